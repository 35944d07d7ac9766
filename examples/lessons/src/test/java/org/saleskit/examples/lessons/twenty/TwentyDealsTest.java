package org.saleskit.examples.lessons.twenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saleskit.analytics.cohort.TrendPoint;
import org.saleskit.analytics.comparison.ShrunkRate;
import org.saleskit.analytics.funnel.FunnelStep;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;
import org.saleskit.examples.lessons.Language;
import org.saleskit.examples.lessons.twenty.WrongWays.Share;

/**
 * The lesson by hand. Won after 42 (56 less 14 closed, deal 7), 51, 56, 56, 57, 57 days; lost after 8, 8, 10, 11, 14, 16; open for
 * 10, 13, 20, 40, 46, 69, 102, 160.
 */
class TwentyDealsTest {

    private static final Language ENGLISH = new Language(Locale.ENGLISH);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private final WrongWays wrong = new WrongWays(Log.until(Log.END_OF_JUNE));
    private final RightWay right = new RightWay(Log.END_OF_JUNE, ENGLISH);
    private final WrongWays rest = new WrongWays(Log.until(Log.END_OF_YEAR));
    private final RightWay end = new RightWay(Log.END_OF_YEAR, ENGLISH);

    @Test
    void log_isThatOfTwentyDeals() {
        assertThat(Log.byDeal(Log.rows())).hasSize(20);
        assertThat(Log.until(Log.END_OF_JUNE)).hasSizeLessThan(Log.rows().size());
        assertThat(Log.until(Log.END_OF_YEAR)).isEqualTo(Log.rows());
    }

    /**
     * On paper, lost of those at risk: 2/20, 1/18, then one open for 10 days leaves, 1/16, one for 13 leaves, 1/14, 1/13; two for 20
     * and 40 leave; won 1/10, one for 46 leaves, 1/8, 2/7, 2/5. Before the wins S = 9/10 · 17/18 · 15/16 · 13/14 · 12/13 = 0.6830,
     * and of these 0.1 + 0.1125 + 0.225 + 0.225 are won.
     */
    @Test
    void openDeals_countAsOpen() {
        assertThat(wrong.openAsLost()).isEqualTo(new Share(6, 20));
        assertThat(wrong.openIgnored()).isEqualTo(new Share(6, 12));
        double won = 9 / 10.0 * 17 / 18 * 15 / 16 * 13 / 14 * 12 / 13 * (0.1 + 0.1125 + 0.225 + 0.225);
        assertThat(right.chances().incidence().orElseThrow()).isCloseTo(won, within(1e-12));
        assertThat(won).isCloseTo(0.4525, within(5e-5));
        assertThat(right.chances().realised().orElseThrow().rate()).isEqualTo(Proportion.of(6, 13));
        assertThat(right.open())
                .extracting(deal -> Integer.parseInt(deal.value()))
                .containsExactly(4, 10, 13, 15, 16, 18, 19, 20);
        assertThat(won).isNotCloseTo(wrong.openAsLost().value(), within(0.02));
        assertThat(won).isNotCloseTo(wrong.openIgnored().value(), within(0.02));
        Interval interval = right.chances().incidenceInterval().orElseThrow();
        assertThat(interval.contains(rest.openAsLost().value())).isTrue();
    }

    /** S = 0.6830 · 9/10 · 7/8 = 0.538 before and 5/7 of it, 0.384, after 56 days. */
    @Test
    void times_openDealsIncluded_areLonger() {
        assertThat(wrong.meanDaysOfClosed()).isCloseTo(400 / 12.0, within(1e-12));
        assertThat(right.cycle().naive().orElseThrow().mean()).isCloseTo(386 / 12.0, within(1e-12));
        assertThat(right.cycle().median().time()).hasValue(56);
        assertThat(right.cycle().members(StageType.OPEN)).isEqualTo(right.open());
        assertThat(end.cycle().median().time()).hasValue(55);
        assertThat(rest.meanDaysOfClosed()).isCloseTo(1_094 / 20.0, within(1e-12));
    }

