package io.preorder4j.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            timing        | ORDERED | ALLOCATED | DISPATCHED
            NONE          |         |           |
            IN_FULL_NOW   | FULL    |           |
            DEPOSIT_NOW   | DEPOSIT | BALANCE   |
            ON_ALLOCATION |         | FULL      |
            ON_DISPATCH   |         |           | FULL
            """)
    void each_occasion_makes_due_what_was_agreed(
            PaymentTiming timing,
            @Nullable Obligation ordered,
            @Nullable Obligation allocated,
            @Nullable Obligation dispatched) {
        PaymentTerms terms = new PaymentTerms(timing, Duration.ofDays(3));

        assertThat(terms.due(PaymentOccasion.ORDERED)).isEqualTo(Optional.ofNullable(ordered));
        assertThat(terms.due(PaymentOccasion.ALLOCATED)).isEqualTo(Optional.ofNullable(allocated));
        assertThat(terms.due(PaymentOccasion.DISPATCHED)).isEqualTo(Optional.ofNullable(dispatched));
    }

    @ParameterizedTest
    @EnumSource
    void where_payment_is_the_hosts_own_affair_nothing_is_ever_due(PaymentOccasion occasion) {
        assertThat(PaymentTerms.none().due(occasion)).isEmpty();
    }

    @Test
    void no_terms_are_the_same_as_no_timing_and_no_grace() {
        assertThat(PaymentTerms.none()).isEqualTo(new PaymentTerms(PaymentTiming.NONE, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000000001S", "PT72H", "PT8760H"})
    void the_grace_is_up_to_a_year(Duration grace) {
        assertThat(new PaymentTerms(PaymentTiming.ON_ALLOCATION, grace).grace()).isEqualTo(grace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.000000001S", "PT8760H0.000000001S"})
    void a_grace_below_zero_or_above_a_year_is_refused(Duration grace) {
        assertThatThrownBy(() -> new PaymentTerms(PaymentTiming.ON_ALLOCATION, grace))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("grace"))
                .hasMessageEndingWith("' is not between 0 and PT8760H");
    }
}
