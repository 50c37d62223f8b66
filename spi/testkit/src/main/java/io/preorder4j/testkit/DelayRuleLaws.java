package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Identifier;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.delay.Outcome;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.offer.Availability;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every law of delays promises. Extend it to test a rule of your own:
 *
 * <pre>{@code
 * class SwissRuleTest extends DelayRuleLaws {
 *     @Override
 *     protected DelayRule rule() {
 *         return new SwissRule();
 *     }
 * }
 * }</pre>
 *
 * <p>Every law is a jqwik property, named as a sentence, and tried with a thousand stories of one order.
 */
public abstract class DelayRuleLaws {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** For subclasses. */
    protected DelayRuleLaws() {}

    /**
     * Makes the rule. It is asked often; all that it makes answer alike.
     *
     * @return a rule
     */
    protected abstract DelayRule rule();

    @Property(tries = 1)
    void its_name_is_an_identifier_and_always_the_same() {
        assertThat(Identifier.checked("rule", rule().name())).isEqualTo(rule().name());
    }

    @Property
    void the_same_question_gets_the_same_answer(@ForAll("orders") Ordered ordered, @ForAll("news") List<News> story) {
        DelayCase now = rule().open(ordered);
        assertThat(now).isEqualTo(rule().open(ordered));
        Instant at = ordered.at();
        for (News news : story) {
            at = at.plus(news.after);
            Outcome outcome = rule().decide(now, news.fact, at);
            assertThat(outcome).as("%s, asked again", news).isEqualTo(rule().decide(now, news.fact, at));
            now = outcome.next();
        }
    }

    @Property
    void an_end_stays_an_end_and_what_was_promised_stays_so(
            @ForAll("orders") Ordered ordered, @ForAll("news") List<News> story) {
        DelayCase now = rule().open(ordered);
        assertThat(now.stage().isEnd()).as("a new case is at its end").isFalse();
        Instant at = ordered.at();
        for (News news : story) {
            at = at.plus(news.after);
            DelayCase next = rule().decide(now, news.fact, at).next();
            if (now.stage().isEnd()) {
                assertThat(next).as("after the end, %s", news).isEqualTo(now);
            }
            assertThat(List.of(next.rule(), next.zone(), next.promised(), next.dateEssential()))
                    .isEqualTo(List.of(rule().name(), now.zone(), now.promised(), now.dateEssential()));
            now = next;
        }
    }

    @Property
    void no_deadline_that_has_passed_is_left(@ForAll("orders") Ordered ordered, @ForAll("news") List<News> story) {
        DelayCase now = rule().open(ordered);
        Instant at = ordered.at();
        for (News news : story) {
            at = at.plus(news.after);
            now = rule().decide(now, news.fact, at).next();
            assertThat(now.isOverdue(at)).as("%s after %s", now, news).isFalse();
        }
    }

    @Property
    void it_asks_to_cancel_and_to_refund_once_and_only_when_it_cancels(
            @ForAll("orders") Ordered ordered, @ForAll("news") List<News> story) {
        DelayCase now = rule().open(ordered);
        Instant at = ordered.at();
        for (News news : story) {
            at = at.plus(news.after);
            Outcome outcome = rule().decide(now, news.fact, at);
            long expected =
                    now.stage() != DelayStage.CANCELLED && outcome.next().stage() == DelayStage.CANCELLED ? 1 : 0;
            assertThat(count(outcome, Duty.Cancel.class))
                    .as("cancels after %s", news)
                    .isEqualTo(expected);
            assertThat(count(outcome, Duty.Refund.class))
                    .as("refunds after %s", news)
                    .isEqualTo(expected);
            now = outcome.next();
        }
    }

    private static long count(Outcome outcome, Class<? extends Duty> kind) {
        return outcome.duties().stream().filter(kind::isInstance).count();
    }

    // ---- stories

    @Provide
    Arbitrary<Ordered> orders() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(true, false))
                .as((days, essential) -> new Ordered(
                        Samples.NOW,
                        days == 0
                                ? Availability.toBeAnnounced(ZONE)
                                : Availability.on(Samples.DAY.plusDays(days), ZONE),
                        essential));
    }

    @Provide
    Arbitrary<List<News>> news() {
        Arbitrary<ShipDate> dates = Arbitraries.integers()
                .between(0, 12)
                .map(tens -> tens == 0 ? ShipDate.unknown() : ShipDate.by(Samples.DAY.plusDays(10L * tens)));
        Arbitrary<DelayFact> facts = Arbitraries.oneOf(
                dates.map(DelayFact.Expected::new),
                dates.map(DelayFact.NoticeSent::new),
                dates.map(DelayFact.Consented::new),
                dates.map(date -> new DelayFact.AdditionalPeriodSet(date.day().orElse(Samples.DAY))),
                Arbitraries.of(
                        new DelayFact.Declined(),
                        new DelayFact.SellerGaveUp(),
                        new DelayFact.Shipped(),
                        new DelayFact.Delivered(),
                        new DelayFact.TimePassed()));
        return Combinators.combine(facts, Arbitraries.integers().between(0, 60))
                .as((fact, days) -> new News(fact, Duration.ofDays(days)))
                .list()
                .ofMaxSize(8)
                // Lists of two things each have more edge cases than there are tries.
                .withoutEdgeCases();
    }

    /**
     * Something that happens.
     *
     * @param fact what
     * @param after how long after what happened before
     */
    private record News(DelayFact fact, Duration after) {}
}
