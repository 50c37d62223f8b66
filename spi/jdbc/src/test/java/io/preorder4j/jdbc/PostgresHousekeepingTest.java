package io.preorder4j.jdbc;

/** Forgetting, archiving and deleting in PostgreSQL, with processes that are killed. */
class PostgresHousekeepingTest extends HousekeepingTest {

    @Override
    TestDatabase newDatabase() {
        return PostgresServer.schema();
    }

    @Override
    String place() {
        return ((PostgresSchema) database).url();
    }
}
