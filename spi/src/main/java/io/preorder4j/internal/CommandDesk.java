package io.preorder4j.internal;

import io.preorder4j.command.Answer;
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
    private final Optional<Rush> rush;

    /**
     * Opens the desk.
     *
     * @param transactions where commands are carried out
     * @param settling who gives free units to those who wait
     * @param clock the time that is recorded with facts
     * @param queue how many sales may wait to be carried out together, 0 if each is to have a transaction of its own
     * @param abreast how many transactions may sell different SKUs at the same time
     */
    public CommandDesk(Transactions transactions, Settling settling, InstantSource clock, int queue, int abreast) {
        this.transactions = transactions;
        this.settling = settling;
        this.clock = clock;
        this.rush =
                queue == 0 ? Optional.empty() : Optional.of(new Rush(transactions, settling, clock, queue, abreast));
    }

    /** Whether a command with the key was answered, so that nothing has to be asked for it again. */
    boolean knows(CommandKey key) {
        return transactions.read(unit -> unit.commands().find(key).isPresent());
    }

    <T> Answer<T> answer(CommandKey key, Fingerprint content, Decision.Maker maker, Function<List<Event>, T> told) {
        return answer(key, content.hex(), maker, told);
    }

    /** The same for a sale: what many buy at the same time is sold in one transaction. */
    <T> Answer<T> sell(
            CommandKey key, Fingerprint content, Footprint sale, Decision.Maker maker, Function<List<Event>, T> told) {
        String fingerprint = content.hex();
        return rush.flatMap(together -> together.decided(new Rush.Sale(key, fingerprint, sale, maker)))
                .map(decision -> new Answer<>(told.apply(decision.facts()), decision.sequence(), false))
                .orElseGet(() -> answer(key, fingerprint, maker, told));
    }

    private <T> Answer<T> answer(
            CommandKey key, String fingerprint, Decision.Maker maker, Function<List<Event>, T> told) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Handled handled = transactions.together(parts -> {
            Handled begun = parts.write(unit -> handle(new Recording(unit), key, fingerprint, maker, now));
            settling.finish(parts, begun.rest(), now);
            return begun;
        });
        Decision decision = handled.decision();
        return new Answer<>(told.apply(decision.facts()), decision.sequence(), handled.repeated());
    }

    private Handled handle(Recording unit, CommandKey key, String fingerprint, Decision.Maker maker, Instant now) {
        Optional<CommandRecord> known = unit.commands().find(key);
        Decision decision = known.isPresent() ? recalled(unit, known.get(), fingerprint) : maker.decide(unit, now);
        if (known.isEmpty()) {
            unit.commands().add(decision.answering(key, fingerprint));
        }
        return new Handled(decision, known.isPresent(), settling.begin(unit, decision.facts(), known.isPresent(), now));
    }

    private static Decision recalled(UnitOfWork unit, CommandRecord command, String fingerprint) {
        if (!command.fingerprint().equals(fingerprint)) {
            throw new CommandConflictException(command.key());
        }
        List<Event> facts = new ArrayList<>(command.entries());
        while (facts.size() < command.entries()) {
            int wanted = Math.min(Batch.MAX, command.entries() - facts.size());
            List<JournalEntry> page = unit.journal().page(command.sequence() - 1 + facts.size(), wanted);
            if (page.isEmpty()) {
                throw new StoreException("the journal lacks facts of command " + command.key(), null);
            }
            page.forEach(entry -> facts.add(entry.event()));
        }
        return new Decision(command.sequence(), facts);
    }

    private record Handled(Decision decision, boolean repeated, Settling.Rest rest) {}
}
