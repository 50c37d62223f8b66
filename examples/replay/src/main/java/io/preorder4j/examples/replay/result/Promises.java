package io.preorder4j.examples.replay.result;

import io.preorder4j.core.readiness.ExpectedAndActual;
import io.preorder4j.examples.replay.shop.Telling.Cause;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What customers were promised, and what came of it.
 *
 * @param told how many lines were told something when they were placed
 * @param withoutDate how many of them were told that nobody knows
 * @param changed how many lines were told another date later
 * @param causes how many changes followed from what
 * @param weeks how many dates changed which way, by the Monday of the week; weeks without a change are not there
 * @param byFirst how the first promises were kept, of lines whose units all got goods
 * @param byLast how what was told last was kept, of the same lines
 */
public record Promises(
        long told,
        long withoutDate,
        long changed,
        Map<Cause, Long> causes,
        SortedMap<LocalDate, Map<DateChange, Long>> weeks,
        Keeping byFirst,
        Keeping byLast) {

    static Promises of(List<LineResult> all) {
        List<LineResult> lines =
                all.stream().filter(line -> !line.told().isEmpty()).toList();
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        SortedMap<LocalDate, Map<DateChange, Long>> weeks = new TreeMap<>();
        for (LineResult line : lines) {
            for (int i = 1; i < line.told().size(); i++) {
                Told told = line.told().get(i);
                causes.merge(told.cause(), 1L, Long::sum);
                weeks.computeIfAbsent(week(told), monday -> new EnumMap<>(DateChange.class))
                        .merge(DateChange.of(line.told().get(i - 1), told), 1L, Long::sum);
            }
        }
        return new Promises(
                lines.size(),
                lines.stream().filter(line -> first(line).expected().isEmpty()).count(),
                lines.stream().filter(line -> line.told().size() > 1).count(),
                causes,
                weeks,
                keeping(lines, Promises::first),
                keeping(lines, Promises::last));
    }

    /** How many changes there were in all. */
    public long changes() {
        return causes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many changes there were one way. */
    public long changes(DateChange way) {
        return weeks.values().stream()
                .mapToLong(week -> week.getOrDefault(way, 0L))
                .sum();
    }

    private static Keeping keeping(List<LineResult> lines, Function<LineResult, Told> promise) {
        return Keeping.of(lines.stream()
                .flatMap(line -> pair(line, promise.apply(line)).stream())
                .toList());
    }

    private static Optional<ExpectedAndActual> pair(LineResult line, Told promise) {
        return promise.expected()
                .flatMap(expected -> line.servedOn().map(actual -> new ExpectedAndActual(expected, actual)));
    }

    private static Told first(LineResult line) {
        return line.told().get(0);
    }

    private static Told last(LineResult line) {
        return line.told().get(line.told().size() - 1);
    }

    private static LocalDate week(Told told) {
        return told.on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
