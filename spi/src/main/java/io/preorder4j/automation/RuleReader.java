package io.preorder4j.automation;

import io.preorder4j.automation.EffectDesk.Occasion;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.internal.Transactions;
import io.preorder4j.metrics.RuleAnswer;
import io.preorder4j.spi.Cause;
import io.preorder4j.spi.Cursor;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the journal for one rule. */
final class RuleReader {

    static final String LOOP = "loop";

    private static final Logger LOG = LoggerFactory.getLogger(RuleReader.class);
    private static final int PAGE = 1000;

    private final Rule rule;
    private final String reader;
    private final EffectDesk desk;
    private final Transactions transactions;

    RuleReader(Rule rule, EffectDesk desk) {
        this.rule = rule;
        this.reader = "rule " + rule.name();
        this.desk = desk;
        this.transactions = desk.transactions();
    }

    String reader() {
        return reader;
    }

    /** Takes a place in the journal, if the rule never had one. */
    void begin(Beginning beginning) {
        long unused = transactions.write(unit -> {
            Optional<Long> known = position(unit);
            return known.orElseGet(() -> put(
                    unit,
                    switch (beginning) {
                        case NOW -> unit.journal().last();
                        case FIRST_ENTRY -> 0L;
                    }));
        });
    }

    /** Answers the next entries. Returns whether there were any. */
    boolean readOn() {
        if (isSuspended()) {
            return false;
        }
        List<JournalEntry> page =
                transactions.read(unit -> unit.journal().news(position(unit).orElse(0L), PAGE));
        Map<Long, Cause> causes =
                causes(page.stream().map(JournalEntry::sequence).collect(Collectors.toSet()));
        for (JournalEntry entry : page) {
            if (!answered(entry, Optional.ofNullable(causes.get(entry.sequence())))) {
                return false;
            }
        }
        if (!page.isEmpty()) {
            moveTo(page.get(page.size() - 1).sequence());
        }
        return !page.isEmpty();
    }

    /** Answers an entry again that was kept aside. */
    void answerAgain(long sequence) {
        JournalEntry entry = transactions.read(unit -> unit.journal().page(sequence - 1, 1)).stream()
                .filter(found -> found.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new UnknownIdException("entry", Long.toString(sequence)));
        Optional<Cause> cause = Optional.ofNullable(causes(Set.of(sequence)).get(sequence));
        desk.carryOut(occasion(entry, cause), rule.answer(entry, desk.preOrders()));
        transactions.write(unit -> {
            unit.leftovers().remove(reader, item(entry));
            return entry;
        });
    }

    void resume() {
        transactions.write(unit -> {
            unit.leftovers().remove(reader, LOOP);
            return reader;
        });
    }

    RuleStatus status() {
        return transactions.read(unit -> {
            long position = position(unit).orElse(0L);
            return new RuleStatus(
                    rule.name(),
                    position,
                    unit.journal().last() - position,
                    unit.leftovers().find(reader, LOOP).isPresent());
        });
    }

    private boolean isSuspended() {
        return transactions.read(unit -> unit.leftovers().find(reader, LOOP)).isPresent();
    }

    /** Answers an entry, and returns whether the rule may go on. */
    private boolean answered(JournalEntry entry, Optional<Cause> cause) {
        List<Effect> carriedOut = new ArrayList<>();
        boolean endOfChain =
                cause.filter(known -> known.depth() >= RuleLoop.LONGEST_CHAIN).isPresent();
        desk.attempt(occasion(entry, cause), entry.toString(), () -> {
            List<Effect> effects = rule.answer(entry, desk.preOrders());
            carriedOut.addAll(effects);
            return endOfChain ? List.of() : effects;
        });
        boolean cut = endOfChain && !carriedOut.isEmpty();
        if (cut) {
            suspend(new RuleLoop(rule.name(), entry.sequence(), chainTo(entry.sequence())));
        }
        if (!carriedOut.isEmpty()) {
            moveTo(entry.sequence());
        }
        return !cut;
    }

    private Occasion occasion(JournalEntry entry, Optional<Cause> cause) {
        return new Occasion(
                reader,
                rule.name(),
                item(entry),
                entry.sequence(),
                cause.map(Cause::depth).orElse(0) + 1);
    }

    private static String item(JournalEntry entry) {
        return "entry " + entry.sequence();
    }

    private void suspend(RuleLoop loop) {
        LOG.error("{}", loop);
        desk.keepAside(reader, LOOP, loop.chain().toString(), loop.toString());
        desk.meter().record(new RuleAnswer(rule.name(), RuleAnswer.Outcome.SUSPENDED, 0));
    }

    private List<Cause> chainTo(long sequence) {
        Deque<Cause> chain = new ArrayDeque<>();
        Optional<Cause> link = cause(sequence);
        while (link.isPresent() && chain.size() < RuleLoop.LONGEST_CHAIN) {
            chain.addFirst(link.get());
            link = cause(link.get().trigger());
        }
        return List.copyOf(chain);
    }

    private Optional<Cause> cause(long sequence) {
        return Optional.ofNullable(causes(Set.of(sequence)).get(sequence));
    }

    private Map<Long, Cause> causes(Set<Long> sequences) {
        return transactions.read(unit -> unit.causes().find(sequences));
    }

    private void moveTo(long sequence) {
        long unused = transactions.write(unit -> {
            // Another process may have come farther.
            long position = position(unit).orElse(0L);
            return put(unit, Math.max(position, sequence));
        });
    }

    private long put(UnitOfWork unit, long position) {
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.MICROS);
        unit.cursors().put(new Cursor(reader, Long.toString(position), Optional.of(now)));
        return position;
    }

    private Optional<Long> position(UnitOfWork unit) {
        return unit.cursors().find(reader).map(cursor -> Long.parseLong(cursor.position()));
    }
}
