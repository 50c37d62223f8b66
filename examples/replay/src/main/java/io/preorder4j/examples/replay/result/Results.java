package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.play.Answers;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.StockState;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param data what was replayed
 * @param policy under which policy
 * @param answers what the shop answered
 * @param lines what came of every line, in the order of the file
 * @param units where all units that were sold are in the end
 * @param stock the stock of all SKUs in the end
 * @param flow how units were ordered, received and allocated
 * @param promises what customers were promised, and what came of it
 * @param notified who heard of other dates
 * @param backlogs the backlogs that were the longest at their peak, the longest first
 */
public record Results(
        DataSet data,
        Policy policy,
        Answers answers,
        List<LineResult> lines,
        UnitCount units,
        StockState stock,
        Flow flow,
        Promises promises,
        Notified notified,
        List<Backlog> backlogs) {

    /** How many lines became pre-orders. */
    public long placed() {
        return lines.size() - refused();
    }

    /** How many lines were refused. */
    public long refused() {
        return answers.refusals().values().stream().mapToLong(Long::longValue).sum();
    }

    /** How long lines waited for their first units. */
    public Waits waits() {
        return new Waits(lines.stream().flatMap(line -> line.waited().stream()).toList());
    }
}
