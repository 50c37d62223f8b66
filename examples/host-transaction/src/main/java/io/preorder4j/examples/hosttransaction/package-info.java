/** A shop whose own row and pre-order commit together or not at all, with plain JDBC and with Spring's transactions. */
@NullMarked
package io.preorder4j.examples.hosttransaction;

import org.jspecify.annotations.NullMarked;
