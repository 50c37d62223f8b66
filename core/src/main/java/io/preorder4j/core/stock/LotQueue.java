package io.preorder4j.core.stock;

import java.util.ArrayList;
import java.util.List;

/** Units by lot, as they are drawn one after the other, those of the first lot first. Not thread-safe. */
public final class LotQueue {

    private final List<LotUnits> units;
    private int at;
    private long drawn;

    private LotQueue(List<LotUnits> units) {
        this.units = List.copyOf(units);
    }

    /**
     * A queue of units.
     *
     * @param units the units by lot, those that are drawn first first
     * @return a queue of them
     */
    public static LotQueue of(List<LotUnits> units) {
        return new LotQueue(units);
    }

    /**
     * Draws units.
     *
     * @param wanted how many
     * @return the units by lot; their sum is what was wanted
     * @throws IllegalStateException if fewer are left
     */
    public List<LotUnits> draw(long wanted) {
        List<LotUnits> result = new ArrayList<>(1);
        long left = wanted;
        while (left > 0) {
            if (at == units.size()) {
                throw new IllegalStateException("lots have " + (wanted - left) + " units left, not " + wanted);
            }
            LotUnits lot = units.get(at);
            long taken = Math.min(left, lot.units() - drawn);
            result.add(new LotUnits(lot.lot(), taken));
            left -= taken;
            drawn += taken;
            if (drawn == lot.units()) {
                at++;
                drawn = 0;
            }
        }
        return result;
    }
}
