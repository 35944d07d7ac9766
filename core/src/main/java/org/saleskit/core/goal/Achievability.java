package org.saleskit.core.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.SmartReport.Status;
import org.saleskit.core.goal.SmartReport.Verdict;
import org.saleskit.core.internal.Words;
import org.saleskit.core.kpi.Direction;
import org.saleskit.core.stats.Fraction;

/** How hard a target is beside an outlook; the letter A of {@link SmartValidation}, where the formulas are. */
final class Achievability {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int SHOWN_DIGITS = 2;

    private final Outlook outlook;
    private final Fraction stretchFrom;
    private final Fraction achievableTo;
    private final int leastValues;

    Achievability(Outlook outlook, BigDecimal stretchFrom, BigDecimal achievableTo, int leastValues) {
        this.outlook = outlook;
        this.stretchFrom = Fraction.of(stretchFrom);
        this.achievableTo = Fraction.of(achievableTo);
        this.leastValues = leastValues;
    }

    Verdict verdict(TargetValue target) {
        if (outlook.size() < leastValues) {
            return new Verdict(
                    SmartLetter.ACHIEVABLE,
                    Status.UNKNOWN,
                    tooFew(Locale.ENGLISH, "only ", ", at least ", " are needed"),
                    tooFew(RUSSIAN, "только ", ", нужно не менее ", ""));
        }
        Status status = status(target);
        return new Verdict(
                SmartLetter.ACHIEVABLE,
                status,
                reason(status, target, Locale.ENGLISH),
                reason(status, target, RUSSIAN));
    }

    private Status status(TargetValue target) {
        if (hardness(target, achievableTo) > 0) {
            return Status.FAILED;
        }
        return hardness(target, stretchFrom) < 0 ? Status.WEAK : Status.PASSED;
    }

    /** Above zero if the target is harder than the level, below zero if it is easier. */
    private int hardness(TargetValue target, Fraction level) {
        Fraction aim = Fraction.of(target.low());
        Fraction rest = Fraction.ONE.minus(level);
        return switch (target.direction()) {
            case RISING -> aim.compareTo(outlook.quantile(level));
            case FALLING -> outlook.quantile(rest).compareTo(aim);
            case BAND -> rest.compareTo(outlook.shareReaching(target));
        };
    }

    private String tooFew(Locale locale, String only, String least, String end) {
        Words words = Words.of(locale);
        return only + words.number(BigDecimal.valueOf(outlook.size())) + " " + outlook.description(locale) + least
                + words.number(BigDecimal.valueOf(leastValues)) + end;
    }

    private String reason(Status status, TargetValue target, Locale locale) {
        Words words = Words.of(locale);
        BigDecimal share = outlook.shareReaching(target).rounded(SHOWN_DIGITS + 2, RoundingMode.HALF_UP);
        String verdict = switch (status) {
            case FAILED -> words.say("not achievable: ", "недостижимо: ");
            case WEAK -> words.say("not a stretch: ", "не требует усилий: ");
            default -> words.say("achievable with effort: ", "достижимо с усилием: ");
        };
        return verdict + limits(target, words)
                + words.say("; reached by ", "; достигали ") + words.percent(share, java.util.List.of())
                + words.say(" of ", " из ") + words.number(BigDecimal.valueOf(outlook.size())) + " "
                + outlook.description(locale);
    }

    private String limits(TargetValue target, Words words) {
        if (target.direction() == Direction.BAND) {
            return words.say("band ", "полоса ") + words.number(target.low()) + ".." + words.number(target.high());
        }
        boolean rising = target.direction() == Direction.RISING;
        Fraction easy = rising ? stretchFrom : Fraction.ONE.minus(stretchFrom);
        Fraction hard = rising ? achievableTo : Fraction.ONE.minus(achievableTo);
        return words.say("target ", "цель ")
                + words.number(target.low())
                + words.say(", limits ", ", границы ")
                + quantile(easy, words)
                + words.say(" and ", " и ")
                + quantile(hard, words);
    }

    private String quantile(Fraction level, Words words) {
        BigDecimal percent = level.multipliedBy(Fraction.of(100)).rounded(SHOWN_DIGITS, RoundingMode.HALF_UP);
        BigDecimal value = outlook.quantile(level).rounded(SHOWN_DIGITS, RoundingMode.HALF_UP);
        return words.number(plain(value)) + " (P" + words.number(plain(percent)) + ")";
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
