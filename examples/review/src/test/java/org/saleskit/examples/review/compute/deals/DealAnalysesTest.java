package org.saleskit.examples.review.compute.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.stay.StageStays;
import org.saleskit.analytics.winchance.WinChances;
import org.saleskit.analytics.winchance.WinChancesResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.html.HtmlReport;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.deals.LossReasons;
import org.saleskit.examples.review.model.deals.RepComparison;
import org.saleskit.examples.review.model.deals.StageTime;
import org.saleskit.examples.review.text.TextReport;

class DealAnalysesTest {

    private static final DealAnalysis ANALYSIS = Samples.REVIEW.analysis();
    private static final Deals DEALS = DealFold.of(Samples.DEALS.pipeline())
            .asOf(Instant.parse("2005-06-01T00:00:00Z").minusNanos(1))
            .fold(Samples.DEALS.changes());

    private static DealFacts changes(List<StageChange> changes) {
        DealFacts facts = Samples.DEALS;
        return new DealFacts(
                facts.source(),
                facts.name(),
                facts.currency(),
                facts.pipeline(),
                facts.activityStage(),
                facts.repNames(),
                changes,
                facts.contacts(),
                facts.lastDay(),
                facts.leftOut(),
                facts.truth());
    }

    private static List<StageChange> changesBy(Predicate<RepId> rep) {
        return Samples.DEALS.changes().stream()
                .filter(change -> rep.test(change.by().orElseThrow()))
                .toList();
    }

    @Test
    void chances_areThoseOfTheLibraryAtTheHorizonSaid() {
        Duration horizon =
                Duration.ofDays((long) ANALYSIS.chances().horizonDays().orElseThrow());
        WinChancesResult expected =
                WinChances.withDefaults().withHorizon(horizon).of(DEALS);

        assertThat(ANALYSIS.chances().decided().successes()).isEqualTo(1_130);
        assertThat(ANALYSIS.chances().decided().trials()).isEqualTo(20_888);
        assertThat(ANALYSIS.chances().open()).isEqualTo(434);
        assertThat(ANALYSIS.chances().incidence().value()).isEqualTo(expected.incidence());
        assertThat(ANALYSIS.chances().realised().trials())
                .isEqualTo(expected.realised().orElseThrow().rate().trials());
        assertThat(ANALYSIS.chances().immature() + ANALYSIS.chances().realised().trials())
                .isEqualTo(21_322);
    }

    @Test
    void horizon_holdsNineTenthsOfTheWins() {
        double days = ANALYSIS.chances().horizonDays().orElseThrow();
        List<Double> wins = DEALS.list().stream()
                .filter(deal -> deal.type() == StageType.WON)
                .map(deal -> DealAnalyses.days(
                        Duration.between(deal.openedAt(), deal.closedAt().orElseThrow())))
                .toList();

        double part = (double) wins.stream().filter(win -> win <= days).count() / wins.size();
        assertThat(part).isBetween(0.88, 0.94);
    }

    @Test
    void outcomes_sumToOne_neverFallBack_andEndWhereFewAreLeft() {
        List<CycleTime.Outcome> curve = ANALYSIS.cycle().curve();

        assertThat(curve.get(0).days()).isZero();
        for (int i = 0; i < curve.size(); i++) {
            CycleTime.Outcome point = curve.get(i);
            double won = point.won().value().orElseThrow();
            double lost = point.lost().value().orElseThrow();
            assertThat(won + lost + point.open().value().orElseThrow()).isCloseTo(1, within(1e-9));
            assertThat(point.atRisk()).isGreaterThanOrEqualTo(CycleTime.LEAST_AT_RISK);
            if (i > 0) {
                assertThat(won)
                        .isGreaterThanOrEqualTo(curve.get(i - 1).won().value().orElseThrow());
                assertThat(lost)
                        .isGreaterThanOrEqualTo(curve.get(i - 1).lost().value().orElseThrow());
            }
        }
    }

    @Test
    void stages_areThoseOfTheFunnel_andOverdueDealsAreAboveTheLimit() {
        assertThat(ANALYSIS.stages())
                .extracting(StageTime::stage)
                .containsExactly("Lead", "Qualified", "Meeting", "Proposal", "Negotiation");
        for (StageTime stage : ANALYSIS.stages()) {
            assertThat(stage.limitDays().orElseThrow())
                    .isEqualTo(StageStays.in(Samples.DEALS.pipeline())
                            .analyze(DEALS)
                            .stage(stage.stage())
                            .orElseThrow()
                            .curve()
                            .quantile(0.8)
                            .time()
                            .orElseThrow());
            assertThat(stage.overdue())
                    .allSatisfy(deal -> assertThat(deal.days())
                            .isGreaterThan(stage.limitDays().getAsDouble()))
                    .isSortedAccordingTo((a, b) -> Double.compare(b.days(), a.days()));
        }
        assertThat(ANALYSIS.stages().stream().mapToLong(StageTime::standing).sum())
                .isEqualTo(434);
    }

