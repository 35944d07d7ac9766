package org.saleskit.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.time.PeriodUnit;

class KpiTest {

    @Test
    void builder_leastAttributes_takesTheDefaults() {
        Kpi kpi = Sample.CALLS;
        assertThat(kpi.direction()).isEqualTo(Direction.RISING);
        assertThat(kpi.ownerAggregation()).isEqualTo(Aggregation.SUM);
        assertThat(kpi.attributes()).isEqualTo(Attributes.none());
        assertThat(kpi.source()).isEmpty();
        assertThat(kpi.owner()).isEmpty();
        assertThat(kpi.period()).isEqualTo(PeriodUnit.MONTH);
        assertThat(kpi.name()).isEqualTo("The calls");
    }

    @Test
    void ownerAggregation_ofAStock_addsOwnersAndTakesSharesFromTheSums() {
        assertThat(Sample.kpi("open", KpiUnit.count(), Aggregation.LAST).ownerAggregation())
                .isEqualTo(Aggregation.SUM);
        assertThat(Sample.kpi("share", KpiUnit.share(), Aggregation.LAST).ownerAggregation())
                .isEqualTo(Aggregation.RATIO_OF_SUMS);
        assertThat(Sample.kpi("best", KpiUnit.count(), Aggregation.MAX).ownerAggregation())
                .isEqualTo(Aggregation.MAX);
    }

    @Test
    void toBuilder_changed_keepsTheRestAndOrdersById() {
        Kpi falling = Sample.CALLS.toBuilder().direction(Direction.FALLING).build();
        assertThat(falling).isNotEqualTo(Sample.CALLS).isEqualByComparingTo(Sample.CALLS);
        assertThat(falling.toBuilder().direction(Direction.RISING).build())
                .isEqualTo(Sample.CALLS)
                .hasSameHashCodeAs(Sample.CALLS);
        assertThat(Sample.CALLS).isLessThan(Sample.REVENUE);
    }

    @Test
    void fields_full_readEveryAttribute() {
        Kpi full = Sample.CALLS.toBuilder()
                .source("telephone system")
                .owner(Sample.NORTH)
                .attributes(Attributes.none().with(AttributeKey.ofLabel("colour"), "red"))
                .build();
        List<String> absent = Kpi.fields().stream()
                .filter(field -> field.read(Sample.CALLS).isEmpty())
                .map(Field::name)
                .toList();
        assertThat(absent).containsExactly("kpi.source", "kpi.owner", "kpi.attributes");
        assertThat(Kpi.fields()).hasSize(11).allMatch(field -> field.read(full).isPresent());
        assertThat(Kpi.fields().get(4).read(full)).contains(Direction.RISING);
    }

    @Test
    void unit_eachKind_hasALabel() {
        assertThat(List.of(
                        KpiUnit.count(),
                        KpiUnit.money(CurrencyUnit.EUR),
                        KpiUnit.share(),
                        KpiUnit.duration(ChronoUnit.HOURS),
                        KpiUnit.score(),
                        KpiUnit.other("km")))
                .extracting(KpiUnit::toString)
                .containsExactly("count", "EUR", "share", "hours", "score", "km");
        assertThat(KpiUnit.money(CurrencyUnit.EUR).currency()).contains(CurrencyUnit.EUR);
        assertThat(KpiUnit.count().currency()).isEqualTo(Optional.empty());
        assertThat(KpiUnit.duration(ChronoUnit.DAYS).kind()).isEqualTo(KpiUnit.Kind.DURATION);
    }

    @Test
    void unit_equals_tellsCurrenciesAndKindsApart() {
        assertThat(KpiUnit.money(CurrencyUnit.EUR))
                .isEqualTo(KpiUnit.money(CurrencyUnit.EUR))
                .hasSameHashCodeAs(KpiUnit.money(CurrencyUnit.EUR))
                .isNotEqualTo(KpiUnit.money(CurrencyUnit.USD))
                .isNotEqualTo(KpiUnit.other("EUR"))
                .isNotEqualTo("EUR");
    }

    @Test
    void owner_compared_goesFromTheCompanyToTheReps() {
        assertThat(List.of(Sample.BOB, Sample.NORTH, KpiOwner.company(), Sample.ANN).stream()
                        .sorted())
                .containsExactly(KpiOwner.company(), Sample.NORTH, Sample.ANN, Sample.BOB);
        assertThat(Sample.ANN).hasToString("REP ann").isNotEqualTo(Sample.BOB);
        assertThat(KpiOwner.company()).hasToString("COMPANY company");
    }

    @Test
    void toBuilder_usualOwnerAggregation_followsTheNewAggregationAndUnit() {
        Kpi mean = Sample.CALLS.toBuilder().aggregation(Aggregation.MEAN).build();
        assertThat(mean.ownerAggregation()).isEqualTo(Aggregation.MEAN);
        Kpi share = Sample.CALLS.toBuilder()
                .unit(KpiUnit.share())
                .aggregation(Aggregation.RATIO_OF_SUMS)
                .build();
        assertThat(share.ownerAggregation()).isEqualTo(Aggregation.RATIO_OF_SUMS);
    }

    @Test
    void toBuilder_ownerAggregationOfItsOwn_isKept() {
        Kpi best = Sample.CALLS.toBuilder().ownerAggregation(Aggregation.MAX).build();
        Kpi mean = best.toBuilder().aggregation(Aggregation.MEAN).build();
        assertThat(mean.ownerAggregation()).isEqualTo(Aggregation.MAX);
    }

    @Test
    void toBuilder_everyAttributeSet_losesNone() {
        Kpi kpi = Sample.CALLS.toBuilder()
                .direction(Direction.FALLING)
                .ownerAggregation(Aggregation.MAX)
                .source("survey")
                .owner(Sample.BOB)
                .attributes(Attributes.none().with(AttributeKey.ofLabel("floor"), "3"))
                .build();
        assertThat(kpi.toBuilder().build()).isEqualTo(kpi);
        assertThat(kpi.source()).contains("survey");
    }
}
