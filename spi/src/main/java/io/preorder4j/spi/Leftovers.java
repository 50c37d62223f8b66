package io.preorder4j.spi;

import java.util.List;
import java.util.Optional;

/** What readers could not use. */
public interface Leftovers {

    /**
     * Reads one.
     *
     * @param reader who could not use it
     * @param item what it is
     * @return the leftover, if it is kept aside
     */
    Optional<Leftover> find(String reader, String item);

    /**
     * Reads what a reader has left, page by page.
     *
     * @param reader who could not use it
     * @param afterItem the last item of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next of them, in the order of their items
     */
    List<Leftover> page(String reader, Optional<String> afterItem, int limit);

    /**
     * Reads what all readers have left, page by page.
     *
     * @param after the last one of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next of them, in the order of their readers and then of their items
     */
    List<Leftover> page(Optional<Leftover> after, int limit);

    /**
     * Keeps something aside, in place of the same item if that is kept aside already.
     *
     * @param leftover what, and why
     */
    void put(Leftover leftover);

    /**
     * Forgets something, if it is kept aside.
     *
     * @param reader who could not use it
     * @param item what it is
     */
    void remove(String reader, String item);
}
