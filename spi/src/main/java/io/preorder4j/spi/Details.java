package io.preorder4j.spi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The details of one event as flat JSON text: an object whose values are strings or whole numbers. That is all that
 * events need, and it can be read with the JSON functions of any database.
 */
final class Details {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private static final int USUAL_LENGTH = 256;

    /** What is written: a text that grows, as every order writes one. */
    private final StringBuilder json;

    /** What was read. */
    private final Map<String, String> values;

    /** Nothing yet, to be written. Every name is written once. */
    Details() {
        this(new StringBuilder(USUAL_LENGTH), Map.of());
    }

    private Details(StringBuilder json, Map<String, String> values) {
        this.json = json;
        this.values = values;
    }

    static Details parse(String json) {
        return new Details(new StringBuilder(0), new Parser(json).object());
    }

    Details with(String name, String text) {
        named(name);
        quote(text, json);
        return this;
    }

    Details with(String name, long number) {
        named(name);
        json.append(number);
        return this;
    }

    private void named(String name) {
        json.append(json.isEmpty() ? '{' : ',');
        quote(name, json);
        json.append(':');
    }

    Details with(String name, Instant time) {
        // Not ChronoUnit.MICROS.between: it counts in nanoseconds first, which overflow after some 292 years.
        long micros = Math.multiplyExact(time.getEpochSecond(), MICROS_PER_SECOND);
        return with(name, Math.addExact(micros, time.getNano() / NANOS_PER_MICRO));
    }

    /** Writes nothing for nothing. */
    <T> Details with(String name, Optional<T> value, Function<T, String> text) {
        return value.isPresent() ? with(name, text.apply(value.get())) : this;
    }

    /** Writes nothing for nothing. */
    Details with(String name, Optional<Instant> time) {
        return time.isPresent() ? with(name, time.get()) : this;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return new Parser(value(name)).string();
    }

    long number(String name) {
        return Long.parseLong(value(name));
    }

    Instant time(String name) {
        return Instant.EPOCH.plus(number(name), ChronoUnit.MICROS);
    }

    Optional<Instant> optionalTime(String name) {
        return has(name) ? Optional.of(time(name)) : Optional.empty();
    }

    <T> Optional<T> optional(String name, Function<String, T> value) {
        return has(name) ? Optional.of(value.apply(text(name))) : Optional.empty();
    }

    /** What follows a prefix in the names that begin with it, in the order in which they were written. */
    List<String> namesAfter(String prefix) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new StoreException("event has no detail '" + name + "'", null);
        }
        return value;
    }

    /** All that was written. */
    @Override
    public String toString() {
        return json.isEmpty() ? "{}" : json + "}";
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, plain, i).append(escaped(c));
                plain = i + 1;
            }
        }
        json.append(text, plain, text.length()).append('"');
    }

    private static String escaped(char c) {
        return c < ' ' ? String.format("\\u%04x", (int) c) : "\\" + c;
    }

    /** Reads back what {@link Details#toString} wrote, and nothing else. */
    private static final class Parser {

        private final String json;
        private int at;

        Parser(String json) {
            this.json = json;
        }

        Map<String, String> object() {
            Map<String, String> result = new LinkedHashMap<>();
            expect('{');
            while (peek() != '}') {
                if (!result.isEmpty()) {
                    expect(',');
                }
                String name = string();
                expect(':');
                result.put(name, rawValue());
            }
            at++;
            if (at < json.length()) {
                throw new StoreException("event details go on after their end: " + json, null);
            }
            return result;
        }

        private String rawValue() {
            int begin = at;
            if (peek() == '"') {
                string();
            } else {
                while (peek() == '-' || Character.isDigit(peek())) {
                    at++;
                }
            }
            return json.substring(begin, at);
        }

        String string() {
            expect('"');
            StringBuilder text = new StringBuilder();
            while (peek() != '"') {
                char c = json.charAt(at++);
                text.append(c == '\\' ? escaped() : c);
            }
            at++;
            return text.toString();
        }

        private char escaped() {
            char c = peek();
            at++;
            if (c == '"' || c == '\\' || c == '/') {
                return c;
            }
            if (c != 'u') {
                throw new StoreException("event details have an unknown escape before " + at + ": " + json, null);
            }
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 4, at), 16);
        }

        private char peek() {
            if (at >= json.length()) {
                throw new StoreException("event details end early: " + json, null);
            }
            return json.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new StoreException("event details lack '" + c + "' at " + at + ": " + json, null);
            }
            at++;
        }
    }
}
