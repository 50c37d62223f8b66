package io.preorder4j.testkit.feature;

import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A policy that ranks as it should, and breaks a rule when it shares. There are nine ways to do so. */
final class BadPolicy implements AllocationPolicy {

    private final String name;
    private final Violation violation;
    private final Sharing sharing;

    private BadPolicy(String name, Violation violation, Sharing sharing) {
        this.name = name;
        this.violation = violation;
        this.sharing = sharing;
    }

    /** All nine; one of them knows somebody who is blocked, as it might have found out elsewhere. */
    static List<BadPolicy> all(PreOrderId blocked) {
        return List.of(
                new BadPolicy("null", Violation.RETURNED_NULL, (units, claims) -> nothing()),
                new BadPolicy(
                        "negative", Violation.NOT_POSITIVE, (units, claims) -> List.of(new Share(claims.get(0), -1))),
                new BadPolicy(
                        "too-much",
                        Violation.MORE_THAN_FREE,
                        (units, claims) -> claims.stream()
                                .map(claim -> new Share(claim, claim.units()))
                                .toList()),
                new BadPolicy(
                        "duplicate",
                        Violation.DUPLICATE_CLAIM,
                        (units, claims) -> List.of(new Share(claims.get(0), 1), new Share(claims.get(0), 1))),
                new BadPolicy(
                        "unknown-id",
                        Violation.UNKNOWN_CLAIM,
                        (units, claims) -> List.of(new Share(claim(new PreOrderId("nobody's", "1")), 1))),
                new BadPolicy("throws", Violation.THREW, (units, claims) -> {
                    throw new UnsupportedOperationException("not today");
                }),
                new BadPolicy("endless", Violation.TOO_SLOW, (units, claims) -> endless()),
                new BadPolicy("mutates-its-input", Violation.THREW, (units, claims) -> {
                    claims.remove(0);
                    return List.of();
                }),
                new BadPolicy(
                        "gives-to-blocked-units",
                        Violation.UNKNOWN_CLAIM,
                        (units, claims) -> List.of(new Share(claim(blocked), 1))));
    }

    Violation violation() {
        return violation;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rank(PreOrder preOrder) {
        return 0;
    }

    @Override
    public boolean seesEverybody() {
        return true;
    }

    @Override
    public List<Share> share(long units, List<Claim> claims) {
        return sharing.share(units, claims);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Claim claim(PreOrderId id) {
        return new Claim(id, new Rank(0, 1), 1);
    }

    @SuppressWarnings("NullAway") // that is the mistake
    private static List<Share> nothing() {
        return null;
    }

    /** Never answers, and does not listen to whoever asks it to stop. */
    private static List<Share> endless() {
        while (true) {
            LockSupport.park();
        }
    }

    /** How a policy shares units. */
    @FunctionalInterface
    private interface Sharing {
        List<Share> share(long units, List<Claim> claims);
    }
}
