package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.AnswerPurgedException;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.Holding;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is over gets out of the way, can still be found, and is deleted when nobody needs it any more. */
abstract class ArchiveFeature extends Feature {

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.notices(EnumSet.allOf(NoticeKind.class)).build();
    }

    @Test
    void what_is_over_is_no_longer_on_the_tab_and_is_found_by_its_order_line() {
        PreOrderId id = soldOut();
        PreOrder before = preOrder(id);
        List<JournalEntry> timeline = shop().timeline(id);

        Answer<Long> answer = shop().archive().archive(key(), RECORD);

        assertThat(answer.outcome()).isEqualTo(2);
        assertThat(shop().preOrder(id)).isEmpty();
        assertThat(shop().count(PreOrderFilter.all())).isEmpty();
        assertThat(shop().archive().preOrder(id)).contains(before);
        assertThat(shop().timeline(id)).isEqualTo(timeline);
        assertThat(shop().archive().notices(id))
                .extracting(owed -> owed.delivery().state())
                .containsOnly(Delivery.State.DELIVERED)
                .hasSize(3);
        assertThat(shop().archive().offer(RECORD).orElseThrow().at()).isEqualTo(now());
    }

    @Test
    void the_tally_the_books_the_journal_and_a_recall_stay() {
        soldOut();
        Tally tally = shop().tally(RECORD).orElseThrow();
        Object stock = shop().stock(RECORD);
        List<Holding> recall = shop().recall(new ReceiptId("grn-1"), RECORD, 0, 10);
        List<JournalEntry> journal = shop().journal(0, 1000);

        shop().archive().archive(key(), RECORD);

        assertThat(shop().tally(RECORD)).contains(tally);
        assertThat(shop().stock(RECORD)).isEqualTo(stock);
        assertThat(shop().recall(new ReceiptId("grn-1"), RECORD, 0, 10))
                .isEqualTo(recall)
                .hasSize(1);
        assertThat(shop().journal(0, 1000)).startsWith(journal.toArray(JournalEntry[]::new));
        Invariants.check(store());
    }

    @Test
    void others_are_sold_and_delivered_as_before() {
        given(Offer.of(POSTER, JULY_FIRST));
        PreOrderId poster = ordered(order("p-1", BEN, OrderLine.of("1", POSTER, 1)));
        soldOut();

        shop().archive().archive(key(), RECORD);

        assertThat(shop().preOrder(poster)).isPresent();
        ordered(order("p-2", BEN, OrderLine.of("1", POSTER, 1)));
        assertThat(shop().tally(POSTER).orElseThrow().active()).isEqualTo(2);
    }

    @Test
    void only_what_is_closed_and_over_can_be_archived() {
        given(offer());
        PreOrderId id = ordered("o-1", ANNA, 1);
        assertThatThrownBy(() -> shop().archive().archive(key(), POSTER)).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> shop().archive().archive(key(), RECORD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OPEN");

        shop().close(key(), RECORD);
        assertThatThrownBy(() -> shop().archive().archive(key(), RECORD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("IN_PROGRESS");

        shop().cancel(key(), id, 1, CHANGED_MIND);
        assertThatThrownBy(() -> shop().archive().archive(key(), RECORD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LETTER_UNSENT");

        deliverLetters();
        assertThat(shop().archive().archive(key(), RECORD).outcome()).isEqualTo(1);
    }

    @Test
    void the_same_key_gets_the_same_answer() {
        soldOut();
        CommandKey key = key();

        Answer<Long> first = shop().archive().archive(key, RECORD);

        assertThat(shop().archive().archive(key, RECORD))
                .isEqualTo(new Answer<>(first.outcome(), first.sequence(), true));
    }

    @Test
    void an_old_command_gets_its_first_answer_and_a_new_one_does_not_find_it() {
        given(offer());
        CommandKey key = key();
        Answer<List<LineOutcome>> placed = shop().place(key, order("o-1", ANNA, records(1)));
        shop().cancel(key(), line("o-1"), 1, CHANGED_MIND);
        shop().close(key(), RECORD);
        deliverLetters();
        shop().archive().archive(key(), RECORD);

        assertThat(shop().place(key, order("o-1", ANNA, records(1))).outcome()).isEqualTo(placed.outcome());
        assertRefused(shop().pick(key(), line("o-1"), 1).outcome(), MoveRefusalReason.UNKNOWN_PREORDER);
        assertRefused(place(order("o-1", ANNA, records(1))), RefusalReason.ALREADY_PLACED);
    }

    @Test
    void many_are_archived_and_deleted_chunk_by_chunk() {
        given(offer());
        List<OrderLine> lines = LongStream.rangeClosed(1, 250)
                .mapToObj(line -> OrderLine.of(Long.toString(line), RECORD, 1))
                .toList();
        place(order("o-1", ANNA, lines.toArray(OrderLine[]::new)));
        lines.forEach(line -> shop().cancel(key(), new PreOrderId("o-1", line.lineId()), 1, CHANGED_MIND));
        shop().close(key(), RECORD);
        deliverLetters();

        assertThat(shop().archive().archive(key(), RECORD).outcome()).isEqualTo(250);
        passes(Duration.ofDays(1));
        assertThat(shop().archive().purge(key(), now()).outcome()).containsExactly(RECORD);
        assertThat(StateDigest.describe(store())).doesNotContain("\"o-1\"");
    }

    @Test
    void what_was_archived_long_ago_is_deleted_for_good() {
        PreOrderId id = soldOut();
        shop().archive().archive(key(), RECORD);
        Tally tally = shop().tally(RECORD).orElseThrow();
        assertThat(shop().archive().purge(key(), now()).outcome()).isEmpty();

        passes(Duration.ofDays(3650));
        CommandKey key = key();
        Answer<List<Sku>> answer = shop().archive().purge(key, now());

        assertThat(answer.outcome()).containsExactly(RECORD);
        assertThat(shop().archive().purge(key, now()).outcome()).containsExactly(RECORD);
        assertThat(shop().archive().preOrder(id)).isEmpty();
        assertThat(shop().timeline(id)).isEmpty();
        assertThat(shop().archive().notices(id)).isEmpty();
        assertThat(shop().recall(new ReceiptId("grn-1"), RECORD, 0, 10)).isEmpty();
        assertThat(shop().tally(RECORD)).contains(tally);
        assertThat(StateDigest.describe(store())).doesNotContain(ANNA.value());
    }

    @Test
    void a_command_whose_answer_is_deleted_is_not_carried_out_again() {
        given(offer());
        CommandKey key = key();
        shop().place(key, order("o-1", ANNA, records(1)));
        shop().cancel(key(), line("o-1"), 1, CHANGED_MIND);
        shop().close(key(), RECORD);
        deliverLetters();
        shop().archive().archive(key(), RECORD);
        passes(Duration.ofDays(1));
        shop().archive().purge(key(), now());

        assertThatThrownBy(() -> shop().place(key, order("o-1", ANNA, records(1))))
                .isInstanceOf(AnswerPurgedException.class);
    }

    @Test
    void who_is_forgotten_is_forgotten_in_the_archive_too() {
        CustomerId dora = new CustomerId("dora@example.org");
        given(offer());
        ordered("o-1", dora, 1);
        shop().cancel(key(), line("o-1"), 1, CHANGED_MIND);
        shop().close(key(), RECORD);
        deliverLetters();
        shop().archive().archive(key(), RECORD);

        assertThat(shop().privacy().anonymise(key(), dora).outcome().preOrders())
                .isEqualTo(1);

        assertThat(StateDigest.describe(store())).doesNotContain(dora.value(), CHANGED_MIND.reason());
        Invariants.check(store());
    }

    /** An offer that is closed, with one pre-order dispatched and one cancelled. */
    private PreOrderId soldOut() {
        given(offer());
        PreOrderId sent = ordered("o-1", ANNA, 2);
        PreOrderId cancelled = ordered("o-2", ANNA, 1);
        shop().cancel(key(), cancelled, 1, CHANGED_MIND);
        receive("grn-1", 2);
        deliverLetters();
        dispatched(sent, 2);
        shop().close(key(), RECORD);
        deliverLetters();
        return sent;
    }

    private void deliverLetters() {
        NoticeRelay.builder(store(), (letter, words) -> {})
                .clock(this::now)
                .build()
                .deliverOnce();
    }
}
