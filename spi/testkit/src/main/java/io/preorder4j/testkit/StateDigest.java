package io.preorder4j.testkit;

import io.preorder4j.spi.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The whole state of a store in one number: two stores have the same digest exactly if their offers, tallies,
 * pre-orders, holdings, books, lots, supplies, receipts, adjustments, lines, notices and journals are equal, whatever the
 * stores are made of.
 *
 * <p>Everything is read through the ports, page by page, in one consistent read. What the ports don't list is looked up
 * by what the journal tells; only the log of commands is not part of it,
 * nor how far readers have come. Of a line without pages the first 1000 are.
 *
 * <pre>{@code
 * assertThat(StateDigest.describe(sqlite)).isEqualTo(StateDigest.describe(memory)); // tells the difference
 * assertThat(StateDigest.of(sqlite)).isEqualTo(expected);                           // for a million pre-orders
 * }</pre>
 */
public final class StateDigest {

    private StateDigest() {}

    /**
     * Digests the state.
     *
     * @param store whose state
     * @return the SHA-256 of the {@linkplain #describe description} in UTF-8, as 64 hexadecimal digits
     */
    public static String of(Store store) {
        MessageDigest digest = sha256();
        store.read(work -> {
            Description.write(work, line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
            return digest;
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Describes the state, to be read by people and compared by tests. It grows with the state: about 1000
     * characters for every pre-order.
     *
     * @param store whose state
     * @return a line for every row, each ended by a line feed
     */
    public static String describe(Store store) {
        return store.read(work -> {
            StringBuilder text = new StringBuilder();
            Description.write(work, line -> text.append(line).append('\n'));
            return text.toString();
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
