package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;

/** Hazards of segments against the same equations solved by plain loops, and what must hold for any log. */
class SegmentFactorsProperties {

    private static final int AS_OF = 20;
    private static final int HALF_LIFE = 7;

    /** What the options of a model may be. */
    private record Options(boolean halfLife, boolean lateEntries, boolean seasons, double prior) {

        WinModel model() {
            WinModel model = WinModel.withDefaults()
                    .withLeastData(1, 1)
                    .withSources(List.of(ChanceSource.INCIDENCE_IN_STAGE))
                    .withSegmentPrior(prior);
            model = halfLife ? model.withHalfLife(Duration.ofDays(HALF_LIFE)) : model;
            model = lateEntries ? model.withHistoryFrom(DealsOf.day(6)) : model;
            return seasons ? model.withSeasons(ZoneOffset.UTC, SegmentFactorsProperties::season) : model;
        }
    }

    private static String season(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) < 0 ? "first half" : "second half";
    }

    @Provide
    Arbitrary<Options> options() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(either, either, either, Arbitraries.of(3.0, 10.0, 30.0))
                .as(Options::new);
    }

    @Provide
    Arbitrary<List<String>> logs() {
        return RandomWays.ofDeals(3, 16);
    }

    private static Deals fold(List<String> ways) {
        return DealsOf.fold(ways, AS_OF);
    }

    private static int number(Deal deal) {
        return Integer.parseInt(deal.id().value().substring(1)) % 3;
    }

    private static LearnedChances learned(Options options, List<String> ways) {
        return options.model().withSegments(deal -> "s" + number(deal)).learn(fold(ways));
    }

    @Property(tries = 300)
    void hazards_anyLog_areThoseOfTheEquationsSolvedByPlainLoops(
            @ForAll("logs") List<String> ways, @ForAll("options") Options options) {
        LearnedChances learned = learned(options, ways);
        int[] ago = new int[AS_OF + 1];
        for (int cell = 0; cell <= AS_OF && options.seasons; cell++) {
            // Cell 0 ends with day AS_OF: its middle is noon of the day before.
            LocalDate day = LocalDate.ofInstant(DealsOf.day(AS_OF - cell - 0.5), ZoneOffset.UTC);
            ago[cell] = season(day).equals("first half") ? 0 : 1;
        }
        StageHazards[] shape = learned.estimate.hazards;
        DirectFactors direct = new DirectFactors(
                learned.rows, shape, options.halfLife ? HALF_LIFE : Double.POSITIVE_INFINITY, options.prior, ago);
        for (int g = 0; g < learned.rows.segments.size(); g++) {
            StageHazards[] ours = learned.factors.hazards(g);
            if (options.seasons && isWatched(learned.rows, g)) {
                assertSeasons(learned, g, direct);
            }
            for (int s = 0; s < ours.length && isWatched(learned.rows, g); s++) {
                assertThat(ours[s].exits).containsExactly(shape[s].exits);
                for (int u = 0; u <= ours[s].tailFrom; u++) {
                    double[] slow = direct.at(g, s, u);
                    for (int e = 0; e < slow.length; e++) {
                        assertThat(ours[s].at(e, u)).isCloseTo(slow[e], within(1e-7));
                    }
                }
            }
        }
    }

    private static void assertSeasons(LearnedChances learned, int segment, DirectFactors direct) {
        double[][] ahead = learned.seasonsAhead(segment, learned.rows.grid, 8);
        boolean bothSeen = Arrays.stream(learned.rows.began).max().orElse(0) >= 7;
        for (int cell = 1; cell < 8 && bothSeen; cell++) {
            LocalDate day = LocalDate.ofInstant(DealsOf.day(AS_OF + cell - 0.5), ZoneOffset.UTC);
            for (int kind = 0; kind < 3; kind++) {
                assertThat(ahead[kind][cell])
                        .isCloseTo(direct.season[kind][season(day).equals("first half") ? 0 : 1], within(1e-7));
            }
        }
    }

    private static boolean isWatched(StayRows rows, int segment) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.segment[i] == segment) {
                return true;
            }
        }
        return false;
    }

    /** Where both have an answer. */
    private static void assertSame(List<DealChance> some, List<DealChance> others, double offset) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            DealChance one = some.get(i);
            DealChance other = others.get(i);
            assertThat(one.deal()).isEqualTo(other.deal());
            // A way of just 5 % through a stage of which nothing is known may be passed over or not.
            if (one.source() == ChanceSource.INCIDENCE_IN_STAGE && other.source() == ChanceSource.INCIDENCE_IN_STAGE) {
                assertThat(one.winInPeriod().orElseThrow())
                        .isCloseTo(other.winInPeriod().orElseThrow(), within(offset));
                assertThat(one.loseInPeriod().orElseThrow())
                        .isCloseTo(other.loseInPeriod().orElseThrow(), within(offset));
                assertThat(one.winEventually().orElseThrow())
                        .isCloseTo(other.winEventually().orElseThrow(), within(offset));
            }
        }
    }

    private static List<DealChance> chances(Options options, List<String> ways, UnaryOperator<WinModel> change) {
        return DealsOf.chances(change.apply(options.model()), fold(ways), 9);
    }

    @Property(tries = 300)
    void of_otherNamesOfSegments_isTheSame(@ForAll("logs") List<String> ways, @ForAll("options") Options options) {
        assertSame(
                chances(options, ways, model -> model.withSegments(deal -> "s" + number(deal))),
                chances(options, ways, model -> model.withSegments(deal -> "t" + (7 - number(deal)))),
                1e-7);
    }

    /** Also if a deal of the segment is known, but none of its stays was under observation. */
    @Property(tries = 300)
    void hazards_newSegment_areThoseWithoutSegmentsToTheBit(
            @ForAll("logs") List<String> ways, @ForAll("options") Options options) {
        LearnedChances with = learned(options, ways);
        LearnedChances without = options.model().learn(fold(ways));
        assertThat(with.factors.hazards(-1)).isSameAs(with.estimate.hazards);
        assertThat(with.seasonsAhead(-1, with.rows.grid, 8))
                .isDeepEqualTo(without.seasonsAhead(0, without.rows.grid, 8));
        for (int s = 0; s < with.estimate.hazards.length; s++) {
            assertThat(with.estimate.hazards[s].hazard)
                    .isDeepEqualTo(without.factors.hazards(0)[s].hazard);
            assertThat(with.estimate.hazards[s].tail)
                    .containsExactly(without.factors.hazards(0)[s].tail);
        }
        for (int g = 0; g < with.rows.segments.size(); g++) {
            assertThat(with.factors.hazards(g) == with.estimate.hazards)
                    .isEqualTo(!isWatched(with.rows, g) || with.rows.segments.size() == 1);
        }
    }

    @Property(tries = 300)
    void of_anyOrderOfTheLog_isTheSameToTheBit(
            @ForAll("logs") List<String> ways, @ForAll("options") Options options, @ForAll int seed) {
        List<String> shuffled = new ArrayList<>(ways);
        Collections.shuffle(shuffled, new Random(seed));
        UnaryOperator<WinModel> bySegment = model -> model.withSegments(deal -> "s" + number(deal));
        assertThat(chances(options, shuffled, bySegment))
                .extracting(each -> List.of(each.deal(), each.winInPeriod(), each.winEventually(), each.loseInPeriod()))
                .isEqualTo(chances(options, ways, bySegment).stream()
                        .map(each ->
                                List.of(each.deal(), each.winInPeriod(), each.winEventually(), each.loseInPeriod()))
                        .toList());
    }

    @Property(tries = 300)
    void of_segmentsWithAnEnormousPrior_isAsWithoutSegments(
            @ForAll("logs") List<String> ways, @ForAll boolean halfLife, @ForAll boolean lateEntries) {
        Options options = new Options(halfLife, lateEntries, false, 1e9);
        assertSame(
                chances(options, ways, model -> model.withSegments(deal -> "s" + number(deal))),
                chances(options, ways, model -> model),
                1e-6);
    }

    /** Every deal once in each of three segments: none differs from all, at any prior. */
    @Property(tries = 300)
    void of_segmentsOfTheSameDeals_isAsWithoutSegments(
            @ForAll("logs") List<String> ways, @ForAll boolean halfLife, @ForAll boolean lateEntries) {
        Options options = new Options(halfLife, lateEntries, false, 3);
        List<String> copies = new ArrayList<>();
        for (String way : ways) {
            for (int copy = 0; copy < 3; copy++) {
                copies.add("d" + copies.size() + way.substring(way.indexOf(' ')));
            }
        }
        assertSame(
                chances(options, copies, model -> model.withSegments(deal -> "s" + number(deal))),
                chances(options, copies, model -> model),
                1e-9);
    }
}
