package io.preorder4j.examples.benchmarks.database;

/** A server, or a folder of files, for as long as a benchmark takes. Everything in it survives the loss of power. */
public interface Database extends AutoCloseable {

    /** Which it is. */
    Kind kind();

    /** Its name, version and settings, for a person to read. */
    String description();

    /** An empty room. */
    Room room();

    /** A room with all that is in another one, to which nobody is connected now. */
    Room copyOf(Room room);

    /** Gives up a room, to which nobody is connected now. */
    void clear(Room room);

    /** Stops it and deletes all that it kept. */
    @Override
    void close();

    /**
     * Starts one.
     *
     * @param kind which
     * @param slowDisk whether each commit takes 1 ms more, for everybody
     */
    static Database start(Kind kind, boolean slowDisk) {
        return switch (kind) {
            case POSTGRES -> PostgresDatabase.start(slowDisk);
            case SQLITE -> SqliteDatabase.start(slowDisk);
        };
    }
}
