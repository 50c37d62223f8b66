package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A rule that was put together of an event, a condition and a command. */
record EventRule<E extends Event>(Rule.When<E> when, Function<E, Effect.Command> command) implements Rule {

    @Override
    public String name() {
        return when.name();
    }

    @Override
    public List<Effect> answer(JournalEntry entry, PreOrders preOrders) {
        return Optional.of(entry.event())
                .filter(when.event()::isInstance)
                .map(when.event()::cast)
                .filter(when.condition())
                .map(event -> new Effect("", command.apply(event)))
                .stream()
                .toList();
    }
}
