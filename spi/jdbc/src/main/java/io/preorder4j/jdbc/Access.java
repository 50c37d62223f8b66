package io.preorder4j.jdbc;

/** What a transaction is for. */
enum Access {
    READ,
    WRITE
}
