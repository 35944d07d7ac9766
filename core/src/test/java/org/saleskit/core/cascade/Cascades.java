package org.saleskit.core.cascade;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.GoalId;
import org.saleskit.core.goal.QualitativeGoal;
import org.saleskit.core.goal.Rubric;
import org.saleskit.core.goal.SmartGoal;
import org.saleskit.core.kpi.Aggregation;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiKind;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.time.PeriodUnit;

/** Goals that the tests of trees speak of. */
final class Cascades {

    static final Kpi DEALS = kpi("deals", KpiUnit.count());
    static final Kpi REVENUE = kpi("revenue", KpiUnit.money(CurrencyUnit.of("RUB")));

    private Cascades() {}

    static Kpi kpi(String id, KpiUnit unit) {
        return Kpi.builder()
                .id(KpiId.of(id))
                .name(id)
                .kind(KpiKind.RESULT)
                .unit(unit)
                .period(PeriodUnit.MONTH)
                .aggregation(unit.kind() == KpiUnit.Kind.SHARE ? Aggregation.RATIO_OF_SUMS : Aggregation.SUM)
                .build();
    }

    static GoalId id(String id) {
        return GoalId.of(id);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static SmartGoal goal(String id, Kpi kpi, String target) {
        return SmartGoal.builder()
                .id(id(id))
                .kpi(kpi)
                .target(TargetValue.rising(number(target)))
                .build();
    }

    static SmartGoal empty(String id) {
        return SmartGoal.builder().id(id(id)).build();
    }

    static QualitativeGoal inWords(String id) {
        return QualitativeGoal.builder()
                .id(id(id))
                .rubric(Rubric.evenly(List.of("no", "yes"), List.of("nothing", "something")))
                .build();
    }

    static GoalLink link(String parent, LinkKind kind, String... children) {
        return GoalLink.of(
                id(parent), kind, List.of(children).stream().map(GoalId::of).toList());
    }
}
