package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The pre-orders that a person wants to see, a page at a time. */
abstract class SearchContract extends PortContract {

    private static final PreOrderFilter ALL = PreOrderFilter.all();
    private static final Instant NOW = Samples.NOW;
    private static final Instant MICRO_LATER = NOW.plusNanos(1000);

    private final PreOrder one = Samples.preOrder(1, SKU, 5);
    private final PreOrder other = Samples.preOrder(2, OTHER_SKU, 5);

    @Test
    void everything_is_found_if_nothing_is_named() {
        add(one, other);

        assertThat(found(ALL)).containsExactly(one, other);
        assertThat(found(ALL.sku(new Sku("unknown")))).isEmpty();
    }

    @Test
    void texts_are_told_apart_whatever_they_are() {
        List<PreOrder> preOrders = new ArrayList<>();
        for (String text : HostileTexts.ALL) {
            preOrders.add(Samples.fullPreOrder(preOrders.size() + 1, text, Stages.waiting(1)));
        }
        add(preOrders.toArray(PreOrder[]::new));

        for (PreOrder preOrder : preOrders) {
            String text = preOrder.sku().value();
            assertThat(found(ALL.sku(new Sku(text)))).containsExactly(preOrder);
            assertThat(found(ALL.orderId(text))).containsExactly(preOrder);
            assertThat(found(ALL.customer(new CustomerId(text)))).containsExactly(preOrder);
            assertThat(found(ALL.channel(new Channel(text)))).containsExactly(preOrder);
        }
    }

    @Test
    void tags_are_found_as_whole_words_whatever_they_are() {
        List<PreOrder> preOrders = new ArrayList<>();
        List<Tag> tags = HostileTexts.WITHOUT_SPACES.stream().map(Tag::new).toList();
        for (Tag tag : tags) {
            long sequence = preOrders.size() + 1L;
            preOrders.add(Samples.preOrder(sequence, SKU, 1).tagged(Set.of(tag, new Tag("zz-" + sequence))));
        }
        PreOrder all = Samples.preOrder(preOrders.size() + 1, SKU, 1).tagged(Set.copyOf(tags));
        preOrders.add(all);
        add(preOrders.toArray(PreOrder[]::new));

        for (int i = 0; i < tags.size(); i++) {
            assertThat(found(ALL.tag(tags.get(i)))).containsExactly(preOrders.get(i), all);
        }
        assertThat(found(ALL.tag(new Tag("zz")))).isEmpty();
        assertThat(found(ALL.tag(new Tag("-1")))).isEmpty();
    }

    @Test
    void who_has_no_channel_is_in_none() {
        add(one);

        assertThat(found(ALL.channel(new Channel("web")))).isEmpty();
    }

    @Test
    void all_that_is_named_must_hold() {
        PreOrder sameCustomer = Samples.preOrder(3, OTHER_SKU, 5);
        PreOrder sameSku = Samples.boughtBy(new CustomerId("customer-2"), Samples.preOrder(4, SKU, 5));
        add(one, sameCustomer, sameSku);

        assertThat(found(ALL.sku(SKU).customer(Samples.CUSTOMER))).containsExactly(one);
        assertThat(found(ALL.sku(SKU).customer(Samples.CUSTOMER).orderId("order-3")))
                .isEmpty();
    }

    @Test
    void times_begin_with_the_first_instant_and_end_before_the_last() {
        PreOrder due = Samples.promised(Samples.DAY, one);
        add(due, other);

        assertThat(found(ALL.placedFrom(NOW))).containsExactly(due, other);
        assertThat(found(ALL.placedFrom(MICRO_LATER))).isEmpty();
        assertThat(found(ALL.placedBefore(NOW))).isEmpty();
        assertThat(found(ALL.placedBefore(MICRO_LATER))).containsExactly(due, other);
        Instant end = Samples.END_OF_DAY;
        assertThat(found(ALL.dueFrom(end))).containsExactly(due);
        assertThat(found(ALL.dueFrom(end.plusNanos(1000)))).isEmpty();
        assertThat(found(ALL.dueBefore(end))).isEmpty();
        assertThat(found(ALL.dueBefore(end.plusNanos(1000)))).containsExactly(due);
        assertThat(found(ALL.lateAt(end.minusNanos(1)))).isEmpty();
        assertThat(found(ALL.lateAt(end))).containsExactly(due);
    }

