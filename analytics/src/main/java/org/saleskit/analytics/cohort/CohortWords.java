package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.internal.words.TextColumns;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/** Cohorts in words. */
record CohortWords(Words words, Locale locale) {

    static CohortWords of(Locale locale) {
        return new CohortWords(Words.of(locale), locale);
    }

    private String number(long count) {
        return ShareWords.number(words, count);
    }

    String explain(CohortResult result) {
        CohortConversion analysis = result.analysis();
        String period = result.period()
                .map(days -> " " + RangeWords.say(words, days.dates()) + " (" + days.zone() + ")")
                .orElse("");
        StringBuilder text = new StringBuilder(words.say(
                words.count(result.entrants().size(), "deal") + " entered \"" + analysis.from() + "\"" + period
                        + "; as of " + result.asOf() + " the window of " + windows(analysis) + " is over for "
                        + number(result.mature().size()),
                "На этап «" + analysis.from() + "» вошли сделки" + period + ": "
                        + number(result.entrants().size()) + "; на " + result.asOf() + " окно (" + windows(analysis)
                        + ") истекло у " + number(result.mature().size())));
        result.steps().forEach(step -> text.append("; ").append(step.explain(locale)));
        text.append('.').append(immature(result));
        if (!result.leftOut().isEmpty()) {
            List<String> parts = new ArrayList<>();
            result.leftOut().forEach(left -> parts.add(left.explain(locale)));
            text.append(words.say(" Left out: ", " Не учтено: "))
                    .append(String.join("; ", parts))
                    .append('.');
        }
        return text.toString();
    }

    private String windows(CohortConversion analysis) {
        StringBuilder text = new StringBuilder(RateWords.span(words, analysis.window()));
        for (String step : analysis.steps()) {
            analysis.stepWindow(step)
                    .ifPresent(own -> text.append(", \"")
                            .append(step)
                            .append(words.say("\" within ", "\" за "))
                            .append(RateWords.span(words, own)));
        }
        analysis.winWindow()
                .ifPresent(own ->
                        text.append(words.say(", win within ", ", выигрыш за ")).append(RateWords.span(words, own)));
        return text.toString();
    }

    private String immature(CohortResult result) {
        if (result.immature().isEmpty()) {
            return "";
        }
        return result.analysis().immatureRule() == ImmatureRule.LEAVE_OUT_IMMATURE
                ? words.say(
                        " Immature deals still have time: counted as dropped they would lower the rates, and those that"
                                + " converted early would raise them.",
                        " У незрелых сделок ещё есть время: учесть их как отпавшие значит занизить конверсию, а учесть"
                                + " только уже дошедшие — завысить.")
                : words.say(
                        " Rates include immature deals, which still have time: they are the rates so far.",
                        " Конверсия учитывает и незрелые сделки, у которых ещё есть время: это ещё не итог.");
    }

    String table(CohortResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("step", "этап"),
                Fate.CONVERTED.label(locale),
                Fate.DROPPED.label(locale),
                Fate.IMMATURE.label(locale),
                words.say("of entrants", "от вошедших"),
                words.say("from the step before", "от предыдущего")));
        for (CohortStep step : result.steps()) {
            Proportion before = step.stage().map(result::rateFromStepBefore).orElseGet(result::winRateFromStepBefore);
            rows.add(List.of(
                    step.stage().orElse(words.say("won", "выиграны")),
                    number(step.converted().size()),
                    number(step.dropped().size()),
                    number(step.immature().size()),
                    percent(Optional.of(step.rate())),
                    percent(Optional.of(before))));
        }
        return TextColumns.align(rows);
    }

    String table(CohortTrend trend) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("entered in", "вошли в"),
                words.say("entered", "вошло"),
                words.say("won", "выиграны"),
                Fate.DROPPED.label(locale),
                Fate.IMMATURE.label(locale),
                words.say("cohort", "когорта"),
                words.say("win rate", "доля выигранных")));
        for (TrendPoint point : trend.points()) {
            CohortStep win = point.result().win();
            rows.add(List.of(
                    point.period().toString(),
                    number(win.entered()),
                    number(win.converted().size()),
                    number(win.dropped().size()),
                    number(win.immature().size()),
                    point.maturity().label(locale),
                    point.whyNoRate(locale).orElseGet(() -> percent(point.rate()))));
        }
        return TextColumns.align(rows);
    }

    private String percent(Optional<Proportion> rate) {
        return rate.filter(share -> share.trials() > 0)
                .map(share -> ShareWords.percent(words, share))
                .orElse("–");
    }

    String whyNoRate(TrendPoint point) {
        Instant end = point.matureAt().minus(point.result().analysis().horizon());
        boolean over = !point.result().asOf().isBefore(end);
        if (point.maturity() == TrendPoint.Maturity.IMMATURE
                && !(over && point.result().entrants().isEmpty())) {
            return words.say("not known before " + point.matureAt(), "станет известна " + point.matureAt());
        }
        return point.result().entrants().isEmpty()
                ? words.say("nobody entered", "никто не вошёл")
                : words.say("nobody entered early enough", "рано не вошёл никто");
    }
}
