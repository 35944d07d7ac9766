package org.saleskit.analytics.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.internal.words.TextColumns;
import org.saleskit.core.internal.Words;

/** A result in words and as a table of plain text. */
final class VariantText {

    private final VariantResult<?> result;
    private final Locale locale;
    private final Words words;

    VariantText(VariantResult<?> result, Locale locale) {
        this.result = result;
        this.locale = locale;
        this.words = Words.of(locale);
    }

    String explain() {
        StringBuilder text = new StringBuilder(words.say("Cases ", "Случаев — "))
                .append(ShareWords.number(words, result.cases()))
                .append(words.say(", of them open ", ", из них открытых — "))
                .append(ShareWords.number(words, result.openCases().size()))
                .append(words.say("; variants of finished cases ", "; вариантов у завершённых — "))
                .append(ShareWords.number(words, result.variants().size()));
        result.variants().stream()
                .limit(1)
                .forEach(top -> text.append(words.say("; most frequent ", "; самый частый: "))
                        .append(top.explain(locale)));
        text.append(words.say("; something was done more than once in ", "; что-то делалось повторно в "))
                .append(ShareWords.of(words, result.reworkShare(), "case", "случаев"));
        result.bottlenecks().stream()
                .limit(1)
                .forEach(top -> text.append(waiting()).append(top.explain(locale)));
        return text.append('.').append(leftOut()).toString();
    }

    private String waiting() {
        return result.analysis().schedule().isPresent()
                ? words.say("; most working time passed in ", "; больше всего рабочего времени прошло на шаге ")
                : words.say("; most time passed in ", "; больше всего времени прошло на шаге ");
    }

    private String leftOut() {
        StringBuilder text = new StringBuilder();
        if (result.rowsAfterAsOf() > 0) {
            String rows = ShareWords.number(words, result.rowsAfterAsOf());
            String whole = ShareWords.number(words, result.casesAfterAsOf());
            text.append(words.say(
                    " Left out, after the instant of the analysis: rows " + rows + ", whole cases " + whole + ".",
                    " Не учтено, позже момента анализа: строк — " + rows + ", случаев целиком — " + whole + "."));
        }
        if (result.repeatedRows() > 0) {
            String rows = ShareWords.number(words, result.repeatedRows());
            text.append(words.say(
                    " Rows equal to another one, read once: " + rows + ".",
                    " Строк, равных другой и учтённых один раз: " + rows + "."));
        }
        return text.toString();
    }

    String table(int most) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("variant", "вариант"),
                words.say("cases", "случаев"),
                words.say("share", "доля"),
                words.say("cumulative", "накопленная")));
        result.variants().stream()
                .limit(most)
                .forEach(each -> rows.add(List.of(
                        each.label(),
                        ShareWords.number(words, each.count()),
                        ShareWords.percent(words, each.share()),
                        ShareWords.percent(words, each.cumulative()))));
        return TextColumns.align(rows);
    }
}
