package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.EuDeliveryRule;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.delay.Outcome;
import io.preorder4j.core.delay.UsMailOrderRule;
import io.preorder4j.core.delay.WorkingDays;
import io.preorder4j.core.event.DelayCaseOpened;
import io.preorder4j.core.event.DelayFactHeard;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cases under the law of delays change by nothing but the law: the built-in rules, without holidays, are asked again. What other
 * rules say is taken as it is told.
 */
final class DelayRecount {

    private static final Map<String, DelayRule> RULES = Map.of(
            UsMailOrderRule.NAME, new UsMailOrderRule(new WorkingDays(Set.of())),
            EuDeliveryRule.NAME, new EuDeliveryRule(new WorkingDays(Set.of()), 14));

    private final Told told;
    private final Map<PreOrderId, Deque<Duty>> expected = new HashMap<>();
    private final Set<PreOrderId> cancelled = new LinkedHashSet<>();

    DelayRecount(Told told) {
        this.told = told;
    }

    void register(Effects effects) {
        effects.on(DelayCaseOpened.class, this::open);
        effects.on(DelayFactHeard.class, this::hear);
        effects.on(DutyArose.class, this::owe);
    }

    /** A case is opened with the pre-order. */
    void see(JournalEntry entry) {
        if (entry.event() instanceof PreOrderPlaced placed) {
            placed.preOrder()
                    .standing()
                    .delay()
                    .ifPresent(delay -> requireOpened(placed.preOrder(), delay, entry.at()));
        }
    }

    /** Tells which duties are missing, and which units were not cancelled. */
    void tellUnfinished(Consumer<String> unfinished) {
        expected.forEach((id, duties) -> duties.forEach(duty -> unfinished.accept(id + " lacks the duty " + duty)));
        for (PreOrderId id : cancelled) {
            PreOrder preOrder = told.preOrder(id);
            long left = preOrder.stages().active() - preOrder.stages().in(Stage.DISPATCHED);
            if (left > 0) {
                unfinished.accept(left + " units of " + id + " should be cancelled by law");
            }
        }
    }

    private void open(DelayCaseOpened opened, JournalEntry entry) {
        PreOrder preOrder = told.preOrder(opened.id());
        requireOpened(preOrder, opened.delay(), entry.at());
        require(preOrder.stages().in(Stage.HELD) == 0, "it is held");
        told.put(preOrder.with(preOrder.standing().with(opened.delay())));
    }

    private static void requireOpened(PreOrder preOrder, DelayCase delay, Instant now) {
        Availability promised = preOrder.told();
        LocalDate today = LocalDate.ofInstant(now, promised.zone());
        boolean passed = promised.lastDay().filter(today::isAfter).isPresent();
        Ordered ordered = new Ordered(
                now, passed ? Availability.toBeAnnounced(promised.zone()) : promised, delay.dateEssential());
        rule(delay).ifPresent(rule -> require(delay.equals(rule.open(ordered)), "the law opens " + rule.open(ordered)));
    }

    private void hear(DelayFactHeard heard, JournalEntry entry) {
        PreOrder preOrder = told.preOrder(heard.id());
        DelayCase before = preOrder.standing()
                .delay()
                .orElseThrow(() -> new IllegalStateException(heard.id() + " is under no law of delays"));
        requireSo(heard.fact(), preOrder);
        if (!preOrder.isUnderDelayRule()) {
            require(heard.next().equals(before), "nothing is heard of what is held or cancelled");
        } else {
            rule(before).ifPresent(rule -> {
                Outcome outcome = rule.decide(before, heard.fact(), entry.at());
                require(outcome.next().equals(heard.next()), "the law makes of it " + outcome.next());
                if (!outcome.duties().isEmpty()) {
                    expected.put(heard.id(), new ArrayDeque<>(outcome.duties()));
                }
            });
            if (heard.next().stage() == DelayStage.CANCELLED) {
                cancelled.add(heard.id());
            }
        }
        told.put(preOrder.with(preOrder.standing().with(heard.next())));
    }

    /** What the library tells the law by itself has happened. */
    private static void requireSo(DelayFact fact, PreOrder preOrder) {
        if (fact instanceof DelayFact.Expected expected) {
            require(
                    expected.date().day().equals(preOrder.told().lastDay()),
                    "the customer was told " + preOrder.told());
        } else if (fact instanceof DelayFact.Shipped) {
            require(preOrder.stages().active() == preOrder.stages().in(Stage.DISPATCHED), "not all was dispatched");
        }
    }

    private void owe(DutyArose arose) {
        PreOrder preOrder = told.preOrder(arose.id());
        preOrder.standing().delay().flatMap(DelayRecount::rule).ifPresent(rule -> {
            Deque<Duty> duties = expected.getOrDefault(arose.id(), new ArrayDeque<>());
            require(arose.duty().equals(duties.poll()), "the law asks for something else");
            if (duties.isEmpty()) {
                expected.remove(arose.id());
            }
        });
    }

    private static Optional<DelayRule> rule(DelayCase delay) {
        return Optional.ofNullable(RULES.get(delay.rule()));
    }
}
