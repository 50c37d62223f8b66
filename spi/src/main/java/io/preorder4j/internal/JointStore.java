package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store in which a thread can have something of its own committed in the very transactions of its commands: a cursor
 * with what was read, or the cause with its effect. Other threads, and the same thread otherwise, find the store as it is.
 */
public final class JointStore implements Store {

    private final Store store;
    private final ThreadLocal<Companion> companion = ThreadLocal.withInitial(() -> (unit, appended) -> {});

    /**
     * Joins a store.
     *
     * @param store where everything is kept
     */
    public JointStore(Store store) {
        this.store = store;
    }

    /** What is committed with a command. */
    @FunctionalInterface
    public interface Companion {

        /**
         * Writes something in the transaction of a command, which may be run again.
         *
         * @param unit the transaction, after the command's work
         * @param appended the entries that the command appended to the journal in this transaction
         */
        void join(UnitOfWork unit, List<JournalEntry> appended);
    }

    /**
     * Carries out commands, and has a companion in every transaction in which this thread writes meanwhile.
     *
     * @param with what is committed with the commands
     * @param commands the commands
     * @param <R> the type of their answer
     * @return the answer
     */
    public <R> R jointly(Companion with, Supplier<R> commands) {
        companion.set(with);
        try {
            return commands.get();
        } finally {
            companion.remove();
        }
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        Companion joining = companion.get();
        return store.write(unit -> {
            Recording recording = new Recording(unit);
            R result = work.apply(recording);
            joining.join(unit, recording.entries());
            return result;
        });
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }
}
