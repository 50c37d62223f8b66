package io.preorder4j.spi;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.stock.GoodsReceipt;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Values as text, mostly flat JSON, for stores that keep them in one column. The format is the library's own and durable: names
 * only ever grow.
 */
public final class ValueText {

    private ValueText() {}

    /**
     * Writes an offer.
     *
     * @param offer the offer
     * @return its text
     */
    public static String of(Offer offer) {
        return Fields.write(offer, new Details()).toString();
    }

    /**
     * Reads an offer back.
     *
     * @param text what {@link #of(Offer)} wrote
     * @return an offer equal to the one that was written
     * @throws StoreException if this is not the text of an offer
     */
    public static Offer offer(String text) {
        return read(text, Fields::offer);
    }

    /**
     * Writes a receipt.
     *
     * @param receipt the receipt
     * @return its text
     */
    public static String of(GoodsReceipt receipt) {
        return Fields.write(receipt, new Details()).toString();
    }

    /**
     * Reads a receipt back.
     *
     * @param text what {@link #of(GoodsReceipt)} wrote
     * @return a receipt equal to the one that was written
     * @throws StoreException if this is not the text of a receipt
     */
    public static GoodsReceipt receipt(String text) {
        return read(text, Fields::receipt);
    }

    /**
     * Writes units by channel.
     *
     * @param channels the units of each channel
     * @return their text
     */
    public static String of(Map<Channel, Long> channels) {
        return Fields.write(channels, new Details()).toString();
    }

    /**
     * Reads units by channel back.
     *
     * @param text what {@link #of(Map)} wrote
     * @return the units of each channel
     * @throws StoreException if this is not such a text
     */
    public static SortedMap<Channel, Long> channels(String text) {
        return read(text, Fields::channels);
    }

    /**
     * Writes an availability.
     *
     * @param availability the availability
     * @return its code, a space, and its time zone
     */
    public static String of(Availability availability) {
        return availability.code() + " " + availability.zone().getId();
    }

    /**
     * Reads an availability back.
     *
     * @param text what {@link #of(Availability)} wrote
     * @return an availability equal to the one that was written
     * @throws StoreException if this is not such a text
     */
    public static Availability availability(String text) {
        int space = text.indexOf(' ');
        try {
            return Availability.parse(text.substring(0, space), ZoneId.of(text.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new StoreException("an availability cannot have the text " + text, e);
        }
    }

    /**
     * Writes a case under the law of delays.
     *
     * @param delay the case
     * @return its text
     */
    public static String of(DelayCase delay) {
        return DelayFields.write(delay, new Details()).toString();
    }

    /**
     * Reads a case under the law of delays back.
     *
     * @param text what {@link #of(DelayCase)} wrote
     * @return a case equal to the one that was written
     * @throws StoreException if this is not the text of a case
     */
    public static DelayCase delay(String text) {
        return read(text, DelayFields::delay);
    }

    /**
     * Writes a timetable.
     *
     * @param timetable the timetable
     * @return its text, without its SKU
     */
    public static String of(Timetable timetable) {
        return TimetableFields.write(timetable, new Details()).toString();
    }

    /**
     * Reads a timetable back.
     *
     * @param sku its SKU
     * @param text what {@link #of(Timetable)} wrote
     * @return a timetable equal to the one that was written
     * @throws StoreException if this is not the text of a timetable
     */
    public static Timetable timetable(Sku sku, String text) {
        return read(text, from -> TimetableFields.timetable(sku, from));
    }

    private static <T> T read(String text, Function<Details, T> reader) {
        try {
            return reader.apply(Details.parse(text));
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException | IndexOutOfBoundsException e) {
            throw new StoreException("a stored value cannot have the text " + text, e);
        }
    }
}
