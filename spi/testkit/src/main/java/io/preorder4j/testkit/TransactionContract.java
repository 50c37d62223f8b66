package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.preorder4j.core.offer.Limit;
import io.preorder4j.spi.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A transaction is all or nothing, and what one has committed the next one sees. */
abstract class TransactionContract extends PortContract {

    private static final String UNLISTED_ARE_THERE =
            "receipt true, reversal true, adjustment true, lot true, " + "lost lot true, holdings true, command true";
    private static final String UNLISTED_ARE_NOT_THERE = UNLISTED_ARE_THERE.replace("true", "false");

    @Test
    void a_new_store_is_empty() {
        assertThat(StateDigest.describe(store())).isEmpty();
    }

    @Test
    void what_the_work_returns_is_given_back() {
        assertThat(store().<String>write(work -> "written")).isEqualTo("written");
        assertThat(store().<String>read(work -> "read")).isEqualTo("read");
    }

    @Test
    void what_one_transaction_has_committed_the_next_one_sees() {
        write(Everything::fill);
        String before = everything();

        write(Everything::change);

        assertThat(everything()).isNotEqualTo(before).endsWith(UNLISTED_ARE_THERE);
    }

    @Test
    void a_transaction_sees_its_own_changes() {
        write(work -> {
            work.offers().add(List.of(Samples.offer(SKU)));
            work.offers().lock(Samples.sorted(SKU));
            work.offers().updateTallies(List.of(Samples.tally(SKU, 3)));

            assertThat(work.offers().tallies(Set.of(SKU))).isEqualTo(Map.of(SKU, Samples.tally(SKU, 3)));
        });
    }

    @Test
    void work_that_throws_an_exception_changes_nothing() {
        assertChangesNothing(new IllegalArgumentException("not today"));
    }

    @Test
    void work_that_throws_an_error_changes_nothing() {
        assertChangesNothing(new AssertionError("not today either"));
    }

    @Test
    void after_work_that_threw_the_same_work_succeeds() {
        write(Everything::fill);
        assertThatThrownBy(() -> changeEverythingAndThrow(new IllegalStateException("once")))
                .hasMessage("once");

        write(Everything::change);

        assertThat(everything()).endsWith(UNLISTED_ARE_THERE);
    }

    @Test
    void work_that_writes_where_it_should_read_is_refused_or_ignored() {
        write(Everything::fill);
        String before = everything();

        for (Consumer<UnitOfWork> change : List.<Consumer<UnitOfWork>>of(
                Everything::change,
                work -> work.offers().update(Samples.offer(SKU).withCap(Limit.of(3))),
                work -> work.preOrders().add(List.of(Samples.preOrder(3, SKU, 7))),
                work -> work.notices().forgetDelivered(Samples.NOW, 1),
                work -> work.journal().reserve(1))) {
            Throwable refusal = catchThrowable(() -> read(work -> changed(work, change)));

            assertThat(everything()).as("after %s", refusal).isEqualTo(before);
        }
    }

    private void assertChangesNothing(Throwable thrown) {
        write(Everything::fill);
        String before = everything();

        assertThatThrownBy(() -> changeEverythingAndThrow(thrown)).isSameAs(thrown);

        assertThat(everything()).isEqualTo(before).endsWith(UNLISTED_ARE_NOT_THERE);
    }

    private void changeEverythingAndThrow(Throwable thrown) {
        write(work -> {
            Everything.change(work);
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        });
    }

    private static String changed(UnitOfWork work, Consumer<UnitOfWork> change) {
        change.accept(work);
        return "changed";
    }

    /** The state, and what its description leaves out. */
    private String everything() {
        return StateDigest.describe(store()) + read(Everything::unlisted);
    }
}
