package io.preorder4j.spi;

import io.preorder4j.core.event.CustomerAnonymised;
import java.util.List;

/** How events about what is kept, and for how long, are written and read. */
final class HousekeepingFormats {

    static final List<EventFormat<?>> ALL = List.of(new EventFormat<>(
            "CUSTOMER_ANONYMISED",
            CustomerAnonymised.class,
            (e, to) -> to.with("preOrders", e.preOrders()).with("kept", e.kept()),
            from -> new CustomerAnonymised(from.number("preOrders"), from.number("kept"))));

    private HousekeepingFormats() {}
}
