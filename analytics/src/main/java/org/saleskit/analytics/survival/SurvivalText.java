package org.saleskit.analytics.survival;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;

/** The answers in words. */
final class SurvivalText {

    private static final int DIGITS = 3;

    private SurvivalText() {}

    static String of(KaplanMeier curve, Locale locale) {
        Words words = Words.of(locale);
        SurvivalData<?> data = curve.data();
        if (data.rows() == 0) {
            return words.say("Nothing was observed.", "Наблюдений нет.") + leftOut(words, data);
        }
        CurveQuantile median = curve.median();
        String text;
        if (median.time().isPresent()) {
            String time = data.scale().show(words, median.time().getAsDouble());
            text = words.say("Half are closed within " + time, "Половина закрыта за " + time)
                    + range(words, median, curve.confidence());
        } else {
            String open = percent(words, curve.lowestSurvival().orElse(1));
            text = words.say(
                    "Less than half are closed within the time observed: at its end " + open + " are still open",
                    "За время наблюдения закрыто меньше половины: в конце открыто " + open);
        }
        return sentence(text + naive(words, data) + lateAndGaps(words, data)) + leftOut(words, data);
    }

    static String of(AalenJohansen<?> incidences, double horizon, Locale locale) {
        return closedBy(incidences, horizon, Words.of(locale));
    }

    private static <C> String closedBy(AalenJohansen<C> incidences, double horizon, Words words) {
        SurvivalData<C> data = incidences.data();
        OptionalDouble open = incidences.open().survivalAt(horizon);
        String span = data.scale().show(words, horizon);
        if (open.isEmpty()) {
            String text = words.say("The data do not reach " + span, "Данных не хватает на " + span);
            return sentence(text + lateAndGaps(words, data)) + leftOut(words, data);
        }
        StringBuilder text = new StringBuilder(words.say("Within " + span + ":", "За " + span + ":"));
        StringBuilder closed = new StringBuilder();
        for (C cause : data.causes()) {
            text.append(' ')
                    .append(cause)
                    .append(' ')
                    .append(percent(
                            words, incidences.incidenceAt(cause, horizon).orElse(0)))
                    .append(range(words, incidences.intervalAt(cause, horizon), incidences.confidence()))
                    .append(',');
            incidences
                    .shareOfClosed(cause)
                    .rate()
                    .ifPresent(rate -> closed.append(closed.isEmpty() ? "" : ", ")
                            .append(cause)
                            .append(' ')
                            .append(percent(words, rate)));
        }
        text.append(words.say(" still open ", " ещё открыто ")).append(percent(words, open.getAsDouble()));
        if (data.censored() > 0) {
            text.append(stillOpen(words, data));
            text.append(words.say(
                    closed.isEmpty() ? "" : "; among the closed alone " + closed + ", which leaves the open ones out",
                    closed.isEmpty() ? "" : "; среди одних закрытых " + closed + ", но открытые там не учтены"));
        }
        return sentence(text + lateAndGaps(words, data)) + leftOut(words, data);
    }

    /** A unit such as "дн." has its full stop already. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String naive(Words words, SurvivalData<?> data) {
        if (data.censored() == 0) {
            return words.say("; none is still open", "; открытых не осталось");
        }
        String text = stillOpen(words, data);
        Optional<NaiveTimes> naive = data.naive();
        if (naive.isEmpty()) {
            return text;
        }
        String mean = data.scale().show(words, naive.get().mean());
        // Late entries lengthen the average, so that its bias may have either sign.
        boolean sure = data.lateEntries() == 0;
        return text
                + words.say(
                        "; the average over the closed alone, " + mean + ", is biased" + (sure ? " short" : ""),
                        "; среднее только по закрытым, " + mean + ", " + (sure ? "занижено" : "смещено"));
    }

    private static String stillOpen(Words words, SurvivalData<?> data) {
        String open = count(words, data.censored());
        String all = count(words, data.rows());
        return words.say(
                "; " + open + " of " + all + " are still open and count as such",
                "; ещё открыты и учтены как открытые: " + open + " из " + all);
    }

    private static String lateAndGaps(Words words, SurvivalData<?> data) {
        String text = "";
        if (data.lateEntries() > 0) {
            String late = count(words, data.lateEntries());
            text = words.say(
                    "; counted only from when they were first seen: " + late,
                    "; учтены только с того времени, как их увидели: " + late);
        }
        List<SurvivalData.RiskGap> gaps = data.riskGaps();
        if (!gaps.isEmpty()) {
            SurvivalData.RiskGap first = gaps.get(0);
            String from = TimeScale.number(words, first.from());
            String to = data.scale().show(words, first.to());
            text += words.say(
                    "; beware: none was under observation from " + from + " to " + to,
                    "; осторожно: никто не наблюдался от " + from + " до " + to);
        }
        return text;
    }

    private static String leftOut(Words words, SurvivalData<?> data) {
        SurvivalData.LeftOut left = data.leftOut();
        return leftOut(words, left.neverAtRisk(), "first seen when already ended", "увидены лишь в конце")
                + leftOut(words, left.notYetOpen(), "opened later", "открыты позже")
                + leftOut(words, left.endedBefore(), "ended before the age asked for", "кончились до нужного возраста");
    }

    private static String leftOut(Words words, long count, String english, String russian) {
        return count == 0
                ? ""
                : words.say(" Left out, " + english + ": ", " Не учтены, " + russian + ": ") + count(words, count)
                        + ".";
    }

    private static String range(Words words, CurveQuantile quantile, double confidence) {
        if (quantile.low().isEmpty()) {
            return "";
        }
        String low = TimeScale.number(words, quantile.low().getAsDouble());
        if (quantile.high().isEmpty()) {
            return confident(words, confidence, words.say(low + " or more", low + " и больше"));
        }
        String high = TimeScale.number(words, quantile.high().getAsDouble());
        return confident(words, confidence, words.say(low + " to " + high, "от " + low + " до " + high));
    }

    private static String range(Words words, Optional<Interval> interval, double confidence) {
        if (interval.isEmpty()) {
            return "";
        }
        String low = percent(words, interval.get().low());
        String high = percent(words, interval.get().high());
        return confident(words, confidence, words.say(low + " to " + high, "от " + low + " до " + high));
    }

    private static String confident(Words words, double confidence, String range) {
        return " (" + words.percent(BigDecimal.valueOf(confidence)) + ": " + range + ")";
    }

    static String percent(Words words, double share) {
        return words.percent(BigDecimal.valueOf(share), List.of());
    }

    static String count(Words words, long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    static String decimal(Words words, double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.abs().compareTo(BigDecimal.ONE) < 0
                ? exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                : exact.setScale(DIGITS - 1, RoundingMode.HALF_UP);
        return words.number(rounded);
    }
}
