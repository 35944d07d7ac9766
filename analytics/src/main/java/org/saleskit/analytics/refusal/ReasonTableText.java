package org.saleskit.analytics.refusal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.analytics.internal.words.ReasonWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.internal.words.TextColumns;
import org.saleskit.core.internal.Words;

/** A table of refusals in words and as plain text. */
final class ReasonTableText {

    private final ReasonTableResult<?, ?, ?> result;
    private final Locale locale;
    private final Words words;
    private final NumberWords numbers;

    ReasonTableText(ReasonTableResult<?, ?, ?> result, Locale locale) {
        this.result = result;
        this.locale = locale;
        this.words = Words.of(locale);
        this.numbers = new NumberWords(words);
    }

    String explain() {
        StringBuilder text = new StringBuilder(words.say("Reason given in ", "Причина указана: "))
                .append(ShareWords.of(words, result.coverage(), "refusal", "отказов"))
                .append(words.say(". Whole table, ", ". Вся таблица — "))
                .append(result.test().explain(locale))
                .append('.');
        if (result.analysis().isTestingStatedOnly()) {
            text.append(words.say(
                    " Only refusals with a reason are tested.", " Проверяются только отказы с указанной причиной."));
        }
        List<? extends ReasonFinding<?, ?, ?>> findings = result.findings(column -> Optional.empty());
        String rate = words.percent(BigDecimal.valueOf(result.analysis().falseDiscoveryRate()));
        if (result.test().method() == TableTest.Method.NONE) {
            return text.append(outside()).toString();
        }
        if (tested() == 0) {
            text.append(words.say(
                    " No cell has enough refusals to be tested.",
                    " Ни в одной клетке нет достаточно отказов для проверки."));
        } else if (findings.isEmpty()) {
            text.append(words.say(
                    " No cell differs at a false discovery rate of " + rate + ", which is no proof that all are alike.",
                    " При доле ложных находок " + rate
                            + " ни одна клетка не выделяется, но и сходство этим не доказано."));
        } else {
            text.append(words.say(
                    " At a false discovery rate of " + rate + " these differ.",
                    " При доле ложных находок " + rate + " выделяются."));
            findings.forEach(finding -> text.append(' ').append(finding.explain(locale)));
        }
        return text.append(few()).append(outside()).toString();
    }

    private long tested() {
        return result.cells().stream().filter(cell -> cell.p().isPresent()).count();
    }

    /** Cells of rows and columns with refusals that are not tested; none is named if none is tested at all. */
    private String few() {
        return few(result);
    }

    private <R, C, M> String few(ReasonTableResult<R, C, M> typed) {
        long few = typed.cells().stream()
                .filter(cell -> cell.reading() == ReasonCell.Reading.TOO_FEW)
                .filter(cell -> typed.rowTotal(cell.row()) > 0 && typed.columnTotal(cell.column()) > 0)
                .count();
        return few == 0 || tested() == 0
                ? ""
                : words.say(" Cells with too few refusals to be tested: ", " Клеток, где отказов для проверки мало: ")
                        + numbers.whole(few) + ".";
    }

    private String outside() {
        int outside = result.outsidePeriod().size();
        return outside == 0
                ? ""
                : words.say(" Refusals left out, not of the period: ", " Не учтено отказов вне периода: ")
                        + numbers.whole(outside) + ".";
    }

    String table() {
        return table(result);
    }

    private <R, C, M> String table(ReasonTableResult<R, C, M> typed) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        List<String> foot = new ArrayList<>(List.of(words.say("total", "всего")));
        for (Optional<C> column : typed.columns()) {
            head.add(ReasonWords.of(words, column));
            foot.add(numbers.whole(typed.columnTotal(column)));
        }
        head.add(words.say("total", "всего"));
        foot.add(numbers.whole(typed.total()));
        lines.add(head);
        for (Optional<R> row : typed.rows()) {
            List<String> line = new ArrayList<>();
            line.add(row.map(String::valueOf).orElseGet(() -> words.say("not known", "не известно")));
            for (Optional<C> column : typed.columns()) {
                line.add(mark(typed.cell(row, column).orElseThrow()));
            }
            line.add(numbers.whole(typed.rowTotal(row)));
            lines.add(line);
        }
        lines.add(foot);
        return TextColumns.align(lines);
    }

    private String mark(ReasonCell<?, ?, ?> cell) {
        String sign = cell.reading() == ReasonCell.Reading.MORE_OFTEN ? "+" : "-";
        return numbers.whole(cell.count()) + (cell.isMarked() ? sign : "");
    }
}
