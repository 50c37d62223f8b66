package io.preorder4j.examples.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plug-in in a shop that knows of it only by the name in an offer. */
class LoyaltyPointsTest {

    private static final Sku RECORD = new Sku("LP-1977");
    private static final Availability JULY = Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));

    private Instant now = Instant.parse("2026-05-04T09:00:00Z");
    private final PreOrders preOrders =
            PreOrders.builder(new InMemoryStore()).clock(() -> now).build();

    @BeforeEach
    void open_an_offer_that_names_the_policy() {
        preOrders.open(new CommandKey("open"), Offer.of(RECORD, JULY).withPolicy("loyalty-points"));
    }

    @Test
    void a_hundred_points_are_worth_a_day() {
        order("anna");
        now = now.plus(Duration.ofDays(2));
        order("ben", new Tag("POINTS_299"));
        order("cleo", new Tag("POINTS_300"));

        receive(1);

        assertThat(allocated("anna")).isZero();
        assertThat(allocated("ben")).isZero();
        assertThat(allocated("cleo")).isEqualTo(1);
    }

    @Test
    void the_highest_points_on_an_order_line_count() {
        order("anna");
        now = now.plus(Duration.ofDays(2));
        order("ben", new Tag("POINTS_100"), new Tag("POINTS_300"), Tag.PREORDER);

        receive(1);

        assertThat(allocated("ben")).isEqualTo(1);
    }

    @Test
    void nobody_is_overtaken_for_more_than_thirty_days() {
        order("anna");
        now = now.plus(Duration.ofDays(31));
        order("ben", new Tag("POINTS_999999999"));

        receive(1);

        assertThat(allocated("anna")).isEqualTo(1);
    }

    @Test
    void a_tag_that_only_looks_like_points_is_worth_nothing() {
        order("anna");
        now = now.plus(Duration.ofDays(2));
        order("ben", new Tag("POINTS_MANY"), new Tag("POINTS_-300"), new Tag("POINTS_9999999999"));

        receive(1);

        assertThat(allocated("anna")).isEqualTo(1);
    }

    @Test
    void what_the_service_loader_finds_need_not_and_cannot_be_registered_again() {
        PreOrders.Builder builder = PreOrders.builder(new InMemoryStore()).policy(new LoyaltyPoints());

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        DuplicateIdException.class, e -> assertThat(e.id()).isEqualTo("loyalty-points"));
    }

    private void order(String customer, Tag... tags) {
        preOrders.place(
                new CommandKey("checkout-" + customer),
                new PlaceOrder(
                        customer,
                        new CustomerId(customer),
                        List.of(OrderLine.of("1", RECORD, 1).tagged(tags))));
    }

    private void receive(long units) {
        preOrders.receive(new CommandKey("grn-1"), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, units));
    }

    private long allocated(String customer) {
        return preOrders
                .preOrder(new PreOrderId(customer, "1"))
                .orElseThrow()
                .stages()
                .in(Stage.ALLOCATED);
    }
}
