package org.saleskit.analytics.dealsize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.internal.words.SpanWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;

/** The sizes of deals in words. */
record DealSizeText(Words words, DealSizeResult result) {

    private static final BigDecimal LEVEL = new BigDecimal("0.95");

    static String of(DealSizeResult result, Locale locale) {
        return new DealSizeText(Words.of(locale), result).all();
    }

    private String all() {
        return population() + (result.count() == 0 ? words.say("none has an amount", "сумм нет") : sizes())
                + "."
                + listed(
                        result.withoutAmount(),
                        words.say(" Without an amount, in no mean: ", " Без суммы, в средние не вошли: "))
                + listed(result.zero(), zero());
    }

    private String population() {
        DealSizeAnalysis analysis = result.analysis();
        String year = analysis.isAnnualised()
                ? words.say(", recurring value for a year", ", регулярные платежи в пересчёте на год")
                : "";
        return words.say("Size of ", "Размер ") + result.population().label(words) + ", "
                + SpanWords.span(words, analysis.from(), analysis.to(), result.asOf())
                + SpanWords.closes(words, analysis.closes()) + year + ": ";
    }

    private String sizes() {
        String largest = result.largestShare()
                .map(share -> words.say(
                        ", largest deal " + ShareWords.percent(words, share) + " of the sum",
                        ", крупнейшая сделка — " + ShareWords.percent(words, share) + " суммы"))
                .orElse("");
        String interval = result.medianInterval().map(this::interval).orElse("");
        String few = result.isLowCount() ? words.say("; few deals", "; сделок мало") : "";
        return words.say("mean ", "среднее — ")
                + money(result.mean().orElseThrow())
                + words.say(" of ", ", сделок — ")
                + words.count(result.count(), "deal")
                + words.say(", median ", ", медиана — ")
                + number(result.median().orElseThrow())
                + interval
                + words.say(", trimmed mean ", ", среднее без десятой части с каждого края — ")
                + number(result.trimmedMean().orElseThrow())
                + largest
                + few;
    }

    private String interval(MedianInterval ends) {
        String level = words.percent(LEVEL);
        return words.say(
                " (" + level + " interval " + number(ends.low()) + " to " + number(ends.high()) + ")",
                " (доверительный интервал " + level + ": от " + number(ends.low()) + " до " + number(ends.high())
                        + ")");
    }

    private String zero() {
        return result.analysis().isExcludingZero()
                ? words.say(" For zero, left out: ", " С нулевой суммой, не учтены: ")
                : words.say(" For zero, counted: ", " С нулевой суммой, учтены: ");
    }

    private String listed(List<DealId> deals, String label) {
        return deals.isEmpty() ? "" : label + ShareWords.number(words, deals.size()) + ".";
    }

    private String money(Fraction size) {
        return result.analysis().currency().getCode() + " " + number(size);
    }

    private String number(Fraction size) {
        Money money = result.rounded(size, RoundingMode.HALF_EVEN);
        return words.number(money.getAmount());
    }
}