    @Test
    void who_has_no_date_is_never_due_however_far_one_looks() {
        PreOrder due = Samples.promised(Samples.DAY, one);
        add(due, other);

        assertThat(found(ALL.dueFrom(Instant.MIN))).containsExactly(due);
        assertThat(found(ALL.dueBefore(Instant.MAX))).containsExactly(due);
        assertThat(found(ALL.lateAt(Instant.MAX))).containsExactly(due);
        assertThat(found(ALL.dueFrom(Instant.MAX))).isEmpty();
        assertThat(found(ALL.placedFrom(Instant.MIN).placedBefore(Instant.MAX))).containsExactly(due, other);
    }

    @Test
    void only_what_has_not_gone_out_is_late() {
        List<PreOrder> preOrders = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            preOrders.add(Samples.promised(
                    Samples.DAY, Samples.preOrder(1 + stage.ordinal(), SKU, Stages.of(Map.of(stage, 1L)))));
        }
        add(preOrders.toArray(PreOrder[]::new));

        assertThat(found(ALL.lateAt(Samples.END_OF_DAY)))
                .isEqualTo(preOrders.stream()
                        .filter(preOrder -> preOrder.isLate(Samples.END_OF_DAY))
                        .toList())
                .hasSize(6);
    }

    @Test
    void who_is_blocked_for_any_reason_is_blocked() {
        PreOrder blocked = one.with(Standing.good().blocked(BlockReason.ADDRESS));
        add(blocked, other);

        assertThat(found(ALL.blocked(true))).containsExactly(blocked);
        assertThat(found(ALL.blocked(false))).containsExactly(other);
    }

    @Test
    void a_status_follows_from_the_stages_in_every_mixture() {
        List<PreOrder> mixtures = mixtures();
        add(mixtures.toArray(PreOrder[]::new));
        Map<PreOrderStatus, List<PreOrder>> byStatus =
                mixtures.stream().collect(Collectors.groupingBy(PreOrder::status));

        assertThat(byStatus).containsOnlyKeys(PreOrderStatus.values());
        byStatus.forEach((status, expected) -> {
            assertThat(found(ALL.statuses(status))).as("%s", status).isEqualTo(expected);
            assertThat(count(ALL.statuses(status))).isEqualTo(Map.of(status, (long) expected.size()));
        });
        assertThat(found(ALL.statuses(PreOrderStatus.HELD, PreOrderStatus.EXPIRED)))
                .hasSize(count(ALL.statuses(PreOrderStatus.HELD, PreOrderStatus.EXPIRED)).values().stream()
                        .mapToInt(Long::intValue)
                        .sum());
    }

    @Test
    void what_was_written_last_is_found_and_what_was_there_before_is_not() {
        add(one);
        move(Samples.moved(one, Stage.WAITING, Stage.CANCELLED, 5));
        update(one.tagged(Set.of(Tag.PRIORITY)).with(Standing.good().blocked(BlockReason.FRAUD)));

        assertThat(found(ALL.statuses(PreOrderStatus.WAITING))).isEmpty();
        assertThat(found(
                        ALL.statuses(PreOrderStatus.CANCELLED).tag(Tag.PRIORITY).blocked(true)))
                .hasSize(1);
    }

    @Test
    void pages_are_in_the_order_of_placement() {
        PreOrder[] preOrders = LongStream.of(1, 2, 10, 11, 1L << 40, Long.MAX_VALUE)
                .mapToObj(sequence -> Samples.promised(
                                LocalDate.ofEpochDay(1_000_000 - sequence % 1_000_000),
                                Samples.preOrder(sequence, SKU, 1))
                        .ranked(-sequence))
                .toArray(PreOrder[]::new);
        add(preOrders);

        assertPages(List.of(preOrders), Sorting.BY_SEQUENCE, ALL);
        assertPages(List.of(preOrders), Sorting.BY_SEQUENCE, ALL.sku(SKU));
        assertPages(List.of(preOrders), Sorting.BY_SEQUENCE, ALL.customer(Samples.CUSTOMER));
    }

    @Test
    void pages_are_in_the_order_of_dates_those_without_one_last() {
        List<PreOrder> inOrder = List.of(
                Samples.promised(LocalDate.of(1969, 12, 30), Samples.preOrder(5, SKU, 1)),
                Samples.promised(Samples.DAY, Samples.preOrder(2, SKU, 1)),
                Samples.promised(Samples.DAY, Samples.preOrder(9, SKU, 1)),
                Samples.promised(Samples.DAY, Samples.preOrder(10, SKU, 1)),
                Samples.promised(Samples.DAY.plusDays(1), Samples.preOrder(1, SKU, 1)),
                Samples.promised(LocalDate.of(9999, 12, 31), Samples.preOrder(7, SKU, 1)),
                Samples.preOrder(3, SKU, 1),
                Samples.preOrder(4, SKU, 1),
                Samples.preOrder(Long.MAX_VALUE, SKU, 1));
        add(inOrder.toArray(PreOrder[]::new));

        assertPages(inOrder, Sorting.BY_DUE, ALL);
        assertPages(inOrder, Sorting.BY_DUE, ALL.sku(SKU));
        assertPages(inOrder, Sorting.BY_DUE, ALL.customer(Samples.CUSTOMER));
    }

    @Test
    void pages_stay_whole_while_pre_orders_change_and_others_are_placed() {
        for (Sorting sorting : Sorting.values()) {
            AnyPreOrders any = new AnyPreOrders(sorting.ordinal());
            long first = 1 + 1000L * sorting.ordinal();
            List<PreOrder> before = new ArrayList<>();
            for (long sequence = first; sequence < first + 100; sequence++) {
                before.add(any.preOrder(sequence));
            }
            add(before.toArray(PreOrder[]::new));
            List<Long> seen = new ArrayList<>();
            Optional<PageMark> mark = Optional.empty();
            long next = first + 100;
            List<PreOrder> page = search(ALL, sorting, mark, 7);
            while (!page.isEmpty()) {
                page.forEach(preOrder -> seen.add(preOrder.sequence()));
                mark = Optional.of(PageMark.of(page.get(page.size() - 1)));
                update(before.stream().map(any::changed).toArray(PreOrder[]::new));
                if (next < first + 110) {
                    add(any.preOrder(next++));
                }
                page = search(ALL, sorting, mark, 7);
            }

            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .containsAll(before.stream().map(PreOrder::sequence).toList());
        }
    }

    @Test
    void every_filter_finds_what_it_admits_in_every_order() {
        AnyPreOrders any = new AnyPreOrders(7);
        List<PreOrder> preOrders =
                LongStream.rangeClosed(1, 500).mapToObj(any::preOrder).toList();
        add(preOrders.toArray(PreOrder[]::new));

        for (int round = 0; round < 300; round++) {
            PreOrderFilter filter = any.filter(round % 5);
            List<PreOrder> admitted = preOrders.stream().filter(filter::admits).toList();
            for (Sorting sorting : Sorting.values()) {
                List<PreOrder> expected = sorted(admitted, sorting);
                assertThat(search(filter, sorting, Optional.empty(), 1000))
                        .as("%s %s", filter, sorting)
                        .isEqualTo(expected);
                int half = expected.size() / 2;
                if (half > 0) {
                    PageMark mark = PageMark.of(expected.get(half - 1));
                    assertThat(search(filter, sorting, Optional.of(mark), 3))
                            .as("%s %s behind %s", filter, sorting, mark)
                            .isEqualTo(expected.subList(half, Math.min(half + 3, expected.size())));
                }
            }
            Map<PreOrderStatus, Long> numbers = byStatus(admitted);
            assertThat(count(filter)).as("%s", filter).isEqualTo(numbers);
            numbers.replaceAll((status, number) -> Math.min(number, 5));
            assertThat(countUpTo(filter, 5)).as("%s up to 5", filter).isEqualTo(numbers);
        }
    }

    @Test
    void a_page_may_begin_behind_a_pre_order_that_is_not_there() {
        add(one, Samples.promised(Samples.DAY, other));

        assertThat(search(ALL, Sorting.BY_SEQUENCE, Optional.of(new PageMark(Optional.empty(), 1)), 10))
                .containsExactly(Samples.promised(Samples.DAY, other));
        assertThat(search(
                        ALL,
                        Sorting.BY_DUE,
                        Optional.of(new PageMark(Optional.of(Samples.END_OF_DAY.plusNanos(1000)), 0)),
                        10))
                .containsExactly(one);
    }

    @Test
    void of_nothing_there_is_nothing_to_count() {
        assertThat(count(ALL)).isEmpty();
        assertThat(countUpTo(ALL, 1)).isEmpty();
    }

    private void add(PreOrder... preOrders) {
        write(work -> {
            Set<Sku> skus =
                    List.of(preOrders).stream().map(PreOrder::sku).collect(Collectors.toCollection(TreeSet::new));
            skus.removeAll(work.offers().find(skus).keySet());
            work.offers().add(skus.stream().map(Samples::offer).toList());
            work.preOrders().add(List.of(preOrders));
        });
    }

    private List<PreOrder> found(PreOrderFilter filter) {
        return search(filter, Sorting.BY_SEQUENCE, Optional.empty(), 1000);
    }

    private List<PreOrder> search(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        return read(work -> work.preOrders().search(filter, sorting, after, limit));
    }

    private Map<PreOrderStatus, Long> count(PreOrderFilter filter) {
        return read(work -> work.preOrders().count(filter));
    }

    private Map<PreOrderStatus, Long> countUpTo(PreOrderFilter filter, int most) {
        return read(work -> work.preOrders().count(filter, most));
    }

    private void assertPages(List<PreOrder> inOrder, Sorting sorting, PreOrderFilter filter) {
        assertPages(
                inOrder,
                Optional.<PageMark>empty(),
                last -> Optional.of(PageMark.of(last)),
                (work, after, limit) -> work.preOrders().search(filter, sorting, after, limit));
    }

    private static List<PreOrder> sorted(Collection<PreOrder> preOrders, Sorting sorting) {
        return preOrders.stream()
                .sorted(Comparator.comparing(PageMark::of, PageMark.order(sorting)))
                .toList();
    }

    private static Map<PreOrderStatus, Long> byStatus(Collection<PreOrder> preOrders) {
        Map<PreOrderStatus, Long> counts = new HashMap<>();
        preOrders.forEach(preOrder -> counts.merge(preOrder.status(), 1L, Long::sum));
        return counts;
    }

    /** A pre-order for each way in which its units may stand in some stages and not in others. */
    private static List<PreOrder> mixtures() {
        List<PreOrder> mixtures = new ArrayList<>();
        Stage[] stages = Stage.values();
        for (int mixture = 1; mixture < 1 << stages.length; mixture++) {
            Map<Stage, Long> units = new EnumMap<>(Stage.class);
            for (Stage stage : stages) {
                if ((mixture >> stage.ordinal() & 1) == 1) {
                    units.put(stage, 2L);
                }
            }
            mixtures.add(Samples.preOrder(mixture, SKU, Stages.of(units)));
        }
        return mixtures;
    }
}
