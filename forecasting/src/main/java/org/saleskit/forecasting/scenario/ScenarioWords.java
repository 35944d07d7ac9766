package org.saleskit.forecasting.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Words;

/** The words of the results of scenarios, from the numbers that the results return. */
final class ScenarioWords {

    /** Digits that a drawn number is shown with. */
    private static final MathContext SHOWN = new MathContext(6);

    /** Digits of a standard error, of which more would be noise. */
    private static final MathContext ROUGH = new MathContext(2);

    private final Words words;

    ScenarioWords(Locale locale) {
        this.words = Words.of(locale);
    }

    String result(ScenarioResult result) {
        return words.say("Mean ", "Среднее ") + estimate(result.mean())
                + words.say("; in 80% of the cases the outcome lies between ", "; в 80 % случаев итог лежит между ")
                + number(result.quantile(Tornado.LOW).value())
                + words.say(" and ", " и ")
                + number(result.quantile(Tornado.HIGH).value())
                + words.say("; draws: ", "; испытаний: ")
                + words.number(BigDecimal.valueOf(result.draws()))
                + words.say(", seed ", ", начальное число ")
                + result.seed() + "."
                + changes(result.correlations());
    }

    private String changes(DriverCorrelations correlations) {
        String changes = correlations.changes().stream()
                .map(change -> change.first() + " – " + change.second() + " " + number(change.given()) + " → "
                        + number(change.used()))
                .collect(Collectors.joining("; "));
        String why = words.say(
                " The correlations contradict each other and were replaced by the nearest possible: ",
                " Корреляции противоречат друг другу и заменены ближайшими возможными: ");
        return changes.isEmpty() ? "" : why + changes + ".";
    }

    String comparison(ScenarioComparison comparison) {
        Estimate difference = comparison.meanDifference();
        String change = difference.value() > 0
                ? words.say("The mean is higher by ", "Среднее больше на ")
                : words.say("The mean is lower by ", "Среднее меньше на ");
        String error = words.say(" (standard error ", " (стандартная ошибка ")
                + rough(difference.standardError().orElseThrow())
                + words.say(
                        "; with separate random numbers it would be ",
                        "; с раздельными случайными числами она была бы ")
                + rough(comparison.standardErrorIfIndependent()) + ")";
        BigDecimal share = BigDecimal.valueOf(comparison.better().rate().orElseThrow());
        String better = words.say("; above the base in ", "; выше исходного сценария в ")
                + words.percent(share, List.of())
                + words.say(" of the draws.", " испытаний.");
        return difference.value() == 0
                ? words.say("The mean is the same", "Среднее не изменилось") + better
                : change + number(Math.abs(difference.value())) + error + better;
    }

    String tornado(Tornado tornado) {
        String head = tornado.method() == Tornado.Method.ONE_AT_A_TIME
                ? words.say(
                        "One driver at a time from its P10 to its P90, the others at their medians; with all at the median ",
                        "По одному драйверу от его 10-го до 90-го процентиля, остальные на медиане; все на медиане дают ")
                : words.say(
                        "Mean outcome where the driver is in its lowest and in its highest fifth; mean of all draws ",
                        "Средний итог там, где драйвер в нижней и в верхней пятой части значений; среднее по всем испытаниям ");
        return head + number(tornado.middle()) + ".\n"
                + tornado.bars().stream().map(this::bar).collect(Collectors.joining());
    }

    private String bar(Tornado.Bar bar) {
        return bar.driver() + ": " + end(bar.low(), words.say("from ", "от ")) + " "
                + end(bar.high(), words.say("to ", "до ")) + "\n";
    }

    private String end(Tornado.End end, String preposition) {
        return preposition + number(end.outcome().value()) + words.say(" at ", " при ") + number(end.driver());
    }

    private String estimate(Estimate estimate) {
        return number(estimate.value()) + words.say(" (standard error ", " (стандартная ошибка ")
                + rough(estimate.standardError().orElseThrow()) + ")";
    }

    private String number(double value) {
        return plain(value, SHOWN);
    }

    private String rough(double value) {
        return plain(value, ROUGH);
    }

    private String plain(double value, MathContext digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(digits).stripTrailingZeros();
        return words.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
