package org.saleskit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.audit.Subject;

class RetentionScheduleTest {

    private static final RetentionRule ACTIVITY =
            RetentionRule.of("card", RetentionStart.LAST_ACTIVITY, Period.ofYears(3));
    private static final RetentionRule CONTRACT =
            RetentionRule.of("card", RetentionStart.END_OF_CONTRACT, Period.ofYears(5));
    private static final RetentionSchedule SCHEDULE = RetentionSchedule.of(List.of(ACTIVITY, CONTRACT));

    private static final RetentionCase CASE = RetentionCase.builder()
            .subject(Subject.of("client", "c1"))
            .category("card")
            .lastActivity(LocalDate.parse("2020-05-10"))
            .build();

    private static RetentionVerdict assess(RetentionCase one, String asOf) {
        return SCHEDULE.assess(one, LocalDate.parse(asOf));
    }

    @ParameterizedTest
    @CsvSource({"2023-05-09, NOT_YET", "2023-05-10, DUE", "2023-05-11, DUE"})
    void assess_aroundTheEnd_isDueFromTheEndOn(String asOf, RetentionVerdict.Status status) {
        RetentionVerdict verdict = assess(CASE, asOf);
        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.isDue()).isEqualTo(status == RetentionVerdict.Status.DUE);
        assertThat(verdict.dueOn()).contains(LocalDate.parse("2023-05-10"));
        assertThat(verdict.rule()).contains(ACTIVITY);
    }

    @ParameterizedTest
    @CsvSource({"2018-01-31, 2023-05-10, LAST_ACTIVITY", "2019-01-31, 2024-01-31, END_OF_CONTRACT"})
    void assess_twoRules_theLaterEndDecides(LocalDate contractEnd, LocalDate dueOn, RetentionStart start) {
        RetentionVerdict verdict =
                assess(CASE.toBuilder().contractEnd(contractEnd).build(), "2023-06-01");
        assertThat(verdict.dueOn()).contains(dueOn);
        assertThat(verdict.rule().orElseThrow().start()).isEqualTo(start);
    }

    @Test
    void assess_leapDay_endsOnTheLastOfFebruary() {
        RetentionCase leap =
                CASE.toBuilder().lastActivity(LocalDate.parse("2020-02-29")).build();
        assertThat(assess(leap, "2023-02-28").status()).isEqualTo(RetentionVerdict.Status.DUE);
        assertThat(assess(leap, "2023-02-27").status()).isEqualTo(RetentionVerdict.Status.NOT_YET);
    }

    @Test
    void assess_legalHold_keepsAndStillTellsTheDate() {
        RetentionVerdict verdict = assess(
                CASE.toBuilder().legalHold("suit 12/24").contractInForce(true).build(), "2030-01-01");
        assertThat(verdict.status()).isEqualTo(RetentionVerdict.Status.ON_HOLD);
        assertThat(verdict.dueOn()).isPresent();
        assertThat(verdict.explain(Locale.ENGLISH))
                .isEqualTo("client/c1, card: kept under a legal hold (suit 12/24); P3Y after the last activity,"
                        + " until 2023-05-10");
    }

    @Test
    void assess_contractInForce_keeps() {
        assertThat(assess(CASE.toBuilder().contractInForce(true).build(), "2030-01-01")
                        .status())
                .isEqualTo(RetentionVerdict.Status.CONTRACT_IN_FORCE);
    }

    @Test
    void assess_noDateAndNoRule_areToBeLookedAt() {
        RetentionCase undated =
                RetentionCase.builder().subject(CASE.subject()).category("card").build();
        assertThat(assess(undated, "2030-01-01").status()).isEqualTo(RetentionVerdict.Status.NO_START);
        RetentionVerdict unruled = assess(CASE.toBuilder().category("call").build(), "2030-01-01");
        assertThat(unruled.status()).isEqualTo(RetentionVerdict.Status.NO_RULE);
        assertThat(unruled.rule()).isEmpty();
        assertThat(unruled.dueOn()).isEmpty();
    }

    @Test
    void assess_list_keepsEveryCaseAndPutsTheEarliestFirst() {
        RetentionCase later = CASE.toBuilder()
                .subject(Subject.of("client", "c0"))
                .lastActivity(LocalDate.parse("2021-01-01"))
                .build();
        RetentionCase undated = RetentionCase.builder()
                .subject(Subject.of("client", "a"))
                .category("card")
                .build();
        List<RetentionVerdict> verdicts = SCHEDULE.assess(List.of(undated, later, CASE), LocalDate.parse("2023-05-10"));
        assertThat(verdicts).extracting(RetentionVerdict::retentionCase).containsExactly(CASE, later, undated);
        assertThat(verdicts)
                .extracting(RetentionVerdict::status)
                .containsExactly(
                        RetentionVerdict.Status.DUE, RetentionVerdict.Status.NOT_YET, RetentionVerdict.Status.NO_START);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUE | due for erasure | подлежит удалению",
                "NOT_YET | not due yet | срок ещё не истёк",
                "CONTRACT_IN_FORCE | kept for a contract in force | хранится: договор действует",
                "ON_HOLD | kept under a legal hold | хранится: удаление приостановлено",
                "NO_START | no date to count from | нет даты, от которой считать срок",
                "NO_RULE | no rule for the category | нет правила для этой категории"
            })
    void explain_eachStatus_hasItsWords(RetentionVerdict.Status status, String english, String russian) {
        RetentionVerdict verdict = RetentionVerdict.builder()
                .retentionCase(CASE)
                .status(status)
                .rule(CONTRACT)
                .dueOn(LocalDate.parse("2024-01-31"))
                .build();
        assertThat(verdict.explain(Locale.ENGLISH))
                .isEqualTo("client/c1, card: " + english + "; P5Y after the end of the contract, until 2024-01-31");
        assertThat(verdict.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("client/c1, card: " + russian + "; P5Y после конца договора, до 2024-01-31");
    }

    @Test
    void toBuilder_addedRule_extendsTheSchedule() {
        RetentionRule calls = RetentionRule.of("call", RetentionStart.LAST_ACTIVITY, Period.ofMonths(6));
        RetentionSchedule more = SCHEDULE.toBuilder().addRule(calls).build();
        assertThat(more.rules()).containsExactly(ACTIVITY, CONTRACT, calls);
        assertThat(assess(CASE, "2023-05-10").explain(Locale.forLanguageTag("ru")))
                .contains("P3Y после последней активности");
    }
}
