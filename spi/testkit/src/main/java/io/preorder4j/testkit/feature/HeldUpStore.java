package io.preorder4j.testkit.feature;

import io.preorder4j.spi.Store;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A store whose first transaction waits until it may begin, so that a crowd comes together behind it. */
final class HeldUpStore implements Store {

    private final Store store;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger transactions = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
    private volatile boolean heldUpAgain;
    private volatile int failing;

    HeldUpStore(Store store) {
        this.store = store;
    }

    /** Has one of the transactions that write fail, for no reason that a second attempt would mend. */
    void failAt(int transaction) {
        failing = transaction;
    }

    /** From here on, each thread waits for its release before its second transaction. */
    void holdUpAgain() {
        heldUpAgain = true;
    }

    void release() {
        released.countDown();
    }

    void awaitFirst() throws InterruptedException {
        begun.await();
    }

    void open() {
        open.countDown();
    }

    /** How many transactions wrote, or tried to. */
    int transactions() {
        return transactions.get();
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        int number = transactions.incrementAndGet();
        begun.countDown();
        boolean again = !seen.add(Thread.currentThread());
        try {
            open.await();
            if (again && heldUpAgain) {
                released.await();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (number == failing) {
            throw new StoreException("the disk makes a noise", null);
        }
        return store.write(work);
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }
}
