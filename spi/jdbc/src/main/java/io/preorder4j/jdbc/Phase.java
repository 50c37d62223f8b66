package io.preorder4j.jdbc;

import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.jdbc.Search.Condition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a pre-order is, in what does not change when it gets goods or they are taken back. In PostgreSQL it is a column of the
 * pre-orders and may be part of their indexes: allocation writes none of them all the same.
 */
enum Phase {
    /** It waits or has goods, and nothing is picked. */
    QUEUED,
    /** Something is picked, and something is not dispatched. */
    IN_FULFILMENT,
    DISPATCHED,
    CANCELLED,
    EXPIRED,
    HELD;

    private static final Set<Phase> OVER = EnumSet.of(DISPATCHED, CANCELLED, EXPIRED);

    /** The phases in which something may be found. */
    static Set<Phase> of(Search search) {
        Set<Phase> phases = EnumSet.allOf(Phase.class);
        if (!search.statuses().isEmpty()) {
            phases.clear();
            search.statuses().forEach(status -> phases.addAll(of(status)));
        }
        if (search.conditions().contains(Condition.LATE)) {
            phases.removeAll(OVER);
        }
        return phases;
    }

    /** The phases in which something may have a status. */
    private static Set<Phase> of(PreOrderStatus status) {
        return switch (status) {
            case HELD -> EnumSet.of(HELD);
            case WAITING -> EnumSet.of(QUEUED);
            case PARTIALLY_ALLOCATED, ALLOCATED -> EnumSet.of(QUEUED, IN_FULFILMENT);
            case PICKED, PACKED, AWAITING_SHIPMENT, PARTIALLY_DISPATCHED -> EnumSet.of(IN_FULFILMENT);
            case DISPATCHED -> EnumSet.of(DISPATCHED);
            case CANCELLED -> EnumSet.of(CANCELLED);
            case EXPIRED -> EnumSet.of(EXPIRED);
        };
    }

    /** Their numbers in the schema, each between two texts; one that no phase has, if there are none. */
    static String listed(Collection<Phase> phases, String before, String behind) {
        if (phases.isEmpty()) {
            return before + "-1" + behind;
        }
        return phases.stream().map(phase -> before + phase.ordinal() + behind).collect(Collectors.joining(", "));
    }
}
