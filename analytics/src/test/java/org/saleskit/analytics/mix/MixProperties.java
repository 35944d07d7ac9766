package org.saleskit.analytics.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

class MixProperties {

    private static final MixAdjustment DEFAULTS = MixAdjustment.withDefaults();

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Proportion> counts = Arbitraries.longs()
                .between(0, 30)
                .flatMap(trials ->
                        Arbitraries.longs().between(0, trials).map(successes -> Proportion.of(successes, trials)));
        return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of("x", "y", "z"), counts)
                .as((rep, segment, own) -> new Row(rep, segment, own.successes(), own.trials()))
                .list()
                .ofMaxSize(12);
    }

    /** What all reps were expected to win is what they won, exactly. */
    @Property
    void expected_ofAllReps_addsUpToTheObserved(@ForAll("rows") List<Row> rows) {
        MixResult<String> result = Row.adjust(DEFAULTS, rows);
        Fraction sum = result.lines().stream().map(MixLine::expected).reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sum).isEqualTo(Fraction.of(result.common().successes()));
        for (MixLine<String> line : result.lines()) {
            line.ratioInterval().ifPresent(ends -> {
                double ratio = line.ratio()
                        .orElseThrow()
                        .rounded(15, RoundingMode.HALF_UP)
                        .doubleValue();
                assertThat(ratio).isBetween(ends.low() - 1e-12, ends.high() + 1e-12);
            });
        }
    }

    @Property
    void adjust_otherOrderOfRows_isTheSame(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        for (MixAdjustment.Standard standard : MixAdjustment.Standard.values()) {
            MixAdjustment options = DEFAULTS.withStandard(standard);
            MixResult<String> given = Row.adjust(options, rows);
            MixResult<String> other = Row.adjust(options, shuffled);
            assertThat(other.lines()).hasToString(given.lines().toString());
            assertThat(other.lines())
                    .extracting(MixLine::standardisedInterval)
                    .isEqualTo(given.lines().stream()
                            .map(MixLine::standardisedInterval)
                            .toList());
        }
    }

    /** Each trial with its own expected probability: the slow formula, in doubles. */
    @Property
    void expected_trialByTrial_isTheSame(@ForAll("rows") List<Row> rows) {
        for (MixLine<String> line : Row.adjust(DEFAULTS, rows).lines()) {
            double slow = 0;
            for (Row row : rows) {
                for (int trial = 0; row.rep().equals(line.rep()) && trial < row.trials(); trial++) {
                    double won = 0;
                    double all = 0;
                    for (Row other : rows) {
                        won += other.segment().equals(row.segment()) ? other.successes() : 0;
                        all += other.segment().equals(row.segment()) ? other.trials() : 0;
                    }
                    slow += won / all;
                }
            }
            assertThat(line.expected().rounded(12, RoundingMode.HALF_UP).doubleValue())
                    .isCloseTo(slow, within(1e-9));
        }
    }
}
