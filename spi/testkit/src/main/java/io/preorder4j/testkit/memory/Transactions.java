package io.preorder4j.testkit.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Runs one transaction at a time, each all or nothing. */
final class Transactions {

    private final ReentrantLock running = new ReentrantLock();
    private final Locks locks = new Locks(this);
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private boolean writing;

    <R> R write(Supplier<R> work) {
        return run(true, work);
    }

    <R> R read(Supplier<R> work) {
        return run(false, work);
    }

    /** The locks of the running transaction. */
    Locks locks() {
        return locks;
    }

    void requireRunning() {
        if (!running.isHeldByCurrentThread()) {
            throw new IllegalStateException("no transaction runs in this thread: a unit of work ends with its work");
        }
    }

    void requireWriting() {
        requireRunning();
        if (!writing) {
            throw new IllegalStateException("work that was given to read may not write, nor lock");
        }
    }

    /** Notes how to take back the change that follows. */
    void beforeChange(Runnable takeBack) {
        requireWriting();
        undo.push(takeBack);
    }

    private <R> R run(boolean writes, Supplier<R> work) {
        if (running.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction runs in this thread already");
        }
        running.lock();
        try {
            writing = writes;
            return allOrNothing(work);
        } finally {
            locks.release();
            running.unlock();
        }
    }

    private <R> R allOrNothing(Supplier<R> work) {
        try {
            R result = work.get();
            undo.clear();
            return result;
        } finally {
            while (!undo.isEmpty()) {
                undo.pop().run();
            }
        }
    }
}
