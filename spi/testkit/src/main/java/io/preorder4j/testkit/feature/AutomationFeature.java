package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.preorder4j.PreOrders;
import io.preorder4j.automation.AllocateOnReceipt;
import io.preorder4j.automation.Automation;
import io.preorder4j.automation.Beginning;
import io.preorder4j.automation.CloseAtAvailability;
import io.preorder4j.automation.Effect;
import io.preorder4j.automation.PauseAtCap;
import io.preorder4j.automation.PauseWhenRed;
import io.preorder4j.automation.ReleaseToPicking;
import io.preorder4j.automation.Review;
import io.preorder4j.automation.Rule;
import io.preorder4j.automation.RuleLoop;
import io.preorder4j.automation.RuleStatus;
import io.preorder4j.automation.TagLargeOrders;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.MixedCart;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.cart.ShopStock;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderTagged;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Cause;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.Invariants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When an event, if a condition, then a command. */
abstract class AutomationFeature extends Feature {

    private static final Tag LARGE = new Tag("LARGE");
    private static final Tag PING = new Tag("PING");
    private static final SupplyId ORDERED = new SupplyId("po-1");

    private final Map<Sku, ShopStock> inventory = new HashMap<>();

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.inventory(skus -> inventory).build();
    }

    // ---- built in

    @Test
    void goods_for_an_offer_that_is_allocated_by_hand_are_allocated_on_receipt() {
        Automation automation = automation(new AllocateOnReceipt());
        given(offer().withMode(AllocationMode.MANUAL));
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        receive("grn-1", 3);
        assertThat(goods(anna, ben)).containsExactly(0L, 0L);

        automation.runOnce();
        assertThat(goods(anna, ben)).containsExactly(2L, 1L);
    }

    @Test
    void allocated_units_go_to_be_picked_when_nothing_is_owed() {
        Automation automation = automation(new ReleaseToPicking());
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 3);
        receive("grn-1", 2);
        automation.runOnce();
        assertThat(units(anna, Stage.PICKED)).isEqualTo(2);

        receive("grn-2", 1);
        automation.runOnce();
        assertThat(units(anna, Stage.PICKED)).isEqualTo(3);
    }

    @Test
    void allocated_units_go_to_be_picked_when_they_are_paid_and_no_block_keeps_them() {
        Automation automation = automation(new ReleaseToPicking());
        given(offer().withPayment(new PaymentTerms(PaymentTiming.ON_ALLOCATION, Duration.ofDays(3))));
        PreOrderId anna = ordered("o-1", ANNA, 2);
        shop().block(key(), anna, BlockReason.ADDRESS);
        receive("grn-1", 2);
        automation.runOnce();
        shop().paid(key(), anna);
        automation.runOnce();
        assertThat(units(anna, Stage.ALLOCATED)).isEqualTo(2);

        shop().unblock(key(), anna, BlockReason.ADDRESS);
        automation.runOnce();
        assertThat(units(anna, Stage.PICKED)).isEqualTo(2);
    }

    @Test
    void rules_answer_what_other_rules_did() {
        Automation automation = automation(new ReleaseToPicking(), new AllocateOnReceipt());
        given(offer().withMode(AllocationMode.MANUAL));
        PreOrderId anna = ordered("o-1", ANNA, 2);
        receive("grn-1", 2);

        automation.runOnce();
        assertThat(units(anna, Stage.PICKED)).isEqualTo(2);
    }

    @Test
    void an_order_of_many_units_is_tagged_on_all_its_lines() {
        Automation automation = automation(TagLargeOrders.fromUnits(10, LARGE));
        given(offer(), Offer.of(POSTER, JULY_FIRST));
        place(order("o-1", ANNA, OrderLine.of("1", RECORD, 6), OrderLine.of("2", POSTER, 4)));
        PreOrderId small = ordered("o-2", BEN, 9);
        automation.runOnce();

        assertThat(preOrder(line("o-1")).tags()).contains(LARGE);
        assertThat(preOrder(new PreOrderId("o-1", "2")).tags()).contains(LARGE);
        assertThat(preOrder(small).tags()).doesNotContain(LARGE);
    }

    @Test
    void an_order_of_many_lines_is_tagged_once_it_has_them() {
        Automation automation = automation(TagLargeOrders.fromLines(2, LARGE));
        given(offer(), Offer.of(POSTER, JULY_FIRST));
        place(order("o-1", ANNA, OrderLine.of("1", RECORD, 1)));
        automation.runOnce();
        assertThat(preOrder(line("o-1")).tags()).doesNotContain(LARGE);

        place(order("o-1", ANNA, OrderLine.of("2", POSTER, 1)));
        automation.runOnce();
        assertThat(preOrder(line("o-1")).tags()).contains(LARGE);
        assertThatThrownBy(() -> TagLargeOrders.fromLines(0, LARGE)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void an_offer_is_paused_at_so_much_of_its_cap_and_stays_paused_until_a_person_resumes_it() {
        Automation automation = automation(new PauseAtCap(80));
        given(offer().withCap(limit(9)));
        PreOrderId anna = ordered("o-1", ANNA, 7);
        automation.runOnce();
        assertThat(state()).isEqualTo(OfferState.OPEN);
        ordered("o-2", BEN, 1);
        automation.runOnce();
        assertThat(state()).isEqualTo(OfferState.PAUSED);

        shop().cancel(key(), anna, 7, CHANGED_MIND);
        automation.runOnce();
        assertThat(state()).isEqualTo(OfferState.PAUSED);
        shop().resume(key(), RECORD);
        automation.runOnce();
        assertThat(state()).isEqualTo(OfferState.OPEN);
        shop().revise(key(), offer().withCap(limit(1)));
        automation.runOnce();
        assertThat(state()).isEqualTo(OfferState.PAUSED);
        assertThatThrownBy(() -> new PauseAtCap(101)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void an_offer_is_paused_when_its_readiness_turns_red() {
        Automation automation = automation(new PauseWhenRed());
        given(offer());
        expected(5, LocalDate.of(2026, 6, 1));
        ordered("o-1", ANNA, 4);
        automation.runOnce();
        assertThat(state()).isEqualTo(OfferState.OPEN);

        shop().revise(key(), ORDERED, 3, LocalDate.of(2026, 6, 1));
        automation.runOnce();
        assertThat(state()).isEqualTo(OfferState.PAUSED);
    }

    @Test
    void an_offer_is_paused_when_time_alone_turns_its_readiness_red() {
        PauseWhenRed rule = new PauseWhenRed();
        Automation automation = builder().review(rule).build();
        given(offer());
        expected(5, LocalDate.of(2026, 6, 30));
        ordered("o-1", ANNA, 4);
        automation.reviewOnce();
        assertThat(state()).isEqualTo(OfferState.OPEN);

        shop().cancel(key(), ORDERED);
        automation.reviewOnce();
        assertThat(state()).isEqualTo(OfferState.PAUSED);
        shop().resume(key(), RECORD);
        automation.reviewOnce();
        assertThat(state()).isEqualTo(OfferState.OPEN);
        passes(Duration.ofDays(1));
        automation.reviewOnce();
        assertThat(state()).isEqualTo(OfferState.PAUSED);
    }

    @Test
    void the_sale_closes_at_availability_and_goes_on_as_in_stock() {
        Automation automation = builder().review(new CloseAtAvailability()).build();
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        automation.reviewOnce();
        assertThat(classOfOneRecord()).isEqualTo(LineClass.PRE_ORDER);

        itIs("2026-06-30T22:00:00Z");
        automation.reviewOnce();
        automation.reviewOnce();
        assertThat(state()).isEqualTo(OfferState.CLOSED);
        assertThat(classOfOneRecord()).isEqualTo(LineClass.UNAVAILABLE);
        inventory.put(RECORD, new ShopStock(3, false));
        assertThat(classOfOneRecord()).isEqualTo(LineClass.IN_STOCK);
        receive("grn-1", 1);
        dispatched(anna, 1);
    }

    // ---- rules of the host's

    @Test
    void a_rule_is_an_event_a_condition_and_a_command() {
        Automation automation = automation(Rule.when("regulars-first", PreOrderPlaced.class)
                .onlyIf(placed -> placed.preOrder().customer().equals(ANNA))
                .then(placed -> (shop, key) -> shop.putAt(key, placed.preOrder().id(), -1)));
        given(offer());
        PreOrderId ben = ordered("o-1", BEN, 1);
        PreOrderId anna = ordered("o-2", ANNA, 1);
        automation.runOnce();
        receive("grn-1", 1);

        assertThat(goods(anna, ben)).containsExactly(1L, 0L);
    }

    @Test
    void a_rule_that_is_added_later_begins_now_or_with_the_first_entry() {
        given(offer());
        PreOrderId before = ordered("o-1", ANNA, 10);
        Automation now = automation(TagLargeOrders.fromUnits(10, LARGE));
        now.runOnce();
        assertThat(preOrder(before).tags()).doesNotContain(LARGE);

        Automation first = builder().rule(tagging("all"), Beginning.FIRST_ENTRY).build();
        first.runOnce();
        assertThat(preOrder(before).tags()).contains(LARGE);
        Automation again = builder().rule(tagging("all"), Beginning.NOW).build();
        PreOrderId after = ordered("o-2", BEN, 1);
        first.close();
        again.runOnce();
        assertThat(preOrder(after).tags()).contains(LARGE);
        assertThat(again.status("all")).isEqualTo(new RuleStatus("all", last(), 0, false));
    }

    @Test
    void a_kill_after_any_commit_has_each_effect_once() {
        int commits = 0;
        while (diesAndGoesOnAfter(commits)) {
            commits++;
        }
        assertThat(commits).isGreaterThan(10);
    }

    /** Whether an automation comes to a commit after these; if so, another one goes on. */
    private boolean diesAndGoesOnAfter(int commits) {
        StumblingStore stumbling = new StumblingStore(newStore());
        PreOrders fresh = shopOver(stumbling);
        fresh.open(key(), List.of(offer(), Offer.of(POSTER, JULY_FIRST)));
        fresh.place(key(), order("o-1", ANNA, OrderLine.of("1", RECORD, 6), OrderLine.of("2", POSTER, 4)));
        fresh.receive(key(), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 6));

        stumbling.stumbleAfter(commits);
        boolean died = StumblingStore.kills(() -> everyRule(stumbling).runOnce());
        stumbling.recover();
        everyRule(stumbling).runOnce();

        PreOrder records = fresh.preOrder(line("o-1")).orElseThrow();
        assertThat(records.stages().byStage()).isEqualTo(Map.of(Stage.PICKED, 5L, Stage.CANCELLED, 1L));
        assertThat(records.tags()).contains(LARGE);
        assertThat(fresh.preOrder(new PreOrderId("o-1", "2"))
                        .orElseThrow()
                        .stages()
                        .in(Stage.CANCELLED))
                .isEqualTo(1);
        Invariants.check(stumbling);
        return died;
    }

    @Test
    void a_rule_that_throws_is_asked_three_times_and_then_the_entry_is_kept_aside() {
        int[] asked = {0};
        boolean[] broken = {true};
        Automation automation = automation(
                Rule.when("broken", PreOrderPlaced.class).then(placed -> (shop, key) -> {
                    asked[0]++;
                    if (broken[0]) {
                        throw new UnsupportedOperationException("no such thing");
                    }
                    shop.tag(key, placed.preOrder().id(), Set.of(PING), Set.of());
                }),
                tagging("works"));
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        long placed = last();
        automation.runOnce();

        assertThat(asked[0]).isEqualTo(3);
        assertThat(preOrder(anna).tags()).contains(LARGE);
        assertThat(automation.keptAside("broken", Optional.empty(), 1000))
                .extracting(Leftover::item, Leftover::reason)
                .containsExactly(tuple("entry " + placed, "java.lang.UnsupportedOperationException: no such thing"));
        assertThatThrownBy(() -> automation.retry("broken", placed)).hasMessage("no such thing");
        broken[0] = false;
        automation.runOnce();
        assertThat(preOrder(anna).tags()).doesNotContain(PING);
        automation.retry("broken", placed);
        assertThat(preOrder(anna).tags()).contains(PING);
        assertThat(automation.keptAside("broken", Optional.empty(), 1000)).isEmpty();
        assertThatThrownBy(() -> automation.retry("broken", 1000)).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void a_review_that_throws_is_kept_aside_until_it_works() {
        boolean[] broken = {true};
        Automation automation = builder()
                .review(new Review() {
                    @Override
                    public String name() {
                        return "close";
                    }

                    @Override
                    public List<Effect> look(Offer offer, Instant now, PreOrders preOrders) {
                        if (broken[0]) {
                            throw new UnsupportedOperationException("no such thing");
                        }
                        return List.of(new Effect("", (shop, key) -> shop.close(key, offer.sku())));
                    }
                })
                .build();
        given(offer());
        automation.reviewOnce();
        assertThat(automation.keptAside("close", Optional.empty(), 1000))
                .extracting(Leftover::item)
                .containsExactly("offer " + RECORD);

        broken[0] = false;
        automation.reviewOnce();
        assertThat(state()).isEqualTo(OfferState.CLOSED);
        assertThat(automation.keptAside("close", Optional.empty(), 1000)).isEmpty();
    }

    @Test
    void rules_that_go_round_in_circles_are_cut_and_one_is_suspended_while_others_go_on() {
        Rule ping = Rule.when("ping", PreOrderTagged.class)
                .onlyIf(tagged -> !tagged.tags().contains(PING))
                .then(tagged -> (shop, key) -> shop.tag(key, tagged.id(), Set.of(PING), Set.of()));
        Rule pong = Rule.when("pong", PreOrderTagged.class)
                .onlyIf(tagged -> tagged.tags().contains(PING))
                .then(tagged -> (shop, key) -> shop.tag(key, tagged.id(), Set.of(), Set.of(PING)));
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 1);
        Automation automation = automation(ping, pong, new ReleaseToPicking());
        shop().tag(key(), anna, Set.of(Tag.PRIORITY), Set.of());
        receive("grn-1", 1);
        automation.runOnce();

        assertThat(units(anna, Stage.PICKED)).isEqualTo(1);
        assertThat(events().filter(entry -> entry.event() instanceof PreOrderTagged))
                .hasSize(1 + RuleLoop.LONGEST_CHAIN);
        assertThat(automation.status("ping").suspended()).isTrue();
        assertThat(automation.status("pong").suspended()).isFalse();
        Leftover loop = automation.keptAside("ping", Optional.empty(), 1000).get(0);
        assertThat(loop.reason())
                .startsWith("RULE_LOOP: rule 'ping' would answer entry ")
                .contains("'ping' answered entry ", "'pong' answered entry ");
        assertThat(automation(ping).status("ping").suspended()).isTrue();

        shop().tag(key(), anna, Set.of(Tag.LIMITED_RUN), Set.of());
        automation.runOnce();
        assertThat(automation.status("ping").behind()).isPositive();
        automation.resume("ping");
        assertThat(automation.status("ping").suspended()).isFalse();
    }

    @Test
    void the_journal_knows_which_rule_caused_what() {
        Automation automation = automation(new AllocateOnReceipt(), new ReleaseToPicking());
        given(offer().withMode(AllocationMode.MANUAL));
        ordered("o-1", ANNA, 1);
        receive("grn-1", 1);
        long received = last();
        automation.runOnce();

        assertThat(causes())
                .containsExactly(
                        new Cause(received + 1, "allocate-on-receipt", received, 1),
                        new Cause(received + 2, "allocate-on-receipt", received, 1),
                        new Cause(received + 3, "release-to-picking", received + 2, 2));
    }

    @Test
    void two_rules_may_not_have_one_name_and_a_name_is_an_identifier() {
        Automation.Builder builder = builder().rule(new PauseAtCap(90), Beginning.NOW);

        assertThatThrownBy(() -> builder.rule(new PauseAtCap(95), Beginning.NOW))
                .isInstanceOf(DuplicateIdException.class);
        assertThatThrownBy(() -> builder.rule(tagging("a\n"), Beginning.NOW)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.rule(tagging("x".repeat(101)), Beginning.NOW))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.build().status("nobody")).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void an_automation_that_was_started_runs_until_it_is_closed() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(2);
        Review watching = new Review() {
            @Override
            public String name() {
                return "watching";
            }

            @Override
            public List<Effect> look(Offer offer, Instant now, PreOrders preOrders) {
                looked.countDown();
                return List.of();
            }
        };
        Rule counting = Rule.when("counting", PreOrderPlaced.class).then(placed -> (shop, key) -> answered.countDown());
        try (Automation automation =
                builder().rule(counting, Beginning.NOW).review(watching).build()) {
            automation.start(Duration.ofMillis(1), Duration.ofMillis(1));
            given(offer());
            ordered("o-1", ANNA, 1);
            answered.await();
            looked.await();
        }
    }

    private Automation everyRule(Store store) {
        return Automation.builder(store, this::shopOver)
                .rule(new ReleaseToPicking(), Beginning.FIRST_ENTRY)
                .rule(TagLargeOrders.fromUnits(10, LARGE), Beginning.FIRST_ENTRY)
                .rule(
                        Rule.when("one-less", PreOrderPlaced.class)
                                .then(placed -> (shop, key) ->
                                        shop.cancel(key, placed.preOrder().id(), 1, CHANGED_MIND)),
                        Beginning.FIRST_ENTRY)
                .clock(this::now)
                .build();
    }

    private Automation.Builder builder() {
        return Automation.builder(store(), this::shopOver).clock(this::now);
    }

    private PreOrders shopOver(Store store) {
        return built(PreOrders.builder(store).clock(this::now));
    }

    private Automation automation(Rule... rules) {
        Automation.Builder builder = builder();
        for (Rule rule : rules) {
            builder.rule(rule, Beginning.NOW);
        }
        return builder.build();
    }

    private static Rule tagging(String name) {
        return Rule.when(name, PreOrderPlaced.class)
                .then(placed -> (shop, key) -> shop.tag(key, placed.preOrder().id(), Set.of(LARGE), Set.of()));
    }

    private void expected(long units, LocalDate day) {
        shop().announce(key(), List.of(Supply.announced(ORDERED, RECORD, units, day)));
    }

    private OfferState state() {
        return shop().offer(RECORD).orElseThrow().state();
    }

    private LineClass classOfOneRecord() {
        return shop().classify(order("cart", BEN, records(1)), MixedCart.SHIP_AS_AVAILABLE)
                .get(0)
                .parts()
                .get(0)
                .lineClass();
    }

    private Stream<JournalEntry> events() {
        return shop().journal(0, 1000).stream();
    }

    private long last() {
        return store().read(unit -> unit.journal().last());
    }

    private List<Cause> causes() {
        Set<Long> all = events().map(JournalEntry::sequence).collect(Collectors.toSet());
        return store().read(unit -> unit.causes().find(all)).values().stream()
                .sorted(Comparator.comparingLong(Cause::sequence))
                .toList();
    }
}
