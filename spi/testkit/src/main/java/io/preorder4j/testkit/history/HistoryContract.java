package io.preorder4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.command.Answer;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.cart.ClassifiedLine;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * What the library promises over a store, whatever happens. Extend it to test a store of your own, and say how many
 * histories it has time for:
 *
 * <pre>{@code
 * @PropertyDefaults(tries = 25, edgeCases = EdgeCasesMode.NONE)
 * class MyStoreHistoryTest extends HistoryContract {
 *     @Override
 *     protected Store newStore() {
 *         return new MyStore(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Every promise is one property, named as a sentence. A broken one tells the shortest history that breaks it.
 */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
public abstract class HistoryContract {

    /** For subclasses. */
    protected HistoryContract() {}

    /**
     * Makes an empty store. It is asked up to twice for every history; jqwik's {@code @AfterTry} is the place to close
     * what it needs.
     *
     * @return a store that holds nothing and is used by nobody else
     */
    protected abstract Store newStore();

    @Property
    void the_invariants_hold_after_every_step(@ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        for (Step step : history.steps()) {
            shop.take(step);
            shop.inspect();
        }
        shop.checkInvariants();
    }

    @Property
    void a_change_and_the_notice_that_it_owes_are_committed_together(@ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        for (Step step : history.steps()) {
            shop.take(step);
            shop.checkNotices();
        }
    }

    @Property
    void nobody_is_overtaken(@ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        for (Step step : history.steps()) {
            WhoHasWhat before = shop.whoHasWhat();
            shop.take(step);
            assertThat(shop.whoHasWhat().overtakenSince(before))
                    .as("overtaken in %s", step)
                    .isEmpty();
        }
    }

    @Property
    void the_store_does_and_answers_as_one_in_memory_does(@ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        Shop inMemory = new Shop(new InMemoryStore());
        for (Step step : history.steps()) {
            assertThat(shop.take(step)).as("outcome of %s", step).isEqualTo(inMemory.take(step));
            assertThat(shop.state()).as("state after %s", step).isEqualTo(inMemory.state());
        }
    }

    @Property
    void questions_are_answered_as_by_one_in_memory_and_in_agreement_with_the_state(
            @ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        Shop inMemory = new Shop(new InMemoryStore());
        int about = 0;
        for (Step step : history.steps()) {
            shop.take(step);
            inMemory.take(step);
            about++;
            Questions questions = shop.questions(about);
            assertThat(questions.answers())
                    .as("answers after %s", step)
                    .isEqualTo(inMemory.questions(about).answers());
            questions.check();
        }
    }

    @Property
    void a_cart_is_what_it_then_is_at_the_checkout(@ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        for (Step step : history.steps()) {
            if (step.command() instanceof CheckOut checkOut) {
                List<ClassifiedLine> lines = shop.classified(checkOut, step);
                if (shop.take(step) instanceof Outcome.Answered told
                        && !told.answer().repeated()) {
                    assertThat(checkOut.sold(told.answer()))
                            .as("outcome of %s", step)
                            .isEqualTo(lines);
                }
            } else {
                shop.take(step);
            }
        }
    }

    @Property
    void the_same_history_leaves_the_same_state(@ForAll("histories") History history) {
        assertThat(Shop.after(history, newStore()).state())
                .isEqualTo(Shop.after(history, newStore()).state());
    }

    @Property
    void what_is_refused_with_an_exception_changes_nothing(@ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        for (Step step : history.steps()) {
            String before = shop.state();
            Outcome outcome = shop.take(step);
            if (step.command() instanceof BadInput) {
                assertThat(outcome).as("outcome of %s", step).isInstanceOf(Outcome.Thrown.class);
            }
            if (outcome instanceof Outcome.Thrown) {
                assertThat(shop.state()).as("state after %s", step).isEqualTo(before);
            }
        }
    }

    @Property
    void a_known_key_gets_its_first_answer_or_is_a_conflict_and_changes_nothing(@ForAll("histories") History history) {
        Shop shop = new Shop(newStore());
        Map<CommandKey, Answered> known = new HashMap<>();
        for (Step step : history.steps()) {
            if (shop.take(step) instanceof Outcome.Answered first
                    && !first.answer().repeated()) {
                known.put(step.key(), new Answered(step.command(), first.answer()));
            }
        }
        String end = shop.state();

        for (Step step : history.steps()) {
            Answered first = known.get(step.key());
            if (first != null && !(step.command() instanceof BadInput)) {
                assertThat(shop.take(step))
                        .as("%s, again in the end", step)
                        .isIn(possible(first, step, somebodyIsForgotten(history)));
            }
        }
        assertThat(shop.state()).isEqualTo(end);
    }

    @Property
    void what_is_over_can_be_forgotten_and_archived_and_every_number_stays(@ForAll("histories") History history) {
        Shop shop = Shop.withoutNotices(newStore());
        Shop inMemory = Shop.withoutNotices(new InMemoryStore());
        for (Step step : history.untilAllIsOver()) {
            assertThat(shop.take(step)).as("outcome of %s", step).isEqualTo(inMemory.take(step));
            shop.inspect();
        }
        assertThat(shop.state()).isEqualTo(inMemory.state());
        shop.checkInvariants();
    }

    @Property
    void first_come_first_served_it_does_not_matter_when_and_in_which_parts_goods_arrive(
            @ForAll("one season, goods at any time") SameSeasons seasons) {
        assertSameInTheEnd(seasons);
    }

    @Property
    void once_all_have_ordered_it_does_not_matter_in_which_order_and_in_which_parts_goods_arrive(
            @ForAll("one season, goods in the end") SameSeasons seasons) {
        assertSameInTheEnd(seasons);
    }

    private void assertSameInTheEnd(SameSeasons seasons) {
        Shop one = Shop.after(seasons.one(), newStore());
        Shop other = Shop.after(seasons.other(), newStore());
        assertThat(one.whoHasWhat().stages()).isEqualTo(other.whoHasWhat().stages());
    }

    /** What a forgotten customer's command said nobody knows any more, nor about whom it was that they were forgotten. */
    private static List<Outcome> possible(Answered first, Step step, boolean somebodyIsForgotten) {
        if (somebodyIsForgotten) {
            return List.of(repeated(first), conflict(step));
        }
        return List.of(first.command().equals(step.command()) ? repeated(first) : conflict(step));
    }

    private static boolean somebodyIsForgotten(History history) {
        return history.steps().stream().anyMatch(step -> step.command() instanceof ForgetCustomer);
    }

    private static Outcome repeated(Answered first) {
        Answer<?> answer = first.answer();
        return new Outcome.Answered(new Answer<>(answer.outcome(), answer.sequence(), true));
    }

    private static Outcome conflict(Step step) {
        return new Outcome.Thrown(new CommandConflictException(step.key()).toString());
    }

    private record Answered(Command command, Answer<?> answer) {}

    @Provide("histories")
    Arbitrary<History> histories() {
        return Histories.any();
    }

    @Provide("one season, goods at any time")
    Arbitrary<SameSeasons> goodsAtAnyTime() {
        return SameSeasons.withGoodsAtAnyTime(Arbitraries.just(Offer.DEFAULT_POLICY));
    }

    @Provide("one season, goods in the end")
    Arbitrary<SameSeasons> goodsInTheEnd() {
        return SameSeasons.withGoodsInTheEnd(Offers.classicPolicies());
    }
}
