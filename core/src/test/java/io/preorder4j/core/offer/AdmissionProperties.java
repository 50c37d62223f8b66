package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import java.time.LocalDate;
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
import net.jqwik.api.constraints.LongRange;

class AdmissionProperties {

    private static final Sku SKU = new Sku("LP-1977");
    private static final Offer OPEN = Offer.of(SKU, new Availability(LocalDate.of(2026, 7, 1), ZoneOffset.UTC));

    /** What happens at the door. */
    private sealed interface Step {}

    private record Ask(String customer, long units) implements Step {}

    private record Cancel(String customer, long units) implements Step {}

    private record NewCap(long units) implements Step {}

    @Property
    void no_sequence_of_admitted_lines_exceeds_the_cap_or_a_customers_limit(
            @ForAll("asks") List<Ask> asks,
            @ForAll @LongRange(max = 60) long cap,
            @ForAll @LongRange(max = 30) long limit) {
        Door door = new Door(OPEN.withCap(Limit.of(cap)).withCustomerLimit(Limit.of(limit)));
        for (Ask ask : asks) {
            door.ask(ask);

            assertThat(door.tally.active()).isLessThanOrEqualTo(cap);
            assertThat(door.of(ask.customer)).isLessThanOrEqualTo(limit);
        }
    }

    @Property
    void a_line_is_refused_only_if_it_would_exceed_the_cap_of_the_moment(@ForAll("steps") List<Step> steps) {
        Door door = new Door(OPEN.withCap(Limit.of(30)));
        for (Step step : steps) {
            if (step instanceof Ask ask) {
                long sum = door.tally.active() + ask.units;
                boolean refused = door.ask(ask).isPresent();

                assertThat(refused).isEqualTo(sum > door.offer.cap().units());
            } else if (step instanceof Cancel cancel) {
                door.cancel(cancel);
            } else if (step instanceof NewCap cap) {
                door.offer = door.offer.withCap(Limit.of(cap.units));
            }
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void of_several_reasons_the_first_is_given(
            @ForAll OfferState state, @ForAll boolean customerAtLimit, @ForAll boolean capReached) {
        Set<RefusalReason> holding = EnumSet.noneOf(RefusalReason.class);
        if (state == OfferState.PAUSED) {
            holding.add(RefusalReason.OFFER_PAUSED);
        }
        if (state == OfferState.CLOSED) {
            holding.add(RefusalReason.OFFER_CLOSED);
        }
        if (customerAtLimit) {
            holding.add(RefusalReason.CUSTOMER_LIMIT);
        }
        if (capReached) {
            holding.add(RefusalReason.CAP_REACHED);
        }
        Offer offer = new Offer(SKU, OPEN.availability(), state, Limit.of(10), Limit.of(2), Offer.DEFAULT_POLICY);

        assertThat(Admission.refusal(offer, new Tally(SKU, capReached ? 10 : 9), customerAtLimit ? 2 : 1, 1))
                .isEqualTo(holding.stream().findFirst());
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        return asksOfFewCustomers().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> ask = asksOfFewCustomers().map(Step.class::cast);
        Arbitrary<Step> cancel = Combinators.combine(
                        customers(), Arbitraries.longs().between(1, 10))
                .as(Cancel::new);
        Arbitrary<Step> newCap = Arbitraries.longs().between(0, 40).map(NewCap::new);
        return Arbitraries.oneOf(ask, ask, cancel, newCap).list().ofMaxSize(40);
    }

    private static Arbitrary<Ask> asksOfFewCustomers() {
        return Combinators.combine(customers(), Arbitraries.longs().between(1, 15))
                .as(Ask::new);
    }

    private static Arbitrary<String> customers() {
        return Arbitraries.of("Ann", "Bob", "Cem");
    }

    /** Keeps count of what was sold to whom, as a store would. */
    private static final class Door {

        private Offer offer;
        private Tally tally = Tally.none(SKU);
        private final Map<String, Long> byCustomer = new HashMap<>();

        Door(Offer offer) {
            this.offer = offer;
        }

        long of(String customer) {
            return byCustomer.getOrDefault(customer, 0L);
        }

        Optional<RefusalReason> ask(Ask ask) {
            Optional<RefusalReason> refusal = Admission.refusal(offer, tally, of(ask.customer), ask.units);
            if (refusal.isEmpty()) {
                tally = tally.sold(ask.units);
                byCustomer.merge(ask.customer, ask.units, Long::sum);
            }
            return refusal;
        }

        void cancel(Cancel cancel) {
            long units = Math.min(cancel.units, of(cancel.customer));
            tally = tally.cancelled(units);
            byCustomer.merge(cancel.customer, -units, Long::sum);
        }
    }
}
