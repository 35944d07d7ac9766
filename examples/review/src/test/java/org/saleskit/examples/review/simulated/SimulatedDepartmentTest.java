package org.saleskit.examples.review.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.compute.ReviewCalculator;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.DealReview.Truth;
import org.saleskit.examples.review.model.Inputs.DealSource;

final class SimulatedDepartmentTest {

    private static DealFacts run(long seed) {
        return SimulatedDepartment.of(WeekdayCalendar.mondayToFriday(), CurrencyUnit.USD, seed)
                .run(Samples.BOOKS.reps(), Samples.BOOKS.clients(), ReviewCalculator.daysOf(Samples.BOOKS));
    }

    @Test
    void sameSeed_givesTheSameDeals_andAnotherSeedOthers() {
        assertThat(run(SimulatedDepartment.SEED)).isEqualTo(Samples.DEALS);
        assertThat(run(1)).isNotEqualTo(Samples.DEALS);
    }

    @Test
    void events_fallOnWorkingDaysOfThePeriod() {
        WeekdayCalendar calendar = WeekdayCalendar.mondayToFriday();

        assertThat(Samples.DEALS.changes()).allSatisfy(change -> {
            LocalDate day = LocalDate.ofInstant(change.happenedAt(), ZoneOffset.UTC);
            assertThat(calendar.isWorkingDay(day)).isTrue();
            assertThat(day).isBetween("2003-01-01", "2005-05-31");
        });
        assertThat(Samples.DEALS.contacts())
                .allSatisfy(contact -> assertThat(calendar.isWorkingDay(
                                LocalDate.ofInstant(contact.happenedAt().orElseThrow(), ZoneOffset.UTC)))
                        .isTrue());
        assertThat(Samples.DEALS.contacts()).anyMatch(ContactEvent::isHeld).anyMatch(contact -> !contact.isHeld());
    }

    @Test
    void estimates_areNearTheTruth() {
        assertThat(Samples.DEALS.source()).isEqualTo(DealSource.SIMULATED);
        assertThat(Samples.REVIEW.deals().simulated()).isTrue();
        assertThat(Samples.REVIEW.deals().truths()).hasSize(10).allSatisfy(SimulatedDepartmentTest::assertNear);
    }

    /** Estimates of the amount of won deals, from the second stage on, and how far they are from what came. */
    @Test
    void amountsStated_areSomewhatHigh_andBetterTheLater() {
        Map<DealId, Money> won = Samples.DEALS.changes().stream()
                .filter(change -> change.stage().equals(SimulatedDepartment.WON))
                .collect(Collectors.toMap(
                        StageChange::deal, change -> change.amount().orElseThrow()));
        double before = 1;
        for (String stage : SimulatedDepartment.STAGES.subList(1, 5)) {
            List<Double> ratios = Samples.DEALS.changes().stream()
                    .filter(change -> change.stage().equals(stage) && won.containsKey(change.deal()))
                    .flatMap(change -> change.amount().stream()
                            .map(amount -> amount.getAmount().doubleValue()
                                    / Objects.requireNonNull(won.get(change.deal()))
                                            .getAmount()
                                            .doubleValue()))
                    .toList();
            double mean =
                    ratios.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double error = ratios.stream()
                    .mapToDouble(ratio -> Math.abs(ratio - 1.05))
                    .average()
                    .orElseThrow();
            assertThat(ratios).hasSizeGreaterThan(700);
            assertThat(mean).isBetween(1.02, 1.08);
            assertThat(error).isLessThan(before);
            before = error;
        }
        assertThat(Samples.DEALS.changes())
                .filteredOn(change -> change.stage().equals("Lead"))
                .allSatisfy(change -> assertThat(change.amount().isPresent()
                                || change.expectedClose().isPresent())
                        .isFalse());
    }

    /** Within three half-widths of the interval, or a tenth of the truth where there is no interval. */
    private static void assertNear(Truth truth) {
        double estimate = truth.estimate().orElseThrow();
        double reach = truth.low().isPresent()
                ? 1.5 * (truth.high().orElseThrow() - truth.low().orElseThrow())
                : 0.1 * truth.truth();
        assertThat(estimate).as(truth.toString()).isBetween(truth.truth() - reach, truth.truth() + reach);
    }
}
