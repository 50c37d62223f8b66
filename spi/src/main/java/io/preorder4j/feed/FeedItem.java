package io.preorder4j.feed;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;

/** One piece of news from a feed. */
public sealed interface FeedItem {

    /**
     * What the item is, for people: the same text for the same thing, whatever is told of it.
     *
     * @return such as {@code receipt grn-0815}
     */
    String name();

    /**
     * Units are expected in, as the feed knows it now. A supply that is not known is announced; one that is known with
     * another day or other units is revised; otherwise nothing is done. As the feed has the last word, a supply of a feed is
     * not revised or split by hand.
     *
     * @param supply the purchase order line or advance shipping notice
     * @param sku what is expected; it stays the same
     * @param units how many will have come in all, 1 to {@link Units#MAX}
     * @param expectedOn the day on which those to come are expected, in the shop's zone
     */
    record Expected(SupplyId supply, Sku sku, long units, LocalDate expectedOn) implements FeedItem {

        /** Checks the number of units. */
        public Expected {
            Units.positive("units", units);
        }

        @Override
        public String name() {
            return "supply " + supply;
        }
    }

    /**
     * Nothing more will come of a supply. Of one that is not known, nothing is done.
     *
     * @param supply the purchase order line or advance shipping notice
     */
    record CalledOff(SupplyId supply) implements FeedItem {

        @Override
        public String name() {
            return "supply " + supply;
        }
    }

    /**
     * Goods arrived. A receipt counts once; with the same id and other content it is a conflict, which {@link
     * io.preorder4j.PreOrders#conflicts} shows.
     *
     * @param receipt what arrived, all its lines
     */
    record Arrived(GoodsReceipt receipt) implements FeedItem {

        @Override
        public String name() {
            return "receipt " + receipt.id();
        }
    }

    /**
     * A receipt is taken back. One that is not known is kept aside.
     *
     * @param receipt the receipt
     */
    record TakenBack(ReceiptId receipt) implements FeedItem {

        @Override
        public String name() {
            return "reversal of receipt " + receipt;
        }
    }

    /**
     * The count of a SKU is corrected. An adjustment counts once, as a receipt does.
     *
     * @param adjustment the correction
     */
    record Corrected(Adjustment adjustment) implements FeedItem {

        @Override
        public String name() {
            return "adjustment " + adjustment.id();
        }
    }

    /**
     * Something that the feed itself could not make sense of: it is kept aside, and what comes after it is not held up.
     *
     * @param name what it is, as far as that can be told, such as its number; not empty
     * @param content the thing as it came
     * @param reason what is wrong with it
     */
    record Unreadable(String name, String content, String reason) implements FeedItem {}
}
