package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.survival.Lives.Close;
import org.saleskit.analytics.survival.SlowSurvival.Life;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Interval;

/** What must hold for any deals; see the invariants of cycle time and of open deals in the project's semantics. */
class SurvivalProperties {

    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<List<Life>> lives() {
        Arbitrary<Long> entry = Arbitraries.longs().between(-8, 8).map(value -> Math.max(0, value));
        Arbitrary<Long> stay = Arbitraries.longs().between(0, 12);
        return Combinators.combine(entry, stay, Arbitraries.integers().between(-1, 1))
                .as((from, length, cause) -> new Life(from, from + length, cause))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Life>> fromTheBeginning() {
        return lives().map(list -> list.stream()
                .map(life -> new Life(0, life.exit(), life.cause()))
                .toList());
    }

    private static double value(Fraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Property
    void everyNumber_isThatOfTheDefinition(@ForAll("lives") List<Life> lives) {
        SlowSurvival slow = new SlowSurvival(lives);
        AalenJohansen<Close> incidences = AalenJohansen.of(SlowSurvival.data(lives));
        List<SurvivalPoint> points = incidences.open().points();
        assertThat(points.stream().map(SurvivalPoint::ticks)).isEqualTo(slow.times());
        for (SurvivalPoint point : points) {
            long time = point.ticks();
            assertThat(point.atRisk()).isEqualTo(slow.atRisk(time));
            assertThat(point.events()).isEqualTo(slow.closed(time));
            assertThat(point.survival()).isCloseTo(value(slow.survival(time, false)), within(ROUNDING));
            point.standardError()
                    .ifPresent(error ->
                            assertThat(error * error).isCloseTo(value(slow.greenwood(time)), within(ROUNDING)));
            for (Close cause : Lives.CLOSES) {
                assertThat(incidences.incidenceAt(cause, point.time()).orElseThrow())
                        .isCloseTo(value(slow.incidence(Lives.CLOSES.indexOf(cause), time)), within(ROUNDING));
                double error = incidences.standardErrorAt(cause, point.time()).orElseThrow();
                assertThat(error * error)
                        .isCloseTo(
                                value(slow.varianceOfIncidence(Lives.CLOSES.indexOf(cause), time)), within(ROUNDING));
            }
        }
    }

    @Property
    void quantiles_areDecidedExactly(@ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 1, max = 23) int part) {
        // Twenty-fourths are shares that small samples meet exactly; those that are no decimal are none.
        SlowSurvival slow = new SlowSurvival(lives);
        double share = part / 24.0;
        Fraction exact = Fraction.of(BigDecimal.valueOf(share));
        AalenJohansen<Close> incidences = AalenJohansen.of(SlowSurvival.data(lives));
        assertThat(time(incidences.open().quantile(share)))
                .isEqualTo(slow.quantile(exact).orElse(-1));
        for (Close cause : Lives.CLOSES) {
            assertThat(time(incidences.quantile(cause, share)))
                    .isEqualTo(slow.quantile(Lives.CLOSES.indexOf(cause), exact).orElse(-1));
        }
    }

    private static long time(CurveQuantile quantile) {
        return (long) quantile.time().orElse(-1);
    }

    @Property
    void incidencesAndOpen_addUpToOne_andAreMonotone(@ForAll("lives") List<Life> lives) {
        AalenJohansen<Close> incidences = AalenJohansen.of(SlowSurvival.data(lives));
        double open = 1;
        double won = 0;
        double lost = 0;
        for (SurvivalPoint point : incidences.open().points()) {
            double nextWon = incidences.incidenceAt(Close.WON, point.time()).orElseThrow();
            double nextLost = incidences.incidenceAt(Close.LOST, point.time()).orElseThrow();
            assertThat(point.survival() + nextWon + nextLost).isCloseTo(1, within(ROUNDING));
            assertThat(point.survival()).isBetween(0.0, open);
            assertThat(nextWon).isBetween(won, 1 + ROUNDING);
            assertThat(nextLost).isBetween(lost, 1 + ROUNDING);
            open = point.survival();
            won = nextWon;
            lost = nextLost;
        }
    }

    @Property
    void withoutOpenDeals_curvesAreShares_toTheBit(@ForAll("fromTheBeginning") List<Life> lives) {
        List<Life> closed = lives.stream()
                .map(life -> new Life(0, life.exit(), Math.max(0, life.cause())))
                .toList();
        AalenJohansen<Close> incidences = AalenJohansen.of(SlowSurvival.data(closed));
        for (SurvivalPoint point : incidences.open().points()) {
            long open =
                    closed.stream().filter(life -> life.exit() > point.ticks()).count();
            long won = closed.stream()
                    .filter(life -> life.exit() <= point.ticks() && life.cause() == 0)
                    .count();
            assertThat(point.survival()).isEqualTo((double) open / closed.size());
            assertThat(incidences.incidenceAt(Close.WON, point.time())).hasValue((double) won / closed.size());
        }
    }

    @Property
    void withoutLosses_incidenceIsOneMinusTheCurve_withItsInterval(@ForAll("lives") List<Life> lives) {
        List<Life> winnable = lives.stream()
                .map(life -> new Life(life.entry(), life.exit(), Math.min(0, life.cause())))
                .toList();
        AalenJohansen<Close> incidences = AalenJohansen.of(SlowSurvival.data(winnable));
        for (SurvivalPoint point : incidences.open().points()) {
            assertThat(incidences.incidenceAt(Close.WON, point.time()).orElseThrow())
                    .isCloseTo(1 - point.survival(), within(ROUNDING));
            Optional<Interval> open = point.interval();
            Optional<Interval> won = incidences.intervalAt(Close.WON, point.time());
            if (open.isPresent() && won.isPresent()) {
                assertThat(won.get().low()).isCloseTo(1 - open.get().high(), within(1e-9));
                assertThat(won.get().high()).isCloseTo(1 - open.get().low(), within(1e-9));
            }
        }
    }

    @Property
    void longerObservationOfAnOpenDeal_neverShortensTheMedian(
            @ForAll("lives") List<Life> lives,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(max = 9) int more) {
        List<Life> longer = new ArrayList<>(lives);
        Life life = lives.get(place % lives.size());
        if (life.cause() >= 0 || !life.seen()) {
            return;
        }
        longer.set(place % lives.size(), new Life(life.entry(), life.exit() + more, life.cause()));
        double before = KaplanMeier.of(SlowSurvival.data(lives)).median().time().orElse(Double.MAX_VALUE);
        double after = KaplanMeier.of(SlowSurvival.data(longer)).median().time().orElse(Double.MAX_VALUE);
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    void orderAndPartition_changeNoBit(
            @ForAll("lives") List<Life> lives, @ForAll Random random, @ForAll @IntRange(max = 12) int cut) {
        List<Life> shuffled = new ArrayList<>(lives);
        Collections.shuffle(shuffled, random);
        LifeTimes<Life, Close> reader = LifeTimes.<Life, Close>of(
                        Lives.DAYS,
                        Lives.CLOSES,
                        Life::exit,
                        life -> life.cause() < 0 ? Optional.empty() : Optional.of(Lives.CLOSES.get(life.cause())))
                .withEntry(Life::entry);
        SurvivalAccumulator<Close> first = reader.accumulator();
        SurvivalAccumulator<Close> second = reader.accumulator();
        for (int i = 0; i < shuffled.size(); i++) {
            reader.addTo(i < cut ? first : second, shuffled.get(i));
        }
        first.merge(second);
        String expected = bits(SlowSurvival.data(lives));
        assertThat(bits(first.result())).isEqualTo(expected);
        assertThat(bits(shuffled.parallelStream().collect(reader.collector()))).isEqualTo(expected);
        assertThat(bits(reader.read(shuffled))).isEqualTo(expected);
        assertThat(bits(SurvivalData.ofColumns(
                        Lives.DAYS,
                        Lives.CLOSES,
                        shuffled.stream().mapToLong(Life::entry).toArray(),
                        shuffled.stream().mapToLong(Life::exit).toArray(),
                        shuffled.stream().mapToInt(Life::cause).toArray())))
                .isEqualTo(expected);
    }

    /** Every number of the results: a double's text tells it from all others. */
    private static String bits(SurvivalData<Close> data) {
        StringBuilder text = new StringBuilder(data + " " + data.leftOut() + data.riskGaps());
        AalenJohansen<Close> incidences = AalenJohansen.of(data);
        NelsonAalen hazard = NelsonAalen.of(data);
        for (SurvivalPoint point : incidences.open().points()) {
            text.append(point)
                    .append(point.interval())
                    .append(point.standardError())
                    .append(hazard.hazardAt(point.time()));
            for (Close cause : Lives.CLOSES) {
                text.append(incidences.incidenceAt(cause, point.time()))
                        .append(incidences.standardErrorAt(cause, point.time()));
            }
        }
        return text.append(incidences.open().median()).append(data.naive()).toString();
    }

    @Property
    void unitOfTime_changesTimesOnly(
            @ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 2, max = 90_000) int factor) {
        AalenJohansen<Close> once = AalenJohansen.of(SlowSurvival.data(lives));
        AalenJohansen<Close> times = AalenJohansen.of(
                SlowSurvival.data(lives.stream().map(life -> life.times(factor)).toList()));
        List<SurvivalPoint> points = once.open().points();
        for (int i = 0; i < points.size(); i++) {
            SurvivalPoint stretched = times.open().points().get(i);
            assertThat(stretched.ticks()).isEqualTo(points.get(i).ticks() * factor);
            assertThat(stretched.survival()).isEqualTo(points.get(i).survival());
            assertThat(times.incidenceAt(Close.WON, stretched.time()))
                    .isEqualTo(once.incidenceAt(Close.WON, points.get(i).time()));
        }
        double median = once.open().median().time().orElse(-1);
        assertThat(times.open().median().time().orElse(-factor)).isEqualTo(median * factor);
    }

    @Property
    void condition_isTheSameByFormulaAndByLaterStart(
            @ForAll("lives") List<Life> lives,
            @ForAll @IntRange(max = 20) int age,
            @ForAll @IntRange(max = 20) int horizon) {
        AalenJohansen<Close> incidences = AalenJohansen.of(SlowSurvival.data(lives));
        AalenJohansen<Close> given = incidences.givenOpenAt(age);
        incidences
                .incidenceGivenOpen(Close.WON, age, horizon)
                .ifPresent(probability -> assertThat(probability)
                        .isCloseTo(given.incidenceAt(Close.WON, age + horizon).orElse(0), within(ROUNDING)));
        assertThat(given.data().rows() + given.data().leftOut().endedBefore())
                .isEqualTo(incidences.data().rows());
    }

    @Property
    void intervals_holdTheEstimate_andGrowWithTheConfidence(
            @ForAll("lives") List<Life> lives, @ForAll CurveInterval method) {
        KaplanMeier usual = KaplanMeier.of(SlowSurvival.data(lives)).withIntervals(method);
        KaplanMeier wide = usual.withConfidence(0.99);
        for (int i = 0; i < usual.points().size(); i++) {
            SurvivalPoint point = usual.points().get(i);
            Optional<Interval> interval = point.interval();
            assertThat(interval.isPresent()).isEqualTo(point.survival() > 0 && point.survival() < 1);
            if (interval.isPresent()) {
                Interval wider = wide.points().get(i).interval().orElseThrow();
                assertThat(point.survival())
                        .isBetween(
                                interval.get().low() - ROUNDING, interval.get().high() + ROUNDING);
                assertThat(wider.low()).isLessThanOrEqualTo(interval.get().low());
                assertThat(wider.high()).isGreaterThanOrEqualTo(interval.get().high());
            }
        }
    }

    @Property
    void timesInStates_addUpToTheHorizon(
            @ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 1, max = 30) int horizon) {
        AalenJohansen<Close> incidences = AalenJohansen.of(SlowSurvival.data(lives));
        incidences
                .open()
                .restrictedMean(horizon)
                .ifPresent(open -> assertThat(open.mean()
                                + incidences.meanTime(Close.WON, horizon).orElseThrow()
                                + incidences.meanTime(Close.LOST, horizon).orElseThrow())
                        .isCloseTo(horizon, within(1e-9)));
    }

    @Property
    void logRank_expectsAsManyAsWereObserved(@ForAll("lives") List<Life> one, @ForAll("lives") List<Life> other) {
        SurvivalData<Close> first = SlowSurvival.data(one);
        SurvivalData<Close> second = SlowSurvival.data(other);
        LogRank<String> test = LogRank.of(Map.of("a", first, "b", second));
        LogRank<String> swapped = LogRank.of(Map.of("b", first, "a", second));
        assertThat(test.groups().stream().mapToDouble(LogRank.Group::expected).sum())
                .isCloseTo((double) (first.events() + second.events()), within(1e-9));
        assertThat(test.degreesOfFreedom()).isBetween(0, 1).isEqualTo(swapped.degreesOfFreedom());
        test.chiSquare()
                .ifPresent(value ->
                        assertThat(value).isCloseTo(swapped.chiSquare().orElseThrow(), within(1e-9 * (1 + value))));
        test.pValue().ifPresent(value -> assertThat(value).isBetween(0.0, 1.0));
        LogRank.of(Map.of("a", first, "b", first))
                .chiSquare()
                .ifPresent(value -> assertThat(value).isCloseTo(0, within(1e-9)));
    }
}
