package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.Units;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pre-orders as such: kept, found and listed. */
abstract class PreOrderContract extends PortContract {

    @Test
    void pre_orders_come_back_equal_whatever_their_texts() {
        List<PreOrder> preOrders = new ArrayList<>();
        for (String text : HostileTexts.ALL) {
            preOrders.add(Samples.fullPreOrder(preOrders.size() + 1, text, Stages.waiting(1)));
        }

        assertComeBack(preOrders);
    }

    @Test
    void tags_come_back_equal_whatever_their_texts() {
        Set<Tag> all = HostileTexts.WITHOUT_SPACES.stream().map(Tag::new).collect(Collectors.toSet());

        assertComeBack(List.of(tagged(1, all), tagged(2, Set.of(Tag.PRIORITY)), tagged(3, Set.of())));
    }

    @Test
    void an_order_is_read_with_all_its_lines_in_the_order_in_which_they_were_placed() {
        PreOrder first = line(1, "o-1", "b");
        PreOrder second = line(3, "o-1", "a");
        PreOrder other = line(2, "o-2", "a");
        write(work -> work.preOrders().add(List.of(second, other, first, line(4, "o-3", "a"))));

        assertThat(ofOrders("o-1")).containsExactly(first, second);
        assertThat(ofOrders("o-1", "o-2", "unknown")).containsExactly(first, other, second);
        assertThat(ofOrders()).isEmpty();
    }

    private List<PreOrder> ofOrders(String... orders) {
        return read(work -> work.preOrders().ofOrders(Set.of(orders)));
    }

    private static PreOrder line(long sequence, String order, String line) {
        PreOrder sample = Samples.preOrder(sequence, SKU, 1);
        return new PreOrder(
                new PreOrderId(order, line),
                sample.purchase(),
                sample.tags(),
                sample.rank(),
                sample.stages(),
                sample.standing(),
                sample.told());
    }

    @Test
    void ranks_come_back_equal_from_the_smallest_to_the_largest() {
        assertComeBack(List.of(
                Samples.preOrder(1, SKU, 1).ranked(Long.MIN_VALUE),
                Samples.preOrder(2, SKU, 1).ranked(-1),
                Samples.preOrder(3, SKU, 1).ranked(Long.MAX_VALUE),
                Samples.preOrder(Long.MAX_VALUE, SKU, 1).ranked(Long.MAX_VALUE)));
    }

    @Test
    void times_come_back_equal_to_the_microsecond() {
        List<PreOrder> preOrders = new ArrayList<>();
        for (String time : List.of(
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2026-10-25T00:30:00.000001Z",
                "2026-10-25T01:30:00.000001Z",
                "9999-12-31T23:59:59.999999Z")) {
            PreOrder some = Samples.preOrder(preOrders.size() + 1, SKU, 1);
            PreOrder placed = Samples.with(some, Purchase.of(SKU, some.customer(), Instant.parse(time)));
            preOrders.add(placed);
        }

        assertComeBack(preOrders);
    }

    @Test
    void promises_come_back_equal_the_first_and_the_last() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        List<PreOrder> preOrders = new ArrayList<>();
        for (Availability promise : List.of(
                Availability.toBeAnnounced(ZoneOffset.UTC),
                Availability.on(LocalDate.of(0, 1, 1), kathmandu),
                Availability.on(LocalDate.of(9999, 12, 31), ZoneId.of("+18:00")),
                Availability.in(YearMonth.of(2026, 7), kathmandu),
                Availability.inQuarter(2026, 3, kathmandu),
                Availability.between(Samples.DAY, Samples.DAY.plusDays(1), ZoneId.of("Europe/Berlin")))) {
            preOrders.add(Samples.preOrder(preOrders.size() + 1, SKU, 1).promised(promise));
            preOrders.add(Samples.preOrder(preOrders.size() + 1, SKU, 1).told(promise));
        }

