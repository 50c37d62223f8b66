package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.readiness.ExpectedAndActual;
import io.preorder4j.core.readiness.Punctuality;
import io.preorder4j.core.readiness.PunctualityCount;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.SupplyDelivery;
import io.preorder4j.spi.UnitOfWork;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells how late supplies and pre-orders came. */
public final class PunctualityDesk {

    private final Transactions transactions;
    private final DayBookDesk dayBook;

    /**
     * A desk for what came.
     *
     * @param transactions where things are looked up
     * @param dayBook what is asked for what came on a day
     */
    public PunctualityDesk(Transactions transactions, DayBookDesk dayBook) {
        this.transactions = transactions;
        this.dayBook = dayBook;
    }

    /**
     * When a supply was to come, and when it came.
     *
     * @param id the supply
     * @return the days, empty while units of it are to come
     */
    public Optional<ExpectedAndActual> days(SupplyId id) {
        dayBook.bringUpToDate();
        return transactions.read(unit ->
                ended(unit, unit.dayBook().deliveries(Set.of(id))).stream().findFirst());
    }

    /**
     * When a pre-order was to be dispatched, and when it was.
     *
     * @param id the pre-order
     * @return the days, empty while it is not
     */
    public Optional<ExpectedAndActual> days(PreOrderId id) {
        return transactions.read(unit -> Fulfilment.of(unit, id).flatMap(end -> end.days(new Zones(unit))));
    }

    /**
     * How late supplies came.
     *
     * @param sku of which SKU, empty for all
     * @param from the first day on which their last units came
     * @param until the first day that does not count
     * @return their punctuality, empty if none came
     */
    public Optional<Punctuality> ofSupplies(Optional<Sku> sku, LocalDate from, LocalDate until) {
        return counted(from, until, (unit, day, count) -> {
            Optional<SupplyId> after = Optional.empty();
            List<SupplyDelivery> page;
            do {
                page = unit.dayBook().cameOn(day, after, Batch.MAX);
                Map<SupplyId, SupplyDelivery> wanted = page.stream()
                        .filter(delivery -> sku.isEmpty() || sku.get().equals(delivery.sku()))
                        .collect(Collectors.toMap(SupplyDelivery::supply, delivery -> delivery));
                ended(unit, wanted).forEach(pair -> count.add(pair, 1));
                after = page.isEmpty()
                        ? after
                        : Optional.of(page.get(page.size() - 1).supply());
            } while (page.size() == Batch.MAX);
        });
    }

    /**
     * How late pre-orders were dispatched.
     *
     * @param sku of which SKU, empty for all
     * @param from the first day on which their last units were
     * @param until the first day that does not count
     * @return their punctuality, empty if none was dispatched that had been promised for a day
     */
    public Optional<Punctuality> ofPreOrders(Optional<Sku> sku, LocalDate from, LocalDate until) {
        return counted(from, until, (unit, day, count) -> {
            Map<LocalDate, Long> dispatches = sku.isPresent()
                    ? unit.dayBook().dispatches(day, sku.get())
                    : unit.dayBook().dispatches(day);
            dispatches.forEach((promised, preOrders) -> count.add(new ExpectedAndActual(promised, day), preOrders));
        });
    }

    private Optional<Punctuality> counted(LocalDate from, LocalDate until, Day day) {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 0 || days > DemandCurve.MAX_DAYS) {
            throw new IllegalArgumentException(
                    "from " + from + " until " + until + " are " + days + " days, not 0 to " + DemandCurve.MAX_DAYS);
        }
        dayBook.bringUpToDate();
        return transactions.read(unit -> {
            PunctualityCount count = new PunctualityCount();
            from.datesUntil(until).forEach(one -> day.count(unit, one, count));
            return count.punctuality();
        });
    }

    /** Of a supply of which more is to come, nobody knows yet how late it is. */
    private static List<ExpectedAndActual> ended(UnitOfWork unit, Map<SupplyId, SupplyDelivery> deliveries) {
        return unit.stocks().supplies(deliveries.keySet()).values().stream()
                .filter(supply -> supply.outstanding() == 0)
                .map(Supply::id)
                .map(deliveries::get)
                .<ExpectedAndActual>mapMulti(PunctualityDesk::days)
                .toList();
    }

    private static void days(SupplyDelivery delivery, Consumer<ExpectedAndActual> days) {
        delivery.cameOn().ifPresent(day -> days.accept(new ExpectedAndActual(delivery.announcedFor(), day)));
    }

    /** Counts what came on a day. */
    private interface Day {
        void count(UnitOfWork unit, LocalDate day, PunctualityCount count);
    }
}
