package io.preorder4j.core.stock;

/**
 * Units of a SKU that came in together, by the fact that brought them: a receipt, or a correction that found them.
 *
 * @param sequence the journal's number of that fact
 */
public record LotId(long sequence) implements Comparable<LotId> {

    @Override
    public int compareTo(LotId other) {
        return Long.compare(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return Long.toString(sequence);
    }
}
