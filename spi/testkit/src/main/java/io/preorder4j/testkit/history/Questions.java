package io.preorder4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.MixedCart;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.forecast.DemandCount;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.Holding;
import io.preorder4j.tab.Explanation;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.Place;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.PreOrderPage;
import io.preorder4j.tab.Sorting;
import io.preorder4j.tab.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people ask, and what they are told. Every answer is held against the state. */
final class Questions {

    private static final int PAGE = 3;
    private static final Duration SOON = Duration.ofDays(2);

    private final PreOrders shop;
    private final List<PreOrder> all;
    private final Instant now;
    private final int about;

    Questions(PreOrders shop, WhoHasWhat state, Instant now, int about) {
        this.shop = shop;
        this.all = List.copyOf(state.preOrders().values());
        this.now = now;
        this.about = about;
    }

    /** All answers, to be compared with those of another shop. */
    List<Object> answers() {
        List<Object> answers = new ArrayList<>();
        PreOrderFilter filter = filter();
        answers.add(pages(filter, sorting()));
        answers.add(shop.count(filter));
        answers.add(shop.conflicts(0, PAGE));
        some().ifPresent(preOrder -> answers.addAll(answersAbout(preOrder)));
        return answers;
    }

    private List<Object> answersAbout(PreOrder preOrder) {
        return List.of(
                shop.timeline(preOrder.id()),
                shop.explain(preOrder.id()),
                shop.sources(preOrder.id()),
                shop.tally(preOrder.sku()),
                shop.listing(preOrder.sku()).map(listing -> listing.schemaOrg().toString() + listing.merchantFeed()),
                shop.classify(again(preOrder), MixedCart.values()[about % MixedCart.values().length]),
                shop.dryRun(preOrder.sku(), 1 + about % 9, "proportional-share"),
                shop.planning().outlook(preOrder.sku()),
                shop.planning().readiness(Optional.empty(), PAGE),
                shop.planning().forecast(preOrder.sku(), DemandCount.ASKED_FOR),
                shop.planning().expectedAndActual(preOrder.id()));
    }

    /** Holds the answers against the state. */
    void check() {
        PreOrderFilter filter = filter();
        List<PreOrder> admitted = all.stream()
                .filter(filter::admits)
                .sorted(Comparator.comparing(PageMark::of, PageMark.order(sorting())))
                .toList();
        assertThat(pages(filter, sorting())).as("pages of %s", filter).isEqualTo(admitted);
        assertThat(shop.count(filter))
                .as("numbers of %s", filter)
                .isEqualTo(admitted.stream().collect(Collectors.groupingBy(PreOrder::status, Collectors.counting())));
        some().ifPresent(this::check);
    }

    private void check(PreOrder preOrder) {
        assertThat(retold(preOrder)).as("timeline of %s", preOrder.id()).contains(preOrder.stages());
        assertThat(shop.sources(preOrder.id()).stream().mapToLong(Source::units).sum())
                .as("sources of %s", preOrder)
                .isEqualTo(preOrder.stages().withGoods());
        assertThat(shop.sources(preOrder.id()))
                .as("sources of %s", preOrder)
                .allMatch(source ->
                        source.arrival() instanceof GoodsReceived || source.arrival() instanceof StockAdjusted);
        assertThat(shop.explain(preOrder.id()).flatMap(Explanation::place))
                .as("place of %s", preOrder)
                .isEqualTo(place(preOrder));
        long held = ofSku(preOrder.sku())
                .filter(other -> other.standing()
                        .heldUntil()
                        .filter(end -> !end.isAfter(now))
                        .isPresent())
                .mapToLong(other -> other.stages().in(Stage.HELD))
                .sum();
        long active = ofSku(preOrder.sku())
                .mapToLong(other -> other.stages().active())
                .sum();
        assertThat(shop.tally(preOrder.sku()).map(Tally::active))
                .as("tally of %s", preOrder.sku())
                .contains(active - held);
        assertThat(demand(preOrder.sku()))
                .as("demand for %s", preOrder.sku())
                .isEqualTo(ofSku(preOrder.sku())
                        .mapToLong(other ->
                                other.stages().active() - other.stages().in(Stage.HELD))
                        .sum());
        checkRecalls(preOrder);
    }

