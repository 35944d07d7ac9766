package org.saleskit.core.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.kpi.Aggregation;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiKind;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.time.PeriodUnit;

/** Goals that several tests speak of. */
final class Goals {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static final Kpi REVENUE = Kpi.builder()
            .id(KpiId.of("revenue"))
            .name("Revenue of the month")
            .kind(KpiKind.RESULT)
            .unit(KpiUnit.money(CurrencyUnit.of("RUB")))
            .period(PeriodUnit.MONTH)
            .aggregation(Aggregation.SUM)
            .source("ledger")
            .build();

    /** Passes every letter of both profiles, but for the achievability, which needs an outlook. */
    static final SmartGoal FULL = SmartGoal.builder()
            .id(GoalId.of("g1"))
            .statement("Secret words on Jane Roe")
            .kpi(REVENUE)
            .target(TargetValue.of(number("100"), number("120")))
            .owner(KpiOwner.team(TeamId.of("north")))
            .responsible(RepId.of("ann"))
            .start(TODAY)
            .deadline(LocalDate.of(2026, 12, 31))
            .serves(GoalId.of("company"))
            .strategy("Secret strategy")
            .build();

    static final Rubric RUBRIC = Rubric.evenly(
            List.of("none", "some", "all"), List.of("no sheet", "a sheet for key clients", "a sheet each"));

    static final QualitativeGoal PREPARED = QualitativeGoal.builder()
            .id(GoalId.of("q1"))
            .statement("Secret words on Jane Roe")
            .rubric(RUBRIC)
            .build();

    private Goals() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
