package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.DealReview.Metrics;
import org.saleskit.examples.review.model.DealReview.Parameter;
import org.saleskit.examples.review.model.DealReview.Step;
import org.saleskit.examples.review.model.DealReview.Truth;
import org.saleskit.examples.review.model.number.Rate;

/** The funnel with the truth behind it, beside the four metrics. */
final class DealText {

    private static final int COLUMN = 61;
    private static final int MAX_STEPS = 9;
    private static final Layout STEP = Layout.of(-11, 7, 5, 5, 6, 12, 7);
    private static final Layout METRIC = Layout.of(-17, 21);

    private final Phrases phrases;
    private final Numbers numbers;

    DealText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(DealReview deals) {
        List<String> lines = new ArrayList<>();
        String kind = deals.simulated() ? phrases.get("deals.simulated") : phrases.get("deals.export");
        lines.add(Layout.title(phrases.get("deals.title", kind, numbers.day(deals.asOf()))));
        lines.addAll(Layout.wrap(
                phrases.get(
                        "deals.counts",
                        phrases.counted("deals", deals.deals(), numbers.count(deals.deals())),
                        numbers.count(deals.won()),
                        numbers.count(deals.lost()),
                        numbers.count(deals.open()),
                        numbers.money(deals.wonAmount()),
                        numbers.percent(deals.winRate().rate()),
                        numbers.interval(deals.winRate())),
                "  "));
        lines.addAll(Layout.beside(funnel(deals), metrics(deals), COLUMN));
        return lines;
    }

    private List<String> funnel(DealReview deals) {
        List<String> lines = new ArrayList<>();
        lines.add(STEP.row(
                phrases.get("deals.stage"),
                phrases.get("deals.reached"),
                phrases.get("deals.skipped"),
                phrases.get("deals.open"),
                phrases.get("deals.conversion"),
                phrases.get("deals.interval"),
                deals.simulated() ? phrases.get("deals.true") : phrases.get("deals.overall")));
        int shown = Math.min(deals.steps().size(), MAX_STEPS);
        for (Step step : deals.steps()
                .subList(deals.steps().size() - shown, deals.steps().size())) {
            lines.add(STEP.row(
                    step.won() ? phrases.get("deals.won") : step.stage(),
                    numbers.count(step.reached()),
                    step.won() ? "" : numbers.count(step.implied()),
                    step.won() ? "" : numbers.count(step.openNow()),
                    step.conversion().map(rate -> numbers.percent(rate.rate())).orElse(""),
                    step.conversion().map(numbers::interval).orElse(""),
                    deals.simulated()
                            ? truth(deals, Parameter.CONVERSION, Optional.of(step.stage()))
                                    .map(truth -> numbers.percent(truth.truth()))
                                    .orElse("")
                            : numbers.percent(step.overall().rate())));
        }
        return lines;
    }

    private static Optional<Truth> truth(DealReview deals, Parameter parameter, Optional<String> subject) {
        return deals.truths().stream()
                .filter(truth ->
                        truth.parameter() == parameter && truth.subject().equals(subject))
                .findFirst();
    }

    private List<String> metrics(DealReview deals) {
        Metrics metrics = deals.metrics();
        List<String> lines = new ArrayList<>();
        lines.add(phrases.get("metrics.window", numbers.day(metrics.firstDay()), numbers.day(metrics.lastDay())));
        lines.add(METRIC.row(phrases.get("metrics.inWork"), numbers.count(metrics.inWork())));
        lines.add(METRIC.row(
                phrases.get("metrics.winRate"),
                numbers.percent(metrics.winRate().rate()) + withTruth(deals, Parameter.WIN_RATE, metrics.winRate())));
        lines.add(METRIC.row(
                phrases.get("metrics.average"),
                numbers.money(metrics.averageWon())
                        + truth(deals, Parameter.AVERAGE_WON, Optional.empty())
                                .map(truth -> phrases.get("metrics.true", numbers.decimal(truth.truth(), 0)))
                                .orElse("")));
        lines.add(METRIC.row(
                phrases.get("metrics.median"),
                numbers.money(metrics.medianWon()) + " / " + numbers.money(metrics.trimmedWon())));
        lines.add(METRIC.row(
                phrases.get("metrics.cycle"),
                days(metrics.cycleDays())
                        + truth(deals, Parameter.CYCLE_DAYS, Optional.empty())
                                .map(truth -> phrases.get("metrics.true", numbers.decimal(truth.truth(), 1)))
                                .orElse("")));
        lines.add(METRIC.row(
                phrases.get(metrics.weak() ? "metrics.velocityWeak" : "metrics.velocity"),
                numbers.money(metrics.velocityPerDay())));
        return lines;
    }

    private String withTruth(DealReview deals, Parameter parameter, Rate rate) {
        return truth(deals, parameter, Optional.empty())
                .map(truth -> phrases.get("metrics.true", numbers.percent(truth.truth())))
                .orElseGet(() -> " " + numbers.interval(rate));
    }

    private String days(OptionalDouble days) {
        return days.isPresent() ? numbers.decimal(days.getAsDouble(), 1) : Numbers.ABSENT;
    }
}
