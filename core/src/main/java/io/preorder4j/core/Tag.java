package io.preorder4j.core;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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
        return tags.isEmpty() ? Set.of() : Tags.of(tags);
    }

    /**
     * Tags as one text: sorted, with a space between two.
     *
     * @param tags any tags
     * @return the text, empty for none
     */
    public static String joined(Set<Tag> tags) {
        return sorted(tags).stream().map(Tag::value).collect(Collectors.joining(" "));
    }

    /**
     * Reads tags from the text that {@link #joined} wrote.
     *
     * @param text tags with a space between two, empty for none
     * @return the tags, sorted
     * @throws InvalidInputException if a part of the text is no tag
     */
    public static Set<Tag> split(String text) {
        return text.isEmpty()
                ? Set.of()
                : sorted(Arrays.stream(text.split(" ", -1)).map(Tag::new).collect(Collectors.toSet()));
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
