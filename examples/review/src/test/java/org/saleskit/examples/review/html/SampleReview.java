package org.saleskit.examples.review.html;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.model.Breakdowns;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.Inputs;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.MonthlyRevenue;
import org.saleskit.examples.review.model.OrderState;
import org.saleskit.examples.review.model.PlanFact;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.SalesTotals;
import org.saleskit.examples.review.model.number.Rate;

/** A review with made-up numbers in which every field is filled and every kind of gap occurs. */
public final class SampleReview {

    private static final LocalDate FIRST = LocalDate.of(2003, 1, 6);
    private static final LocalDate LAST = LocalDate.of(2005, 5, 31);
    private static final List<String> NAMES =
            List.of("Ada", "Boris", "Chloé", "Дарья", "Emre", "Fatima", "Goro", "Hannah");

    private SampleReview() {}

    /** A review whose first product, rep and stage carry the given name. */
    public static Review named(String name) {
        return new Review(
                new Inputs(
                        name,
                        CurrencyUnit.USD,
                        FIRST,
                        LAST,
                        126,
                        110,
                        8,
                        330,
                        2_996,
                        Inputs.DealSource.SIMULATED,
                        "42"),
                sales(),
                SampleSegmentation.full(name),
                SampleSegmentation.ofOneMonth(name),
                breakdowns(name),
                List.of(
                        new OrderState("Shipped", 310, 2_800, usd(9_900_000), 0.93),
                        new OrderState("Cancelled", 20, 196, usd(745_949), 0.07)),
                new PlanFact(
                        List.of(plan("APAC", 1_000_000, 990_000), plan("EMEA", 2_000_000, 2_150_000)),
                        plan("Sales", 800_000, 810_000),
                        plan("", 3_000_000, 3_140_000)),
                monthly(name),
                deals(name),
                SampleAnalysis.named(name),
                forecast(name),
                Optional.of(SampleOutlook.named(name)),
                Stream.of(LeftOut.Reason.values())
                        .map(reason -> new LeftOut(
                                reason,
                                reason.name().length(),
                                reason.name().length() % 2 == 0 ? Optional.of(usd(1_000)) : Optional.empty(),
                                reason.name().length() % 3 == 0 ? name : ""))
                        .toList());
    }

    private static SalesTotals sales() {
        SalesTotals.Growth growth =
                new SalesTotals.Growth(LocalDate.of(2003, 1, 1), LocalDate.of(2003, 12, 31), usd(3_677_384), 0.356);
        SalesTotals.Growth fall =
                new SalesTotals.Growth(LocalDate.of(2004, 1, 1), LocalDate.of(2004, 5, 31), usd(2_000_000), -0.01);
        return new SalesTotals(
                line("2003-2005", 10_645_949, true, Optional.empty()),
                List.of(
                        line("2003", 3_677_384, false, Optional.empty()),
                        line("2004", 4_987_739, false, Optional.of(growth)),
                        line("2005", 1_980_825, true, Optional.of(fall))),
                List.of(
                        line("2003-Q1", 460_000, false, Optional.empty()),
                        line("2004-Q1", 830_000, false, Optional.of(growth)),
                        line("2005-Q1", 1_130_000, false, Optional.of(growth)),
                        line("2005-Q2", 850_825, true, Optional.of(fall))));
    }

    private static SalesTotals.Line line(
            String label, long revenue, boolean partial, Optional<SalesTotals.Growth> growth) {
        return new SalesTotals.Line(
                label,
                FIRST,
                LAST,
                partial,
                usd(revenue),
                usd(revenue / 2),
                usd(revenue - revenue / 2),
                OptionalDouble.of(0.5),
                revenue / 33_000,
                Optional.of(usd(33_000)),
                growth);
    }

    private static Breakdowns breakdowns(String name) {
        return new Breakdowns(
                List.of(part(Optional.of("EMEA"), 6_000_000), part(Optional.empty(), 4_645_949)),
                NAMES.stream().map(rep -> part(Optional.of(rep), 1_330_743)).toList(),
                List.of(part(Optional.of(name), 7_000_000), part(Optional.of("Trains"), 3_645_949)));
    }

    private static Breakdowns.Line part(Optional<String> name, long revenue) {
        return new Breakdowns.Line(
                name, usd(revenue), revenue / 10_645_949.0, usd(10), usd(revenue - 10), OptionalDouble.of(0.4), 12);
    }

    private static PlanFact.Line plan(String name, long plan, long fact) {
        return new PlanFact.Line(name, usd(plan), usd(fact), usd(fact - plan), OptionalDouble.of((double) fact / plan));
    }

