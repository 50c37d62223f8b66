package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurchaseTest {

    @Test
    void a_purchase_is_a_pre_order_without_a_channel_and_without_a_date_unless_told_otherwise() {
        Instant mayDay = Instant.parse("2026-05-01T09:00:00Z");

        assertThat(Purchase.of(new Sku("LP-1977"), new CustomerId("Ann"), mayDay))
                .isEqualTo(new Purchase(
                        new Sku("LP-1977"),
                        new CustomerId("Ann"),
                        Optional.empty(),
                        LineClass.PRE_ORDER,
                        mayDay,
                        Availability.toBeAnnounced(ZoneOffset.UTC)));
    }
}
