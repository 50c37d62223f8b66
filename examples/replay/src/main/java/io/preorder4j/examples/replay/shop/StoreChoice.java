package io.preorder4j.examples.replay.shop;

import java.nio.file.Path;

/** Where the shop keeps what it knows. */
public sealed interface StoreChoice {

    /** In memory: gone when the replay ends. */
    record Memory() implements StoreChoice {
        @Override
        public String toString() {
            return "memory";
        }
    }

    /** In a PostgreSQL server of its own, with the settings that it comes with: gone when the replay ends. */
    record Postgres() implements StoreChoice {
        @Override
        public String toString() {
            return "postgres";
        }
    }

    /**
     * In a SQLite file, which is made if it is not there.
     *
     * @param path the file
     */
    record File(Path path) implements StoreChoice {
        @Override
        public String toString() {
            return path.toString();
        }
    }
}
