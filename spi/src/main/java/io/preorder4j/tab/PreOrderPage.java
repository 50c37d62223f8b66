package io.preorder4j.tab;

import io.preorder4j.core.preorder.PreOrder;
import java.util.List;
import java.util.Optional;

/**
 * A page of the PreOrder tab.
 *
 * @param preOrders what is on it
 * @param next where the next page begins, empty if this one is the last
 */
public record PreOrderPage(List<PreOrder> preOrders, Optional<PageMark> next) {

    /** Copies the pre-orders. */
    public PreOrderPage {
        preOrders = List.copyOf(preOrders);
    }
}
