package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.ArchivedOffer;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.OwedNotice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is over: in the archive, with all that belongs to it, until it is deleted. */
abstract class ArchiveContract extends PortContract {

    private static final PreOrder GONE = Samples.preOrder(1, Samples.SKU, Stages.of(Map.of(Stage.DISPATCHED, 5L)));
    private static final PreOrder LEFT = Samples.preOrder(2, Samples.SKU, 5);

    @Test
    void an_archived_pre_order_is_in_the_archive_and_nowhere_else() {
        archived();

        assertThat(present()).containsExactly(LEFT);
        assertThat(archive()).containsExactly(GONE);
        Map<PreOrderId, PreOrder> found = read(work -> work.archive().find(Set.of(GONE.id(), LEFT.id())));
        assertThat(found).isEqualTo(Map.of(GONE.id(), GONE));
    }

    @Test
    void its_line_stays_placed() {
        PreOrderId unknown = Samples.preOrder(3, Samples.SKU, 5).id();
        archived();

        Set<PreOrderId> placed = read(work -> work.preOrders().placed(Set.of(GONE.id(), LEFT.id(), unknown)));
        assertThat(placed).isEqualTo(Set.of(GONE.id(), LEFT.id()));
    }

    @Test
    void the_journal_tells_the_entries_of_the_archive_in_their_places() {
        archived();

        List<JournalEntry> all = List.of(placed(GONE), placed(LEFT), reviewed(3));
        assertPages(
                all,
                0L,
                JournalEntry::sequence,
                (work, after, limit) -> work.journal().page(after, limit));
        assertPages(
                all,
                0L,
                JournalEntry::sequence,
                (work, after, limit) -> work.journal().news(after, limit));
        List<JournalEntry> about = read(work -> work.journal().about(GONE.id(), 0, 10));
        assertThat(about).containsExactly(placed(GONE));
    }

    @Test
    void what_an_archived_pre_order_holds_is_known_as_before() {
        archived();

        Holding holding = new Holding(GONE.id(), 1, Samples.LOT, 5);
        List<Holding> holders = read(work -> work.lots().holders(Samples.SKU, Samples.LOT, 0, 10));
        Map<PreOrderId, List<Holding>> holdings = read(work -> work.lots().holdings(Set.of(GONE.id(), LEFT.id())));
        assertThat(holders).containsExactly(holding);
        assertThat(holdings).isEqualTo(Map.of(GONE.id(), List.of(holding)));
    }

    @Test
    void its_notices_are_in_the_archive() {
        archived();

        List<OwedNotice> present = read(work -> work.notices().ofOrder(GONE.id().orderId()));
        List<OwedNotice> archive = read(work -> work.archive().notices(GONE.id()));
        assertThat(present).isEmpty();
        assertThat(archive).containsExactly(delivered());
    }

    @Test
    void what_is_archived_is_forgotten_in_its_place() {
        archived();
        CustomerId nobody = new CustomerId("nobody-1");
        PreOrder anonymous = GONE.boughtBy(nobody);

        write(work -> {
            work.archive().boughtBy(Set.of(GONE.id()), nobody);
            work.journal().rewrite(List.of(placed(anonymous), placed(LEFT)));
        });

        assertThat(archive()).containsExactly(anonymous);
        List<JournalEntry> journal = read(work -> work.journal().page(0, 10));
        assertThat(journal).containsExactly(placed(anonymous), placed(LEFT), reviewed(3));
    }

    @Test
    void what_is_deleted_is_gone_with_all_that_belongs_to_it() {
        archived();

        int purged = store().write(work -> work.archive().purge(Samples.SKU, 10));

        assertThat(purged).isEqualTo(1);
        assertThat(archive()).isEmpty();
        assertThat(present()).containsExactly(LEFT);
        List<JournalEntry> journal = read(work -> work.journal().page(0, 10));
        List<Holding> holders = read(work -> work.lots().holders(Samples.SKU, Samples.LOT, 0, 10));
        List<OwedNotice> notices = read(work -> work.archive().notices(GONE.id()));
        assertThat(journal).containsExactly(placed(LEFT), reviewed(3));
        assertThat(holders).isEmpty();
        assertThat(notices).isEmpty();
        int again = store().write(work -> work.archive().purge(Samples.SKU, 10));
        assertThat(again).isZero();
    }

    @Test
    void archived_offers_come_back_equal_page_by_page() {
        List<ArchivedOffer> all = List.of("A", "B", "a").stream()
                .map(sku -> new ArchivedOffer(new Sku(sku), 3, Samples.NOW, sku.equals("B")))
                .toList();
        write(work -> List.of(2, 0, 1).forEach(i -> work.archive().put(all.get(i))));

        assertPages(
                all,
                Optional.<Sku>empty(),
                offer -> Optional.of(offer.sku()),
                (work, after, limit) -> work.archive().offers(after, limit));
        Optional<ArchivedOffer> found = read(work -> work.archive().offer(new Sku("B")));
        Optional<ArchivedOffer> none = read(work -> work.archive().offer(new Sku("b")));
        assertThat(found).contains(all.get(1));
        assertThat(none).isEmpty();
    }

    @Test
    void what_is_not_there_cannot_be_archived() {
        assertRefused(work -> work.archive().take(List.of(GONE)));
    }

    private void archived() {
        given(GONE, LEFT);
        write(work -> {
            work.journal().reserve(3);
            work.journal().append(List.of(placed(GONE), placed(LEFT), reviewed(3)));
            work.notices().add(List.of(delivered()));
        });
        write(work -> work.archive().take(List.of(GONE)));
    }

    private List<PreOrder> present() {
        return read(work -> work.preOrders().page(0, 10));
    }

    private List<PreOrder> archive() {
        return read(work -> work.archive().page(0, 10));
    }

    private static JournalEntry placed(PreOrder preOrder) {
        PreOrder asPlaced = new PreOrder(
                preOrder.id(),
                preOrder.purchase(),
                preOrder.tags(),
                preOrder.rank(),
                Stages.waiting(5),
                preOrder.standing(),
                preOrder.told());
        return new JournalEntry(preOrder.sequence(), Samples.NOW, new PreOrderPlaced(asPlaced));
    }

    private static JournalEntry reviewed(long sequence) {
        return new JournalEntry(sequence, Samples.NOW, new ReviewRequested(Samples.SKU, Review.HOLDS));
    }

    private static OwedNotice delivered() {
        return new OwedNotice(
                Samples.notice(1, GONE.id(), Samples.SKU),
                Delivery.owed(Samples.NOW).delivered(Samples.NOW));
    }
}
