package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.spi.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;

/** A fresh file with empty tables for every test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class SqliteTest {

    @TempDir
    Path directory;

    SqliteFile file;
    JdbcStore store;

    @BeforeEach
    final void createTables() {
        file = new SqliteFile(path());
        store = JdbcStore.sqlite(file.pool());
        store.createSchema();
    }

    @AfterEach
    final void close() {
        file.close();
    }

    final Path path() {
        return directory.resolve("store.db");
    }

    static Offer offer(String sku) {
        return Offer.of(new Sku(sku), Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin")));
    }

    /** Adds an offer: some change that every test can make and see. */
    static String open(Store store, String sku) {
        return store.write(work -> {
            work.offers().add(List.of(offer(sku)));
            return sku;
        });
    }

    static List<String> opened(Store store) {
        return store.read(work -> work.offers().page(Optional.empty(), 1000).stream()
                .map(offer -> offer.sku().value())
                .toList());
    }
}
