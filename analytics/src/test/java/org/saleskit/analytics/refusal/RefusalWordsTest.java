package org.saleskit.analytics.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

class RefusalWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final ReasonTable TABLE = ReasonTable.withDefaults();

    /** Spaces that a Russian number has before its percent sign and in thousands do not break. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void explain_markedCells_inBothLanguages() {
        var table = Refusals.table(TABLE, Refusals.golden());

        assertThat(table.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Reason given in 40 of 40 refusals, 100.0%. Whole table, chi-square test: X² 7.33, degrees of "
                                + "freedom 2, p = 0.026. At a false discovery rate of 5% these differ. Anna: more often than "
                                + "the others, budget: 12 of 20 (60.0%) against 4 of 20 (20.0%); adjusted residual +2.58, p = "
                                + "0.010 (normal distribution), q = 0.029. Boris: less often than the others, budget: 4 of 20 "
                                + "(20.0%) against 12 of 20 (60.0%); adjusted residual -2.58, p = 0.010 (normal distribution), "
                                + "q = 0.029.")
                .isEqualTo(table.toString());
        assertThat(plain(table.explain(RUSSIAN)))
                .isEqualTo("Причина указана: 40 из 40 отказов, 100,0 %. Вся таблица — критерий хи-квадрат: X² 7,33, "
                        + "степеней свободы — 2, p = 0,026. При доле ложных находок 5 % выделяются. Anna: чаще, чем у "
                        + "остальных — budget: 12 из 20 (60,0 %) против 4 из 20 (20,0 %); скорректированный остаток "
                        + "+2,58, p = 0,010 (нормальное распределение), q = 0,029. Boris: реже, чем у остальных — "
                        + "budget: 4 из 20 (20,0 %) против 12 из 20 (60,0 %); скорректированный остаток -2,58, p = "
                        + "0,010 (нормальное распределение), q = 0,029.");
    }

    @Test
    void table_hasTotalsAndMarks() {
        var table = Refusals.table(TABLE, Refusals.golden());

        assertThat(table.table(Locale.ENGLISH)).isEqualTo("""
                               budget  need  price  no reason given  total
                        Anna      12+     3      5                0     20
                        Boris      4-     9      7                0     20
                        total      16    12     12                0     40
                        """);
        assertThat(table.table(RUSSIAN)).startsWith("       budget  need  price  причина не указана  всего\n");
    }

    /** Six refusals of nobody, two of Anna without a reason: exact and drawn tests, weak evidence, cells left out. */
    @Test
    void explain_smallAndDrawn_saysSo() {
        List<Refusals> refusals = new ArrayList<>(Refusals.golden());
        refusals.addAll(Refusals.of("", "price", 6));
        refusals.addAll(Refusals.of("Anna", "", 2));
        var table = Refusals.table(TABLE.testingStatedOnly().withExactWork(0).withDraws(999, 3), refusals);

        assertThat(table.explain(Locale.ENGLISH))
                .contains(
                        "Reason given in 46 of 48 refusals, 95.8%. Whole table, exact test of Fisher, Freeman and Halton "
                                + "by random tables: p = 0.00",
                        " (tables drawn: 999, seed 3). Only refusals with a reason are tested. At a",
                        " not known: more often than the others, price: 6 of 6 (100.0%) against 12 of 40 (30.0%); "
                                + "adjusted residual +3.28, p = 0.002 (exact test), q = 0.009. Few refusals: weak.");
        assertThat(plain(table.explain(RUSSIAN)))
                .contains(
                        "точный критерий Фишера, Фримена и Холтона по случайным таблицам: p = 0,00",
                        ", стандартная ошибка 0,00",
                        " (таблиц: 999, начальное число 3). Проверяются только отказы с указанной причиной.",
                        " не известно: чаще, чем у остальных — price: 6 из 6 (100,0 %)",
                        "(точный критерий), q = 0,009. Мало отказов: слабый вывод.");
        assertThat(table.table(RUSSIAN)).contains("\nне известно ");
        assertThat(table.table(Locale.ENGLISH)).contains("\nnot known ");
        assertThat(Refusals.table(TABLE, refusals).explain(Locale.ENGLISH))
                .endsWith(" Cells with too few refusals to be tested: 3.");
        assertThat(Refusals.table(TABLE, refusals).explain(RUSSIAN))
                .endsWith(" Клеток, где отказов для проверки мало: 3.");
    }

    @Test
    void explain_nothingMarkedOrNothingTested_saysSo() {
        var strict = Refusals.table(TABLE.withFalseDiscoveryRate(0.001), Refusals.golden());
        var none = Refusals.table(TABLE, List.of());
        var exact = Refusals.counts(TABLE, "5 0/0 5");

        assertThat(strict.explain(Locale.ENGLISH))
                .endsWith(" No cell differs at a false discovery rate of 0.1%, which is no proof that all are alike.");
        assertThat(plain(strict.explain(RUSSIAN)))
                .endsWith(
                        " При доле ложных находок 0,1 % ни одна клетка не выделяется, но и сходство этим не доказано.");
        assertThat(none.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Reason given in 0 of 0 refusals. Whole table, nothing to test, as it takes two rows and two "
                                + "columns with refusals.");
        assertThat(none.explain(RUSSIAN))
                .isEqualTo(
                        "Причина указана: 0 из 0 отказов. Вся таблица — проверять нечего: нужны хотя бы две строки и "
                                + "два столбца с отказами.");
        assertThat(exact.explain(Locale.ENGLISH)).contains("exact test of Fisher, Freeman and Halton: p = 0.008. ");
        assertThat(exact.explain(RUSSIAN)).contains("точный критерий Фишера, Фримена и Холтона: p = 0,008. ");
        assertThat(exact.test()).hasToString("exact test of Fisher, Freeman and Halton: p = 0.008");
    }

    @Test
    void finding_namesWhatToDoWhereAReasonIsMoreFrequent() {
        var findings = Refusals.table(TABLE, Refusals.golden())
                .findings(SuggestedActions.none()
                        .with("budget", SuggestedAction.of("Offer terms", "Предлагать рассрочку")));

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).explain(Locale.ENGLISH)).endsWith(", q = 0.029. What to do: Offer terms.");
        assertThat(findings.get(0).explain(RUSSIAN)).endsWith(", q = 0,029. Что делать: Предлагать рассрочку.");
        assertThat(findings.get(1).cell().row()).contains("Boris");
        assertThat(findings.get(1).action()).isEmpty();
        assertThat(findings.get(1).explain(Locale.ENGLISH)).endsWith(", q = 0.029.");
    }

    /** Reasons of types are said in words. */
    @Test
    void types_haveWords() {
        var table = TABLE.ofReasons(
                Refusals.golden(),
                Refusals::id,
                each -> Optional.of(each.rep()),
                each -> Optional.of(RefusalReason.of(
                        each.reason(), each.reason().equals("budget") ? ReasonType.NO_BUDGET : ReasonType.NO_NEED)));

        assertThat(table.findings(SuggestedActions.defaults()).get(0).explain(Locale.ENGLISH))
                .startsWith("Anna: more often than the others, no budget: 12 of 20")
                .endsWith("What to do: Be more flexible in the terms of payment that you offer.");
    }
}
