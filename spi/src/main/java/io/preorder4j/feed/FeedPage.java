package io.preorder4j.feed;

import io.preorder4j.core.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * Some news.
 *
 * @param items what happened, in order; none if there is no news
 * @param cursor where to go on, in words of the feed: 1 to {@value #MAX_CURSOR} UTF-16 code units without control
 *     characters; empty to go on where this page began
 * @param more whether to go on at once; the cursor has moved then
 */
public record FeedPage(List<FeedItem> items, Optional<String> cursor, boolean more) {

    /** The longest cursor. */
    public static final int MAX_CURSOR = 900;

    /** Copies the items, and checks the length of the cursor. */
    public FeedPage {
        items = List.copyOf(items);
        cursor.filter(text -> text.isEmpty() || text.length() > MAX_CURSOR).ifPresent(text -> {
            throw new InvalidInputException("cursor", text, "has not 1 to " + MAX_CURSOR + " characters");
        });
    }
}
