package org.saleskit.analytics.cycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.core.deal.Close;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/** Cycle times in words. */
final class CycleWords {

    private final Words words;
    private final Locale locale;
    private final CycleTimeResult result;

    private CycleWords(CycleTimeResult result, Locale locale) {
        this.words = Words.of(locale);
        this.locale = locale;
        this.result = result;
    }

    static String of(CycleTimeResult result, Locale locale) {
        CycleWords text = new CycleWords(result, locale);
        StringBuilder all = new StringBuilder(text.head());
        if (result.data().rows() > 0) {
            all.append(text.closed()).append(text.won()).append(text.counts()).append(text.naive());
        } else {
            all.append(text.words.say(" No deals.", " Сделок нет."));
        }
        result.leftOut().forEach(each -> all.append(' ').append(each.explain(locale)));
        return all.toString();
    }

    static String of(CycleComparison comparison, Locale locale) {
        StringBuilder all = new StringBuilder();
        comparison.groups().forEach((group, result) -> {
            CycleWords text = new CycleWords(result, locale);
            all.append(group.isBlank() ? text.words.say("(not stated)", "(не указано)") : group)
                    .append(": ")
                    .append(result.data().rows() == 0 ? text.words.say("no deals", "сделок нет") : text.brief())
                    .append(". ");
        });
        return all + comparison.test().explain(locale) + ".";
    }

    private String head() {
        String start = result.options().start().label(locale);
        String worked = result.options().workingTime().isPresent()
                ? words.say(", in working time by the schedule", ", в рабочем времени по графику")
                : "";
        return words.say("Time from " + start + " to any close", "Время от " + start + " до любого закрытия") + worked
                + rules() + ".";
    }

    private String rules() {
        String closes = switch (result.options().closes()) {
            case LAST_CLOSE -> "";
            case FIRST_CLOSE -> words.say(", by the first close of each deal", ", по первому закрытию каждой сделки");
            case COUNT_EACH_CLOSE ->
                words.say(", each close of a deal counted", ", каждое закрытие сделки учтено отдельно");
            case NEW_DEAL_ON_REOPEN ->
                words.say(", a reopened deal counted as a new one", ", сделка, открытая заново, учтена как новая");
        };
        boolean gap = result.options().cycle() == Close.Cycle.INCLUDE_CLOSED_GAP;
        return closes
                + (gap
                        ? words.say(
                                ", with the time spent closed before a reopening",
                                ", вместе с временем, когда сделка была закрыта до открытия заново")
                        : "");
    }

    private String closed() {
        CycleQuantile median = result.median();
        if (median.kind() == CycleQuantile.Kind.REACHED) {
            String time = time(median.time().orElseThrow());
            return sentence(words.say(" Half close within ", " Половина закрывается за ") + time + range(median));
        }
        String open = percent(result.toAnyClose().lowestSurvival().orElseThrow());
        return words.say(
                " Less than half close within the time observed: at its end " + open + " are still open.",
                " За время наблюдения закрывается меньше половины: в конце открыто " + open + ".");
    }

    private String won() {
        CycleQuantile won = result.timeToWin();
        if (won.kind() == CycleQuantile.Kind.REACHED) {
            String time = time(won.time().orElseThrow());
            return sentence(
                    words.say(" Half of all are won within ", " Выиграна половина всех за ") + time + range(won));
        }
        String reached = percent(won.reached());
        return words.say(
                " There is no time within which half of all are won: " + reached + " are, within the time observed.",
                " Срока, за который выиграна половина всех, нет: за время наблюдения выиграно " + reached + ".");
    }

    private String counts() {
        Proportion closed = result.closed();
        long onHold = result.observations().stream()
                .filter(each -> each.state() == StageType.ON_HOLD)
                .count();
        long open = closed.trials() - closed.successes();
        String rests = onHold == 0
                ? ""
                : words.say(" (on hold: " + number(onHold) + ")", " (из них отложено: " + number(onHold) + ")");
        String weak = result.isLowCount() ? words.say(" Few closes: weak.", " Закрытий мало: оценка ненадёжна.") : "";
        return words.say(
                        " Closed: " + number(closed.successes()) + "; still open and counted as such: " + number(open),
                        " Закрыто: " + number(closed.successes()) + "; ещё открыто и учтено как открытое: "
                                + number(open))
                + rests + "." + weak;
    }

    private String naive() {
        Optional<NaiveTimes> naive = result.naive();
        if (naive.isEmpty()) {
            return "";
        }
        String mean = time(naive.get().mean());
        String median = time(naive.get().median());
        String text = words.say(
                " Of the closed alone: mean " + mean + ", median " + median,
                " Только по закрытым: среднее " + mean + ", медиана " + median);
        if (result.closed().successes() == result.closed().trials()
                && result.data().lateEntries() == 0) {
            return text + words.say("; none is still open.", "; открытых не осталось.");
        }
        // Late entries lengthen these numbers, so that their bias may have either sign.
        boolean sure = result.data().lateEntries() == 0;
        return text
                + words.say(
                        sure ? ", biased short: slow deals are still open." : ", biased.",
                        sure ? " — занижены: медленные сделки ещё открыты." : " — смещены.");
    }

    /** A unit such as "дн." has its full stop already. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private String brief() {
        CycleQuantile median = result.median();
        OptionalDouble time = median.time();
        String counts = number(result.closed().successes())
                + words.say(" of ", " из ")
                + number(result.closed().trials());
        return (time.isPresent()
                        ? words.say("half close within ", "половина закрывается за ")
                                + time(time.getAsDouble())
                                + range(median)
                        : words.say("less than half close", "закрывается меньше половины"))
                + words.say(", closed ", ", закрыто ")
                + counts;
    }

    private String range(CycleQuantile quantile) {
        OptionalDouble low = quantile.quantile().low();
        OptionalDouble high = quantile.quantile().high();
        if (low.isEmpty()) {
            return "";
        }
        String from = number(low.getAsDouble());
        String confidence = words.percent(BigDecimal.valueOf(result.toAnyClose().confidence()));
        String text = high.isEmpty()
                ? words.say(from + " or more", from + " и больше")
                : words.say(
                        from + " to " + number(high.getAsDouble()), "от " + from + " до " + number(high.getAsDouble()));
        return " (" + confidence + ": " + text + ")";
    }

    private String time(double units) {
        return number(units) + " " + result.options().scale().unit(locale);
    }

    private String number(double units) {
        return words.number(BigDecimal.valueOf(units).setScale(1, RoundingMode.HALF_UP));
    }

    private String number(long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    private String percent(double share) {
        return words.percent(BigDecimal.valueOf(share), List.of());
    }
}
