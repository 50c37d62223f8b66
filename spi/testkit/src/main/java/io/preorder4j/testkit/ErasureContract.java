package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.Erasure;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written over when a customer is forgotten, and how far that has come. */
abstract class ErasureContract extends PortContract {

    private static final CustomerId ANN = new CustomerId("Ann");
    private static final CustomerId NOBODY = new CustomerId("nobody-1");
    private static final CommandKey KEY = new CommandKey("forget-1");

    @Test
    void an_erasure_comes_back_equal_and_is_gone_when_it_is_removed() {
        for (String text : HostileTexts.ALL) {
            Erasure erasure = new Erasure(new CommandKey(text), new CustomerId(text), NOBODY, 1, 2);
            write(work -> work.erasures().add(erasure));
            assertThat(erasure(erasure.key())).contains(erasure);

            write(work -> work.erasures().remove(erasure.key()));
            assertThat(erasure(erasure.key())).isEmpty();
        }
    }

    @Test
    void the_last_state_of_an_erasure_counts() {
        write(work -> work.erasures().add(new Erasure(KEY, ANN, NOBODY, 0, 0)));
        write(work -> work.erasures().update(new Erasure(KEY, ANN, NOBODY, 17, 3)));

        assertThat(erasure(KEY)).contains(new Erasure(KEY, ANN, NOBODY, 17, 3));
    }

    @Test
    void a_pre_order_is_bought_by_another_name_and_all_else_stays() {
        PreOrder anns = Samples.boughtBy(ANN, Samples.preOrder(1, Samples.SKU, 5));
        PreOrder other = Samples.boughtBy(ANN, Samples.preOrder(2, Samples.SKU, 2));
        given(anns, other);

        write(work -> work.preOrders().boughtBy(Set.of(anns.id()), NOBODY));

        assertThat(preOrders()).containsExactly(anns.boughtBy(NOBODY), other);
        Buyer nobody = new Buyer(Samples.SKU, NOBODY);
        Buyer ann = new Buyer(Samples.SKU, ANN);
        Map<Buyer, Long> units = read(work -> work.preOrders().activeUnits(Set.of(nobody, ann)));
        assertThat(units).isEqualTo(Map.of(nobody, 5L, ann, 2L));
        List<PreOrder> found = read(work -> work.preOrders()
                .search(PreOrderFilter.all().customer(NOBODY), Sorting.BY_SEQUENCE, Optional.empty(), 10));
        assertThat(found).containsExactly(anns.boughtBy(NOBODY));
    }

    @Test
    void who_is_not_there_cannot_be_bought_by_another_name() {
        assertRefused(work -> work.preOrders()
                .boughtBy(Set.of(Samples.preOrder(1, Samples.SKU, 5).id()), NOBODY));
    }

    @Test
    void an_entry_is_written_over_in_its_place() {
        PreOrder anns = Samples.boughtBy(ANN, Samples.preOrder(1, Samples.SKU, 5));
        append(new JournalEntry(1, Samples.NOW, new PreOrderPlaced(anns)), cancelled(2, "I am Ann"));

        JournalEntry placed = new JournalEntry(1, Samples.NOW, new PreOrderPlaced(anns.boughtBy(NOBODY)));
        write(work -> work.journal().rewrite(List.of(placed, cancelled(2, "removed"))));

        List<JournalEntry> page = read(work -> work.journal().page(0, 10));
        List<JournalEntry> about = read(work -> work.journal().about(anns.id(), 0, 10));
        assertThat(page).containsExactly(placed, cancelled(2, "removed")).isEqualTo(about);
    }

    @Test
    void an_entry_cannot_be_written_over_by_another_kind_or_where_there_is_none() {
        PreOrder anns = Samples.boughtBy(ANN, Samples.preOrder(1, Samples.SKU, 5));
        append(new JournalEntry(1, Samples.NOW, new PreOrderPlaced(anns)));

        assertRefused(work -> work.journal().rewrite(List.of(cancelled(1, "removed"))));
        assertRefused(work -> work.journal().rewrite(List.of(cancelled(2, "removed"))));
    }

    @Test
    void the_fact_of_a_notice_is_written_over_and_its_delivery_stays() {
        PreOrder anns = Samples.boughtBy(ANN, Samples.preOrder(1, Samples.SKU, 5));
        Delivery delivered = Delivery.owed(Samples.NOW).delivered(Samples.NOW);
        write(work -> work.notices().add(List.of(new OwedNotice(confirmation(anns), delivered))));

        write(work -> {
            work.notices().lock(Set.of(anns.id().orderId()));
            work.notices().rewrite(List.of(confirmation(anns.boughtBy(NOBODY))));
        });

        List<OwedNotice> stored = read(work -> work.notices().ofOrder(anns.id().orderId()));
        assertThat(stored).containsExactly(new OwedNotice(confirmation(anns.boughtBy(NOBODY)), delivered));
    }

