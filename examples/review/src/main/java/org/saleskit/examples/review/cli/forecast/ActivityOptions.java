package org.saleskit.examples.review.cli.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.forecasting.activity.CloseLag;
import org.saleskit.forecasting.activity.DealAmount;
import org.saleskit.forecasting.activity.Ramp;
import org.saleskit.forecasting.activity.SalesActivityBuilder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What may hold of an activity beside its four factors. */
final class ActivityOptions {

    /** Months of service that a ramp knows. */
    private static final long MOST_MONTHS = 1_200;

    /** The bounds of the library. */
    private static final BigDecimal MOST_VARIATION = BigDecimal.valueOf(5);

    private static final BigDecimal MOST_DEALS = BigDecimal.valueOf(1_000);

    private static final long MOST_DAYS_TO_REACH = 10_000;

    @Option(
            names = "--amounts",
            paramLabel = "A1,A2",
            split = ",",
            converter = OptionValues.Amount.class,
            description = "Amounts of past deals; those of coming ones are drawn from them. Instead of --average.")
    private List<BigDecimal> amounts = new ArrayList<>();

    @Option(
            names = "--variation",
            paramLabel = "C",
            converter = Positive.class,
            description =
                    "Standard deviation / mean of the amounts, which are then log-normal about --average, such as 0.8.")
    private @Nullable BigDecimal variation;

    @Option(
            names = "--most-per-day",
            paramLabel = "X",
            converter = OptionValues.Amount.class,
            description = "Meetings that can be held on a day at most.")
    private @Nullable BigDecimal mostPerDay;

    @Option(
            names = "--most-wins",
            paramLabel = "N",
            converter = OptionValues.Count.class,
            description = "Deals that can be closed in the period at most.")
    private @Nullable Long mostWins;

    @Option(
            names = "--ramp",
            paramLabel = "S1,S2",
            split = ",",
            converter = Share.class,
            description = "A novice: shares of the full load in the first, second, .. month of service, such as "
                    + "0,0.25,0.5,0.75; 1 after them. Needs --month.")
    private List<BigDecimal> ramp = new ArrayList<>();

    @Option(
            names = "--month",
            paramLabel = "K",
            converter = OptionValues.Count.class,
            description = "The month of service of the novice, 1 for the first.")
    private @Nullable Long month;

    @Option(
            names = "--lag",
            paramLabel = "P0,P1",
            split = ",",
            converter = Share.class,
            description =
                    "Shares of the wins that close in the period of the meeting, in the next one, ..; they sum to 1. The "
                            + "forecast is then given for each period.")
    private List<BigDecimal> lag = new ArrayList<>();

    @Option(
            names = "--reach",
            paramLabel = "Q",
            converter = Open.class,
            description = "With --plan: how many meetings a day reach it with this probability, such as 0.8?")
    private @Nullable BigDecimal reach;

