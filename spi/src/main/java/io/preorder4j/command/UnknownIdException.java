package io.preorder4j.command;

/** Something was named that does not exist. Nothing has changed. */
public final class UnknownIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String id;

    /**
     * Tells which id is unknown.
     *
     * @param field what the id should be, such as {@code offer} or {@code policy}
     * @param id the id
     */
    public UnknownIdException(String field, String id) {
        super("UNKNOWN_ID: there is no " + field + " '" + id + "'");
        this.field = field;
        this.id = id;
    }

    /**
     * What the id should be.
     *
     * @return the field, such as {@code offer}
     */
    public String field() {
        return field;
    }

    /**
     * The id that is unknown.
     *
     * @return the id
     */
    public String id() {
        return id;
    }
}
