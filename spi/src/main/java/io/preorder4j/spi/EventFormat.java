package io.preorder4j.spi;

import io.preorder4j.core.event.Event;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one kind of event is written and read. The tables together are the whole format of the journal. */
final class EventFormat<E extends Event> {

    private static final Map<Class<?>, EventFormat<?>> BY_TYPE = by(format -> format.type);
    private static final Map<String, EventFormat<?>> BY_KIND = by(format -> format.kind);

    private final String kind;
    private final Class<E> type;
    private final BiConsumer<E, Details> writer;
    private final Function<Details, E> reader;

    EventFormat(String kind, Class<E> type, BiConsumer<E, Details> writer, Function<Details, E> reader) {
        this.kind = kind;
        this.type = type;
        this.writer = writer;
        this.reader = reader;
    }

    static EventFormat<?> of(Event event) {
        EventFormat<?> format = BY_TYPE.get(event.getClass());
        if (format == null) {
            throw new StoreException("no format for " + event.getClass().getName(), null);
        }
        return format;
    }

    static EventFormat<?> of(String kind) {
        EventFormat<?> format = BY_KIND.get(kind);
        if (format == null) {
            throw new StoreException("no event is of kind '" + kind + "'", null);
        }
        return format;
    }

    EventText write(Event event) {
        Details details = new Details();
        writer.accept(type.cast(event), details);
        return new EventText(kind, details.toString());
    }

    Event read(String details) {
        return reader.apply(Details.parse(details));
    }

    private static <K> Map<K, EventFormat<?>> by(Function<EventFormat<?>, K> key) {
        return Stream.of(OfferFormats.ALL, PreOrderFormats.ALL, StockFormats.ALL, HousekeepingFormats.ALL)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(key, format -> format));
    }
}
