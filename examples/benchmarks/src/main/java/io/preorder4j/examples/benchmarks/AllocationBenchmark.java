package io.preorder4j.examples.benchmarks;

import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.FirstComeFirstServed;
import io.preorder4j.core.allocation.ProportionalShare;
import io.preorder4j.core.allocation.Settlement;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.allocation.Tiers;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.stock.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Shares units among a million lines, nine tenths of what they wait for, on one thread: from the claims in rank order to
 * the checked shares and the next books, in pages of 1,000 claims as the library does it, or all at once where a policy
 * must see everybody. Ranks are given at the placement and kept by the store, and so are measured for themselves. A result
 * is the time of one line.
 *
 * <p>Beside each stands the same on arrays of numbers: what the arithmetic alone takes, without names, checks and results
 * that anybody could read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AllocationBenchmark.LINES)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-Xmx2g", "-XX:+UseParallelGC"})
public class AllocationBenchmark {

    static final int LINES = 1_000_000;

    private static final int PAGE = 1_000;

    private static final AllocationPolicy FIRST_COME = new FirstComeFirstServed();
    private static final AllocationPolicy THREE_TIERS =
            new Tiers("three-tiers", List.of(Backlog.GOLD, Backlog.SILVER), FIRST_COME);
    private static final AllocationPolicy PROPORTIONAL = new ProportionalShare();

    private final Backlog backlog = new Backlog(LINES);
    private final List<PreOrder> preOrders = backlog.preOrders();
    private final List<Claim> inOrderOfArrival = backlog.claims(FIRST_COME);
    private final List<Claim> inOrderOfTiers = backlog.claims(THREE_TIERS);
    private final Stock stock = Stock.none(Backlog.SKU).received(backlog.units() / 10 * 9);
    private final ByHand arrivals = new ByHand(inOrderOfArrival);
    private final ByHand tiers = new ByHand(inOrderOfTiers);

    /** For JMH. */
    public AllocationBenchmark() {}

    /** Both ways give everybody the same, or there is nothing to compare. */
    @Setup
    public void bothAgree() {
        ByHand.requireSame(shares(FIRST_COME, inOrderOfArrival), firstComeByHand(), inOrderOfArrival);
        ByHand.requireSame(shares(THREE_TIERS, inOrderOfTiers), priorityByHand(), inOrderOfTiers);
        ByHand.requireSame(proportional().shares(), proportionalByHand(), inOrderOfArrival);
    }

    /**
     * First come, first served.
     *
     * @param result takes each settlement
     */
    @Benchmark
    public void firstCome(Blackhole result) {
        pageByPage(FIRST_COME, inOrderOfArrival, result::consume);
    }

    /**
     * The same on arrays.
     *
     * @return what each line gets
     */
    @Benchmark
    public long[] firstComeByHand() {
        return arrivals.inOrder(stock.free());
    }

    /**
     * Three tiers by tag, each first come, first served.
     *
     * @param result takes each settlement
     */
    @Benchmark
    public void priority(Blackhole result) {
        pageByPage(THREE_TIERS, inOrderOfTiers, result::consume);
    }

    /**
     * The same on arrays, the lines sorted by tier before.
     *
     * @return what each line gets
     */
    @Benchmark
    public long[] priorityByHand() {
        return tiers.inOrder(stock.free());
    }

    /**
     * The ranks that three tiers give, which a pre-order is given once, when it is placed.
     *
     * @param result takes each rank
     */
    @Benchmark
    public void priorityRanks(Blackhole result) {
        for (PreOrder preOrder : preOrders) {
            result.consume(THREE_TIERS.rank(preOrder));
        }
    }

    /**
     * A proportional share with the largest remainders.
     *
     * @return the settlement
     */
    @Benchmark
    public Settlement proportional() {
        return Settlement.allocating(stock, PROPORTIONAL, inOrderOfArrival);
    }

    /**
     * The same on arrays.
     *
     * @return what each line gets
     */
    @Benchmark
    public long[] proportionalByHand() {
        return arrivals.proportional(stock.free());
    }

    private void pageByPage(AllocationPolicy policy, List<Claim> claims, Consumer<Settlement> result) {
        Stock left = stock;
        for (int from = 0; from < claims.size() && left.free() > 0; from += PAGE) {
            Settlement settlement = Settlement.allocating(left, policy, claims.subList(from, from + PAGE));
            left = settlement.stock();
            result.accept(settlement);
        }
    }

    private List<Share> shares(AllocationPolicy policy, List<Claim> claims) {
        List<Share> shares = new ArrayList<>();
        pageByPage(policy, claims, settlement -> shares.addAll(settlement.shares()));
        return shares;
    }
}
