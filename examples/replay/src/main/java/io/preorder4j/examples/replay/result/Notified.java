package io.preorder4j.examples.replay.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who heard of other dates, and how often.
 *
 * @param letters in how many letters the notices came; one has all that an order's customer is told at a time
 * @param byCustomer how many notices each customer got, by customer, of all that have a pre-order
 */
public record Notified(long letters, Map<String, Long> byCustomer) {

    /** From how many notices on customers are counted together. */
    public static final int MANY = 3;

    static Notified of(List<LineResult> lines, long letters) {
        return new Notified(
                letters,
                lines.stream()
                        .filter(line -> !line.told().isEmpty())
                        .collect(Collectors.groupingBy(
                                line -> line.row().customer(),
                                TreeMap::new,
                                Collectors.summingLong(LineResult::notices))));
    }

    /** How many notices there were. */
    public long notices() {
        return byCustomer.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many customers got so many notices. */
    public long customers(long notices) {
        return byCustomer.values().stream().filter(each -> each == notices).count();
    }

    /** How many customers got so many notices or more. */
    public long customersFrom(long notices) {
        return byCustomer.values().stream().filter(each -> each >= notices).count();
    }

    /** Who got the most notices, if anybody got one; of several, the first by name. */
    public Optional<Map.Entry<String, Long>> most() {
        return byCustomer.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one);
    }
}
