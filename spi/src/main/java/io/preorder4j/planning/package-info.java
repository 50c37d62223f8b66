/**
 * Answers to those who plan: which offers are ready, how punctual supplies and pre-orders were, what will be asked for and
 * what there is to buy. {@link io.preorder4j.Planning} gives them.
 */
@NullMarked
package io.preorder4j.planning;

import org.jspecify.annotations.NullMarked;
