package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderCount;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.PreOrderPage;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The PreOrder tab: Anna's and Ben's records, and Cleo's poster, which is due first. */
abstract class TabFeature extends Feature {

    private static final PreOrderFilter ALL = PreOrderFilter.all();

    @BeforeEach
    void threePeopleOrder() {
        Availability june = Availability.on(LocalDate.of(2026, 6, 1), BERLIN);
        given(offer(), Offer.of(POSTER, june), Offer.of(new Sku("TBA"), Availability.toBeAnnounced(BERLIN)));
        ordered(order("o-1", ANNA, records(2)).through(new Channel("web")));
        ordered(order("o-2", BEN, records(2).tagged(Tag.PRIORITY)));
        itIs("2026-05-02T10:00:00Z");
        ordered(order("o-3", CLEO, OrderLine.of("1", POSTER, 1)));
        ordered(order("o-4", CLEO, OrderLine.of("1", new Sku("TBA"), 1)));
        receive("grn-1", 3);
        shop().block(key(), line("o-2"), BlockReason.ADDRESS);
    }

    @Test
    void pre_orders_are_found_by_what_people_ask_for() {
        assertThat(found(ALL.sku(RECORD))).containsExactly("o-1", "o-2");
        assertThat(found(ALL.orderId("o-3"))).containsExactly("o-3");
        assertThat(found(ALL.customer(CLEO))).containsExactly("o-3", "o-4");
        assertThat(found(ALL.channel(new Channel("web")))).containsExactly("o-1");
        assertThat(found(ALL.tag(Tag.PRIORITY))).containsExactly("o-2");
        assertThat(found(ALL.tag(Tag.PREORDER))).containsExactly("o-1", "o-2", "o-3", "o-4");
        assertThat(found(ALL.statuses(PreOrderStatus.ALLOCATED, PreOrderStatus.PARTIALLY_ALLOCATED)))
                .containsExactly("o-1", "o-2");
        assertThat(found(ALL.blocked(true))).containsExactly("o-2");
        assertThat(found(ALL.blocked(false))).containsExactly("o-1", "o-3", "o-4");
        assertThat(found(ALL.placedFrom(now()))).containsExactly("o-3", "o-4");
        assertThat(found(ALL.placedBefore(now()))).containsExactly("o-1", "o-2");
    }

    @Test
    void pre_orders_are_found_by_the_day_on_which_they_are_due() {
        Instant midJune = Instant.parse("2026-06-15T00:00:00Z");
        assertThat(found(ALL.dueFrom(midJune))).containsExactly("o-1", "o-2");
        assertThat(found(ALL.dueBefore(midJune))).containsExactly("o-3");
        assertThat(found(ALL.lateAt(midJune))).containsExactly("o-3");
        assertThat(found(ALL.lateAt(now()))).isEmpty();
    }

    @Test
    void conditions_hold_together() {
        assertThat(found(ALL.sku(RECORD).customer(BEN).tag(Tag.PRIORITY).blocked(true)))
                .containsExactly("o-2");
        assertThat(found(ALL.sku(RECORD).customer(CLEO))).isEmpty();
    }

    @Test
    void the_tab_is_sorted_by_number_or_by_due_date() {
        assertThat(orders(page(ALL, Sorting.BY_DUE, Optional.empty(), 10))).containsExactly("o-3", "o-1", "o-2", "o-4");
    }

    @Test
    void pages_stay_whole_while_pre_orders_change() {
        for (Sorting sorting : Sorting.values()) {
            List<String> seen = new ArrayList<>();
            Optional<PageMark> mark = Optional.empty();
            do {
                PreOrderPage page = page(ALL, sorting, mark, 1);
                seen.addAll(orders(page));
                mark = page.next();
                shop().tag(key(), line("o-1"), Set.of(new Tag("SEEN-" + seen.size())), Set.of());
            } while (mark.isPresent());
            assertThat(seen).as("%s", sorting).containsExactlyInAnyOrder("o-1", "o-2", "o-3", "o-4");
        }
    }

    @Test
    void the_tab_counts_pre_orders_by_status() {
        assertThat(shop().count(ALL))
                .isEqualTo(Map.of(
                        PreOrderStatus.ALLOCATED, 1L,
                        PreOrderStatus.PARTIALLY_ALLOCATED, 1L,
                        PreOrderStatus.WAITING, 2L));
        assertThat(shop().count(ALL.sku(RECORD).tag(Tag.PRIORITY)))
                .isEqualTo(Map.of(PreOrderStatus.PARTIALLY_ALLOCATED, 1L));
    }

    @Test
    void the_tab_counts_as_far_as_a_person_looks() {
        assertThat(shop().count(ALL, 1))
                .isEqualTo(Map.of(
                        PreOrderStatus.ALLOCATED, new PreOrderCount(1, false),
                        PreOrderStatus.PARTIALLY_ALLOCATED, new PreOrderCount(1, false),
                        PreOrderStatus.WAITING, new PreOrderCount(1, true)));
        assertThat(shop().count(ALL.customer(CLEO), 2).get(PreOrderStatus.WAITING))
                .hasToString("2");
        assertThat(shop().count(ALL.customer(CLEO), 1).get(PreOrderStatus.WAITING))
                .hasToString("1+");
        assertThatThrownBy(() -> shop().count(ALL, 1001)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void the_timeline_tells_all_that_happened_to_an_order_line() {
        shop().pause(key(), RECORD);
        PreOrderId refused = line("o-5");
        place(order("o-5", ANNA, records(1)));
        shop().resume(key(), RECORD);
        ordered("o-5", ANNA, 1);
        receive("grn-2", 2);

        assertThat(shop().timeline(refused))
                .extracting(JournalEntry::event)
                .hasExactlyElementsOfTypes(PreOrderRefused.class, PreOrderPlaced.class, UnitsMoved.class);
    }

    private List<String> found(PreOrderFilter filter) {
        return orders(page(filter, Sorting.BY_SEQUENCE, Optional.empty(), 10));
    }

    private PreOrderPage page(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        return shop().find(filter, sorting, after, limit);
    }

    private static List<String> orders(PreOrderPage page) {
        return page.preOrders().stream()
                .map(PreOrder::id)
                .map(PreOrderId::orderId)
                .toList();
    }
}
