package io.preorder4j.core.promise;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the supplies of a SKU cut its queue, and what those who stand there were told. It answers in O(log supplies) what is
 * promised to whom. Immutable; whoever stores the next one holds the lock of the SKU's stock.
 *
 * @param sku the SKU
 * @param cuts in the order of the queue; those where it is cut come before those behind its end
 * @param beyond what is promised behind all cuts
 * @param through the last day on which all this holds if nothing happens; empty if time alone changes nothing
 * @param told what was told, from the front of the queue on; all of it if it is {@link #isTold()}, and less while that goes
 *     on: behind the last segment that has an end, nobody knows what was told
 */
public record Timetable(Sku sku, List<Cut> cuts, Availability beyond, Optional<LocalDate> through, List<Segment> told) {

    /** Copies the lists. */
    public Timetable {
        cuts = List.copyOf(cuts);
        told = List.copyOf(told);
    }

    /**
     * The timetable of a SKU of which nothing was sold yet. A step that ends below zero, because more units are missing than
     * will come, ends before everybody.
     *
     * @param sku the SKU
     * @param plan what is promised
     * @return the timetable, with nothing to tell
     */
    public static Timetable of(Sku sku, Plan plan) {
        List<Cut> open = plan.steps().stream()
                .map(step -> new Cut(
                        step.until(),
                        step.promise(),
                        step.until() < 0 ? Optional.of(new Cut.End(Rank.FIRST, 0)) : Optional.empty()))
                .toList();
        return new Timetable(sku, List.of(), plan.beyond(), plan.through(), List.of())
                .cut(plan, open)
                .toldAll();
    }

    /**
     * What is promised to somebody in the queue.
     *
     * @param rank where they stand
     * @return the promise; empty if the units may come any day
     */
    public Optional<Availability> promiseOf(Rank rank) {
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(rank, cuts.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < cuts.size() ? cuts.get(low).promise() : Optional.of(beyond);
    }

    private static boolean isBefore(Rank rank, Cut cut) {
        return cut.end().isEmpty() || rank.compareTo(cut.end().get().last()) <= 0;
    }

    /**
     * What is promised to somebody who joins the queue at its end.
     *
     * @param number the number of their last unit
     * @return the promise; empty if the units may come any day
     */
    public Optional<Availability> promiseAtEnd(long number) {
        for (Cut cut : cuts) {
            if (cut.end().isEmpty() && number <= cut.until()) {
                return cut.promise();
            }
        }
        return Optional.of(beyond);
    }

    /**
     * Whether a rank is before the last cut of the queue, so that who joins there has others served later.
     *
     * @param rank the rank
     * @return {@code true} if it is
     */
    public boolean isBeforeACut(Rank rank) {
        for (int i = cuts.size() - 1; i >= 0; i--) {
            Optional<Cut.End> end = cuts.get(i).end();
            if (end.isPresent()) {
                return rank.compareTo(end.get().last()) <= 0;
            }
        }
        return false;
    }

    /**
     * Whether a queue is cut that was not, now that it is as long as this.
     *
     * @param number the number of its last unit
     * @return {@code true} if a cut has to be looked for
     */
    public boolean isOutgrownBy(long number) {
        for (Cut cut : cuts) {
            if (cut.end().isEmpty()) {
                return number > cut.until();
            }
        }
        return false;
    }

    /**
     * Whether all this still holds at a time.
     *
     * @param now the time
     * @return {@code false} if time alone has changed it
     */
    public boolean holdsAt(Instant now) {
        return through.isEmpty() || !LocalDate.ofInstant(now, beyond.zone()).isAfter(through.get());
    }

    /**
     * Whether an event leaves every cut where it is, unless it {@linkplain #roomFor squeezes} somebody in.
     *
     * @param shift what it does to the numbers
     * @return {@code false} if the cuts have to be looked for again
     */
    public boolean isUntouchedBy(Shift shift) {
        return cuts.stream().allMatch(cut -> cut.isUntouchedBy(shift));
    }

    /**
     * The cuts behind which somebody joined who would be served before them, if nobody stood between.
     *
     * @param joined who joined
     * @return the places of these cuts
     */
    public List<Cut.End> roomFor(Shift joined) {
        return cuts.stream()
                .filter(cut -> cut.hasRoomFor(joined))
                .flatMap(cut -> cut.end().stream())
                .toList();
    }

    /**
     * The timetable with every cut at the place where it was, under the numbers that hold now.
     *
     * @param shifts what has happened to the queue
     * @return a timetable whose cuts may be at the wrong places
     */
    public Timetable after(List<Shift> shifts) {
        List<Cut> moved = new ArrayList<>(cuts.size());
        for (Cut cut : cuts) {
            Cut next = cut;
            for (Shift shift : shifts) {
                next = next.after(shift);
            }
            moved.add(next);
        }
        return new Timetable(sku, moved, beyond, through, told);
    }

    /**
     * The timetable with other cuts. What was told stays as it is.
     *
     * @param plan what is promised
     * @param newCuts where the steps of the plan cut the queue
     * @return the next timetable
     */
    public Timetable cut(Plan plan, List<Cut> newCuts) {
        return new Timetable(sku, newCuts, plan.beyond(), plan.through(), told);
    }

    /**
     * The timetable of a queue whose order has changed: its cuts have to be looked for, and nobody knows what was told to
     * whom.
     *
     * @return the next timetable, without cuts
     */
    public Timetable reordered() {
        return new Timetable(sku, List.of(), beyond, through, List.of());
    }

    // ---- telling

    /** Whether everybody was told what is promised now. */
    public boolean isTold() {
        return told.equals(segments());
    }

    /**
     * The timetable after everybody was told.
     *
     * @return the next timetable
     */
    public Timetable toldAll() {
        return new Timetable(sku, cuts, beyond, through, segments());
    }

    /**
     * The timetable if everybody had been told what another promises.
     *
     * @param other the other timetable of the same queue
     * @return this timetable, with what it promises otherwise as {@link #untold}
     */
    public Timetable toldAsIn(Timetable other) {
        return new Timetable(sku, cuts, beyond, through, other.segments());
    }

    /**
     * The timetable after everybody up to a rank was told.
     *
     * @param rank the rank
     * @return the next timetable
     */
    public Timetable toldThrough(Rank rank) {
        List<Segment> next = new ArrayList<>();
        for (Segment segment : segments()) {
            if (segment.reaches(rank)) {
                next.add(new Segment(Optional.of(rank), segment.promise()));
                break;
            }
            next.add(segment);
        }
        told.stream()
                .filter(segment ->
                        segment.last().isEmpty() || segment.last().get().compareTo(rank) > 0)
                .forEach(next::add);
        return new Timetable(sku, cuts, beyond, through, joined(next));
    }

    /**
     * The parts of the queue that may have been told something else than what is promised now. Where units may come any day,
     * nobody is told anything.
     *
     * @return the parts, in the order of the queue
     */
    public List<Untold> untold() {
        List<Untold> parts = new ArrayList<>();
        Optional<Rank> after = Optional.of(Rank.FIRST);
        List<Segment> target = segments();
        int atTold = 0;
        int atTarget = 0;
        while (after.isPresent()) {
            Segment now = target.get(atTarget);
            Optional<Segment> before = atTold < told.size() ? Optional.of(told.get(atTold)) : Optional.empty();
            Optional<Rank> last =
                    before.isPresent() ? earlier(now.last(), before.get().last()) : now.last();
            boolean differs = before.isEmpty() || !before.get().promise().equals(now.promise());
            if (differs && now.promise().isPresent()) {
                parts.add(new Untold(after.get(), last, now.promise().get()));
            }
            atTarget += last.equals(now.last()) ? 1 : 0;
            atTold += before.isPresent() && last.equals(before.get().last()) ? 1 : 0;
            after = last;
        }
        return parts;
    }

    private static Optional<Rank> earlier(Optional<Rank> one, Optional<Rank> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().compareTo(other.get()) <= 0 ? one : other;
    }

    /** What is promised, from the front of the queue to its end. */
    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>(cuts.size() + 1);
        Rank before = Rank.FIRST;
        for (Cut cut : cuts) {
            Optional<Rank> last = cut.end().map(Cut.End::last);
            if (last.isEmpty() || last.get().compareTo(before) > 0) {
                segments.add(new Segment(last, cut.promise()));
            }
            if (last.isEmpty()) {
                return joined(segments);
            }
            before = last.get();
        }
        segments.add(new Segment(Optional.empty(), Optional.of(beyond)));
        return joined(segments);
    }

    private static List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).promise().equals(segment.promise())) {
                joined.remove(last);
            }
            joined.add(segment);
        }
        return joined;
    }
}
