/**
 * What a shop's other systems know about goods, pulled into the library.
 *
 * <p>A host implements {@link io.preorder4j.feed.InventoryFeed}: one method that gives a {@link
 * io.preorder4j.feed.FeedPage} of news behind a cursor. A {@link io.preorder4j.feed.FeedReader} pulls it, carries out what
 * it says with the commands of {@link io.preorder4j.PreOrders}, each once, and saves how far it has come together with
 * their effect. What cannot be used is kept aside and holds up nothing; a feed that is down leaves everything as it was, and
 * is told to be stale.
 *
 * <pre>{@code
 * FeedReader reader = FeedReader.builder("erp", feed, store, joint -> PreOrders.builder(joint).build())
 *         .staleAfter(Duration.ofHours(2))
 *         .build();
 * reader.start(Duration.ofMinutes(1));
 * reader.status().stale();
 * }</pre>
 */
@NullMarked
package io.preorder4j.feed;

import org.jspecify.annotations.NullMarked;
