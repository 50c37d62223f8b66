package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StockProperties {

    private enum Entry {
        RECEIVED,
        REVERSED,
        FOUND,
        LOST,
        ALLOCATED,
        GIVEN_BACK
    }

    private record Booking(Entry entry, long units) {}

    /**
     * What a shop would find if it counted: the units that should be in the house or with customers, and those that
     * pre-orders have. Free and deficit are the two sides of their difference, so that one of them is 0 and whatever
     * comes in repays the deficit first.
     */
    @Property
    void the_books_agree_with_a_count_after_every_entry(@ForAll("bookings") List<Booking> bookings) {
        Stock stock = Stock.none(new Sku("LP-1977"));
        long received = 0;
        long adjusted = 0;
        long withPreOrders = 0;
        for (Booking booking : bookings) {
            switch (booking.entry) {
                case RECEIVED -> {
                    stock = stock.received(booking.units);
                    received += booking.units;
                }
                case REVERSED -> {
                    long units = Math.min(booking.units, received);
                    stock = stock.reversed(units);
                    received -= units;
                }
                case FOUND -> {
                    stock = stock.adjusted(booking.units);
                    adjusted += booking.units;
                }
                case LOST -> {
                    stock = stock.adjusted(-booking.units);
                    adjusted -= booking.units;
                }
                case ALLOCATED -> {
                    long units = Math.min(booking.units, stock.free());
                    stock = stock.allocated(units);
                    withPreOrders += units;
                }
                case GIVEN_BACK -> {
                    long units = Math.min(booking.units, withPreOrders);
                    stock = stock.givenBack(units);
                    withPreOrders -= units;
                }
            }
            long left = received + adjusted - withPreOrders;

            assertThat(stock)
                    .isEqualTo(new Stock(stock.sku(), received, adjusted, Math.max(0, left), Math.max(0, -left)));
            assertThat(stock.withPreOrders()).isEqualTo(withPreOrders);
        }
    }

    @Provide
    Arbitrary<List<Booking>> bookings() {
        return Combinators.combine(
                        Arbitraries.of(Entry.class), Arbitraries.longs().between(1, 12))
                .as(Booking::new)
                .list()
                .ofMaxSize(40);
    }
}
