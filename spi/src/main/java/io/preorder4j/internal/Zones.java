package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** In which zone the days of a SKU begin: that of its offer, or UTC while it has none. */
final class Zones implements Function<Sku, ZoneId> {

    private final UnitOfWork unit;
    private final Map<Sku, ZoneId> known = new HashMap<>();

    Zones(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public ZoneId apply(Sku sku) {
        return known.computeIfAbsent(sku, this::read);
    }

    LocalDate day(Instant at, Sku sku) {
        return LocalDate.ofInstant(at, apply(sku));
    }

    private ZoneId read(Sku sku) {
        Offer offer = unit.offers().find(Set.of(sku)).get(sku);
        return offer == null ? ZoneOffset.UTC : offer.availability().zone();
    }
}
