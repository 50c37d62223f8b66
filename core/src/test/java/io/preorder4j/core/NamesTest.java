package io.preorder4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Message;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.SupplyId;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every short text that comes in from outside is an {@link Identifier}. */
class NamesTest {

    @ParameterizedTest
    @MethodSource("names")
    void a_name_that_breaks_the_rule_is_refused_under_its_own_field(String field, Function<String, Object> made) {
        assertThatThrownBy(() -> made.apply("line\nbreak"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    static Stream<Arguments> names() {
        Function<String, Object> sku = Sku::new;
        Function<String, Object> customer = CustomerId::new;
        Function<String, Object> commandKey = CommandKey::new;
        Function<String, Object> tag = Tag::new;
        Function<String, Object> order = text -> new PreOrderId(text, "1");
        Function<String, Object> line = text -> new PreOrderId("4711", text);
        Function<String, Object> receipt = ReceiptId::new;
        Function<String, Object> supply = SupplyId::new;
        Function<String, Object> adjustment = AdjustmentId::new;
        Function<String, Object> reason =
                text -> new Adjustment(new AdjustmentId("count-1"), new Sku("LP-1977"), -1, text);
        Function<String, Object> policy =
                text -> Offer.of(new Sku("LP-1977"), Availability.toBeAnnounced(ZoneOffset.UTC))
                        .withPolicy(text);
        Function<String, Object> channel = Channel::new;
        Function<String, Object> cartLine = text -> OrderLine.of(text, new Sku("LP-1977"), 1);
        Function<String, Object> cancellation = Cancellation::byCustomer;
        Function<String, Object> carrier = text -> new Shipment(text, "00340434", "parcel-1");
        Function<String, Object> tracking = text -> new Shipment("DHL", text, "parcel-1");
        Function<String, Object> parcel = text -> new Shipment("DHL", "00340434", text);
        Function<String, Object> message = Message::of;
        return Stream.of(
                arguments("sku", sku),
                arguments("customer", customer),
                arguments("commandKey", commandKey),
                arguments("tag", tag),
                arguments("orderId", order),
                arguments("lineId", line),
                arguments("receipt", receipt),
                arguments("supply", supply),
                arguments("adjustment", adjustment),
                arguments("reason", reason),
                arguments("policy", policy),
                arguments("channel", channel),
                arguments("lineId", cartLine),
                arguments("reason", cancellation),
                arguments("carrier", carrier),
                arguments("tracking", tracking),
                arguments("parcel", parcel),
                arguments("message", message));
    }

    @Test
    void a_name_reads_as_it_is_written() {
        assertThat(new Sku("85123A")).hasToString("85123A");
        assertThat(new CustomerId("c-17")).hasToString("c-17");
        assertThat(new Channel("web")).hasToString("web");
        assertThat(new LotId(17)).hasToString("17");
        assertThat(new CommandKey("checkout-4711")).hasToString("checkout-4711");
        assertThat(Tag.LIMITED_RUN).hasToString("LIMITED_RUN");
        assertThat(new ReceiptId("grn-1")).hasToString("grn-1");
        assertThat(new SupplyId("po-1")).hasToString("po-1");
        assertThat(new AdjustmentId("count-1")).hasToString("count-1");
        assertThat(new PreOrderId("4711", "2")).hasToString("4711/2");
    }

    @Test
    void skus_that_differ_in_case_are_two() {
        assertThat(new Sku("85123A")).isNotEqualTo(new Sku("85123a"));
    }

    @Test
    void skus_tags_channels_and_supplies_are_ordered_by_code_points() {
        String basic = "\uFFFD";
        String beyond = "\uD83D\uDE00";

        assertThat(new Sku(basic)).isLessThan(new Sku(beyond));
        assertThat(new Tag(basic)).isLessThan(new Tag(beyond));
        assertThat(new Channel(basic)).isLessThan(new Channel(beyond));
        assertThat(new SupplyId(basic)).isLessThan(new SupplyId(beyond));
    }

    @Test
    void a_tag_has_no_white_space_inside_either() {
        assertThatThrownBy(() -> new Tag("LIMITED RUN"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.value()).isEqualTo("LIMITED RUN"))
                .hasMessage("INVALID_INPUT: tag 'LIMITED RUN' has white space");
    }
}
