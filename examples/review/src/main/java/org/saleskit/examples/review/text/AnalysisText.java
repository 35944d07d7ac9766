package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.CycleTime.Outcome;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.deals.LossReasons;
import org.saleskit.examples.review.model.deals.RepComparison;
import org.saleskit.examples.review.model.deals.RepComparison.Place;
import org.saleskit.examples.review.model.deals.RepComparison.Rep;
import org.saleskit.examples.review.model.deals.StageTime;
import org.saleskit.examples.review.model.deals.WinChance;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/** What the deals say beyond the funnel: chances and times, stages, reps, reasons. */
final class AnalysisText {

    private static final int MAX_STAGES = 8;
    private static final int MAX_REPS = 8;

    /** How many are shown of more than {@value MAX_REPS}; the place after them says how many there are more. */
    private static final int SOME_REPS = 5;

    private static final int MAX_FINDINGS = 2;
    private static final int COLUMN = 51;
    private static final List<Double> AGES = List.of(7.0, 14.0, 30.0, 60.0, 90.0, 180.0);
    private static final Layout AGE = Layout.of(-11, 13, 13, 13, 13, 13, 13);
    private static final Layout STAGE = Layout.of(-13, 9, 9, 9, 9, 9, 2, -35);
    private static final Layout REP = Layout.of(-17, 11, 6, 6, -5);

    private final Phrases phrases;
    private final Numbers numbers;

    AnalysisText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(DealAnalysis analysis) {
        List<String> lines = new ArrayList<>();
        if (analysis.cycle().deals() == 0) {
            return lines;
        }
        lines.add(Layout.title(phrases.get("analysis.title")));
        lines.addAll(Layout.wrap(chances(analysis.chances()), "  "));
        lines.addAll(Layout.wrap(times(analysis.cycle()), "  "));
        lines.addAll(outcomes(analysis.cycle()));
        lines.addAll(stages(analysis.stages()));
        lines.addAll(reps(analysis.reps()));
        lines.addAll(reasons(analysis.reasons()));
        return lines;
    }

    private String rate(Rate rate) {
        return numbers.percent(rate.rate()) + " (" + numbers.interval(rate) + ", "
                + phrases.get("analysis.of", numbers.count(rate.successes()), numbers.count(rate.trials())) + ")";
    }

    private String chances(WinChance chances) {
        String decided = phrases.get("analysis.decided", rate(chances.decided()));
        if (chances.horizonDays().isEmpty()) {
            return decided + ".";
        }
        String incidence = numbers.percent(chances.incidence().value())
                + (chances.incidence().low().isPresent()
                        ? " ("
                                + numbers.interval(
                                        chances.incidence().low().getAsDouble(),
                                        chances.incidence().high().orElse(1))
                                + ")"
                        : "");
        return decided
                + phrases.get(
                        "analysis.chances",
                        days(chances.horizonDays()),
                        rate(chances.realised()),
                        incidence,
                        numbers.count(chances.open()),
                        numbers.count(chances.immature()));
    }

    private String times(CycleTime cycle) {
        return phrases.get(
                "analysis.times",
                days(cycle.median().value()),
                phrases.counted("deals", cycle.deals(), numbers.count(cycle.deals())),
                days(cycle.closedMedian()),
                decimal(cycle.closedMean()),
                numbers.count(cycle.closed()));
    }

    private List<String> outcomes(CycleTime cycle) {
        List<Outcome> shown = new ArrayList<>();
        for (double age : AGES) {
            // The curve is flat from a point to the next one.
            cycle.curve().stream()
                    .filter(point -> point.days() <= age)
                    .reduce((first, second) -> second)
                    .filter(point -> cycle.curve().get(cycle.curve().size() - 1).days() >= age)
                    .ifPresent(shown::add);
        }
        if (shown.isEmpty()) {
            return List.of();
        }
        return List.of(
                row(phrases.get("analysis.age"), shown, point -> days(OptionalDouble.of(point.days()))),
                row(phrases.get("analysis.won"), shown, point -> percent(point.won())),
                row(phrases.get("analysis.lost"), shown, point -> percent(point.lost())),
                row(phrases.get("analysis.open"), shown, point -> percent(point.open())));
    }

    private static String row(String name, List<Outcome> points, Function<Outcome, String> cell) {
        List<String> cells = new ArrayList<>(List.of(name));
        points.forEach(point -> cells.add(cell.apply(point)));
        return AGE.row(cells.toArray(String[]::new));
    }

    /** A share with its interval, such as 5..6%. */
    private String percent(Estimate estimate) {
        return estimate.low().isPresent() && estimate.high().isPresent()
                ? numbers.interval(estimate.low().getAsDouble(), estimate.high().getAsDouble())
                : numbers.percent(estimate.value());
    }

