package org.saleskit.forecasting.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;

/** The words of {@link PlanAttainment} and {@link SeasonalProfile}, from the numbers that they return. */
final class AttainmentWords {

    /** The least probability that is told by its number, and the distance of the largest from 1. */
    private static final double SHOWN = 0.001;

    private final Words words;

    AttainmentWords(Locale locale) {
        this.words = Words.of(locale);
    }

    String plan(PlanAttainment plan) {
        return standing(plan) + " " + projection(plan) + " " + requirement(plan) + " " + probability(plan)
                + leftOut(plan.leftOut());
    }

    private String standing(PlanAttainment attainment) {
        PlanToDate plan = attainment.plan();
        String done = words.say("; before ", "; до ") + plan.asOf() + words.say(" came in ", " поступило ");
        return words.say("Plan ", "План ") + RangeWords.say(words, plan.period()) + done + words.money(plan.actual())
                + words.say(" of ", " из ") + words.money(plan.target()) + " (" + percent(share(plan.actual(), plan))
                + ").";
    }

    private static double share(Money amount, PlanToDate plan) {
        return amount.getAmount().doubleValue() / plan.target().getAmount().doubleValue();
    }

    private String projection(PlanAttainment plan) {
        if (plan.cases().contains(PlanCase.ZERO_WEIGHT)) {
            return words.say("No day of the period counts", "В периоде нет учитываемых дней") + by(plan)
                    + projected(plan) + ".";
        }
        String gone = words.say(" should be done, pacing index ", " должно быть сделано, индекс темпа ");
        String index = plan.pacingIndex().isEmpty()
                ? words.say(
                        " should be done, nothing that counts is over yet",
                        " должно быть сделано, учитываемых дней ещё не прошло")
                : gone + number(plan.pacingIndex().getAsDouble(), 2);
        return words.say("Now ", "Сейчас ") + percent(plan.shareDone().orElseThrow()) + by(plan) + index
                + projected(plan) + ".";
    }

    private String by(PlanAttainment plan) {
        return switch (plan.paceUnit()) {
            case CALENDAR_DAY -> words.say(" by calendar days", " по календарным дням");
            case WORKING_DAY -> words.say(" by working days", " по рабочим дням");
            case WHOLE_PERIOD -> words.say(" by the seasonal profile", " по сезонному профилю");
        };
    }

    private String projected(PlanAttainment plan) {
        String how = plan.kind() == RunRate.Kind.MODEL
                ? words.say("; with the forecast of the rest ", "; с прогнозом остатка ожидается ")
                : words.say("; at this pace ", "; при таком темпе получится ");
        return plan.projected()
                .map(total -> how + words.money(total) + " (" + percent(share(total, plan.plan())) + ")")
                .orElseGet(() -> plan.cases().contains(PlanCase.NEGATIVE_ACTUAL)
                        ? words.say(
                                "; returns outweigh sales, so nothing is carried on",
                                "; возвратов больше, чем продаж, поэтому темп не продолжается")
                        : "");
    }

    private String requirement(PlanAttainment plan) {
        if (plan.cases().contains(PlanCase.TARGET_REACHED)) {
            return words.say("The target is reached.", "План уже выполнен.");
        }
        if (plan.requiredPace().isEmpty()) {
            return words.say("Short by ", "Не хватает ")
                    + words.money(plan.plan().gap())
                    + words.say(", and nothing that counts is left.", ", и учитываемых дней не осталось.");
        }
        String unit = switch (plan.paceUnit()) {
            case CALENDAR_DAY -> words.say(" a calendar day", " в календарный день");
            case WORKING_DAY -> words.say(" a working day", " в рабочий день");
            case WHOLE_PERIOD -> words.say(" for a whole period", " в пересчёте на целый период");
        };
        return words.say("Required from here: ", "Требуется дальше: ")
                + words.money(plan.requiredPace().orElseThrow()) + unit + ", "
                + number(plan.requiredIndex().orElseThrow(), 2)
                + words.say(" of the pace of the plan.", " от темпа плана.");
    }

