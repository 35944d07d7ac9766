package org.saleskit.forecasting.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.core.internal.Words;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** Forecasts, coverages and needs in words, from the numbers that they return. */
final class PipelineText {

    private static final double LOW = 0.1;
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.9;

    private final Words words;

    private PipelineText(Locale locale) {
        this.words = Words.of(locale);
    }

    static String of(PipelineForecast forecast, Locale locale) {
        PipelineText text = new PipelineText(locale);
        return text.mean(forecast)
                + text.range(forecast.revenue())
                + text.approximate(forecast)
                + text.weighted(forecast)
                + text.managers(forecast)
                + text.taken(forecast)
                + text.leftOut(forecast.leftOut());
    }

    private String mean(PipelineForecast forecast) {
        Money open = Money.of(forecast.forecaster().currency(), forecast.expectedOpen(), RoundingMode.HALF_EVEN);
        return words.say("Expected ", "Ожидается ")
                + words.money(forecast.expected())
                + words.say(": won ", ": выиграно ")
                + words.money(forecast.closed())
                + words.say(", open deals (", ", открытые сделки (")
                + count(forecast.open().size())
                + words.say(") ", ") — ")
                + words.money(open)
                + forecast.newBusiness()
                        .map(law -> words.say(", deals not created yet ", ", ещё не созданные сделки — ")
                                + words.money(law.mean()))
                        .orElse("")
                + ".";
    }

    private String range(RevenueDistribution law) {
        String low = words.money(law.quantile(LOW));
        String high = words.money(law.quantile(HIGH));
        String median = words.money(law.quantile(MEDIAN));
        return words.say(
                " In 80% of the cases the result lies between " + low + " and " + high
                        + ", half of the time it is at most " + median + ".",
                " В 80 % случаев итог лежит между " + low + " и " + high + ", в половине случаев он не больше " + median
                        + ".");
    }

    private String approximate(PipelineForecast forecast) {
        List<RevenueDistribution> laws = forecast.approximate();
        if (laws.isEmpty()) {
            return "";
        }
        if (!laws.stream().allMatch(PipelineText::isLattice)) {
            return words.say(
                    " The law is approximate: some amounts were moved to near ones, so that these limits are not exact; the mean"
                            + " is.",
                    " Распределение приближённое: некоторые суммы сдвинуты к соседним, поэтому эти границы неточные;"
                            + " среднее точное.");
        }
        String step = laws.stream()
                .map(RevenueDistribution::step)
                .max(Comparator.naturalOrder())
                .map(words::money)
                .orElseThrow();
        return words.say(
                " The law is approximate: its amounts lie on a lattice of " + step
                        + ", so that these limits are exact only to about that step; the mean is exact.",
                " Распределение приближённое: суммы лежат на сетке с шагом " + step
                        + ", поэтому эти границы точны лишь примерно до шага; среднее точное.");
    }

    /** Whether the amounts lie at equal distances: where several lattices lie beside each other, the step says nothing. */
    private static boolean isLattice(RevenueDistribution law) {
        return law.step().multipliedBy(law.size() - 1L).isEqual(law.most().minus(law.least()));
    }

    private String weighted(PipelineForecast forecast) {
        int without = forecast.withoutStageProbability().size();
        List<PipelineDeal> due = forecast.due().map(line -> line.deal()).toList();
        boolean known = due.isEmpty() || without < due.size();
        return (known && !due.isEmpty() && due.stream().allMatch(PipelineText::isAtChanceOfHost)
                        ? words.say(" Amounts × probabilities: ", " Суммы × вероятности: ")
                        : words.say(" Amounts × percentages of the stages: ", " Суммы × проценты стадий: "))
                + (known ? words.money(forecast.weighted()) : words.say("not known", "неизвестно"))
                + (without == 0
                        ? ""
                        : words.say(" (deals without a percentage: ", " (сделок без процента: ") + count(without) + ")")
                + ".";
    }

    /** Whether nothing is known of the percentage of its stage, or no more than the chance that the host gave. */
    private static boolean isAtChanceOfHost(PipelineDeal deal) {
        OptionalDouble percentage = deal.stageProbability();
        return percentage.isEmpty()
                || deal.stage().isEmpty()
                || (deal.source() == ChanceSource.HOST
                        && (percentage.equals(deal.probability()) || percentage.equals(deal.eventualProbability())));
    }

    private String managers(PipelineForecast forecast) {
        boolean any = forecast.lines().stream()
                .anyMatch(line -> line.deal().adjustment().isPresent());
        return any
                ? words.say(" With the managers' adjustments: ", " С поправками руководителей: ")
                        + words.money(forecast.adjusted().expected()) + "."
                : "";
    }

    private String taken(PipelineForecast forecast) {
        int taken = forecast.takenAsGiven().size();
        OptionalDouble as = forecast.forecaster().unknownTakenAs();
        return taken == 0
                ? ""
                : words.say(" Unknown probabilities taken as ", " Неизвестная вероятность принята за ")
                        + words.percent(BigDecimal.valueOf(as.orElseThrow()))
                        + words.say(": ", ", сделок: ")
                        + count(taken) + ".";
    }

