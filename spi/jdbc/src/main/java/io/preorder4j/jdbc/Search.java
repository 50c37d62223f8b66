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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A question about pre-orders that names only what matters. A dialect has words for each {@link Condition} and puts them
 * together, with a mark such as {@code :SKU} for a value, as often as it likes.
 */
final class Search {

    private static final Pattern MARK = Pattern.compile(":([A-Z_]+)");

    private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    private final Map<String, StatementParameters.Binding> values = new HashMap<>();
    private final Set<PreOrderStatus> statuses;
    private final Wanted wanted;
    private final Sorting sorting;

    private Search(PreOrderFilter filter, Wanted wanted, Sorting sorting) {
        this.statuses = filter.statuses();
        this.wanted = wanted;
        this.sorting = sorting;
        values.put("TENANT", Parameters::tenant);
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
        filter.blocked().ifPresent(blocked -> conditions.add(blocked ? Condition.BLOCKED : Condition.NOT_BLOCKED));
        if (!filter.statuses().isEmpty()) {
            value(Condition.STATUS, p -> p.texts(filter.statuses(), PreOrderStatus::name));
        }
    }

    /** The next page of the pre-orders that a filter admits. */
    static Search page(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        Search search = new Search(filter, Wanted.PAGE, sorting);
        search.values.put("LIMIT", p -> p.number(limit));
        search.beginBehind(filter, after);
        return search;
    }

    /** How many of the pre-orders that a filter admits are in each status. */
    static Search count(PreOrderFilter filter) {
        return new Search(filter, Wanted.COUNT, Sorting.BY_SEQUENCE);
    }

    /** How many pre-orders a filter admits, as far as that is no more than so many. */
    static Search countUpTo(PreOrderFilter filter, long most) {
        Search search = new Search(filter, Wanted.COUNT_UP_TO, Sorting.BY_SEQUENCE);
        search.values.put("LIMIT", p -> p.number(most));
        search.beginBehind(filter, Optional.empty());
        return search;
    }

    /** What must hold. */
    Set<Condition> conditions() {
        return Collections.unmodifiableSet(conditions);
    }

    /** The statuses, one of which a pre-order must be in; empty for any. */
    Set<PreOrderStatus> statuses() {
        return statuses;
    }

    Wanted wanted() {
        return wanted;
    }

    /** The order of a page. */
    Sorting sorting() {
        return sorting;
    }

    /** What a database is told in these words of its dialect. */
    Asked in(String marked) {
        List<StatementParameters.Binding> bindings = new ArrayList<>();
        String words = MARK.matcher(marked).replaceAll(mark -> {
            bindings.add(Objects.requireNonNull(values.get(mark.group(1)), mark.group()));
            return "?";
        });
        return new Asked(words, bindings);
    }

    /** What was searched, for messages. */
    @Override
    public String toString() {
        return wanted == Wanted.PAGE ? "search preorders" : "count preorders";
    }

    /**
     * The first page begins behind what comes before everything, so that all pages go the same way. By date it begins no sooner
     * than the dates that are asked for: an index that is told both begins with the page.
     */
    private void beginBehind(PreOrderFilter filter, Optional<PageMark> after) {
        long sequence = after.map(PageMark::sequence).orElse(Long.MIN_VALUE);
        long due = after.map(mark -> mark.due().map(Micros::of).orElse(Long.MAX_VALUE))
                .orElse(Long.MIN_VALUE);
        long from = filter.dueFrom().map(Micros::notBefore).orElse(Long.MIN_VALUE);
        boolean sooner = sorting == Sorting.BY_DUE && due < from;
        values.put("DUE", p -> p.number(sooner ? from : due));
        values.put("SEQUENCE", p -> p.number(sooner ? Long.MIN_VALUE : sequence));
        conditions.add(sorting == Sorting.BY_DUE ? Condition.BEHIND_DUE : Condition.BEHIND_SEQUENCE);
    }

    private <T> void text(Condition condition, Optional<T> named, Function<T, String> text) {
        named.ifPresent(value -> value(condition, p -> p.text(text.apply(value))));
    }

    private void time(Condition condition, Optional<Instant> named, Function<Instant, Long> micros) {
        named.ifPresent(time -> value(condition, p -> p.number(micros.apply(time))));
    }

    private void value(Condition condition, StatementParameters.Binding binding) {
        conditions.add(condition);
        values.put(condition.name(), binding);
    }

    /** What is wanted of those that are found. */
    enum Wanted {
        PAGE,
        COUNT,
        COUNT_UP_TO
    }

    /** Words with a question mark for each value, and the values in their order. */
    record Asked(String words, List<StatementParameters.Binding> bindings) implements StatementParameters.Binding {

        @Override
        public void bind(StatementParameters parameters) throws SQLException {
            for (StatementParameters.Binding binding : bindings) {
                binding.bind(parameters);
            }
        }
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
