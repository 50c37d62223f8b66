package io.preorder4j.core.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What was told, held against what everybody in a short queue remembers. */
class TimetableProperties {

    private static final int QUEUE = 12;

    @Property
    void whoever_remembers_something_else_is_to_be_told_and_nobody_is_who_was_just_told(
            @ForAll("cuts") List<Cut> before,
            @ForAll("cuts") List<Cut> after,
            @ForAll @IntRange(min = -1, max = QUEUE) int toldThrough) {
        Timetable first = timetable(before).toldAll();
        Map<Rank, Optional<Availability>> remembered = promises(first);
        Timetable next = first.cut(plan(after), after);
        if (toldThrough >= 0) {
            remembered.keySet().stream()
                    .filter(rank -> rank.value() <= toldThrough)
                    .toList()
                    .forEach(rank -> remembered.put(rank, next.promiseOf(rank)));
        }
        Timetable now = toldThrough >= 0 ? next.toldThrough(rank(toldThrough)) : next;

        Map<Rank, Availability> told = new TreeMap<>();
        now.untold()
                .forEach(part -> ranks().filter(rank -> rank.compareTo(part.after()) > 0 && part.reaches(rank))
                        .forEach(rank ->
                                assertThat(told.put(rank, part.promise())).isNull()));

        Map<Rank, Availability> toTell = new TreeMap<>();
        promises(next).forEach((rank, promise) -> {
            if (promise.isPresent() && !promise.equals(remembered.get(rank))) {
                toTell.put(rank, promise.get());
            }
        });
        assertThat(told).isEqualTo(toTell);
    }

    @Property
    void telling_step_by_step_ends_with_everybody_told(
            @ForAll("cuts") List<Cut> before,
            @ForAll("cuts") List<Cut> after,
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = QUEUE) Integer> steps) {
        Timetable timetable = timetable(before).toldAll().cut(plan(after), after);
        List<Integer> growing = new ArrayList<>(steps);
        Collections.sort(growing);
        for (int step : growing) {
            timetable = timetable.toldThrough(rank(step));
            assertThat(timetable.untold()).allMatch(part -> part.after().compareTo(rank(step)) >= 0);
        }
        assertThat(timetable.toldThrough(Rank.LAST).untold())
                .allMatch(part -> part.after().equals(Rank.LAST));
        assertThat(timetable.toldAll().isTold()).isTrue();
    }

    @Provide
    Arbitrary<List<Cut>> cuts() {
        Arbitrary<List<Integer>> ends =
                Arbitraries.integers().between(-1, QUEUE).list().ofMaxSize(5);
        Arbitrary<Optional<Availability>> promise = Arbitraries.integers()
                .between(0, 3)
                .map(month -> month == 0 ? Optional.<Availability>empty() : Optional.of(on(month)));
        return ends.flatMap(places -> promise.list().ofSize(places.size()).map(promises -> cuts(places, promises)));
    }

    /** Growing places; -1 for beyond the end of the queue. */
    private static List<Cut> cuts(List<Integer> places, List<Optional<Availability>> promises) {
        List<Integer> growing = new ArrayList<>(places);
        growing.sort((one, other) -> Integer.compare(one < 0 ? QUEUE + 1 : one, other < 0 ? QUEUE + 1 : other));
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < growing.size(); i++) {
            int place = growing.get(i);
            cuts.add(new Cut(
                    10L * i,
                    promises.get(i),
                    place < 0 ? Optional.empty() : Optional.of(new Cut.End(rank(place), 10L * i))));
        }
        return cuts;
    }

    private static Map<Rank, Optional<Availability>> promises(Timetable timetable) {
        Map<Rank, Optional<Availability>> promises = new TreeMap<>();
        ranks().forEach(rank -> promises.put(rank, timetable.promiseOf(rank)));
        return promises;
    }

    private static Stream<Rank> ranks() {
        return LongStream.rangeClosed(1, QUEUE).mapToObj(TimetableProperties::rank);
    }

    private static Timetable timetable(List<Cut> cuts) {
        return Timetable.of(new Sku("LP-1977"), plan(cuts)).cut(plan(cuts), cuts);
    }

    private static Plan plan(List<Cut> cuts) {
        return new Plan(
                cuts.stream()
                        .map(cut -> new Plan.Step(cut.until(), cut.promise()))
                        .toList(),
                Availability.toBeAnnounced(ZoneOffset.UTC),
                Optional.empty());
    }

    private static Rank rank(long value) {
        return new Rank(value, 0);
    }

    private static Availability on(int month) {
        return Availability.on(LocalDate.of(2026, month, 15), ZoneOffset.UTC);
    }
}
