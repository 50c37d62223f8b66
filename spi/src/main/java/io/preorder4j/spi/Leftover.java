package io.preorder4j.spi;

import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import java.time.Instant;

/**
 * Something that a reader could not use, kept aside for a person to look at. Nothing came of it, and nothing after it had to
 * wait.
 *
 * @param reader who could not use it, an {@link Identifier}
 * @param item what it is, in the reader's words; the same item is kept aside once, as it came last. At most {@value
 *     #MAX_ITEM} UTF-16 code units, longer ones are cut
 * @param content all that is known of it, of which at most {@value #MAX_CONTENT} UTF-16 code units are kept
 * @param reason why it could not be used, of which at most {@value #MAX_REASON} UTF-16 code units are kept
 * @param at when it was kept aside last, to the microsecond
 */
public record Leftover(String reader, String item, String content, String reason, Instant at) {

    /** The longest name of an item. */
    public static final int MAX_ITEM = 300;

    /** How much is kept of a content. */
    public static final int MAX_CONTENT = 32_768;

    /** How much is kept of a reason. */
    public static final int MAX_REASON = 4_096;

    /** Checks the reader, and that the item has a name. Of the texts, which may be anything, control characters and lone surrogates are escaped. */
    public Leftover {
        Identifier.checked("reader", reader);
        if (item.isEmpty()) {
            throw new InvalidInputException("item", item, "is empty");
        }
        item = LongText.shown(item, MAX_ITEM);
        content = LongText.shown(content, MAX_CONTENT);
        reason = LongText.shown(reason, MAX_REASON);
    }
}
