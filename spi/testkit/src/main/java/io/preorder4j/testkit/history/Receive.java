package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.GoodsReceipt;

/** Goods arrive. */
record Receive(GoodsReceipt receipt) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.receive(key, receipt);
    }

    @Override
    public Command altered() {
        return new Receive(new GoodsReceipt(receipt.id(), receipt.sku(), receipt.units() + 1, receipt.supply()));
    }

    @Override
    public String toString() {
        String supply = receipt.supply().map(id -> " against " + id).orElse("");
        return "receive " + receipt.id() + ": " + receipt.units() + " of " + receipt.sku() + supply;
    }
}
