package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When an event, if a condition, then a command.
 *
 * <pre>{@code
 * Rule.when("vip", PreOrderPlaced.class)
 *         .onlyIf(placed -> vips.contains(placed.preOrder().customer()))
 *         .then(placed -> (shop, key) -> shop.tag(key, placed.preOrder().id(), Set.of(Tag.PRIORITY), Set.of()));
 * }</pre>
 *
 * <p>A rule is asked after the facts are committed, maybe long after: it looks at how things are now, and keeps no state of
 * its own. It may be asked about one entry several times, by one thread at a time.
 */
public interface Rule {

    /**
     * The name, under which it is kept how far the rule has come.
     *
     * @return a name that no other rule has and that never changes, an {@link io.preorder4j.core.Identifier} of at most 100
     *     characters
     */
    String name();

    /**
     * Answers an entry of the journal.
     *
     * @param entry what happened
     * @param preOrders how things are now; a rule asks here, and commands by effects alone
     * @return the commands to carry out, none if the rule has nothing to say to this
     */
    List<Effect> answer(JournalEntry entry, PreOrders preOrders);

    /**
     * Begins a rule about one kind of event.
     *
     * @param name the name of the rule
     * @param event the kind of event
     * @param <E> the kind of event
     * @return the rule, without a condition and a command yet
     */
    static <E extends Event> When<E> when(String name, Class<E> event) {
        return new When<>(name, event, each -> true);
    }

    /**
     * A rule that lacks its command.
     *
     * @param name the name of the rule
     * @param event the kind of event
     * @param condition what must be true of the event
     * @param <E> the kind of event
     */
    record When<E extends Event>(String name, Class<E> event, Predicate<E> condition) {

        /**
         * Adds a condition to those that there are.
         *
         * @param further what must be true of the event, too
         * @return the rule, still without a command
         */
        public When<E> onlyIf(Predicate<E> further) {
            return new When<>(name, event, condition.and(further));
        }

        /**
         * Completes the rule.
         *
         * @param command the command that the event calls for
         * @return the rule
         */
        public Rule then(Function<E, Effect.Command> command) {
            return new EventRule<>(this, command);
        }
    }
}
