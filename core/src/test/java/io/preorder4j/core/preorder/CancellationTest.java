package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.preorder.Cancellation.Party;
import org.junit.jupiter.api.Test;

class CancellationTest {

    @Test
    void a_cancellation_tells_which_side_of_the_order_wants_it_and_why() {
        assertThat(Cancellation.byCustomer("found it elsewhere"))
                .isEqualTo(new Cancellation(Party.CUSTOMER, "found it elsewhere"));
        assertThat(Cancellation.byShop("sold out at the factory"))
                .isEqualTo(new Cancellation(Party.SHOP, "sold out at the factory"));
    }
}
