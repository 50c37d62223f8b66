package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Sets as JSON arrays: one value each, pairs too. */
final class JsonSets implements Sets {

    @Override
    public int bindTexts(PreparedStatement statement, int after, Stream<String> texts) throws SQLException {
        return bind(statement, after, JsonArray.of(texts));
    }

    @Override
    public int bindNumbers(PreparedStatement statement, int after, LongStream numbers) throws SQLException {
        return bind(statement, after, JsonArray.of(numbers));
    }

    @Override
    public <T> int bindPairs(
            PreparedStatement statement,
            int after,
            Collection<T> pairs,
            Function<T, String> first,
            Function<T, String> second)
            throws SQLException {
        return bind(statement, after, JsonArray.ofPairs(pairs.stream(), first, second));
    }

    private static int bind(PreparedStatement statement, int after, String json) throws SQLException {
        statement.setString(after + 1, json);
        return after + 1;
    }
}
