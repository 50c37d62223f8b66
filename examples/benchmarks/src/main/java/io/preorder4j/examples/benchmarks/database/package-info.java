/**
 * Databases to measure in. A {@link io.preorder4j.examples.benchmarks.database.Database} is one server or one folder; whoever
 * is measured gets a {@link io.preorder4j.examples.benchmarks.database.Room} of its own there, empty or with a copy of the same
 * furniture, so that nobody works among what others left behind.
 */
@NullMarked
package io.preorder4j.examples.benchmarks.database;

import org.jspecify.annotations.NullMarked;
