package io.preorder4j.jdbc;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A question about pre-orders that names only what matters. A dialect has words for each {@link Condition} and puts them
 * together; the values are bound in the order of the conditions, after the tenant.
 */
final class Search implements StatementParameters.Binding {

    private final Map<Condition, StatementParameters.Binding> conditions = new EnumMap<>(Condition.class);
    private final Optional<Sorting> sorting;
    private final StatementParameters.Binding end;

    private Search(PreOrderFilter filter, Optional<Sorting> sorting, StatementParameters.Binding end) {
        this.sorting = sorting;
        this.end = end;
        text(Condition.SKU, filter.sku(), Sku::value);
        text(Condition.ORDER, filter.orderId(), orderId -> orderId);
        text(Condition.CUSTOMER, filter.customer(), CustomerId::value);
        text(Condition.CHANNEL, filter.channel(), Channel::value);
        text(Condition.TAG, filter.tag(), Tag::value);
        time(Condition.PLACED_FROM, filter.placedFrom(), Micros::notBefore);
        time(Condition.PLACED_BEFORE, filter.placedBefore(), Micros::notBefore);
        time(Condition.DUE_FROM, filter.dueFrom(), Micros::notBefore);
        time(Condition.DUE_BEFORE, filter.dueBefore(), Micros::notBefore);
        time(Condition.LATE, filter.lateAt(), Micros::notAfter);
        filter.blocked()
                .ifPresent(blocked -> conditions.put(blocked ? Condition.BLOCKED : Condition.NOT_BLOCKED, p -> {}));
        if (!filter.statuses().isEmpty()) {
            conditions.put(Condition.STATUS, p -> p.texts(filter.statuses(), PreOrderStatus::name));
        }
    }

    /** The next page of the pre-orders that a filter admits. */
    static Search page(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        Search search = new Search(filter, Optional.of(sorting), p -> p.number(limit));
        after.ifPresent(mark -> search.behind(sorting, mark));
        return search;
    }

    /** How many of the pre-orders that a filter admits are in each status. */
    static Search count(PreOrderFilter filter) {
        return new Search(filter, Optional.empty(), p -> {});
    }

    /** What must hold, in the order in which its values are bound. */
    Set<Condition> conditions() {
        return conditions.keySet();
    }

    /** The order of a page; none if pre-orders are counted. */
    Optional<Sorting> sorting() {
        return sorting;
    }

    @Override
    public void bind(StatementParameters parameters) throws SQLException {
        parameters.tenant();
        for (StatementParameters.Binding condition : conditions.values()) {
            condition.bind(parameters);
        }
        end.bind(parameters);
    }

    /** What was searched, for messages. */
    @Override
    public String toString() {
        return sorting.isPresent() ? "search preorders" : "count preorders";
    }

    private void behind(Sorting order, PageMark mark) {
        switch (order) {
            case BY_SEQUENCE -> conditions.put(Condition.BEHIND_SEQUENCE, p -> p.number(mark.sequence()));
            case BY_DUE ->
                conditions.put(
                        Condition.BEHIND_DUE, p -> p.instantOrLast(mark.due()).number(mark.sequence()));
        }
    }

    private <T> void text(Condition condition, Optional<T> named, Function<T, String> text) {
        named.ifPresent(value -> conditions.put(condition, p -> p.text(text.apply(value))));
    }

    private void time(Condition condition, Optional<Instant> named, Function<Instant, Long> micros) {
        named.ifPresent(time -> conditions.put(condition, p -> p.number(micros.apply(time))));
    }

    /** Something that must hold for what is searched. */
    enum Condition {
        SKU,
        ORDER,
        CUSTOMER,
        CHANNEL,
        TAG,
        PLACED_FROM,
        PLACED_BEFORE,
        DUE_FROM,
        DUE_BEFORE,
        LATE,
        BLOCKED,
        NOT_BLOCKED,
        STATUS,
        BEHIND_SEQUENCE,
        BEHIND_DUE
    }
}
