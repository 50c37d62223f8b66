package io.preorder4j.feed;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.Booking;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.feed.FeedCounts.Outcome;
import io.preorder4j.internal.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes commands of what a feed tells. */
final class FeedDesk {

    private final PreOrders preOrders;
    private final Transactions transactions;

    FeedDesk(PreOrders preOrders, Transactions transactions) {
        this.preOrders = preOrders;
        this.transactions = transactions;
    }

    Outcome handle(CommandKey key, FeedItem item) {
        if (item instanceof FeedItem.Expected expected) {
            return expected(key, expected);
        } else if (item instanceof FeedItem.CalledOff calledOff) {
            return calledOff(key, calledOff.supply());
        } else if (item instanceof FeedItem.Arrived arrived) {
            return booked(preOrders.receive(key, arrived.receipt()));
        } else if (item instanceof FeedItem.TakenBack takenBack) {
            return booked(preOrders.reverse(key, takenBack.receipt()));
        } else if (item instanceof FeedItem.Corrected corrected) {
            return booked(preOrders.adjust(key, corrected.adjustment()));
        }
        FeedItem.Unreadable unreadable = (FeedItem.Unreadable) item;
        throw new IllegalArgumentException(unreadable.reason());
    }

    /**
     * Whether the same command again goes on with what a kill has left: those who wait are served in several transactions,
     * the first of which has booked the item.
     */
    static boolean mayHaveMoreToDo(FeedItem item) {
        return item instanceof FeedItem.Arrived
                || item instanceof FeedItem.TakenBack
                || item instanceof FeedItem.Corrected;
    }

    private Outcome expected(CommandKey key, FeedItem.Expected news) {
        Optional<Supply> known = supply(news.supply());
        if (known.isEmpty()) {
            preOrders.announce(
                    key, List.of(Supply.announced(news.supply(), news.sku(), news.units(), news.expectedOn())));
            return Outcome.APPLIED;
        }
        Supply supply = known.get();
        if (!supply.sku().equals(news.sku())) {
            throw new InvalidInputException(
                    "sku", news.sku().value(), "is not " + supply.sku() + ", of which supply " + supply.id() + " is");
        }
        if (supply.units() == news.units() && supply.expectedOn().equals(news.expectedOn())) {
            return Outcome.REPEATED;
        }
        preOrders.revise(key, news.supply(), news.units(), news.expectedOn());
        return Outcome.APPLIED;
    }

    private Outcome calledOff(CommandKey key, SupplyId id) {
        if (supply(id).filter(known -> known.outstanding() > 0).isEmpty()) {
            return Outcome.REPEATED;
        }
        preOrders.cancel(key, id);
        return Outcome.APPLIED;
    }

    private Optional<Supply> supply(SupplyId id) {
        return transactions.read(
                unit -> Optional.ofNullable(unit.stocks().supplies(Set.of(id)).get(id)));
    }

    private static Outcome booked(Answer<Booking> answer) {
        return switch (answer.outcome()) {
            case BOOKED -> answer.repeated() ? Outcome.REPEATED : Outcome.APPLIED;
            case ALREADY_BOOKED -> Outcome.REPEATED;
            case CONFLICT -> Outcome.CONFLICTING;
        };
    }
}
