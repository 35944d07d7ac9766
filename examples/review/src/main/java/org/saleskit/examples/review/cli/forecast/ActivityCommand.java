package org.saleskit.examples.review.cli.forecast;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.activity.SalesActivityBuilder;
import org.saleskit.forecasting.activity.WorkingDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the planned meetings will bring. */
@Command(
        name = "activity",
        description = {
            "Forecasts revenue from activity: working days x meetings per day x wins / meetings x average amount, "
                    + "with the distribution around it and the chance of a plan.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  What do 22 days with 2 meetings bring, if 10 of the last 100 meetings were won?",
            "    saleskit forecast activity --working-days 22 --per-day 2 --wins 10 --meetings 100 \\",
            "      --average 50000",
            "  The same with the chance of 440000, taking 1 in 10 as certain:",
            "    saleskit forecast activity --working-days 22 --per-day 2 --wins 10 --meetings 100 \\",
            "      --average 50000 --fixed-rate --plan 440000",
            "  How many meetings a day reach 440000 in four months of five?",
            "    saleskit forecast activity --working-days 22 --per-day 2 --wins 10 --meetings 100 \\",
            "      --average 50000 --plan 440000 --reach 0.8"
        })
final class ActivityCommand implements Callable<Integer> {

    /** Digits after the point that a rounded point forecast has at least. */
    private static final int CENTS = 2;

    /** The bound of the library. */
    private static final BigDecimal MOST_MEETINGS = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal MOST_SIMULATED = BigDecimal.valueOf(20_000);

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable ForecastCommand parent;

    @Option(
            names = "--working-days",
            required = true,
            paramLabel = "N",
            converter = OptionValues.Count.class,
            description = "Working days of the period less absences.")
    private long workingDays;

    @Option(
            names = "--per-day",
            required = true,
            paramLabel = "X",
            converter = OptionValues.Amount.class,
            description = "Meetings held on a working day on average.")
    private BigDecimal perDay = BigDecimal.ZERO;

    @Option(
            names = "--wins",
            required = true,
            paramLabel = "W",
            converter = OptionValues.Count.class,
            description = "Deals won from past meetings.")
    private long wins;

    @Option(
            names = "--meetings",
            required = true,
            paramLabel = "M",
            converter = OptionValues.Count.class,
            description = "Past meetings, from which the wins came.")
    private long meetings;

    @Option(
            names = "--average",
            paramLabel = "A",
            converter = ActivityOptions.Positive.class,
            description = "Average amount of a won deal, above zero. This or --amounts must be given.")
    private @Nullable BigDecimal average;

    @Option(
            names = "--plan",
            paramLabel = "P",
            converter = OptionValues.Amount.class,
            description = "Revenue to reach; asks for the probability of reaching it.")
    private @Nullable BigDecimal plan;

    @Mixin
    private ActivityOptions more = new ActivityOptions();

    @Option(
            names = "--fixed-rate",
            description = "Take wins / meetings as known. By default it is uncertain by its counts.")
    private boolean fixedRate;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = OptionValues.Whole.class,
            description = "Start of the random numbers, for simulations. With one average amount the distribution is "
                    + "exact and the seed changes nothing. Default: 1.")
    private long seed;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        check();
        List<BigDecimal> stated = average == null ? more.amounts() : List.of(average);
        int shown = stated.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        Amounts amounts = Amounts.plain(Math.max(CENTS, Math.max(shown, plan == null ? 0 : plan.scale())), shown);
        ActivityForecaster forecaster = ActivityForecaster.withDefaults().withSeed(seed);
        ActivityReport report = report(fixedRate ? forecaster.withFixedRate() : forecaster, amounts);
        Writer out = Objects.requireNonNull(parent).root().out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    private void check() {
        if (meetings == 0) {
            throw misuse("--meetings must be above zero, but was 0");
        }
        if (wins > meetings) {
            throw misuse("--wins must be at most --meetings, which is " + meetings + ", but was " + wins);
        }
        BigDecimal activity = perDay.multiply(BigDecimal.valueOf(workingDays));
        if (activity.compareTo(MOST_MEETINGS) > 0) {
            throw misuse("--working-days x --per-day must be at most " + MOST_MEETINGS + " meetings, but was "
                    + activity.toPlainString());
        }
        more.check(Optional.ofNullable(average), Optional.ofNullable(plan), workingDays, this::misuse);
        if (average != null) {
            checkDigits("--average", average);
        }
        more.amounts().forEach(amount -> checkDigits("--amounts", amount));
        // Near enough to the mean of the wins, fixed rate or not.
        BigDecimal won =
                activity.multiply(BigDecimal.valueOf(wins)).divide(BigDecimal.valueOf(meetings), RoundingMode.UP);
        if (more.differ()
                && more.mostWins()
                                .map(BigDecimal::valueOf)
                                .map(won::min)
                                .orElse(won)
                                .compareTo(MOST_SIMULATED)
                        > 0) {
            throw misuse("--amounts and --variation must bring at most " + MOST_SIMULATED
                    + " wins, as those are simulated, but " + won.toPlainString() + " are expected");
        }
        if (plan != null) {
            checkDigits("--plan", plan);
        }
    }

    private void checkDigits(String name, BigDecimal amount) {
        if (Math.max(amount.scale(), CENTS) + amount.precision() - amount.scale() > Amounts.MOST_DIGITS) {
            throw misuse(name + " must have at most " + Amounts.MOST_DIGITS + " digits, " + CENTS
                    + " or more of them after the point, but was " + InputException.quoted(amount.toPlainString()));
        }
    }

    private ActivityReport report(ActivityForecaster forecaster, Amounts amounts) {
        try {
            SalesActivityBuilder activity = SalesActivity.builder()
                    .workingDays(WorkingDays.of(workingDays))
                    .meetingsPerDay(perDay.doubleValue())
                    .conversion(Proportion.of(wins, meetings))
                    .amount(more.amount(amounts, Optional.ofNullable(average)));
            more.limit(activity);
            return ActivityReport.of(
                    forecaster,
                    activity.build(),
                    more,
                    new ActivityReport.Asked(plan, lang.language()),
                    amounts,
                    this::misuse);
        } catch (ArithmeticException tooLarge) {
            throw misuse((average == null ? "--amounts" : "--average")
                    + " must be small enough for the largest sum of won deals to have at most " + Amounts.MOST_DIGITS
                    + " digits");
        } catch (IllegalArgumentException refused) {
            throw misuse(String.valueOf(refused.getMessage()));
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