    private String leftOut(List<LeftOutDeal> leftOut) {
        if (leftOut.isEmpty()) {
            return "";
        }
        Map<LeftOutDeal.Reason, Integer> counts = new EnumMap<>(LeftOutDeal.Reason.class);
        leftOut.forEach(deal -> counts.merge(deal.reason(), 1, Integer::sum));
        return words.say(" Left out: ", " Не вошло сделок: ")
                + count(leftOut.size())
                + counts.entrySet().stream()
                        .map(entry -> entry.getKey().in(words) + " — " + count(entry.getValue()))
                        .collect(Collectors.joining("; ", " (", ")."));
    }

    static String of(PipelineCoverage coverage, Locale locale) {
        return new PipelineText(locale).coverage(coverage);
    }

    private String coverage(PipelineCoverage coverage) {
        if (coverage.isReached()) {
            return words.say("The plan ", "План ")
                    + words.money(coverage.plan())
                    + words.say(" is reached: won ", " выполнен: выиграно ")
                    + words.money(coverage.closed()) + ".";
        }
        String head = words.say("Plan ", "План ")
                + words.money(coverage.plan())
                + words.say(", won ", ", выиграно ")
                + words.money(coverage.closed())
                + words.say(", remaining ", ", осталось ")
                + words.money(coverage.remaining())
                + ". ";
        String open = words.say("Open deals in full ", "Открытые сделки полностью — ")
                + words.money(coverage.openValue())
                + words.say(", coverage ", ", покрытие ")
                + ratio(coverage.openCoverage());
        String weighted = words.say("; by their chances ", "; по вероятностям — ")
                + words.money(coverage.weightedValue())
                + words.say(", coverage ", ", покрытие ")
                + ratio(coverage.weightedCoverage());
        String missing = coverage.missing().isPositive()
                ? words.say("; missing ", "; не хватает ") + words.money(coverage.missing())
                : "";
        int cannot = coverage.cannotClose().size();
        return head + open + weighted + missing + "."
                + (cannot == 0
                        ? ""
                        : words.say(
                                        " Not counted, as they cannot close in the period: ",
                                        " Не учтено сделок, которые не успеют закрыться: ")
                                + count(cannot) + ".");
    }

    static String of(CreationNeed need, Locale locale) {
        return new PipelineText(locale).need(need);
    }

    private String need(CreationNeed need) {
        return switch (need.state()) {
            case REACHED ->
                words.say("The plan is reached; nothing need be created.", "План выполнен; новые сделки не нужны.");
            case COVERED ->
                words.say(
                        "The open deals are expected to bring what is missing; nothing need be created.",
                        "Ожидается, что открытых сделок хватит; новые не нужны.");
            case TOO_LATE ->
                words.say(
                                "It is too late: no deal created now can be won in the period; the last day was ",
                                "Слишком поздно: созданная сейчас сделка не успеет закрыться в периоде; последний день — ")
                        + need.lastUsefulDay() + ".";
            case NOTHING_WON ->
                words.say(
                        "No number of new deals is enough, as none was won or the wins brought nothing.",
                        "Никакого числа новых сделок не хватит: ни одна не была выиграна или выигранные ничего не принесли.");
            case NO_WIN_RATE ->
                words.say(
                        "How many deals are needed is unknown, as none was ever decided.",
                        "Сколько нужно сделок, неизвестно: ни одна ещё не завершена.");
            case NEEDED -> needed(need);
        };
    }

    private String needed(CreationNeed need) {
        String deals = words.count(need.wholeDeals().orElseThrow(), "deal");
        String evenly = need.wholeDealsEvenly().stream()
                .mapToObj(whole -> words.say(", or ", " или ")
                        + words.number(BigDecimal.valueOf(whole))
                        + words.say(
                                " if they come evenly to the end of the period",
                                ", если создавать их равномерно до конца периода"))
                .collect(Collectors.joining());
        return words.say("To bring ", "Чтобы принести ")
                + words.money(need.missing())
                + words.say(", create ", ", нужно создать сделок: ")
                + deals
                + words.say(" now (won in time: ", " сразу (из них в срок выигрывают ")
                + percent(need.chanceInTime().orElseThrow())
                + words.say(" of them, ", ", в среднем по ")
                + words.money(need.rates().wonAmount())
                + words.say(" each)", ")")
                + evenly
                + words.say(". The last useful day of creation is ", ". Последний полезный день создания — ")
                + need.lastUsefulDay()
                + ".";
    }

    private String ratio(OptionalDouble value) {
        return words.number(BigDecimal.valueOf(value.orElseThrow()).setScale(2, RoundingMode.HALF_UP));
    }

    private String percent(double fraction) {
        return words.percent(BigDecimal.valueOf(fraction), List.of(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private String count(int count) {
        return words.number(BigDecimal.valueOf(count));
    }
}
