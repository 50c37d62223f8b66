package io.preorder4j.tab;

import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;

/**
 * Units that are expected in and will reach a pre-order, if all comes as announced and is given in the order of ranks.
 *
 * @param supply the supply
 * @param expectedOn the day on which it is expected
 * @param units how many of its units reach the pre-order
 */
public record Expectation(SupplyId supply, LocalDate expectedOn, long units) {}
