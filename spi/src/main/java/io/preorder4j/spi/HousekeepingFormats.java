package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.ArchivePurged;
import io.preorder4j.core.event.CustomerAnonymised;
import io.preorder4j.core.event.OfferArchived;
import java.util.ArrayList;
import java.util.List;

/** How events about what is kept, and for how long, are written and read. */
final class HousekeepingFormats {

    static final List<EventFormat<?>> ALL = List.of(
            new EventFormat<>(
                    "CUSTOMER_ANONYMISED",
                    CustomerAnonymised.class,
                    (e, to) -> to.with("preOrders", e.preOrders()).with("kept", e.kept()),
                    from -> new CustomerAnonymised(from.number("preOrders"), from.number("kept"))),
            new EventFormat<>(
                    "OFFER_ARCHIVED",
                    OfferArchived.class,
                    (e, to) -> Fields.write(e.sku(), to).with("preOrders", e.preOrders()),
                    from -> new OfferArchived(Fields.sku(from), from.number("preOrders"))),
            new EventFormat<>(
                    "ARCHIVE_PURGED", ArchivePurged.class, (e, to) -> write(e, to), from -> archivePurged(from)));

    private HousekeepingFormats() {}

    private static Details write(ArchivePurged purged, Details to) {
        for (int i = 0; i < purged.skus().size(); i++) {
            to.with("sku." + (i + 1), purged.skus().get(i).value());
        }
        return to.with("preOrders", purged.preOrders());
    }

    private static ArchivePurged archivePurged(Details from) {
        List<Sku> skus = new ArrayList<>();
        for (int i = 1; from.has("sku." + i); i++) {
            skus.add(new Sku(from.text("sku." + i)));
        }
        return new ArchivePurged(skus, from.number("preOrders"));
    }
}
