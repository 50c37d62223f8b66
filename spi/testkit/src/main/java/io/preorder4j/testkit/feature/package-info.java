/**
 * What the library does for a shop, feature by feature, as classes to extend.
 *
 * <p>{@link io.preorder4j.testkit.feature.FeatureContract} runs all of them over a store. Each test is a short story that
 * reads as a sentence; the README names the one that shows a feature.
 */
@NullMarked
package io.preorder4j.testkit.feature;

import org.jspecify.annotations.NullMarked;
