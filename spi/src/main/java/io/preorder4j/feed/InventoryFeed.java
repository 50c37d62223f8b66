package io.preorder4j.feed;

import java.util.Optional;

/**
 * News about goods from another system: what is expected, what came, what was lost.
 *
 * <p>A feed tells what it knows and invents nothing. It has no state that matters: asked again behind the same cursor, it
 * gives the same items again, or whatever is true now. It is asked by one thread at a time, not always by the same one.
 */
@FunctionalInterface
public interface InventoryFeed {

    /**
     * Gives the next news.
     *
     * <p>That it is asked behind a cursor means that everything up to there is saved; a feed may tidy up then.
     *
     * @param cursor the cursor of the page before; empty if there was none yet
     * @param limit the most items to give, 1 to 1000
     * @return the next items in the order in which they happened, none if there is no news
     * @throws RuntimeException if the other system cannot be asked; it is asked again later, behind the same cursor
     */
    FeedPage pull(Optional<String> cursor, int limit);
}
