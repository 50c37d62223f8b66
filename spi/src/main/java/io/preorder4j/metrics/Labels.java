package io.preorder4j.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values by their names, in the order in which they are told. */
final class Labels {

    private Labels() {}

    static Map<String, String> of(String first, Object value, String second, Object other) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(first, value.toString());
        labels.put(second, other.toString());
        return Collections.unmodifiableMap(labels);
    }

    static Map<String, String> of(String first, Object value, String second, Object other, String third, Object last) {
        Map<String, String> labels = new LinkedHashMap<>(of(first, value, second, other));
        labels.put(third, last.toString());
        return Collections.unmodifiableMap(labels);
    }
}
