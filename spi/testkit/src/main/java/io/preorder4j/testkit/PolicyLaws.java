package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Identifier;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stages;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * What every allocation policy promises, and what a policy may promise beyond that. Extend it to test a policy of your
 * own:
 *
 * <pre>{@code
 * class SmallOrdersFirstTest extends PolicyLaws {
 *     @Override
 *     protected AllocationPolicy policy() {
 *         return new SmallOrdersFirst();
 *     }
 * }
 * }</pre>
 *
 * <p>Every law is a jqwik property, named as a sentence, and tried with a thousand lines of pre-orders. A counterexample
 * is shrunk to the few pre-orders that it takes.
 */
public abstract class PolicyLaws {

    private static final Instant FIRST_PLACED = Instant.parse("2026-03-29T00:59:59.123456Z");
    private static final int EVERYBODY = Integer.MAX_VALUE;

    /** For subclasses. */
    protected PolicyLaws() {}

    /**
     * Makes the policy. It is asked often, as a host makes its policies anew with every start; all that it makes answer
     * alike.
     *
     * @return a policy
     */
    protected abstract AllocationPolicy policy();

    /**
     * The tags that the policy looks at: pre-orders are made with none, some and all of them.
     *
     * @return the tags, by default those of the library
     */
    protected Set<Tag> tags() {
        return Set.of(Tag.PREORDER, Tag.PRIORITY, Tag.LIMITED_RUN);
    }

    /**
     * Whether several small receipts give to everybody what one large one gives.
     *
     * @return by default {@code true} unless the policy sees everybody
     */
    protected boolean isStableUnderSplitting() {
        return !policy().seesEverybody();
    }

    /**
     * How long a pre-order may be overtaken. Who was placed later by more than that gets nothing while an earlier one
     * still waits.
     *
     * @return the longest time, empty if the policy does not promise any
     */
    protected Optional<Duration> starvationBound() {
        return Optional.empty();
    }

    // ---- what every policy promises

    @Property(tries = 1)
    void its_name_is_an_identifier_and_always_the_same() {
        String name = policy().name();

        assertThat(Identifier.checked("policy", name))
                .as("the name of the policy made again")
                .isEqualTo(policy().name());
    }

    @Property
    void a_rank_depends_on_the_pre_order_alone(@ForAll("preOrders") List<PreOrder> preOrders) {
        AllocationPolicy policy = policy();
        AllocationPolicy again = policy();
        List<Rank> ranks = ranks(policy, preOrders);
        List<Rank> backwards = ranks(again, reversed(preOrders));

        assertThat(reversed(backwards))
                .as("ranks when the same pre-orders are ranked again, the last first")
                .isEqualTo(ranks);
    }

    @Property
    void it_gives_what_there_is_to_those_who_wait(
            @ForAll("preOrders") List<PreOrder> preOrders, @ForAll("units") long units) {
        Allocation.shares(policy(), units, backlog(preOrders));
    }

    @Property
    void the_same_question_gets_the_same_answer(
            @ForAll("preOrders") List<PreOrder> preOrders, @ForAll("units") long units) {
        AllocationPolicy policy = policy();
        List<Claim> claims = backlog(preOrders);

        assertThat(policy.share(units, claims))
                .as("shares of %d units, asked again", units)
                .isEqualTo(new ArrayList<>(policy.share(units, claims)))
                .isEqualTo(policy().share(units, claims));
    }

    @Property
    void it_leaves_the_claims_as_they_are(@ForAll("preOrders") List<PreOrder> preOrders, @ForAll("units") long units) {
        List<Claim> before = backlog(preOrders);
        List<Claim> shown = new ArrayList<>(before);

        policy().share(units, shown);

        assertThat(shown).as("the claims after %d units were shared", units).isEqualTo(before);
    }

    @Property
    void it_need_not_see_everybody_unless_it_says_so(
            @ForAll("preOrders") List<PreOrder> preOrders,
            @ForAll("units") long units,
            @ForAll @IntRange(min = 1, max = 4) int page) {
        assertThat(given(page, preOrders, List.of(units)))
                .as("who gets how many of %d units when the policy sees %d at a time", units, page)
                .isEqualTo(given(EVERYBODY, preOrders, List.of(units)));
    }

    // ---- what a policy may promise

