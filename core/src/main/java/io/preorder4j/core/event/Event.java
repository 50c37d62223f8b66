package io.preorder4j.core.event;

/**
 * Something that happened. Events are stored; their names and components are part of the format and only ever grow.
 */
public sealed interface Event
        permits OfferOpened,
                OfferStateChanged,
                SupplyAnnounced,
                PreOrderPlaced,
                PreOrderRefused,
                UnitsMoved,
                MoveRefused,
                GoodsReceived,
                ReceiptRepeated,
                ReceiptConflicted,
                StockAdjusted,
                AdjustmentRepeated,
                AdjustmentConflicted {}
