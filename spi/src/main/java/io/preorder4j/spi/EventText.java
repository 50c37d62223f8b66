package io.preorder4j.spi;

import io.preorder4j.core.event.Event;
import java.time.DateTimeException;

/**
 * An event as text, for stores that keep the journal in a table: the kind in one column and the details, as flat JSON,
 * in another. The format is the library's own and durable: kinds and names only ever grow.
 *
 * @param kind what happened, such as {@code UNITS_MOVED}: at most 32 capital letters and underscores
 * @param details how, such as <code>{"order":"4711","line":"1","units":3}</code>
 */
public record EventText(String kind, String details) {

    /**
     * Writes an event.
     *
     * @param event the event
     * @return its text
     */
    public static EventText of(Event event) {
        return EventFormat.of(event).write(event);
    }

    /**
     * Reads the event back.
     *
     * @return an event equal to the one that was written
     * @throws StoreException if this is not the text of an event that this version knows
     */
    public Event event() {
        try {
            return EventFormat.of(kind).read(details);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new StoreException("event " + kind + " cannot have the details " + details, e);
        }
    }
}
