/** The rules of the house, checked over the classes of every module; and the public API, kept as a text to review. */
@NullMarked
package io.preorder4j.architecture;

import org.jspecify.annotations.NullMarked;
