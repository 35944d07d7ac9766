package org.saleskit.examples.review.compute.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.html.HtmlReport;
import org.saleskit.examples.review.model.ForecastReview.Bin;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Share;
import org.saleskit.examples.review.model.outlook.TrackRecord;
import org.saleskit.examples.review.model.outlook.TrackRecord.Month;
import org.saleskit.examples.review.model.outlook.TrackRecord.Reliability;
import org.saleskit.examples.review.text.TextReport;

class OutlooksTest {

    private static final PipelineOutlook OUTLOOK = Samples.REVIEW.outlook().orElseThrow();
    private static final TrackRecord RECORD = OUTLOOK.record();

    @Test
    void everyOpenDeal_isInTheForecastOrLeftOut() {
        assertThat(OUTLOOK.deals() + OUTLOOK.leftOut())
                .isEqualTo(Samples.REVIEW.deals().open());
        assertThat(OUTLOOK.reps().stream()
                        .mapToLong(PipelineOutlook.RepRange::deals)
                        .sum())
                .isEqualTo(OUTLOOK.deals());
    }

    @Test
    void parts_sumToTheExpectation() {
        Money shares = Money.total(OUTLOOK.shares().stream().map(Share::mean).toList());

        assertThat(shares.plus(OUTLOOK.otherShares()).plus(OUTLOOK.ofNewDeals()))
                .isEqualTo(OUTLOOK.total().expected());
        for (Share share : OUTLOOK.shares()) {
            assertThat(share.mean().getAmount().doubleValue())
                    .isCloseTo(share.chance() * share.amount().getAmount().doubleValue(), within(0.006));
            assertThat(share.planChance().orElseThrow()).isBetween(0.0, 0.1);
        }
        Money reps = Money.total(
                OUTLOOK.reps().stream().map(rep -> rep.range().expected()).toList());
        assertThat(reps.minus(OUTLOOK.total().expected().minus(OUTLOOK.ofNewDeals()))
                        .abs()
                        .getAmount()
                        .doubleValue())
                .isLessThan(0.2);
    }

    @Test
    void law_agreesWithRangeAndPlan() {
        List<Bin> law = OUTLOOK.law();
        Money plan = OUTLOOK.total().plan();

        assertThat(law.stream().mapToDouble(Bin::probability).sum()).isBetween(0.998, 1.0000001);
        double above = law.stream()
                .filter(bin -> !bin.from().isLessThan(plan))
                .mapToDouble(Bin::atLeast)
                .max()
                .orElseThrow();
        double from = law.stream()
                .filter(bin -> !bin.from().isGreaterThan(plan))
                .mapToDouble(Bin::atLeast)
                .min()
                .orElseThrow();
        assertThat(OUTLOOK.total().planChance().orElseThrow()).isBetween(above, from);
        assertThat(OUTLOOK.total().low()).isLessThan(OUTLOOK.total().median());
        assertThat(OUTLOOK.total().median()).isLessThan(OUTLOOK.total().high());
        assertThat(plan).isEqualTo(Samples.REVIEW.forecast().plan());
    }

    /** Read row by row from the log, without the library. */
    @Test
    void whatCame_isAllThatWasWonInTheMonth() {
        assertThat(RECORD.months()).hasSize(6);
        for (Month month : RECORD.months()) {
            Money won = Samples.DEALS.changes().stream()
                    .filter(change -> change.stage().equals("Won"))
                    .filter(change -> YearMonth.from(change.happenedAt().atZone(ZoneOffset.UTC))
                            .equals(YearMonth.from(month.month().start())))
                    .map(change -> change.amount().orElseThrow())
                    .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
            assertThat(month.actual()).as(month.month().toString()).isEqualTo(won);
            assertThat(month.inside()).isEqualTo(!won.isLessThan(month.low()) && !won.isGreaterThan(month.high()));
        }
        assertThat(RECORD.covered().successes())
                .isEqualTo(RECORD.months().stream().filter(Month::inside).count());
    }

