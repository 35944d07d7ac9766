package org.saleskit.analytics.dealsize;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.id;
import static org.saleskit.analytics.velocity.DealLines.ids;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Close;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class DealSizeAnalysisTest {

    private static final String[] LOGNORMAL =
            ("1074.76 65.73 370.73 498.42 773.5 820.8 532.12 188.22 518.34 1281.72 286.4"
                            + " 143.98 248.74 1426.24 194.23 630.69 209.85 31.26 245.54 506.04 112.55 6537.55 461.82 255.06 312.93"
                            + " 1228.51 344.52 60.37 899.05 1431.25 96.34 186.34 2424.12 368.66 379.61 319.88 402.58")
                    .split(" ");

    private static DealSizeResult won(String... amounts) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < amounts.length; i++) {
            log.append(100 + i).append(" 2 W ").append(amounts[i]).append('\n');
        }
        return DealSizeAnalysis.between(day(1), day(9), USD).calculate(deals(log.toString(), 9));
    }

    private static Fraction fraction(String value) {
        return Fraction.of(new BigDecimal(value));
    }

    @Test
    void calculate_noDeals_hasTheSumZeroAndNoMean() {
        DealSizeResult none = won();
        assertThat(none.count()).isZero();
        assertThat(none.sum()).isEqualTo(Fraction.ZERO);
        assertThat(none.totalAmount()).isEqualTo(Money.zero(USD));
        assertThat(none.mean()).isEmpty();
        assertThat(none.median()).isEmpty();
        assertThat(none.medianInterval()).isEmpty();
        assertThat(none.trimmedMean()).isEmpty();
        assertThat(none.smallest()).isEmpty();
        assertThat(none.largest()).isEmpty();
        assertThat(none.largestShare()).isEmpty();
        assertThat(none.isLowCount()).isTrue();
    }

    /** The example of the Javadoc. */
    @Test
    void calculate_oneLargeDeal_showsThatItMakesTheMean() {
        DealSizeResult size = won("100", "200", "300", "1400");
        assertThat(size.mean()).contains(Fraction.of(500));
        assertThat(size.median()).contains(Fraction.of(250));
        assertThat(size.trimmedMean()).contains(Fraction.of(500));
        assertThat(size.largestShare()).contains(fraction("0.7"));
        assertThat(size.largest().orElseThrow().deal()).isEqualTo(id("103"));
        assertThat(size.smallest().orElseThrow().amount()).isEqualTo(Money.parse("USD 100"));
        assertThat(size.population()).isEqualTo(Population.WON);
        assertThat(size.asOf()).isEqualTo(before(9));
        assertThat(size.deals().get(1)).isEqualTo(new SizedDeal(id("101"), Money.parse("USD 200"), Fraction.of(200)));
    }

    @Test
    void mean_aThird_isExactAndRoundedOnce() {
        DealSizeResult size = won("1", "0", "0");
        assertThat(size.mean()).contains(Fraction.of(1, 3));
        assertThat(size.rounded(size.mean().orElseThrow(), RoundingMode.HALF_EVEN))
                .isEqualTo(Money.parse("USD 0.33"));
        assertThat(size.rounded(size.mean().orElseThrow(), RoundingMode.UP)).isEqualTo(Money.parse("USD 0.34"));
    }

    @Test
    void median_evenNumber_isHalfTheSumOfTheMiddleTwo() {
        assertThat(won("10", "1.01", "1.02", "0").median()).contains(fraction("1.015"));
        assertThat(won("10", "3", "0").median()).contains(Fraction.of(3));
        assertThat(won("7").median()).contains(Fraction.of(7));
    }

    /** The example of R's help page of mean: x <- c(0:10, 50); mean(x) is 8.75, mean(x, trim = 0.10) is 5.50. */
    @Test
    void trimmedMean_exampleOfTheHelpPageOfR_agrees() {
        DealSizeResult size = won("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "50");
        assertThat(size.mean()).contains(fraction("8.75"));
        assertThat(size.trimmedMean()).contains(fraction("5.5"));
    }

    /** Nothing is cut from 9, one from each end of 10 and of 19, two of 20. */
    @Test
    void trimmedMean_cutsATenthOfEachEndRoundedDown() {
        assertThat(won("0", "0", "0", "0", "0", "0", "0", "0", "9").trimmedMean())
                .contains(Fraction.ONE);
        assertThat(won("100", "1", "2", "3", "4", "5", "6", "7", "8", "0").trimmedMean())
                .contains(fraction("4.5"));
        String[] twenty = new String[20];
        Arrays.setAll(twenty, i -> String.valueOf(i + 1));
        twenty[18] = "1000";
        twenty[19] = "2000";
        // 3 + … + 18 = 168 over 16 amounts.
        assertThat(won(twenty).trimmedMean()).contains(fraction("10.5"));
        // 2 + … + 18 = 170 over 17.
        assertThat(won(Arrays.copyOf(twenty, 19)).trimmedMean()).contains(Fraction.of(10));
    }

    /**
     * 37 amounts drawn in Python; sum, mean and trimmed mean by its fractions, the median by {@code statistics}, the ranks of the
     * interval by {@code scipy.stats.binom} (SciPy 1.17): 13th to 25th amount, 0.952968972560484.
     */
    @Test
    void calculate_sampleOfPython_agrees() {
        DealSizeResult size = won(LOGNORMAL);
        assertThat(size.count()).isEqualTo(37);
        assertThat(size.sum()).isEqualTo(fraction("25868.45"));
        assertThat(size.mean()).contains(Fraction.of(517_369, 740));
        assertThat(size.median()).contains(fraction("370.73"));
        assertThat(size.trimmedMean()).contains(Fraction.of(1_531_817, 3_100));
        assertThat(size.largestShare()).contains(Fraction.of(130_751, 517_369));
        MedianInterval interval = size.medianInterval().orElseThrow();
        assertThat(interval.low()).isEqualTo(fraction("255.06"));
        assertThat(interval.high()).isEqualTo(fraction("518.34"));
        assertThat(interval.confidence()).isCloseTo(0.952968972560484, within(1e-12));
        assertThat(size.isLowCount()).isFalse();
    }

    /** Ranks and probabilities by scipy.stats.binom: none of 5, 1 and 6 of 6 (0.96875), 2 and 9 of 10 (0.978515625). */
    @Test
    void medianInterval_smallSamples_hasTheRanksOfTheBinomialDistribution() {
        assertThat(won("1", "2", "3", "4", "5").medianInterval()).isEmpty();
        assertThat(won("3", "2", "1", "4", "5", "6").medianInterval())
                .contains(new MedianInterval(Fraction.of(1), Fraction.of(6), 0.96875));
        MedianInterval ten = won("10", "9", "8", "7", "6", "5", "4", "3", "2", "1")
                .medianInterval()
                .orElseThrow();
        assertThat(ten.low()).isEqualTo(Fraction.of(2));
        assertThat(ten.high()).isEqualTo(Fraction.of(9));
        assertThat(ten.confidence()).isCloseTo(0.978515625, within(1e-12));
    }

    @Test
    void isLowCount_belowTenDeals_isTrue() {
        assertThat(won("1", "1", "1", "1", "1", "1", "1", "1", "1").isLowCount())
                .isTrue();
        assertThat(won("1", "1", "1", "1", "1", "1", "1", "1", "1", "1").isLowCount())
                .isFalse();
    }

    @Test
    void largest_equalAmounts_isTheFirstDeal() {
        DealSizeResult size = won("5", "7", "7", "5");
        assertThat(size.largest().orElseThrow().deal()).isEqualTo(id("101"));
        assertThat(size.smallest().orElseThrow().deal()).isEqualTo(id("100"));
    }

    @Test
    void largestShare_allForZero_isEmpty() {
        assertThat(won("0", "0").largestShare()).isEmpty();
        assertThat(won("0", "0").mean()).contains(Fraction.ZERO);
    }

    @Test
    void sum_beyondALong_isExact() {
        DealSizeResult size = won("92233720368547758.07", "92233720368547758.07", "0.02");
        assertThat(size.sum()).isEqualTo(fraction("184467440737095516.16"));
        assertThat(size.totalAmount()).isEqualTo(Money.parse("USD 184467440737095516.16"));
    }

    @Test
    void calculate_zeroAndUnknownAmounts_areListed() {
        DealSizeResult size = DealSizeAnalysis.between(day(1), day(9), USD)
                .calculate(deals("1 2 W 0 \n 2 2 W \n 3 2 W 300 \n 4 2 L 9 \n 5 2 A 9", 9));
        assertThat(size.zero()).isEqualTo(ids("1"));
        assertThat(size.withoutAmount()).isEqualTo(ids("2"));
        assertThat(size.mean()).contains(Fraction.of(150));
        assertThat(size.deals()).extracting(SizedDeal::deal).isEqualTo(ids("1", "3"));
    }

    @Test
    void T13_twoCurrencies_areNeverAdded() {
        DealSizeAnalysis analysis = DealSizeAnalysis.between(day(1), day(9), USD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.calculate(deals("1 2 W 50 \n 2 2 W EUR50", 9)))
                .withMessage("amount of deal 2 must be in USD, but was EUR 50.00");
        // A lost deal is in no sum.
        assertThat(analysis.calculate(deals("1 2 W 50 \n 2 2 L EUR50", 9)).sum())
                .isEqualTo(Fraction.of(50));
    }

    @Test
    void calculate_amountChangedAfterTheClose_changesNothing() {
        DealSizeAnalysis analysis = DealSizeAnalysis.between(day(1), day(9), USD);
        assertThat(analysis.calculate(deals("1 2 A 5 \n 1 3 = 6 \n 1 4 W \n 1 5 = 700", 9))
                        .mean())
                .contains(Fraction.of(6));
    }

    @Test
    void calculate_closeAtTheEnds_belongsToTheSpanThatBeginsThere() {
        String log = "1 2 W 1 \n 2 5 W 10 \n 3 9 W 100";
        assertThat(DealSizeAnalysis.between(day(2), day(5), USD)
                        .calculate(deals(log, 30))
                        .sum())
                .isEqualTo(Fraction.ONE);
        assertThat(DealSizeAnalysis.between(day(5), day(9).plusNanos(1), USD)
                        .calculate(deals(log, 30))
                        .sum())
                .isEqualTo(Fraction.of(110));
    }

    @Test
    void during_period_isTheSpanOfItsLocalDays() {
        ReportPeriod period = ReportPeriod.of(
                LocalDateRange.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 5)), ZoneOffset.ofHours(1));
        DealSizeAnalysis analysis = DealSizeAnalysis.during(period, USD);
        assertThat(analysis.from()).isEqualTo(day(2).minusSeconds(3_600));
        assertThat(analysis.to()).isEqualTo(day(5).minusSeconds(3_600));
        assertThat(analysis).hasToString("size of WON deals in [2026-01-01T23:00:00Z, 2026-01-04T23:00:00Z) in USD");
    }

    @Test
    void defaults_areThoseOfTheJavadoc() {
        DealSizeAnalysis analysis = DealSizeAnalysis.between(day(1), day(9), USD);
        assertThat(analysis.population()).isEqualTo(Population.WON);
        assertThat(analysis.closes()).isEqualTo(Close.Rule.LAST_CLOSE);
        assertThat(analysis.isExcludingZero()).isFalse();
        assertThat(analysis.isAnnualised()).isFalse();
        assertThat(analysis.currency()).isEqualTo(USD);
        assertThat(DealSizeAnalysis.between(day(1), day(9), USD))
                .isEqualTo(analysis)
                .hasSameHashCodeAs(analysis)
                .isNotEqualTo(analysis.over(Population.ALL))
                .isNotEqualTo(analysis.excludingZero())
                .isNotEqualTo(analysis.withCloses(Close.Rule.FIRST_CLOSE));
    }

    @Test
    void calculateBy_groups_addUp() {
        Map<String, DealSizeResult> groups = DealSizeAnalysis.between(day(1), day(9), USD)
                .calculateBy(
                        deals("1 2 W 10 \n 2 2 W 20 \n 3 2 W 70 \n 4 2 L 5", 9),
                        deal -> deal.id().equals(DealId.of("3")) ? "large" : "small");
        assertThat(groups.keySet()).containsExactly("large", "small");
        assertThat(requireNonNull(groups.get("small")).mean()).contains(Fraction.of(15));
        assertThat(requireNonNull(groups.get("large")).sum()).isEqualTo(Fraction.of(70));
    }

    @Test
    void results_sameInput_areEqual() {
        DealSizeResult size = won("1", "2");
        assertThat(won("1", "2")).isEqualTo(size).hasSameHashCodeAs(size);
        for (DealSizeResult other : List.of(won("1", "3"), won("1"), won("1", "2", "0"), won("1", "2", ""))) {
            assertThat(other).isNotEqualTo(size);
        }
    }
}
