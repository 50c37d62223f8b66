/**
 * What a customer is promised, and how that follows from the queue and the supplies.
 *
 * <p>No date is stored with every unit. The units of a SKU are numbered: first those that pre-orders were given already, then
 * those that wait or are held, in the order of ranks. The supplies, laid end to end behind what has come in, say by which
 * day how many units will have come in all: that is the {@link io.preorder4j.core.promise.Plan}. Where one supply ends and the
 * next begins, it cuts the queue; the {@link io.preorder4j.core.promise.Timetable} remembers before whom. When a ship is late,
 * the cuts move, and only those between the old and the new ones are told of another date.
 *
 * <p>A cut is found again from where it was, by walking along the queue: it costs what it concerns. Everything that happens to a
 * queue between two looks is a {@link io.preorder4j.core.promise.Shift} of the numbers behind it.
 *
 * <p>Promises suppose that goods are given in the order of ranks. A policy that shares them otherwise may serve somebody
 * earlier or later than told; then the customer hears of it when it is so.
 */
@NullMarked
package io.preorder4j.core.promise;

import org.jspecify.annotations.NullMarked;
