package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.internal.Fingerprint;
import io.preorder4j.internal.JointStore;
import io.preorder4j.internal.Meter;
import io.preorder4j.internal.OwnTransactions;
import io.preorder4j.internal.Transactions;
import io.preorder4j.metrics.RuleAnswer;
import io.preorder4j.spi.Cause;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what rules want, each effect once, and notes with it which rule it was. */
final class EffectDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EffectDesk.class);
    private static final int ATTEMPTS = 3;

    private final JointStore joint;
    private final Transactions transactions;
    private final PreOrders preOrders;
    private final InstantSource clock;
    private final Meter meter;

    EffectDesk(JointStore joint, PreOrders preOrders, InstantSource clock, Meter meter) {
        this.joint = joint;
        this.transactions = new OwnTransactions(joint, meter);
        this.preOrders = preOrders;
        this.clock = clock;
        this.meter = meter;
    }

    Transactions transactions() {
        return transactions;
    }

    PreOrders preOrders() {
        return preOrders;
    }

    Meter meter() {
        return meter;
    }

    InstantSource clock() {
        return clock;
    }

    /** What a rule is about to answer. */
    record Occasion(String reader, String rule, String item, long trigger, int depth) {

        CommandKey key(Effect effect) {
            return new CommandKey("rule "
                    + Fingerprint.of(reader)
                            .with(item)
                            .with(trigger)
                            .with(effect.about())
                            .hex());
        }

        List<Cause> causesOf(List<JournalEntry> appended) {
            return appended.stream()
                    .map(entry -> new Cause(entry.sequence(), rule, trigger, depth))
                    .toList();
        }
    }

    /**
     * Has a rule asked and its effects carried out, and both again if one throws: how things are may be another by then. What
     * throws every time is kept aside. A store that fails is no mistake of a rule's, and ends the run.
     */
    void attempt(Occasion occasion, String content, Supplier<List<Effect>> effects) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<Effect> wanted = effects.get();
                carryOut(occasion, wanted);
                if (!wanted.isEmpty()) {
                    meter.record(new RuleAnswer(occasion.rule(), RuleAnswer.Outcome.FIRED, wanted.size()));
                }
                return;
            } catch (ContentionException | OutcomeUnknownException | StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    LOG.warn(
                            "{}: {} is kept aside: {}",
                            occasion.reader(),
                            occasion.item(),
                            e.getClass().getName());
                    keepAside(occasion.reader(), occasion.item(), content, e.toString());
                    meter.record(new RuleAnswer(occasion.rule(), RuleAnswer.Outcome.KEPT_ASIDE, 0));
                    return;
                }
            }
        }
    }

    /** Carries out effects. Whatever of this occasion was kept aside before is done now. */
    void carryOut(Occasion occasion, List<Effect> effects) {
        for (Effect effect : effects) {
            CommandKey key = occasion.key(effect);
            CommandKey unused = joint.jointly(
                    (unit, appended) -> joined(unit, appended, occasion), () -> carriedOut(key, effect.command()));
        }
    }

    private static void joined(UnitOfWork unit, List<JournalEntry> appended, Occasion occasion) {
        if (!appended.isEmpty()) {
            unit.causes().add(occasion.causesOf(appended));
        }
        unit.leftovers().remove(occasion.reader(), occasion.item());
    }

    private CommandKey carriedOut(CommandKey key, Effect.Command command) {
        try {
            command.carryOut(preOrders, key);
        } catch (CommandConflictException e) {
            // Done before a kill, when things called for other content, such as fewer units: once is enough.
            if (!e.key().equals(key)) {
                throw e;
            }
        }
        return key;
    }

    void keepAside(String reader, String item, String content, String reason) {
        Leftover leftover =
                new Leftover(reader, item, content, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        transactions.write(unit -> {
            unit.leftovers().put(leftover);
            return leftover;
        });
    }
}
