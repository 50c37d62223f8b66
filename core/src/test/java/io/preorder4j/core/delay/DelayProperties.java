package io.preorder4j.core.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.offer.Availability;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws of every rule, over stories in which anybody says anything at any time. */
class DelayProperties {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");
    private static final WorkingDays WORKING_DAYS = new WorkingDays(Set.of(LocalDate.parse("2026-06-19")));
    private static final List<String> ZONES = List.of("America/New_York", "Europe/Berlin", "Pacific/Apia", "UTC");

    /** A fact, and how long after the one before it. */
    record Step(Duration later, DelayFact fact) {}

    /** What was decided at each step. */
    record Decided(DelayCase before, DelayFact fact, Instant at, Outcome outcome) {}

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_next_deadline_lies_ahead_or_there_is_none(
            @ForAll("rules") DelayRule rule, @ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        for (Decided step : told(rule, ordered, story)) {
            assertThat(step.outcome()
                            .next()
                            .nextDeadline()
                            .map(step.at()::isBefore)
                            .orElse(true))
                    .isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_end_is_an_end(
            @ForAll("rules") DelayRule rule, @ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        for (Decided step : told(rule, ordered, story)) {
            if (step.before().stage().isEnd()) {
                assertThat(step.outcome()).isEqualTo(Outcome.unchanged(step.before()));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_cancellation_cancels_and_refunds_once_and_not_before_its_day(
            @ForAll("rules") DelayRule rule, @ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        List<Duty> duties = told(rule, ordered, story).stream()
                .flatMap(step -> step.outcome().duties().stream())
                .toList();
        DelayCase last = last(rule, ordered, story);

        assertThat(duties.stream().filter(Duty.Cancel.class::isInstance))
                .hasSize(last.refundBy().isPresent() ? 1 : 0);
        assertThat(last.refundBy().isPresent()).isEqualTo(last.stage() == DelayStage.CANCELLED);
        last.refundBy().ifPresent(day -> assertThat(duties).endsWith(new Duty.Refund(day)));
        last.refundBy().ifPresent(day -> assertThat(day).isAfterOrEqualTo(ordered.day()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_same_facts_in_the_same_order_give_the_same_outcomes(
            @ForAll("rules") DelayRule rule, @ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        assertThat(told(rule, ordered, story)).isEqualTo(told(rule, ordered, story));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void to_look_at_a_case_more_often_changes_nothing(
            @ForAll("rules") DelayRule rule, @ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        List<Step> watched = story.stream()
                .flatMap(step -> List.of(
                        new Step(step.later().dividedBy(2), new DelayFact.TimePassed()),
                        new Step(step.later().minus(step.later().dividedBy(2)), step.fact()))
                        .stream())
                .toList();

        assertThat(last(rule, ordered, watched)).isEqualTo(last(rule, ordered, story));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_yes_after_the_deadline_is_as_good_as_silence(
            @ForAll("rules") DelayRule rule,
            @ForAll("orders") Ordered ordered,
            @ForAll("stories") List<Step> story,
            @ForAll("dates") ShipDate date) {
        for (Decided step : told(rule, ordered, story)) {
            DelayCase open = step.outcome().next();
            open.nextDeadline().ifPresent(end -> {
                assertThat(rule.decide(open, new DelayFact.Consented(date), end))
                        .isEqualTo(rule.decide(open, new DelayFact.TimePassed(), end));
                assertThat(rule.decide(open, new DelayFact.TimePassed(), end.minusNanos(1)))
                        .isEqualTo(Outcome.unchanged(open));
            });
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_slip_is_never_forgotten_and_the_first_promise_never_moves(
            @ForAll("rules") DelayRule rule, @ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        for (Decided step : told(rule, ordered, story)) {
            DelayCase next = step.outcome().next();
            assertThat(next.slips() - step.before().slips()).isBetween(0, 1);
            assertThat(next.promised()).isEqualTo(rule.open(ordered).promised());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void only_the_customer_moves_a_deadline_back_except_by_a_timely_offer_in_the_united_states(
            @ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        LocalDate latestWithoutYes = rule(0).open(ordered).promised().plusDays(30);
        for (Decided step : told(rule(0), ordered, story)) {
            DelayCase next = step.outcome().next();
            if (next.consent() != Consent.EXPRESS) {
                assertThat(next.deadline().map(latestWithoutYes::isBefore).orElse(false))
                        .isFalse();
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void in_europe_time_alone_never_cancels(@ForAll("orders") Ordered ordered, @ForAll("stories") List<Step> story) {
        for (Decided step : told(rule(1), ordered, story)) {
            if (step.outcome().duties().stream().anyMatch(Duty.Cancel.class::isInstance)) {
                assertThat(step.fact()).isEqualTo(new DelayFact.Declined());
            }
        }
    }

    private static DelayCase last(DelayRule rule, Ordered ordered, List<Step> story) {
        List<Decided> steps = told(rule, ordered, story);
        return steps.isEmpty()
                ? rule.open(ordered)
                : steps.get(steps.size() - 1).outcome().next();
    }

    private static List<Decided> told(DelayRule rule, Ordered ordered, List<Step> story) {
        List<Decided> steps = new ArrayList<>();
        DelayCase now = rule.open(ordered);
        Instant at = ordered.at();
        for (Step step : story) {
            at = at.plus(step.later());
            Outcome outcome = rule.decide(now, step.fact(), at);
            steps.add(new Decided(now, step.fact(), at, outcome));
            now = outcome.next();
        }
        return steps;
    }

    private static DelayRule rule(int which) {
        return which == 0 ? new UsMailOrderRule(WORKING_DAYS) : new EuDeliveryRule(WORKING_DAYS, 14);
    }

    @Provide
    Arbitrary<DelayRule> rules() {
        return Arbitraries.of(0, 1).map(DelayProperties::rule);
    }

    @Provide
    Arbitrary<Ordered> orders() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZONES).map(ZoneId::of);
        Arbitrary<Availability> stated = Combinators.combine(
                        zones, Arbitraries.integers().between(1, 60))
                .as((zone, days) ->
                        days > 50 ? Availability.toBeAnnounced(zone) : Availability.on(DAY.plusDays(days), zone));
        return Combinators.combine(stated, Arbitraries.of(true, false))
                .as((told, essential) -> new Ordered(START, told, essential));
    }

    @Provide
    Arbitrary<ShipDate> dates() {
        return Arbitraries.integers()
                .between(0, 12)
                .map(weeks -> weeks == 0 ? ShipDate.unknown() : ShipDate.by(DAY.plusWeeks(weeks * 2L)));
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Duration> gaps = Arbitraries.integers().between(0, 20 * 24).map(Duration::ofHours);
        Arbitrary<DelayFact> rare = Arbitraries.of(
                new DelayFact.Declined(),
                new DelayFact.SellerGaveUp(),
                new DelayFact.Shipped(),
                new DelayFact.Delivered(),
                new DelayFact.TimePassed());
        Arbitrary<List<Step>> others = Combinators.combine(gaps, rare).as((gap, fact) -> List.of(new Step(gap, fact)));
        Arbitrary<List<Step>> single = Combinators.combine(gaps, dates(), Arbitraries.of(0, 1, 2, 3))
                .as((gap, date, kind) -> List.of(new Step(gap, dated(date, kind))));
        Arbitrary<List<Step>> asked = Combinators.combine(gaps, dates(), gaps, Arbitraries.of(1, 2))
                .as((gap, date, answer, kind) -> List.of(
                        new Step(gap.dividedBy(3), dated(date, 0)),
                        new Step(Duration.ZERO, dated(date, 1)),
                        new Step(answer.dividedBy(3), dated(date, kind))));
        return Arbitraries.frequencyOf(Tuple.of(3, asked), Tuple.of(3, single), Tuple.of(1, others))
                .list()
                .ofMaxSize(6)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private static DelayFact dated(ShipDate date, int kind) {
        return switch (kind) {
            case 0 -> new DelayFact.Expected(date);
            case 1 -> new DelayFact.NoticeSent(date);
            case 2 -> new DelayFact.Consented(date);
            default -> new DelayFact.AdditionalPeriodSet(date.day().orElse(DAY));
        };
    }
}
