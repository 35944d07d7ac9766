package org.saleskit.core.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QualificationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final QualificationScheme BANT = QualificationScheme.bant(Locale.ENGLISH);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static List<String> keys(List<CriterionResult> lines) {
        return lines.stream().map(line -> line.criterion().key()).toList();
    }

    /** The example of the scheme: 3 of 4 is 0.75. */
    @Test
    void example_ofTheScheme() {
        Qualification result = BANT.assess(
                List.of(
                        CriterionEvidence.met("budget", TODAY),
                        CriterionEvidence.met("need", TODAY),
                        CriterionEvidence.met("timeline", TODAY)),
                TODAY);
        assertThat(result.score()).isEqualTo(0.75);
        assertThat(result.earned()).isEqualTo("3");
        assertThat(result.total()).isEqualTo("4");
        assertThat(result.isQualified()).isTrue();
        assertThat(keys(result.open())).containsExactly("authority");
        assertThat(result.missing()).containsExactly("Authority to decide");
        assertThat(result.unmet()).isEmpty();
        assertThat(result.asOf()).isEqualTo(TODAY);
    }

    @Test
    void assess_nothing_asksEverything() {
        Qualification result = QualificationScheme.meddicc(Locale.ENGLISH).assess(List.of(), TODAY);
        assertThat(result.score()).isZero();
        assertThat(result.isQualified()).isFalse();
        assertThat(result.canStillQualify()).isTrue();
        assertThat(result.missing())
                .isEqualTo(result.scheme().criteria().stream()
                        .map(Criterion::label)
                        .toList());
        assertThat(keys(result.open()))
                .containsExactly(
                        "metrics",
                        "economicBuyer",
                        "decisionCriteria",
                        "decisionProcess",
                        "pain",
                        "champion",
                        "competition");
    }

    /** 0.1 + 0.2 + 0.4 of 1.0 is 0.7 exactly; in binary fractions the sum falls below it or rises above. */
    @Test
    void assess_atTheThreshold_isExact() {
        QualificationScheme scheme = QualificationScheme.of(
                "exact",
                List.of(
                        Criterion.of("a", "A", new BigDecimal("0.1")),
                        Criterion.of("b", "B", new BigDecimal("0.2")),
                        Criterion.of("c", "C", new BigDecimal("0.4")),
                        Criterion.of("d", "D", new BigDecimal("0.30"))),
                new BigDecimal("0.70"));
        List<CriterionEvidence> evidence = List.of(
                CriterionEvidence.met("a", TODAY),
                CriterionEvidence.met("b", TODAY),
                CriterionEvidence.met("c", TODAY),
                CriterionEvidence.notMet("d", TODAY));
        assertThat(scheme.assess(evidence, TODAY).isQualified()).isTrue();
        QualificationScheme stricter = scheme.toBuilder()
                .threshold(new BigDecimal("0.7000000000000000000001"))
                .build();
        assertThat(stricter.assess(evidence, TODAY).isQualified()).isFalse();
        assertThat(stricter.assess(evidence, TODAY).canStillQualify()).isFalse();
        assertThat(keys(stricter.assess(evidence, TODAY).unmet())).containsExactly("d");
    }

    @Test
    void blocker_whileItIsThere_rulesOut() {
        QualificationScheme scheme = BANT.toBuilder()
                .addCriteria(Criterion.blocker("rival", "Owned by a rival"))
                .build();
        List<CriterionEvidence> met = List.of(
                CriterionEvidence.met("budget", TODAY),
                CriterionEvidence.met("authority", TODAY),
                CriterionEvidence.met("need", TODAY),
                CriterionEvidence.met("timeline", TODAY));

        Qualification open = scheme.assess(met, TODAY);
        assertThat(open.isQualified()).isTrue();
        assertThat(keys(open.open())).containsExactly("rival");
        assertThat(open.score()).isEqualTo(1.0);

        Qualification blocked =
                scheme.assess(with(met, CriterionEvidence.of("rival", new BigDecimal("0.1"), TODAY)), TODAY);
        assertThat(blocked.isQualified()).isFalse();
        assertThat(blocked.canStillQualify()).isFalse();
        assertThat(keys(blocked.blocking())).containsExactly("rival");
        assertThat(blocked.unmet()).isEmpty();
        assertThat(blocked.score()).isEqualTo(1.0);
        assertThat(blocked.explain(Locale.ENGLISH)).contains("not qualified, blocked", "Owned by a rival: blocks");

        Qualification free = scheme.assess(with(met, CriterionEvidence.notMet("rival", TODAY)), TODAY);
        assertThat(free.isQualified()).isTrue();
        assertThat(free.explain(Locale.ENGLISH)).endsWith("Owned by a rival: does not block");
        assertThat(open.explain(Locale.ENGLISH)).endsWith("Owned by a rival: to be asked, may block");
    }

    private static List<CriterionEvidence> with(List<CriterionEvidence> evidence, CriterionEvidence more) {
        return java.util.stream.Stream.concat(evidence.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    @Test
    void evidence_expiresAfterItsDays() {
        QualificationScheme scheme = QualificationScheme.of(
                "one", List.of(Criterion.builder().key("budget").validDays(30).build()), BigDecimal.ONE);
        CriterionEvidence evidence = CriterionEvidence.met("budget", TODAY);

        assertThat(scheme.assess(List.of(evidence), TODAY.plusDays(30)).isQualified())
                .isTrue();
        Qualification late = scheme.assess(List.of(evidence), TODAY.plusDays(31));
        assertThat(late.isQualified()).isFalse();
        assertThat(late.lines().get(0).state()).isEqualTo(CriterionState.EXPIRED);
        assertThat(keys(late.open())).containsExactly("budget");
        assertThat(late.leftOut()).containsExactly(new LeftOutEvidence(evidence, LeftOutEvidence.Reason.EXPIRED));
        assertThat(late.explain(Locale.ENGLISH))
                .contains("budget: to be asked again, evidence of 2026-11-21 is too old");
    }

    @Test
    void evidence_notUsed_isListedWithTheReason() {
        CriterionEvidence old = CriterionEvidence.met("need", TODAY.minusDays(2));
        CriterionEvidence latest = CriterionEvidence.notMet("need", TODAY.minusDays(1));
        CriterionEvidence later = CriterionEvidence.met("need", TODAY.plusDays(1));
        CriterionEvidence stranger = CriterionEvidence.met("colour", TODAY);

        Qualification result = BANT.assess(List.of(later, stranger, latest, old, old), TODAY);

        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOutEvidence(old, LeftOutEvidence.Reason.REPLACED),
                        new LeftOutEvidence(stranger, LeftOutEvidence.Reason.NO_SUCH_CRITERION),
                        new LeftOutEvidence(later, LeftOutEvidence.Reason.LATER));
        assertThat(result.lines().get(2).state()).isEqualTo(CriterionState.NOT_MET);
        assertThat(result.lines().get(2).evidence()).contains(latest);
    }

    @Test
    void evidence_ofOneDay_theLowerMarkCounts() {
        CriterionEvidence half = CriterionEvidence.of("need", new BigDecimal("0.50"), TODAY);
        Qualification result = BANT.assess(List.of(half, CriterionEvidence.met("need", TODAY)), TODAY);
        assertThat(result.lines().get(2).state()).isEqualTo(CriterionState.PARTLY_MET);
        assertThat(result.score()).isEqualTo(0.125);
        assertThat(half).isEqualTo(CriterionEvidence.of("need", new BigDecimal("0.5"), TODAY));
    }

    @Test
    void explanation_inEnglishAndRussian() {
        List<CriterionEvidence> evidence = List.of(
                CriterionEvidence.met("budget", TODAY),
                CriterionEvidence.of("authority", new BigDecimal("0.5"), TODAY),
                CriterionEvidence.notMet("need", TODAY));
        assertThat(BANT.assess(evidence, TODAY).explain(Locale.ENGLISH)).isEqualTo("""
                        BANT: not qualified, and open questions cannot change it, score 1.5 of 4 (37.5%), threshold 75%
                        - Budget: met, 1 of 1
                        - Authority to decide: partly met, 0.5 of 1
                        - Need: not met, 0 of 1
                        - Timeline: to be asked""");
        assertThat(QualificationScheme.bant(RUSSIAN)
                        .assess(evidence.subList(0, 1), TODAY)
                        .explain(RUSSIAN)
                        .replace('\u00a0', ' '))
                .isEqualTo("""
                        BANT: пока не квалифицирован, оценка 1 из 4 (25,0 %), порог 75 %
                        - Бюджет: выполнено, 1 из 1
                        - Полномочия решать: не выяснено
                        - Потребность: не выяснено
                        - Сроки: не выяснено""");
        assertThat(QualificationScheme.meddicc(RUSSIAN).criteria())
                .extracting(Criterion::label)
                .contains("Распорядитель бюджета");
    }

    @Test
    void note_isInNoTextForm() {
        CriterionEvidence evidence = CriterionEvidence.met("need", TODAY).toBuilder()
                .source("call")
                .note("Ivan Petrov said so")
                .build();
        Qualification result = BANT.assess(List.of(evidence), TODAY);
        assertThat(evidence.toString()).contains("source=call").doesNotContain("Petrov");
        assertThat(result.toString() + result.explain(Locale.ENGLISH)).doesNotContain("Petrov");
    }

    @Test
    void values_areValues() {
        assertThat(BANT.toBuilder().build()).isEqualTo(BANT);
        Criterion criterion = Criterion.of("a", "A", new BigDecimal("100"));
        assertThat(criterion.toBuilder().weight(new BigDecimal("1E+2")).build())
                .isEqualTo(criterion)
                .hasToString(criterion.toString());
        assertThat(BANT.assess(List.of(), TODAY)).isEqualTo(BANT.assess(List.of(), TODAY));
    }
}
