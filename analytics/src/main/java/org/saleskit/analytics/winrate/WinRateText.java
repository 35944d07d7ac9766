package org.saleskit.analytics.winrate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.internal.words.SpanWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/** A win rate in words. */
final class WinRateText {

    private WinRateText() {}

    static String of(WinRateResult result, Locale locale) {
        Words words = Words.of(locale);
        StringBuilder text = new StringBuilder(population(words, result));
        text.append(": ").append(head(words, result)).append(counted(words, result));
        String leftOut =
                result.leftOut().stream().map(left -> left.explain(words)).collect(Collectors.joining(", "));
        if (!leftOut.isEmpty()) {
            text.append(words.say("; not counted: ", "; не учтены: ")).append(leftOut);
        }
        text.append('.');
        result.byAmount().ifPresent(rate -> text.append(amounts(words, result, rate)));
        result.ofOpened()
                .filter(share -> share.trials() > 0)
                .ifPresent(share -> text.append(words.say(
                        " Of all opened, decided or not: " + ShareWords.of(words, share, "deal", "сделок") + ".",
                        " Из всех открытых в периоде, завершённых и нет: "
                                + ShareWords.of(words, share, "deal", "сделок") + ".")));
        if (!result.isComplete()) {
            text.append(words.say(
                    " The span is not over as of " + result.asOf() + ".",
                    " Период ещё не закончился по состоянию на " + result.asOf() + "."));
        }
        return text.toString();
    }

    private static String population(Words words, WinRateResult result) {
        WinRateAnalysis analysis = result.analysis();
        String which = analysis.isByCreation()
                ? words.say("Deals opened ", "Сделки, открытые ")
                : words.say("Deals closed ", "Сделки, закрытые ");
        return which
                + SpanWords.span(words, analysis.from(), analysis.to(), result.asOf())
                + SpanWords.closes(words, analysis.closes());
    }

    private static String head(Words words, WinRateResult result) {
        if (result.proportion().trials() == 0) {
            return words.say("no win rate, as none is decided", "доли выигранных нет, так как ни одна не завершена");
        }
        if (result.isSuppressed()) {
            String minimum = ShareWords.number(words, result.analysis().minimum());
            return words.say(
                    "no win rate is shown, as fewer than " + minimum + " are decided",
                    "доля выигранных не показана, так как завершённых меньше " + minimum);
        }
        return words.say("win rate ", "доля выигранных — ")
                + RateWords.of(words, result.proportion(), result.isLowCount());
    }

    private static String counted(Words words, WinRateResult result) {
        String disqualified = result.analysis().isIncludingDisqualified()
                ? words.say("disqualified ", "дисквалифицированные — ")
                : words.say("disqualified in sales ", "дисквалифицированные в ходе продажи — ");
        List<String> parts = List.of(
                words.say("won ", "выигранные — ")
                        + ShareWords.number(words, result.won().size()),
                words.say("lost ", "проигранные — ")
                        + ShareWords.number(words, result.lost().size()),
                disqualified + ShareWords.number(words, result.disqualified().size()));
        return words.say("; counted: ", "; учтены: ")
                + String.join(", ", parts)
                + result.analysis()
                        .stale()
                        .map(rule -> stale(words, result, rule))
                        .orElse("");
    }

    private static String stale(Words words, WinRateResult result, StaleRule rule) {
        String count = ShareWords.number(words, result.stale().size());
        String days = words.number(
                BigDecimal.valueOf(rule.age().toSeconds()).divide(BigDecimal.valueOf(86_400), 1, RoundingMode.HALF_UP));
        boolean move = rule.since() == StaleRule.Since.LAST_MOVE;
        return words.say(
                ", open and taken for lost after " + days + " days " + (move ? "without a move " : "") + count,
                ", открытые " + (move ? "без переходов " : "") + days + " дня и дольше, принятые за проигранные, — "
                        + count);
    }

    /** Which side of the rate has no amount at all, so that the rate by amount would say nothing; empty if neither. */
    private static String blindSide(Words words, WinRateResult result, AmountRate rate) {
        Set<DealId> without = new HashSet<>(rate.withoutAmount());
        boolean won = !result.won().isEmpty() && without.containsAll(result.won());
        List<DealId> others = Stream.of(result.lost(), result.disqualified(), result.stale())
                .flatMap(List::stream)
                .toList();
        if (won) {
            return words.say("no won deal has an amount", "ни у одной выигранной сделки нет суммы");
        }
        return !others.isEmpty() && without.containsAll(others)
                ? words.say("no deal that was not won has an amount", "ни у одной невыигранной сделки нет суммы")
                : "";
    }

    private static String amounts(Words words, WinRateResult result, AmountRate rate) {
        String without = rate.withoutAmount().isEmpty()
                ? ""
                : words.say("; without an amount ", "; без суммы — ")
                        + ShareWords.number(words, rate.withoutAmount().size());
        if (rate.rate().rate().isEmpty()) {
            String none = rate.rate().isSuppressed() && rate.rate().share().isPresent()
                    ? words.say(" By amount: not shown, few deals", " По сумме: не показана, сделок мало")
                    : words.say(" By amount: no rate", " По сумме: доли нет");
            return none + without + ".";
        }
        String blind = blindSide(words, result, rate);
        if (!blind.isEmpty()) {
            return words.say(" By amount: nothing can be said, as ", " По сумме сказать ничего нельзя: ") + blind
                    + without + ".";
        }
        String few = rate.rate().isLowCount() ? words.say("; few deals", "; сделок мало") : "";
        return words.say(" By amount: ", " По сумме: ")
                + ShareWords.percent(words, rate.rate().share().orElseThrow())
                + " ("
                + words.say(
                        words.money(rate.won()) + " of " + words.money(rate.decided()),
                        words.money(rate.won()) + " из " + words.money(rate.decided()))
                + "; " + RateWords.interval(words, rate.rate().interval().orElseThrow())
                + words.say("; effective number of deals ", "; эффективное число сделок — ")
                + words.number(rate.rate().effectiveDeals().rounded(1, RoundingMode.HALF_UP))
                + few + ")" + without + ".";
    }
}
