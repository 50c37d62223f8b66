/**
 * Demand and its forecast, from the library's own history: how many units a day an offer sells, when its cap will be
 * reached, and how many units to buy until a date.
 *
 * <p>{@link io.preorder4j.core.forecast.Demand} is what one fact of the journal says about demand, {@link
 * io.preorder4j.core.forecast.DemandCurve} the units of every day, {@link io.preorder4j.core.forecast.DemandCount} what counts of them, {@link
 * io.preorder4j.core.forecast.DemandForecast} the model, and {@link io.preorder4j.core.forecast.UnitForecast}, {@link
 * io.preorder4j.core.forecast.UnitsToBuy} and {@link io.preorder4j.core.forecast.CapProjection} are its answers, each
 * with an interval.
 *
 * <p>The model knows what was sold and nothing else: no price, no campaign, no season, no launch, no holiday. It says
 * what comes if the coming weeks are like the last ones. What it has got right and wrong on real orders is measured in
 * the replay example, beside the naive forecast that next week is like this one.
 */
@NullMarked
package io.preorder4j.core.forecast;

import org.jspecify.annotations.NullMarked;
