package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.accuracy.Samples.even;
import static org.saleskit.forecasting.accuracy.Samples.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.threeten.extra.LocalDateRange;

class SnapshotStoreTest {

    private static final ReportPeriod MARCH = period(3);
    private static final Instant FIRST = Instant.parse("2026-02-20T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-10T00:00:00Z");
    private static final RevenueDistribution LAW = even(100);

    private static ReportPeriod period(int month) {
        LocalDate start = LocalDate.of(2026, month, 1);
        return ReportPeriod.of(LocalDateRange.of(start, start.plusMonths(1)), ZoneOffset.UTC);
    }

    private static ForecastSnapshot north(Instant madeAt) {
        return ForecastSnapshot.of(madeAt, MARCH, "North", "pipeline 3", LAW);
    }

    @Test
    void snapshot_holdsMeanAndQuantilesOfTheLaw() {
        ForecastSnapshot snapshot = north(FIRST);
        assertThat(snapshot.mean()).isEqualTo(LAW.mean());
        assertThat(snapshot.quantiles()).hasSize(17);
        assertThat(snapshot.quantiles().get(0.1)).isEqualTo(usd(10));
        assertThat(snapshot.quantiles().get(0.975)).isEqualTo(usd(98));
        assertThat(snapshot.lawOrApproximation()).isSameAs(LAW);
        assertThat(snapshot.toBuilder().build()).isEqualTo(snapshot);
    }

    /** The host stores no law; quantiles at the stored levels, and so coverages, stay exactly the same. */
    @Test
    void snapshotWithoutLaw_keepsItsQuantiles() {
        ForecastSnapshot whole = north(FIRST);
        ForecastSnapshot stored = ForecastSnapshot.builder()
                .madeAt(whole.madeAt())
                .period(MARCH)
                .group("North")
                .source("pipeline 3")
                .mean(whole.mean())
                .putAllQuantiles(whole.quantiles())
                .build();
        assertThat(stored).isEqualTo(whole);
        RevenueDistribution rebuilt = stored.lawOrApproximation();
        stored.quantiles()
                .forEach((level, amount) -> assertThat(rebuilt.quantile(level)).isEqualTo(amount));
        assertThat(Crps.of(rebuilt, usd(30))).isCloseTo(Crps.of(LAW, usd(30)), within(0.3));
        ForecastSnapshotBuilder fine = whole.toBuilder().law(Optional.empty());
        IntStream.range(1, 1_000).forEach(i -> fine.putQuantile(i / 1_000.0, LAW.quantile(i / 1_000.0)));
        assertThat(Crps.of(fine.build().lawOrApproximation(), usd(30))).isCloseTo(Crps.of(LAW, usd(30)), within(0.03));
        assertThat(rebuilt.mean().getAmount().doubleValue()).isCloseTo(50.5, within(0.5));
    }

    @Test
    void oneQuantile_isACertainLaw() {
        ForecastSnapshot point = ForecastSnapshot.builder()
                .madeAt(FIRST)
                .period(MARCH)
                .group("North")
                .source("by hand")
                .mean(usd(40))
                .putQuantile(0.5, usd(40))
                .build();
        assertThat(point.lawOrApproximation().probability(usd(40))).isEqualTo(1);
    }

    @Test
    void outcome_namesTheForecast() {
        RevenueOutcome outcome = north(FIRST).outcome(usd(55));
        assertThat(outcome.id()).isEqualTo("North 2026-03-01/2026-04-01 pipeline 3 2026-02-20T00:00:00Z");
        assertThat(outcome.actual()).isEqualTo(usd(55));
        assertThat(outcome.forecast()).isSameAs(LAW);
    }

    @Test
    void find_byGroupAndPeriod_inOrderOfTime() {
        SnapshotStore store = SnapshotStore.inMemory();
        store.add(north(SECOND));
        store.add(north(FIRST));
        store.add(north(FIRST));
        store.add(ForecastSnapshot.of(FIRST, MARCH, "South", "pipeline 3", LAW));
        store.add(ForecastSnapshot.of(FIRST, period(4), "North", "pipeline 3", LAW));
        store.add(ForecastSnapshot.of(FIRST, MARCH, "North", "naive", LAW));
        assertThat(store.find("North", MARCH))
                .extracting(each -> each.madeAt() + " " + each.source())
                .containsExactly(FIRST + " naive", FIRST + " pipeline 3", SECOND + " pipeline 3");
        assertThat(store.find("East", MARCH)).isEmpty();
    }

    @Test
    void latest_statedByTheInstant() {
        SnapshotStore store = SnapshotStore.inMemory();
        store.add(north(SECOND));
        store.add(north(FIRST));
        assertThat(store.latest("North", MARCH, "pipeline 3", SECOND)).contains(north(SECOND));
        assertThat(store.latest("North", MARCH, "pipeline 3", SECOND.minusNanos(1)))
                .contains(north(FIRST));
        assertThat(store.latest("North", MARCH, "pipeline 3", FIRST.minusNanos(1)))
                .isEmpty();
        assertThat(store.latest("North", MARCH, "naive", SECOND)).isEmpty();
    }

    @Test
    void anotherForecastOfTheSameKey_isRefused() {
        SnapshotStore store = SnapshotStore.inMemory();
        store.add(north(FIRST));
        assertThatThrownBy(() -> store.add(north(FIRST).toBuilder().mean(usd(1)).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("snapshot must equal the one kept for North in 2026-03-01/2026-04-01 by pipeline 3 at"
                        + " 2026-02-20T00:00:00Z, but was another one");
        assertThat(store.find("North", MARCH)).containsExactly(north(FIRST));
    }
}
