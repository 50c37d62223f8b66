package io.preorder4j.examples.replay.shop;

/**
 * The stock of one SKU, or of many together.
 *
 * @param received units that arrived
 * @param adjusted corrections of the stock, usually below zero
 * @param free units that nobody has
 * @param deficit units that were lost after somebody got them
 */
public record StockState(long received, long adjusted, long free, long deficit) {

    /** Nothing. */
    public static final StockState NONE = new StockState(0, 0, 0, 0);

    /** This stock and another. */
    public StockState plus(StockState other) {
        return new StockState(
                received + other.received, adjusted + other.adjusted, free + other.free, deficit + other.deficit);
    }

    /** The units that pre-orders must have, as they follow from the others. */
    public long withPreOrders() {
        return received + adjusted - free + deficit;
    }
}
