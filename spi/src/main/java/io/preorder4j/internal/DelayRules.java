package io.preorder4j.internal;

import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.delay.EuDeliveryRule;
import io.preorder4j.core.delay.UsMailOrderRule;
import io.preorder4j.core.delay.WorkingDays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The laws of delays that orders may name: those of the host, those that the {@link ServiceLoader} finds, and those built in,
 * which know no holidays. A host that knows them gives a rule of its own with the name of the built-in one.
 */
public final class DelayRules {

    private static final int MOST_REFUND_DAYS = 14;
    private static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Set.of());

    private static final List<DelayRule> BUILT_IN =
            List.of(new UsMailOrderRule(MONDAY_TO_FRIDAY), new EuDeliveryRule(MONDAY_TO_FRIDAY, MOST_REFUND_DAYS));

    private final Map<String, DelayRule> byName = new HashMap<>();

    /**
     * The rules of the host, those of providers, and those built in.
     *
     * @param ofHost rules with names that no other has, but perhaps one that is built in
     * @throws DuplicateIdException if two have one name
     */
    public DelayRules(Collection<DelayRule> ofHost) {
        Stream.concat(
                        ofHost.stream(),
                        ServiceLoader.load(DelayRule.class).stream().map(ServiceLoader.Provider::get))
                .forEach(this::add);
        BUILT_IN.forEach(rule -> byName.putIfAbsent(rule.name(), rule));
    }

    DelayRule named(String name) {
        DelayRule rule = byName.get(name);
        if (rule == null) {
            throw new UnknownIdException("delay rule", name);
        }
        return rule;
    }

    private void add(DelayRule rule) {
        if (byName.putIfAbsent(Identifier.checked("rule", rule.name()), rule) != null) {
            throw new DuplicateIdException("delay rule", rule.name());
        }
    }
}
