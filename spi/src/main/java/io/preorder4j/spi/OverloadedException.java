package io.preorder4j.spi;

/**
 * So many commands wait for their turn already that another one is refused at once. Nothing was done; the same command is
 * safe later, when the rush is over.
 */
public final class OverloadedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells how many wait.
     *
     * @param waiting how many commands wait
     */
    public OverloadedException(int waiting) {
        super(waiting + " commands wait for their turn already");
    }
}
