package io.preorder4j.testkit.memory;

import io.preorder4j.core.Identifier;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.Leftovers;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** What readers could not use, reader by reader in the order of the items. */
final class InMemoryLeftovers implements Leftovers {

    private final Transactions transactions;
    private final Grouped<String, Item, Leftover> byReader =
            new Grouped<>(leftover -> Optional.of(leftover.reader()), leftover -> new Item(leftover.item()));
    private final Sorted<Place, Leftover> all = new Sorted<>(Place::of);
    private final Table<Key, Leftover> leftovers;

    InMemoryLeftovers(Transactions transactions) {
        this.transactions = transactions;
        leftovers = new Table<>("leftover", transactions, List.of(byReader, all));
    }

    @Override
    public Optional<Leftover> find(String reader, String item) {
        return leftovers.find(new Key(reader, item));
    }

    @Override
    public List<Leftover> page(String reader, Optional<String> afterItem, int limit) {
        transactions.requireRunning();
        NavigableMap<Item, Leftover> all = byReader.in(reader);
        return Limits.page(
                afterItem
                        .map(item -> all.tailMap(new Item(item), false))
                        .orElse(all)
                        .values(),
                limit);
    }

    @Override
    public List<Leftover> page(Optional<Leftover> after, int limit) {
        return leftovers.page(all, after.map(Place::of), limit);
    }

    @Override
    public void put(Leftover leftover) {
        leftovers.put(new Key(leftover.reader(), leftover.item()), leftover);
    }

    @Override
    public void remove(String reader, String item) {
        leftovers.remove(new Key(reader, item));
    }

    private record Key(String reader, String item) {}

    /** Sorts by readers, and then by items. */
    private record Place(Item reader, Item item) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::reader).thenComparing(Place::item);

        static Place of(Leftover leftover) {
            return new Place(new Item(leftover.reader()), new Item(leftover.item()));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Sorts by code points, as every store does. */
    private record Item(String text) implements Comparable<Item> {

        @Override
        public int compareTo(Item other) {
            return Identifier.compare(text, other.text);
        }
    }
}
