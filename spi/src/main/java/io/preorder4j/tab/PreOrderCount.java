package io.preorder4j.tab;

/**
 * A number on the PreOrder tab. Nobody counts a million for a person who wants to know whether there are many.
 *
 * @param preOrders how many there are, or how many were counted
 * @param more whether there are more than that
 */
public record PreOrderCount(long preOrders, boolean more) {

    /**
     * What is known after counting up to a number.
     *
     * @param counted how many there are, or a larger number than {@code most}
     * @param most up to which number somebody wants to know it
     * @return the number, or that there are more than {@code most}
     */
    public static PreOrderCount of(long counted, long most) {
        return counted > most ? new PreOrderCount(most, true) : new PreOrderCount(counted, false);
    }

    /** The number as people read it, such as {@code 12} or {@code 1000+}. */
    @Override
    public String toString() {
        return more ? preOrders + "+" : Long.toString(preOrders);
    }
}
