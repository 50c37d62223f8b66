package io.preorder4j.examples.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final Verdict KEPT = Verdict.Promise.exactly("units sold", 5, 5);
    private static final Verdict BROKEN = Verdict.Promise.atMost("units sold", 5, 6);
    private static final Verdict MISSED = Verdict.Aim.atLeast("library ÷ by hand", 15, 3);

    @Test
    void a_figure_is_the_median_of_the_runs() {
        assertThat(row("library", 9, 1, 4).figure()).isEqualTo(4);
        assertThat(row("library", 9, 1, 4, 5).figure()).isEqualTo(4.5);
    }

    @Test
    void twice_as_many_a_second_is_twice_as_good_and_so_is_half_the_time() {
        Result rate = result(Unit.PER_SECOND, List.of(row("library", 200), row("by hand", 100)));
        Result time = result(Unit.MILLIS, List.of(row("library", 100), row("by hand", 200)));

        assertThat(rate.ratio(rate.rows().get(1))).isEqualTo(2);
        assertThat(time.ratio(time.rows().get(1))).isEqualTo(2);
    }

    @Test
    void an_aim_may_be_missed_and_a_promise_may_not_be_broken() {
        assertThat(result(Unit.MILLIS, List.of(), KEPT, MISSED).keepsPromises()).isTrue();
        assertThat(result(Unit.MILLIS, List.of(), KEPT, BROKEN).keepsPromises()).isFalse();
    }

    @Test
    void more_than_nothing_is_not_what_was_aimed_at() {
        assertThat(Verdict.Aim.atLeast("library ÷ by hand", 15, 3 / 0.0).holds())
                .isFalse();
        assertThat(Verdict.Aim.atLeast("library ÷ by hand", 15, 15).holds()).isTrue();
        assertThat(Verdict.Aim.atMost("ms", 60, Double.NaN).holds()).isFalse();
    }

    @Test
    void a_person_reads_the_figures_with_what_they_were_to_be() {
        Result result = result(
                Unit.PER_SECOND, List.of(row("library", 7_500, 7_400, 7_600), row("by hand", 500)), KEPT, KEPT, MISSED);

        assertThat(Markdown.section(result, "java …")).isEqualTo("""
                ## drop: sell & sell

                | | median, 1/s | runs | p50 ms | p99 ms | library ÷ this |
                |---|--:|--:|--:|--:|--:|
                | library | 7,500 | 7,500 · 7,400 · 7,600 |  |  | 1.000 |
                | by hand | 500.0 | 500.0 |  |  | 15.0 |

                | was to be | is | |
                |---|--:|---|
                | units sold is 5 | 5 | kept |
                | library ÷ by hand ≥ 15.00 | 3.00 | **missed** |

                `java …`
                """);
    }

    @Test
    void a_chart_has_a_bar_for_each() {
        String svg = BarChart.svg(result(Unit.PER_SECOND, List.of(row("library", 200), row("by hand", 100))));

        assertThat(svg)
                .startsWith("<svg")
                .contains("sell &amp; sell (1/s)", ">library</text>", "width=\"340.0\"", "width=\"170.0\"")
                .endsWith("</svg>\n");
    }

    private static Row row(String who, double... figures) {
        return new Row(who, DoubleStream.of(figures).mapToObj(Measured::of).toList());
    }

    private static Result result(Unit unit, List<Row> rows, Verdict... verdicts) {
        return new Result("drop", "sell & sell", unit, Optional.of(Result.LIBRARY), rows, List.of(verdicts));
    }
}
