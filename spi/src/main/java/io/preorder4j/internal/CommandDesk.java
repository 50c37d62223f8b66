package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.AnswerPurgedException;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes commands, each once: decides it, or gives the first answer again. An answer is told from the facts alone, so
 * that the first and every later one are the same by construction.
 */
public final class CommandDesk {

    private final Transactions transactions;
    private final Settling settling;
    private final InstantSource clock;
    private final Meter meter;

    /**
     * Opens the desk.
     *
     * @param transactions where commands are carried out
     * @param settling who gives free units to those who wait
     * @param clock the time that is recorded with facts
     * @param meter who is told how commands ended
     */
    public CommandDesk(Transactions transactions, Settling settling, InstantSource clock, Meter meter) {
        this.transactions = transactions;
        this.settling = settling;
        this.clock = clock;
        this.meter = meter;
    }

    /** Whether a command with the key was answered, so that nothing has to be asked for it again. */
    boolean knows(CommandKey key) {
        return transactions.read(unit -> unit.commands().find(key).isPresent());
    }

    <T> Answer<T> answer(CommandKey key, Fingerprint content, Decision.Maker maker, Function<List<Event>, T> told) {
        CommandTimer timer = meter.command(content.command());
        try {
            Handled handled = carriedOut(key, content.hex(), maker);
            Decision decision = handled.decision();
            T outcome = told.apply(decision.facts());
            timer.answered(decision.facts(), handled.repeated());
            return new Answer<>(outcome, decision.sequence(), handled.repeated());
        } catch (RuntimeException e) {
            timer.failed(e);
            throw e;
        }
    }

    private Handled carriedOut(CommandKey key, String fingerprint, Decision.Maker maker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Handled handled = transactions.write(unit -> handle(new Recording(unit), key, fingerprint, maker, now));
        settling.finish(handled.rest(), now);
        return handled;
    }

    private Handled handle(Recording unit, CommandKey key, String fingerprint, Decision.Maker maker, Instant now) {
        Optional<CommandRecord> known = unit.commands().find(key);
        Decision decision = known.isPresent() ? recalled(unit, known.get(), fingerprint) : maker.decide(unit, now);
        if (known.isEmpty()) {
            unit.commands()
                    .add(new CommandRecord(
                            key,
                            fingerprint,
                            decision.sequence(),
                            decision.facts().size()));
        }
        return new Handled(decision, known.isPresent(), settling.begin(unit, decision.facts(), known.isPresent(), now));
    }

    private static Decision recalled(UnitOfWork unit, CommandRecord command, String fingerprint) {
        // What is forgotten equals nothing: nobody can tell whether this is the same command.
        if (!command.fingerprint().equals(fingerprint)) {
            throw new CommandConflictException(command.key());
        }
        List<Event> facts = new ArrayList<>(command.entries());
        while (facts.size() < command.entries()) {
            int wanted = Math.min(Batch.MAX, command.entries() - facts.size());
            List<JournalEntry> page = unit.journal().page(command.sequence() - 1 + facts.size(), wanted);
            if (page.isEmpty()) {
                throw lacking(unit, command);
            }
            for (JournalEntry entry : page) {
                if (entry.sequence() != command.sequence() + facts.size()) {
                    throw lacking(unit, command);
                }
                facts.add(entry.event());
            }
        }
        return new Decision(command.sequence(), facts);
    }

    private static RuntimeException lacking(UnitOfWork unit, CommandRecord command) {
        return Archiving.isAnythingPurged(unit)
                ? new AnswerPurgedException(command.key())
                : new StoreException("the journal lacks facts of command " + command.key(), null);
    }

    private record Handled(Decision decision, boolean repeated, Settling.Rest rest) {}
}
