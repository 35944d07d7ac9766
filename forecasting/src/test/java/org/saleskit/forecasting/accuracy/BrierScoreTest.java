package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;

class BrierScoreTest {

    private static final Offset<Double> EXACT = within(1e-15);

    private static final List<ChanceOutcome> FOUR = List.of(
            new ChanceOutcome("a", 0.2, false),
            new ChanceOutcome("b", 0.2, true),
            new ChanceOutcome("c", 0.8, true),
            new ChanceOutcome("d", 0.8, true));

    /** (0.04 + 0.64 + 0.04 + 0.04)/4; (2 × 0.09 + 2 × 0.04)/4; (2 × 0.0625 + 2 × 0.0625)/4; 0.75 × 0.25. */
    @Test
    void fourDeals_byHand() {
        BrierScore score = BrierScore.of(FOUR, 2);
        assertThat(score.score()).isCloseTo(0.19, EXACT);
        assertThat(score.reliability()).isCloseTo(0.065, EXACT);
        assertThat(score.resolution()).isCloseTo(0.0625, EXACT);
        assertThat(score.uncertainty()).isCloseTo(0.1875, EXACT);
        assertThat(score.withinBinVariance()).isZero();
        assertThat(score.withinBinCovariance()).isZero();
        assertThat(score.happened()).isEqualTo(Proportion.of(3, 4));
        assertThat(score.skill().orElseThrow()).isCloseTo(1 - 0.19 / 0.1875, EXACT);
        assertThat(score.bins())
                .containsExactly(
                        new BrierScore.Bin(0.2, 0.2, 0.2, Proportion.of(1, 2)),
                        new BrierScore.Bin(0.8, 0.8, 0.8, Proportion.of(2, 2)));
    }

    /** NumPy 2.4.6: numpy.array_split of the sorted chances into 10 parts, sums by the formulas of the class. */
    @Test
    void overstatedChances_equalNumPy() {
        BrierScore score = BrierScore.of(Samples.overstated());
        assertThat(score.score()).isCloseTo(0.1713353587962963, within(1e-14));
        assertThat(score.reliability()).isCloseTo(0.037534722222222226, within(1e-14));
        assertThat(score.resolution()).isCloseTo(0.0862673611111111, within(1e-14));
        assertThat(score.uncertainty()).isCloseTo(0.22081597222222224, within(1e-14));
        assertThat(score.withinBinVariance()).isCloseTo(0.0008318865740740741, within(1e-14));
        assertThat(score.withinBinCovariance()).isCloseTo(0.0015798611111111113, within(1e-14));
        assertThat(score.bins()).hasSize(10).allMatch(bin -> bin.happened().trials() == 24);
        assertThat(LogScore.of(Samples.overstated()).mean().orElseThrow()).isCloseTo(0.5266429312133313, within(1e-14));
    }

    @Test
    void bins_neverDivideEqualChances() {
        List<ChanceOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            outcomes.add(new ChanceOutcome("d" + i, i < 13 ? 0.1 : 0.1 + i / 100.0, i % 3 == 0));
        }
        BrierScore score = BrierScore.of(outcomes, 4);
        assertThat(score.bins().stream().map(bin -> bin.happened().trials())).containsExactly(13L, 2L, 5L);
        assertThat(score.bins().get(0).meanChance()).isEqualTo(0.1);
        assertThat(score.bins().get(1).lowest()).isEqualTo(0.23);
        assertThat(score.bins().get(1).highest()).isCloseTo(0.24, EXACT);
    }

    @Test
    void fewerOutcomesThanBins_oneBinEach() {
        assertThat(BrierScore.of(List.of(new ChanceOutcome("a", 0.4, true), new ChanceOutcome("b", 0.3, false)))
                        .bins())
                .hasSize(2);
    }

    @Test
    void allWon_noUncertaintyNoSkill() {
        BrierScore score = BrierScore.of(List.of(new ChanceOutcome("a", 0.5, true), new ChanceOutcome("b", 0.9, true)));
        assertThat(score.uncertainty()).isZero();
        assertThat(score.skill()).isEmpty();
        assertThat(score.score()).isCloseTo(0.13, EXACT);
    }

    @Test
    void skillAgainst_anotherScoreOfTheSameEvents() {
        BrierScore own = BrierScore.of(FOUR);
        BrierScore base = BrierScore.of(FOUR.stream()
                .map(each -> new ChanceOutcome(each.id(), 0.75, each.happened()))
                .toList());
        assertThat(base.score()).isCloseTo(0.1875, EXACT);
        assertThat(base.bins()).hasSize(1);
        assertThat(own.skillAgainst(base).orElseThrow()).isCloseTo(-0.0025 / 0.1875, EXACT);
        assertThat(base.skillAgainst(own).orElseThrow()).isCloseTo(0.0025 / 0.19, EXACT);
    }

    @Test
    void explain_bothLanguages() {
        assertThat(BrierScore.of(FOUR, 2).explain(Locale.US))
                .isEqualTo(
                        "Brier score 0.1900, 0 being best, for 4 outcomes, of which 3 came: reliability 0.0650, resolution"
                                + " 0.0625, uncertainty 0.1875, within bins 0.0000. Against the base rate for every deal: worse by"
                                + " 1.3%.");
        assertThat(BrierScore.of(FOUR, 2).explain(Locale.forLanguageTag("ru")))
                .isEqualTo("Оценка Брайера 0,1900 (лучшая — 0), число исходов: 4; сбылось 3: надёжность 0,0650,"
                        + " разрешающая способность 0,0625, неопределённость 0,1875, внутри групп 0,0000. По сравнению с"
                        + " общей долей для каждой сделки: хуже на 1,3\u00a0%.");
        assertThat(BrierScore.of(List.of(new ChanceOutcome("a", 0.5, true))).toString())
                .endsWith("Against the base rate for every deal: no skill is defined, as that is without error.");
        assertThat(BrierScore.of(Samples.overstated()).toString()).contains("better by");
    }

    @Test
    void equality_byBinsAndScore() {
        assertThat(BrierScore.of(FOUR, 2)).isEqualTo(BrierScore.of(FOUR, 2)).hasSameHashCodeAs(BrierScore.of(FOUR, 2));
        assertThat(BrierScore.of(FOUR, 2)).isNotEqualTo(BrierScore.of(FOUR, 1)).isNotEqualTo("score");
        assertThat(BrierScore.of(FOUR, 2)).isNotEqualTo(BrierScore.of(Samples.overstated(), 2));
    }
}
