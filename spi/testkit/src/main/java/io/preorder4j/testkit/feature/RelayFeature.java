package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.notice.Letter;
import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Notifier;
import io.preorder4j.notice.Outbox;
import io.preorder4j.notice.PlainEnglish;
import io.preorder4j.notice.Recipient;
import io.preorder4j.notice.Round;
import io.preorder4j.notice.Wording;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Letters reach their customers: at least once, in order, and none waits for another. */
abstract class RelayFeature extends Feature {

    private static final int ATTEMPTS = 5;

    private final Mailbox mailbox = new Mailbox();

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.notices(EnumSet.allOf(NoticeKind.class)).build();
    }

    @Test
    void what_is_due_is_delivered_once() {
        given(offer());
        ordered("o-1", ANNA, 2);

        assertThat(relay().deliverOnce()).isEqualTo(new Round(1, 0, 0));
        assertThat(relay().deliverOnce()).isEqualTo(new Round(0, 0, 0));

        Letter letter = mailbox.letters().get(0);
        assertThat(letter.customer()).isEqualTo(ANNA);
        assertThat(letter.id()).isEqualTo(preOrder(line("o-1")).sequence());
        assertThat(mailbox.words())
                .containsExactly(new Wording(
                        "Your pre-order o-1",
                        "Thank you for your pre-order:\n\n- 2 × LP-1977, expected by July 1, 2026\n"));
        assertThat(outbox().of("o-1"))
                .extracting(owed -> owed.delivery().state())
                .containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void the_customers_language_and_zone_and_the_hosts_words_are_used() {
        given(offer());
        ordered("o-1", ANNA, 1);
        Recipient reader = new Recipient(Locale.GERMANY, ZoneId.of("Asia/Tokyo"));
        NoticeRelay.builder(store(), mailbox)
                .clock(this::now)
                .recipients((customer, order) -> reader)
                .template(new PlainEnglish()
                        .with(
                                NoticeKind.CONFIRMATION,
                                letter -> new Wording(
                                        "Danke", letter.recipient().locale().toString())))
                .build()
                .deliverOnce();

        assertThat(mailbox.letters()).extracting(Letter::recipient).containsExactly(reader);
        assertThat(mailbox.words()).containsExactly(new Wording("Danke", "de_DE"));
    }

    @Test
    void five_lines_of_an_order_are_one_letter() {
        given(offer());
        List<OrderLine> lines = new ArrayList<>();
        for (int line = 1; line <= 5; line++) {
            lines.add(OrderLine.of("line-" + line, RECORD, line));
        }
        place(order("o-1", ANNA, lines.toArray(OrderLine[]::new)));
        ordered("o-2", BEN, 1);

        assertThat(relay().deliverOnce()).isEqualTo(new Round(2, 0, 0));
        assertThat(mailbox.told())
                .containsExactlyInAnyOrder("o-1 CONFIRMATION line-1 line-2 line-3 line-4 line-5", "o-2 CONFIRMATION 1");
    }

    @Test
    void whoever_else_orders_under_the_same_order_id_has_a_letter_of_their_own() {
        given(offer());
        ordered(order("o-1", ANNA, records(1)));
        ordered(order("o-1", BEN, OrderLine.of("2", RECORD, 1)));

        relay().deliverOnce();
        assertThat(mailbox.letters()).extracting(Letter::customer).containsExactly(ANNA, BEN);
        assertThat(mailbox.told()).containsExactly("o-1 CONFIRMATION 1", "o-1 CONFIRMATION 2");
    }

    @Test
    void a_letter_that_may_have_arrived_is_sent_again_as_it_was() {
        given(offer());
        ordered(order("o-1", ANNA, records(1)));
        mailbox.refuse(ANNA);
        relay().deliverOnce();
        ordered(order("o-1", ANNA, OrderLine.of("2", RECORD, 1)));
        mailbox.recover();
        passes(Duration.ofMinutes(1));

        relay().deliverOnce();
        assertThat(mailbox.told()).containsExactly("o-1 CONFIRMATION 1", "o-1 CONFIRMATION 2");
    }

    @Test
    void a_customer_hears_of_things_in_the_order_in_which_they_happened() {
        given(offer());
        ordered("o-1", ANNA, 1);
        mailbox.refuse(ANNA);
        relay().deliverOnce();
        receive("grn-1", 1);
        dispatched(line("o-1"), 1);
        mailbox.recover();

        assertThat(relay().deliverOnce()).isEqualTo(new Round(0, 0, 0));
        passes(Duration.ofMinutes(1));
        assertThat(relay().deliverOnce()).isEqualTo(new Round(3, 0, 0));
        assertThat(mailbox.told()).containsExactly("o-1 CONFIRMATION 1", "o-1 PREPARING 1", "o-1 DISPATCHED 1");
    }

    @Test
    void what_happened_to_another_line_in_between_keeps_its_place() {
        given(offer());
        PreOrderId first = ordered(order("o-1", ANNA, records(1)));
        shop().cancel(key(), first, 1, CHANGED_MIND);
        ordered(order("o-1", ANNA, OrderLine.of("2", RECORD, 1)));

        relay().deliverOnce();
        assertThat(mailbox.told()).containsExactly("o-1 CONFIRMATION 1 2", "o-1 CANCELLED 1");
    }

    @Test
    void a_letter_that_failed_comes_again_after_the_backoff_and_is_dead_after_the_last_attempt() {
        given(offer());
        ordered("o-1", ANNA, 1);
        mailbox.refuse(ANNA);

        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            assertThat(relay().deliverOnce()).isEqualTo(new Round(0, 1, 0));
            assertThat(relay().deliverOnce()).isEqualTo(new Round(0, 0, 0));
            passes(Duration.ofMinutes(attempt));
        }
        assertThat(relay().deliverOnce()).isEqualTo(new Round(0, 0, 1));
        passes(Duration.ofDays(1));
        assertThat(relay().deliverOnce()).isEqualTo(new Round(0, 0, 0));

        assertThat(dead()).extracting(owed -> owed.delivery().attempts()).containsExactly(ATTEMPTS);
    }

    @Test
    void the_number_of_attempts_is_the_hosts_choice() {
        given(offer());
        ordered("o-1", ANNA, 1);
        mailbox.refuse(ANNA);
        NoticeRelay once = NoticeRelay.builder(store(), mailbox)
                .clock(this::now)
                .attempts(1)
                .build();

        assertThat(once.deliverOnce()).isEqualTo(new Round(0, 0, 1));
    }

    @Test
    void a_dead_letter_keeps_no_later_one() {
        given(offer());
        ordered("o-1", ANNA, 1);
        mailbox.refuse(ANNA);
        untilAllIsQuiet();
        mailbox.recover();
        receive("grn-1", 1);

        relay().deliverOnce();
        assertThat(mailbox.told()).containsExactly("o-1 PREPARING 1");
    }

    @Test
    void whatever_a_hosts_code_throws_is_a_failed_attempt() {
        given(offer());
        ordered("o-1", ANNA, 1);
        Notifier failing = (letter, words) -> {
            throw new AssertionError("an error of the host");
        };
        assertThat(Letters.relay(store(), failing, this::now).deliverOnce()).isEqualTo(new Round(0, 1, 0));

        passes(Duration.ofDays(1));
        NoticeRelay.Builder relay = NoticeRelay.builder(store(), mailbox).clock(this::now);
        relay.recipients((customer, order) -> {
            throw new IllegalStateException("unknown customer");
        });
        assertThat(relay.build().deliverOnce()).isEqualTo(new Round(0, 1, 0));

        passes(Duration.ofDays(1));
        relay.recipients((customer, order) -> new Recipient(Locale.ENGLISH, BERLIN))
                .template(letter -> {
                    throw new IllegalStateException("no words");
                });
        assertThat(relay.build().deliverOnce()).isEqualTo(new Round(0, 1, 0));
        assertThat(mailbox.letters()).isEmpty();
    }

    @Test
    void of_100_customers_one_hangs_and_99_get_their_letters() {
        given(offer());
        for (int i = 1; i <= 100; i++) {
            ordered("o-" + i, new CustomerId("customer-" + i), 1);
        }
        mailbox.hangAt(new CustomerId("customer-50"));

        // Long enough for 99 letters on a busy machine, and then as short as may be: only the one that hangs is left.
        assertThat(relay(Duration.ofSeconds(2)).deliverOnce()).isEqualTo(new Round(99, 1, 0));
        NoticeRelay impatient = relay(Duration.ofMillis(20));
        for (int attempt = 2; attempt < ATTEMPTS; attempt++) {
            passes(Duration.ofHours(1));
            assertThat(impatient.deliverOnce()).isEqualTo(new Round(0, 1, 0));
        }
        passes(Duration.ofHours(1));
        assertThat(impatient.deliverOnce()).isEqualTo(new Round(0, 0, 1));
        assertThat(dead()).extracting(owed -> owed.notice().preOrder()).containsExactly(line("o-50"));

        mailbox.recover();
        assertThat(outbox().requeue(dead().get(0))).isTrue();
        assertThat(relay().deliverOnce()).isEqualTo(new Round(1, 0, 0));
        assertThat(mailbox.letters().stream().map(Letter::id).collect(Collectors.toSet()))
                .hasSize(100);
        assertThat(mailbox.letters()).hasSize(100);
    }

    @Test
    void a_dead_letter_is_requeued_as_a_whole_with_the_id_that_it_had() {
        given(offer());
        place(order("o-1", ANNA, records(1), OrderLine.of("2", RECORD, 1)));
        ordered("o-2", BEN, 1);
        mailbox.refuse(ANNA);
        mailbox.refuse(BEN);
        untilAllIsQuiet();
        List<OwedNotice> dead = dead();
        assertThat(dead).hasSize(3);
        mailbox.recover();

        assertThat(outbox().requeue(dead.get(1))).isTrue();
        assertThat(outbox().requeue(dead.get(0))).isFalse();
        relay().deliverOnce();
        assertThat(mailbox.letters())
                .extracting(Letter::id)
                .containsExactly(dead.get(0).notice().id());
        assertThat(mailbox.told()).containsExactly("o-1 CONFIRMATION 1 2");

        assertThat(outbox().requeueAll()).isEqualTo(1);
        assertThat(outbox().requeueAll()).isZero();
        assertThat(outbox().pending(Optional.empty(), 10))
                .extracting(owed -> owed.delivery().attempts())
                .containsExactly(0);
        relay().deliverOnce();
        assertThat(mailbox.told()).containsExactly("o-2 CONFIRMATION 1");
    }

    @Test
    void a_dead_letter_that_is_requeued_waits_for_a_later_one_that_is_on_its_way() {
        given(offer());
        ordered("o-1", ANNA, 1);
        mailbox.refuse(ANNA);
        untilAllIsQuiet();
        mailbox.recover();
        receive("grn-1", 1);
        Notifier slow = (letter, words) -> {
            if (outbox().requeueAll() > 0) {
                assertThat(relay().deliverOnce()).isEqualTo(new Round(0, 0, 0));
            }
            mailbox.deliver(letter, words);
        };

        assertThat(Letters.relay(store(), slow, this::now).deliverOnce()).isEqualTo(new Round(2, 0, 0));
        assertThat(mailbox.told()).containsExactly("o-1 PREPARING 1", "o-1 CONFIRMATION 1");
    }

    @Test
    void an_order_of_more_than_a_thousand_lines_has_several_letters() {
        given(offer());
        for (String part : List.of("a", "b")) {
            List<OrderLine> lines = new ArrayList<>();
            for (int line = 1; line <= 600; line++) {
                lines.add(OrderLine.of(part + line, RECORD, 1));
            }
            place(order("o-1", ANNA, lines.toArray(OrderLine[]::new)));
        }

        assertThat(relay().deliverOnce()).isEqualTo(new Round(2, 0, 0));
        assertThat(mailbox.letters())
                .extracting(letter -> letter.lines().size())
                .containsExactly(1000, 200);
    }

    @Test
    void nobody_else_sends_a_letter_while_its_holder_lives() {
        given(offer());
        ordered("o-1", ANNA, 1);
        List<Round> others = new ArrayList<>();
        Notifier slow = (letter, words) -> {
            others.add(relay().deliverOnce());
            mailbox.deliver(letter, words);
        };

        assertThat(Letters.relay(store(), slow, this::now).deliverOnce()).isEqualTo(new Round(1, 0, 0));
        assertThat(others).containsExactly(new Round(0, 0, 0));
        assertThat(mailbox.told()).containsExactly("o-1 CONFIRMATION 1");
    }

    @Test
    void when_the_lease_is_over_another_sends_the_letter_and_tells_what_came_of_it() {
        given(offer());
        ordered("o-1", ANNA, 1);
        Notifier tooSlow = (letter, words) -> {
            mailbox.deliver(letter, words);
            passes(Duration.ofMinutes(5));
            assertThat(relay().deliverOnce()).isEqualTo(new Round(1, 0, 0));
        };

        assertThat(Letters.relay(store(), tooSlow, this::now).deliverOnce()).isEqualTo(new Round(0, 0, 0));
        assertThat(mailbox.letters())
                .hasSize(2)
                .extracting(Letter::id)
                .containsOnly(preOrder(line("o-1")).sequence());
        assertThat(outbox().of("o-1"))
                .extracting(owed -> owed.delivery().attempts())
                .containsExactly(2);
    }

    @Test
    void two_relays_at_once_send_no_letter_twice() throws InterruptedException {
        given(offer());
        for (int i = 1; i <= 60; i++) {
            ordered("o-" + i, new CustomerId("customer-" + i), 1);
        }
        ConcurrentLinkedQueue<Round> rounds = new ConcurrentLinkedQueue<>();
        Instant time = now();
        List<Thread> threads = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            NoticeRelay relay = Letters.relay(store(), mailbox, InstantSource.fixed(time));
            threads.add(new Thread(() -> rounds.add(relay.deliverOnce())));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(rounds.stream().mapToLong(Round::delivered).sum()).isEqualTo(60);
        assertThat(mailbox.letters()).hasSize(60);
        assertThat(mailbox.letters().stream().map(Letter::id).collect(Collectors.toSet()))
                .hasSize(60);
    }

    @Test
    void a_relay_that_was_started_delivers_by_itself_until_it_is_closed() throws InterruptedException {
        given(offer());
        ordered("o-1", ANNA, 1);
        CountDownLatch arrived = new CountDownLatch(1);
        Notifier notifier = (letter, words) -> {
            mailbox.deliver(letter, words);
            arrived.countDown();
        };
        NoticeRelay relay = Letters.relay(store(), notifier, InstantSource.fixed(now()));
        try (relay) {
            relay.start(Duration.ofMillis(1));
            assertThatThrownBy(() -> relay.start(Duration.ofMillis(1))).isInstanceOf(IllegalStateException.class);
            assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(outbox().of("o-1"))
                .extracting(owed -> owed.delivery().state())
                .containsExactly(Delivery.State.DELIVERED);
        assertThatThrownBy(relay::deliverOnce).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> relay.start(Duration.ofMillis(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_sent_stays_to_be_looked_at_until_it_is_forgotten() {
        given(offer());
        ordered("o-1", ANNA, 1);
        relay().deliverOnce();
        passes(Duration.ofDays(30));
        ordered("o-2", BEN, 1);
        relay().deliverOnce();
        ordered("o-3", CLEO, 1);

        assertThat(orders(outbox().delivered(Optional.empty(), 10))).containsExactly("o-1", "o-2");
        assertThat(outbox().forgetDelivered(now().minus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(orders(outbox().delivered(Optional.empty(), 10))).containsExactly("o-2");
        assertThat(orders(outbox().pending(Optional.empty(), 10))).containsExactly("o-3");
    }

    @Test
    void a_relay_that_could_not_work_is_not_built() {
        Set<NoticeRelay.Builder> bad = Set.of(
                NoticeRelay.builder(store(), mailbox).attempts(0),
                NoticeRelay.builder(store(), mailbox).atOnce(0),
                NoticeRelay.builder(store(), mailbox).atOnce(1001),
                NoticeRelay.builder(store(), mailbox)
                        .timeout(Duration.ofMinutes(1))
                        .lease(Duration.ofMinutes(1)));

        for (NoticeRelay.Builder builder : bad) {
            assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private NoticeRelay relay() {
        return Letters.relay(store(), mailbox, this::now);
    }

    private NoticeRelay relay(Duration patience) {
        return Letters.relay(store(), mailbox, this::now, patience);
    }

    private Outbox outbox() {
        return new Outbox(store(), this::now);
    }

    private List<OwedNotice> dead() {
        return outbox().dead(Optional.empty(), 10);
    }

    private static List<String> orders(List<OwedNotice> notices) {
        return notices.stream().map(owed -> owed.notice().preOrder().orderId()).toList();
    }

    /** Lets time pass until nothing is pending. */
    private void untilAllIsQuiet() {
        while (!outbox().pending(Optional.empty(), 1).isEmpty()) {
            passes(Duration.ofHours(1));
            relay().deliverOnce();
        }
    }
}