    @Test
    void reps_partitionTheDecidedDeals_andLieAsTheLibrarySays() {
        RepComparison reps = ANALYSIS.reps();

        assertThat(reps.reps().stream().mapToLong(rep -> rep.rate().trials()).sum())
                .isEqualTo(20_888);
        assertThat(reps.reps().stream().mapToLong(rep -> rep.rate().successes()).sum())
                .isEqualTo(1_130);
        assertThat(reps.reps().stream().mapToLong(RepComparison.Rep::open).sum())
                .isEqualTo(434);
        RateComparison<String> expected = RateComparison.ofCounts(
                reps.reps(),
                RepComparison.Rep::name,
                rep -> Proportion.of(rep.rate().successes(), rep.rate().trials()));
        for (RepComparison.Rep rep : reps.reps()) {
            assertThat(rep.shrunk().value().orElseThrow())
                    .isEqualTo(expected.shrunk().rate(rep.name()).orElseThrow().rate());
            assertThat(rep.limits().low())
                    .isEqualTo(expected.funnel()
                            .point(rep.name())
                            .orElseThrow()
                            .limits()
                            .inner()
                            .low());
        }
    }

    @Test
    void reasons_areCountedFromTheLog_andThePlantedDifferencesAreFound() {
        LossReasons reasons = ANALYSIS.reasons();
        long stated = Samples.DEALS.changes().stream()
                .filter(change -> change.lossReason().isPresent())
                .count();

        assertThat(reasons.coverage().successes()).isEqualTo(stated);
        assertThat(reasons.coverage().trials()).isEqualTo(19_758);
        for (LossReasons.Reason reason : reasons.reasons()) {
            reason.type()
                    .ifPresent(type -> assertThat(reason.losses().successes())
                            .isEqualTo(Samples.DEALS.changes().stream()
                                    .flatMap(change -> change.lossReason().stream())
                                    .filter(each -> each.type() == ReasonType.valueOf(type))
                                    .count()));
        }
        assertThat(reasons.findings().get(0).sentence().get("en")).startsWith("Martin Gerard: more often");
        assertThat(reasons.findings().get(1).sentence().get("en")).startsWith("Leslie Jennings: more often");
        assertThat(reasons.findings().get(1).action().get("ru")).isEqualTo("Гибче предлагать разные условия оплаты");
    }

    @Test
    void reasons_absent_areSaidToBe() {
        List<StageChange> without = Samples.DEALS.changes().stream()
                .map(change -> change.toBuilder().lossReason(Optional.empty()).build())
                .toList();
        Review review = Samples.review(Samples.BOOKS, changes(without));

        assertThat(review.analysis().reasons().reasons()).isEmpty();
        assertThat(review.analysis().reasons().findings()).isEmpty();
        assertThat(TextReport.in("en").render(review)).contains("No deal lost has a reason stated");
        assertThat(TextReport.in("ru").render(review)).contains("Ни у одной проигранной сделки причина не указана");
        assertThat(HtmlReport.render(review, Locale.ENGLISH)).contains("No deal lost has a reason stated");
        // Reasons change nothing else.
        assertThat(review.analysis().change())
                .isEqualTo(Samples.REVIEW.analysis().change());
        assertThat(review.deals()).isEqualTo(Samples.REVIEW.deals());
        assertThat(review.forecast()).isEqualTo(Samples.REVIEW.forecast());
    }

    @Test
    void oneRep_isNotCompared() {
        RepId one = Samples.DEALS.changes().get(0).by().orElseThrow();
        Review review = Samples.review(Samples.BOOKS, changes(changesBy(one::equals)));

        assertThat(review.analysis().reps().reps()).hasSize(1);
        assertThat(TextReport.in("en").render(review)).contains("Fewer than two reps with decided deals");
        assertThat(HtmlReport.render(review, Locale.forLanguageTag("ru")))
                .contains("меньше двух, сравнивать нечего")
                .doesNotContain("id=\"repsplot\"");
    }

    @Test
    void noDeals_leaveTheSectionsOut() {
        Review review = Samples.review(Samples.BOOKS, changes(List.of()));

        assertThat(review.analysis().cycle().curve()).isEmpty();
        assertThat(review.analysis().chances().horizonDays()).isEmpty();
        assertThat(TextReport.in("en").render(review)).doesNotContain("WHY DEALS ARE LOST");
        assertThat(HtmlReport.render(review, Locale.ENGLISH)).doesNotContain("section id=\"cycle\"");
    }

    @Test
    void export_hasNoReasons_butChancesAndReps() {
        DealAnalysis export = Samples.review(Samples.BOOKS, Samples.export()).analysis();

        assertThat(export.reasons().coverage().trials()).isEqualTo(2_473);
        assertThat(export.reasons().reasons()).isEmpty();
        assertThat(export.reps().reps()).hasSize(30);
        assertThat(export.chances().decided().successes()).isEqualTo(4_238);
        // Leaving open deals out flatters: the probability from all deals is lower.
        assertThat(export.chances().incidence().value().orElseThrow())
                .isLessThan(export.chances().decided().rate().orElseThrow());
    }
}
