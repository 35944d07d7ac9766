package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;
import org.saleskit.forecasting.chance.SimulatedStages.Change;

/** Chances learned from logs of a known law against the law itself. */
class WinModelSimulationTest {

    private static final int HORIZON = 30;

    /** Errors of the chances of all open deals: mean, and mean square over the mean of p (1 - p), by which the Brier score grows. */
    private record Errors(double bias, double brierExcess) {}

    private static Errors errors(WinModel model, Deals learnFrom, int today, Change change) {
        List<DealChance> chances = model.learn(learnFrom)
                .of(learnFrom, SimulatedStages.at(today + HORIZON).plusNanos(1));
        Map<List<Integer>, double[]> known = new HashMap<>();
        double sum = 0;
        double squares = 0;
        double spread = 0;
        for (DealChance chance : chances) {
            Deal deal = learnFrom.find(chance.deal()).orElseThrow();
            int stage = SimulatedStages.STAGES.indexOf(deal.stage().name());
            int age = (int) deal.timeInStage().toDays();
            int group = group(deal);
            double truth = known.computeIfAbsent(
                            List.of(stage, age, group),
                            key -> SimulatedStages.truth(stage, age, HORIZON, group, today, change))[0];
            double error = chance.winInPeriod().orElseThrow() - truth;
            sum += error;
            squares += error * error;
            spread += truth * (1 - truth);
        }
        return new Errors(sum / chances.size(), squares / spread);
    }

    private static int group(Deal deal) {
        return number(deal) % 2;
    }

    private static int number(Deal deal) {
        return Integer.parseInt(deal.id().value().substring(1));
    }

    @Test
    void of_simulatedLogs_hasNoBiasAndHardlyAnyError() {
        double bias = 0;
        double most = 0;
        int logs = 6;
        for (int seed = 1; seed <= logs; seed++) {
            Deals deals = SimulatedStages.deals(SimulatedStages.events(5_000, 720, seed), 600);
            Errors errors = errors(WinModel.withDefaults(), deals, 600, Change.NONE);
            bias += errors.bias / logs;
            most = Math.max(most, errors.brierExcess);
        }
        // One log's bias has a standard deviation of about 0.005, the mean of six of 0.002.
        assertThat(bias).isCloseTo(0, within(0.005));
        assertThat(most).isLessThan(0.005);
    }

    @Test
    void of_youngBase_isRightWhereWonOfCreatedAndWonOfClosedAreNot() {
        // The law's last change of hazards is on day 40 of a stay: a log of 90 days has seen it, one of 45 could not.
        double truth = SimulatedStages.truth(0, 0, 400)[0];
        double ours = 0;
        double created = 0;
        double closed = 0;
        int logs = 4;
        for (int seed = 1; seed <= logs; seed++) {
            Deals deals = SimulatedStages.deals(SimulatedStages.events(6_000, 90, seed), 90);
            double won = deals.count(StageType.WON);
            created += won / deals.size() / logs;
            closed += won / (won + deals.count(StageType.LOST)) / logs;
            Deals fresh = DealsOf.log(SimulatedStages.PIPELINE, 2_000, List.of("x Lead 2000"));
            ours += WinModel.withDefaults()
                            .learn(deals)
                            .of(fresh, DealsOf.day(2_040))
                            .get(0)
                            .winEventually()
                            .orElseThrow()
                    / logs;
        }
        assertThat(truth).isBetween(0.2, 0.4);
        assertThat(created).isLessThan(truth - 0.08);
        assertThat(closed).isLessThan(truth - 0.01);
        assertThat(ours).isCloseTo(truth, within(0.012));
    }

    @Test
    void withSegments_groupsThatDiffer_areToldApart() {
        Change change = (group, exit, day) -> exit == SimulatedStages.WON ? (group == 0 ? 1.6 : 0.5) : 1;
        Deals deals = SimulatedStages.deals(SimulatedStages.events(6_000, 720, 11, change), 600);
        WinModel pooled = WinModel.withDefaults();
        Errors without = errors(pooled, deals, 600, change);
        Errors with = errors(pooled.withSegments(deal -> "group " + group(deal)), deals, 600, change);
        assertThat(with.brierExcess).isLessThan(0.005);
        assertThat(without.brierExcess).isGreaterThan(8 * with.brierExcess);
    }

