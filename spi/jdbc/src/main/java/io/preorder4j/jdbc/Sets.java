package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How a set comes in as the value of a question mark or two. Each method binds behind a position, and returns the position of
 * the last value that it has bound.
 */
interface Sets {

    int bindTexts(PreparedStatement statement, int after, Stream<String> texts) throws SQLException;

    int bindNumbers(PreparedStatement statement, int after, LongStream numbers) throws SQLException;

    <T> int bindPairs(
            PreparedStatement statement,
            int after,
            Collection<T> pairs,
            Function<T, String> first,
            Function<T, String> second)
            throws SQLException;
}
