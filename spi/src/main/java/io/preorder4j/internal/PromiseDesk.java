package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.promise.Plan;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.promise.Untold;
import io.preorder4j.core.readiness.Outlook;
import io.preorder4j.core.readiness.Readiness;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.promise.Affected;
import io.preorder4j.promise.Impact;
import io.preorder4j.promise.Kept;
import io.preorder4j.promise.PromiseStory;
import io.preorder4j.promise.Told;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what people ask about promises. */
public final class PromiseDesk {

    private final CommandDesk desk;
    private final Transactions transactions;
    private final Promising promising;
    private final Threshold threshold;
    private final ReadinessDesk readiness;
    private final Inbound inbound;

    /**
     * A desk for promises.
     *
     * @param desk where commands are answered
     * @param transactions where things are looked up
     * @param promising how promises follow from supplies
     * @param threshold from how many days on a change of date is told
     * @param readiness tells whether demand can be met
     * @param inbound what counts as expected in
     */
    public PromiseDesk(
            CommandDesk desk,
            Transactions transactions,
            Promising promising,
            Threshold threshold,
            ReadinessDesk readiness,
            Inbound inbound) {
        this.desk = desk;
        this.transactions = transactions;
        this.promising = promising;
        this.threshold = threshold;
        this.readiness = readiness;
        this.inbound = inbound;
    }

    /**
     * Has the dates of SKUs looked through.
     *
     * @param key the command's key
     * @param skus the SKUs
     * @return the SKUs, in their order
     */
    public Answer<List<Sku>> review(CommandKey key, Set<Sku> skus) {
        Batch.checked("skus", skus.size());
        SortedSet<Sku> sorted = new TreeSet<>(skus);
        Fingerprint content = Fingerprint.of("review-promises");
        sorted.forEach(content::with);
        return desk.answer(
                key,
                content,
                (unit, now) -> {
                    sorted.forEach(sku -> offer(unit, sku));
                    unit.offers().lock(sorted);
                    unit.stocks().lock(sorted);
                    return Decision.record(
                            unit,
                            now,
                            sorted.stream()
                                    .map(sku -> new ReviewRequested(sku, Review.PROMISES))
                                    .toList());
                },
                facts -> facts.stream()
                        .map(fact -> ((ReviewRequested) fact).sku())
                        .toList());
    }

    /**
     * What a customer was promised, and what became of it.
     *
     * @param id the pre-order
     * @param now the time
     * @return the story, if there is such a pre-order
     */
    public Optional<PromiseStory> story(PreOrderId id, Instant now) {
        return transactions.read(
                unit -> Optional.ofNullable(unit.preOrders().find(Set.of(id)).get(id))
                        .map(preOrder -> story(unit, preOrder, now)));
    }

    private PromiseStory story(UnitOfWork unit, PreOrder preOrder, Instant now) {
        Offer offer = offer(unit, preOrder.sku());
        List<JournalEntry> timeline = Timelines.of(unit, preOrder.id());
        return new PromiseStory(
                preOrder,
                preOrder.stages().queued() > 0
                        ? timetable(unit, offer, now).promiseOf(preOrder.rank())
                        : Optional.empty(),
                timeline.stream().flatMap(PromiseDesk::told).toList(),
                kept(preOrder, offer, timeline));
    }

    private static Stream<Told> told(JournalEntry entry) {
        if (entry.event() instanceof PreOrderPlaced placed) {
            return Stream.of(new Told(entry.at(), placed.preOrder().purchase().promised()));
        }
        return entry.event() instanceof PromiseChanged changed
                ? Stream.of(new Told(entry.at(), changed.to()))
                : Stream.empty();
    }

    private static Optional<Kept> kept(PreOrder preOrder, Offer offer, List<JournalEntry> timeline) {
        long active = preOrder.stages().active();
        if (active == 0 || preOrder.stages().in(Stage.DISPATCHED) < active) {
            return Optional.empty();
        }
        return timeline.stream()
                .filter(entry -> entry.event() instanceof ShipmentRecorded)
                .reduce((one, later) -> later)
                .map(last -> new Kept(
                        Inbound.today(offer, last.at()), preOrder.purchase().promised(), preOrder.told()));
    }

    /** The timetable for today. */
    private Timetable timetable(UnitOfWork unit, Offer offer, Instant now) {
        return Optional.ofNullable(
                        unit.promises().timetables(Set.of(offer.sku())).get(offer.sku()))
                .filter(stored -> stored.holdsAt(now))
                .orElseGet(() -> cut(unit, offer, promising.plan(unit, offer, Inbound.today(offer, now))));
    }

