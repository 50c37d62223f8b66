package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Admission.Applicant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdmissionProperties {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Offer OPEN = Offer.of(SKU, Availability.toBeAnnounced(ZoneOffset.UTC));
    private static final Channel WEB = new Channel("web");
    private static final Channel STORE = new Channel("store");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    /** What happens at the door. */
    private sealed interface Step {}

    private record Ask(String customer, Optional<Channel> channel, long units) implements Step {}

    private record Cancel(String customer, Optional<Channel> channel, long units) implements Step {}

    private record NewCap(long units) implements Step {}

    private record TimeGoesBy(long seconds) implements Step {}

    @Property
    void no_sequence_of_admitted_lines_exceeds_a_cap_or_a_customers_limit(
            @ForAll("steps") List<Step> steps, @ForAll("caps") Caps caps) {
        Door door = new Door(offer(caps));
        for (Step step : steps) {
            door.go(step);

            assertThat(door.tally.active())
                    .isLessThanOrEqualTo(caps.total().units())
                    .isLessThanOrEqualTo(caps.opened(door.now).units());
            assertThat(door.tally.of(WEB)).isLessThanOrEqualTo(caps.of(WEB).units());
            assertThat(door.tally.of(STORE)).isLessThanOrEqualTo(caps.of(STORE).units());
            assertThat(door.byCustomer.values())
                    .allSatisfy(units -> assertThat(units)
                            .isLessThanOrEqualTo(caps.perCustomer().units()));
        }
    }

    @Property
    void a_line_is_refused_only_if_it_would_exceed_a_cap_of_the_moment(
            @ForAll("stepsWithNewCaps") List<Step> steps, @ForAll("caps") Caps caps) {
        Door door = new Door(offer(caps));
        for (Step step : steps) {
            boolean exceeds = step instanceof Ask ask && door.wouldExceedACap(ask);
            Optional<RefusalReason> refusal = door.go(step);

            assertThat(refusal.isPresent()).isEqualTo(exceeds);
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void of_several_reasons_the_first_is_given(
            @ForAll OfferState state,
            @ForAll("windows") SaleWindow window,
            @ForAll boolean customerAtLimit,
            @ForAll boolean channelCapReached,
            @ForAll boolean capReached,
            @ForAll boolean supplySoldOut,
            @ForAll boolean waveSoldOut) {
        Set<RefusalReason> holding = EnumSet.noneOf(RefusalReason.class);
        switch (state) {
            case DRAFT -> holding.add(RefusalReason.NOT_OFFERED);
            case OPEN -> {}
            case PAUSED -> holding.add(RefusalReason.OFFER_PAUSED);
            case CLOSED -> holding.add(RefusalReason.OFFER_CLOSED);
        }
        add(holding, RefusalReason.NOT_YET_ON_SALE, window.opensAfter(NOON));
        add(holding, RefusalReason.SALE_ENDED, window.isOver(NOON));
        add(holding, RefusalReason.CUSTOMER_LIMIT, customerAtLimit);
        add(holding, RefusalReason.CHANNEL_CAP_REACHED, channelCapReached);
        add(holding, RefusalReason.CAP_REACHED, capReached);
        add(holding, RefusalReason.SUPPLY_SOLD_OUT, supplySoldOut);
        add(holding, RefusalReason.WAVE_SOLD_OUT, waveSoldOut);
        Offer open = OPEN.withWindow(window)
                .withCap(Limit.of(capReached ? 10 : 11))
                .withWaves(new Wave(NOON, waveSoldOut ? 10 : 11))
                .withCustomerLimit(Limit.of(customerAtLimit ? 2 : 3))
                .withChannelCap(WEB, Limit.of(channelCapReached ? 5 : 6));
        Tally tally = Tally.none(SKU).sold(5, Optional.of(WEB)).sold(5, Optional.of(STORE));

        Limit supply = Limit.of(supplySoldOut ? 10 : 11);

        assertThat(Admission.refusal(in(state, open), tally, supply, new Applicant(2, Optional.of(WEB)), 1, NOON))
                .isEqualTo(holding.stream().findFirst());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.oneOf(ask(), ask(), cancel(), timeGoesBy()).list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Step>> stepsWithNewCaps() {
        Arbitrary<Step> newCap = Arbitraries.longs().between(0, 40).map(NewCap::new);
        return Arbitraries.oneOf(ask(), ask(), cancel(), timeGoesBy(), newCap)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Caps> caps() {
        Arbitrary<Wave> wave = Combinators.combine(
                        Arbitraries.longs().between(-1, 20), Arbitraries.longs().between(1, 30))
                .as((seconds, units) -> new Wave(NOON.plusSeconds(seconds), units));
        return Combinators.combine(
                        limits(60),
                        limits(30),
                        limits(30),
                        limits(30),
                        wave.list().ofMaxSize(3))
                .as((total, perCustomer, web, store, waves) -> OPEN.withCap(total)
                        .withCustomerLimit(perCustomer)
                        .withChannelCap(WEB, web)
                        .withChannelCap(STORE, store)
                        .withWaves(waves.toArray(Wave[]::new))
                        .caps())
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<SaleWindow> windows() {
        return Arbitraries.of(
                SaleWindow.always(),
                SaleWindow.between(NOON, NOON.plusSeconds(1)),
                SaleWindow.between(NOON.plusSeconds(1), NOON.plusSeconds(2)),
                SaleWindow.between(NOON.minusSeconds(1), NOON));
    }

    private static Arbitrary<Limit> limits(long largest) {
        Arbitrary<Limit> some = Arbitraries.longs().between(0, largest).map(Limit::of);
        return Arbitraries.oneOf(some, some, Arbitraries.just(Limit.none()));
    }

    private static Arbitrary<Step> ask() {
        return Combinators.combine(customers(), channels(), Arbitraries.longs().between(1, 15))
                .as(Ask::new);
    }

    private static Arbitrary<Step> cancel() {
        return Combinators.combine(customers(), channels(), Arbitraries.longs().between(1, 10))
                .as(Cancel::new);
    }

    private static Arbitrary<Step> timeGoesBy() {
        return Arbitraries.longs().between(1, 10).map(TimeGoesBy::new);
    }

    private static Arbitrary<String> customers() {
        return Arbitraries.of("Ann", "Bob", "Cem");
    }

    private static Arbitrary<Optional<Channel>> channels() {
        return Arbitraries.of(Optional.of(WEB), Optional.of(STORE), Optional.empty());
    }

    private static void add(Set<RefusalReason> holding, RefusalReason reason, boolean holds) {
        if (holds) {
            holding.add(reason);
        }
    }

    private static Offer in(OfferState state, Offer open) {
        return switch (state) {
            case DRAFT -> open.asDraft();
            case OPEN -> open;
            case PAUSED, CLOSED -> open.in(state);
        };
    }

    private static Offer offer(Caps caps) {
        return new Offer(
                SKU,
                OPEN.state(),
                OPEN.availability(),
                OPEN.message(),
                OPEN.window(),
                caps,
                OPEN.policy(),
                OPEN.mode(),
                OPEN.tags(),
                OPEN.payment());
    }

    /** Keeps count of what was sold to whom, as a store would. */
    private static final class Door {

        private record Who(String customer, Optional<Channel> channel) {}

        private Offer offer;
        private Instant now = NOON;
        private Tally tally = Tally.none(SKU);
        private final Map<String, Long> byCustomer = new HashMap<>();
        private final Map<Who, Long> sold = new HashMap<>();

        Door(Offer offer) {
            this.offer = offer;
        }

        Optional<RefusalReason> go(Step step) {
            if (step instanceof Ask ask) {
                return ask(ask);
            } else if (step instanceof Cancel cancel) {
                cancel(cancel);
            } else if (step instanceof NewCap cap) {
                offer = offer.withCap(Limit.of(cap.units));
            } else if (step instanceof TimeGoesBy time) {
                now = now.plusSeconds(time.seconds);
            }
            return Optional.empty();
        }

        boolean wouldExceedACap(Ask ask) {
            Caps caps = offer.caps();
            long all = tally.active() + ask.units;
            return all > caps.total().units()
                    || all > caps.opened(now).units()
                    || of(ask.customer) + ask.units > caps.perCustomer().units()
                    || ask.channel
                            .filter(channel -> tally.of(channel) + ask.units
                                    > caps.of(channel).units())
                            .isPresent();
        }

        private Optional<RefusalReason> ask(Ask ask) {
            Applicant applicant = new Applicant(of(ask.customer), ask.channel);
            Optional<RefusalReason> refusal = Admission.refusal(offer, tally, Limit.none(), applicant, ask.units, now);
            if (refusal.isEmpty()) {
                tally = tally.sold(ask.units, ask.channel);
                count(ask.customer, ask.channel, ask.units);
            }
            return refusal;
        }

        private void cancel(Cancel cancel) {
            long units = Math.min(cancel.units, sold.getOrDefault(new Who(cancel.customer, cancel.channel), 0L));
            tally = tally.cancelled(units, cancel.channel);
            count(cancel.customer, cancel.channel, -units);
        }

        private void count(String customer, Optional<Channel> channel, long units) {
            byCustomer.merge(customer, units, Long::sum);
            sold.merge(new Who(customer, channel), units, Long::sum);
        }

        private long of(String customer) {
            return byCustomer.getOrDefault(customer, 0L);
        }
    }
}
