package io.preorder4j.examples.replay.result;

/**
 * The units of all SKUs over time, each summed up from the first day on.
 *
 * @param ordered units that were sold, cancelled or not
 * @param received units that arrived
 * @param allocated units that had goods
 */
public record Flow(DailyUnits ordered, DailyUnits received, DailyUnits allocated) {}