    /** Reads a fraction. */
    static final class Share implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            return Decimals.parse(value.strip())
                    .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0)
                    .orElseThrow(() -> OptionValues.mustBe("be fractions from 0 to 1", value));
        }
    }

    /** Reads a number above zero. */
    static final class Positive implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            return Decimals.parse(value)
                    .filter(number -> number.signum() > 0)
                    .orElseThrow(() -> OptionValues.mustBe("be a decimal number above zero", value));
        }
    }

    /** Reads a probability that is neither 0 nor 1. */
    static final class Open implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            return Decimals.parse(value.strip())
                    .filter(share -> share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0)
                    .orElseThrow(() -> OptionValues.mustBe("be a probability above 0 and below 1 such as 0.8", value));
        }
    }

    List<BigDecimal> amounts() {
        return List.copyOf(amounts);
    }

    Optional<BigDecimal> reach() {
        return Optional.ofNullable(reach);
    }

    /** What closes when, if it was asked for. */
    Optional<CloseLag> lag(Function<String, ParameterException> misuse) {
        if (lag.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = lag.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw misuse.apply("--lag must sum to 1, but was " + sum.toPlainString() + " in sum");
        }
        return Optional.of(
                CloseLag.of(lag.stream().mapToDouble(BigDecimal::doubleValue).toArray()));
    }

    void check(
            Optional<BigDecimal> average,
            Optional<BigDecimal> plan,
            long workingDays,
            Function<String, ParameterException> misuse) {
        boolean stated = average.isPresent();
        if (stated != amounts.isEmpty()) {
            throw misuse.apply(
                    "either --average or --amounts must be given, but " + (stated ? "both" : "neither") + " were");
        }
        if (variation != null && !stated) {
            throw misuse.apply("--variation must be given together with --average");
        }
        if (variation != null && variation.compareTo(MOST_VARIATION) > 0) {
            throw misuse.apply("--variation must be at most " + MOST_VARIATION + ", but was "
                    + InputException.quoted(variation.toPlainString()));
        }
        if (!stated && amounts.stream().allMatch(amount -> amount.signum() == 0)) {
            throw misuse.apply("--amounts must hold one above zero, but all were \"0\"");
        }
        if (ramp.isEmpty() != (month == null)) {
            throw misuse.apply("--ramp and --month must be given together");
        }
        if (month != null && (month < 1 || month > MOST_MONTHS)) {
            throw misuse.apply("--month must lie between 1 and " + MOST_MONTHS + ", but was " + month);
        }
        if (mostWins != null && !lag.isEmpty()) {
            throw misuse.apply(
                    "--most-wins must not be given together with --lag: it would limit closes and not meetings");
        }
        if (reach != null && plan.isEmpty()) {
            throw misuse.apply("--reach must be given together with --plan");
        }
        if (reach != null && workingDays > MOST_DAYS_TO_REACH) {
            throw misuse.apply(
                    "--working-days must be at most " + MOST_DAYS_TO_REACH + " with --reach, but was " + workingDays);
        }
        if (reach != null && differ() && plan.orElseThrow().compareTo(MOST_DEALS.multiply(mean(average))) > 0) {
            throw misuse.apply("--plan must be at most " + MOST_DEALS
                    + " average deals with --reach where amounts differ, but was "
                    + InputException.quoted(plan.orElseThrow().toPlainString()));
        }
    }

    /** Whether not every deal brings the same. */
    boolean differ() {
        return variation != null || amounts.stream().anyMatch(amount -> amount.compareTo(amounts.get(0)) != 0);
    }

    private BigDecimal mean(Optional<BigDecimal> average) {
        return average.orElseGet(() -> amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL64));
    }

    /** What a won deal brings. */
    DealAmount amount(Amounts units, Optional<BigDecimal> average) {
        if (!amounts.isEmpty()) {
            return DealAmount.resampled(amounts.stream().map(units::money).toList());
        }
        return variation == null
                ? DealAmount.fixed(units.money(average.orElseThrow()))
                : DealAmount.logNormal(units.money(average.orElseThrow()), variation.doubleValue());
    }

    /** Adds limits and ramp. */
    void limit(SalesActivityBuilder activity) {
        if (mostPerDay != null) {
            activity.mostMeetingsPerDay(mostPerDay.doubleValue());
        }
        if (mostWins != null) {
            activity.mostWins(mostWins);
        }
        if (month != null) {
            double[] shares = ramp.stream().mapToDouble(BigDecimal::doubleValue).toArray();
            activity.ramp(
                    Ramp.table(shares).inMonth(Objects.requireNonNull(month).intValue()));
        }
    }

    Optional<BigDecimal> variation() {
        return Optional.ofNullable(variation);
    }

    Optional<BigDecimal> mostPerDay() {
        return Optional.ofNullable(mostPerDay);
    }

    Optional<Long> mostWins() {
        return Optional.ofNullable(mostWins);
    }

    List<BigDecimal> ramp() {
        return List.copyOf(ramp);
    }

    Optional<Long> month() {
        return Optional.ofNullable(month);
    }

    List<BigDecimal> lagShares() {
        return List.copyOf(lag);
    }
}