    @Test
    void withSegments_groupsThatAreAlike_areDrawnTogether() {
        Deals deals = SimulatedStages.deals(SimulatedStages.events(3_000, 720, 13), 600);
        WinModel model = WinModel.withDefaults().withSegments(deal -> "group " + number(deal) % 30);
        // Thirty groups of a hundred deals: what sets them apart is chance, and the more so the less it is drawn to 1.
        double apart = meanLogFactor(model.withSegmentPrior(0.01).learn(deals));
        double usual = meanLogFactor(model.learn(deals));
        double together = meanLogFactor(model.withSegmentPrior(1_000).learn(deals));
        assertThat(apart).isGreaterThan(0.4);
        assertThat(usual).isLessThan(apart / 3);
        assertThat(together).isLessThan(0.01);
        Errors without = errors(WinModel.withDefaults(), deals, 600, Change.NONE);
        assertThat(errors(model, deals, 600, Change.NONE).brierExcess).isLessThan(without.brierExcess + 0.01);
    }

    /** How far the tails of segments lie from those of all, as a factor. */
    private static double meanLogFactor(LearnedChances learned) {
        double sum = 0;
        int count = 0;
        for (int g = 0; g < learned.rows.segments.size(); g++) {
            StageHazards[] own = learned.factors.hazards(g);
            for (int s = 0; s < own.length; s++) {
                for (int e = 0; e < own[s].exits.length; e++) {
                    sum += Math.abs(Math.log(own[s].tail[e] / learned.estimate.hazards[s].tail[e]));
                    count++;
                }
            }
        }
        return sum / count;
    }

    @Test
    void withSeasons_endOfMonth_isToldApart() {
        // Days of the origin's year: the last ten of thirty are busy.
        Change change = (group, exit, day) -> exit == SimulatedStages.WON ? (day % 30 >= 20 ? 2.2 : 0.4) : 1;
        Deals deals = SimulatedStages.deals(SimulatedStages.events(6_000, 720, 12, change), 610);
        WinModel plain = WinModel.withDefaults();
        WinModel seasons = plain.withSeasons(
                ZoneOffset.UTC,
                day -> (day.toEpochDay() + 1 - SimulatedStages.ORIGIN.getEpochSecond() / 86_400) % 30 >= 20
                        ? "busy"
                        : "idle");
        int horizon = 9;
        Deals now = deals;
        assertThat(error(seasons, now, 610, horizon, change)).isLessThan(0.02);
        assertThat(error(plain, now, 610, horizon, change)).isGreaterThan(0.04);
    }

    /** The mean absolute error within a short horizon. */
    private static double error(WinModel model, Deals deals, int today, int horizon, Change change) {
        double sum = 0;
        List<DealChance> chances =
                model.learn(deals).of(deals, SimulatedStages.at(today + horizon).plusNanos(1));
        for (DealChance chance : chances) {
            Deal deal = deals.find(chance.deal()).orElseThrow();
            double truth = SimulatedStages.truth(
                    SimulatedStages.STAGES.indexOf(deal.stage().name()),
                    (int) deal.timeInStage().toDays(),
                    horizon,
                    0,
                    today,
                    change)[0];
            sum += Math.abs(chance.winInPeriod().orElseThrow() - truth);
        }
        return sum / chances.size();
    }

    @Test
    void withHistoryFrom_logThatBeginsInTheMiddle_isRead() {
        // A CRM introduced on day 300 took over the deals open then, with the day they entered their stage.
        int begin = 300;
        List<DealEvent> all = SimulatedStages.events(12_000, 420, 21);
        Deals before = SimulatedStages.deals(all, begin);
        List<DealEvent> taken = new ArrayList<>();
        for (DealEvent event : all) {
            boolean later = event.happenedAt().isAfter(SimulatedStages.at(begin));
            boolean current = before.find(event.deal())
                    .filter(deal -> !deal.type().isClosed())
                    .filter(deal -> deal.visits()
                            .get(deal.visits().size() - 1)
                            .entered()
                            .equals(event.happenedAt()))
                    .isPresent();
            if (later || current) {
                taken.add(event);
            }
        }
        Deals deals = SimulatedStages.deals(taken, 330);
        Errors without = errors(WinModel.withDefaults(), deals, 330, Change.NONE);
        Errors with =
                errors(WinModel.withDefaults().withHistoryFrom(SimulatedStages.at(begin)), deals, 330, Change.NONE);
        assertThat(without.bias).isLessThan(-0.04);
        assertThat(with.bias).isCloseTo(0, within(0.025));
        assertThat(with.brierExcess).isLessThan(without.brierExcess / 3);
    }
}
