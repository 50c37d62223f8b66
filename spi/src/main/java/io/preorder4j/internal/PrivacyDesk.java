package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.event.CustomerAnonymised;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.privacy.Retention;
import io.preorder4j.privacy.Anonymisation;
import io.preorder4j.privacy.KeptPreOrder;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Erasure;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Forgets customers. */
public final class PrivacyDesk {

    private final CommandDesk desk;
    private final Transactions transactions;
    private final Supplier<CustomerId> pseudonyms;

    /**
     * A desk for customers who want to be forgotten.
     *
     * @param desk where commands are answered
     * @param transactions where pages are written over
     * @param pseudonyms gives a name that says nothing, another one each time
     */
    public PrivacyDesk(CommandDesk desk, Transactions transactions, Supplier<CustomerId> pseudonyms) {
        this.desk = desk;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Forgets a customer.
     *
     * @param key the command's key
     * @param customer who is forgotten
     * @return what was forgotten
     */
    public Answer<Anonymisation> anonymise(CommandKey key, CustomerId customer) {
        if (!desk.knows(key)) {
            begin(key, customer);
            goThroughJournal(key);
            goThroughLeftovers(key);
        }
        // The customer is not part of the content: its digest would stay, and could be tried against a list of
        // customers.
        return desk.answer(
                key,
                Fingerprint.of("anonymise"),
                (unit, now) -> done(unit, key, now),
                facts -> anonymisation((CustomerAnonymised) facts.get(0)));
    }

    /**
     * Which pre-orders still name their customer.
     *
     * @param customer who bought
     * @param afterSequence the number of the last one of the page before, 0 for the first page
     * @param limit how many, at most
     * @return the next of them
     */
    public List<KeptPreOrder> kept(CustomerId customer, long afterSequence, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> kept(unit, customer, afterSequence, limit));
    }

    private void begin(CommandKey key, CustomerId customer) {
        Optional<Erasure> erasure = transactions.write(unit -> begun(unit, key, customer));
        if (erasure.filter(begun -> !begun.customer().equals(customer)).isPresent()) {
            throw new CommandConflictException(key);
        }
    }

    /** In this order: whoever is done answers the command and removes the erasure at once, and then there is nothing to begin. */
    private Optional<Erasure> begun(UnitOfWork unit, CommandKey key, CustomerId customer) {
        Optional<Erasure> known = unit.erasures().lock(key);
        if (known.isPresent() || unit.commands().find(key).isPresent()) {
            return known;
        }
        Erasure erasure = new Erasure(key, customer, pseudonyms.get(), 0, 0);
        unit.erasures().add(erasure);
        return Optional.of(erasure);
    }

    /** Reads without keeping anybody waiting; a page that names the customer is read again when it is written. */
    private void goThroughJournal(CommandKey key) {
        Optional<Long> position =
                transactions.read(unit -> unit.erasures().find(key).map(Erasure::position));
        while (position.isPresent()) {
            long from = position.get();
            ErasedPage page = transactions.read(unit -> ErasedPage.read(unit, key, from));
            if (page.namesCustomer()) {
                transactions.write(unit -> {
                    ErasedPage written = ErasedPage.locked(unit, key, from);
                    written.write(unit);
                    return written;
                });
            }
            position = page.end();
        }
    }

    private void goThroughLeftovers(CommandKey key) {
        Optional<Leftover> last = Optional.empty();
        List<Leftover> page;
        do {
            Optional<Leftover> after = last;
            page = transactions.read(unit -> unit.leftovers().page(after, Batch.MAX));
            for (Leftover leftover : page) {
                last = Optional.of(leftover);
                transactions
                        .read(unit -> unit.erasures().find(key))
                        .map(Mention::of)
                        .filter(mention -> !mention.hiddenIn(leftover).equals(leftover))
                        .ifPresent(mention -> hide(mention, leftover));
            }
        } while (!page.isEmpty());
    }

    private void hide(Mention mention, Leftover leftover) {
        transactions.write(unit -> {
            unit.leftovers()
                    .find(leftover.reader(), leftover.item())
                    .ifPresent(now -> unit.leftovers().put(mention.hiddenIn(now)));
            return leftover;
        });
    }

    private static Decision done(UnitOfWork unit, CommandKey key, Instant now) {
        Erasure erasure = unit.erasures()
                .lock(key)
                .orElseThrow(() -> new ContentionException("the customer was forgotten meanwhile", null));
        long kept = unit.preOrders().count(PreOrderFilter.all().customer(erasure.customer())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        unit.erasures().remove(key);
        List<Event> facts = List.of(new CustomerAnonymised(erasure.preOrders(), kept));
        return Decision.record(unit, now, facts);
    }

    private static Anonymisation anonymisation(CustomerAnonymised fact) {
        return new Anonymisation(fact.preOrders(), fact.kept());
    }

    private static List<KeptPreOrder> kept(UnitOfWork unit, CustomerId customer, long afterSequence, int limit) {
        PreOrderFilter filter = PreOrderFilter.all().customer(customer);
        List<KeptPreOrder> kept = new ArrayList<>();
        Optional<PageMark> after = Optional.empty();
        List<PreOrder> page;
        do {
            page = unit.preOrders().search(filter, Sorting.BY_SEQUENCE, after, Batch.MAX);
            Map<PreOrderId, Retention> reasons = Retentions.of(unit, page);
            for (PreOrder preOrder : page) {
                after = Optional.of(PageMark.of(preOrder));
                Retention reason = reasons.get(preOrder.id());
                if (reason != null && preOrder.sequence() > afterSequence && kept.size() < limit) {
                    kept.add(new KeptPreOrder(preOrder.id(), preOrder.sequence(), reason));
                }
            }
        } while (!page.isEmpty() && kept.size() < limit);
        return kept;
    }
}
