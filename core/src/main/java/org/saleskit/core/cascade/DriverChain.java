package org.saleskit.core.cascade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/**
 * How much work does a result take? From a target of revenue down to deals, meetings and calls, by what was measured.
 *
 * <pre>
 * deals    = revenue / average amount of a deal
 * meetings = deals * trials / successes          of "a meeting becomes a deal"
 * calls    = meetings * trials / successes       of "a call becomes a meeting"
 * whole    = each of them rounded up
 * </pre>
 *
 * <p><b>Symbols</b> trials, successes - the counts of a measured {@link Proportion}.
 *
 * <p><b>Special cases</b> A conversion of which no trial succeeded cannot be divided by, and one without trials is not
 * known: the plan ends above it and names the case. A rate of fewer than {@value Proportion#LOW_COUNT} trials is used and
 * marked.
 *
 * <p><b>Result</b> The exact numbers are carried down and each is rounded up once, for itself: 8.8 deals are shown as 9,
 * but their meetings are those of 8.8. Rounding at each step would ask for more work than the average result takes.
 *
 * <p><b>Example</b> Revenue 440 000 at 50 000 a deal and 1 deal from 10 meetings: 8.8 deals and 88 meetings.
 *
 * <p><b>Limits</b> These are averages: the chance that so much work brings at least so much revenue is near one half. For a
 * chance, ask a forecast.
 *
 * <p>Immutable and thread-safe.
 */
public final class DriverChain {

    private final String result;
    private final BigDecimal average;
    private final @Nullable Money money;
    private final List<Driver> drivers;

    private DriverChain(String result, BigDecimal average, @Nullable Money money, List<Driver> drivers) {
        this.result = result;
        this.average = average;
        this.money = money;
        this.drivers = drivers;
    }

    /**
     * A kind of work and how often it leads to the step above.
     *
     * @param action the host's name of the work, such as "meetings", not blank
     * @param conversion how many of them led to the step above
     */
    public record Driver(String action, Proportion conversion) {

        /**
         * Checks that the name is not blank.
         *
         * @param action the host's name of the work
         * @param conversion how many of them led to the step above
         */
        public Driver {
            Checks.notBlank(action, "driver.action");
            Objects.requireNonNull(conversion, "conversion");
        }
    }

    /**
     * {@return a chain with nothing but results, such as deals}
     *
     * @param result the host's name of a result, such as "deals", not blank
     * @param average what one result brings on average, above zero
     */
    public static DriverChain of(String result, BigDecimal average) {
        BigDecimal each = Decimals.canonical(average, "average");
        Checks.check(each.signum() > 0, "average", "be above zero", average);
        return new DriverChain(Checks.notBlank(result, "result"), each, null, List.of());
    }

    /**
     * {@return a chain with nothing but results, such as deals}
     *
     * @param result the host's name of a result, such as "deals", not blank
     * @param average what one result brings on average, above zero
     */
    public static DriverChain of(String result, Money average) {
        DriverChain chain = of(result, average.getAmount());
        return new DriverChain(chain.result, chain.average, average, List.of());
    }

    /**
     * {@return this chain and, below its last step, the work that leads to it}
     *
     * @param action the host's name of the work, such as "meetings"; not blank and new to the chain
     * @param conversion how many of them led to the step above
     */
    public DriverChain through(String action, Proportion conversion) {
        Driver driver = new Driver(action, conversion);
        Set<String> names = new HashSet<>();
        names.add(result);
        drivers.forEach(above -> names.add(above.action()));
        Checks.check(!names.contains(action), "driver.action", "be new to the chain", action);
        List<Driver> longer = new ArrayList<>(drivers);
        longer.add(driver);
        return new DriverChain(result, average, money, List.copyOf(longer));
    }

    /** {@return the host's name of a result} */
    public String result() {
        return result;
    }

    /** {@return what one result brings on average} */
    public BigDecimal average() {
        return average;
    }

    /** {@return the kinds of work from the results down, unmodifiable} */
    public List<Driver> drivers() {
        return drivers;
    }

    /**
     * {@return how much work a total takes}
     *
     * @param total the target, such as revenue; zero or more and, if the average is money, in its currency
     * @throws IllegalArgumentException if the total is negative, in another currency, or the average is not money
     */
    public DriverPlan plan(Money total) {
        if (money == null) {
            throw Checks.broken("total", "be a plain number, as the average is", total.getCurrencyUnit());
        }
        Checks.check(
                total.isSameCurrency(money),
                "total",
                "be in the currency of the average, " + money.getCurrencyUnit(),
                total.getCurrencyUnit());
        return planOf(total.getAmount());
    }

    /**
     * {@return how much work a total takes}
     *
     * @param total the target, zero or more, in the unit of the average
     * @throws IllegalArgumentException if the total is negative, or the average is money
     */
    public DriverPlan plan(BigDecimal total) {
        if (money != null) {
            throw Checks.broken("total", "be an amount of " + money.getCurrencyUnit() + ", as the average is", total);
        }
        return planOf(total);
    }

    private DriverPlan planOf(BigDecimal total) {
        BigDecimal wanted = Decimals.canonical(total, "total");
        Checks.check(wanted.signum() >= 0, "total", "be zero or more", total);
        List<DriverPlan.Step> steps = new ArrayList<>();
        Fraction needed = Fraction.of(wanted, average);
        steps.add(new DriverPlan.Step(result, needed, false));
        for (Driver driver : drivers) {
            Proportion conversion = driver.conversion();
            if (conversion.successes() == 0) {
                return new DriverPlan(wanted, steps, Optional.of(gap(driver)));
            }
            needed = needed.multipliedBy(Fraction.of(conversion.trials(), conversion.successes()));
            steps.add(new DriverPlan.Step(driver.action(), needed, conversion.isLowCount()));
        }
        return new DriverPlan(wanted, steps, Optional.empty());
    }

    private static DriverPlan.Gap gap(Driver driver) {
        DriverPlan.Cause cause =
                driver.conversion().trials() == 0 ? DriverPlan.Cause.NO_TRIALS : DriverPlan.Cause.NO_SUCCESS;
        return new DriverPlan.Gap(driver.action(), cause);
    }

    /**
     * {@return what an amount of the last kind of work brings on average, exactly; empty if a conversion has no trials}
     *
     * @param actions how much of it is done, zero or more
     */
    public Optional<Fraction> outcome(BigDecimal actions) {
        Checks.check(actions.signum() >= 0, "actions", "be zero or more", actions);
        Fraction outcome = Fraction.of(actions).multipliedBy(Fraction.of(average));
        for (Driver driver : drivers) {
            Proportion conversion = driver.conversion();
            if (conversion.trials() == 0) {
                return Optional.empty();
            }
            outcome = outcome.multipliedBy(Fraction.of(conversion.successes(), conversion.trials()));
        }
        return Optional.of(outcome);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriverChain that
                && result.equals(that.result)
                && average.equals(that.average)
                && Objects.equals(money, that.money)
                && drivers.equals(that.drivers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(result, average, money, drivers);
    }

    /** {@return the steps, such as "deals, meetings (3 of 30)"} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(result);
        drivers.forEach(driver -> text.append(", ")
                .append(driver.action())
                .append(" (")
                .append(driver.conversion())
                .append(')'));
        return text.toString();
    }
}
