package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.promise.Cut;
import io.preorder4j.core.promise.Segment;
import io.preorder4j.core.promise.Timetable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How timetables are written into details, and read from them. What was told is written only as far as it differs. */
final class TimetableFields {

    private static final String CUT = "cut.";
    private static final String TOLD = "told.";
    private static final String BEYOND = "beyond";
    private static final String THROUGH = "through";
    private static final String TELLING = "telling";

    private TimetableFields() {}

    static Details write(Timetable timetable, Details to) {
        to.with(BEYOND, ValueText.of(timetable.beyond())).with(THROUGH, timetable.through(), LocalDate::toString);
        for (int i = 0; i < timetable.cuts().size(); i++) {
            write(CUT + (i + 1), timetable.cuts().get(i), to);
        }
        if (!timetable.isTold()) {
            to.with(TELLING, timetable.told().size());
            for (int i = 0; i < timetable.told().size(); i++) {
                Segment segment = timetable.told().get(i);
                String name = TOLD + (i + 1);
                write(name, segment.promise(), to);
                segment.last().ifPresent(rank -> write(name, rank, to));
            }
        }
        return to;
    }

    static Timetable timetable(Sku sku, Details from) {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 1; from.has(CUT + i + ".until"); i++) {
            cuts.add(cut(CUT + i, from));
        }
        Timetable timetable = new Timetable(
                sku,
                cuts,
                ValueText.availability(from.text(BEYOND)),
                from.optional(THROUGH, LocalDate::parse),
                List.of());
        return from.has(TELLING)
                ? new Timetable(sku, cuts, timetable.beyond(), timetable.through(), told(from))
                : timetable.toldAll();
    }

    private static List<Segment> told(Details from) {
        List<Segment> told = new ArrayList<>();
        for (int i = 1; i <= from.number(TELLING); i++) {
            told.add(new Segment(rank(TOLD + i, from), promise(TOLD + i, from)));
        }
        return told;
    }

    private static void write(String name, Cut cut, Details to) {
        to.with(name + ".until", cut.until());
        write(name, cut.promise(), to);
        cut.end().ifPresent(end -> {
            write(name, end.last(), to);
            to.with(name + ".number", end.number());
        });
    }

    private static Cut cut(String name, Details from) {
        return new Cut(
                from.number(name + ".until"),
                promise(name, from),
                rank(name, from).map(rank -> new Cut.End(rank, from.number(name + ".number"))));
    }

    private static void write(String name, Optional<Availability> promise, Details to) {
        to.with(name + ".promise", promise, ValueText::of);
    }

    private static Optional<Availability> promise(String name, Details from) {
        return from.optional(name + ".promise", ValueText::availability);
    }

    private static void write(String name, Rank rank, Details to) {
        to.with(name + ".rank", rank.value()).with(name + ".sequence", rank.sequence());
    }

    private static Optional<Rank> rank(String name, Details from) {
        return from.has(name + ".rank")
                ? Optional.of(new Rank(from.number(name + ".rank"), from.number(name + ".sequence")))
                : Optional.empty();
    }
}
