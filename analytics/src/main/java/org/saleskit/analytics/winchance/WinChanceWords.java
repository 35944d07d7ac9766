package org.saleskit.analytics.winchance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.analytics.cohort.CohortLeftOut;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.cohort.ImmatureRule;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;

/** The three numbers in words. */
final class WinChanceWords {

    static final BigDecimal LEVEL = new BigDecimal("0.95");

    private final Locale locale;
    private final Words words;

    WinChanceWords(Locale locale) {
        this.locale = locale;
        this.words = Words.of(locale);
    }

    /** Days with one digit after the point. */
    static String days(Words words, double days) {
        return words.number(BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP)) + words.say(" days", " дн.");
    }

    private String number(long count) {
        return ShareWords.number(words, count);
    }

    String explain(WinChancesResult result) {
        List<String> sentences = new ArrayList<>();
        sentences.add(population(result));
        sentences.add(words.say("Decided: ", "Среди завершённых выиграно: ")
                + RateWords.of(words, result.decided())
                + decided(result));
        if (result.horizon().isEmpty()) {
            sentences.add(words.say(
                    "There is no closed deal, so there is no usual cycle time to take as a horizon, no realised rate and no"
                            + " incidence",
                    "Завершённых сделок нет, поэтому нет обычного срока сделки, который служил бы горизонтом, нет"
                            + " реализованной доли и нет вероятности выигрыша"));
        } else {
            sentences.add(horizon(result));
            result.realised().ifPresent(step -> sentences.add(realised(step)));
            sentences.add(incidence(result));
        }
        if (!result.leftOut().isEmpty()) {
            List<String> parts = new ArrayList<>();
            for (CohortLeftOut left : result.leftOut()) {
                parts.add(left.explain(locale));
            }
            sentences.add(words.say("Left out: ", "Не учтено: ") + String.join("; ", parts));
        }
        return sentences.stream().map(WinChanceWords::ended).collect(Collectors.joining(" "));
    }

    /** A unit such as "дн." has its full stop already. */
    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private String population(WinChancesResult result) {
        String opened = result.openedIn()
                .map(period -> words.say(" opened ", ", открытые ") + RangeWords.say(words, period.dates()) + " ("
                        + period.zone() + ")")
                .orElse("");
        return words.say(
                words.count(result.deals().size(), "deal") + opened + " as of " + result.asOf() + ": won "
                        + number(result.won().size()) + ", lost "
                        + number(result.lost().size()) + taken(result)
                        + ", open " + number(result.open().size()),
                "Сделки" + opened + ", на " + result.asOf() + ": всего "
                        + number(result.deals().size())
                        + ", выиграно " + number(result.won().size()) + ", проиграно "
                        + number(result.lost().size()) + taken(result) + ", открыто "
                        + number(result.open().size()));
    }

    private String taken(WinChancesResult result) {
        long taken = result.takenAsLost().size();
        return taken == 0
                ? ""
                : words.say(
                        " (of them open but taken as lost " + number(taken) + ")",
                        " (из них открыты, но сочтены проигранными: " + number(taken) + ")");
    }

    private String decided(WinChancesResult result) {
        return result.open().isEmpty()
                ? words.say("; no deal is open", "; открытых сделок нет")
                : words.say(
                                "; it leaves out the open deals ("
                                        + number(result.open().size())
                                        + "), as if they would end like those that closed sooner; were they all lost, it would be ",
                                "; открытые (" + number(result.open().size())
                                        + ") здесь не учтены, будто они закончатся так же, как закрытые раньше; если бы все они"
                                        + " были проиграны: ")
                        + RateWords.of(words, result.ifOpenWereLost());
    }

    private String horizon(WinChancesResult result) {
        String span = RateWords.span(words, result.horizon().orElseThrow());
        return result.analysis().horizon().isPresent()
                ? words.say("Horizon: " + span, "Горизонт: " + span)
                : words.say(
                        "Horizon: " + span + ", the smallest cycle time that 90% of the closed deals did not exceed",
                        "Горизонт: " + span + " — наименьший срок, в который уложились 90 % завершённых сделок");
    }

    private String realised(CohortStep step) {
        return words.say("Realised within the horizon: ", "Реализовано в пределах горизонта: ")
                + RateWords.of(words, step.rate())
                + (step.immature().isEmpty()
                        ? ""
                        : words.say(
                                "; opened less than the horizon ago and " + left(step, "left out: ", "counted so far: ")
                                        + number(step.immature().size()),
                                "; открыты меньше горизонта назад и " + left(step, "не учтены: ", "учтены как есть: ")
                                        + number(step.immature().size())))
                + words.say(
                        "; deals won after the horizon are no wins here",
                        "; выигранные после горизонта здесь выигрышем не считаются");
    }

    private static String left(CohortStep step, String out, String in) {
        return step.immatureRule() == ImmatureRule.LEAVE_OUT_IMMATURE ? out : in;
    }

    private String incidence(WinChancesResult result) {
        if (result.incidence().isEmpty()) {
            return words.say(
                    "Probability of winning by the horizon: unknown, as no deal was watched for so long",
                    "Вероятность выигрыша к горизонту неизвестна: так долго ни одну сделку не наблюдали");
        }
        String won = RateWords.percent(words, result.incidence().getAsDouble());
        String lost = RateWords.percent(words, result.incidenceOfLosing().orElse(0));
        String open = RateWords.percent(words, result.stillOpen().orElse(0));
        String interval = result.incidenceInterval()
                .map(range -> " (" + RateWords.interval(words, LEVEL, range) + ")")
                .orElse("");
        return words.say(
                "Probability of winning by the horizon: " + won + interval + ", of losing " + lost + ", of being open "
                        + open + why(result),
                "Вероятность выигрыша к горизонту: " + won + interval + ", проигрыша — " + lost
                        + ", остаться открытой — " + open + why(result));
    }

    private String why(WinChancesResult result) {
        String all = words.say("; it uses every deal", "; учтены все сделки");
        if (!result.takenAsLost().isEmpty()) {
            return all + words.say(", also those taken as lost", ", в том числе сочтённые проигранными");
        }
        return result.open().isEmpty()
                ? all
                : all
                        + words.say(
                                ", the open ones up to their age, and so neither leaves them out nor takes them as lost",
                                ", открытые — до их возраста: они не отброшены и не сочтены проигранными");
    }
}
