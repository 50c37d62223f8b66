package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.Settlement;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.payment.PaymentOccasion;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.metrics.AllocationChunk;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one transaction settles of one SKU, under the lock of its stock. */
final class SettlingStep {

    /** The most claims of a SKU that one transaction settles, unless the policy must see everybody. */
    static final int CHUNK = Batch.MAX;

    private final UnitOfWork unit;
    private final Books books;
    private final Sku sku;
    private final List<UnitsMoved> moved = new ArrayList<>();
    private boolean goesOn;
    private Optional<AllocationChunk> given = Optional.empty();

    SettlingStep(UnitOfWork unit, Stock stock) {
        this.unit = unit;
        this.books = new Books(unit, stock);
        this.sku = stock.sku();
    }

    /** Whether more is to be settled, in another transaction. */
    boolean goesOn() {
        return goesOn;
    }

    /** What went to those who wait, if anything did. */
    Optional<AllocationChunk> given() {
        return given;
    }

    /** Repays a deficit with units of those who can lose them, the last in rank first. */
    void takeBack(Instant now) {
        Stock stock = books.stock();
        List<Claim> claims = unit.preOrders().lastAllocated(sku, atMost(stock.deficit()));
        Settlement settlement = Settlement.takingBack(stock, claims);
        Map<PreOrderId, Provenance> provenances = Provenance.of(unit, sku, ids(settlement.shares()));
        List<LotUnits> given = new ArrayList<>();
        for (Share share : settlement.shares()) {
            Provenance provenance = provenances.get(share.claim().id());
            if (provenance == null) {
                throw new IllegalStateException("nobody knows where the units of " + share.claim() + " came from");
            }
            List<LotUnits> lots = provenance.giveBack(share.units());
            record(settlement, share, lots);
            books.giveBack(lots);
            given.addAll(lots);
        }
        List<Event> facts = save();
        facts.addAll(Resourcing.to(unit, sku, given));
        record(facts, now);
        goesOn = books.stock().deficit() > 0 && claims.size() == CHUNK;
    }

    /** Gives free units to those who wait, as the policy says. */
    void allocate(Offer offer, AllocationPolicy policy, Instant now) {
        Stock stock = books.stock();
        boolean everybody = Allocation.seesEverybody(policy);
        List<Claim> claims = everybody ? Backlogs.whole(unit, sku) : Backlogs.head(unit, sku, atMost(stock.free()));
        if (claims.isEmpty()) {
            return;
        }
        Settlement settlement = Settlement.allocating(stock, policy, claims);
        for (Share share : settlement.shares()) {
            record(settlement, share, books.allocate(share.units()));
        }
        List<Event> facts = save();
        facts.addAll(obligations(offer, settlement, now));
        record(facts, now);
        if (!settlement.shares().isEmpty()) {
            given = Optional.of(new AllocationChunk(settlement.shares().size(), settlement.units()));
        }
        boolean servedAll =
                settlement.units() == claims.stream().mapToLong(Claim::units).sum();
        goesOn = !everybody && servedAll && settlement.stock().free() > 0 && claims.size() == CHUNK;
    }

    /** No more claims than units: each that is served gets one at least. A small receipt reads a small page. */
    private static int atMost(long units) {
        return (int) Math.min(CHUNK, units);
    }

    private void record(Settlement settlement, Share share, List<LotUnits> lots) {
        Claim claim = share.claim();
        moved.addAll(Movement.byLot(claim.id(), sku, claim.rank(), settlement.move(share), lots));
    }

    private List<Event> save() {
        if (!moved.isEmpty()) {
            unit.preOrders().move(moved);
            books.save();
        }
        return new ArrayList<>(moved);
    }

    private List<? extends Event> obligations(Offer offer, Settlement settlement, Instant now) {
        if (offer.payment().due(PaymentOccasion.ALLOCATED).isEmpty()) {
            return List.of();
        }
        List<Event> facts = new ArrayList<>();
        List<Share> shares = settlement.shares();
        for (int from = 0; from < shares.size(); from += CHUNK) {
            Set<PreOrderId> page = ids(shares.subList(from, Math.min(from + CHUNK, shares.size())));
            facts.addAll(Obligations.arise(
                    unit,
                    offer,
                    PaymentOccasion.ALLOCATED,
                    unit.preOrders().find(page).values(),
                    now));
        }
        return facts;
    }

    private static Set<PreOrderId> ids(List<Share> shares) {
        return shares.stream().map(share -> share.claim().id()).collect(Collectors.toSet());
    }

    private void record(List<Event> facts, Instant now) {
        if (!facts.isEmpty()) {
            Decision.record(unit, now, facts);
        }
    }
}
