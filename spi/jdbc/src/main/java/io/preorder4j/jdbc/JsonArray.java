package io.preorder4j.jdbc;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Texts or numbers as one parameter: a JSON array that a database can turn into rows. */
final class JsonArray {

    private JsonArray() {}

    /** Such as {@code ["A","B"]}. */
    static String of(Stream<String> texts) {
        return array(texts.map(JsonArray::quoted));
    }

    /** Such as {@code [1,2]}. */
    static String of(LongStream numbers) {
        return array(numbers.mapToObj(Long::toString));
    }

    /** Such as {@code [["A","1"],["B","2"]]}. */
    static <T> String ofPairs(Stream<T> pairs, Function<T, String> first, Function<T, String> second) {
        return array(pairs.map(pair -> of(Stream.of(first.apply(pair), second.apply(pair)))));
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        return json.append('"').toString();
    }
}
