package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptLine;
import java.util.stream.Collectors;

/** Goods arrive. */
record Receive(GoodsReceipt receipt) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.receive(key, receipt);
    }

    @Override
    public Command altered() {
        return new Receive(oneMoreRejected(receipt));
    }

    static GoodsReceipt oneMoreRejected(GoodsReceipt receipt) {
        return new GoodsReceipt(
                receipt.id(),
                receipt.lines().stream()
                        .map(line -> line.withRejected(line.rejected() + 1))
                        .toList());
    }

    @Override
    public String toString() {
        return "receive " + receipt.id() + ": "
                + receipt.lines().stream().map(Receive::sentence).collect(Collectors.joining(", "));
    }

    private static String sentence(ReceiptLine line) {
        String rejected = line.rejected() == 0 ? "" : ", " + line.rejected() + " rejected";
        return line.accepted() + " of " + line.sku() + rejected
                + line.supply().map(id -> " against " + id).orElse("");
    }
}
