package io.preorder4j.testkit.history;

import java.time.Instant;
import java.util.List;

/** What happens in a shop, step by step. It reads as a story. */
record History(List<Step> steps) {

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
