package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.feed.FeedCounts;
import io.preorder4j.feed.FeedItem;
import io.preorder4j.feed.FeedPage;
import io.preorder4j.feed.FeedReader;
import io.preorder4j.feed.FeedStatus;
import io.preorder4j.feed.InventoryFeed;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.Invariants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** News about goods, pulled from another system. */
abstract class FeedFeature extends Feature {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final SupplyId ORDERED = new SupplyId("po-1");

    private final Instant openingTime = now();
    private final List<FeedItem> news = new ArrayList<>();
    private final InventoryFeed feed = (cursor, limit) -> {
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(news.size(), from + limit);
        return new FeedPage(news.subList(from, to), Optional.of(String.valueOf(to)), to < news.size());
    };

    @Test
    void a_supply_is_announced_revised_and_called_off_as_the_feed_tells() {
        FeedReader reader = reader(feed);
        tells(expected(40, JUNE));
        reader.pullOnce();
        assertThat(supply()).isEqualTo(Supply.announced(ORDERED, RECORD, 40, JUNE));

        tells(expected(30, JUNE.plusDays(7)));
        reader.pullOnce();
        assertThat(supply()).isEqualTo(Supply.announced(ORDERED, RECORD, 30, JUNE.plusDays(7)));

        tells(new FeedItem.CalledOff(ORDERED), new FeedItem.CalledOff(new SupplyId("never heard of")));
        FeedStatus status = reader.pullOnce();
        assertThat(supply().outstanding()).isZero();
        assertThat(status.counts()).isEqualTo(new FeedCounts(3, 1, 0, 0));
    }

    @Test
    void a_feed_that_tells_what_is_known_changes_nothing_and_one_that_goes_back_is_believed() {
        FeedReader reader = reader(feed);
        tells(expected(40, JUNE), expected(40, JUNE));
        assertThat(reader.pullOnce().counts()).isEqualTo(new FeedCounts(1, 1, 0, 0));
        assertThat(shop().journal(0, 1000)).hasSize(1);

        tells(expected(30, JUNE), expected(40, JUNE));
        reader.pullOnce();
        assertThat(supply().units()).isEqualTo(40);
        tells(expected(30, JUNE));
        reader.pullOnce();
        assertThat(supply().units()).isEqualTo(30);
    }

