/** An allocation policy of one's own: loyalty points are worth a head start. */
@NullMarked
package io.preorder4j.examples.loyalty;

import org.jspecify.annotations.NullMarked;
