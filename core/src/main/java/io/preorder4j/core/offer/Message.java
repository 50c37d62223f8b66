package io.preorder4j.core.offer;

import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a customer reads beside an offer, such as "Ships from {date}", in as many languages as the shop speaks.
 *
 * <p>{@code {date}} stands for the availability, written as the reader's language writes dates: a day, a month, a
 * quarter ({@code Q3 2026}), two days with a dash between them, or {@code TBA}. No other placeholder is known, and no
 * other brace is allowed. The text is plain: whoever puts it on a page escapes it.
 *
 * @param texts the text by IETF language tag, such as {@code de} or {@code pt-BR}; {@link #ANY_LANGUAGE} for all others
 */
public record Message(SortedMap<String, String> texts) {

    /** The key of the text for readers whose language the shop does not speak. */
    public static final String ANY_LANGUAGE = "und";

    private static final String DATE = "{date}";

    /** Checks the languages and the texts, and copies them. */
    public Message {
        if (!texts.containsKey(ANY_LANGUAGE)) {
            throw new InvalidInputException("message", texts.keySet().toString(), "has no text for any language");
        }
        texts.forEach(Message::check);
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * A message in one language for everybody.
     *
     * @param text the text, an {@link Identifier} but for its placeholder
     * @return the message
     */
    public static Message of(String text) {
        return new Message(new TreeMap<>(Map.of(ANY_LANGUAGE, text)));
    }

    /**
     * The same message with a text in one more language.
     *
     * @param language the language
     * @param text the text
     * @return the message
     */
    public Message with(Locale language, String text) {
        SortedMap<String, String> more = new TreeMap<>(texts);
        String tag = language.toLanguageTag();
        if (tag.equals(ANY_LANGUAGE) && !language.equals(Locale.ROOT)) {
            throw new InvalidInputException("language", language.toString(), "is no language tag");
        }
        more.put(tag, text);
        return new Message(more);
    }

    /**
     * The message for a reader.
     *
     * @param availability what {@code {date}} stands for
     * @param reader whose language and way to write dates
     * @return the text: of the reader's language and country if there is one, else of the language, else of any
     */
    public String text(Availability availability, Locale reader) {
        String text = texts.get(reader.toLanguageTag());
        if (text == null) {
            text = texts.get(reader.getLanguage());
        }
        if (text == null) {
            text = texts.get(ANY_LANGUAGE);
        }
        return String.valueOf(text).replace(DATE, date(availability, reader));
    }

    private static String date(Availability availability, Locale reader) {
        if (availability instanceof Availability.OnDay on) {
            return day(on.day(), reader);
        } else if (availability instanceof Availability.InMonth in) {
            return month(in.month(), reader);
        } else if (availability instanceof Availability.InQuarter in) {
            return "Q" + in.quarter() + " " + in.year();
        } else if (availability instanceof Availability.Between between) {
            return day(between.first(), reader) + " – " + day(between.last(), reader);
        }
        return availability.code();
    }

    private static String day(LocalDate day, Locale reader) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader));
    }

    private static String month(YearMonth month, Locale reader) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", reader));
    }

    private static void check(String language, String text) {
        Identifier.checked("message", text);
        if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
            throw new InvalidInputException("language", language, "is no language tag");
        }
        String rest = text.replace(DATE, "");
        if (rest.contains("{") || rest.contains("}")) {
            throw new InvalidInputException("message", text, "has a placeholder other than " + DATE);
        }
    }
}
