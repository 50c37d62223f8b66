package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.preorder4j.PreOrders;
import io.preorder4j.automation.Automation;
import io.preorder4j.automation.Beginning;
import io.preorder4j.automation.Rule;
import io.preorder4j.command.Answer;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.CustomerAnonymised;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.forecast.DemandCount;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.privacy.Retention;
import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.privacy.Anonymisation;
import io.preorder4j.privacy.KeptPreOrder;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A customer who wants to be forgotten is, and no number changes. */
abstract class PrivacyFeature extends Feature {

    private static final CustomerId DORA = new CustomerId("dora@example.org");
    private static final String HER_WORDS = "I move to Lisbon";

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.notices(EnumSet.allOf(NoticeKind.class)).build();
    }

    @Test
    void nothing_that_is_stored_names_who_is_forgotten() {
        given(offer());
        PreOrderId sent = ordered("o-1", DORA, 3);
        PreOrderId cancelled = ordered("o-2", DORA, 2);
        shop().cancel(key(), cancelled, 2, Cancellation.byCustomer(HER_WORDS));
        place(order("o-3", DORA, OrderLine.of("1", POSTER, 1)));
        receive("grn-1", 3);
        dispatched(sent, 3);
        deliverLetters();

        Answer<Anonymisation> answer = shop().privacy().anonymise(key(), DORA);

        assertThat(answer.outcome()).isEqualTo(new Anonymisation(2, 0));
        assertThat(StateDigest.describe(store())).doesNotContain(DORA.value(), HER_WORDS, PARCEL.tracking());
        assertThat(shop().timeline(sent))
                .extracting(JournalEntry::event)
                .hasAtLeastOneElementOfType(PreOrderPlaced.class);
    }

    @Test
    void what_she_bought_is_under_one_name_that_says_nothing() {
        given(offer());
        PreOrderId first = ordered("o-1", DORA, 1);
        PreOrderId second = ordered("o-2", DORA, 1);
        PreOrderId bens = ordered("o-3", BEN, 1);
        receive("grn-1", 3);
        List.of(first, second, bens).forEach(id -> dispatched(id, 1));
        deliverLetters();

        shop().privacy().anonymise(key(), DORA);

        assertThat(preOrder(first).customer())
                .isEqualTo(preOrder(second).customer())
                .isNotEqualTo(DORA);
        assertThat(preOrder(bens).customer()).isEqualTo(BEN);
        assertThat(shop().count(PreOrderFilter.all().customer(DORA))).isEmpty();
    }

    @Test
    void every_number_stays() {
        given(offer().withCustomerLimit(limit(5)).withCap(limit(9)));
        PreOrderId id = ordered("o-1", DORA, 5);
        ordered("o-2", BEN, 4);
        receive("grn-1", 7);
        dispatched(id, 5);
        deliverLetters();
        Tally before = shop().tally(RECORD).orElseThrow();
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        Object demand = shop().planning().demand(RECORD, today, today.plusDays(1), DemandCount.values()[0]);

        shop().privacy().anonymise(key(), DORA);

        assertThat(shop().tally(RECORD)).contains(before);
        assertThat(shop().planning().demand(RECORD, today, today.plusDays(1), DemandCount.values()[0]))
                .isEqualTo(demand);
        assertThat(goods(id, line("o-2"))).containsExactly(5L, 2L);
        Invariants.check(store());
    }

    @Test
    void what_the_shop_still_needs_is_kept_and_told() {
        given(offer());
        PreOrderId over = ordered("o-1", DORA, 1);
        PreOrderId letter = ordered("o-2", DORA, 1);
        receive("grn-1", 2);
        dispatched(over, 1);
        deliverLetters();
        dispatched(letter, 1);
        PreOrderId waiting = ordered("o-3", DORA, 1);

        Anonymisation done = shop().privacy().anonymise(key(), DORA).outcome();

        assertThat(done).isEqualTo(new Anonymisation(1, 2));
        assertThat(shop().privacy().kept(DORA, 0, 10))
                .extracting(KeptPreOrder::id, KeptPreOrder::reason)
                .containsExactly(tuple(letter, Retention.LETTER_UNSENT), tuple(waiting, Retention.IN_PROGRESS));
        assertThat(shop().privacy().kept(DORA, preOrder(letter).sequence(), 1))
                .extracting(KeptPreOrder::id)
                .containsExactly(waiting);

        shop().cancel(key(), waiting, 1, Cancellation.byCustomer(HER_WORDS));
        deliverLetters();
        assertThat(shop().privacy().anonymise(key(), DORA).outcome()).isEqualTo(new Anonymisation(2, 0));
        assertThat(StateDigest.describe(store())).doesNotContain(DORA.value(), HER_WORDS);
        assertThat(preOrder(over).customer()).isNotEqualTo(preOrder(waiting).customer());
    }

    @Test
    void the_same_key_gets_the_same_answer_and_does_nothing_again() {
        given(offer());
        over("o-1", DORA);
        CommandKey key = key();
        Answer<Anonymisation> first = shop().privacy().anonymise(key, DORA);
        over("o-2", DORA);

        Answer<Anonymisation> again = shop().privacy().anonymise(key, DORA);

        assertThat(again).isEqualTo(new Answer<>(first.outcome(), first.sequence(), true));
        assertThat(preOrder(line("o-2")).customer()).isEqualTo(DORA);
    }

    @Test
    void the_fact_is_in_the_journal_and_does_not_say_who_it_was() {
        given(offer());
        over("o-1", DORA);

        Answer<Anonymisation> answer = shop().privacy().anonymise(key(), DORA);

        assertThat(shop().journal(answer.sequence() - 1, 1))
                .extracting(JournalEntry::event)
                .containsExactly(new CustomerAnonymised(1, 0));
    }

    @Test
    void what_a_forgotten_customer_ordered_is_a_conflict_when_it_comes_again() {
        given(offer());
        CommandKey key = key();
        shop().place(key, order("o-1", DORA, records(1)));
        shop().cancel(key(), line("o-1"), 1, CHANGED_MIND);
        deliverLetters();

        shop().privacy().anonymise(key(), DORA);

        assertThatThrownBy(() -> shop().place(key, order("o-1", DORA, records(1))))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void what_rules_kept_aside_names_nobody_who_is_forgotten() {
        given(offer());
        Rule broken = Rule.when("broken", PreOrderPlaced.class).then(placed -> {
            throw new IllegalStateException("no mail to " + placed.preOrder().customer());
        });
        try (Automation automation = Automation.builder(
                        store(),
                        joint -> PreOrders.builder(joint).clock(this::now).build())
                .rule(broken, Beginning.NOW)
                .clock(this::now)
                .build()) {
            over("o-1", DORA);
            automation.runOnce();

            shop().privacy().anonymise(key(), DORA);

            List<Leftover> kept = automation.keptAside("broken", Optional.empty(), 10);
            assertThat(kept).hasSize(1);
            assertThat(kept.toString()).doesNotContain(DORA.value()).contains("no mail to anonymous-");
        }
    }

    @Test
    void a_journal_of_many_pages_is_gone_through_whole() {
        given(offer());
        List<OrderLine> lines = LongStream.rangeClosed(1, 700)
                .mapToObj(line -> OrderLine.of(Long.toString(line), RECORD, 1))
                .toList();
        for (String order : List.of("o-1", "o-2", "o-3")) {
            place(order(order, DORA, lines.toArray(OrderLine[]::new)));
            lines.forEach(line ->
                    shop().cancel(key(), new PreOrderId(order, line.lineId()), 1, Cancellation.byCustomer(HER_WORDS)));
        }
        deliverLetters();

        assertThat(shop().privacy().anonymise(key(), DORA).outcome()).isEqualTo(new Anonymisation(2100, 0));
        assertThat(StateDigest.describe(store())).doesNotContain(DORA.value(), HER_WORDS);
    }

    @Test
    void what_was_stopped_anywhere_goes_on_with_the_same_key() {
        given(offer());
        over("o-1", DORA);
        over("o-2", DORA);
        CommandKey key = key();
        stopAfterWrites(0, key);
        stopAfterWrites(1, key);
        assertThatThrownBy(() -> shop().privacy().anonymise(key, BEN)).isInstanceOf(CommandConflictException.class);

        // The page is written, what is left is the answer.
        stopAfterWrites(1, key);

        assertThat(shop().privacy().anonymise(key, DORA).outcome()).isEqualTo(new Anonymisation(2, 0));
        assertThat(preOrder(line("o-1")).customer())
                .isEqualTo(preOrder(line("o-2")).customer());
        assertThat(StateDigest.describe(store())).doesNotContain(DORA.value());
    }

    @Test
    void a_customer_of_whom_nothing_is_known_is_forgotten_at_once() {
        given(offer());

        assertThat(shop().privacy().anonymise(key(), DORA).outcome()).isEqualTo(new Anonymisation(0, 0));
        assertThat(shop().privacy().kept(DORA, 0, 10)).isEmpty();
    }

    private void stopAfterWrites(int writes, CommandKey key) {
        PreOrders stopped = PreOrders.builder(new Stopping(store(), writes))
                .clock(this::now)
                .build();
        assertThatThrownBy(() -> stopped.privacy().anonymise(key, DORA)).isInstanceOf(OutcomeUnknownException.class);
    }

    private void over(String order, CustomerId customer) {
        ordered(order, customer, 1);
        shop().cancel(key(), line(order), 1, CHANGED_MIND);
        deliverLetters();
        assertThat(units(line(order), Stage.CANCELLED)).isEqualTo(1);
    }

    private void deliverLetters() {
        NoticeRelay.builder(store(), (letter, words) -> {})
                .clock(this::now)
                .build()
                .deliverOnce();
    }

    /** A store whose process is killed after so many transactions that write, the last of which is committed. */
    private static final class Stopping implements Store {

        private final Store store;
        private int left;

        Stopping(Store store, int writes) {
            this.store = store;
            this.left = writes;
        }

        @Override
        public <R> R write(Function<UnitOfWork, R> work) {
            R result = store.write(work);
            left--;
            if (left < 0) {
                throw new OutcomeUnknownException("killed", null);
            }
            return result;
        }

        @Override
        public <R> R read(Function<UnitOfWork, R> work) {
            return store.read(work);
        }
    }
}
