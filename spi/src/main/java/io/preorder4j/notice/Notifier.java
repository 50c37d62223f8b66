package io.preorder4j.notice;

/**
 * Brings letters to customers, by mail or whatever else the host has.
 *
 * <p>It is called by several threads at once, outside every transaction, on a thread that is interrupted when the time for
 * a delivery is over. The same letter may come again; its id is the same then.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Delivers a letter. To return is to have delivered it; to throw, or not to return in time, is a failed attempt, and
     * the letter comes again.
     *
     * @param letter the letter; the host knows the address of its customer
     * @param words what it says
     */
    void deliver(Letter letter, Wording words);
}