    @Test
    void goods_that_a_feed_tells_of_go_to_those_who_wait() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 5);
        tells(
                expected(40, JUNE),
                arrived("grn-1", 4, 2),
                corrected("count-1", -3),
                new FeedItem.TakenBack(new ReceiptId("grn-1")));
        FeedReader reader = reader(feed, builder -> builder.pageSize(2));

        assertThat(reader.pullOnce().counts()).isEqualTo(new FeedCounts(4, 0, 0, 0));
        assertThat(goods(anna)).containsExactly(0L);
        assertThat(shop().stock(RECORD).deficit()).isEqualTo(3);

        tells(arrived("grn-2", 8, 0));
        reader.pullOnce();
        assertThat(goods(anna)).containsExactly(5L);
    }

    @Test
    void a_receipt_twice_has_no_effect_and_another_under_its_id_is_a_conflict() {
        tells(arrived("grn-1", 4, 0), arrived("grn-1", 4, 0), arrived("grn-1", 5, 0), corrected("count-1", 2));
        FeedReader reader = reader(feed);

        assertThat(reader.pullOnce().counts()).isEqualTo(new FeedCounts(2, 1, 1, 0));
        assertThat(shop().stock(RECORD).free()).isEqualTo(6);
        assertThat(shop().conflicts(0, 1000)).hasSize(1);
    }

    @Test
    void what_cannot_be_used_is_kept_aside_with_the_reason_and_the_rest_goes_on() {
        FeedReader reader = reader(feed);
        FeedItem unknown = new FeedItem.TakenBack(new ReceiptId("grn-9"));
        FeedItem otherSku = new FeedItem.Expected(ORDERED, POSTER, 1, JUNE);
        tells(expected(40, JUNE), otherSku, unknown, new FeedItem.Unreadable("row 7", "a\0b", "units are missing"));
        tells(arrived("grn-1", 4, 0));

        assertThat(reader.pullOnce().counts()).isEqualTo(new FeedCounts(2, 0, 0, 3));
        assertThat(reader.keptAside(Optional.empty(), 1000))
                .containsExactly(
                        leftover(unknown, "UNKNOWN_ID: there is no receipt 'grn-9'"),
                        new Leftover(
                                "feed erp",
                                "row 7",
                                new FeedItem.Unreadable("row 7", "a\0b", "units are missing").toString(),
                                "units are missing",
                                now()),
                        leftover(otherSku, "INVALID_INPUT: sku 'POSTER' is not LP-1977, of which supply po-1 is"));
        assertThat(reader.keptAside(Optional.of("row 7"), 1000)).hasSize(1);
        assertThatThrownBy(() -> reader.keptAside(Optional.empty(), 0)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void what_can_be_used_after_all_or_was_looked_at_is_kept_aside_no_longer() {
        FeedReader reader = reader(feed);
        tells(new FeedItem.TakenBack(new ReceiptId("grn-1")), new FeedItem.Unreadable("row 7", "?", "no"));
        reader.pullOnce();
        tells(arrived("grn-1", 4, 0), new FeedItem.TakenBack(new ReceiptId("grn-1")));
        reader.pullOnce();
        assertThat(reader.keptAside(Optional.empty(), 1000))
                .extracting(Leftover::item)
                .containsExactly("row 7");

        reader.forget("row 7");
        assertThat(reader.keptAside(Optional.empty(), 1000)).isEmpty();
    }

    @Test
    void a_feed_that_is_down_leaves_the_last_state_and_is_stale_after_a_while() {
        FeedReader reader = reader(
                (cursor, limit) -> {
                    if (now().isBefore(openingTime.plus(Duration.ofHours(3)))) {
                        return feed.pull(cursor, limit);
                    }
                    throw new UnsupportedOperationException("the line is dead");
                },
                builder -> builder.staleAfter(Duration.ofHours(4)));
        assertThat(reader.status().stale()).isTrue();
        tells(arrived("grn-1", 4, 0));
        FeedStatus fresh = reader.pullOnce();
        assertThat(fresh.stale()).isFalse();
        assertThat(fresh.lastSuccess()).contains(openingTime);
        assertThat(fresh.cursor()).contains("1");

        passes(Duration.ofHours(3));
        FeedStatus down = reader.pullOnce();
        assertThat(down.lastFailure().orElseThrow().reason()).contains("the line is dead");
        assertThat(down.stale()).isFalse();
        passes(Duration.ofHours(1));
        assertThat(reader.status().stale()).isTrue();
        assertThat(reader(feed).status().lastSuccess()).contains(openingTime);
        assertThat(shop().stock(RECORD).free()).isEqualTo(4);
    }

    @Test
    void a_feed_that_hangs_is_not_asked_again_before_it_comes_back() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        FeedReader reader = reader(
                (cursor, limit) -> {
                    awaitStubbornly(stuck);
                    back.countDown();
                    return feed.pull(cursor, limit);
                },
                builder -> builder.timeout(Duration.ofMillis(20)));

        assertThat(failure(reader.pullOnce())).contains("no answer after PT0.02S");
        assertThat(failure(reader.pullOnce())).contains("an earlier call has not come back yet");
        stuck.countDown();
        back.await();
    }

    @Test
    void a_feed_that_breaks_its_contract_has_no_effect() {
        tells(arrived("grn-1", 4, 0), arrived("grn-2", 4, 0));

        assertThat(failure(reader(
                                (cursor, limit) -> new FeedPage(news, Optional.of("1"), false),
                                builder -> builder.pageSize(1))
                        .pullOnce()))
                .contains("it gave 2 items when 1 were asked for");
        assertThat(failure(reader((cursor, limit) -> new FeedPage(news, Optional.empty(), true))
                        .pullOnce()))
                .contains("a cursor that has not moved");
        assertThat(failure(reader((cursor, limit) -> new FeedPage(news, Optional.of("a\0b"), false))
                        .pullOnce()))
                .contains("INVALID_INPUT");
        assertThatThrownBy(() -> new FeedPage(List.of(), Optional.of(""), false))
                .isInstanceOf(InvalidInputException.class);
        assertThat(shop().journal(0, 1000)).isEmpty();
    }

    @Test
    void a_feed_without_a_cursor_may_tell_everything_every_time() {
        FeedReader reader = reader((cursor, limit) -> new FeedPage(news, Optional.empty(), false));
        tells(expected(40, JUNE), arrived("grn-1", 4, 0));
        reader.pullOnce();
        assertThat(reader.pullOnce().counts()).isEqualTo(new FeedCounts(2, 2, 0, 0));

        news.set(0, expected(30, JUNE));
        reader.pullOnce();
        news.set(0, expected(40, JUNE));
        reader.pullOnce();
        assertThat(supply().units()).isEqualTo(40);
    }

    @Test
    void a_kill_after_any_commit_does_nothing_twice_and_leaves_nothing_out() {
        tells(expected(40, JUNE), arrived("grn-1", 4, 0), expected(30, JUNE), expected(40, JUNE));
        tells(new FeedItem.TakenBack(new ReceiptId("nobody's")), corrected("count-1", 2), expected(35, JUNE));

        int commits = 0;
        while (diesAndGoesOnAfter(commits)) {
            commits++;
        }
        // one for each item, one more for that which is kept aside, and one for each page
        assertThat(commits).isEqualTo(10);
    }

    /** Whether a reader of the news comes to a commit after these; if so, another one reads on. */
    private boolean diesAndGoesOnAfter(int commits) {
        StumblingStore stumbling = new StumblingStore(newStore());
        PreOrders fresh = shopOver(stumbling);
        fresh.open(key(), offer());
        fresh.place(key(), order("o-1", ANNA, records(9)));

        stumbling.stumbleAfter(commits);
        boolean died = StumblingStore.kills(reader(stumbling, feed, builder -> builder.pageSize(4))::pullOnce);
        stumbling.recover();
        FeedReader reader = reader(stumbling, feed, builder -> builder.pageSize(4));
        reader.pullOnce();

        assertThat(fresh.preOrder(line("o-1")).orElseThrow().stages().withGoods())
                .isEqualTo(6);
        assertThat(supply(stumbling).units()).isEqualTo(35);
        assertThat(fresh.journal(0, 1000).stream().map(JournalEntry::event).filter(SupplyRevised.class::isInstance))
                .hasSize(3);
        assertThat(reader.keptAside(Optional.empty(), 1000)).hasSize(1);
        assertThat(reader.status().counts().keptAside()).isLessThanOrEqualTo(1);
        Invariants.check(stumbling);
        return died;
    }

    @Test
    void a_page_that_is_another_after_a_kill_is_read_from_its_beginning() {
        tells(expected(40, JUNE), arrived("grn-1", 4, 0));
        StumblingStore stumbling = new StumblingStore(store());
        stumbling.stumbleAfter(1);
        assertThat(StumblingStore.kills(reader(stumbling, feed, builder -> builder)::pullOnce))
                .isTrue();
        news.set(0, expected(50, JUNE));

        FeedStatus status = reader(feed).pullOnce();
        assertThat(status.counts()).isEqualTo(new FeedCounts(2, 0, 0, 0));
        assertThat(supply().units()).isEqualTo(50);
    }

    @Test
    void a_reader_that_was_started_pulls_until_it_is_closed() throws InterruptedException {
        CountDownLatch pulls = new CountDownLatch(3);
        try (FeedReader reader = reader((cursor, limit) -> {
            pulls.countDown();
            if (pulls.getCount() == 1) {
                throw new IllegalStateException("once");
            }
            return feed.pull(cursor, limit);
        })) {
            reader.start(Duration.ofMillis(1));
            pulls.await();
        }
    }

    /** A feed may be deaf, too: whoever interrupts it is not heard. */
    private static void awaitStubbornly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private void tells(FeedItem... items) {
        news.addAll(List.of(items));
    }

    private FeedReader reader(InventoryFeed source) {
        return reader(source, builder -> builder);
    }

    private FeedReader reader(InventoryFeed source, UnaryOperator<FeedReader.Builder> settings) {
        return reader(store(), source, settings);
    }

    private FeedReader reader(Store store, InventoryFeed source, UnaryOperator<FeedReader.Builder> settings) {
        return settings.apply(
                        FeedReader.builder("erp", source, store, this::shopOver).clock(this::now))
                .build();
    }

    private PreOrders shopOver(Store store) {
        return PreOrders.builder(store).clock(this::now).build();
    }

    private static String failure(FeedStatus status) {
        return status.lastFailure().orElseThrow().reason();
    }

    private Supply supply() {
        return supply(store());
    }

    private static Supply supply(Store store) {
        return store.read(unit ->
                unit.stocks().supplies(Set.of(ORDERED)).values().iterator().next());
    }

    private Leftover leftover(FeedItem item, String reason) {
        return new Leftover("feed erp", item.name(), item.toString(), reason, now());
    }

    private static FeedItem expected(long units, LocalDate day) {
        return new FeedItem.Expected(ORDERED, RECORD, units, day);
    }

    /** A receipt of records and, if there are any, of posters. */
    private static FeedItem arrived(String note, long records, long posters) {
        List<ReceiptLine> lines = new ArrayList<>(List.of(ReceiptLine.of(RECORD, records)));
        if (posters > 0) {
            lines.add(ReceiptLine.of(POSTER, posters));
        }
        return new FeedItem.Arrived(new GoodsReceipt(new ReceiptId(note), lines));
    }

    private static FeedItem corrected(String id, long units) {
        return new FeedItem.Corrected(new Adjustment(new AdjustmentId(id), RECORD, units, "count"));
    }
}
