package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Sets as SQL arrays. Pairs are two of them, of the same length. */
final class ArraySets implements Sets {

    @Override
    public int bindTexts(PreparedStatement statement, int after, Stream<String> texts) throws SQLException {
        return bind(statement, after, ArrayType.TEXT, texts.toArray(String[]::new));
    }

    @Override
    public int bindNumbers(PreparedStatement statement, int after, LongStream numbers) throws SQLException {
        return bind(statement, after, ArrayType.NUMBER, numbers.boxed().toArray(Long[]::new));
    }

    @Override
    public <T> int bindPairs(
            PreparedStatement statement,
            int after,
            Collection<T> pairs,
            Function<T, String> first,
            Function<T, String> second)
            throws SQLException {
        int half = bindTexts(statement, after, pairs.stream().map(first));
        return bindTexts(statement, half, pairs.stream().map(second));
    }

    private static int bind(PreparedStatement statement, int after, ArrayType type, Object[] elements)
            throws SQLException {
        type.bind(statement, after + 1, elements);
        return after + 1;
    }
}
