package io.preorder4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What the library promises over a store when so many wait that it works in chunks. Extend it to test a store of your
 * own, as {@link HistoryContract}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class LongAllocationContract {

    /** Of a command for all of the crowd: two full chunks and a smaller one. */
    private static final int TRANSACTIONS = 3;

    /** For subclasses. */
    protected LongAllocationContract() {}

    /**
     * Makes an empty store. It is asked several times in a test.
     *
     * @return a store that holds nothing and is used by nobody else
     */
    protected abstract Store newStore();

    /**
     * Whether the journal gives the numbers of a transaction that was rolled back again. A store that leaves a gap instead says
     * so here: what happens after a crash has other numbers there.
     *
     * @return {@code true} if nobody says otherwise
     */
    protected boolean givesNumbersAgain() {
        return true;
    }

    @Test
    void goods_for_thousands_reach_all_of_them() {
        Store store = newStore();
        Crowd.waitingIn(store);
        FaultyStore counting = FaultyStore.never(store);
        new Crowd(counting).send("receive", Crowd.receive(Crowd.SIZE));

        assertThat(counting.writes()).isEqualTo(TRANSACTIONS);
        assertThat(WhoHasWhat.in(store).in(Stage.ALLOCATED)).isEqualTo(Crowd.SIZE);
        Invariants.check(store);
    }

    @Test
    void goods_for_more_than_one_chunk_reach_those_who_came_first() {
        Store store = newStore();
        Crowd.waitingIn(store).send("receive", Crowd.receive(1200));

        assertThat(WhoHasWhat.in(store).in(Stage.ALLOCATED)).isEqualTo(1200);
        Invariants.check(store);
    }

    @Test
    void who_is_placed_while_thousands_are_served_is_served_by_those_who_serve_them_and_does_not_wait_for_that() {
        assertThat(writesWhenOneIsPlacedAfter(2)).isEqualTo(TRANSACTIONS + 1);
    }

    @Test
    void who_is_placed_when_all_others_were_served_is_not_forgotten() {
        assertThat(writesWhenOneIsPlacedAfter(TRANSACTIONS)).isEqualTo(TRANSACTIONS + 2);
    }

    /** How many transactions it takes to serve all, and one more who is placed after one of them. */
    private int writesWhenOneIsPlacedAfter(int chunk) {
        Store store = newStore();
        Crowd.waitingIn(store);
        List<Crowd> crowd = new ArrayList<>(1);
        FaultyStore counting = FaultyStore.afterCommit(
                store,
                write -> {
                    if (write == chunk) {
                        crowd.get(0).send("late", Crowd.placeLate());
                    }
                    return false;
                },
                Killed::new);
        crowd.add(new Crowd(counting));
        crowd.get(0).send("receive", Crowd.receive(Crowd.SIZE + 1));

        assertThat(WhoHasWhat.in(store).in(Stage.ALLOCATED)).isEqualTo(Crowd.SIZE + 1);
        Invariants.check(store);
        return counting.writes();
    }

    @Test
    void goods_lost_are_taken_back_from_as_many_as_have_them() {
        Store store = newStore();
        Crowd.servedIn(store).send("lose", Crowd.lose(1200));

        assertThat(WhoHasWhat.in(store).in(Stage.WAITING)).isEqualTo(1200);
        Invariants.check(store);
    }

    @Test
    void an_allocation_that_was_killed_anywhere_is_finished_by_the_same_command() {
        finishedByTheSameCommand(Crowd::waitingIn, Crowd.receive(Crowd.SIZE));
    }

    @Test
    void an_allocation_that_was_killed_between_chunks_is_finished_by_the_next_command() {
        finishedByTheNextCommand(
                Crowd::waitingIn, Crowd.receive(Crowd.SIZE), new Handle(Handling.PICK, Crowd.FIRST, 1));
    }

    @Test
    void taking_back_that_was_killed_anywhere_is_finished_by_the_same_command() {
        finishedByTheSameCommand(Crowd::servedIn, Crowd.lose(Crowd.SIZE));
    }

    @Test
    void taking_back_that_was_killed_between_chunks_is_finished_by_the_next_command() {
        finishedByTheNextCommand(
                Crowd::servedIn,
                Crowd.lose(Crowd.SIZE),
                new Cancel(Crowd.FIRST, 1, false, Cancellation.byCustomer("regret")));
    }

    @Test
    void telling_that_was_killed_anywhere_is_finished_by_the_same_command() {
        finishedByTheSameCommand(Crowd::waitingIn, Crowd.announceForAugust());
    }

    @Test
    void telling_that_was_killed_between_chunks_is_finished_by_the_next_command() {
        finishedByTheNextCommand(
                Crowd::waitingIn,
                Crowd.announceForAugust(),
                new Cancel(Crowd.FIRST, 1, false, Cancellation.byCustomer("regret")));
    }

    private void finishedByTheSameCommand(Consumer<Store> before, Command command) {
        Store undisturbed = newStore();
        before.accept(undisturbed);
        new Crowd(undisturbed).send("long", command);
        WhoHasWhat finished = WhoHasWhat.in(undisturbed);
        String digest = StateDigest.of(undisturbed);

        for (int killed = 1; killed <= TRANSACTIONS; killed++) {
            Store store = killedIn(killed, before, command);
            new Crowd(store).send("long", command);

            assertThat(WhoHasWhat.in(store)).as("killed in %d", killed).isEqualTo(finished);
            if (givesNumbersAgain()) {
                assertThat(StateDigest.of(store)).as("killed in %d", killed).isEqualTo(digest);
            }
            Invariants.check(store);
        }
    }

    private void finishedByTheNextCommand(Consumer<Store> before, Command command, Command next) {
        Store undisturbed = newStore();
        before.accept(undisturbed);
        Crowd crowd = new Crowd(undisturbed);
        crowd.send("long", command);
        crowd.send("next", next);
        WhoHasWhat finished = WhoHasWhat.in(undisturbed);

        for (int killed = 2; killed <= TRANSACTIONS; killed++) {
            Store store = killedIn(killed, before, command);
            new Crowd(store).send("next", next);

            assertThat(WhoHasWhat.in(store)).as("killed in %d", killed).isEqualTo(finished);
            Invariants.check(store);
        }
    }

    /** A store after a command that was killed in one of its transactions. */
    private Store killedIn(int transaction, Consumer<Store> before, Command command) {
        Store store = newStore();
        before.accept(store);
        Crowd doomed = new Crowd(FaultyStore.beforeCommit(store, write -> write == transaction, Killed::new));
        assertThatThrownBy(() -> doomed.send("long", command)).isInstanceOf(Killed.class);
        Invariants.checkUnsettled(store);
        return store;
    }

    /** The process is no more. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
