package io.preorder4j.core;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A label on a pre-order that policies and people can go by.
 *
 * @param value the label, an {@link Identifier} without white space
 */
public record Tag(String value) implements Comparable<Tag> {

    /** The order line is sold before it is in stock. */
    public static final Tag PREORDER = new Tag("PREORDER");

    /** The pre-order goes before others, where the offer's policy looks at it. */
    public static final Tag PRIORITY = new Tag("PRIORITY");

    /** The SKU is made once, in a fixed number. */
    public static final Tag LIMITED_RUN = new Tag("LIMITED_RUN");

    /** Checks the label. */
    public Tag {
        Identifier.checked("tag", value);
        if (value.chars().anyMatch(c -> Identifier.isSpace((char) c))) {
            throw new InvalidInputException("tag", value, "has white space");
        }
    }

    /**
     * Tags as records hold them: a copy, in order, not to be changed.
     *
     * @param tags any tags
     * @return the same tags, sorted
     */
    public static Set<Tag> sorted(Set<Tag> tags) {
        return tags.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    @Override
    public int compareTo(Tag other) {
        return Identifier.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
