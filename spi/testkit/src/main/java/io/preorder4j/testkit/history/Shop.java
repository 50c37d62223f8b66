package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.FirstComeFirstServed;
import io.preorder4j.core.allocation.HeadStart;
import io.preorder4j.core.allocation.Lottery;
import io.preorder4j.core.allocation.PolicyViolationException;
import io.preorder4j.core.allocation.Reserve;
import io.preorder4j.core.allocation.Tiers;
import io.preorder4j.core.cart.ClassifiedLine;
import io.preorder4j.core.cart.ShopStock;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.Inspection;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The library over a store, at a time that the history tells. */
final class Shop {

    /** The names of the policies that offers may have: those built in, those made of them, and a bad one. */
    static final List<String> POLICIES = List.of(
            Offer.DEFAULT_POLICY,
            "priority",
            "earliest-promise-first",
            "first-come-first-served-whole-lines-stop",
            "first-come-first-served-whole-lines-skip",
            "proportional-share",
            "fair-share",
            "lottery",
            "head-start",
            "tiers",
            "reserve",
            "moody");

    private static final Map<Sku, ShopStock> IN_STOCK =
            Map.of(new Sku("LP-2"), new ShopStock(2, false), new Sku("LP-3"), new ShopStock(0, true));

    private final Store store;
    private final PreOrders preOrders;
    private final Inspection inspection;
    private Instant now = Instant.EPOCH;
    private int forgotten;

    /** What is over stays over, even if the clock goes back. */
    private Instant latest = Instant.EPOCH;

    Shop(Store store) {
        this(store, EnumSet.allOf(NoticeKind.class));
    }

    /** One whose customers are told nothing, so that nothing that is over has a letter to wait for. */
    static Shop withoutNotices(Store store) {
        return new Shop(store, Set.of());
    }

    private Shop(Store store, Set<NoticeKind> notices) {
        this.store = store;
        this.inspection = new Inspection(store);
        this.preOrders = PreOrders.builder(store)
                .clock(() -> now)
                .inventory(skus -> IN_STOCK)
                .policy(new Lottery("lottery", 7))
                .policy(new HeadStart("head-start", Map.of(Tag.PRIORITY, Duration.ofHours(2))))
                .policy(new Tiers("tiers", List.of(Tag.PRIORITY), new FirstComeFirstServed()))
                .policy(new Reserve("reserve", Tag.PRIORITY, 50, new FirstComeFirstServed()))
                .policy(new Moody())
                .policyTimeout(Duration.ofMinutes(1))
                .notices(notices)
                .pseudonyms(() -> new CustomerId("nobody-" + ++forgotten))
                .build();
    }

    /** Lets a whole history happen. */
    static Shop after(History history, Store store) {
        Shop shop = new Shop(store);
        history.steps().forEach(shop::take);
        return shop;
    }

    /** Takes a step. An exception that the command doesn't name passes through: it is a bug. */
    Outcome take(Step step) {
        now = step.at();
        latest = now.isAfter(latest) ? now : latest;
        try {
            return new Outcome.Answered(step.command().send(preOrders, step.key()));
        } catch (CommandConflictException
                | DuplicateIdException
                | UnknownIdException
                | InvalidInputException
                | InvalidQuantityException
                | PolicyViolationException misuse) {
            return new Outcome.Thrown(misuse.toString());
        } catch (IllegalStateException misuse) {
            if (step.command() instanceof Change
                    || step.command() instanceof Revise
                    || step.command() instanceof ArchiveOffer) {
                return new Outcome.Thrown(misuse.toString());
            }
            throw misuse;
        }
    }

    /** Asks what a cart is before it is checked out. */
    List<ClassifiedLine> classified(CheckOut checkOut, Step step) {
        now = step.at();
        return preOrders.classify(checkOut.order(), checkOut.mixed());
    }

    /** Asks what people ask, about some of what is there, told by a number. */
    Questions questions(int about) {
        return new Questions(preOrders, whoHasWhat(), now, about);
    }

    /** The whole state, to be compared. */
    String state() {
        return StateDigest.describe(store);
    }

    WhoHasWhat whoHasWhat() {
        return WhoHasWhat.in(store);
    }

    /** Checks the invariants of the state and of what is new in the journal. */
    void inspect() {
        inspection.check();
        Invariants.checkPromises(store, PastDue.countsFor(14), Threshold.everyDay(), latest);
    }

    /** Checks that exactly those notices are stored that the journal owes. */
    void checkNotices() {
        OwedByJournal.check(store);
    }

    /** Checks the invariants from the first entry of the journal on. */
    void checkInvariants() {
        Invariants.check(store);
        Invariants.checkPromises(store, PastDue.countsFor(14), Threshold.everyDay(), latest);
    }
}
