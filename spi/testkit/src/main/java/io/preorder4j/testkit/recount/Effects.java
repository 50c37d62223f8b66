package io.preorder4j.testkit.recount;

import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What events do, kind by kind. An event of a kind that nobody thought of is not possible. */
final class Effects {

    private final Map<Class<? extends Event>, Consumer<JournalEntry>> effects = new HashMap<>();

    <E extends Event> void on(Class<E> kind, Consumer<E> effect) {
        on(kind, (event, entry) -> effect.accept(event));
    }

    <E extends Event> void on(Class<E> kind, BiConsumer<E, JournalEntry> effect) {
        effects.put(kind, entry -> effect.accept(kind.cast(entry.event()), entry));
    }

    void take(JournalEntry entry) {
        Possible.known(effects.get(entry.event().getClass()), "event here: its effect is not known")
                .accept(entry);
    }
}
