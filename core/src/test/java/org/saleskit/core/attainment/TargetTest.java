package org.saleskit.core.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.kpi.Aggregation;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiKind;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

class TargetTest {

    static final Kpi REVENUE = Kpi.builder()
            .id(KpiId.of("revenue"))
            .name("Revenue")
            .kind(KpiKind.RESULT)
            .unit(KpiUnit.money(CurrencyUnit.of("RUB")))
            .period(PeriodUnit.MONTH)
            .aggregation(Aggregation.SUM)
            .build();

    static final CalendarPeriod JAN = CalendarPeriod.parse("2026-01");
    static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    static final Target TARGET = Target.of(
            REVENUE, KpiOwner.company(), JAN, TargetValue.of(BigDecimal.valueOf(100), BigDecimal.valueOf(120)));

    @Test
    void attainment_ofAReadingOrANumber_isTheSame() {
        Reading reading = Reading.of(REVENUE, KpiOwner.company(), JAN, BigDecimal.valueOf(110), NOON);
        Attainment attainment =
                TARGET.attainment(reading, AttainmentScoring.withDefaults()).orElseThrow();
        assertThat(attainment.raw()).isEqualTo(Fraction.of(1, 2));
        assertThat(TARGET.attainment(BigDecimal.valueOf(110), AttainmentScoring.withDefaults()))
                .isEqualTo(attainment);
    }

    @Test
    void attainment_readingWithoutValue_isEmpty() {
        Reading reading = Reading.of(REVENUE, KpiOwner.company(), JAN, BigDecimal.ZERO, NOON).toBuilder()
                .denominator(BigDecimal.ZERO)
                .build();
        assertThat(TARGET.attainment(reading, AttainmentScoring.withDefaults())).isEmpty();
    }

    @Test
    void compared_targets_areOrderedByKpiOwnerPeriodAndNumbers() {
        Target later = TARGET.toBuilder().period(JAN.next()).build();
        Target more = TARGET.toBuilder()
                .value(TargetValue.of(BigDecimal.valueOf(100), BigDecimal.valueOf(130)))
                .build();
        Target other = TARGET.toBuilder()
                .value(TargetValue.of(BigDecimal.valueOf(90), BigDecimal.valueOf(120)))
                .build();
        assertThat(TARGET).isLessThan(later).isLessThan(more).isEqualByComparingTo(TARGET);
        assertThat(TARGET.compareTo(other)).isNotZero();
        assertThat(TARGET.toBuilder().build()).isEqualTo(TARGET).hasSameHashCodeAs(TARGET);
    }

    @Test
    void fields_full_readEveryAttribute() {
        Target full = TARGET.toBuilder()
                .attributes(Attributes.none().with(AttributeKey.ofFlag("agreed"), true))
                .build();
        assertThat(Target.fields())
                .hasSize(6)
                .allMatch(field -> field.read(full).isPresent());
        assertThat(Target.fields().get(5).read(TARGET)).isEmpty();
    }
}
