package org.saleskit.analytics.stay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.survival.CurveQuantile;
import org.saleskit.core.internal.Words;

/** Stays and ages in words. */
final class StayWords {

    private final Words words;
    private final Locale locale;
    private final StageStays options;

    StayWords(StageStays options, Locale locale) {
        this.words = Words.of(locale);
        this.locale = locale;
        this.options = options;
    }

    String of(StageStayResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(rules());
        result.stages().forEach(stage -> lines.add(of(stage)));
        List<StageBottleneck> first = result.byTotalTime().stream()
                .limit(1)
                .filter(each -> !each.total().isZero())
                .toList();
        for (StageBottleneck most : first) {
            lines.add(words.say("Most time goes to ", "Больше всего времени уходит на этап ") + most.stage() + ".");
        }
        if (!result.otherPipelines().isEmpty()) {
            String count = words.count(result.otherPipelines().size(), "deal");
            lines.add(words.say(
                    "Left out: " + count + " of another pipeline or version.",
                    "Не учтено сделок другой воронки или версии: " + count + "."));
        }
        return String.join("\n", lines);
    }

    private String rules() {
        String worked = options.workingTime().isPresent()
                ? words.say(", working time by the schedule", ", рабочее время по графику")
                : "";
        String visits = switch (options.visits()) {
            case ALL_VISITS -> words.say("all stays", "все пребывания");
            case FIRST_VISIT -> words.say("the first stay of each deal", "первое пребывание каждой сделки");
            case LAST_VISIT -> words.say("the last stay of each deal", "последнее пребывание каждой сделки");
        };
        String rest = options.hold() == StageStays.HoldRule.TIMER_RESTS
                ? words.say("the timer rests on hold", "пока сделка отложена, время не идёт")
                : words.say("a rest ends a stay", "откладывание завершает пребывание");
        return words.say("Time in stage: ", "Время на этапах: ") + visits + ", " + rest
                + words.say(" and stops at the close", ", при закрытии отсчёт прекращается") + worked + ".";
    }

    String of(StageStay stage) {
        long all = stage.stays().size();
        if (all == 0) {
            return stage.name() + words.say(": no deal was here.", ": сделок не было.");
        }
        StringBuilder text = new StringBuilder(stage.name());
        String count = words.count(all, "stay");
        String ended = number(stage.data().events());
        String underWay = number(stage.data().censored());
        text.append(words.say(
                ": " + count + ", " + ended + " ended, " + underWay + " under way; ",
                ": пребываний — " + count + ", завершено " + ended + ", продолжается " + underWay + "; "));
        CurveQuantile median = stage.curve().median();
        if (median.time().isPresent()) {
            text.append(words.say("half end within ", "половина длится не дольше "))
                    .append(time(median.time().getAsDouble()))
                    .append(range(median, stage.curve().confidence()));
        } else {
            text.append(words.say(
                    "less than half end within the time observed", "за время наблюдения завершается меньше половины"));
        }
        stage.naive()
                .filter(naive -> stage.data().censored() > 0)
                .ifPresent(naive -> text.append(words.say(
                        "; the mean of those that ended alone, " + time(naive.mean()) + ", is biased short",
                        "; среднее только по завершённым, " + time(naive.mean()) + ", занижено")));
        text.append(words.say("; ", "; всего ")).append(time(stage.total())).append(words.say(" in all", ""));
        stage.shareOfOpenTime()
                .ifPresent(share -> text.append(words.say(
                        ", " + ShareWords.percent(words, share) + " of all open time",
                        ", " + ShareWords.percent(words, share) + " всего открытого времени")));
        if (!stage.ends().isEmpty()) {
            text.append(words.say("; then: ", "; затем: "))
                    .append(stage.ends().entrySet().stream()
                            .map(end -> end.getKey().label(locale) + " " + percent(end.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        return sentence(text.toString());
    }

    String of(AgeingReport report) {
        List<String> lines = new ArrayList<>();
        String from = words.percent(BigDecimal.valueOf(report.options().ageingFrom()));
        lines.add(words.say(
                "Overdue: in the stage for longer than its limit; ageing: for " + from + " of it or more.",
                "Просрочено: на этапе дольше предела; стареет: от " + from + " предела."));
        report.limits().forEach(limit -> lines.add(of(report, limit)));
        for (AgeingDeal.State state : AgeingDeal.State.values()) {
            List<AgeingDeal> deals = report.deals().stream()
                    .filter(deal -> deal.state() == state)
                    .toList();
            if (!deals.isEmpty()) {
                lines.add(capital(state.label(locale)) + " — " + number(deals.size()) + ": "
                        + deals.stream().map(this::of).collect(Collectors.joining("; "))
                        + ".");
            }
        }
        return String.join("\n", lines);
    }

    private String of(AgeingReport report, AgeingLimit limit) {
        String share = words.percent(BigDecimal.valueOf(report.options().quantile()));
        String found = limit.quantile().time().isPresent()
                ? words.say("; " + share + " of the stays end within ", "; " + share + " пребываний длятся не дольше ")
                        + time(limit.quantile().time().getAsDouble())
                        + range(limit.quantile(), confidence(report, limit))
                : "";
        String counts = words.say(
                "; ended: " + number(limit.completed()) + ", under way: " + number(limit.censored()),
                "; завершено: " + number(limit.completed()) + ", продолжается: " + number(limit.censored()));
        String most = limit.limit()
                .map(time -> words.say(": limit ", ": предел ") + time(time) + ", ")
                .orElse(words.say(": no limit, ", ": предела нет, "));
        return sentence(limit.stage() + most + limit.source().label(locale) + found + counts);
    }

    private static double confidence(AgeingReport report, AgeingLimit limit) {
        return report.stays().stage(limit.stage()).orElseThrow().curve().confidence();
    }

    private String of(AgeingDeal deal) {
        String past = deal.overdueBy()
                .map(by -> words.say(", past the limit by ", ", сверх предела ") + time(by))
                .orElse("");
        String forward = deal.forward().isPresent()
                ? words.say(", moves forward: ", ", пойдёт дальше: ")
                        + percent(deal.forward().getAsDouble())
                : "";
        return deal.deal() + " (" + deal.stay().stage() + ", " + time(deal.age()) + past + forward + ")";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A unit such as "дн." has its full stop already. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private String range(CurveQuantile quantile, double confidence) {
        if (quantile.low().isEmpty()) {
            return "";
        }
        String low = number(quantile.low().getAsDouble());
        String text = quantile.high().isEmpty()
                ? words.say(low + " or more", low + " и больше")
                : words.say(low + " to ", "от " + low + " до ")
                        + number(quantile.high().getAsDouble());
        return " (" + words.percent(BigDecimal.valueOf(confidence)) + ": " + text + ")";
    }

    private String time(Duration time) {
        return time(options.scale().toUnits(time.toSeconds()));
    }

    private String time(double units) {
        return number(units) + " " + options.scale().unit(locale);
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
