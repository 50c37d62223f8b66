/**
 * Measures the library's forecast of demand on the orders of a data set, beside forecasts that need no library.
 *
 * <p>{@code OrderDemand} makes demand curves of a data set, {@code WalkForward} stands on every Monday in turn, shows
 * each {@code Forecaster} what was known, and compares with what came; {@code Score} adds up; {@link
 * io.preorder4j.examples.replay.forecast.ForecastEvaluation} is the command line. The weeks before {@code
 * ForecastEvaluation.HELD_OUT} choose the model's one parameter; the others only judge it.
 */
@NullMarked
package io.preorder4j.examples.replay.forecast;

import org.jspecify.annotations.NullMarked;
