package org.saleskit.analytics.velocity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.internal.words.SpanWords;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/** A velocity in words. */
record VelocityText(Words words, VelocityResult result) {

    static String of(VelocityResult result, Locale locale) {
        return new VelocityText(Words.of(locale), result).all();
    }

    private String all() {
        VelocityAnalysis analysis = result.analysis();
        return head() + words.say("; window ", "; окно ")
                + SpanWords.span(words, analysis.from(), analysis.to(), result.asOf()) + ". "
                + words.say("Deals in work: ", "Сделок в работе: ") + work() + " ("
                + analysis.work().label(words) + "); " + rate() + "; " + amount() + "; " + cycle() + ". "
                + throughput();
    }

    private String work() {
        boolean whole = result.work().denominator().equals(BigInteger.ONE);
        return number(result.work(), whole ? 0 : 1);
    }

    private String head() {
        if (result.velocity().isEmpty()) {
            return words.say("No velocity, as ", "Скорости продаж нет: ")
                    + result.missing().stream().map(this::reason).collect(Collectors.joining(", "));
        }
        return words.say("Velocity ", "Скорость продаж — ")
                + perDay(result.velocity().orElseThrow())
                + (result.isLowCount() ? words.say(" (weak, few deals)", " (оценка слабая, сделок мало)") : "");
    }

    private String reason(VelocityResult.Missing missing) {
        return switch (missing) {
            case NOTHING_DECIDED -> words.say("nothing was decided", "ни одна сделка не завершена");
            case NO_AMOUNT ->
                words.say("no amount of a won deal is known", "неизвестна сумма ни одной выигранной сделки");
            case NO_CYCLE -> words.say("no cycle is known", "цикл сделки неизвестен");
            case ZERO_CYCLE -> words.say("the cycle took no time", "цикл сделки равен нулю");
        };
    }

    private String rate() {
        return result.winRate().proportion().trials() == 0
                ? words.say("no win rate", "доли выигранных нет")
                : words.say("win rate ", "доля выигранных — ")
                        + RateWords.of(
                                words,
                                result.winRate().proportion(),
                                result.winRate().isLowCount());
    }

    private String amount() {
        return result.amounts()
                .mean()
                .map(mean -> words.say("mean won amount ", "средняя сумма выигранной — ") + money(mean)
                        + words.say(" (median ", " (медиана — ")
                        + money(result.amounts().median().orElseThrow())
                        + words.say(", deals ", ", сделок ")
                        + ShareWords.number(words, result.amounts().count()) + ")")
                .orElse(words.say("no won amount", "суммы выигранных нет"));
    }

    private String cycle() {
        String won = result.cycles()
                .mean()
                .map(mean -> words.say("mean cycle of won deals ", "средний цикл выигранных — ")
                        + days(mean)
                        + words.say(" (median ", " (медиана — ")
                        + number(result.cycles().median().orElseThrow(), 1)
                        + words.say(
                                "; open deals are not in it, so it is short)",
                                "; открытые сделки не учтены, поэтому он занижен)"))
                .orElse(words.say("no cycle of won deals", "цикла выигранных нет"));
        return result.lives().map(lives -> restricted(lives) + "; ").orElse("") + won;
    }

    private String restricted(SurvivalData<String> lives) {
        String horizon = days(
                Fraction.of(BigDecimal.valueOf(result.analysis().horizonDays().orElseThrow())));
        String value = result.restrictedCycle()
                .map(mean -> days(Fraction.of(BigDecimal.valueOf(mean.mean()))))
                .orElse(words.say("unknown", "неизвестно"));
        String closed = ShareWords.number(words, lives.events());
        String open = ShareWords.number(words, lives.censored());
        return words.say(
                "mean time to any close, cut at " + horizon + ": " + value + " (closed " + closed + ", still open "
                        + open + ")",
                "среднее время до любого закрытия, не более " + horizon + ": " + value + " (закрыто " + closed
                        + ", ещё открыто " + open + ")");
    }

    private String throughput() {
        int without = result.amounts().withoutAmount().size();
        if (result.throughput().isEmpty()) {
            return without > 0 && result.amounts().count() == 0
                    ? words.say(
                            "What was won is unknown, as no won deal has an amount.",
                            "Сколько выиграно, неизвестно: ни у одной выигранной сделки нет суммы.")
                    : words.say("The window has no working time.", "В окне нет рабочего времени.");
        }
        String value = perDay(result.throughput().get());
        return without == 0
                ? words.say("Won in the window: ", "Выиграно за окно: ") + value + "."
                : words.say("Won in the window: at least ", "Выиграно за окно не меньше ") + value
                        + words.say("; won without an amount: ", "; выиграно без суммы: ")
                        + ShareWords.number(words, without) + ".";
    }

    private String perDay(Fraction value) {
        return money(value)
                + (result.analysis().workingTime().isPresent()
                        ? words.say(" a working day", " в рабочий день")
                        : words.say(" a day", " в день"));
    }

    /** Always with one digit after the point, which in Russian takes the genitive singular. */
    private String days(Fraction days) {
        return number(days, 1)
                + (result.analysis().workingTime().isPresent()
                        ? words.say(" working days", " рабочего дня")
                        : words.say(" days", " дня"));
    }

    private String money(Fraction value) {
        return words.money(result.rounded(value, RoundingMode.HALF_EVEN));
    }

    private String number(Fraction value, int digits) {
        return words.number(value.rounded(digits, RoundingMode.HALF_UP));
    }
}
