package io.preorder4j.internal;

import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.EarliestPromiseFirst;
import io.preorder4j.core.allocation.FairShare;
import io.preorder4j.core.allocation.FirstComeFirstServed;
import io.preorder4j.core.allocation.PriorityFirst;
import io.preorder4j.core.allocation.ProportionalShare;
import io.preorder4j.core.allocation.WholeLines;
import io.preorder4j.core.allocation.WholeLines.WhenTooLarge;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The policies that offers may name: those built in, those of the host, and those that the {@link ServiceLoader} finds.
 * Others than the built-in ones have a time within which they must answer.
 */
public final class Policies {

    private static final AllocationPolicy FIRST_COME = new FirstComeFirstServed();

    private static final List<AllocationPolicy> BUILT_IN = List.of(
            FIRST_COME,
            new PriorityFirst(),
            new EarliestPromiseFirst(),
            new WholeLines(FIRST_COME, WhenTooLarge.STOP),
            new WholeLines(FIRST_COME, WhenTooLarge.SKIP),
            new ProportionalShare(),
            new FairShare());

    private final Map<String, AllocationPolicy> byName = new HashMap<>();

    /**
     * The built-in policies, those of the host, and those of providers.
     *
     * @param ofHost policies with names that no other has
     * @param patience how long a policy that is not built in may take for one answer
     * @throws DuplicateIdException if two have one name
     */
    public Policies(Collection<AllocationPolicy> ofHost, Duration patience) {
        BUILT_IN.forEach(this::add);
        ofHost.forEach(policy -> add(new TimedPolicy(policy, patience)));
        ServiceLoader.load(AllocationPolicy.class).forEach(policy -> add(new TimedPolicy(policy, patience)));
    }

    AllocationPolicy named(String name) {
        AllocationPolicy policy = byName.get(name);
        if (policy == null) {
            throw new UnknownIdException("policy", name);
        }
        return policy;
    }

    private void add(AllocationPolicy policy) {
        if (byName.putIfAbsent(Identifier.checked("policy", policy.name()), policy) != null) {
            throw new DuplicateIdException("policy", policy.name());
        }
    }
}
