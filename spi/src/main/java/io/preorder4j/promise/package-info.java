/**
 * What a host learns about promises: what a customer was told and when, whether it was kept, and who would be told of another
 * date if a supply came otherwise.
 */
@NullMarked
package io.preorder4j.promise;

import org.jspecify.annotations.NullMarked;