        assertComeBack(preOrders);
    }

    @Test
    void who_is_told_of_another_date_keeps_the_first_promise() {
        PreOrder one = Samples.promised(Samples.DAY, Samples.preOrder(1, SKU, 5));
        PreOrder other = Samples.promised(Samples.DAY, Samples.preOrder(2, SKU, 5));
        Availability later = Availability.on(Samples.DAY.plusDays(9), ZoneOffset.UTC);
        given(one, other);

        tell(new PromiseChanged(one.id(), SKU, one.told(), later));

        assertThat(found(Set.of(one.id(), other.id()))).isEqualTo(Map.of(one.id(), one.told(later), other.id(), other));

        tell(new PromiseChanged(one.id(), SKU, later, one.told()));

        assertThat(found(Set.of(one.id()))).isEqualTo(Map.of(one.id(), one));
    }

    private void tell(PromiseChanged change) {
        write(work -> {
            work.stocks().lock(Samples.sorted(SKU));
            work.preOrders().tell(List.of(change));
        });
    }

    @Test
    void every_class_comes_back_equal() {
        List<PreOrder> preOrders = new ArrayList<>();
        for (LineClass lineClass : LineClass.values()) {
            PreOrder some = Samples.preOrder(preOrders.size() + 1, SKU, 1);
            preOrders.add(Samples.with(
                    some,
                    new Purchase(SKU, some.customer(), Optional.empty(), lineClass, some.placedAt(), some.told())));
        }

        assertComeBack(preOrders);
    }

    @Test
    void every_standing_comes_back_equal() {
        List<PreOrder> preOrders = new ArrayList<>();
        for (Standing standing : StandingContract.STANDINGS) {
            preOrders.add(Samples.preOrder(preOrders.size() + 1, SKU, 1).with(standing));
        }

        assertComeBack(preOrders);
    }

    @Test
    void pre_orders_may_be_added_in_any_stages() {
        Map<Stage, Long> everywhere = new EnumMap<>(Stage.class);
        List<PreOrder> preOrders = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            everywhere.put(stage, 10L + stage.ordinal());
            preOrders.add(Samples.preOrder(preOrders.size() + 1, SKU, Stages.of(Map.of(stage, Units.MAX))));
        }
        preOrders.add(Samples.preOrder(preOrders.size() + 1, SKU, Stages.of(everywhere)));

        assertComeBack(preOrders);
    }

    @Test
    void an_order_and_its_line_are_two_things() {
        PreOrder one = identified(1, "A", "B/C");
        PreOrder other = identified(2, "A/B", "C");
        given(one, other);

        assertThat(found(Set.of(one.id()))).isEqualTo(Map.of(one.id(), one));
        assertThat(found(Set.of(new PreOrderId("B/C", "A")))).isEmpty();
    }

    @Test
    void only_pre_orders_that_there_are_are_found() {
        PreOrder preOrder = Samples.preOrder(1, SKU, 1);
        given(preOrder);

        assertThat(found(Set.of(preOrder.id(), new PreOrderId("unknown", "1")))).containsOnlyKeys(preOrder.id());
        assertThat(found(Set.of())).isEmpty();
    }

    @Test
    void a_thousand_pre_orders_are_added_and_found_at_once() {
        List<PreOrder> preOrders = LongStream.rangeClosed(1, 1000)
                .mapToObj(sequence -> Samples.preOrder(sequence, sequence % 2 == 0 ? SKU : OTHER_SKU, sequence))
                .toList();

        assertComeBack(preOrders);
    }

    @Test
    void pages_are_in_the_order_of_placement_whatever_the_rank() {
        List<PreOrder> preOrders = Stream.of(1L, 2L, 10L, 11L, 1L << 40, Long.MAX_VALUE)
                .map(sequence -> Samples.preOrder(sequence, SKU, 1).ranked(-sequence))
                .toList();
        List<PreOrder> backwards = new ArrayList<>(preOrders);
        Collections.reverse(backwards);
        given(backwards.toArray(PreOrder[]::new));

        assertPages(
                preOrders,
                0L,
                PreOrder::sequence,
                (work, after, limit) -> work.preOrders().page(after, limit));
    }

    @Test
    void the_same_order_line_twice_is_refused() {
        given(identified(1, "order", "line"));

        assertRefused(work -> work.preOrders().add(List.of(identified(2, "order", "line"))));
    }

    @Test
    void to_add_no_pre_orders_changes_nothing() {
        write(work -> work.preOrders().add(List.of()));

        assertThat(StateDigest.describe(store())).isEmpty();
    }

    private void assertComeBack(List<PreOrder> preOrders) {
        write(work -> work.preOrders().add(preOrders));

        assertThat(found(preOrders.stream().map(PreOrder::id).collect(Collectors.toSet())))
                .isEqualTo(preOrders.stream().collect(Collectors.toMap(PreOrder::id, preOrder -> preOrder)));
        assertThat(store().<List<PreOrder>>read(work -> work.preOrders().page(0, 1000)))
                .isEqualTo(preOrders);
    }

    private Map<PreOrderId, PreOrder> found(Set<PreOrderId> ids) {
        return read(work -> work.preOrders().find(ids));
    }

    private static PreOrder identified(long sequence, String orderId, String lineId) {
        PreOrder some = Samples.preOrder(sequence, SKU, 1);
        return PreOrder.of(new PreOrderId(orderId, lineId), some.purchase(), some.tags(), some.rank(), some.stages());
    }

    private static PreOrder tagged(long sequence, Set<Tag> tags) {
        return Samples.preOrder(sequence, SKU, 1).tagged(tags);
    }
}
