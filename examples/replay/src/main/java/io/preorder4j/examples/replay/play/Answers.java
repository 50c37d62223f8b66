package io.preorder4j.examples.replay.play;

import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.dataset.OrderRow;
import io.preorder4j.examples.replay.dataset.ReceiptRow;
import io.preorder4j.examples.replay.shop.LineAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the shop answered, counted. A command that is sent again gets its first answer again, so a replay that was
 * interrupted and started over counts the same as one that was not.
 */
public final class Answers {

    private final Map<LineId, LineAnswer> lines = new HashMap<>();
    private final SortedMap<String, Long> refusals = new TreeMap<>();
    private final List<ReceiptRow> counted = new ArrayList<>();
    private long cancellationsIgnored;
    private long duplicates;

    void line(OrderRow row, LineAnswer answer) {
        lines.put(row.id(), answer);
        if (answer instanceof LineAnswer.Refused refused) {
            refusals.merge(refused.reason(), 1L, Long::sum);
        }
    }

    void cancellation(long units) {
        if (units == 0) {
            cancellationsIgnored++;
        }
    }

    void receipt(ReceiptRow receipt, boolean isFirst) {
        if (isFirst) {
            counted.add(receipt);
        } else {
            duplicates++;
        }
    }

    /** The answer to a line that was placed. */
    public LineAnswer to(LineId line) {
        LineAnswer answer = lines.get(line);
        if (answer == null) {
            throw new IllegalArgumentException("was not sent: " + line);
        }
        return answer;
    }

    /** How many lines were refused, by reason. */
    public SortedMap<String, Long> refusals() {
        return Collections.unmodifiableSortedMap(refusals);
    }

    /** The receipts that counted. */
    public List<ReceiptRow> receipts() {
        return Collections.unmodifiableList(counted);
    }

    /** How many receipts had been counted before. */
    public long duplicates() {
        return duplicates;
    }

    /** How many cancellations had nothing to cancel. */
    public long cancellationsIgnored() {
        return cancellationsIgnored;
    }
}
