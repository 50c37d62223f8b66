package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Tag;
import io.preorder4j.core.Units;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.PreOrderPage;
import io.preorder4j.tab.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order with many units or many lines gets a label on all its lines, those that were placed before it became large
 * included. What was cancelled counts as ordered; lines that are no pre-orders don't count.
 *
 * @param fromUnits from how many units on an order is large, 1 or more; {@link Long#MAX_VALUE} if units don't matter
 * @param fromLines from how many lines on an order is large, 1 or more; {@link Long#MAX_VALUE} if lines don't matter
 * @param tag the label
 */
public record TagLargeOrders(long fromUnits, long fromLines, Tag tag) implements Rule {

    private static final int PAGE = 1000;

    /** Checks the numbers. */
    public TagLargeOrders {
        if (fromUnits < 1 || fromLines < 1) {
            throw new InvalidQuantityException("from", Math.min(fromUnits, fromLines), "is less than 1");
        }
    }

    /**
     * Orders of many units.
     *
     * @param units from how many units on an order is large, 1 or more
     * @param tag the label
     * @return the rule
     */
    public static TagLargeOrders fromUnits(long units, Tag tag) {
        return new TagLargeOrders(units, Long.MAX_VALUE, tag);
    }

    /**
     * Orders of many lines.
     *
     * @param lines from how many lines on an order is large, 1 or more
     * @param tag the label
     * @return the rule
     */
    public static TagLargeOrders fromLines(long lines, Tag tag) {
        return new TagLargeOrders(Long.MAX_VALUE, lines, tag);
    }

    @Override
    public String name() {
        return "tag-large-orders";
    }

    @Override
    public List<Effect> answer(JournalEntry entry, PreOrders preOrders) {
        if (!(entry.event() instanceof PreOrderPlaced placed)) {
            return List.of();
        }
        List<PreOrder> order = linesOf(placed.preOrder().id().orderId(), preOrders);
        long units = 0;
        for (PreOrder line : order) {
            units = Units.sum("units", units, line.stages().ordered());
        }
        return units < fromUnits && order.size() < fromLines
                ? List.of()
                : order.stream()
                        .filter(line -> !line.tags().contains(tag))
                        .map(line -> new Effect(
                                line.id().lineId(), (shop, key) -> shop.tag(key, line.id(), Set.of(tag), Set.of())))
                        .toList();
    }

    private static List<PreOrder> linesOf(String orderId, PreOrders preOrders) {
        PreOrderFilter filter = PreOrderFilter.all().orderId(orderId);
        List<PreOrder> lines = new ArrayList<>();
        Optional<PageMark> after = Optional.empty();
        do {
            PreOrderPage page = preOrders.find(filter, Sorting.BY_SEQUENCE, after, PAGE);
            lines.addAll(page.preOrders());
            after = page.next();
        } while (after.isPresent());
        return lines;
    }
}
