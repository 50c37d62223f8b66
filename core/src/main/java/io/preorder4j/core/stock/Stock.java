package io.preorder4j.core.stock;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;

/**
 * The books of a SKU. Every unit that came in and was not lost is free or with a pre-order:
 *
 * <pre>
 *     received + adjusted = free − deficit + units with pre-orders
 * </pre>
 *
 * <p>The deficit is what was lost although it had been given away already. Whatever comes in next repays it first, so
 * that never both {@code free} and {@code deficit} are above 0.
 *
 * @param sku whose books these are
 * @param received the sum of all receipts, 0 or more
 * @param adjusted the sum of all adjustments, usually negative
 * @param free units that nobody has, 0 or more
 * @param deficit units given away that are not there, 0 or more
 */
public record Stock(Sku sku, long received, long adjusted, long free, long deficit) {

    /** Checks that the books can be true. */
    public Stock {
        boolean impossible = received < 0 || free < 0 || deficit < 0 || (free > 0 && deficit > 0);
        if (impossible || withPreOrders(received, adjusted, free - deficit) < 0) {
            throw new IllegalStateException("stock of " + sku + " would be received " + received + ", adjusted "
                    + adjusted + ", free " + free + ", deficit " + deficit);
        }
    }

    /**
     * Nothing received yet.
     *
     * @param sku whose books these are
     * @return the empty books
     */
    public static Stock none(Sku sku) {
        return new Stock(sku, 0, 0, 0, 0);
    }

    /**
     * The units with pre-orders, from allocated to dispatched, as they follow from the other numbers.
     *
     * @return how many
     */
    public long withPreOrders() {
        return withPreOrders(received, adjusted, balance());
    }

    /**
     * The books after goods came in. They repay the deficit first.
     *
     * @param units how many, 1 or more
     * @return the next books
     */
    public Stock received(long units) {
        return with(Units.sum("received", received, units), adjusted, Units.sum("free", balance(), units));
    }

    /**
     * The books after a receipt was taken back. What it brought is taken from the free units; the rest becomes deficit.
     *
     * @param units how many it had brought
     * @return the next books
     */
    public Stock reversed(long units) {
        return with(received - units, adjusted, Units.sum("free", balance(), -units));
    }

    /**
     * The books after a correction. Lost units are taken from the free ones; the rest becomes deficit. Found units repay
     * the deficit first.
     *
     * @param units the difference, negative for units lost
     * @return the next books
     */
    public Stock adjusted(long units) {
        return with(received, Units.sum("adjusted", adjusted, units), Units.sum("free", balance(), units));
    }

    /**
     * The books after a pre-order was given free units.
     *
     * @param units how many
     * @return the next books
     * @throws IllegalStateException if fewer are free
     */
    public Stock allocated(long units) {
        if (units > free) {
            throw new IllegalStateException("stock of " + sku + " has " + free + " free, not " + units);
        }
        return with(received, adjusted, balance() - units);
    }

    /**
     * The books after units came back from a pre-order. They repay the deficit first.
     *
     * @param units how many, at most those with pre-orders
     * @return the next books
     * @throws IllegalStateException if fewer are with pre-orders
     */
    public Stock givenBack(long units) {
        return with(received, adjusted, Units.sum("free", balance(), units));
    }

    /** What is free, or, below zero, what is missing. */
    private long balance() {
        return free - deficit;
    }

    private Stock with(long newReceived, long newAdjusted, long balance) {
        return new Stock(sku, newReceived, newAdjusted, Math.max(0, balance), Math.max(0, -balance));
    }

    private static long withPreOrders(long received, long adjusted, long balance) {
        return Units.sum("withPreOrders", Units.sum("withPreOrders", received, adjusted), -balance);
    }
}
