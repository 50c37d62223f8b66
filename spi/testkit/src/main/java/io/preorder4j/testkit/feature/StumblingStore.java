package io.preorder4j.testkit.feature;

import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.function.Function;

/** A store whose process is killed, so to say, between two commits. */
final class StumblingStore implements Store {

    private final Store store;
    private int commitsLeft = Integer.MAX_VALUE;

    StumblingStore(Store store) {
        this.store = store;
    }

    /** Lets so many transactions that write commit, and no other one. */
    void stumbleAfter(int commits) {
        commitsLeft = commits;
    }

    /** Whether the process is killed in the middle of some work. */
    static boolean kills(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    void recover() {
        commitsLeft = Integer.MAX_VALUE;
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        if (commitsLeft == 0) {
            throw new Killed();
        }
        commitsLeft--;
        return store.write(work);
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }

    /** Nothing catches this on the way, as nothing would catch a kill. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
