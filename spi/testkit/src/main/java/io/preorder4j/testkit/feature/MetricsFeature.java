package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.automation.Automation;
import io.preorder4j.automation.Beginning;
import io.preorder4j.automation.ReleaseToPicking;
import io.preorder4j.automation.Rule;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.PreOrderTagged;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.feed.FeedItem;
import io.preorder4j.feed.FeedPage;
import io.preorder4j.feed.FeedReader;
import io.preorder4j.feed.InventoryFeed;
import io.preorder4j.metrics.AllocationChunk;
import io.preorder4j.metrics.CommandTiming;
import io.preorder4j.metrics.FeedPull;
import io.preorder4j.metrics.LetterAttempt;
import io.preorder4j.metrics.Measurement;
import io.preorder4j.metrics.Metrics;
import io.preorder4j.metrics.PlacementGroup;
import io.preorder4j.metrics.RuleAnswer;
import io.preorder4j.metrics.TransactionTiming;
import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Notifier;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whoever runs a shop sees how much is done, how long it takes and how it ends. */
abstract class MetricsFeature extends Feature {

    private final Heard heard = new Heard();

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.metrics(heard).notices(EnumSet.allOf(NoticeKind.class)).build();
    }

    @Test
    void a_command_is_told_by_name_with_how_it_ended() {
        given(offer().withCap(limit(10)));
        CommandKey key = key();
        shop().place(key, order("o-1", ANNA, records(2)));
        shop().place(key, order("o-1", ANNA, records(2)));
        place(order("o-2", BEN, records(2), OrderLine.of("2", POSTER, 1)));
        place(order("o-3", CLEO, records(11)));
        shop().pick(key(), line("o-1"), 2);
        assertThatThrownBy(() -> shop().close(key(), POSTER)).isNotNull();

        assertThat(heard.all(CommandTiming.class))
                .extracting(timing -> timing.command() + " " + timing.outcome()
                        + timing.exception().map(" "::concat).orElse(""))
                .containsExactly(
                        "create ANSWERED",
                        "place ANSWERED",
                        "place REPEATED",
                        "place PARTLY_REFUSED",
                        "place REFUSED",
                        "pick REFUSED",
                        "close FAILED UnknownIdException");
        assertThat(heard.all(CommandTiming.class))
                .allSatisfy(timing -> assertThat(timing.duration()).isPositive());
    }

    @Test
    void the_names_of_commands_hold_no_ids() {
        given(offer());
        ordered("o-1", ANNA, 3);
        receive("grn-1", 3);
        dispatched(line("o-1"), 2);
        shop().shortPick(key(), line("o-1"), 1, new AdjustmentId("loss-1"));

        assertThat(heard.all(CommandTiming.class))
                .extracting(CommandTiming::command)
                .containsExactly(
                        "create", "place", "receive", "pick", "pack", "await-shipment", "dispatch", "short-pick");
    }

    @Test
    void a_transaction_is_told_with_the_races_that_it_lost() {
        Rivals rivals = new Rivals(store());
        PreOrders shop =
                PreOrders.builder(rivals).clock(this::now).metrics(heard).build();
        shop.open(key(), offer());

        rivals.win = 2;
        shop.place(key(), order("o-1", ANNA, records(1)));
        rivals.win = 5;
        assertThatThrownBy(() -> shop.place(key(), order("o-2", ANNA, records(1))))
                .isInstanceOf(ContentionException.class);
        rivals.answersAreLost = true;
        assertThatThrownBy(() -> shop.place(key(), order("o-3", ANNA, records(1))))
                .isInstanceOf(OutcomeUnknownException.class);
        rivals.answersAreLost = false;
        assertThatThrownBy(() -> shop.close(key(), POSTER)).isNotNull();
        shop.offer(RECORD);

        assertThat(heard.all(TransactionTiming.class))
                .extracting(timing -> timing.access() + " " + timing.outcome() + " "
                        + timing.counts().get("retries"))
                .containsExactly(
                        "WRITE COMMITTED 0",
                        "WRITE COMMITTED 2",
                        "WRITE CONTENDED 4",
                        "WRITE OUTCOME_UNKNOWN 0",
                        "WRITE ROLLED_BACK 0",
                        "READ COMMITTED 0");
    }

    @Test
    void what_goes_to_those_who_wait_is_told_chunk_by_chunk() {
        given(offer());
        List<OrderLine> lines = LongStream.rangeClosed(1, 600)
                .mapToObj(line -> OrderLine.of(Long.toString(line), RECORD, 2))
                .toList();
        shop().place(key(), order("o-1", ANNA, lines.toArray(OrderLine[]::new)));
        shop().place(key(), order("o-2", BEN, lines.toArray(OrderLine[]::new)));

        receive("grn-1", 2100);

        assertThat(heard.all(AllocationChunk.class))
                .containsExactly(new AllocationChunk(1000, 2000), new AllocationChunk(50, 100));
    }

    @Test
    void a_letter_is_told_with_how_long_it_was_due() {
        given(offer());
        ordered("o-1", ANNA, 1);
        passes(Duration.ofMinutes(7));
        Notifier deaf = (letter, words) -> {
            throw new IllegalStateException("no answer");
        };

        relay(deaf).deliverOnce();
        passes(Duration.ofHours(1));
        relay(deaf).deliverOnce();
        ordered("o-2", BEN, 1);
        relay((letter, words) -> {}).deliverOnce();

        assertThat(heard.all(LetterAttempt.class))
                .extracting(LetterAttempt::outcome)
                .containsExactly(
                        LetterAttempt.Outcome.FAILED, LetterAttempt.Outcome.DEAD, LetterAttempt.Outcome.DELIVERED);
        assertThat(heard.all(LetterAttempt.class).get(0))
                .isEqualTo(new LetterAttempt(
                        NoticeKind.CONFIRMATION, LetterAttempt.Outcome.FAILED, 1, Duration.ofMinutes(7)));
    }

    @Test
    void a_feed_is_told_with_what_became_of_its_items_and_how_stale_it_is() {
        given(offer());
        List<FeedPage> pages = new ArrayList<>(List.of(new FeedPage(
                List.of(
                        new FeedItem.Arrived(GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 5)),
                        new FeedItem.Arrived(GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 5)),
                        new FeedItem.Arrived(GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 6)),
                        new FeedItem.Unreadable("line 4", "grn-1;", "no units")),
                Optional.of("page-1"),
                false)));
        InventoryFeed feed = (after, limit) -> pages.remove(0);
        try (FeedReader reader = FeedReader.builder("erp", feed, store(), this::joined)
                .clock(this::now)
                .metrics(heard)
                .build()) {
            reader.pullOnce();
            passes(Duration.ofMinutes(20));
            reader.pullOnce();
        }

        assertThat(heard.all(FeedPull.class))
                .containsExactly(
                        new FeedPull("erp", FeedPull.Outcome.READ, 1, 1, 1, 1, Optional.of(Duration.ZERO)),
                        new FeedPull("erp", FeedPull.Outcome.FAILED, 0, 0, 0, 0, Optional.of(Duration.ofMinutes(20))));
    }

    @Test
    void a_rule_is_told_when_it_does_something_and_when_it_cannot() {
        given(offer());
        Rule broken = Rule.when("broken", GoodsReceived.class).then(received -> {
            throw new IllegalStateException("out of order");
        });
        try (Automation automation = Automation.builder(store(), this::joined)
                .rule(new ReleaseToPicking(), Beginning.NOW)
                .rule(broken, Beginning.NOW)
                .clock(this::now)
                .metrics(heard)
                .build()) {
            ordered("o-1", ANNA, 1);
            receive("grn-1", 1);
            automation.runOnce();
        }

        assertThat(heard.all(RuleAnswer.class))
                .containsExactly(
                        new RuleAnswer("release-to-picking", RuleAnswer.Outcome.FIRED, 1),
                        new RuleAnswer("broken", RuleAnswer.Outcome.KEPT_ASIDE, 0));
    }

    @Test
    void a_rule_that_is_cut_is_told() {
        given(offer());
        Rule tagging = Rule.when("tagging", PreOrderTagged.class)
                .then(tagged -> (shop, key) -> shop.tag(key, tagged.id(), Set.of(new Tag("AGAIN")), Set.of()));
        try (Automation automation = Automation.builder(store(), this::joined)
                .rule(tagging, Beginning.NOW)
                .clock(this::now)
                .metrics(heard)
                .build()) {
            shop().tag(key(), ordered("o-1", ANNA, 1), Set.of(Tag.PRIORITY), Set.of());
            automation.runOnce();
        }

        List<RuleAnswer> answers = heard.all(RuleAnswer.class);
        assertThat(answers.get(answers.size() - 1))
                .isEqualTo(new RuleAnswer("tagging", RuleAnswer.Outcome.SUSPENDED, 0));
    }

    @Test
    void metrics_that_throw_harm_no_command() {
        PreOrders shop = PreOrders.builder(store())
                .clock(this::now)
                .metrics(measurement -> {
                    throw new AssertionError("the registry is closed");
                })
                .build();

        assertThat(shop.open(key(), offer()).repeated()).isFalse();
        assertThat(shop.offer(RECORD)).isPresent();
    }

    @Test
    void every_measurement_reads_as_names_and_numbers() {
        List<Measurement> all = List.of(
                new PlacementGroup(12, 5, Duration.ofMillis(3)),
                new AllocationChunk(3, 7),
                new RuleAnswer("vip", RuleAnswer.Outcome.FIRED, 2),
                new LetterAttempt(NoticeKind.DISPATCHED, LetterAttempt.Outcome.DEAD, 2, Duration.ofHours(1)),
                new FeedPull("erp", FeedPull.Outcome.FAILED, 1, 2, 3, 4, Optional.empty()));

        assertThat(all)
                .extracting(each -> each.name() + each.labels() + each.timings() + new TreeMap<>(each.counts()))
                .containsExactly(
                        "placement.group{}{duration=PT0.003S}{placements=12, waiting=5}",
                        "allocation{}{}{claims=3, units=7}",
                        "rule{rule=vip, outcome=FIRED}{}{answers=1, effects=2}",
                        "letter{kind=DISPATCHED, outcome=DEAD}{overdue=PT1H}{notices=2}",
                        "feed{feed=erp, outcome=FAILED}{}{applied=1, conflicting=3, kept.aside=4, repeated=2}");
    }

    private PreOrders joined(Store joint) {
        return PreOrders.builder(joint).clock(this::now).build();
    }

    private NoticeRelay relay(Notifier notifier) {
        return NoticeRelay.builder(store(), notifier)
                .clock(this::now)
                .attempts(2)
                .metrics(heard)
                .build();
    }

    /** Keeps all that it is told. */
    private static final class Heard implements Metrics {

        private final List<Measurement> measurements = new CopyOnWriteArrayList<>();

        @Override
        public void record(Measurement measurement) {
            measurements.add(measurement);
        }

        <M extends Measurement> List<M> all(Class<M> kind) {
            return measurements.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    /** A store whose writers lose some races, and whose answers may be lost. */
    private static final class Rivals implements Store {

        private final Store store;
        private int win;
        private boolean answersAreLost;

        Rivals(Store store) {
            this.store = store;
        }

        @Override
        public <R> R write(Function<UnitOfWork, R> work) {
            if (win > 0) {
                win--;
                throw new ContentionException("a rival was faster", null);
            }
            R result = store.write(work);
            if (answersAreLost) {
                throw new OutcomeUnknownException("the line is dead", null);
            }
            return result;
        }

        @Override
        public <R> R read(Function<UnitOfWork, R> work) {
            return store.read(work);
        }
    }
}
