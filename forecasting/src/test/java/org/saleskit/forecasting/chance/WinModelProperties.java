package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;

class WinModelProperties {

    private static final WinModel MODEL = WinModel.withDefaults()
            .withLeastData(1, 1)
            .withSources(List.of(ChanceSource.INCIDENCE_IN_STAGE, ChanceSource.HOST));
    private static final int AS_OF = 20;

    @Provide
    Arbitrary<List<String>> logs() {
        return RandomWays.ofDeals(1, 8);
    }

    private static Deals fold(List<String> ways) {
        return DealsOf.log(DealsOf.PIPELINE, AS_OF, ways);
    }

    private static String text(List<DealChance> chances) {
        return chances.stream()
                .map(each -> each.deal() + " " + each.winInPeriod() + each.winEventually() + each.loseInPeriod()
                        + each.loseEventually() + each.interval() + each.source())
                .collect(Collectors.joining("\n"));
    }

    @Property
    void of_anyLog_givesProbabilitiesThatGoTogether(
            @ForAll("logs") List<String> ways, @ForAll @IntRange(min = 1, max = 20) int days) {
        Deals deals = fold(ways);
        List<DealChance> chances = DealsOf.chances(MODEL, deals, days);
        List<DealChance> later = DealsOf.chances(MODEL, deals, days + 1);
        assertThat(chances)
                .extracting(DealChance::deal)
                .containsExactlyElementsOf(deals.list().stream()
                        .filter(deal -> !deal.type().isClosed())
                        .map(Deal::id)
                        .toList());
        for (int i = 0; i < chances.size(); i++) {
            DealChance chance = chances.get(i);
            if (chance.source() == ChanceSource.INCIDENCE_IN_STAGE) {
                double won = chance.winInPeriod().orElseThrow();
                double lost = chance.loseInPeriod().orElseThrow();
                double ever = chance.winEventually().orElseThrow();
                assertThat(won).isBetween(0.0, 1.0);
                assertThat(lost).isBetween(0.0, 1.0);
                assertThat(won + lost).isLessThanOrEqualTo(1);
                assertThat(ever + chance.loseEventually().orElseThrow()).isLessThanOrEqualTo(1);
                assertThat(won).isLessThanOrEqualTo(ever);
                assertThat(lost).isLessThanOrEqualTo(chance.loseEventually().orElseThrow() + 1e-12);
                assertThat(chance.interval().orElseThrow().low()).isBetween(0.0, 1.0);
                assertThat(later.get(i).winInPeriod().orElseThrow()).isGreaterThanOrEqualTo(won - 1e-12);
                assertThat(later.get(i).loseInPeriod().orElseThrow()).isGreaterThanOrEqualTo(lost - 1e-12);
            } else {
                chance.winEventually().ifPresent(ever -> assertThat(ever).isBetween(0.0, 1.0));
                assertThat(chance.skipped()).isNotEmpty();
            }
        }
    }

    @Property
    void of_anyOrderOfTheLog_isTheSameToTheBit(@ForAll("logs") List<String> ways, @ForAll int seed) {
        List<String> shuffled = new ArrayList<>(ways);
        Collections.shuffle(shuffled, new Random(seed));
        WinModel model = MODEL.withHalfLife(Duration.ofDays(7))
                .withSegments(deal -> deal.id().value());
        assertThat(text(DealsOf.chances(model, fold(shuffled), 9)))
                .isEqualTo(text(DealsOf.chances(model, fold(ways), 9)));
    }

    @Property
    void of_eventsAfterTheInstant_changeNothing(@ForAll("logs") List<String> ways) {
        List<String> more = new ArrayList<>();
        for (String way : ways) {
            more.add(way + " Won 40");
        }
        more.add("later A 21 Won 22");
        assertThat(text(DealsOf.chances(MODEL, fold(more), 9))).isEqualTo(text(DealsOf.chances(MODEL, fold(ways), 9)));
    }

    @Property
    void of_everyDealTwice_hasTheSameChances(@ForAll("logs") List<String> ways) {
        // Without a tail, which counts exits and half an exit, only shares matter.
        List<String> twice = new ArrayList<>(ways);
        ways.forEach(way -> twice.add("e" + way));
        LearnedChances once = MODEL.learn(fold(ways));
        LearnedChances both = MODEL.learn(fold(twice));
        for (int s = 0; s < once.rows.states.size(); s++) {
            StageHazards one = once.estimate.hazards[s];
            StageHazards two = both.estimate.hazards[s];
            assertThat(two.exits).containsExactly(one.exits);
            int below = Math.min(one.tailFrom, two.tailFrom);
            for (int e = 0; e < one.exits.length; e++) {
                for (int u = 0; u < below; u++) {
                    assertThat(two.at(e, u)).isCloseTo(one.at(e, u), within(1e-15));
                }
            }
        }
    }

    /** By the law of (state, days in it), day by day: a slow way that shares only the hazards. */
    @Property
    void of_anyLog_isTheLawSteppedDayByDay(
            @ForAll("logs") List<String> ways, @ForAll @IntRange(min = 1, max = 12) int days) {
        Deals deals = fold(ways);
        LearnedChances learned = MODEL.learn(deals);
        for (DealChance chance : DealsOf.chances(MODEL, deals, days)) {
            if (chance.source() == ChanceSource.INCIDENCE_IN_STAGE) {
                Deal deal = deals.find(chance.deal()).orElseThrow();
                int state = Collections.binarySearch(learned.rows.states, DealWay.stateOf(deal));
                double[] slow = stepped(
                        learned.estimate.hazards,
                        state,
                        (int) deal.timeInStage().toDays(),
                        days);
                assertThat(chance.winInPeriod().orElseThrow()).isCloseTo(slow[0], within(1e-12));
                assertThat(chance.loseInPeriod().orElseThrow()).isCloseTo(slow[1], within(1e-12));
            }
        }
    }

    private static double[] stepped(StageHazards[] hazards, int state, int age, int days) {
        double[][] law = new double[hazards.length][age + days + 2];
        law[state][age] = 1;
        double[] ends = new double[2];
        for (int day = 0; day < days; day++) {
            double[][] next = new double[hazards.length][law[0].length];
            double[] entering = new double[hazards.length];
            for (int s = 0; s < hazards.length; s++) {
                for (int u = 0; u + 1 < law[s].length; u++) {
                    next[s][u + 1] += leave(hazards[s], u + 1, law[s][u], entering, ends);
                }
            }
            while (DoubleStream.of(entering).sum() > 1e-18) {
                double[] again = new double[hazards.length];
                for (int s = 0; s < hazards.length; s++) {
                    next[s][0] += leave(hazards[s], 0, entering[s], again, ends);
                }
                entering = again;
            }
            law = next;
        }
        return ends;
    }

    private static double leave(StageHazards own, int u, double mass, double[] entering, double[] ends) {
        double stay = mass;
        for (int e = 0; e < own.exits.length && mass > 0; e++) {
            double moved = mass * own.at(e, u);
            stay -= moved;
            if (own.exits[e] < entering.length) {
                entering[own.exits[e]] += moved;
            } else {
                ends[own.exits[e] - entering.length] += moved;
            }
        }
        return stay;
    }
}
