package io.preorder4j.core;

/**
 * Where a line was sold: the web shop, an app, a market place, a store. The host's own name for it; keep them few, as
 * what is sold is counted by channel.
 *
 * @param value the name, an {@link Identifier}
 */
public record Channel(String value) implements Comparable<Channel> {

    /** Checks the name. */
    public Channel {
        Identifier.checked("channel", value);
    }

    @Override
    public int compareTo(Channel other) {
        return Identifier.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
