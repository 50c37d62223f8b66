package io.preorder4j.command;

/** Something was to be added under an id that is taken. Nothing has changed. */
public final class DuplicateIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String id;

    /**
     * Tells which id is taken.
     *
     * @param field what the id is, such as {@code offer}
     * @param id the id
     */
    public DuplicateIdException(String field, String id) {
        super("DUPLICATE_ID: there is " + field + " '" + id + "' already");
        this.field = field;
        this.id = id;
    }

    /**
     * What the id is.
     *
     * @return the field, such as {@code offer}
     */
    public String field() {
        return field;
    }

    /**
     * The id that is taken.
     *
     * @return the id
     */
    public String id() {
        return id;
    }
}
