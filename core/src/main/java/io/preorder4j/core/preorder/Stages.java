package io.preorder4j.core.preorder;

import io.preorder4j.core.Units;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How many units of a pre-order stand in each stage. The sum over all stages never changes. */
public final class Stages {

    private static final Stage[] ALL = Stage.values();

    private final long[] units;

    private Stages(long[] units) {
        this.units = units;
    }

    /**
     * All units waiting: how every pre-order begins.
     *
     * @param units how many, 1 to {@link Units#MAX}
     * @return the stages
     */
    public static Stages waiting(long units) {
        return all(Stage.WAITING, units);
    }

    /**
     * All units held: how the pre-order of an unfinished checkout begins.
     *
     * @param units how many, 1 to {@link Units#MAX}
     * @return the stages
     */
    public static Stages held(long units) {
        return all(Stage.HELD, units);
    }

    private static Stages all(Stage stage, long units) {
        long[] all = new long[ALL.length];
        all[stage.ordinal()] = Units.positive("units", units);
        return new Stages(all);
    }

    /**
     * The stages as a store kept them.
     *
     * @param units the units of each stage, 0 or more; a stage that is missing has none; in all 1 to {@link Units#MAX}
     * @return the stages
     */
    public static Stages of(Map<Stage, Long> units) {
        long[] all = new long[ALL.length];
        units.forEach((stage, count) -> all[stage.ordinal()] = Units.notNegative(stage.name(), count));
        Stages stages = new Stages(all);
        Units.positive("units", stages.ordered());
        return stages;
    }

    /**
     * The units in one stage.
     *
     * @param stage the stage
     * @return how many, 0 or more
     */
    public long in(Stage stage) {
        return units[stage.ordinal()];
    }

    /**
     * The units in all stages: what was ordered, cancelled or not.
     *
     * @return the sum that never changes
     */
    public long ordered() {
        long sum = 0;
        for (long count : units) {
            sum += count;
        }
        return sum;
    }

    /**
     * The units that count against the cap.
     *
     * @return the sum over the {@linkplain Stage#isActive() active} stages
     */
    public long active() {
        return ordered() - in(Stage.CANCELLED) - in(Stage.EXPIRED);
    }

    /**
     * The units that have goods behind them.
     *
     * @return the sum over the stages that {@linkplain Stage#holdsGoods() hold goods}
     */
    public long withGoods() {
        return active() - queued();
    }

    /**
     * The units that stand in the queue for goods.
     *
     * @return the units in the stages that {@linkplain Stage#isQueued() are queued}
     */
    public long queued() {
        return in(Stage.HELD) + in(Stage.WAITING);
    }

    /**
     * The stages after a move. This is the one place where units change their stage.
     *
     * @param move what moves
     * @return the next stages
     * @throws IllegalStateException if fewer units stand where the move begins
     */
    public Stages after(Move move) {
        if (in(move.from()) < move.units()) {
            throw new IllegalStateException("cannot move " + move + " of " + this);
        }
        long[] next = units.clone();
        next[move.from().ordinal()] -= move.units();
        next[move.to().ordinal()] += move.units();
        return new Stages(next);
    }

    /**
     * The units by stage.
     *
     * @return a fresh map of every stage that has units
     */
    public Map<Stage, Long> byStage() {
        Map<Stage, Long> result = new EnumMap<>(Stage.class);
        for (Stage stage : ALL) {
            if (in(stage) > 0) {
                result.put(stage, in(stage));
            }
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stages that && Arrays.equals(units, that.units);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(units);
    }

    @Override
    public String toString() {
        return byStage().toString();
    }
}
