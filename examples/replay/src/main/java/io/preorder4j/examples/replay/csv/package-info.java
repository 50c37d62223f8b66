/**
 * Reading a CSV file whose header is known: row by row, with typed fields, and with an error that names the file, the
 * line and the column of whatever cannot be read.
 */
@NullMarked
package io.preorder4j.examples.replay.csv;

import org.jspecify.annotations.NullMarked;
