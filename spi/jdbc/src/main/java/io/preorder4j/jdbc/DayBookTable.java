package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DailyDemand;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.DayBook;
import io.preorder4j.spi.Dispatches;
import io.preorder4j.spi.SupplyDelivery;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables {@code demand}, {@code delivery} and {@code dispatches}, and how far of the journal they tell. */
final class DayBookTable implements DayBook {

    private final Session session;

    DayBookTable(Session session) {
        this.session = session;
    }

    @Override
    public long entered() {
        return session.find(Query.ENTERED, Parameters::tenant, Row::number).orElse(0L);
    }

    @Override
    public long lock() {
        return session.find(Query.LOCKED_ENTERED, Parameters::tenant, Row::number)
                .orElse(0L);
    }

    @Override
    public void enteredUntil(long sequence) {
        session.changeEach(
                Query.ENTER, List.of(sequence), (p, last) -> p.tenant().number(last));
    }

    @Override
    public void addDemand(Collection<DailyDemand> more) {
        session.changeEach(Query.ADD_DEMAND, more, DayBookTable::bind);
    }

    @Override
    public List<DailyDemand> demand(Sku sku, LocalDate from, LocalDate until) {
        return session.list(
                Query.DEMAND,
                p -> p.tenant().text(sku.value()).text(from.toString()).text(until.toString()),
                DayBookTable::demand);
    }

    @Override
    public Optional<LocalDate> firstDemand(Sku sku) {
        return session.find(Query.FIRST_DEMAND, p -> p.tenant().text(sku.value()), row -> LocalDate.parse(row.text()));
    }

    @Override
    public Map<SupplyId, SupplyDelivery> deliveries(Set<SupplyId> supplies) {
        return session.map(
                Query.DELIVERIES,
                p -> p.texts(supplies, SupplyId::value).tenant(),
                DayBookTable::delivery,
                SupplyDelivery::supply);
    }

    @Override
    public void putDeliveries(Collection<SupplyDelivery> deliveries) {
        session.changeEach(Query.PUT_DELIVERY, deliveries, DayBookTable::bind);
    }

    @Override
    public List<SupplyDelivery> cameOn(LocalDate day, Optional<SupplyId> after, int limit) {
        return session.list(
                Query.CAME_ON,
                p -> p.tenant()
                        .text(day.toString())
                        .after(after.map(SupplyId::value))
                        .number(limit),
                DayBookTable::delivery);
    }

    @Override
    public void addDispatches(Collection<Dispatches> more) {
        session.changeEach(Query.ADD_DISPATCHES, more, DayBookTable::bind);
    }

    @Override
    public Map<LocalDate, Long> dispatches(LocalDate day) {
        return byPromise(session.list(Query.DISPATCHES, p -> p.tenant().text(day.toString()), Promised::of));
    }

    @Override
    public Map<LocalDate, Long> dispatches(LocalDate day, Sku sku) {
        return byPromise(session.list(
                Query.DISPATCHES_OF_SKU, p -> p.tenant().text(day.toString()).text(sku.value()), Promised::of));
    }

    private static Map<LocalDate, Long> byPromise(List<Promised> rows) {
        return rows.stream().collect(Collectors.toMap(Promised::day, Promised::preOrders));
    }

    private static void bind(Parameters p, DailyDemand demand) throws SQLException {
        p.tenant()
                .text(demand.sku().value())
                .text(demand.day().toString())
                .number(demand.sold())
                .number(demand.refused());
    }

    private static DailyDemand demand(Row row) throws SQLException {
        return new DailyDemand(new Sku(row.text()), LocalDate.parse(row.text()), row.number(), row.number());
    }

    private static void bind(Parameters p, SupplyDelivery delivery) throws SQLException {
        p.tenant()
                .text(delivery.supply().value())
                .text(delivery.sku().value())
                .text(delivery.announcedFor().toString())
                .optionalText(delivery.cameOn().map(LocalDate::toString));
    }

    private static SupplyDelivery delivery(Row row) throws SQLException {
        return new SupplyDelivery(
                new SupplyId(row.text()),
                new Sku(row.text()),
                LocalDate.parse(row.text()),
                row.optionalText().map(LocalDate::parse));
    }

    private static void bind(Parameters p, Dispatches dispatches) throws SQLException {
        p.tenant()
                .text(dispatches.sku().value())
                .text(dispatches.day().toString())
                .text(dispatches.promisedFor().toString())
                .number(dispatches.preOrders());
    }

    /** How many were promised for a day. */
    private record Promised(LocalDate day, long preOrders) {

        static Promised of(Row row) throws SQLException {
            return new Promised(LocalDate.parse(row.text()), row.number());
        }
    }
}
