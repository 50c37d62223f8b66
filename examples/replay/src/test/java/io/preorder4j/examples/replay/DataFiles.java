package io.preorder4j.examples.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder with a small, correct data set, in which a test may replace files. */
public final class DataFiles {

    private final Path folder;

    private DataFiles(Path folder) {
        this.folder = folder;
    }

    /** Two SKUs, two orders, and one of everything else. */
    public static DataFiles in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new DataFiles(folder)
                .with(
                        "offers.csv",
                        "sku,title,available_on,cap,customer_limit",
                        "A,Lamp,2010-12-20,10,",
                        "B,,2010-12-21,,3")
                .with(
                        "orders.csv",
                        "order_id,line,sku,customer,country,quantity,placed_at,tags",
                        "1001,1,A,C1,France,4,2010-12-01T08:00:00Z,PRIORITY",
                        "1001,2,B,C1,France,2,2010-12-01T08:00:00Z,PRIORITY",
                        "1002,1,A,C2,Spain,8,2010-12-02T08:00:00Z,")
                .with("cancellations.csv", "order_id,line,quantity,cancelled_at", "1001,1,1,2010-12-03T08:00:00Z")
                .with("supplies.csv", "supply_id,sku,quantity,expected_on", "PO-1,A,5,2010-12-20")
                .with(
                        "receipts.csv",
                        "receipt_id,supply_id,sku,quantity,received_at",
                        "GRN-1,PO-1,A,5,2010-12-21T08:00:00Z",
                        "GRN-1,PO-1,A,5,2010-12-21T09:00:00Z")
                .with(
                        "adjustments.csv",
                        "adjustment_id,sku,quantity,adjusted_at,reason",
                        "ADJ-1,A,-1,2010-12-22T08:00:00Z,faulty");
    }

    /** Replaces a file by these lines. */
    public DataFiles with(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
        return this;
    }

    /** Replaces a file by these bytes. */
    public DataFiles withBytes(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        return this;
    }

    /** Puts the lines of a file into a gzipped one instead. */
    public DataFiles gzipped(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file + ".gz")))) {
            out.write(bytes);
        }
        return without(file);
    }

    /** Takes a file away. */
    public DataFiles without(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    /** Where the files lie. */
    public Path folder() {
        return folder;
    }
}
