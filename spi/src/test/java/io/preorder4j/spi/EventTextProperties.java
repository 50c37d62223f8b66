package io.preorder4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.event.Event;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The journal's text keeps every event, and a text that was cut short is never taken for one. */
class EventTextProperties {

    @Property
    void every_event_comes_back_equal(@ForAll("events") Event event) {
        EventText text = EventText.of(event);

        assertThat(new EventText(text.kind(), text.details()).event()).isEqualTo(event);
    }

    @Property(tries = 100)
    void the_kind_fits_a_short_column_and_the_details_a_line(@ForAll("events") Event event) {
        EventText text = EventText.of(event);

        assertThat(text.kind()).matches("[A-Z][A-Z_]{0,31}");
        assertThat(text.details().chars()).noneMatch(Character::isISOControl);
    }

    @Property
    void equal_events_have_equal_texts(@ForAll("events") Event event) {
        EventText text = EventText.of(event);

        assertThat(EventText.of(text.event())).isEqualTo(text);
    }

    @Property
    void details_that_were_cut_short_are_refused(
            @ForAll("events") Event event, @ForAll @DoubleRange(max = 1, maxIncluded = false) double part) {
        EventText text = EventText.of(event);
        String cut = text.details().substring(0, (int) (text.details().length() * part));

        assertThatThrownBy(() -> new EventText(text.kind(), cut).event()).isInstanceOf(StoreException.class);
    }

    @Example
    void every_kind_of_event_has_a_format_of_its_own() {
        List<? extends Event> events =
                AnyEvent.EACH_KIND.stream().map(Arbitrary::sample).toList();

        assertThat(events.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
        assertThat(events.stream().map(event -> EventText.of(event).kind())).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Event> events() {
        return AnyEvent.any();
    }
}