    @Test
    void months_youngOnes_haveNoRate() {
        assertThat(wrong.wonByMonth(60))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        Month.JANUARY, new Share(2, 4),
                        Month.FEBRUARY, new Share(2, 3),
                        Month.MARCH, new Share(1, 3),
                        Month.APRIL, new Share(1, 3),
                        Month.MAY, new Share(0, 3),
                        Month.JUNE, new Share(0, 4))));
        assertThat(right.months().points().stream().map(TrendPoint::rate))
                .containsExactly(
                        Optional.of(Proportion.of(2, 4)),
                        Optional.of(Proportion.of(2, 3)),
                        Optional.of(Proportion.of(1, 3)),
                        Optional.of(Proportion.of(1, 3)),
                        Optional.empty(),
                        Optional.empty());
        assertThat(rest.wonByMonth(60))
                .containsEntry(Month.JUNE, new Share(2, 4))
                .containsEntry(Month.MAY, new Share(1, 3));
    }

    @Test
    void funnel_eachDealOnce() {
        assertThat(wrong.rowsPerStep())
                .isEqualTo(Map.of(Step.LEAD, 20L, Step.MEETING, 16L, Step.OFFER, 11L, Step.WON, 6L, Step.LOST, 7L));
        assertThat(right.funnel().steps().stream().map(FunnelStep::reached)).containsExactly(20L, 15L, 10L);
        assertThat(right.funnel().steps().stream().map(FunnelStep::implied)).containsExactly(0L, 1L, 1L);
        assertThat(right.funnel().steps().get(2).conversion()).contains(Proportion.of(10, 15));
        assertThat(right.funnel().wonStep().conversion()).contains(Proportion.of(6, 10));
        assertThat(right.funnel().lost()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"MEETING", "OFFER"})
    void funnel_rowsAndDeals_differ(Step step) {
        long reached = right.funnel().step(step.label(ENGLISH)).orElseThrow().reached();
        assertThat(wrong.rowsPerStep().get(step)).isNotEqualTo(reached);
    }

    @Test
    void reps_rankingIsChance() {
        assertThat(wrong.ranking())
                .containsExactly(
                        Map.entry(Rep.VERA, new Share(2, 2)),
                        Map.entry(Rep.ANNA, new Share(2, 5)),
                        Map.entry(Rep.BORIS, new Share(2, 5)));
        assertThat(rest.ranking().stream().map(Map.Entry::getKey)).containsExactly(Rep.VERA, Rep.BORIS, Rep.ANNA);
        ProportionDifference difference = right.reps().difference("Vera", "Boris");
        assertThat(difference.isShown(0.95)).isFalse();
        assertThat(right.reps().shrunk().rates())
                .extracting(ShrunkRate::places)
                .containsOnly(new ShrunkRate.Places(1, 3, 3));
        assertThat(right.reps().shrunk().rate("Vera").orElseThrow().rate())
                .isLessThan(wrong.ranking().get(0).getValue().value());
    }

    /** What came is inside each of the right intervals, and none of the wrong numbers is what came. */
    @Test
    void halfAYearLater_rightWasRight() {
        double won = rest.openAsLost().value();
        assertThat(rest.openAsLost()).isEqualTo(new Share(9, 20)).isEqualTo(rest.openIgnored());
        assertThat(end.chances().realised().orElseThrow().rate()).isEqualTo(Proportion.of(9, 20));
        assertThat(Math.abs(right.chances().incidence().orElseThrow() - won))
                .isLessThan(Math.abs(wrong.openIgnored().value() - won))
                .isLessThan(Math.abs(wrong.openAsLost().value() - won));
        double median = end.cycle().median().time().orElseThrow();
        assertThat(Math.abs(right.cycle().median().time().orElseThrow() - median))
                .isLessThan(2);
        assertThat(Math.abs(wrong.meanDaysOfClosed() - rest.meanDaysOfClosed())).isGreaterThan(20);
    }

    @Test
    void lesson_bothLanguages_tellsTheSameNumbers() {
        assertThat(numbers(told("ru"))).isEqualTo(numbers(told("en"))).hasSizeGreaterThan(200);
        assertThat(told("en")).doesNotContainPattern("\\p{IsCyrillic}");
    }

    private static String told(String language) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            TwentyDeals.run(out, Locale.forLanguageTag(language));
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** In order of size, as a sentence of the library may name them in another order in another language. */
    private static List<String> numbers(String text) {
        return text.lines()
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(MatchResult::group)
                .map(number -> number.replaceAll("\\D", ""))
                .sorted()
                .toList();
    }
}
