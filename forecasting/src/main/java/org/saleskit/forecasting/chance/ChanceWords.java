package org.saleskit.forecasting.chance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;

/** Chances in words. */
final class ChanceWords {

    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.ONE);

    private ChanceWords() {}

    static String source(Words words, ChanceSource source) {
        return switch (source) {
            case INCIDENCE_IN_STAGE -> words.say("incidence in the stage", "исходы по возрасту в стадии");
            case LEARNED_STAGE_RATE -> words.say("learned rate of the stage", "доля выигрышей стадии");
            case STAGE_DEFAULT -> words.say("default of the stage", "вероятность стадии по умолчанию");
            case HOST -> words.say("number of the host", "число из учётной системы");
            case UNKNOWN -> words.say("none", "нет");
        };
    }

    static String explain(DealChance chance, Locale locale) {
        Words words = Words.of(locale);
        StringBuilder text = new StringBuilder(chance.deal()
                + words.say(
                        ", " + days(words, chance.daysInStage()) + " in " + chance.stage() + ": ",
                        ", в стадии «" + chance.stage() + "» " + days(words, chance.daysInStage()) + ": "));
        text.append(inPeriod(words, chance));
        chance.winEventually()
                .ifPresent(ever ->
                        text.append(words.say(", ever ", ", когда-либо ")).append(percent(words, ever)));
        if (chance.source() != ChanceSource.UNKNOWN) {
            text.append(words.say("; source: ", "; источник: ")).append(source(words, chance.source()));
        }
        text.append(evidence(words, chance)).append(timing(words, chance));
        for (SkippedSource each : chance.skipped()) {
            text.append("; ").append(each.explain(locale));
        }
        return text.append('.').toString();
    }

    private static String inPeriod(Words words, DealChance chance) {
        OptionalDouble won = chance.winInPeriod();
        if (won.isEmpty()) {
            return words.say("chance in the period unknown", "вероятность выигрыша в периоде неизвестна");
        }
        String interval = chance.interval()
                .map(range -> " (" + interval(words, range) + ")")
                .orElse("");
        return words.say("won in the period with ", "вероятность выигрыша в периоде ")
                + percent(words, won.getAsDouble())
                + interval;
    }

    private static String evidence(Words words, DealChance chance) {
        String rests = chance.evidence() == 0
                ? ""
                : words.say(
                        " (" + words.count(chance.evidence(), "deal") + ")",
                        " (сделок: " + words.number(BigDecimal.valueOf(chance.evidence())) + ")");
        return rests
                + (chance.isExtrapolated()
                        ? words.say(", continued beyond the longest stay", ", продолжено за самое долгое пребывание")
                        : "");
    }

    private static String timing(Words words, DealChance chance) {
        return chance.timing()
                .map(rule -> switch (rule) {
                    case EXPECTED_CLOSE -> words.say("; timing: expected close", "; срок: ожидаемая дата закрытия");
                    case WIN_TIMES -> words.say("; timing: learned times", "; срок: по прошлым выигрышам");
                    case WHOLE ->
                        words.say("; timing: the number is of the period", "; срок: число относится к периоду");
                })
                .orElse("");
    }

    private static String days(Words words, double days) {
        return words.number(BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP)) + words.say(" days", " дн.");
    }

    private static String interval(Words words, Interval range) {
        String low = percent(words, range.low());
        String high = percent(words, range.high());
        String level = words.percent(new BigDecimal("0.95"));
        return words.say(
                level + " interval " + low + " to " + high, "интервал " + level + ": от " + low + " до " + high);
    }

    static String percent(Words words, double fraction) {
        return words.percent(BigDecimal.valueOf(fraction), ENDS);
    }
}
