package io.preorder4j.testkit.history;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The steps up to now, while a history is made up. */
final class Past {

    /** Finer than what is recorded, and an hour before clocks in Europe are put forward. */
    static final Instant BEGINNING = Instant.parse("2026-03-29T00:00:00.123456789Z");

    /** Which one of many is told by a number from 0 (the first) to below this (the last). */
    static final int WHICH = 60;

    private static final int LAST_CHECKOUTS = 4;
    private static final PreOrderId NEVER_HEARD_OF = new PreOrderId("nobody's", "1");

    private final List<Step> steps = new ArrayList<>();
    private Instant now = BEGINNING;

    List<Step> steps() {
        return List.copyOf(steps);
    }

    int size() {
        return steps.size();
    }

    /** A command is sent for the first time. */
    void then(Command command) {
        then(new CommandKey("step-" + (steps.size() + 1)), command);
    }

    /** A command is sent with a key that may have been used before. */
    void then(CommandKey key, Command command) {
        steps.add(new Step(key, command, now));
    }

    void passTime(Duration duration) {
        now = now.plus(duration);
    }

    /** A name that nothing of its kind has: "o-1" for the first order. */
    String nextName(Class<? extends Command> kind, String prefix) {
        return prefix + (commands(kind).count() + 1);
    }

    <C extends Command> Stream<C> commands(Class<C> kind) {
        return steps.stream().map(Step::command).filter(kind::isInstance).map(kind::cast);
    }

    /** Picks one of what was named by commands of a kind, if there is any. */
    <C extends Command, N> Optional<N> any(int which, Class<C> kind, Function<C, Stream<N>> named) {
        return any(which, commands(kind).flatMap(named).toList());
    }

    /** Picks a line of an order, placed or not, or one that was never heard of. */
    PreOrderId anyLine(int which) {
        return any(which, Ordering.class, Ordering::lines).orElse(NEVER_HEARD_OF);
    }

    /** Picks one of the last checkouts, or any order. */
    String anyCheckout(int which, boolean any) {
        Class<? extends Ordering> kind = any ? Ordering.class : Hold.class;
        List<String> all =
                commands(kind).map(ordering -> ordering.order().orderId()).toList();
        List<String> some = any ? all : all.subList(Math.max(0, all.size() - LAST_CHECKOUTS), all.size());
        return any(which, some).orElse(NEVER_HEARD_OF.orderId());
    }

    /** The offer of a SKU as it was first opened or drafted. */
    Optional<Offer> offer(Sku sku) {
        return Stream.concat(
                        commands(Open.class).flatMap(open -> open.offers().stream()),
                        commands(Prepare.class).map(Prepare::offer))
                .filter(offer -> offer.sku().equals(sku))
                .findFirst();
    }

    Optional<Step> anyStep(int which) {
        return any(which, steps);
    }

    /** A share of the way through the list, so that a history that shrinks is still about the same. */
    private static <N> Optional<N> any(int which, List<N> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which * all.size() / WHICH));
    }
}
