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
import java.util.function.Supplier;

/**
 * Takes commands, each once: decides it, or gives the first answer again. An answer is told from the facts alone, so
 * that the first and every later one are the same by construction.
 */
public final class CommandDesk {

    private final Transactions transactions;
    private final Settling settling;
    private final InstantSource clock;
    private final Meter meter;
    private final Optional<Rush> rush;

    /**
     * Opens the desk.
     *
     * @param transactions where commands are carried out
     * @param settling who gives free units to those who wait
     * @param clock the time that is recorded with facts
     * @param meter who is told how commands ended
     * @param queue how many sales may wait to be carried out together, 0 if each is to have a transaction of its own
     * @param abreast how many transactions may sell different SKUs at the same time
     */
    public CommandDesk(
            Transactions transactions, Settling settling, InstantSource clock, Meter meter, int queue, int abreast) {
        this.transactions = transactions;
        this.settling = settling;
        this.clock = clock;
        this.meter = meter;
        this.rush = queue == 0
                ? Optional.empty()
                : Optional.of(new Rush(transactions, settling, clock, meter, queue, abreast));
    }

    /** Whether a command with the key was answered, so that nothing has to be asked for it again. */
    boolean knows(CommandKey key) {
        return transactions.read(unit -> unit.commands().find(key).isPresent());
    }

    <T> Answer<T> answer(CommandKey key, Fingerprint content, Decision.Maker maker, Function<List<Event>, T> told) {
        return timed(content.command(), told, () -> alone(key, content.hex(), maker));
    }

    /** The same for a sale: what many buy at the same time is sold in one transaction. */
    <T> Answer<T> sell(
            CommandKey key, Fingerprint content, Footprint sale, Decision.Maker maker, Function<List<Event>, T> told) {
        String fingerprint = content.hex();
        return timed(
                content.command(),
                told,
                () -> rush.flatMap(together -> together.decided(new Rush.Sale(key, fingerprint, sale, maker)))
                        .map(decision -> new Answered(decision, false))
                        .orElseGet(() -> alone(key, fingerprint, maker)));
    }

    private <T> Answer<T> timed(String command, Function<List<Event>, T> told, Supplier<Answered> deed) {
        CommandTimer timer = meter.command(command);
        try {
            Answered answered = deed.get();
            Decision decision = answered.decision();
            T outcome = told.apply(decision.facts());
            timer.answered(decision.facts(), answered.repeated());
            return new Answer<>(outcome, decision.sequence(), answered.repeated());
        } catch (RuntimeException e) {
            timer.failed(e);
            throw e;
        }
    }

    private Answered alone(CommandKey key, String fingerprint, Decision.Maker maker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.together(parts -> {
            Handled begun = parts.write(unit -> handle(new Recording(unit), key, fingerprint, maker, now));
            settling.finish(parts, begun.rest(), now);
            return begun.answered();
        });
    }

    private Handled handle(Recording unit, CommandKey key, String fingerprint, Decision.Maker maker, Instant now) {
        Optional<CommandRecord> known = unit.commands().find(key);
        Decision decision = known.isPresent() ? recalled(unit, known.get(), fingerprint) : maker.decide(unit, now);
        if (known.isEmpty()) {
            unit.commands().add(decision.answering(key, fingerprint));
        }
        return new Handled(
                new Answered(decision, known.isPresent()),
                settling.begin(unit, decision.facts(), known.isPresent(), now));
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

    /** What was decided, now or when the command came first. */
    private record Answered(Decision decision, boolean repeated) {}

    /** An answer, and what is left to settle because of it. */
    private record Handled(Answered answered, Settling.Rest rest) {}
}