    private static MonthlyRevenue monthly(String name) {
        CalendarPeriod first = CalendarPeriod.parse("2003-01");
        List<MonthlyRevenue.Series> lines = new ArrayList<>();
        for (int line = 0; line < 7; line++) {
            int scale = 100_000 - 14_000 * line;
            lines.add(new MonthlyRevenue.Series(
                    line == 0 ? name : "Line " + line,
                    IntStream.range(0, 29)
                            .mapToObj(month -> usd(scale + scale / 12 * (month % 12) * (month % 5) / 2))
                            .toList()));
        }
        return new MonthlyRevenue(IntStream.range(0, 29).mapToObj(first::plus).toList(), lines);
    }

    private static DealReview deals(String name) {
        return new DealReview(
                true,
                FIRST,
                LAST,
                1_200,
                264,
                736,
                200,
                usd(5_280_000),
                rate(264, 1_000),
                List.of(
                        step(name, false, 1_200, 1_200, 60),
                        step("Qualified", false, 840, 1_200, 50),
                        step("Proposal", false, 520, 840, 50),
                        step("Negotiation", false, 360, 520, 40),
                        step("Won", true, 264, 360, 0)),
                new DealReview.Metrics(
                        LocalDate.of(2004, 6, 1),
                        LAST,
                        200,
                        rate(110, 400),
                        Optional.of(usd(20_000)),
                        Optional.of(usd(18_000)),
                        Optional.of(usd(19_000)),
                        OptionalDouble.of(47.3),
                        Optional.of(usd(23_256)),
                        false),
                Stream.of(DealReview.Parameter.values())
                        .map(parameter -> new DealReview.Truth(
                                parameter,
                                Optional.of("Proposal"),
                                0.6,
                                OptionalDouble.of(0.62),
                                OptionalDouble.of(0.59),
                                OptionalDouble.of(0.65)))
                        .toList());
    }

    private static DealReview.Step step(String stage, boolean won, long reached, long before, long open) {
        return new DealReview.Step(
                stage,
                won,
                reached,
                3,
                open,
                open,
                reached == before ? Optional.empty() : Optional.of(rate(reached, before)),
                reached == before ? Optional.empty() : Optional.of(rate(reached, before - open)),
                rate(reached, 1_200));
    }

    static Rate rate(long successes, long trials) {
        double rate = (double) successes / trials;
        double half = 2 * Math.sqrt(rate * (1 - rate) / trials);
        return new Rate(
                successes,
                trials,
                OptionalDouble.of(rate),
                OptionalDouble.of(Math.max(0, rate - half)),
                OptionalDouble.of(Math.min(1, rate + half)),
                trials < 10);
    }

    private static ForecastReview forecast(String name) {
        List<ForecastReview.RepForecast> reps = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            reps.add(rep(i == 0 ? name : NAMES.get(i), 20_000L - 900L * i));
        }
        reps.add(new ForecastReview.RepForecast(
                "No win yet",
                1.5,
                rate(0, 40),
                OptionalDouble.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                usd(50_000),
                OptionalDouble.empty(),
                List.of()));
        return new ForecastReview(
                CalendarPeriod.parse("2005-06"),
                22,
                ForecastReview.Activity.MEETING,
                LocalDate.of(2004, 6, 1),
                LAST,
                LocalDate.of(2004, 1, 1),
                LocalDate.of(2005, 2, 28),
                OptionalDouble.of(31.4),
                0.1,
                reps,
                usd(700_000),
                usd(760_000),
                Optional.of(new ForecastReview.Team(
                        usd(590_000), usd(700_000), usd(815_000), OptionalDouble.of(0.251), 0.2)));
    }

    /** Eleven columns; the chances are those of ten tosses of a coin. */
    static List<ForecastReview.Bin> law() {
        List<ForecastReview.Bin> law = new ArrayList<>();
        double atLeast = 1;
        double ways = 1;
        for (int column = 0; column <= 10; column++) {
            double chance = ways / 1024;
            law.add(new ForecastReview.Bin(usd(20_000L * column), usd(20_000L * (column + 1)), chance, atLeast));
            atLeast = Math.max(0, atLeast - chance);
            ways = ways * (10 - column) / (column + 1);
        }
        return law;
    }

    private static ForecastReview.RepForecast rep(String name, long average) {
        return new ForecastReview.RepForecast(
                name,
                2.1,
                rate(60, 600),
                OptionalDouble.of(0.11),
                false,
                Optional.of(usd(average)),
                Optional.of(usd(average * 5)),
                Optional.of(usd(average * 3)),
                Optional.of(usd(average * 5)),
                Optional.of(usd(average * 7)),
                usd(110_000),
                OptionalDouble.of(0.377),
                law());
    }

    private static Money usd(long units) {
        return Money.ofMajor(CurrencyUnit.USD, units).rounded(0, RoundingMode.UNNECESSARY);
    }
}
