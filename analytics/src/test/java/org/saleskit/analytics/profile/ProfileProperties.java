package org.saleskit.analytics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.profile.Firms.Firm;

class ProfileProperties {

    @Provide
    Arbitrary<List<Firm>> firms() {
        return Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.of("a", "a", "b", "b", "c", "?"),
                        Arbitraries.of("x", "y", "?"))
                .as((best, sector, role) -> Firms.firm("", best, sector, role))
                .list()
                .ofMaxSize(25)
                .map(list -> {
                    List<Firm> named = new ArrayList<>();
                    list.forEach(
                            each -> named.add(new Firm("k" + named.size(), each.best(), each.sector(), each.role())));
                    return named;
                });
    }

    private static IdealProfile<Firm, String> profile(List<Firm> firms) {
        return ProfileAnalysis.withDefaults()
                .withLeastClients(2)
                .profile(firms, Firm::id, Firm::best, List.of(Firms.SECTOR, Firms.ROLE));
    }

    private static List<String> shown(IdealProfile<Firm, String> profile) {
        List<String> shown = new ArrayList<>();
        profile.attributes().forEach(each -> {
            shown.add(each + " " + each.unknown() + each.unknown().adjustedProbability());
            each.values()
                    .forEach(value -> shown.add(
                            value + " " + value.shrunkLift() + value.interval() + value.adjustedProbability()));
        });
        profile.fits().forEach(fit -> shown.add(fit + " " + fit.lines() + fit.rankAmongBest()));
        return shown;
    }

    @Property
    void profile_doesNotDependOnTheOrderOfTheRows(@ForAll("firms") List<Firm> firms, @ForAll long seed) {
        List<Firm> other = new ArrayList<>(firms);
        Collections.shuffle(other, new Random(seed));

        assertThat(shown(profile(other))).isEqualTo(shown(profile(firms)));
    }

    @Property
    void attributeMore_changesNoOtherLift(@ForAll("firms") List<Firm> firms) {
        IdealProfile<Firm, String> alone =
                ProfileAnalysis.withDefaults().profile(firms, Firm::id, Firm::best, List.of(Firms.SECTOR));
        AttributeProfile before = alone.attribute("sector").orElseThrow();
        AttributeProfile after = Firms.profile(firms).attribute("sector").orElseThrow();

        assertThat(after.strength()).isEqualTo(before.strength());
        assertThat(after.values())
                .extracting(each ->
                        each.value() + " " + each.lift() + each.shrunkLift() + each.interval() + each.probability())
                .isEqualTo(before.values().stream()
                        .map(each -> each.value() + " " + each.lift() + each.shrunkLift() + each.interval()
                                + each.probability())
                        .toList());
    }

    /** Leaving a client out of the counts is the same as a profile of all others. */
    @Property
    void fitWithoutItself_isThatOfAProfileOfTheOthers(@ForAll("firms") List<Firm> firms) {
        IdealProfile<Firm, String> all = profile(firms);
        for (Firm firm : firms) {
            List<Firm> others = new ArrayList<>(firms);
            others.remove(firm);
            FitScore<String> direct = profile(others).fit(firm);
            assertThat(all.fit(firm).score()).isEqualTo(direct.score());
            assertThat(all.fit(firm).lines()).hasToString(direct.lines().toString());
        }
    }

    /** Counting by hand: best among those with the value over best among those with any value. */
    @Property
    void lift_isTheQuotientOfTheShares(@ForAll("firms") List<Firm> firms) {
        for (ValueLift each : profile(firms).attribute("sector").orElseThrow().values()) {
            double best = firms.stream()
                    .filter(f -> f.best() && f.sector().isPresent())
                    .count();
            double all = firms.stream().filter(f -> f.sector().isPresent()).count();
            double bestHere = firms.stream()
                    .filter(f -> f.best() && f.sector().equals(each.value()))
                    .count();
            double allHere =
                    firms.stream().filter(f -> f.sector().equals(each.value())).count();
            if (best == 0) {
                assertThat(each.lift()).isEmpty();
            } else {
                assertThat(each.lift().orElseThrow()).isCloseTo(bestHere / best / (allHere / all), within(1e-12));
            }
        }
    }

    @Provide
    Arbitrary<LiftCounts> counts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1))
                .as((best, rest, shareBest, shareRest) -> {
                    long inBest = Math.round(best * shareBest);
                    long inRest = Math.round(rest * shareRest);
                    return new LiftCounts(inBest, inBest + inRest, best, best + rest);
                })
                .filter(counts -> counts.all() > 0);
    }

    @Property
    void shrunkLift_liesBetweenLiftAndOne_andMoreSoWithAStrongerPrior(
            @ForAll("counts") LiftCounts counts, @ForAll @DoubleRange(min = 0.01, max = 100) double prior) {
        double lift = counts.lift().orElseThrow();
        double shrunk = counts.shrunkLift(prior);
        double more = counts.shrunkLift(prior * 2);

        assertThat(shrunk).isBetween(Math.min(lift, 1), Math.max(lift, 1)).isPositive();
        assertThat(more).isBetween(Math.min(shrunk, 1), Math.max(shrunk, 1));
        assertThat(counts.logLift(prior)).isCloseTo(Math.log(shrunk), within(1e-9));
    }

    /** The formula of the documentation, word by word. */
    @Property
    void shrunkLift_isObservedOverExpectedWithThePrior(
            @ForAll("counts") LiftCounts counts, @ForAll @DoubleRange(min = 0.01, max = 100) double prior) {
        double expected = (double) counts.all() * counts.totalBest() / counts.totalAll();

        assertThat(counts.shrunkLift(prior)).isCloseTo((counts.best() + prior) / (expected + prior), within(1e-12));
    }

    @Property
    void interval_holdsTheLift_withinWhatIsPossible(
            @ForAll("counts") LiftCounts counts, @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        var interval = counts.interval(confidence).orElseThrow();

        assertThat(interval.contains(counts.lift().orElseThrow())).isTrue();
        assertThat(interval.low()).isNotNegative();
        assertThat(interval.high()).isLessThanOrEqualTo((double) counts.totalAll() / counts.totalBest() * (1 + 1e-12));
    }

    /** More best clients with the value, all else equal: higher lift and higher ends. */
    @Property
    void oneBestClientMore_raisesLiftAndInterval(@ForAll("counts") LiftCounts counts) {
        if (counts.best() < counts.totalBest() && counts.best() < counts.all()) {
            LiftCounts more = new LiftCounts(counts.best() + 1, counts.all(), counts.totalBest(), counts.totalAll());
            assertThat(more.shrunkLift(0.5)).isGreaterThan(counts.shrunkLift(0.5));
            assertThat(more.interval(0.95).orElseThrow().low())
                    .isGreaterThanOrEqualTo(counts.interval(0.95).orElseThrow().low());
            assertThat(more.interval(0.95).orElseThrow().high())
                    .isGreaterThanOrEqualTo(counts.interval(0.95).orElseThrow().high() - 1e-12);
        }
    }

    /** Fisher's test from binomial coefficients in whole numbers. */
    @Property
    void probability_isThatOfWholeNumbers(@ForAll("counts") LiftCounts counts) {
        BigInteger here = ways(counts, counts.best());
        BigInteger extreme = BigInteger.ZERO;
        BigInteger total = BigInteger.ZERO;
        for (long x = 0; x <= counts.totalBest(); x++) {
            BigInteger ways = ways(counts, x);
            total = total.add(ways);
            extreme = ways.compareTo(here) <= 0 ? extreme.add(ways) : extreme;
        }

        assertThat(counts.exactProbability())
                .isCloseTo(
                        new BigDecimal(extreme)
                                .divide(new BigDecimal(total), MathContext.DECIMAL64)
                                .doubleValue(),
                        within(1e-10));
    }

    private static BigInteger ways(LiftCounts counts, long inBest) {
        return choose(counts.totalBest(), inBest)
                .multiply(choose(counts.totalAll() - counts.totalBest(), counts.all() - inBest));
    }

    private static BigInteger choose(long from, long some) {
        if (some < 0 || some > from) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (long i = 1; i <= some; i++) {
            ways = ways.multiply(BigInteger.valueOf(from - some + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    @Property
    void unknownValue_neverEntersTheScore(@ForAll("firms") List<Firm> firms, @ForAll @IntRange(max = 2) int place) {
        String sector = List.of("a", "b", "c").get(place);
        IdealProfile<Firm, String> profile = profile(firms);
        FitScore<String> fit = profile.fit(Firms.firm("new", false, sector, "?"));

        assertThat(fit.lines().get(1).logLift()).isEmpty();
        assertThat(fit.score()).isEqualTo(fit.lines().get(0).logLift());
        assertThat(fit.lines().get(0).value()).isEqualTo(Optional.of(sector));
    }
}
