package org.saleskit.core.kpi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.kpi.Sample.ANN;
import static org.saleskit.core.kpi.Sample.CALLS;
import static org.saleskit.core.kpi.Sample.CONVERSION;
import static org.saleskit.core.kpi.Sample.FEB;
import static org.saleskit.core.kpi.Sample.JAN;
import static org.saleskit.core.kpi.Sample.NOON;
import static org.saleskit.core.kpi.Sample.NORTH;
import static org.saleskit.core.kpi.Sample.REVENUE;
import static org.saleskit.core.kpi.Sample.number;
import static org.saleskit.core.kpi.Sample.ratio;
import static org.saleskit.core.kpi.Sample.reading;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.time.CalendarPeriod;

class KpiBadInputTest {

    private static final KpiCatalog CATALOG = KpiCatalog.empty()
            .with(CALLS, String.class, KpiFormula.count("calls"))
            .with(REVENUE);

    private static final Readings READINGS = Readings.of(List.of(reading(CALLS, ANN, JAN, "1")));

    static Stream<Arguments> definitions() {
        return Stream.of(
                row("blank id", () -> KpiId.of(" "), "kpiId must not be blank, but was \" \""),
                row("blank name", () -> CALLS.toBuilder().name("").build(), "kpi.name must not be blank, but was \"\""),
                row(
                        "blank source",
                        () -> CALLS.toBuilder().source(" ").build(),
                        "kpi.source must not be blank, but was \" \""),
                row(
                        "share added",
                        () -> CONVERSION.toBuilder()
                                .aggregation(Aggregation.SUM)
                                .build(),
                        "kpi.aggregation must neither add nor average shares; use RATIO_OF_SUMS, but was SUM"),
                row(
                        "share averaged",
                        () -> CONVERSION.toBuilder()
                                .aggregation(Aggregation.MEAN)
                                .build(),
                        "kpi.aggregation must neither add nor average shares; use RATIO_OF_SUMS, but was MEAN"),
                row(
                        "share averaged over owners",
                        () -> CONVERSION.toBuilder()
                                .ownerAggregation(Aggregation.MEAN)
                                .build(),
                        "kpi.ownerAggregation must neither add nor average shares; use RATIO_OF_SUMS, but was MEAN"),
                row(
                        "last owner",
                        () -> CALLS.toBuilder()
                                .ownerAggregation(Aggregation.LAST)
                                .build(),
                        "kpi.ownerAggregation must be one that does not need an order of owners, but was LAST"),
                row(
                        "ratio of sums",
                        () -> CALLS.toBuilder()
                                .ownerAggregation(Aggregation.RATIO_OF_SUMS)
                                .build(),
                        "kpi.ownerAggregation must be RATIO_OF_SUMS only if aggregation is RATIO_OF_SUMS or LAST,"
                                + " but was RATIO_OF_SUMS with SUM"),
                row(
                        "unit without fixed length",
                        () -> KpiUnit.duration(ChronoUnit.MONTHS),
                        "kpiUnit.duration must be counted in a unit from SECONDS to DAYS, but was MONTHS"),
                row(
                        "unit too short",
                        () -> KpiUnit.duration(ChronoUnit.MILLIS),
                        "kpiUnit.duration must be counted in a unit from SECONDS to DAYS, but was MILLIS"),
                row("blank unit", () -> KpiUnit.other(""), "kpiUnit.label must not be blank, but was \"\""),
                row(
                        "negative duration",
                        () -> KpiUnit.duration(ChronoUnit.DAYS).check(number("-1"), "actual"),
                        "actual must be a duration of zero or more, but was -1"),
                row(
                        "share above one",
                        () -> KpiUnit.share().check(number("1.01"), "actual"),
                        "actual must be a share between 0 and 1, but was 1.01"),
                row(
                        "share below zero",
                        () -> KpiUnit.share().check(number("-0.1"), "actual"),
                        "actual must be a share between 0 and 1, but was -0.1"),
                row(
                        "blank owner",
                        () -> new KpiOwner(KpiOwner.Level.TEAM, " "),
                        "kpiOwner.id must not be blank, but was \" \""),
                row("formula label", () -> KpiFormula.count(" "), "kpiFormula.label must not be blank, but was \" \""),
                row(
                        "negative used",
                        () -> new KpiMeasure(number("1"), number("1"), -1, 1),
                        "kpiMeasure.used must be zero or more, but was -1"),
                row(
                        "more used than given",
                        () -> new KpiMeasure(number("1"), number("1"), 2, 1),
                        "kpiMeasure.used must be at most given, which is 1, but was 2"),
                row(
                        "endless numerator",
                        () -> new KpiMeasure(number("1E+5000"), number("1"), 1, 1),
                        "kpiMeasure.numerator must have at most 1000 digits on either side of the point,"
                                + " but was a number of 1 digits and scale -5000"));
    }

