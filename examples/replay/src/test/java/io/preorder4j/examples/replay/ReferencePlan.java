package io.preorder4j.examples.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which unit of a SKU is promised for when, by counting: the units that came in, then those of one supply after the other. What
 * is promised is a text: a day, {@link #ANNOUNCED_LATER} or {@link #ANY_DAY}.
 */
final class ReferencePlan {

    static final String ANY_DAY = "any day";
    static final String ANNOUNCED_LATER = "TBA";

    private final List<Long> untils = new ArrayList<>();
    private final List<String> promises = new ArrayList<>();
    private String beyond;

    /**
     * Lays supplies end to end.
     *
     * @param offered the day of the offer
     * @param cameIn the units that came in, less those that were lost
     * @param free how many of them nobody has
     * @param supplies what is to come, by day
     */
    ReferencePlan(LocalDate offered, long cameIn, long free, List<Supply> supplies, LocalDate today) {
        boolean isOver = offered.isBefore(today);
        boolean isBroken = false;
        long until = cameIn;
        if (free > 0) {
            add(until, ANY_DAY);
        }
        for (Supply supply : supplies) {
            if (supply.units == 0 || supply.day.plusDays(14).isBefore(today)) {
                continue;
            }
            until += supply.units;
            if (supply.day.isBefore(today)) {
                add(until, ANY_DAY);
            } else if (!isOver && !supply.day.isAfter(offered)) {
                add(until, offered.toString());
            } else {
                add(until, supply.day.toString());
                isBroken = true;
            }
        }
        beyond = isOver || isBroken ? ANNOUNCED_LATER : offered.toString();
        if (!promises.isEmpty() && promises.get(promises.size() - 1).equals(beyond)) {
            removeLast();
        }
    }

    private void add(long until, String promise) {
        if (!promises.isEmpty() && promises.get(promises.size() - 1).equals(promise)) {
            removeLast();
        }
        untils.add(until);
        promises.add(promise);
    }

    private void removeLast() {
        untils.remove(untils.size() - 1);
        promises.remove(promises.size() - 1);
    }

    /** What is promised for a unit. */
    String promiseOf(long number) {
        for (int i = 0; i < untils.size(); i++) {
            if (number <= untils.get(i)) {
                return promises.get(i);
            }
        }
        return beyond;
    }

    /**
     * What is promised to a line that pushes in before others whom a supply serves: the supply that its own last unit is of.
     *
     * @param waiting the numbers of the last units of the lines that wait, in their order
     * @param before how many of them it stands behind
     * @param number the number that its own last unit gets
     * @param sold the number of the last unit that is sold
     * @return the promise; empty if it is promised the same as whoever comes last
     */
    Optional<String> promiseOfWhoPushesIn(List<Long> waiting, int before, long number, long sold) {
        for (int i = 0; i < untils.size(); i++) {
            long until = untils.get(i);
            boolean isAhead =
                    before < waiting.stream().filter(last -> last <= until).count();
            if (until < sold && isAhead && number <= until) {
                return Optional.of(promises.get(i));
            }
        }
        return Optional.empty();
    }

    /** Units that are to come. */
    static final class Supply {
        final LocalDate day;
        long units;

        Supply(LocalDate day, long units) {
            this.day = day;
            this.units = units;
        }
    }
}
