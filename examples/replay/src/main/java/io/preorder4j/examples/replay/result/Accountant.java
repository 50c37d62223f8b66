package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.dataset.OfferRow;
import io.preorder4j.examples.replay.dataset.OrderRow;
import io.preorder4j.examples.replay.dataset.ReceiptRow;
import io.preorder4j.examples.replay.play.Answers;
import io.preorder4j.examples.replay.shop.Batches;
import io.preorder4j.examples.replay.shop.LineAnswer;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.SentNotice;
import io.preorder4j.examples.replay.shop.Shop;
import io.preorder4j.examples.replay.shop.StockState;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads at the end what is in the shop, and believes it only if it adds up: the pre-orders agree with their history, the
 * stock with the pre-orders and with the receipts that counted, and nobody got a notice for a date that did not change.
 */
public final class Accountant {

    private static final int BACKLOGS = 10;

    private final DataSet data;
    private final Shop shop;
    private final Answers answers;
    private final History history;
    private final Map<LineId, Long> notices = new HashMap<>();
    private final Set<Long> letters = new HashSet<>();

    private Accountant(DataSet data, Shop shop, Answers answers) {
        this.data = data;
        this.shop = shop;
        this.answers = answers;
        this.history = new History(data.orders());
    }

    /**
     * What came of a replay.
     *
     * @throws IllegalStateException if what the shop tells does not add up
     */
    public static Results results(DataSet data, Policy policy, Shop shop, Answers answers) {
        return new Accountant(data, shop, answers).results(policy);
    }

    private Results results(Policy policy) {
        shop.history(history::add, history::add);
        shop.notices(this::add);
        List<LineResult> lines = data.orders().stream().map(this::line).toList();
        lines.forEach(Accountant::requireToldInTurn);
        Batches.of(lines).forEach(this::requireSameInShop);
        UnitCount units = lines.stream().map(LineResult::units).reduce(UnitCount.NONE, UnitCount::plus);
        StockState stock = stock(units);
        return new Results(
                data,
                policy,
                answers,
                lines,
                units,
                stock,
                flow(),
                Promises.of(lines),
                Notified.of(lines, letters.size()),
                backlogs(lines));
    }

    private void add(SentNotice sent) {
        notices.merge(sent.line(), 1L, Long::sum);
        letters.add(sent.letter());
    }

    private LineResult line(OrderRow row) {
        LineHistory line = history.of(row.id());
        return new LineResult(
                row,
                answers.to(row.id()),
                line.units(),
                line.firstAllocatedAt(),
                line.lastAllocatedAt(),
                line.told(),
                notices.getOrDefault(row.id(), 0L));
    }

    private StockState stock(UnitCount units) {
        StockState stock =
                data.offers().stream().map(offer -> shop.stock(offer.sku())).reduce(StockState.NONE, StockState::plus);
        requireEqual("units allocated, by the stock and by the lines", stock.withPreOrders(), units.allocated());
        requireEqual("units received, by the stock and by the receipts", stock.received(), receivedUnits());
        return stock;
    }

    private Flow flow() {
        DailyUnits received = new DailyUnits();
        answers.receipts().forEach(receipt -> received.add(receipt.at(), receipt.units()));
        return new Flow(history.ordered(), received, history.allocated());
    }

    private List<Backlog> backlogs(List<LineResult> lines) {
        Map<String, Long> ordered = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.row().sku(),
                        Collectors.summingLong(line -> line.units().ordered())));
        Function<OfferRow, Backlog> backlog =
                offer -> new Backlog(offer, ordered.getOrDefault(offer.sku(), 0L), history.backlog(offer.sku()));
        return data.offers().stream()
                .map(backlog)
                .filter(each -> each.waiting().peak() > 0)
                .sorted(Comparator.comparingLong(
                                (Backlog each) -> each.waiting().peak())
                        .reversed())
                .limit(BACKLOGS)
                .toList();
    }

    private void requireSameInShop(List<LineResult> lines) {
        Map<LineId, UnitCount> inShop =
                shop.preOrders(lines.stream().map(line -> line.row().id()).toList());
        for (LineResult line : lines) {
            LineId id = line.row().id();
            long sold = line.answer() instanceof LineAnswer.Placed ? line.row().units() : 0;
            requireEqual(
                    "units of " + id + ", by the answer and by the history",
                    sold,
                    line.units().ordered());
            requireEqual(
                    "units of " + id + ", by the history and by the shop",
                    line.units(),
                    inShop.getOrDefault(id, UnitCount.NONE));
        }
    }

    private static void requireToldInTurn(LineResult line) {
        List<Told> told = line.told();
        LineId id = line.row().id();
        requireEqual(
                "a promise of " + id + ", by the answer and by the history",
                line.answer() instanceof LineAnswer.Placed,
                !told.isEmpty());
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i).expected().equals(told.get(i - 1).expected())) {
                throw doesNotAddUp(id + " was told again what it was told before: " + told);
            }
        }
        if (line.notices() > Math.max(0, told.size() - 1)) {
            throw doesNotAddUp(line.notices() + " notices of other dates of " + id + ", which was told " + told);
        }
    }

    private long receivedUnits() {
        return answers.receipts().stream().mapToLong(ReceiptRow::units).sum();
    }

    private static void requireEqual(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw doesNotAddUp(what + ": " + one + " and " + other);
        }
    }

    private static IllegalStateException doesNotAddUp(String what) {
        return new IllegalStateException("does not add up: " + what);
    }
}
