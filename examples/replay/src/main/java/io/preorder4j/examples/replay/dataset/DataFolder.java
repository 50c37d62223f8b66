package io.preorder4j.examples.replay.dataset;

import io.preorder4j.examples.replay.csv.BadInputException;
import io.preorder4j.examples.replay.csv.CsvFile;
import io.preorder4j.examples.replay.csv.Row;
import io.preorder4j.examples.replay.csv.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** A folder with the CSV files of a data set, each as it is or gzipped. */
public final class DataFolder {

    private static final String ATTRIBUTION = "ATTRIBUTION.txt";

    private final Path folder;
    private final MessageDigest digest;
    private final References references = new References();

    private DataFolder(Path folder) {
        this.folder = folder;
        this.digest = sha256();
    }

    /**
     * Everything in the folder, every row of it checked.
     *
     * @throws BadInputException if there is anything in it that could not be replayed
     */
    public static DataSet read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder.toString(), "is not a folder");
        }
        return new DataFolder(folder).read();
    }

    private DataSet read() {
        // The order matters: a file may refer to the ones read before it.
        var offers = rows("offers.csv", OfferRow.COLUMNS, OfferRow::of, references::add);
        var supplies = rows("supplies.csv", SupplyRow.COLUMNS, SupplyRow::of, references::add);
        var orders = rows("orders.csv", OrderRow.COLUMNS, OrderRow::of, references::add);
        var cancellations = rows("cancellations.csv", CancellationRow.COLUMNS, CancellationRow::of, (row, read) -> {});
        var receipts = rows("receipts.csv", ReceiptRow.COLUMNS, ReceiptRow::of, references::add);
        var adjustments = rows("adjustments.csv", AdjustmentRow.COLUMNS, AdjustmentRow::of, references::add);
        String fingerprint = HexFormat.of().formatHex(digest.digest());
        return new DataSet(
                name(), fingerprint, attribution(), offers, supplies, orders, cancellations, receipts, adjustments);
    }

    private <T> List<T> rows(String file, String[] columns, Function<Row, T> reading, Check<T> check) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        return Table.of(CsvFile.in(folder, file), columns).read(digest, row -> {
            T read = reading.apply(row);
            check.of(row, read);
            return read;
        });
    }

    private String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private String attribution() {
        Path file = folder.resolve(ATTRIBUTION);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read as text in UTF-8");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Checks what was read of a row against the rows before it. */
    private interface Check<T> {
        void of(Row row, T read);
    }
}
