package io.preorder4j;

import io.preorder4j.command.Answer;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.internal.PrivacyDesk;
import io.preorder4j.privacy.Anonymisation;
import io.preorder4j.privacy.KeptPreOrder;
import java.util.List;

/**
 * Forgets customers who ask for it, as the General Data Protection Regulation of the EU grants in its article 17. Reached
 * by {@link PreOrders#privacy()}. Thread-safe.
 *
 * <p>What the library knows of a person is the id that the host gave them, the words in which they cancelled, and the numbers
 * of their parcels. These are written over: in pre-orders, in the journal, in notices, in what rules kept aside, and in the
 * digests of commands. The id gives way to a pseudonym, a new random one each time, and nothing that is kept leads back from
 * it. Every number stays: caps, counts, allocation, demand and books are as they were.
 *
 * <p>What the shop needs to know for the contract, or for claims from it, it keeps, as paragraph 3 of the article allows: a
 * pre-order that is not over, that has something owed, a case under a law of delays, or a letter still to be delivered. Ask
 * again, with another key, when that is done.
 *
 * <p>Ids of orders, order lines and commands, tags and channels belong to the host, and stay. Whoever holds the host's own
 * list of orders knows whose they are: the host forgets that there. So it does in backups, and in what a database keeps of rows
 * that were written over until it is vacuumed. A command whose digest was forgotten is a {@link
 * CommandConflictException} when it comes again, as nobody can tell any more whether it is the same; nothing happens.
 */
public final class Privacy {

    private final PrivacyDesk desk;

    Privacy(PrivacyDesk desk) {
        this.desk = desk;
    }

    /**
     * Forgets a customer. It goes through the whole journal, a page at a time; only a page that names them is written, in a
     * transaction of its own. After a kill anywhere the same key goes on where it was.
     *
     * <p>When it is done, nobody knows any more whom the key was about: it gets the first answer again, whatever customer comes
     * with it.
     *
     * @param key the command's key; it should not tell who is forgotten
     * @param customer who wants to be forgotten
     * @return how many pre-orders name them no more, and how many still do
     * @throws CommandConflictException if the key is that of another command, or of the forgetting of somebody else that is
     *     not done
     */
    public Answer<Anonymisation> anonymise(CommandKey key, CustomerId customer) {
        return desk.anonymise(key, customer);
    }

    /**
     * The pre-orders of a customer that have to name them for now.
     *
     * @param customer who bought
     * @param afterSequence the number of the last pre-order of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next of them by number, and why
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<KeptPreOrder> kept(CustomerId customer, long afterSequence, int limit) {
        return desk.kept(customer, afterSequence, limit);
    }
}