    static Stream<Arguments> catalogues() {
        return Stream.of(
                row("second of an id", () -> CATALOG.with(CALLS), "kpi.id must be new to the catalogue, but was calls"),
                row("unknown", () -> CATALOG.get(KpiId.of("x")), "kpi must be in the catalogue, but was x"),
                row(
                        "type of unknown",
                        () -> CATALOG.factType(KpiId.of("x")),
                        "kpi must be in the catalogue, but was x"),
                row(
                        "no formula",
                        () -> CATALOG.measure(REVENUE.id(), String.class, List.of()),
                        "kpi must have a formula, but was revenue"),
                row(
                        "other facts",
                        () -> CATALOG.measure(CALLS.id(), Integer.class, List.of()),
                        "type must be that of the facts of KPI calls, String, but was Integer"));
    }

    static Stream<Arguments> readings() {
        Kpi euro = REVENUE.toBuilder().unit(KpiUnit.money(CurrencyUnit.EUR)).build();
        Readings roubles = Readings.of(List.of(reading(REVENUE, ANN, JAN, "1")));
        return Stream.of(
                row(
                        "share above one",
                        () -> ratio(CONVERSION, ANN, JAN, "3", "2"),
                        "reading.value must be a share between 0 and 1, but was 1.5"),
                row(
                        "written down too early",
                        () -> reading(CALLS, ANN, JAN, "1").toBuilder()
                                .recordedAt(NOON.minusSeconds(1))
                                .build(),
                        "reading.recordedAt must not be before measuredAt, 2026-03-01T12:00:00Z,"
                                + " but was 2026-03-01T11:59:59Z"),
                row(
                        "contradiction",
                        () -> Readings.of(List.of(reading(CALLS, ANN, JAN, "1"), reading(CALLS, ANN, JAN, "2"))),
                        "reading.recordedAt must differ between readings of KPI calls, REP ann, 2026-01,"
                                + " but was 2026-03-01T12:00:00Z"),
                row(
                        "currencies mixed",
                        () -> roubles.total(euro, List.of(ANN), List.of(JAN)),
                        "reading.unit must be that of KPI revenue, EUR, but was RUB"),
                row(
                        "no owner",
                        () -> READINGS.total(CALLS, List.of(), List.of(JAN)),
                        "owners must hold at least one, but was empty"),
                row(
                        "owner twice",
                        () -> READINGS.total(CALLS, List.of(ANN, ANN), List.of(JAN)),
                        "owners must hold each one once, but was [REP ann, REP ann]"),
                row(
                        "team and rep",
                        () -> READINGS.total(CALLS, List.of(ANN, NORTH), List.of(JAN)),
                        "owners must be of one level, but was [TEAM north, REP ann]"),
                row(
                        "no period",
                        () -> READINGS.total(CALLS, List.of(ANN), List.of()),
                        "periods must hold at least one, but was empty"),
                row(
                        "period twice",
                        () -> READINGS.total(CALLS, List.of(ANN), List.of(FEB, FEB)),
                        "periods must hold each one once, but was [2026-02, 2026-02]"),
                row(
                        "other unit of time",
                        () -> READINGS.total(CALLS, List.of(ANN), List.of(CalendarPeriod.parse("2026-Q1"))),
                        "periods must be of the unit of the KPI, MONTH, but was QUARTER"));
    }

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"definitions", "catalogues", "readings"})
    void badInput_isRejectedByNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
