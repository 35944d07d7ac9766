package org.saleskit.forecasting.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/** Scores in words, from the numbers that the results return. */
final class AccuracyWords {

    private static final int SCORE_DIGITS = 4;
    private static final int MOST_NAMED = 5;
    private static final List<BigDecimal> BANDS =
            List.of(new BigDecimal("0.5"), new BigDecimal("0.8"), new BigDecimal("0.95"));

    /** Of the intervals of coverages. */
    private static final BigDecimal CONFIDENCE = new BigDecimal("0.95");

    private final Words words;

    AccuracyWords(Locale locale) {
        this.words = Words.of(locale);
    }

    String brier(BrierScore score) {
        return words.say("Brier score ", "Оценка Брайера ") + number(score.score())
                + words.say(", 0 being best, for ", " (лучшая — 0), число исходов: ")
                + words.count(score.happened().trials(), "outcome")
                + words.say(", of which ", "; сбылось ")
                + count(score.happened().successes())
                + words.say(" came: reliability ", ": надёжность ") + number(score.reliability())
                + words.say(", resolution ", ", разрешающая способность ") + number(score.resolution())
                + words.say(", uncertainty ", ", неопределённость ") + number(score.uncertainty())
                + words.say(", within bins ", ", внутри групп ")
                + number(score.withinBinVariance() - score.withinBinCovariance()) + ". "
                + skill(
                        score.skill(),
                        "Against the base rate for every deal",
                        "По сравнению с общей долей для каждой сделки");
    }

    private String skill(OptionalDouble skill, String english, String russian) {
        if (skill.isEmpty()) {
            return words.say(
                    english + ": no skill is defined, as that is without error.",
                    russian + ": выигрыш не определён, так как та ошибки не имеет.");
        }
        double share = skill.getAsDouble();
        return words.say(english, russian) + ": "
                + (share >= 0 ? words.say("better by ", "лучше на ") : words.say("worse by ", "хуже на "))
                + percent(Math.abs(share)) + ".";
    }

    String log(LogScore score) {
        if (!score.isInfinite()) {
            return words.say("Log score ", "Логарифмическая оценка ")
                    + number(score.mean().orElseThrow())
                    + words.say(" nats, 0 being best.", " нат (лучшая — 0).");
        }
        List<String> names = score.impossible();
        String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMED ? ", …" : "";
        return words.say(
                        "Log score infinite: what was given no probability happened, in "
                                + words.count(names.size(), "case"),
                        "Логарифмическая оценка бесконечна: случилось то, чему вероятности не давали; число случаев: "
                                + count(names.size()))
                + " (" + shown + more + ")."
                + score.meanOfFinite().stream()
                        .mapToObj(mean -> words.say(" Of the others ", " Для остальных ")
                                + number(mean)
                                + words.say(" nats.", " нат."))
                        .collect(Collectors.joining());
    }

    String pit(PitHistogram histogram) {
        String counts = histogram.counts().stream().map(this::count).collect(Collectors.joining(", "));
        return words.say(
                        "Places of the outcomes in their laws, in bins of equal width: ",
                        "Места исходов в их распределениях, по равным отрезкам: ")
                + counts + ". "
                + (histogram.pValue().isEmpty()
                        ? words.say("Too few for a test.", "Для проверки их слишком мало.")
                        : words.say(
                                        "If the laws were right, counts as uneven would have a probability of ",
                                        "Если распределения верны, столь же неровные числа имеют вероятность ")
                                + percent(histogram.pValue().getAsDouble()) + ".");
    }

    String revenue(RevenueAccuracy accuracy) {
        List<String> sentences = new ArrayList<>();
        String forecast = words.money(accuracy.forecastTotal());
        String actual = words.money(accuracy.actualTotal());
        sentences.add(words.say(
                words.count(accuracy.outcomes().size(), "forecast") + ": forecast " + forecast + ", came " + actual,
                "Число прогнозов: " + count(accuracy.outcomes().size()) + "; прогноз " + forecast + ", факт "
                        + actual));
        sentences.add(
                accuracy.bias().isEmpty()
                        ? words.say(
                                "Bias and WAPE are undefined, as nothing came",
                                "Смещение и взвешенная ошибка (WAPE) не определены: поступлений не было")
                        : words.say("Bias ", "Смещение ")
                                + percent(accuracy.bias().getAsDouble())
                                + words.say(", WAPE ", ", взвешенная ошибка (WAPE) ")
                                + percent(accuracy.wape().orElseThrow()));
        List<String> bands = new ArrayList<>();
        for (BigDecimal level : BANDS) {
            bands.add(words.percent(level) + words.say(" band: ", ": ") + rate(accuracy.coverage(level.doubleValue())));
        }
        sentences.add(words.say("Inside the ", "Попало в полосу: ") + String.join("; ", bands));
        sentences.add(words.say("Mean CRPS ", "Средняя оценка распределения (CRPS) ") + number(accuracy.meanCrps()));
        return String.join(". ", sentences) + ".";
    }

    String recalibrated(RecalibratedChances chances) {
        String deals = words.say(
                "of " + words.count(chances.deals(), "resolved deal"),
                "число завершённых сделок: " + count(chances.deals()));
        return switch (chances.state()) {
            case LEARNED ->
                words.say("Chances are recalibrated by what came ", "Вероятности поправлены по исходам (") + deals
                        + words.say(", by ", "), ") + method(chances) + ".";
            case TOO_FEW_DEALS ->
                refused(
                        "fewer than " + chances.recalibration().leastDeals() + " resolved deals, namely "
                                + count(chances.deals()),
                        "завершённых сделок " + count(chances.deals()) + ", нужно не меньше "
                                + chances.recalibration().leastDeals());
            case ONE_OUTCOME ->
                refused("all deals ended alike (" + deals + ")", "все сделки закончились одинаково (" + deals + ")");
            case PERFECT_ORDER ->
                refused(
                        "no lost deal had a larger chance than a won one (" + deals + ")",
                        "ни у одной проигранной сделки вероятность не была больше, чем у выигранной (" + deals + ")");
        };
    }

    private String refused(String english, String russian) {
        return words.say("Chances stay as they are: " + english, "Вероятности оставлены как есть: " + russian) + ".";
    }

    private String method(RecalibratedChances chances) {
        return chances.betaCurve()
                .map(curve -> words.say("a beta curve with a = ", "бета-кривая с a = ") + number(curve.a()) + ", b = "
                        + number(curve.b()) + ", c = " + number(curve.c()))
                .orElseGet(() -> words.say("isotonic steps with ", "изотонные ступени, число точек излома: ")
                        + words.count(chances.corners().size(), "corner"));
    }

    private String rate(Proportion covered) {
        String interval = covered.interval()
                .map(ends -> words.percent(CONFIDENCE)
                        + words.say(" interval ", " доверительный интервал: ")
                        + percent(ends.low())
                        + words.say(" to ", " — ")
                        + percent(ends.high()))
                .orElse("");
        return percent(covered.rate().orElseThrow()) + " (" + count(covered.successes()) + words.say(" of ", " из ")
                + count(covered.trials()) + "; " + interval
                + (covered.isLowCount() ? words.say("; few periods", "; периодов мало") : "") + ")";
    }

    private String count(long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    private String percent(double fraction) {
        return words.percent(BigDecimal.valueOf(fraction), List.of());
    }

    private String number(double value) {
        return words.number(BigDecimal.valueOf(value).setScale(SCORE_DIGITS, RoundingMode.HALF_UP));
    }
}
