package org.saleskit.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Fraction;

class KpiCatalogTest {

    private static final Kpi NPS = Sample.kpi("nps", KpiUnit.score(), Aggregation.LAST).toBuilder()
            .kind(KpiKind.PROCESS)
            .build();

    private static final KpiCatalog CATALOG = KpiCatalog.empty()
            .with(Sample.CALLS, String.class, KpiFormula.count("calls"))
            .with(Sample.REVENUE, Integer.class, KpiFormula.sum("revenue", java.math.BigDecimal::valueOf))
            .with(NPS);

    @Test
    void kpis_keepTheOrderOfAdding() {
        assertThat(CATALOG.kpis()).containsExactly(Sample.CALLS, Sample.REVENUE, NPS);
        assertThat(CATALOG.kpis(KpiKind.PROCESS)).containsExactly(NPS);
        assertThat(CATALOG).hasToString("KpiCatalog[calls, revenue, nps]");
        assertThat(KpiCatalog.empty().kpis()).isEmpty();
    }

    @Test
    void lookup_byId_findsKpiTypeAndFormula() {
        assertThat(CATALOG.find(KpiId.of("calls"))).contains(Sample.CALLS);
        assertThat(CATALOG.find(KpiId.of("other"))).isEmpty();
        assertThat(CATALOG.get(KpiId.of("nps"))).isEqualTo(NPS);
        assertThat(CATALOG.factType(KpiId.of("revenue"))).contains(Integer.class);
        assertThat(CATALOG.factType(KpiId.of("nps"))).isEmpty();
        assertThat(CATALOG.formula(KpiId.of("nps"), String.class)).isEmpty();
        assertThat(CATALOG.formula(KpiId.of("calls"), String.class)).isPresent();
    }

    @Test
    void measure_factsOfDifferentTypes_usesTheFormulaOfEach() {
        assertThat(CATALOG.measure(KpiId.of("calls"), String.class, List.of("x", "y"))
                        .value())
                .contains(Fraction.of(2));
        assertThat(CATALOG.measure(KpiId.of("revenue"), Integer.class, List.of(7, 8))
                        .value())
                .contains(Fraction.of(15));
    }
}
