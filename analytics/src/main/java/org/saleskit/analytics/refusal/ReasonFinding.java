package org.saleskit.analytics.refusal;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.analytics.internal.words.ReasonWords;
import org.saleskit.core.internal.Words;

/**
 * A marked cell of a table of refusals, and what may be done about it.
 *
 * @param cell the cell: row, reason, direction, size and evidence
 * @param action what to do; absent where a reason is less frequent, and where the host has no action for it
 * @param <R> the key of a row, such as a rep
 * @param <C> the key of a column, such as a reason
 * @param <M> the identifier of a refusal
 */
public record ReasonFinding<R, C, M>(ReasonCell<R, C, M> cell, Optional<SuggestedAction> action) {

    /**
     * Checks that both are given.
     *
     * @param cell the cell
     * @param action what to do
     */
    public ReasonFinding {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(action, "action");
    }

    /**
     * {@return the finding in words: who, which reason, in which direction, how much, how sure, and what to do}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        NumberWords numbers = new NumberWords(words);
        boolean more = cell.reading() == ReasonCell.Reading.MORE_OFTEN;
        String who = cell.row().map(String::valueOf).orElseGet(() -> words.say("not known", "не известно"));
        String text = who + ": "
                + (more
                        ? words.say("more often than the others, ", "чаще, чем у остальных — ")
                        : words.say("less often than the others, ", "реже, чем у остальных — "))
                + ReasonWords.of(words, cell.column()) + ": " + numbers.share(cell.share())
                + words.say(" against ", " против ")
                + numbers.share(cell.shareOfOthers())
                + words.say("; adjusted residual ", "; скорректированный остаток ")
                + numbers.signed(cell.residual().orElseThrow())
                + ", p " + numbers.probability(cell.p().orElseThrow())
                + (cell.method() == ReasonCell.Method.EXACT
                        ? words.say(" (exact test)", " (точный критерий)")
                        : words.say(" (normal distribution)", " (нормальное распределение)"))
                + ", q " + numbers.probability(cell.adjusted().orElseThrow()) + ".";
        return text
                + (cell.difference().isLowCount()
                        ? words.say(" Few refusals: weak.", " Мало отказов: слабый вывод.")
                        : "")
                + action.map(each -> words.say(" What to do: ", " Что делать: ") + each.text(locale) + ".")
                        .orElse("");
    }
}
