/**
 * What comes of a customer's wish to be forgotten.
 *
 * @see io.preorder4j.Privacy
 */
@NullMarked
package io.preorder4j.privacy;

import org.jspecify.annotations.NullMarked;
