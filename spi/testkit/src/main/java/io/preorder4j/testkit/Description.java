package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.EventText;
import io.preorder4j.spi.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The whole state, a line a row, in an order that is the same on every store. It is read page by page. */
final class Description {

    private final UnitOfWork work;
    private final Consumer<String> lines;
    private final SortedSet<Sku> skus = new TreeSet<>();

    private Description(UnitOfWork work, Consumer<String> lines) {
        this.work = work;
        this.lines = lines;
    }

    static void write(UnitOfWork work, Consumer<String> lines) {
        Description description = new Description(work, lines);
        description.offers();
        description.preOrders();
        description.stocks();
        description.supplies();
        description.backlogs();
        description.journal();
    }

    private void offers() {
        Pages.read(Optional.<Sku>empty(), work.offers()::page, last -> Optional.of(last.sku()), page -> {
            List<Sku> offered = page.stream().map(Offer::sku).toList();
            Map<Sku, Tally> tallies = work.offers().tallies(new TreeSet<>(offered));
            page.forEach(offer -> line(row(offer)));
            offered.forEach(sku -> line(row(tallies.getOrDefault(sku, Tally.none(sku)))));
            skus.addAll(offered);
        });
    }

    private void preOrders() {
        Pages.readEach(0L, work.preOrders()::page, PreOrder::sequence, preOrder -> {
            line(row(preOrder));
            skus.add(preOrder.sku());
        });
    }

    /** Books in which nothing stands are left out: to lock books may or may not make a row. */
    private void stocks() {
        Pages.readEach(Optional.<Sku>empty(), work.stocks()::page, last -> Optional.of(last.sku()), stock -> {
            if (!stock.equals(Stock.none(stock.sku()))) {
                line(row(stock));
                skus.add(stock.sku());
            }
        });
    }

    private void supplies() {
        Pages.readEach(
                Optional.empty(),
                work.stocks()::supplyPage,
                last -> Optional.of(last.id()),
                supply -> line(row(supply)));
    }

    private void backlogs() {
        for (Sku sku : skus) {
            Pages.readEach(
                    Rank.FIRST,
                    (after, limit) -> work.preOrders().backlog(sku, after, limit),
                    Claim::rank,
                    claim -> line(row(sku, claim)));
        }
    }

    private void journal() {
        Pages.readEach(0L, work.journal()::page, JournalEntry::sequence, entry -> line(row(entry)));
    }

    private void line(Row row) {
        lines.accept(row.toString());
    }

    private static Row row(Offer offer) {
        return new Row("offer")
                .quoted("sku", offer.sku())
                .with("day", offer.availability().day())
                .quoted("zone", offer.availability().zone())
                .with("state", offer.state())
                .with("cap", offer.cap())
                .with("customerLimit", offer.customerLimit())
                .quoted("policy", offer.policy());
    }

    private static Row row(Tally tally) {
        return new Row("tally").quoted("sku", tally.sku()).with("active", tally.active());
    }

    private static Row row(PreOrder preOrder) {
        Row row = new Row("preorder")
                .with(preOrder.sequence())
                .quoted("order", preOrder.id().orderId())
                .quoted("line", preOrder.id().lineId())
                .quoted("sku", preOrder.sku())
                .quoted("customer", preOrder.customer())
                .with("tags", preOrder.tags().stream().map(Row::quoted).collect(Collectors.joining(",", "[", "]")))
                .with("rank", preOrder.rank().value())
                .with("placedAt", preOrder.placedAt());
        preOrder.stages().byStage().forEach((stage, units) -> row.with(stage.name(), units));
        return row;
    }

    private static Row row(Stock stock) {
        return new Row("stock")
                .quoted("sku", stock.sku())
                .with("received", stock.received())
                .with("adjusted", stock.adjusted())
                .with("free", stock.free())
                .with("deficit", stock.deficit());
    }

    private static Row row(Supply supply) {
        return new Row("supply")
                .quoted("id", supply.id())
                .quoted("sku", supply.sku())
                .with("units", supply.units())
                .with("expectedOn", supply.expectedOn())
                .with("received", supply.received());
    }

    private static Row row(Sku sku, Claim claim) {
        return new Row("backlog")
                .quoted("sku", sku)
                .with("rank", claim.rank().value())
                .with("sequence", claim.rank().sequence())
                .quoted("order", claim.id().orderId())
                .quoted("line", claim.id().lineId())
                .with("units", claim.units());
    }

    private static Row row(JournalEntry entry) {
        EventText text = EventText.of(entry.event());
        return new Row("journal")
                .with(entry.sequence())
                .with("at", entry.at())
                .with(text.kind())
                .with(text.details());
    }
}
