package org.saleskit.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.goal.Goals.FULL;
import static org.saleskit.core.goal.Goals.REVENUE;
import static org.saleskit.core.goal.Goals.TODAY;
import static org.saleskit.core.goal.Goals.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.SmartReport.Status;
import org.saleskit.core.goal.SmartReport.Verdict;
import org.saleskit.core.kpi.Aggregation;
import org.saleskit.core.kpi.Direction;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiCatalog;
import org.saleskit.core.kpi.KpiFormula;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.team.RepId;

class SmartValidationTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** 0, 1, ..., 100: by definition 7 the quantile at p is 100 p. */
    private static final PastValues HUNDRED = PastValues.of(
            IntStream.rangeClosed(0, 100).mapToObj(BigDecimal::valueOf).toList());

    private static final PastValues AROUND = PastValues.of(
            IntStream.rangeClosed(50, 150).mapToObj(BigDecimal::valueOf).toList());

    private static final SmartValidation VALIDATION =
            SmartValidation.withDefaults().withOutlook(AROUND);

    @ParameterizedTest
    @EnumSource(SmartProfile.class)
    void validate_fullGoal_passesEveryLetter(SmartProfile profile) {
        SmartReport report = VALIDATION.validate(FULL, profile, TODAY);
        assertThat(report.isSmart()).isTrue();
        assertThat(report.verdicts()).extracting(Verdict::letter).containsExactlyElementsOf(profile.letters());
        assertThat(report.verdicts()).extracting(Verdict::status).containsOnly(Status.PASSED);
        assertThat(profile.letters().stream().map(SmartLetter::letter).reduce("", String::concat))
                .isEqualTo("SMART");
    }

    static Stream<Arguments> passed() {
        return Stream.of(
                verdict(
                        SmartLetter.SPECIFIC,
                        "KPI and owner are named: revenue, RUB, TEAM north",
                        "показатель и владелец названы: revenue, RUB, TEAM north"),
                verdict(
                        SmartLetter.MEASURABLE,
                        "the source of KPI revenue is stated",
                        "источник показателя revenue указан"),
                verdict(
                        SmartLetter.ACHIEVABLE,
                        "achievable with effort: target 120, limits 80 (P30) and 149 (P99);"
                                + " reached by 30.7% of 101 past values",
                        "достижимо с усилием: цель 120, границы 80 (P30) и 149 (P99);"
                                + " достигали 30,7 % из 101 значений прошлого"),
                verdict(SmartLetter.RESPONSIBLE, "responsible: ann", "ответственный: ann"),
                verdict(SmartLetter.RELEVANT, "serves goal company", "служит цели company"),
                verdict(
                        SmartLetter.TIME_BOUND,
                        "deadline 2026-12-31 is after 2026-11-21",
                        "срок 2026-12-31 позже 2026-11-21"));
    }

    private static Arguments verdict(SmartLetter letter, String english, String russian) {
        return arguments(letter, english, russian);
    }

    @ParameterizedTest
    @MethodSource("passed")
    void verdict_passed_givesTheReasonInBothLanguages(SmartLetter letter, String english, String russian) {
        for (SmartProfile profile : profilesOf(letter)) {
            Verdict verdict = VALIDATION.validate(FULL, profile, TODAY).verdict(letter);
            assertThat(verdict.status()).isEqualTo(Status.PASSED);
            assertThat(verdict.reason(Locale.ENGLISH)).isEqualTo(english);
            assertThat(verdict.reason(Locale.GERMAN)).isEqualTo(english);
            assertThat(verdict.reason(RUSSIAN)).isEqualTo(russian);
        }
    }

    static Stream<Arguments> failed() {
        return Stream.of(
                failed(
                        SmartLetter.SPECIFIC,
                        goal -> goal.statement(Optional.empty()),
                        "the goal is not put in words",
                        "цель не сформулирована словами"),
                failed(
                        SmartLetter.SPECIFIC,
                        goal -> goal.kpi(Optional.empty()),
                        "no KPI is named",
                        "показатель не назван"),
                failed(
                        SmartLetter.SPECIFIC,
                        goal -> goal.owner(Optional.empty()),
                        "it is not said whose number it is",
                        "не указано, чей это показатель"),
                failed(
                        SmartLetter.SPECIFIC,
                        goal -> goal.kpi(
                                REVENUE.toBuilder().direction(Direction.FALLING).build()),
                        "the target is RISING and KPI revenue is FALLING",
                        "направление цели RISING, а показателя revenue – FALLING"),
                failed(
                        SmartLetter.MEASURABLE,
                        goal -> goal.kpi(Optional.empty()),
                        "there is no KPI to measure",
                        "нет показателя, который можно измерить"),
                failed(
                        SmartLetter.MEASURABLE,
                        goal -> goal.target(Optional.empty()),
                        "there is no target number",
                        "нет целевого значения"),
                failed(
                        SmartLetter.ACHIEVABLE,
                        goal -> goal.target(Optional.empty()),
                        "there is no target that could be reached",
                        "нет цели, которой можно достичь"),
                failed(
                        SmartLetter.ACHIEVABLE,
                        goal -> goal.target(TargetValue.of(number("100"), number("149.01"))),
                        "not achievable: target 149.01, limits 80 (P30) and 149 (P99);"
                                + " reached by 1.0% of 101 past values",
                        "недостижимо: цель 149,01, границы 80 (P30) и 149 (P99);"
                                + " достигали 1,0 % из 101 значений прошлого"),
                failed(
                        SmartLetter.RESPONSIBLE,
                        goal -> goal.responsible(Optional.empty()),
                        "no responsible person is named",
                        "ответственный не назван"),
                failed(
                        SmartLetter.RELEVANT,
                        goal -> goal.serves(Optional.empty()).strategy(Optional.empty()),
                        "neither a higher goal nor the strategy is named",
                        "не указаны ни вышестоящая цель, ни положение стратегии"),
                failed(
                        SmartLetter.TIME_BOUND,
                        goal -> goal.deadline(Optional.empty()),
                        "no deadline is set",
                        "срок не установлен"),
                failed(
                        SmartLetter.TIME_BOUND,
                        goal -> goal.start(Optional.empty()).deadline(TODAY),
                        "deadline 2026-11-21 is not after 2026-11-21",
                        "срок 2026-11-21 не позже 2026-11-21"));
    }

    private static Arguments failed(
            SmartLetter letter, UnaryOperator<SmartGoalBuilder> change, String english, String russian) {
        return arguments(letter, change, english, russian);
    }

    @ParameterizedTest
    @MethodSource("failed")
    void verdict_failed_givesTheReasonInBothLanguages(
            SmartLetter letter, UnaryOperator<SmartGoalBuilder> change, String english, String russian) {
        SmartGoal goal = change.apply(FULL.toBuilder()).build();
        for (SmartProfile profile : profilesOf(letter)) {
            SmartReport report = VALIDATION.validate(goal, profile, TODAY);
            assertThat(report.isSmart()).isFalse();
            assertThat(report.verdict(letter).status()).isEqualTo(Status.FAILED);
            assertThat(report.verdict(letter).reason(Locale.ENGLISH)).isEqualTo(english);
            assertThat(report.verdict(letter).reason(RUSSIAN)).isEqualTo(russian);
        }
    }

    @Test
    void profile_chooses_whatIsMandatory() {
        SmartGoal noPerson = FULL.toBuilder().responsible(Optional.empty()).build();
        assertThat(VALIDATION.validate(noPerson, SmartProfile.RELEVANT, TODAY).isSmart())
                .isTrue();
        assertThat(VALIDATION.validate(noPerson, SmartProfile.ASSIGNABLE, TODAY).isSmart())
                .isFalse();
        SmartGoal noReason = FULL.toBuilder()
                .serves(Optional.empty())
                .strategy(Optional.empty())
                .build();
        assertThat(VALIDATION.validate(noReason, SmartProfile.ASSIGNABLE, TODAY).isSmart())
                .isTrue();
        assertThat(VALIDATION.validate(noReason, SmartProfile.RELEVANT, TODAY).isSmart())
                .isFalse();
    }

    @Test
    void fourthLetter_otherWays_passToo() {
        SmartGoal own = FULL.toBuilder()
                .responsible(Optional.empty())
                .owner(KpiOwner.rep(RepId.of("bob")))
                .serves(Optional.empty())
                .build();
        assertThat(reason(own, SmartProfile.ASSIGNABLE, SmartLetter.RESPONSIBLE))
                .isEqualTo("responsible: bob");
        assertThat(reason(own, SmartProfile.RELEVANT, SmartLetter.RELEVANT))
                .isEqualTo("serves a sentence of the strategy");
    }

    @Test
    void measurable_byCatalogue_needsAFormula() {
        Kpi bare = REVENUE.toBuilder().source(Optional.empty()).build();
        SmartGoal goal = FULL.toBuilder().kpi(bare).build();
        KpiCatalog computed = KpiCatalog.empty().with(bare, String.class, KpiFormula.count("x"));
        assertMeasurable(
                VALIDATION,
                goal,
                Status.UNKNOWN,
                "KPI revenue states no source and no catalogue of formulas" + " is given");
        assertMeasurable(
                VALIDATION.withCatalog(computed),
                goal,
                Status.PASSED,
                "KPI revenue is computed by a formula of the catalogue");
        for (KpiCatalog without : List.of(KpiCatalog.empty(), KpiCatalog.empty().with(bare))) {
            assertMeasurable(
                    VALIDATION.withCatalog(without),
                    goal,
                    Status.FAILED,
                    "KPI revenue has neither a formula nor a source");
        }
    }

    private static void assertMeasurable(SmartValidation validation, SmartGoal goal, Status status, String reason) {
        Verdict verdict =
                validation.validate(goal, SmartProfile.RELEVANT, TODAY).verdict(SmartLetter.MEASURABLE);
        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.english()).isEqualTo(reason);
    }

    @Test
    void achievable_nothingOrTooLittleToCompareWith_isUnknown() {
        SmartValidation defaults = SmartValidation.withDefaults();
        Verdict none = defaults.validate(FULL, SmartProfile.RELEVANT, TODAY).verdict(SmartLetter.ACHIEVABLE);
        assertThat(none.status()).isEqualTo(Status.UNKNOWN);
        assertThat(none.english()).isEqualTo("neither past values nor a forecast are given");
        assertThat(none.russian()).isEqualTo("не заданы ни значения прошлого, ни прогноз");
        PastValues nine = PastValues.of(AROUND.values().subList(0, 9));
        Verdict few = defaults.withOutlook(nine)
                .validate(FULL, SmartProfile.RELEVANT, TODAY)
                .verdict(SmartLetter.ACHIEVABLE);
        assertThat(few.status()).isEqualTo(Status.UNKNOWN);
        assertThat(few.english()).isEqualTo("only 9 past values, at least 10 are needed");
        assertThat(few.russian()).isEqualTo("только 9 значений прошлого, нужно не менее 10");
        assertThat(defaults.withLeastValues(9)
                        .withOutlook(nine)
                        .validate(FULL, SmartProfile.RELEVANT, TODAY)
                        .verdict(SmartLetter.ACHIEVABLE)
                        .status())
                .isEqualTo(Status.FAILED);
    }

    /**
     * Past values 0..100, so the quantile at p is 100 p. Rising: limits 30 and 99. Falling: limits 70 and 1. Band: the
     * share inside may be from 1 - 0.99 to 1 - 0.30; 10..19 holds 10 of 101, 0..75 holds 76 of 101, 200..201 none.
     */
    @ParameterizedTest
    @CsvSource({
        "rising, 99, 0, PASSED",
        "rising, 99.01, 0, FAILED",
        "rising, 30, 0, PASSED",
        "rising, 29.99, 0, WEAK",
        "falling, 1, 0, PASSED",
        "falling, 0.99, 0, FAILED",
        "falling, 70, 0, PASSED",
        "falling, 70.01, 0, WEAK",
        "band, 10, 19, PASSED",
        "band, 0, 75, WEAK",
        "band, 200, 201, FAILED"
    })
    void achievable_byDirection_liesBetweenTheLimits(
            String direction, BigDecimal low, BigDecimal high, Status expected) {
        TargetValue target = switch (direction) {
            case "rising" -> TargetValue.rising(low);
            case "falling" -> TargetValue.falling(low);
            default -> TargetValue.band(low, high, BigDecimal.ONE);
        };
        SmartGoal goal = FULL.toBuilder().target(target).build();
        Verdict verdict = SmartValidation.withDefaults()
                .withOutlook(HUNDRED)
                .validate(goal, SmartProfile.RELEVANT, TODAY)
                .verdict(SmartLetter.ACHIEVABLE);
        assertThat(verdict.status()).isEqualTo(expected);
    }

    @Test
    void achievable_fallingAndBand_explainTheirLimits() {
        SmartValidation validation = SmartValidation.withDefaults().withOutlook(HUNDRED);
        SmartGoal falling = FULL.toBuilder()
                .target(TargetValue.of(number("90"), number("80")))
                .build();
        assertThat(validation
                        .validate(falling, SmartProfile.RELEVANT, TODAY)
                        .verdict(SmartLetter.ACHIEVABLE)
                        .english())
                .isEqualTo("not a stretch: target 80, limits 70 (P70) and 1 (P1); reached by 80.2% of 101 past values");
        SmartGoal band = FULL.toBuilder()
                .target(TargetValue.band(number("10"), number("19"), number("5")))
                .build();
        assertThat(validation
                        .validate(band, SmartProfile.RELEVANT, TODAY)
                        .verdict(SmartLetter.ACHIEVABLE)
                        .russian())
                .isEqualTo("достижимо с усилием: полоса 10..19; достигали 9,9 % из 101 значений прошлого");
    }

    @Test
    void withLimits_others_moveTheVerdict() {
        SmartValidation strict = VALIDATION.withLimits(number("0.8"), number("0.9"));
        assertThat(strict.validate(FULL, SmartProfile.RELEVANT, TODAY)
                        .verdict(SmartLetter.ACHIEVABLE)
                        .status())
                .isEqualTo(Status.WEAK);
        assertThat(strict.stretchFrom()).isEqualTo(number("0.8"));
        assertThat(strict.achievableTo()).isEqualTo(number("0.9"));
        assertThat(strict.leastValues()).isEqualTo(10);
    }

    @Test
    void explain_report_isOneLineForEachLetter() {
        SmartGoal goal = FULL.toBuilder()
                .deadline(Optional.empty())
                .target(TargetValue.of(number("60"), number("70")))
                .build();
        SmartValidation bare = SmartValidation.withDefaults();
        assertThat(VALIDATION.validate(goal, SmartProfile.ASSIGNABLE, TODAY).explain(Locale.ENGLISH))
                .isEqualTo("""
                        S passed: KPI and owner are named: revenue, RUB, TEAM north
                        M passed: the source of KPI revenue is stated
                        A weak: not a stretch: target 70, limits 80 (P30) and 149 (P99); reached by 80.2% of 101 past values
                        R passed: responsible: ann
                        T failed: no deadline is set""");
        assertThat(bare.validate(goal, SmartProfile.RELEVANT, TODAY).explain(RUSSIAN))
                .isEqualTo("""
                        S выполнено: показатель и владелец названы: revenue, RUB, TEAM north
                        M выполнено: источник показателя revenue указан
                        A неизвестно: не заданы ни значения прошлого, ни прогноз
                        R выполнено: служит цели company
                        T не выполнено: срок не установлен""");
    }

    @Test
    void texts_ofAGoal_areInNoTextFormAndNoReason() {
        assertThat(FULL.toString()).doesNotContain("Secret", "Jane");
        assertThat(Goals.PREPARED.toString()).doesNotContain("Secret", "Jane");
        List<String> reasons = new ArrayList<>();
        for (SmartProfile profile : SmartProfile.values()) {
            SmartReport report = VALIDATION.validate(FULL, profile, TODAY);
            reasons.add(report + report.explain(Locale.ENGLISH) + report.explain(RUSSIAN));
        }
        assertThat(reasons).noneMatch(text -> text.contains("Secret") || text.contains("Jane"));
    }

    private static String reason(SmartGoal goal, SmartProfile profile, SmartLetter letter) {
        return VALIDATION.validate(goal, profile, TODAY).verdict(letter).english();
    }

    private static List<SmartProfile> profilesOf(SmartLetter letter) {
        return Stream.of(SmartProfile.values())
                .filter(profile -> profile.letters().contains(letter))
                .toList();
    }

    @Test
    void kpi_ofAShare_isCheckedAgainstTheTarget() {
        Kpi share = REVENUE.toBuilder()
                .unit(KpiUnit.share())
                .aggregation(Aggregation.RATIO_OF_SUMS)
                .build();
        SmartGoal goal = FULL.toBuilder()
                .kpi(share)
                .target(TargetValue.of(number("0.1"), number("0.2")))
                .build();
        assertThat(goal.target()).isPresent();
    }
}
