package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DailyDemand;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Dispatches;
import io.preorder4j.spi.SupplyDelivery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The journal by days. */
abstract class DayBookContract extends PortContract {

    private static final Sku RECORD = Samples.SKU;
    private static final Sku POSTER = new Sku("POSTER");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void nothing_is_entered_at_first_and_then_as_much_as_was_written() {
        assertThat(entered()).isZero();
        enterUntil(7);
        enterUntil(1007);

        assertThat(entered()).isEqualTo(1007);
        write(work -> assertThat(work.dayBook().lock()).isEqualTo(1007));
    }

    @Test
    void what_fails_is_not_entered() {
        enterUntil(7);
        assertThatThrownBy(() -> write(work -> {
                    work.dayBook().enteredUntil(8);
                    work.dayBook().addDemand(List.of(new DailyDemand(RECORD, DAY, 1, 0)));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(entered()).isEqualTo(7);
        assertThat(demand(RECORD, DAY, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void demand_of_a_day_adds_up() {
        add(new DailyDemand(RECORD, DAY, 5, 1), new DailyDemand(POSTER, DAY, 9, 0));
        add(new DailyDemand(RECORD, DAY, -7, 2), new DailyDemand(RECORD, DAY.plusDays(1), 3, 0));

        assertThat(demand(RECORD, DAY, DAY.plusDays(2)))
                .containsExactly(new DailyDemand(RECORD, DAY, -2, 3), new DailyDemand(RECORD, DAY.plusDays(1), 3, 0));
    }

    @Test
    void demand_is_read_from_a_day_until_another() {
        for (int day = 0; day < 4; day++) {
            add(new DailyDemand(RECORD, DAY.plusDays(day), day, 0));
        }

        assertThat(demand(RECORD, DAY.plusDays(1), DAY.plusDays(3)))
                .extracting(DailyDemand::sold)
                .containsExactly(1L, 2L);
        assertThat(demand(RECORD, DAY, DAY)).isEmpty();
    }

    @Test
    void the_first_day_of_a_sku_is_known() {
        assertThat(firstDemand(RECORD)).isEmpty();
        add(new DailyDemand(RECORD, DAY, 1, 0), new DailyDemand(RECORD, DAY.minusDays(400), 0, 1));
        add(new DailyDemand(POSTER, DAY.minusDays(900), 1, 0));

        assertThat(firstDemand(RECORD)).contains(DAY.minusDays(400));
    }

    @Test
    void deliveries_come_back_equal_whatever_their_texts_and_are_replaced() {
        List<SupplyDelivery> announced = HostileTexts.ALL.stream()
                .map(text -> new SupplyDelivery(new SupplyId(text), new Sku(text), DAY, Optional.empty()))
                .toList();
        write(work -> work.dayBook().putDeliveries(announced));
        assertThat(deliveries(announced)).isEqualTo(byId(announced));

        List<SupplyDelivery> came = announced.stream()
                .map(delivery -> delivery.cameOn(DAY.plusDays(3)))
                .toList();
        write(work -> work.dayBook().putDeliveries(came));
        assertThat(deliveries(came)).isEqualTo(byId(came));
        assertThat(deliveries(List.of(delivery("unknown")))).isEmpty();
    }

    @Test
    void what_came_on_a_day_is_read_in_pages() {
        List<SupplyDelivery> came = HostileTexts.ALL.stream()
                .sorted((one, other) -> new SupplyId(one).compareTo(new SupplyId(other)))
                .map(text -> delivery(text).cameOn(DAY))
                .toList();
        write(work -> work.dayBook().putDeliveries(came));
        write(work -> work.dayBook()
                .putDeliveries(
                        List.of(delivery("is to come"), delivery("came later").cameOn(DAY.plusDays(1)))));

        assertPages(
                came,
                Optional.<SupplyId>empty(),
                last -> Optional.of(last.supply()),
                (work, after, limit) -> work.dayBook().cameOn(DAY, after, limit));
    }

    @Test
    void dispatches_of_a_day_add_up_by_what_was_promised() {
        LocalDate promised = DAY.minusDays(2);
        add(new Dispatches(RECORD, DAY, promised, 2), new Dispatches(POSTER, DAY, promised, 5));
        add(new Dispatches(RECORD, DAY, promised, 3), new Dispatches(RECORD, DAY, DAY, 1));
        add(new Dispatches(RECORD, DAY.plusDays(1), promised, 40));

        assertThat(dispatches(DAY)).isEqualTo(Map.of(promised, 10L, DAY, 1L));
        assertThat(dispatches(DAY.minusDays(1))).isEmpty();
        Map<LocalDate, Long> records = read(work -> work.dayBook().dispatches(DAY, RECORD));
        assertThat(records).isEqualTo(Map.of(promised, 5L, DAY, 1L));
    }

    private Map<LocalDate, Long> dispatches(LocalDate day) {
        return read(work -> work.dayBook().dispatches(day));
    }

    private long entered() {
        return read(work -> work.dayBook().entered());
    }

    private void enterUntil(long sequence) {
        write(work -> {
            work.dayBook().lock();
            work.dayBook().enteredUntil(sequence);
        });
    }

    private void add(DailyDemand... more) {
        write(work -> work.dayBook().addDemand(List.of(more)));
    }

    private void add(Dispatches... more) {
        write(work -> work.dayBook().addDispatches(List.of(more)));
    }

    private List<DailyDemand> demand(Sku sku, LocalDate from, LocalDate until) {
        return read(work -> work.dayBook().demand(sku, from, until));
    }

    private Optional<LocalDate> firstDemand(Sku sku) {
        return read(work -> work.dayBook().firstDemand(sku));
    }

    private Map<SupplyId, SupplyDelivery> deliveries(List<SupplyDelivery> deliveries) {
        Set<SupplyId> ids = byId(deliveries).keySet();
        return read(work -> work.dayBook().deliveries(ids));
    }

    private static Map<SupplyId, SupplyDelivery> byId(List<SupplyDelivery> deliveries) {
        return deliveries.stream().collect(Collectors.toMap(SupplyDelivery::supply, delivery -> delivery));
    }

    private static SupplyDelivery delivery(String id) {
        return new SupplyDelivery(new SupplyId(id), RECORD, DAY, Optional.empty());
    }
}
