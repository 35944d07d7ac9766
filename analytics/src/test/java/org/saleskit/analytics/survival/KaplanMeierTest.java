package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Interval;

class KaplanMeierTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Golden G9: four closed, four still open. */
    private static final String CENSORED_CYCLE = "10 20 30 40 50+ 60+ 70+ 80+";

    @Test
    void survival_goldenG9_isAsListed() {
        KaplanMeier curve = KaplanMeier.of(Lives.of(CENSORED_CYCLE));
        assertThat(curve.survivalAt(10)).hasValue(0.875);
        assertThat(curve.survivalAt(20)).hasValue(0.75);
        assertThat(curve.survivalAt(30)).hasValue(0.625);
        assertThat(curve.survivalAt(40)).hasValue(0.5);
        assertThat(curve.median().time()).hasValue(40);
        assertThat(curve.data().naive()).contains(new NaiveTimes(4, 25, 25));
    }

    @Test
    void naiveMean_ofClosedDealsOnly_isShorterThanTheMedianOfAll_trapOpenDealsIgnored() {
        KaplanMeier curve = KaplanMeier.of(Lives.of(CENSORED_CYCLE));
        assertThat(curve.data().naive().orElseThrow().median())
                .isLessThan(curve.median().time().orElseThrow());
    }

    @Test
    void median_metExactlyWhereDoublesMissIt_isFound() {
        // 9/14 · 21/27 = 1/2, but 0.5000000000000001 in doubles: 5 of 14 close at 1, 18 enter then, 6 of 27 close at 2.
        KaplanMeier curve =
                KaplanMeier.of(Lives.of("1 ".repeat(5) + "2 ".repeat(6) + "3+ ".repeat(3) + "1-3+ ".repeat(18)));
        assertThat(curve.survivalAt(2).orElseThrow()).isGreaterThan(0.5);
        assertThat(curve.median().time()).hasValue(2);
    }

    @Test
    void closeAndEndOfObservation_atOneAge_closeComesFirst() {
        KaplanMeier curve = KaplanMeier.of(Lives.of("5 5+"));
        SurvivalPoint point = curve.points().get(0);
        assertThat(point.atRisk()).isEqualTo(2);
        assertThat(point.events()).isEqualTo(1);
        assertThat(point.censored()).isEqualTo(1);
        assertThat(point.survival()).isEqualTo(0.5);
        assertThat(point).hasToString("SurvivalPoint[time 5.0, at risk 2, events 1, censored 1, survival 0.5]");
    }

    @Test
    void closeAtAgeZero_countsAllFromTheBeginning() {
        KaplanMeier curve = KaplanMeier.of(Lives.of("0 0+ 4 5"));
        assertThat(curve.survivalAt(0)).hasValue(0.75);
        assertThat(curve.survivalAt(4)).hasValue(0.375);
    }

    @Test
    void lateEntries_countFromTheirEntryOn() {
        // At 4: the two from the beginning, not the one that enters at 4. At 6: one of the two, and the one that
        // entered.
        KaplanMeier curve = KaplanMeier.of(Lives.of("4 6 4-8"));
        assertThat(curve.points()).extracting(SurvivalPoint::atRisk).containsExactly(2L, 2L, 1L);
        assertThat(curve.points()).extracting(SurvivalPoint::survival).containsExactly(0.5, 0.25, 0.0);
        assertThat(curve.data().lateEntries()).isEqualTo(1);
    }

    @Test
    void lateEntries_takenAsSeenFromTheBeginning_wouldLengthenLife_trapOfHistoryCutAtTheCrmsStart() {
        // Ages 1 to 8 are equally likely; the CRM starts when the deals are 4 old, so the short ones were never seen.
        KaplanMeier honest = KaplanMeier.of(Lives.of("1 2 3 4 5 6 7 8 4-5 4-6 4-7 4-8"));
        KaplanMeier wrong = KaplanMeier.of(Lives.of("1 2 3 4 5 6 7 8 5 6 7 8"));
        assertThat(honest.survivalAt(4)).hasValue(0.5);
        assertThat(honest.survivalAt(6).orElseThrow()).isCloseTo(0.25, within(1e-15));
        assertThat(wrong.survivalAt(6).orElseThrow()).isCloseTo(4 / 12.0, within(1e-15));
    }

    @Test
    void emptyRiskSet_afterEveryoneClosedEarly_isNamed_andCuredByALaterStart() {
        // The only deal seen from the beginning closes at 2; ten deals are seen from 3 on.
        SurvivalData<Lives.Close> data = Lives.of("2 3-5 3-6 3-7 3-8 3-9+ 3-9+ 3-9+ 3-9+ 3-9+ 3-9+");
        assertThat(data.riskGaps()).containsExactly(new SurvivalData.RiskGap(2, 3, true));
        assertThat(KaplanMeier.of(data).survivalAt(8)).hasValue(0);
        assertThat(KaplanMeier.of(data.since(3)).survivalAt(8).orElseThrow()).isCloseTo(0.6, within(1e-15));
        assertThat(data.since(3).riskGaps()).isEmpty();
        assertThat(data.since(3).leftOut()).isEqualTo(new SurvivalData.LeftOut(0, 0, 1));
        assertThat(KaplanMeier.of(data).explain(Locale.ENGLISH))
                .isEqualTo(
                        "Half are closed within 2.0 days; 6 of 11 are still open and count as such; the average over the"
                                + " closed alone, 5.6 days, is biased; counted only from when they were first seen: 10; beware:"
                                + " none was under observation from 2.0 to 3.0 days.");
    }

    @Test
    void emptyRiskSet_atTheBeginningAndInBetween_isNamed() {
        SurvivalData<Lives.Close> data = Lives.of("2-4 3-5+ 8-9 8-10");
        assertThat(data.riskGaps())
                .containsExactly(new SurvivalData.RiskGap(0, 2, false), new SurvivalData.RiskGap(5, 8, false));
        assertThat(Lives.of("2+ 2-5").riskGaps()).isEmpty();
        assertThat(Lives.of("2 2-5").riskGaps()).containsExactly(new SurvivalData.RiskGap(2, 2, true));
    }

    @Test
    void firstSeenAtTheEnd_isLeftOutAndCounted() {
        SurvivalData<Lives.Close> data = Lives.of("7-7 7-7+ 3 4+");
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.leftOut().neverAtRisk()).isEqualTo(2);
        assertThat(KaplanMeier.of(data).explain(Locale.ENGLISH))
                .endsWith(" Left out, first seen when already ended: 2.");
    }

    @Test
    void afterTheLastAge_unknownWhileOpen_zeroWhenAllClosed() {
        KaplanMeier open = KaplanMeier.of(Lives.of("1 2+"));
        assertThat(open.survivalAt(2)).hasValue(0.5);
        assertThat(open.survivalAt(2.5)).hasValue(0.5);
        assertThat(open.survivalAt(3)).isEmpty();
        assertThat(open.standardErrorAt(3)).isEmpty();
        assertThat(open.intervalAt(3)).isEmpty();
        assertThat(open.restrictedMean(3)).isEmpty();
        assertThat(KaplanMeier.of(Lives.of("1 2")).survivalAt(1e300)).hasValue(0);
    }

    @Test
    void beforeTheFirstClose_certainButWithoutInterval() {
        KaplanMeier curve = KaplanMeier.of(Lives.of("3 4+"));
        assertThat(curve.survivalAt(2)).hasValue(1);
        assertThat(curve.standardErrorAt(2)).hasValue(0);
        assertThat(curve.intervalAt(2)).isEmpty();
        assertThat(curve.restrictedMean(2)).contains(new RestrictedMean(2, 2, OptionalDouble.empty()));
        assertThat(curve.restrictedMean(2).orElseThrow().interval(0.95)).isEmpty();
    }

    @Test
    void noDeals_everythingIsEmpty() {
        KaplanMeier curve = KaplanMeier.of(Lives.of(""));
        assertThat(curve.points()).isEmpty();
        assertThat(curve.survivalAt(0)).isEmpty();
        assertThat(curve.lowestSurvival()).isEmpty();
        assertThat(curve.median().time()).isEmpty();
        assertThat(curve.median().reached()).isZero();
        assertThat(curve.restrictedMean(1)).isEmpty();
        assertThat(curve.data().lastTime()).isEmpty();
        assertThat(curve.data().naive()).isEmpty();
        assertThat(curve.data().riskGaps()).isEmpty();
        assertThat(curve.explain(Locale.ENGLISH)).isEqualTo("Nothing was observed.");
    }

    @Test
    void median_neverReached_isEmptyWithTheLowestValue() {
        KaplanMeier curve = KaplanMeier.of(Lives.of("1 2+ 3+ 4+"));
        assertThat(curve.median().time()).isEmpty();
        assertThat(curve.median().reached()).isEqualTo(0.25);
        assertThat(curve.median().high()).isEmpty();
        assertThat(curve.lowestSurvival()).hasValue(0.75);
        assertThat(curve.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Less than half are closed within the time observed: at its end 75.0% are still open; 3 of 4 are"
                                + " still open and count as such; the average over the closed alone, 1.0 days, is biased short.");
        assertThat(curve.explain(RUSSIAN))
                .isEqualTo(
                        "За время наблюдения закрыто меньше половины: в конце открыто 75,0\u00a0%; ещё открыты и учтены"
                                + " как открытые: 3 из 4; среднее только по закрытым, 1,0 дн., занижено.");
    }

    @Test
    void quantile_ofANinety_isTheFirstAgeWithATenthOpen() {
        KaplanMeier curve = KaplanMeier.of(Lives.of("1 2 3 4 5 6 7 8 9 10"));
        CurveQuantile ninety = curve.quantile(0.9);
        assertThat(ninety.time()).hasValue(9);
        assertThat(ninety.share()).isEqualTo(0.9);
        assertThat(ninety.reached()).isEqualTo(1);
    }

    @Test
    void restrictedMean_byHand() {
        // S: 1 to day 2, 3/4 to day 4, 3/8 to day 6, so 2 + 1.5 + 0.75; areas from 2 and 4 on 2.25 and 0.75;
        // variance 2.25²·1/(4·3) + 0.75²·1/(2·1) = 0.703125.
        RestrictedMean mean =
                KaplanMeier.of(Lives.of("2 3+ 4 9+")).restrictedMean(6).orElseThrow();
        assertThat(mean.mean()).isEqualTo(4.25);
        assertThat(mean.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.703125), within(1e-15));
        Interval interval = mean.interval(0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(4.25 - 1.959963984540054 * Math.sqrt(0.703125), within(1e-12));
        assertThat(interval.high()).isCloseTo(4.25 + 1.959963984540054 * Math.sqrt(0.703125), within(1e-12));
        assertThat(mean.interval(0.9999).orElseThrow().high()).isEqualTo(6);
    }

    @Test
    void restrictedMean_ofAPartOfATick_countsThePart() {
        assertThat(KaplanMeier.of(Lives.of("2 3+ 4 9+"))
                        .restrictedMean(5.5)
                        .orElseThrow()
                        .mean())
                .isEqualTo(4.0625);
    }

    @Test
    void explain_withAMedian_namesOpenDealsAndTheBias() {
        KaplanMeier curve = KaplanMeier.of(Lives.of(CENSORED_CYCLE));
        assertThat(curve.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Half are closed within 40.0 days (95%: 10.0 or more); 4 of 8 are still open and count as such; the"
                                + " average over the closed alone, 25.0 days, is biased short.");
        assertThat(curve.explain(RUSSIAN))
                .isEqualTo(
                        "Половина закрыта за 40,0 дн. (95\u00a0%: 10,0 и больше); ещё открыты и учтены как открытые: 4 из 8;"
                                + " среднее только по закрытым, 25,0 дн., занижено.");
    }

    @Test
    void explain_withoutOpenDeals_saysSo() {
        assertThat(KaplanMeier.of(Lives.of("1 2 3 4 5 6 7 8 9 10")).explain(Locale.ENGLISH))
                .isEqualTo("Half are closed within 5.0 days (95%: 1.0 to 8.0); none is still open.");
        assertThat(KaplanMeier.of(Lives.of("1+ 2+")).explain(Locale.ENGLISH))
                .isEqualTo(
                        "Less than half are closed within the time observed: at its end 100.0% are still open; 2 of 2 are"
                                + " still open and count as such.");
    }

    @Test
    void options_areKept() {
        KaplanMeier curve = KaplanMeier.of(Lives.of("1 2+ 3"));
        assertThat(curve.intervals()).isEqualTo(CurveInterval.LOG_LOG);
        assertThat(curve.confidence()).isEqualTo(0.95);
        assertThat(curve.withIntervals(CurveInterval.PLAIN).withConfidence(0.9))
                .hasToString(
                        "KaplanMeier[SurvivalData[deals 3, closed 2, open 1, late entries 0, days of 1 ticks], PLAIN at"
                                + " 0.9]");
    }

    @Test
    void intervals_ofEachMethod_byHand() {
        // p = 1/2 with standard error 0.1 at z = 2 (confidence 0.9544997): margin 0.2, relative 0.4.
        double confidence = 0.954499736103642;
        assertThat(CurveInterval.PLAIN.of(0.5, 0.1, confidence).orElseThrow().low())
                .isCloseTo(0.3, within(1e-12));
        assertThat(CurveInterval.LOG.of(0.5, 0.1, confidence).orElseThrow().low())
                .isCloseTo(0.5 * Math.exp(-0.4), within(1e-12));
        double power = Math.exp(0.4 / Math.log(2));
        assertThat(CurveInterval.LOG_LOG.of(0.5, 0.1, confidence).orElseThrow().low())
                .isCloseTo(Math.pow(0.5, power), within(1e-12));
        assertThat(CurveInterval.COMPLEMENTARY_LOG_LOG
                        .of(0.5, 0.1, confidence)
                        .orElseThrow()
                        .high())
                .isCloseTo(1 - Math.pow(0.5, power), within(1e-12));
        assertThat(List.of(CurveInterval.values())).allSatisfy(method -> {
            assertThat(method.of(0, 0, 0.95)).isEmpty();
            assertThat(method.of(1, 0, 0.95)).isEmpty();
        });
    }
}
