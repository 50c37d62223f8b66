package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.time.Instant;

/** The library over a store, at a time that the history tells. */
final class Shop {

    private final Store store;
    private final PreOrders preOrders;
    private Instant now = Instant.EPOCH;

    Shop(Store store) {
        this.store = store;
        this.preOrders = PreOrders.builder(store).clock(() -> now).build();
    }

    /** Lets a whole history happen. */
    static Shop after(History history, Store store) {
        Shop shop = new Shop(store);
        history.steps().forEach(shop::take);
        return shop;
    }

    /** Takes a step. An exception that the command doesn't name passes through: it is a bug. */
    Outcome take(Step step) {
        now = step.at();
        try {
            return new Outcome.Answered(step.command().send(preOrders, step.key()));
        } catch (CommandConflictException
                | DuplicateIdException
                | UnknownIdException
                | IllegalArgumentException misuse) {
            return new Outcome.Thrown(misuse.toString());
        } catch (IllegalStateException misuse) {
            if (step.command() instanceof Change) {
                return new Outcome.Thrown(misuse.toString());
            }
            throw misuse;
        }
    }

    /** The whole state, to be compared. */
    String state() {
        return StateDigest.describe(store);
    }

    WhoHasWhat whoHasWhat() {
        return WhoHasWhat.in(store);
    }

    void checkInvariants() {
        Invariants.check(store);
    }
}
