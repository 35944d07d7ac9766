package org.saleskit.core.attainment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.attainment.TargetTest.JAN;
import static org.saleskit.core.attainment.TargetTest.NOON;
import static org.saleskit.core.attainment.TargetTest.REVENUE;
import static org.saleskit.core.attainment.TargetTest.TARGET;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;

class AttainmentBadInputTest {

    private static final AttainmentScoring SCORING = AttainmentScoring.withDefaults();
    private static final Reading READING = Reading.of(REVENUE, KpiOwner.company(), JAN, BigDecimal.TEN, NOON);

    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "target equals baseline",
                        () -> TargetValue.of(number("40"), number("40.0")),
                        "target must differ from baseline, but was 40.0"),
                row("rising to zero", () -> TargetValue.rising(number("0")), "target must be above zero, but was 0"),
                row(
                        "rising below zero",
                        () -> TargetValue.rising(number("-1")),
                        "target must be above zero, but was -1"),
                row("falling to zero", () -> TargetValue.falling(number("0")), "target must be above zero, but was 0"),
                row(
                        "band upside down",
                        () -> TargetValue.band(number("2"), number("1"), number("1")),
                        "high must be at least low, which is 2, but was 1"),
                row(
                        "band without reach",
                        () -> TargetValue.band(number("1"), number("2"), number("0")),
                        "reach must be above zero, but was 0"),
                row(
                        "baseline inside the band",
                        () -> TargetValue.bandFrom(number("2"), number("1"), number("2")),
                        "baseline must lie outside the band 1..2, but was 2"),
                row(
                        "band upside down from a baseline",
                        () -> TargetValue.bandFrom(number("0"), number("2"), number("1")),
                        "high must be at least low, which is 2, but was 1"),
                row(
                        "number that never ends",
                        () -> TargetValue.rising(number("1E-5000")),
                        "target must have at most 1000 digits on either side of the point,"
                                + " but was a number of 1 digits and scale 5000"),
                row(
                        "limits exchanged",
                        () -> SCORING.withLimits(number("1"), number("1")),
                        "highest must be above lowest, which is 1, but was 1"),
                row(
                        "steps fall",
                        () -> SCORING.withSteps(Map.of(number("0.5"), number("0.7"), number("1"), number("0.6"))),
                        "steps[1] must score at least what the step below does, 0.7, but was 0.6"),
                row(
                        "negative score",
                        () -> SCORING.withSteps(Map.of(number("0.5"), number("-1"))),
                        "steps[0.5] must score at least what the step below does, 0, but was -1"),
                row(
                        "other KPI",
                        () -> TARGET.attainment(
                                READING.toBuilder().kpi(KpiId.of("x")).build(), SCORING),
                        "reading.kpi must be that of the target, revenue, but was x"),
                row(
                        "other currency",
                        () -> TARGET.attainment(
                                READING.toBuilder()
                                        .unit(KpiUnit.money(CurrencyUnit.EUR))
                                        .build(),
                                SCORING),
                        "reading.unit must be that of the target, RUB, but was EUR"),
                row(
                        "other owner",
                        () -> TARGET.attainment(
                                READING.toBuilder()
                                        .owner(new KpiOwner(KpiOwner.Level.TEAM, "t"))
                                        .build(),
                                SCORING),
                        "reading.owner must be that of the target, COMPANY company, but was TEAM t"),
                row(
                        "other period",
                        () -> TARGET.attainment(
                                READING.toBuilder().period(JAN.next()).build(), SCORING),
                        "reading.period must be that of the target, 2026-01, but was 2026-02"),
                row(
                        "share above one",
                        () -> TARGET.toBuilder().unit(KpiUnit.share()).build(),
                        "target.value must be a share between 0 and 1, but was 120"),
                row(
                        "baseline no share",
                        () -> TARGET.toBuilder()
                                .unit(KpiUnit.share())
                                .value(TargetValue.of(number("2"), number("1")))
                                .build(),
                        "target.value.baseline must be a share between 0 and 1, but was 2"),
                row(
                        "upper end no share",
                        () -> TARGET.toBuilder()
                                .unit(KpiUnit.share())
                                .value(TargetValue.band(number("0"), number("2"), number("1")))
                                .build(),
                        "target.value must be a share between 0 and 1, but was 2"),
                row(
                        "actual no share",
                        () -> TARGET.toBuilder()
                                .unit(KpiUnit.share())
                                .value(TargetValue.of(number("0"), number("1")))
                                .build()
                                .attainment(number("1.5"), SCORING),
                        "actual must be a share between 0 and 1, but was 1.5"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isRejectedByNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