    /** All that was ever sold and not cancelled. */
    private long demand(Sku sku) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return shop.planning()
                .demand(sku, today.minusYears(5), today.plusYears(5), DemandCount.SOLD)
                .total();
    }

    /** Everybody who has units of a receipt is told, and nobody else. */
    private void checkRecalls(PreOrder preOrder) {
        for (Source source : shop.sources(preOrder.id())) {
            if (source.arrival() instanceof GoodsReceived received) {
                assertThat(shop.recall(received.receipt().id(), preOrder.sku(), preOrder.sequence() - 1, PAGE))
                        .as("recall of %s", received)
                        .first()
                        .isEqualTo(new Holding(preOrder.id(), preOrder.sequence(), source.lot(), source.units()));
            }
        }
    }

    /** The stages as the timeline tells them. */
    private Optional<Stages> retold(PreOrder preOrder) {
        Optional<Stages> stages = Optional.empty();
        for (JournalEntry entry : shop.timeline(preOrder.id())) {
            if (entry.event() instanceof PreOrderPlaced placed) {
                stages = Optional.of(placed.preOrder().stages());
            } else if (entry.event() instanceof UnitsMoved moved) {
                stages = stages.map(before -> before.after(moved.move()));
            }
        }
        return stages;
    }

    private Optional<Place> place(PreOrder preOrder) {
        if (!preOrder.isInBacklog()) {
            return Optional.empty();
        }
        List<PreOrder> ahead = ofSku(preOrder.sku())
                .filter(PreOrder::isInBacklog)
                .filter(other -> other.rank().compareTo(preOrder.rank()) < 0)
                .toList();
        return Optional.of(new Place(
                ahead.size() + 1L,
                ahead.stream()
                        .mapToLong(other -> other.stages().in(Stage.WAITING))
                        .sum()));
    }

    private Stream<PreOrder> ofSku(Sku sku) {
        return all.stream().filter(preOrder -> preOrder.sku().equals(sku));
    }

    private Optional<PreOrder> some() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(about % all.size()));
    }

    private Sorting sorting() {
        return Sorting.values()[about % Sorting.values().length];
    }

    private PreOrderFilter filter() {
        PreOrderFilter everybody = PreOrderFilter.all();
        List<PreOrderFilter> filters = List.of(
                everybody,
                everybody.blocked(true),
                everybody.tag(Tag.PRIORITY).blocked(false),
                everybody.channel(Sales.WEB).customer(new CustomerId("Ada")),
                everybody.statuses(PreOrderStatus.values()[about % PreOrderStatus.values().length]),
                everybody.statuses(PreOrderStatus.WAITING, PreOrderStatus.HELD).sku(new Sku("LP-1")),
                everybody.placedFrom(now.minus(SOON)).placedBefore(now),
                everybody.dueFrom(now).dueBefore(now.plus(SOON)),
                everybody.lateAt(now.plus(SOON)),
                everybody.orderId("o-" + (1 + about % 20)));
        return filters.get(about % filters.size());
    }

    private List<PreOrder> pages(PreOrderFilter filter, Sorting sorting) {
        List<PreOrder> found = new ArrayList<>();
        Optional<PageMark> after = Optional.empty();
        do {
            PreOrderPage page = shop.find(filter, sorting, after, PAGE);
            found.addAll(page.preOrders());
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    /** The same once more. */
    private static PlaceOrder again(PreOrder preOrder) {
        OrderLine line = OrderLine.of("1", preOrder.sku(), preOrder.stages().ordered());
        return new PlaceOrder(
                "another", preOrder.customer(), List.of(line, new OrderLine("2", new Sku("LP-2"), 3, Set.of())));
    }
}
