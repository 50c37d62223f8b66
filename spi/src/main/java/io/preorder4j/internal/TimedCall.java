package io.preorder4j.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls that must come back in time. Each is made on a thread of its own, so that one that never comes back keeps nobody. No
 * thread can be stopped from outside; so none is made while one before it has not come back.
 */
public final class TimedCall {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(TimedCall::daemon);

    private final Duration patience;
    private Optional<Running> late = Optional.empty();

    /**
     * Makes ready to call.
     *
     * @param patience how long a call may take
     */
    public TimedCall(Duration patience) {
        this.patience = patience;
    }

    /**
     * Calls.
     *
     * @param call the call
     * @param <T> the type of its answer
     * @return the answer
     * @throws IllegalStateException if it takes too long, or if one that took too long has not come back yet
     */
    public synchronized <T> T get(Supplier<T> call) {
        if (late.filter(Running::goesOn).isPresent()) {
            throw new IllegalStateException("an earlier call has not come back yet");
        }
        Running running = new Running();
        Future<T> answer = THREADS.submit(() -> running.of(call));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            late = Optional.of(running);
            answer.cancel(true);
            throw new IllegalStateException("no answer after " + patience, e);
        } catch (InterruptedException e) {
            late = Optional.of(running);
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "preorder4j-call");
        thread.setDaemon(true);
        return thread;
    }

    /** One call; a future that was cancelled doesn't tell whether its thread goes on. */
    private static final class Running {

        private volatile boolean begun;
        private volatile boolean over;

        <T> T of(Supplier<T> call) {
            begun = true;
            try {
                return call.get();
            } finally {
                over = true;
            }
        }

        boolean goesOn() {
            return begun && !over;
        }
    }
}
