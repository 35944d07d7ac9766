package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.velocity.DealLines.SALES_FROM_B;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.ids;
import static org.saleskit.analytics.velocity.DealLines.parse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class DealsInWorkTest {

    private static final Deals DEALS = deals(SALES_FROM_B, parse("""
            1 1 A
            1 3 B
            1 9 W
            2 2 A
            2 4 H
            2 8 A
            3 5 B
            3 6 L
            3 10 A
            4 7 W
            4 8 A
            """), before(11));

    @Test
    void at_anyInstant_isReadFromTheStays() {
        DealsInWork fifth = DealsInWork.at(DEALS, day(5));
        assertThat(fifth.at()).isEqualTo(day(5));
        assertThat(fifth.qualified()).isEqualTo(ids("1", "3"));
        assertThat(fifth.unqualified()).isEmpty();
        assertThat(fifth.onHold()).isEqualTo(ids("2"));
        assertThat(fifth.count()).isEqualTo(2);
        assertThat(DealsInWork.at(DEALS, before(5)).qualified()).isEqualTo(ids("1"));
        assertThat(DealsInWork.at(DEALS, day(2))).isEqualTo(new DealsInWork(day(2), ids(), ids("1", "2"), ids()));
        // 3 has reached B in its first life, 4 has been won.
        assertThat(DealsInWork.at(DEALS, before(11)))
                .isEqualTo(new DealsInWork(before(11), ids("3", "4"), ids("2"), ids()));
        assertThat(DealsInWork.at(DEALS, before(1)).count()).isZero();
    }

    /** Open from day 1 to 10: deal 1 8 days, 6 of them in B; 2 2 + 3; 3 1 + 1; 4 3; on hold: 2 4 days. */
    @Test
    void average_tenDays_isTheTimeInOpenStagesByTheLength() {
        DealsInWork.Average average = DealsInWork.average(DEALS, day(1), day(11));
        assertThat(average.inWork()).isEqualTo(Fraction.of(18, 10));
        assertThat(average.qualified()).isEqualTo(Fraction.of(11, 10));
        assertThat(average.onHold()).isEqualTo(Fraction.of(4, 10));
        ReportPeriod period =
                ReportPeriod.of(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 11)), ZoneOffset.UTC);
        assertThat(DealsInWork.average(DEALS, period)).isEqualTo(average);
    }

    @Test
    void average_partOfADay_isExact() {
        assertThat(DealsInWork.average(DEALS, day(4).plusSeconds(21_600), day(5).plusSeconds(1))
                        .qualified())
                .isEqualTo(Fraction.ONE.plus(Fraction.of(1, 64_801)));
    }
}
