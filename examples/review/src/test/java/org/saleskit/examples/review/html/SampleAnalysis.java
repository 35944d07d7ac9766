package org.saleskit.examples.review.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.deals.LossReasons;
import org.saleskit.examples.review.model.deals.LossReasons.Mark;
import org.saleskit.examples.review.model.deals.PipelineChange;
import org.saleskit.examples.review.model.deals.RepComparison;
import org.saleskit.examples.review.model.deals.RepComparison.Place;
import org.saleskit.examples.review.model.deals.StageTime;
import org.saleskit.examples.review.model.deals.WinChance;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/** Made-up numbers of the deals beyond the funnel, in which every kind of gap occurs. */
final class SampleAnalysis {

    private static final List<String> REASONS =
            List.of("PRICE", "NO_BUDGET", "NO_NEED", "COMPETITOR", "TIMING", "OTHER");

    private SampleAnalysis() {}

    /** An analysis whose first stage, rep and overdue deal carry the given name. */
    static DealAnalysis named(String name) {
        return new DealAnalysis(
                new WinChance(
                        1_200,
                        200,
                        OptionalDouble.of(60),
                        SampleReview.rate(264, 1_000),
                        SampleReview.rate(264, 1_200),
                        SampleReview.rate(220, 900),
                        300,
                        estimate(0.25, 0.02)),
                new CycleTime(
                        1_200,
                        1_000,
                        1,
                        new Estimate(OptionalDouble.of(30), OptionalDouble.of(28), OptionalDouble.empty()),
                        OptionalDouble.of(21),
                        OptionalDouble.of(24.25),
                        IntStream.rangeClosed(0, 60)
                                .mapToObj(SampleAnalysis::outcome)
                                .toList()),
                List.of(
                        stage(name, OptionalDouble.of(14), List.of(new StageTime.Overdue(name, name, 20.5))),
                        stage(
                                "Proposal",
                                OptionalDouble.of(12.5),
                                IntStream.range(0, 7)
                                        .mapToObj(i -> new StageTime.Overdue("D-" + i, "", 19 - i))
                                        .toList()),
                        new StageTime(
                                "Negotiation",
                                0,
                                0,
                                new Estimate(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                                OptionalDouble.empty(),
                                Map.of("en", "too few stays are over", "ru", "мало пребываний"),
                                0,
                                List.of(),
                                List.of())),
                reps(name),
                reasons(name),
                change(name));
    }

    private static Estimate estimate(double value, double half) {
        return new Estimate(
                OptionalDouble.of(value),
                OptionalDouble.of(Math.max(0, value - half)),
                OptionalDouble.of(Math.min(1, value + half)));
    }

    private static CycleTime.Outcome outcome(int days) {
        double closed = days / 75.0;
        return new CycleTime.Outcome(
                days,
                1_200 - 15L * days,
                days == 0 ? certain(0) : estimate(closed / 4, 0.02),
                days == 0 ? certain(0) : estimate(closed * 3 / 4, 0.03),
                days == 0 ? certain(1) : estimate(1 - closed, 0.03));
    }

    private static Estimate certain(double value) {
        return new Estimate(OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static StageTime stage(String name, OptionalDouble limit, List<StageTime.Overdue> overdue) {
        return new StageTime(
                name,
                500,
                450,
                estimate(0.8, 0.1),
                limit,
                Map.of(),
                50,
                overdue,
                IntStream.rangeClosed(0, 20)
                        .mapToObj(days -> new StageTime.Point(days, 500 - 20L * days, estimate(1 - days / 21.0, 0.02)))
                        .toList());
    }

    private static RepComparison reps(String name) {
        return new RepComparison(
                SampleReview.rate(264, 1_000),
                List.of(
                        rep(name, SampleReview.rate(120, 300), Place.FAR_ABOVE),
                        rep("Boris", SampleReview.rate(60, 200), Place.ABOVE),
                        rep("Chloé", SampleReview.rate(3, 9), Place.AS_EXPECTED),
                        rep("", SampleReview.rate(41, 241), Place.BELOW),
                        rep("Дарья", SampleReview.rate(40, 250), Place.FAR_BELOW)),
                IntStream.rangeClosed(1, 32).mapToObj(i -> limits(10L * i)).toList(),
                List.of("Emre"),
                Map.of("en", List.of("The reps differ."), "ru", List.of("Менеджеры различаются.")));
    }

    private static RepComparison.Rep rep(String name, Rate rate, Place place) {
        return new RepComparison.Rep(name, 12, rate, estimate(0.264, 0.02), 1, 4, limits(rate.trials()), place);
    }

    private static RepComparison.Limits limits(long decided) {
        double half = 0.44 / Math.sqrt((double) decided);
        return new RepComparison.Limits(
                decided,
                Math.max(0, 0.264 - 1.96 * half),
                0.264 + 1.96 * half,
                Math.max(0, 0.264 - 3.09 * half),
                Math.min(1, 0.264 + 3.09 * half));
    }

    /** From 1,000 up by 300 and 200, down by 100 and 600, so that it ends with 800; each part has a deal. */
    private static PipelineChange change(String name) {
        List<PipelineChange.Part> parts = List.of(
                part(name, "NEW", 300_000, 12),
                part(name, "INCREASED", 200_000, 0),
                part(name, "DECREASED", -100_000, 0),
                part(name, "LOST", -600_000, -14));
        return new PipelineChange(
                LocalDate.of(2005, 4, 30),
                LocalDate.of(2005, 5, 31),
                LocalDate.of(2005, 4, 1),
                LocalDate.of(2005, 6, 30),
                balance(1_000_000, 40),
                parts,
                balance(800_000, 38),
                11,
                12,
                Map.of("en", "Open deals.", "ru", "Открытые сделки."),
                List.of());
    }

    private static PipelineChange.Part part(String name, String type, long amount, long deals) {
        return new PipelineChange.Part(
                type,
                Map.of("en", type.equals("NEW") ? name : type, "ru", "перенесены на более поздний срок за окно"),
                balance(amount, deals),
                List.of(new PipelineChange.Member(name, "", LocalDate.of(2005, 5, 2), balance(amount, deals))));
    }

    private static PipelineChange.Balance balance(long amount, long deals) {
        return new PipelineChange.Balance(Money.ofMajor(CurrencyUnit.USD, amount), deals, deals / 10);
    }

    private static LossReasons reasons(String name) {
        List<Mark> marks = List.of(Mark.MORE, Mark.LESS, Mark.NONE, Mark.TOO_FEW, Mark.NONE, Mark.NONE, Mark.NONE);
        List<LossReasons.Cell> cells = IntStream.range(0, marks.size())
                .mapToObj(i -> new LossReasons.Cell(
                        20 + i,
                        i == 3 ? OptionalDouble.empty() : OptionalDouble.of(18.5),
                        i == 3 ? OptionalDouble.empty() : OptionalDouble.of(4.2 - 2 * i),
                        marks.get(i)))
                .toList();
        List<LossReasons.Reason> reasons = new java.util.ArrayList<>();
        REASONS.forEach(type -> reasons.add(new LossReasons.Reason(Optional.of(type), SampleReview.rate(100, 736))));
        reasons.add(new LossReasons.Reason(Optional.empty(), SampleReview.rate(136, 736)));
        return new LossReasons(
                SampleReview.rate(600, 736),
                reasons,
                List.of(new LossReasons.Row(name, 161, cells), new LossReasons.Row("", 161, cells)),
                Map.of("en", "The whole table differs.", "ru", "Таблица неоднородна."),
                List.of(
                        new LossReasons.Finding(
                                Map.of("en", name + ": more often", "ru", name + ": чаще"),
                                Map.of("en", "Offer other terms", "ru", "Предложить другие условия")),
                        new LossReasons.Finding(Map.of("en", "less often", "ru", "реже"), Map.of())),
                0.05);
    }
}
