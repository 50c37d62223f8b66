/**
 * The PreOrder tab: the pre-orders that a person wants to see, a page at a time, and what there is to know about one.
 *
 * <p>A {@link io.preorder4j.tab.PreOrderFilter} says which, a {@link io.preorder4j.tab.Sorting} in which order. A page
 * ends with a {@link io.preorder4j.tab.PageMark}, from which the next one goes on, whatever has changed in between.
 */
@NullMarked
package io.preorder4j.tab;

import org.jspecify.annotations.NullMarked;