    private static Timetable cut(UnitOfWork unit, Offer offer, Plan plan) {
        Sku sku = offer.sku();
        Timetable stored = Optional.ofNullable(
                        unit.promises().timetables(Set.of(sku)).get(sku))
                .orElseGet(() -> Timetable.of(sku, plan));
        Stock stock = unit.stocks().find(Set.of(sku)).getOrDefault(sku, Stock.none(sku));
        Tally tally = unit.offers().tallies(Set.of(sku)).getOrDefault(sku, Tally.none(sku));
        Cutting cutting = new Cutting(unit, stored, stored.cuts(), stock.withPreOrders(), tally.active());
        return stored.cut(plan, cutting.cuts(plan));
    }

    /**
     * What would follow if supplies came otherwise.
     *
     * @param sku the SKU
     * @param changes the supplies as they would be
     * @param limit how many of those concerned to tell
     * @param now the time
     * @return what would follow
     */
    public Impact whatIf(Sku sku, List<Supply> changes, int limit, Instant now) {
        Batch.checked("limit", limit);
        Batch.checked("changes", changes.size());
        for (Supply change : changes) {
            if (!change.sku().equals(sku)) {
                throw new InvalidInputException(
                        "sku",
                        change.sku().value(),
                        "is not " + sku + ", for which supply " + change.id() + " is asked");
            }
        }
        return transactions.read(unit -> {
            Offer offer = offer(unit, sku);
            LocalDate today = Inbound.today(offer, now);
            Stock stock = unit.stocks().find(Set.of(sku)).getOrDefault(sku, Stock.none(sku));
            List<Supply> supplies = unit.stocks().expected(sku, Batch.MAX);
            Timetable asIs = cut(unit, offer, promising.plan(offer, stock, supplies, today));
            Collection<Supply> asTheyWouldBe = changed(supplies, changes);
            Timetable asItWouldBe = cut(unit, offer, promising.plan(offer, stock, asTheyWouldBe, today));
            Outlook outlook = readiness.outlook(unit, offer, now);
            return impact(unit, asItWouldBe.toldAsIn(asIs), limit)
                    .withReadiness(
                            outlook.readiness(),
                            outlook.expecting(inbound.supplies(asTheyWouldBe, offer, now))
                                    .readiness());
        });
    }

    private static Collection<Supply> changed(List<Supply> supplies, List<Supply> changes) {
        Map<SupplyId, Supply> byId = new TreeMap<>();
        supplies.forEach(supply -> byId.put(supply.id(), supply));
        changes.forEach(supply -> byId.put(supply.id(), supply));
        return byId.values();
    }

    private Counted impact(UnitOfWork unit, Timetable changed, int limit) {
        long preOrders = 0;
        long units = 0;
        long notices = 0;
        List<Affected> first = new ArrayList<>();
        for (Untold part : changed.untold()) {
            Rank at = part.after();
            List<Claim> page;
            do {
                page = unit.preOrders().queue(changed.sku(), at, Batch.MAX).stream()
                        .filter(claim -> part.reaches(claim.rank()))
                        .toList();
                for (Affected one : affected(unit, part, page)) {
                    preOrders++;
                    units += one.units();
                    notices += one.owesNotice() ? 1 : 0;
                    if (first.size() < limit) {
                        first.add(one);
                    }
                }
                at = page.isEmpty() ? at : page.get(page.size() - 1).rank();
            } while (page.size() == Batch.MAX);
        }
        return new Counted(preOrders, units, notices, first);
    }

    private List<Affected> affected(UnitOfWork unit, Untold part, List<Claim> claims) {
        Map<PreOrderId, PreOrder> found =
                unit.preOrders().find(claims.stream().map(Claim::id).collect(Collectors.toSet()));
        List<Affected> affected = new ArrayList<>();
        for (Claim claim : claims) {
            PreOrder preOrder = found.get(claim.id());
            if (preOrder != null) {
                affected.add(new Affected(
                        claim.id(),
                        claim.units(),
                        preOrder.told(),
                        part.promise(),
                        preOrder.stages().in(Stage.WAITING) > 0
                                && threshold.isReached(preOrder.told(), part.promise())));
            }
        }
        return affected;
    }

    private static Offer offer(UnitOfWork unit, Sku sku) {
        Offer offer = unit.offers().find(Set.of(sku)).get(sku);
        if (offer == null) {
            throw new UnknownIdException("offer", sku.value());
        }
        return offer;
    }

    /** Who would come at another time. */
    private record Counted(long preOrders, long units, long notices, List<Affected> first) {

        Impact withReadiness(Readiness before, Readiness after) {
            return new Impact(preOrders, units, notices, first, before, after);
        }
    }
}
