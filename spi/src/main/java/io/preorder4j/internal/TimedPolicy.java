package io.preorder4j.internal;

import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.PolicyViolationException;
import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.preorder.PreOrder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A policy that must answer in time. It is asked on a thread of its own, so that one that never answers keeps nobody. No
 * thread can be stopped from outside; so a policy that was too slow once is not asked again.
 */
final class TimedPolicy implements AllocationPolicy {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(TimedPolicy::daemon);

    private final AllocationPolicy policy;
    private final String name;
    private final Duration patience;
    private volatile boolean tooSlow;

    TimedPolicy(AllocationPolicy policy, Duration patience) {
        this.policy = policy;
        this.name = policy.name();
        this.patience = patience;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rank(PreOrder preOrder) {
        return asked(() -> policy.rank(preOrder));
    }

    @Override
    public boolean seesEverybody() {
        return asked(policy::seesEverybody);
    }

    @Override
    public List<Share> share(long units, List<Claim> claims) {
        return asked(() -> policy.share(units, claims));
    }

    private <T> T asked(Supplier<T> question) {
        if (tooSlow) {
            throw violation("it was too slow before and is not asked again");
        }
        Future<T> answer = THREADS.submit(question::get);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            tooSlow = true;
            answer.cancel(true);
            throw violation("after " + patience);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while policy '" + name + "' was asked", e);
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private RuntimeException thrown(Throwable cause) {
        if (cause instanceof PolicyViolationException violation) {
            return violation;
        }
        return new PolicyViolationException(name, Violation.THREW, cause.toString(), cause);
    }

    private PolicyViolationException violation(String detail) {
        return new PolicyViolationException(name, Violation.TOO_SLOW, detail, null);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "preorder4j-policy");
        thread.setDaemon(true);
        return thread;
    }
}
