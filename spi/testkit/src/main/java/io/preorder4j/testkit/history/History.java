package io.preorder4j.testkit.history;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens in a shop, step by step. It reads as a story. */
record History(List<Step> steps) {

    private static final long MOST_UNITS = 3;
    private static final PreOrderId NOBODY = new PreOrderId("nobody's", "1");

    /** Lets drafts become steps, one after the other. */
    static History of(List<Draft> drafts) {
        Past past = new Past();
        drafts.forEach(draft -> draft.happenAfter(past));
        return new History(past.steps());
    }

    /** Lets drafts become steps, until there are so many. */
    static History of(List<Draft> drafts, int most) {
        Past past = new Past();
        drafts.stream().takeWhile(draft -> past.size() < most).forEach(draft -> draft.happenAfter(past));
        return new History(past.steps());
    }

    /** The same, and then every sale ends, what can be cancelled is, and all is archived and forgotten that may be. */
    List<Step> untilAllIsOver() {
        List<Command> ending = new ArrayList<>();
        Histories.SKUS.forEach(sku -> ending.add(new Change(Change.Turn.CLOSE, sku)));
        for (PreOrderId id : lines()) {
            // The first of these that is no less than what was dispatched cancels the rest.
            for (long kept = 0; kept <= MOST_UNITS; kept++) {
                ending.add(new Cancel(id, kept, true, Cancellation.byShop("the season is over")));
            }
            ending.add(new Pay(id, true));
        }
        ending.add(new ArchiveOffer(Histories.SKUS.get(0)));
        Sales.CUSTOMERS.forEach(customer -> ending.add(new ForgetCustomer(customer)));
        Histories.SKUS.forEach(sku -> ending.add(new ArchiveOffer(sku)));
        Sales.CUSTOMERS.forEach(customer -> ending.add(new ForgetCustomer(customer)));
        ending.add(new Cancel(lines().stream().findFirst().orElse(NOBODY), 0, true, Cancellation.byShop("again")));
        List<Step> all = new ArrayList<>(steps);
        Instant end =
                steps.isEmpty() ? Past.BEGINNING : steps.get(steps.size() - 1).at();
        ending.forEach(command -> all.add(new Step(new CommandKey("ending-" + all.size()), command, end)));
        return all;
    }

    private Set<PreOrderId> lines() {
        return steps.stream()
                .map(Step::command)
                .filter(Ordering.class::isInstance)
                .flatMap(ordering -> ((Ordering) ordering).lines())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String toString() {
        StringBuilder story = new StringBuilder();
        Instant told = Past.BEGINNING;
        for (Step step : steps) {
            if (!step.at().equals(told)) {
                told = step.at();
                story.append("\n  the clock shows ").append(told);
            }
            story.append("\n  ").append(step);
        }
        return story.toString();
    }
}
