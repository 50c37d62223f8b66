package io.preorder4j.examples.benchmarks.sale;

/** Where one unit is sold at a time. Safe for use by many threads. */
public interface Till extends AutoCloseable {

    /**
     * Sells one unit of a SKU, or refuses it.
     *
     * @param key names the request and the order that it becomes: the same key gets the same answer again
     * @param sku what is asked for
     * @param customer who asks
     * @return whether it is sold
     */
    boolean sell(String key, String sku, String customer);

    /** How many units of a SKU its counter says are sold. */
    long counted(String sku);

    /** Lets the connections go. */
    @Override
    void close();
}
