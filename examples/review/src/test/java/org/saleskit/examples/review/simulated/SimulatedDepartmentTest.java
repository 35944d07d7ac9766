package org.saleskit.examples.review.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.saleskit.core.contact.ContactEvent;
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

    /** Within three half-widths of the interval, or a tenth of the truth where there is no interval. */
    private static void assertNear(Truth truth) {
        double estimate = truth.estimate().orElseThrow();
        double reach = truth.low().isPresent()
                ? 1.5 * (truth.high().orElseThrow() - truth.low().orElseThrow())
                : 0.1 * truth.truth();
        assertThat(estimate).as(truth.toString()).isBetween(truth.truth() - reach, truth.truth() + reach);
    }
}
