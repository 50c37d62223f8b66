package io.preorder4j.core.event;

import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * Something that happened. Events are stored; their names and components are part of the format and only ever grow.
 */
public sealed interface Event
        permits OfferCreated,
                OfferRevised,
                OfferStateChanged,
                AllocationModeChanged,
                AllocationSuspended,
                SupplyAnnounced,
                SupplyRevised,
                SupplyCancelled,
                LineClassified,
                PreOrderPlaced,
                PreOrderRefused,
                HoldExtended,
                HoldResolvedBefore,
                UnitsMoved,
                MoveRefused,
                CancellationRequested,
                ShipmentRecorded,
                PreOrderBlocked,
                PreOrderUnblocked,
                PreOrderPinned,
                PreOrderTagged,
                PreOrderReranked,
                PaymentDue,
                PaymentReceived,
                PaymentFailed,
                PaymentLapsed,
                PaymentNotOwed,
                PromiseChanged,
                DelayCaseOpened,
                DelayFactHeard,
                DutyArose,
                ReviewRequested,
                GoodsReceived,
                ReceiptRepeated,
                ReceiptConflicted,
                ReceiptReversed,
                ReversalRepeated,
                StockAdjusted,
                AdjustmentRepeated,
                AdjustmentConflicted,
                UnitsResourced,
                CustomerAnonymised,
                OfferArchived,
                ArchivePurged {

    /**
     * Which order line the event is about.
     *
     * @return the order line, empty if it is not about a single one
     */
    default Optional<PreOrderId> about() {
        return Optional.empty();
    }

    /**
     * Whether something was sent under the id of something else, and was kept aside for a person to look at.
     *
     * @return {@code true} for receipts and adjustments in conflict
     */
    default boolean isConflict() {
        return this instanceof ReceiptConflicted || this instanceof AdjustmentConflicted;
    }
}
