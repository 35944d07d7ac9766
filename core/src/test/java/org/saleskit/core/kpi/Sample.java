package org.saleskit.core.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/** KPIs, owners and periods that several tests speak of. */
final class Sample {

    static final KpiOwner ANN = KpiOwner.rep(RepId.of("ann"));
    static final KpiOwner BOB = KpiOwner.rep(RepId.of("bob"));
    static final KpiOwner NORTH = KpiOwner.team(TeamId.of("north"));
    static final CalendarPeriod JAN = CalendarPeriod.parse("2026-01");
    static final CalendarPeriod FEB = CalendarPeriod.parse("2026-02");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final Kpi REVENUE = kpi("revenue", KpiUnit.money(CurrencyUnit.of("RUB")), Aggregation.SUM);
    static final Kpi CALLS = kpi("calls", KpiUnit.count(), Aggregation.SUM);
    static final Kpi CONVERSION = kpi("conversion", KpiUnit.share(), Aggregation.RATIO_OF_SUMS);

    private Sample() {}

    static Kpi kpi(String id, KpiUnit unit, Aggregation aggregation) {
        return Kpi.builder()
                .id(KpiId.of(id))
                .name("The " + id)
                .kind(KpiKind.RESULT)
                .unit(unit)
                .period(PeriodUnit.MONTH)
                .aggregation(aggregation)
                .build();
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static Reading reading(Kpi kpi, KpiOwner owner, CalendarPeriod period, String value) {
        return Reading.of(kpi, owner, period, number(value), NOON);
    }

    static Reading ratio(Kpi kpi, KpiOwner owner, CalendarPeriod period, String above, String below) {
        return reading(kpi, owner, period, "0").toBuilder()
                .numerator(number(above))
                .denominator(number(below))
                .build();
    }
}