    @Property
    void receipts_in_parts_give_the_same_if_it_says_so(
            @ForAll("preOrders") List<PreOrder> preOrders, @ForAll("receipts") List<Long> receipts) {
        if (isStableUnderSplitting()) {
            long atOnce = receipts.stream().mapToLong(Long::longValue).sum();
            assertThat(given(EVERYBODY, preOrders, receipts))
                    .as("who gets how many when %d units come as %s", atOnce, receipts)
                    .isEqualTo(given(EVERYBODY, preOrders, List.of(atOnce)));
        }
    }

    @Property
    void nobody_is_overtaken_for_longer_than_it_says(
            @ForAll("preOrders") List<PreOrder> preOrders, @ForAll("units") long units) {
        starvationBound().ifPresent(bound -> assertNobodyStarves(bound, preOrders, units));
    }

    private void assertNobodyStarves(Duration bound, List<PreOrder> preOrders, long units) {
        Map<PreOrderId, Long> given = given(EVERYBODY, preOrders, List.of(units));
        for (PreOrder waiting : preOrders) {
            for (PreOrder served : preOrders) {
                Duration younger = Duration.between(waiting.placedAt(), served.placedAt());
                assertThat(younger.compareTo(bound) > 0
                                && given(served, given) > 0
                                && given(waiting, given) < waiting.stages().ordered())
                        .withFailMessage(
                                "of %d units %s gets some, while %s still waits, which was placed %s earlier: %s",
                                units, served.id(), waiting.id(), younger, given)
                        .isFalse();
            }
        }
    }

    private static long given(PreOrder preOrder, Map<PreOrderId, Long> given) {
        return given.getOrDefault(preOrder.id(), 0L);
    }

    private Map<PreOrderId, Long> given(int page, List<PreOrder> preOrders, List<Long> receipts) {
        WaitingLine line = new WaitingLine(policy(), page, preOrders);
        receipts.forEach(line::receive);
        return line.given();
    }

    private List<Claim> backlog(List<PreOrder> preOrders) {
        return new WaitingLine(policy(), EVERYBODY, preOrders).claims(Rank.FIRST);
    }

    private static List<Rank> ranks(AllocationPolicy policy, List<PreOrder> preOrders) {
        return preOrders.stream()
                .map(preOrder -> Allocation.ranked(policy, preOrder).rank())
                .toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    // ---- lines of pre-orders

    /** One to ten in the order of their placement, far enough apart to tell whether somebody starves. */
    @Provide
    Arbitrary<List<PreOrder>> preOrders() {
        return Combinators.combine(
                        pauses(), manyOrFew(9), Arbitraries.of(tags()).set().ofMaxSize(tags().size()))
                .as(Placement::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(PolicyLaws::placed)
                // Lists of three things each have more edge cases than there are tries.
                .withoutEdgeCases();
    }

    private Arbitrary<Long> pauses() {
        Duration longest = starvationBound().orElse(Duration.ZERO).plusDays(30);
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(
                        4,
                        Arbitraries.longs()
                                .between(0, longest.dividedBy(ChronoUnit.MICROS.getDuration()))
                                .withDistribution(RandomDistribution.uniform())));
    }

    @Provide
    Arbitrary<Long> units() {
        return manyOrFew(40);
    }

    @Provide
    Arbitrary<List<Long>> receipts() {
        return manyOrFew(9).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Long> manyOrFew(long few) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.longs().between(1, few)),
                Tuple.of(1, Arbitraries.longs().between(1, 1_000_000_000)));
    }

    /**
     * A pre-order to come.
     *
     * @param pause the microseconds since the one before
     * @param units how many are wanted
     * @param tags its tags
     */
    private record Placement(long pause, long units, Set<Tag> tags) {}

    private static List<PreOrder> placed(List<Placement> placements) {
        List<PreOrder> placed = new ArrayList<>();
        Instant now = FIRST_PLACED;
        for (Placement placement : placements) {
            now = now.plus(placement.pause, ChronoUnit.MICROS);
            PreOrder sample = Samples.preOrder(placed.size() + 1L, Samples.SKU, Stages.waiting(placement.units));
            placed.add(Samples.with(sample, Purchase.of(sample.sku(), sample.customer(), now))
                    .tagged(placement.tags));
        }
        return placed;
    }
}
