package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LotQueueProperties {

    /** Every unit by the number of its lot, one after the other: what somebody would write down at the shelf. */
    @Property
    void units_leave_one_by_one_in_the_order_of_their_lots(
            @ForAll("free") List<Long> free, @ForAll("wanted") List<Long> wanted) {
        List<Long> shelf = shelf(free);
        LotQueue queue = LotQueue.of(lots(free));
        int taken = 0;
        for (long units : wanted) {
            int next = taken + (int) units;
            if (next > shelf.size()) {
                assertThatThrownBy(() -> queue.draw(units)).isInstanceOf(IllegalStateException.class);
                return;
            }
            List<LotUnits> drawn = queue.draw(units);

            assertThat(drawn).allMatch(lot -> lot.units() > 0);
            assertThat(drawn).extracting(LotUnits::lot).doesNotHaveDuplicates();
            assertThat(oneByOne(drawn)).isEqualTo(shelf.subList(taken, next));
            taken = next;
        }
    }

    @Provide
    Arbitrary<List<Long>> free() {
        return Arbitraries.longs().between(1, 9).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Long>> wanted() {
        return Arbitraries.longs().between(0, 12).list().ofMaxSize(8);
    }

    private static List<LotUnits> lots(List<Long> free) {
        List<LotUnits> lots = new ArrayList<>();
        free.forEach(units -> lots.add(new LotUnits(new LotId(lots.size()), units)));
        return lots;
    }

    private static List<Long> shelf(List<Long> free) {
        return oneByOne(lots(free));
    }

    private static List<Long> oneByOne(List<LotUnits> lots) {
        return lots.stream()
                .flatMapToLong(lot ->
                        LongStream.range(0, lot.units()).map(unit -> lot.lot().sequence()))
                .boxed()
                .toList();
    }
}
