package org.saleskit.analytics.winloss;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.analytics.internal.words.ReasonWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;

/** A win/loss analysis in words. */
final class WinLossText {

    private final WinLossResult result;
    private final Locale locale;
    private final int most;
    private final Words words;
    private final NumberWords numbers;

    WinLossText(WinLossResult result, Locale locale, int most) {
        this.result = result;
        this.locale = locale;
        this.most = most;
        this.words = Words.of(locale);
        this.numbers = new NumberWords(words);
    }

    String explain() {
        LossCell total = result.total();
        String text = words.say("Deals closed ", "Сделки, закрытые ")
                + RangeWords.say(words, result.analysis().period().dates())
                + words.say(", as of ", ", по состоянию на ") + result.asOf()
                + words.say(": lost ", ": проиграно ")
                + ShareWords.of(
                        words, Proportion.of(total.count(), result.winRate().trials()), "deal", "сделок")
                + ".";
        if (total.count() == 0) {
            return text + leftOut();
        }
        return text
                + words.say(" Reason given in ", " Причина указана: ")
                + ShareWords.of(words, result.coverage(), "lost deal", "проигранных сделок")
                + words.say(". Value lost: ", ". Потерянная сумма: ")
                + value(total)
                + "."
                + words.say(" Reasons: ", " Причины: ")
                + cells(LossAxis.REASON_TYPE)
                + words.say(". Lost at stage: ", ". Этап потери: ")
                + cells(LossAxis.STAGE)
                + "."
                + noDecision()
                + competitors()
                + leftOut();
    }

    private String cells(LossAxis axis) {
        List<LossCell> cells = result.by(axis);
        String named = cells.stream()
                .limit(most)
                .map(cell -> name(cell, axis) + " — " + numbers.share(cell.share()) + ", " + value(cell))
                .collect(Collectors.joining("; "));
        long rest = cells.stream().skip(most).mapToLong(LossCell::count).sum();
        return cells.size() <= most
                ? named
                : named
                        + words.say("; others — ", "; остальные — ")
                        + numbers.share(Proportion.of(rest, result.total().count()));
    }

    private String name(LossCell cell, LossAxis axis) {
        return axis == LossAxis.REASON_TYPE
                ? ReasonWords.of(words, cell.reasonType())
                : cell.value(axis).orElseGet(() -> words.say("none", "нет"));
    }

    private String value(LossCell cell) {
        String sums = cell.valueLost().stream().map(words::money).collect(Collectors.joining(" + "));
        int without = cell.withoutAmount().size();
        String open = words.say("without an amount: ", "без суммы: ") + numbers.whole(without);
        if (sums.isEmpty()) {
            return open;
        }
        return without == 0 ? sums : sums + " (" + open + ")";
    }

    private String noDecision() {
        Proportion share = result.noDecision();
        if (share.trials() == 0) {
            return "";
        }
        Interval bounds = result.noDecisionBounds().orElseThrow();
        return words.say(
                        " Of the lost deals with a reason, nothing was decided in ",
                        " Из проигранных сделок с указанной причиной решение не принято в ")
                + numbers.share(share)
                + words.say("; of all lost deals that is between ", "; среди всех проигранных это от ")
                + percent(bounds.low())
                + words.say(" and ", " до ")
                + percent(bounds.high())
                + ".";
    }

    private String percent(double share) {
        return words.percent(BigDecimal.valueOf(share), List.of());
    }

    private String competitors() {
        List<CompetitorRate> named = result.competitors().stream()
                .filter(line -> line.competitor().isPresent())
                .toList();
        if (named.isEmpty()) {
            return words.say(" No competitor is stated.", " Конкуренты не указаны.");
        }
        String lines = named.stream()
                .limit(most)
                .map(line -> line.competitor().orElseThrow() + " — " + numbers.share(line.rate())
                        + (line.rate().isLowCount() ? words.say(" (few deals)", " (мало сделок)") : ""))
                .collect(Collectors.joining("; "));
        String rest = named.size() > most
                ? words.say("; further competitors: ", "; ещё конкурентов: ") + numbers.whole(named.size() - most)
                : "";
        ProportionDifference coverage = result.competitorCoverage();
        return words.say(" Won against: ", " Выиграно против: ") + lines + rest + "."
                + words.say(" A competitor is stated in ", " Конкурент указан: ")
                + numbers.share(coverage.first())
                + words.say(" of the deals won and in ", " выигранных и ")
                + numbers.share(coverage.second())
                + words.say(" of those lost", " проигранных сделок")
                + (coverage.isShown(0.95)
                        ? words.say(
                                "; the shares differ, so these rates are biased.",
                                "; доли различаются, поэтому эти показатели смещены.")
                        : ".");
    }

    private String leftOut() {
        return result.leftOut().stream()
                .map(part -> part.reason().label(locale) + " — "
                        + numbers.whole(part.deals().size()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "),
                        parts -> Optional.of(parts)
                                .filter(text -> !text.isEmpty())
                                .map(text -> words.say(" Left out: ", " Не учтены: ") + text + ".")
                                .orElse("")));
    }
}
