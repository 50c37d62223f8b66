package io.preorder4j.core;

/** A number of units is outside its range, or a sum of units would overflow. Nothing has changed. */
public final class InvalidQuantityException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final long units;

    /**
     * Tells which number is wrong, and why.
     *
     * @param field the name of the field
     * @param units the offending number
     * @param reason what is wrong, as the end of the sentence "units −3 …"
     */
    public InvalidQuantityException(String field, long units, String reason) {
        super("INVALID_QUANTITY: " + field + " " + units + " " + reason);
        this.field = field;
        this.units = units;
    }

    /**
     * The field that is wrong.
     *
     * @return its name, such as {@code units}
     */
    public String field() {
        return field;
    }

    /**
     * The offending number.
     *
     * @return the units as they came in
     */
    public long units() {
        return units;
    }
}