    private String probability(PlanAttainment plan) {
        if (plan.rest().isEmpty()) {
            return words.say(
                    "Nothing is known of the spread of the rest, so there is no probability of the plan.",
                    "О разбросе остатка ничего не известно, поэтому вероятности выполнения плана нет.");
        }
        return words.say("The plan is met with probability ", "План выполняется с вероятностью ")
                + chance(plan.probabilityOfPlan().orElseThrow())
                + " (" + basis(plan) + words.say("); P10 ", "); 10-й процентиль ")
                + words.money(plan.quantile(0.1).orElseThrow())
                + words.say(", P50 ", ", медиана ")
                + words.money(plan.quantile(0.5).orElseThrow())
                + words.say(", P90 ", ", 90-й процентиль ")
                + words.money(plan.quantile(0.9).orElseThrow()) + "."
                + (plan.isLowCount()
                        ? words.say(
                                " Too few past periods to rely on.",
                                " Прошлых периодов слишком мало, чтобы на них полагаться.")
                        : "");
    }

    private String basis(PlanAttainment plan) {
        String used = plan.metWithPast()
                .map(met -> words.number(BigDecimal.valueOf(met.trials())))
                .orElse("");
        return switch (plan.basis()) {
            case MODEL -> words.say("a forecast of the rest", "прогноз остатка");
            case PAST_REMAINDERS -> words.say("the remainders of past periods: ", "остатки прошлых периодов: ") + used;
            case PAST_RATIOS -> words.say("the ratios of past periods: ", "соотношения прошлых периодов: ") + used;
            default -> words.say("the period is over", "период завершён");
        };
    }

    private String leftOut(List<PastLeftOut> leftOut) {
        String list = leftOut.stream()
                .map(each -> RangeWords.say(words, each.period()) + " – " + reason(each.reason()))
                .collect(Collectors.joining("; "));
        return list.isEmpty() ? "" : words.say(" Left out: ", " Не учтены: ") + list + ".";
    }

    private String reason(PastLeftOut.Reason reason) {
        return switch (reason) {
            case ZERO_WEIGHT -> words.say("no day that counts", "нет учитываемых дней");
            case TOTAL_NOT_POSITIVE -> words.say("the total is not above zero", "итог не больше нуля");
            case NOTHING_DONE -> words.say("nothing had come in by then", "к этому моменту ничего не поступило");
        };
    }

    String profile(SeasonalProfile profile) {
        StringBuilder text = new StringBuilder(
                words.say("Share of the total done by quarters of the period: ", "Доля итога по четвертям периода: "));
        for (int quarter = 1; quarter < 4; quarter++) {
            text.append(quarter == 1 ? "" : ", ").append(percent(profile.share(quarter / 4.0)));
        }
        return text.append(words.say("; past periods: ", "; прошлых периодов: "))
                .append(words.number(BigDecimal.valueOf(profile.past().size())))
                .append(words.say(", an even course counts as ", ", равномерный ход считается за "))
                .append(words.number(plain(profile.strength())))
                .append(words.say(", weight of the past ", ", вес прошлого "))
                .append(percent(profile.weightOfPast()))
                .append('.')
                .append(leftOut(profile.leftOut()))
                .toString();
    }

    private static BigDecimal plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** A probability; what is not certain is not shown as certain. */
    private String chance(double probability) {
        if (probability > 0 && probability < SHOWN) {
            return words.say("below ", "меньше ") + percent(SHOWN);
        }
        return probability < 1 && probability > 1 - SHOWN
                ? words.say("above ", "больше ") + percent(1 - SHOWN)
                : percent(probability);
    }

    private String percent(double share) {
        return words.percent(BigDecimal.valueOf(share), List.of());
    }

    private String number(double value, int digits) {
        return words.number(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }
}