    /** The simulated deals are as the model supposes, so that most intervals must hold what was said. */
    @Test
    void chances_cameTrue() {
        long holding = RECORD.chances().stream()
                .filter(group -> group.mean() >= group.won().low().orElseThrow()
                        && group.mean() <= group.won().high().orElseThrow())
                .count();

        assertThat(RECORD.chances())
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo((a, b) -> Double.compare(a.mean(), b.mean()));
        assertThat(holding).isGreaterThanOrEqualTo(RECORD.chances().size() - 2L);
        assertThat(RECORD.chances().stream()
                        .map(Reliability::won)
                        .mapToLong(rate -> rate.trials())
                        .sum())
                .isEqualTo(RECORD.months().stream().mapToLong(Month::deals).sum());
        assertThat(RECORD.skill().orElseThrow()).isGreaterThan(0.2);
    }

    /** The forecast of May looked at in June is the one that would have been made in April, when May was not known. */
    @Test
    void pastForecast_knowsNothingOfItsMonth() {
        Instant may = Instant.parse("2005-05-01T00:00:00Z");
        DealFacts april = facts(
                Samples.DEALS.changes().stream()
                        .filter(change -> change.happenedAt().isBefore(may))
                        .toList(),
                LocalDate.parse("2005-04-30"));
        PipelineOutlook then = Samples.review(Samples.BOOKS, april).outlook().orElseThrow();
        Month later = RECORD.months().get(5);

        assertThat(then.month()).isEqualTo(later.month());
        assertThat(later.expected()).isEqualTo(then.total().expected());
        assertThat(List.of(later.low(), later.median(), later.high()))
                .containsExactly(
                        then.total().low(), then.total().median(), then.total().high());
    }

    @Test
    void dealsWithoutAmount_takeThatOfPastWins() {
        DealFacts without = facts(
                Samples.DEALS.changes().stream()
                        .map(change -> change.stage().equals("Won")
                                ? change
                                : change.toBuilder().amount(Optional.empty()).build())
                        .toList(),
                Samples.DEALS.lastDay());
        PipelineOutlook outlook =
                Samples.review(Samples.BOOKS, without).outlook().orElseThrow();

        assertThat(outlook.withoutAmount()).isEqualTo(434);
        assertThat(outlook.shares()).noneMatch(Share::stated);
        assertThat(outlook.total().expected().isPositive()).isTrue();
    }

    @Test
    void noWinsAndNoDeals_areNoError() {
        DealFacts open = facts(
                Samples.DEALS.changes().stream()
                        .filter(change -> change.stage().equals("Lead"))
                        .toList(),
                Samples.DEALS.lastDay());
        Review leads = Samples.review(Samples.BOOKS, open);

        assertThat(leads.outlook().orElseThrow().deals()).isZero();
        assertThat(leads.outlook().orElseThrow().withoutAmount()).isZero();
        assertThat(HtmlReport.render(leads, Locale.ENGLISH))
                .contains("nothing to add up")
                .doesNotContain("id=\"law\"");
        assertThat(TextReport.in("ru").render(leads)).contains("складывать нечего");
        assertThat(Samples.review(Samples.BOOKS, facts(List.of(), Samples.DEALS.lastDay()))
                        .outlook())
                .isEmpty();
    }

    @Test
    void export_leavesOutDealsThatNobodyKnows() {
        PipelineOutlook outlook =
                Samples.full(Samples.BOOKS, Samples.export()).outlook().orElseThrow();

        assertThat(outlook.leftOut()).isEqualTo(500);
        // None of the export's open deals has an amount; those left out take none.
        assertThat(outlook.withoutAmount()).isEqualTo(outlook.deals()).isEqualTo(1_589);
        assertThat(outlook.ofNewDeals().isPositive()).isTrue();
        assertThat(outlook.record().months()).hasSize(6);
    }

    private static DealFacts facts(List<StageChange> changes, LocalDate lastDay) {
        DealFacts facts = Samples.DEALS;
        return new DealFacts(
                facts.source(),
                facts.name(),
                facts.currency(),
                facts.pipeline(),
                facts.activityStage(),
                facts.repNames(),
                changes,
                facts.contacts().stream()
                        .filter(contact -> contact.happenedAt().isPresent()
                                && !LocalDate.ofInstant(contact.happenedAt().get(), ZoneOffset.UTC)
                                        .isAfter(lastDay))
                        .toList(),
                lastDay,
                facts.leftOut(),
                facts.truth());
    }
}
