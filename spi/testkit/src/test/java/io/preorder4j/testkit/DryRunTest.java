package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.DryRun;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static final Sku RECORD = new Sku("LP-1977");

    private final InMemoryStore store = new InMemoryStore();
    private final PreOrders preOrders = PreOrders.builder(store).build();

    @BeforeEach
    void anna_ben_and_cleo_wait() {
        preOrders.open(
                new CommandKey("open"), Offer.of(RECORD, Availability.on(LocalDate.of(2026, 7, 1), ZoneOffset.UTC)));
        place("anna", OrderLine.of("1", RECORD, 5));
        place("ben", OrderLine.of("1", RECORD, 3));
        place("cleo", OrderLine.of("1", RECORD, 4).tagged(Tag.PRIORITY));
    }

    @Test
    void policies_are_compared_on_the_same_backlog() {
        assertThat(sharesOf("first-come-first-served")).isEqualTo(Map.of("anna", 5L, "ben", 1L));
        assertThat(sharesOf("priority")).isEqualTo(Map.of("cleo", 4L, "anna", 2L));
        assertThat(sharesOf("first-come-first-served-whole-lines-skip")).isEqualTo(Map.of("anna", 5L));
        assertThat(sharesOf("proportional-share")).isEqualTo(Map.of("anna", 3L, "ben", 1L, "cleo", 2L));
        assertThat(sharesOf("fair-share")).isEqualTo(Map.of("anna", 2L, "ben", 2L, "cleo", 2L));
    }

    @Test
    void a_dry_run_changes_nothing() {
        String before = StateDigest.of(store);

        preOrders.dryRun(RECORD, 6, "priority");

        assertThat(StateDigest.of(store)).isEqualTo(before);
    }

    @Test
    void a_dry_run_tells_what_the_receipt_then_does() {
        DryRun dryRun = preOrders.dryRun(RECORD, 6, "first-come-first-served");

        preOrders.receive(new CommandKey("grn-1"), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 6));

        assertThat(dryRun.stock()).isEqualTo(preOrders.stock(RECORD));
        dryRun.shares()
                .forEach(share -> assertThat(preOrders
                                .preOrder(share.claim().id())
                                .orElseThrow()
                                .stages()
                                .in(Stage.ALLOCATED))
                        .isEqualTo(share.units()));
    }

    @Test
    void a_deficit_is_repaid_before_anybody_gets_anything() {
        preOrders.adjust(new CommandKey("lost"), new Adjustment(new AdjustmentId("lost"), RECORD, -6, "miscount"));

        assertThat(sharesOf("first-come-first-served")).isEmpty();
    }

    @Test
    void a_backlog_of_several_pages_is_ranked_as_a_whole() {
        for (int order = 0; order < 3; order++) {
            place("crowd-" + order, linesOfOne(1000));
        }
        place("dora", OrderLine.of("1", RECORD, 2).tagged(Tag.PRIORITY));

        assertThat(sharesOf("priority")).isEqualTo(Map.of("cleo", 4L, "dora", 2L));
    }

    @Test
    void a_policy_that_nobody_registered_and_units_out_of_range_are_refused() {
        assertThatThrownBy(() -> preOrders.dryRun(RECORD, 6, "by-the-stars")).isInstanceOf(UnknownIdException.class);
        assertThatThrownBy(() -> preOrders.dryRun(RECORD, 0, "priority")).isInstanceOf(InvalidQuantityException.class);
    }

    private Map<String, Long> sharesOf(String policy) {
        Map<String, Long> shares = new LinkedHashMap<>();
        preOrders
                .dryRun(RECORD, 6, policy)
                .shares()
                .forEach(share -> shares.put(share.claim().id().orderId(), share.units()));
        return shares;
    }

    private void place(String customer, OrderLine... lines) {
        preOrders.place(
                new CommandKey("checkout-" + customer),
                new PlaceOrder(customer, new CustomerId(customer), List.of(lines)));
        assertThat(preOrders.preOrder(new PreOrderId(customer, "1"))).isPresent();
    }

    private static OrderLine[] linesOfOne(int count) {
        OrderLine[] lines = new OrderLine[count];
        for (int i = 0; i < count; i++) {
            lines[i] = OrderLine.of(String.valueOf(i + 1), RECORD, 1);
        }
        return lines;
    }
}
