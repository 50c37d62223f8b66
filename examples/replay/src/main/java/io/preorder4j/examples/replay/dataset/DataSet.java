package io.preorder4j.examples.replay.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that a folder says, checked.
 *
 * @param name what to call it: the name of the folder
 * @param fingerprint the SHA-256 of the content of its files: two data sets with the same one are the same
 * @param attribution whom the data is owed to; may be empty
 * @param offers what is open for pre-order
 * @param supplies what is expected in
 * @param orders every line of every order
 * @param cancellations what customers took back
 * @param receipts what arrived
 * @param adjustments what was lost
 */
public record DataSet(
        String name,
        String fingerprint,
        String attribution,
        List<OfferRow> offers,
        List<SupplyRow> supplies,
        List<OrderRow> orders,
        List<CancellationRow> cancellations,
        List<ReceiptRow> receipts,
        List<AdjustmentRow> adjustments) {

    /** How many rows there are to replay. */
    public int rows() {
        return offers.size()
                + supplies.size()
                + orders.size()
                + cancellations.size()
                + receipts.size()
                + adjustments.size();
    }

    /**
     * The events in the order in which they happened: by time; at one time orders, cancellations, receipts,
     * adjustments; within a kind as in the file.
     */
    public List<Event> timeline() {
        List<Event> events = new ArrayList<>();
        events.addAll(Placement.of(orders));
        events.addAll(cancellations);
        events.addAll(receipts);
        events.addAll(adjustments);
        // The sort is stable: at one time the kinds stay in the order in which they were just added.
        events.sort(Comparator.comparing(Event::at));
        return events;
    }
}
