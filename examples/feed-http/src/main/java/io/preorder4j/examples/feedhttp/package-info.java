/**
 * A feed of JSON over HTTP: {@link io.preorder4j.examples.feedhttp.HttpFeed} is what a host would write, {@link
 * io.preorder4j.examples.feedhttp.Warehouse} is the other system that it asks.
 */
@NullMarked
package io.preorder4j.examples.feedhttp;

import org.jspecify.annotations.NullMarked;
