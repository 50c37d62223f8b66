package io.preorder4j.internal;

import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.metrics.CommandTiming;
import io.preorder4j.metrics.CommandTiming.Outcome;
import java.util.List;
import java.util.Optional;

/** Times one command, from when it is made. */
final class CommandTimer {

    static final CommandTimer OFF = new CommandTimer(Meter.OFF, "");

    private final Meter meter;
    private final String command;
    private final long begun;

    CommandTimer(Meter meter, String command) {
        this.meter = meter;
        this.command = command;
        this.begun = meter.begin();
    }

    void answered(List<Event> facts, boolean repeated) {
        if (meter.isOn()) {
            tell(repeated ? Outcome.REPEATED : outcome(facts), Optional.empty());
        }
    }

    void failed(RuntimeException e) {
        if (meter.isOn()) {
            tell(Outcome.FAILED, Optional.of(e.getClass().getSimpleName()));
        }
    }

    private void tell(Outcome outcome, Optional<String> exception) {
        meter.record(new CommandTiming(command, outcome, exception, Meter.since(begun)));
    }

    private static Outcome outcome(List<Event> facts) {
        int refusals = 0;
        for (Event fact : facts) {
            if (fact instanceof PreOrderRefused || fact instanceof MoveRefused || fact.isConflict()) {
                refusals++;
            }
        }
        if (refusals == 0) {
            return Outcome.ANSWERED;
        }
        return refusals == facts.size() ? Outcome.REFUSED : Outcome.PARTLY_REFUSED;
    }
}
