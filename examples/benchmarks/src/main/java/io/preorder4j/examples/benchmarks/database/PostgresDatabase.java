package io.preorder4j.examples.benchmarks.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * A real server with the settings that it comes with, as durable as it comes: the embedded one is made for tests, and has to
 * be told to wait for the disk again. A room is a database of it.
 */
final class PostgresDatabase implements Database {

    private static final String LAST_ROOM = "postgres";

    private final EmbeddedPostgres server;
    private final HikariDataSource connections;
    private final boolean slowDisk;
    private int rooms;

    private PostgresDatabase(EmbeddedPostgres server, boolean slowDisk) {
        this.server = server;
        this.slowDisk = slowDisk;
        connections = in(LAST_ROOM).pool(1);
    }

    static PostgresDatabase start(boolean slowDisk) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100");
        if (slowDisk) {
            // The one who commits waits before the disk is asked, whether or not others are about to commit.
            builder.setServerConfig("commit_delay", "1000").setServerConfig("commit_siblings", "0");
        }
        try {
            return new PostgresDatabase(builder.start(), slowDisk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.POSTGRES;
    }

    @Override
    public String description() {
        return "PostgreSQL " + setting("server_version") + ", fsync " + setting("fsync") + ", synchronous_commit "
                + setting("synchronous_commit") + ", shared_buffers " + setting("shared_buffers") + ", commit_delay "
                + setting("commit_delay") + " µs";
    }

    @Override
    public Room room() {
        return made("");
    }

    @Override
    public Room copyOf(Room room) {
        return made(" TEMPLATE " + name(room) + " STRATEGY file_copy");
    }

    @Override
    public void clear(Room room) {
        Script.run(connections, "DROP DATABASE " + name(room) + " WITH (FORCE)");
    }

    @Override
    public void close() {
        connections.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Room made(String how) {
        rooms++;
        String name = "room_" + rooms;
        Script.run(connections, "CREATE DATABASE " + name + how);
        return in(name);
    }

    private Room in(String name) {
        return new Room(Kind.POSTGRES, server.getJdbcUrl("postgres", name), slowDisk);
    }

    private String setting(String name) {
        return Script.text(connections, "SHOW " + name);
    }

    private static String name(Room room) {
        return room.url().replaceAll(".*/(room_\\d+).*", "$1");
    }
}
