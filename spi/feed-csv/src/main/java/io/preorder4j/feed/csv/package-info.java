/**
 * A feed for systems that write files: {@link io.preorder4j.feed.csv.CsvFolderFeed} reads what they drop into a folder.
 *
 * <p>A file is of one of four kinds, as its header tells: {@code supply,sku,units,expected_on}, {@code
 * receipt,sku,accepted,rejected,supply}, {@code reversed_receipt} or {@code adjustment,sku,units,reason}. It is read whole
 * before any of it counts; then its rows become the items of the feed.
 */
@NullMarked
package io.preorder4j.feed.csv;

import org.jspecify.annotations.NullMarked;