    @Test
    void the_fact_of_a_notice_that_was_written_with_it_is_written_over_in_both_archived_or_not() {
        PreOrder anns = Samples.boughtBy(ANN, Samples.preOrder(1, Samples.SKU, 5));
        PreOrder nobodys = anns.boughtBy(NOBODY);
        Delivery delivered = Delivery.owed(Samples.NOW).delivered(Samples.NOW);
        write(work -> {
            work.preOrders().add(List.of(anns));
            work.journal().reserve(1);
            work.journal().append(List.of(new JournalEntry(1, Samples.NOW, new PreOrderPlaced(anns))));
            work.notices().add(List.of(new OwedNotice(confirmation(anns), delivered)));
        });

        write(work -> {
            work.journal().rewrite(List.of(new JournalEntry(1, Samples.NOW, new PreOrderPlaced(nobodys))));
            work.notices().lock(Set.of(anns.id().orderId()));
            work.notices().rewrite(List.of(confirmation(nobodys)));
        });
        List<OwedNotice> present = read(work -> work.notices().ofOrder(anns.id().orderId()));
        assertThat(present).containsExactly(new OwedNotice(confirmation(nobodys), delivered));

        write(work -> {
            work.archive().take(List.of(anns));
            work.journal().rewrite(List.of(new JournalEntry(1, Samples.NOW, new PreOrderPlaced(anns))));
            work.archive().rewrite(List.of(confirmation(anns)));
        });
        List<OwedNotice> archived = read(work -> work.archive().notices(anns.id()));
        assertThat(archived).containsExactly(new OwedNotice(confirmation(anns), delivered));
    }

    @Test
    void what_the_command_of_an_entry_said_is_forgotten_and_its_neighbours_are_not() {
        String digest = "0123456789abcdef".repeat(2);
        CommandRecord before = new CommandRecord(new CommandKey("before"), digest, 1, 1);
        CommandRecord hers = new CommandRecord(new CommandKey("hers"), digest, 2, 3);
        CommandRecord after = new CommandRecord(new CommandKey("after"), digest, 7, 2);
        write(work -> List.of(before, hers, after).forEach(work.commands()::add));

        // 5 and 6 are of no command.
        write(work -> work.commands().forget(Set.of(4L, 5L, 6L)));

        assertThat(command(before)).contains(before);
        assertThat(command(after)).contains(after);
        assertThat(command(hers)).contains(new CommandRecord(hers.key(), CommandRecord.FORGOTTEN, 2, 3));
    }

    @Test
    void all_leftovers_are_read_page_by_page_reader_by_reader() {
        List<Leftover> all = List.of(
                leftover("a", "1"), leftover("a", "2"), leftover("b", "0"), leftover("b", "1"), leftover("c", "0"));
        write(work -> List.of(3, 1, 4, 0, 2).forEach(i -> work.leftovers().put(all.get(i))));

        assertPages(
                all,
                Optional.<Leftover>empty(),
                Optional::of,
                (work, after, limit) -> work.leftovers().page(after, limit));
    }

    private Optional<Erasure> erasure(CommandKey key) {
        return read(work -> work.erasures().find(key));
    }

    private List<PreOrder> preOrders() {
        return read(work -> work.preOrders().page(0, 10));
    }

    private Optional<CommandRecord> command(CommandRecord known) {
        return read(work -> work.commands().find(known.key()));
    }

    private void append(JournalEntry... entries) {
        write(work -> {
            work.journal().reserve(entries.length);
            work.journal().append(List.of(entries));
        });
    }

    private static JournalEntry cancelled(long sequence, String reason) {
        return new JournalEntry(
                sequence,
                Samples.NOW,
                new CancellationRequested(
                        Samples.preOrder(1, Samples.SKU, 5).id(), Samples.SKU, 1, Cancellation.byCustomer(reason)));
    }

    private static Notice confirmation(PreOrder preOrder) {
        return new Notice(1, NoticeKind.CONFIRMATION, preOrder.id(), preOrder.sku(), 5, new PreOrderPlaced(preOrder));
    }

    private static Leftover leftover(String reader, String item) {
        return new Leftover(reader, item, "content", "reason", Samples.NOW);
    }
}
