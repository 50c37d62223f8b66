package io.preorder4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.Booking;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import io.preorder4j.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A command that loses races is sent again by the library, up to a point; one whose answer is lost, by the host. */
class LostRacesTest {

    private static final CommandKey KEY = new CommandKey("grn-1");
    private static final Sku SKU = new Sku("LP-1");

    private final Store store = new InMemoryStore();

    @RepeatedTest(4)
    void after_up_to_four_lost_races_a_command_takes_effect_once(RepetitionInfo repetition) {
        int lost = repetition.getCurrentRepetition();
        FaultyStore contended = losing(lost);

        assertThat(receive(contended)).isEqualTo(new Answer<>(Booking.BOOKED, 1, false));

        assertThat(contended.writes()).isEqualTo(lost + 1);
        assertReceivedOnce();
    }

    @Test
    void after_five_lost_races_the_caller_is_told_and_nothing_has_changed() {
        String before = StateDigest.describe(store);
        FaultyStore contended = losing(5);

        assertThatThrownBy(() -> receive(contended)).isInstanceOf(ContentionException.class);

        assertThat(contended.writes()).isEqualTo(5);
        assertThat(StateDigest.describe(store)).isEqualTo(before);
    }

    @Test
    void a_command_that_lost_five_races_may_be_sent_again() {
        FaultyStore contended = losing(5);
        assertThatThrownBy(() -> receive(contended)).isInstanceOf(ContentionException.class);

        assertThat(receive(contended)).isEqualTo(new Answer<>(Booking.BOOKED, 1, false));

        assertReceivedOnce();
    }

    @Test
    void a_command_that_lost_a_race_is_known_by_its_content_when_it_comes_again() {
        assertThat(receive(losing(1))).isEqualTo(new Answer<>(Booking.BOOKED, 1, false));

        assertThat(receive(store)).isEqualTo(new Answer<>(Booking.BOOKED, 1, true));
    }

    @Test
    void a_command_whose_answer_was_lost_is_not_sent_again_behind_the_back_of_its_caller() {
        FaultyStore silent = losingTheFirstAnswer();

        assertThatThrownBy(() -> receive(silent)).isInstanceOf(OutcomeUnknownException.class);

        assertThat(silent.writes()).isEqualTo(1);
    }

    @Test
    void a_command_whose_answer_was_lost_gets_it_under_the_same_key() {
        FaultyStore silent = losingTheFirstAnswer();
        assertThatThrownBy(() -> receive(silent)).isInstanceOf(OutcomeUnknownException.class);

        assertThat(receive(silent)).isEqualTo(new Answer<>(Booking.BOOKED, 1, true));

        assertReceivedOnce();
    }

    private FaultyStore losing(int races) {
        return FaultyStore.beforeCommit(store, write -> write <= races, () -> new ContentionException("lost", null));
    }

    private FaultyStore losingTheFirstAnswer() {
        return FaultyStore.afterCommit(store, write -> write == 1, () -> new OutcomeUnknownException("lost", null));
    }

    private static Answer<Booking> receive(Store faulty) {
        return PreOrders.builder(faulty).build().receive(KEY, GoodsReceipt.of(new ReceiptId("grn-1"), SKU, 7));
    }

    private void assertReceivedOnce() {
        assertThat(PreOrders.builder(store).build().stock(SKU))
                .isEqualTo(Stock.none(SKU).received(7));
        Invariants.check(store);
    }
}
