package io.preorder4j.examples.replay.result;

import io.preorder4j.core.readiness.Punctuality;
import io.preorder4j.examples.replay.shop.Policy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who got what under a policy, and how late: to be seen beside that of another one.
 *
 * @param policy the policy
 * @param tagged what came of the lines tagged {@code PRIORITY}
 * @param others what came of all others
 */
public record PolicyResult(Policy policy, Group tagged, Group others) {

    private static final String PRIORITY = "PRIORITY";

    /** What came under the policy of a replay. */
    public static PolicyResult of(Results results) {
        Predicate<LineResult> isTagged = line -> line.row().tags().contains(PRIORITY);
        return new PolicyResult(results.policy(), Group.of(results, isTagged), Group.of(results, isTagged.negate()));
    }

    /**
     * What came of some lines.
     *
     * @param placed how many became pre-orders
     * @param served how many of these got all their units
     * @param waits how long they waited for their first units
     * @param punctuality how late they were by the first promise; empty if none was served that was promised a day
     * @param notices how many notices of other dates their customers got
     */
    public record Group(long placed, long served, Waits waits, Optional<Punctuality> punctuality, long notices) {

        static Group of(Results results, Predicate<LineResult> which) {
            List<LineResult> lines = results.lines().stream().filter(which).toList();
            return new Group(
                    lines.stream().filter(line -> !line.told().isEmpty()).count(),
                    lines.stream().filter(line -> line.servedOn().isPresent()).count(),
                    new Waits(lines.stream()
                            .flatMap(line -> line.waited().stream())
                            .toList()),
                    Promises.of(lines).byFirst().punctuality(),
                    lines.stream().mapToLong(LineResult::notices).sum());
        }
    }
}
