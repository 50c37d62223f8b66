/**
 * What is known about people, and how it is forgotten.
 *
 * <p>A pre-order names a customer, and says what they bought. When they ask to be forgotten, {@link
 * io.preorder4j.core.privacy.Retention} says which pre-orders the shop still needs, and a {@link
 * io.preorder4j.core.privacy.Pseudonym} stands for them in all others, wherever they are written down. Every number stays.
 */
@NullMarked
package io.preorder4j.core.privacy;

import org.jspecify.annotations.NullMarked;