    private List<String> stages(List<StageTime> stages) {
        List<String> lines = new ArrayList<>();
        lines.add(STAGE.row(
                phrases.get("deals.stage"),
                phrases.get("analysis.stays"),
                phrases.get("analysis.ended"),
                phrases.get("analysis.median"),
                phrases.get("analysis.limit", numbers.wholePercent(StageTime.LIMIT_PERCENT / 100.0)),
                phrases.get("analysis.standing"),
                "",
                phrases.get("analysis.overdue")));
        for (StageTime stage : stages.subList(0, Math.min(MAX_STAGES, stages.size()))) {
            String named = stage.overdue().stream()
                    .limit(1)
                    .map(deal -> phrases.get("analysis.deal", deal.deal(), decimal(OptionalDouble.of(deal.days()))))
                    .collect(Collectors.joining());
            lines.add(STAGE.row(
                    stage.stage(),
                    numbers.count(stage.stays()),
                    numbers.count(stage.ended()),
                    days(stage.median().value()),
                    days(stage.limitDays()),
                    numbers.count(stage.standing()),
                    "",
                    numbers.count(stage.overdue().size()) + (named.isEmpty() ? "" : ": " + named)));
        }
        if (stages.size() > MAX_STAGES) {
            lines.add(phrases.get("more", numbers.count((long) stages.size() - MAX_STAGES)));
        }
        return lines;
    }

    private List<String> reps(RepComparison reps) {
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(phrases.get("analysis.reps", rate(reps.all()))));
        if (reps.reps().size() < 2) {
            lines.add(phrases.get("analysis.reps.tooFew"));
            return lines;
        }
        reps.explained().getOrDefault(phrases.locale().getLanguage(), List.of()).stream()
                .skip(1)
                .forEach(sentence -> lines.addAll(Layout.wrap(sentence, "  ")));
        List<Rep> shown = shown(reps.reps());
        int half = (shown.size() + 1) / 2;
        List<String> right = table(shown.subList(half, shown.size()));
        if (shown.size() < reps.reps().size()) {
            right.add(phrases.get("more", numbers.count((long) reps.reps().size() - shown.size())));
        }
        lines.addAll(Layout.beside(table(shown.subList(0, half)), right, COLUMN));
        return lines;
    }

    /** As many as have room, in their order; those outside of chance are not left out as long as others are there. */
    private static List<Rep> shown(List<Rep> reps) {
        if (reps.size() <= MAX_REPS) {
            return reps;
        }
        Set<Rep> chosen = new HashSet<>();
        Stream.concat(
                        reps.stream().filter(rep -> rep.place() != Place.AS_EXPECTED),
                        reps.stream().filter(rep -> rep.place() == Place.AS_EXPECTED))
                .limit(SOME_REPS)
                .forEach(chosen::add);
        return reps.stream().filter(chosen::contains).toList();
    }

    private List<String> table(List<Rep> reps) {
        List<String> lines = new ArrayList<>();
        lines.add(REP.row(
                phrases.get("breakdown.rep"),
                phrases.get("analysis.wonOf"),
                phrases.get("analysis.rate"),
                phrases.get("analysis.shrunk"),
                ""));
        for (Rep rep : reps) {
            boolean above = rep.place() == Place.ABOVE || rep.place() == Place.FAR_ABOVE;
            lines.add(REP.row(
                    rep.name().isEmpty() ? phrases.get("breakdown.none") : rep.name(),
                    numbers.count(rep.rate().successes()) + "/"
                            + numbers.count(rep.rate().trials()),
                    numbers.percent(rep.rate().rate()),
                    numbers.percent(rep.shrunk().value()),
                    rep.place() == Place.AS_EXPECTED ? "" : above ? "▲" : "▼"));
        }
        return lines;
    }

    private List<String> reasons(LossReasons reasons) {
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(phrases.get("analysis.reasons", rate(reasons.coverage()))));
        if (reasons.reasons().isEmpty()) {
            lines.add(phrases.get("analysis.reasons.none"));
            return lines;
        }
        lines.addAll(Layout.wrap(
                reasons.reasons().stream()
                                .map(reason -> phrases.get(
                                                "reasonType." + reason.type().orElse("NONE")) + " "
                                        + numbers.percent(reason.losses().rate()))
                                .collect(Collectors.joining(", "))
                        + ".",
                "  "));
        String language = phrases.locale().getLanguage();
        for (LossReasons.Finding finding : reasons.findings()
                .subList(0, Math.min(MAX_FINDINGS, reasons.findings().size()))) {
            String action = finding.action().getOrDefault(language, "");
            lines.addAll(Layout.wrap(
                    "! " + finding.sentence().getOrDefault(language, "")
                            + (action.isEmpty() ? "" : phrases.get("analysis.action", action)),
                    "  "));
        }
        if (reasons.findings().isEmpty()) {
            lines.add(phrases.get("analysis.reasons.even"));
        } else if (reasons.findings().size() > MAX_FINDINGS) {
            lines.add(phrases.get(
                    "analysis.more", numbers.count((long) reasons.findings().size() - MAX_FINDINGS)));
        }
        return lines;
    }

    /** Whole days without a digit after the point. */
    private String days(OptionalDouble days) {
        return days.isPresent() && days.getAsDouble() == Math.rint(days.getAsDouble())
                ? numbers.decimal(days.getAsDouble(), 0)
                : decimal(days);
    }

    private String decimal(OptionalDouble days) {
        return days.isPresent() ? numbers.decimal(days.getAsDouble(), 1) : Numbers.ABSENT;
    }
}
