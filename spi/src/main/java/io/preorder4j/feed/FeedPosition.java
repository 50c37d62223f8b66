package io.preorder4j.feed;

import io.preorder4j.internal.Fingerprint;
import java.util.Optional;

/**
 * How far a feed was read: the cursor of the last whole page, and how many items of the next one have taken effect since. A
 * page that is pulled again after a kill goes on behind these, if it begins with the same ones; a feed may as well tell
 * something else by then.
 *
 * @param pages how many pages were read to their end; the same item in another page is news
 * @param cursor of the last of them
 * @param done how many items of the page behind it have taken effect
 * @param digest of these items
 */
record FeedPosition(long pages, Optional<String> cursor, int done, String digest) {

    static final FeedPosition BEGINNING = new FeedPosition(0, Optional.empty(), 0, "-");

    static FeedPosition parse(String text) {
        String[] parts = text.split(" ", 4);
        return new FeedPosition(
                Long.parseLong(parts[0]),
                Optional.of(parts[3]).filter(cursor -> !cursor.isEmpty()),
                Integer.parseInt(parts[1]),
                parts[2]);
    }

    String text() {
        return pages + " " + done + " " + digest + " " + cursor.orElse("");
    }

    /** After one more item of the page. */
    FeedPosition after(FeedItem item) {
        return new FeedPosition(
                pages, cursor, done + 1, Fingerprint.of(digest).with(item).hex());
    }

    /** After the whole page. */
    FeedPosition after(FeedPage page) {
        return new FeedPosition(pages + 1, page.cursor().or(() -> cursor), 0, "-");
    }

    /** Before the page's first item. */
    FeedPosition beforePage() {
        return new FeedPosition(pages, cursor, 0, "-");
    }

    /** How many items of a page have taken effect: those that were done, if the page begins with them. */
    int doneOf(FeedPage page) {
        FeedPosition reached = beforePage();
        for (FeedItem item : page.items().subList(0, Math.min(done, page.items().size()))) {
            reached = reached.after(item);
        }
        return reached.equals(this) ? done : 0;
    }
}
