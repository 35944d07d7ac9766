package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * What a forecast from activity starts from: how long somebody works, how much he does in a day, how often that ends in
 * a contract, and what a contract brings. The four factors of D × m × p × a.
 */
@Value.Immutable
public abstract class SalesActivity {

    /** Bound of D × m; far above what a department of any size holds in a period. */
    private static final BigDecimal MAX_MEETINGS = BigDecimal.valueOf(1_000_000);

    SalesActivity() {}

    /** {@return D, the working days of the period less absences} */
    public abstract WorkingDays workingDays();

    /**
     * {@return m, the meetings held on a working day on average, finite and zero or more}
     *
     * <p>Held, not planned: usually the average of a trailing window. The number is taken as its decimal text, so that
     * 0.1 is exactly a tenth.
     */
    public abstract double meetingsPerDay();

    /** {@return p with its counts: wins that are put down to meetings, of held meetings} */
    public abstract Proportion conversion();

    /** {@return a, what a won deal brings} */
    public abstract DealAmount amount();

    /**
     * {@return an activity whose won deals all bring the same average}
     *
     * @param workingDays D, zero or more
     * @param meetingsPerDay m, finite and zero or more
     * @param conversion p with its counts
     * @param average a, above zero
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public static SalesActivity of(long workingDays, double meetingsPerDay, Proportion conversion, Money average) {
        return builder()
                .workingDays(WorkingDays.of(workingDays))
                .meetingsPerDay(meetingsPerDay)
                .conversion(conversion)
                .amount(DealAmount.fixed(average))
                .build();
    }

    /** {@return a new builder; all four attributes are required} */
    public static SalesActivityBuilder builder() {
        return new SalesActivityBuilder();
    }

    @Value.Check
    void check() {
        Checks.finiteNonNegative(meetingsPerDay(), "meetingsPerDay");
        Checks.check(
                meetings().compareTo(MAX_MEETINGS) <= 0,
                "workingDays × meetingsPerDay",
                "be at most " + MAX_MEETINGS,
                workingDays().days() + " × " + meetingsPerDay());
    }

    /** {@return D × m, the expected number of held meetings, exactly} It is in general not a whole number. */
    @Value.Lazy
    public BigDecimal meetings() {
        return BigDecimal.valueOf(workingDays().days()).multiply(BigDecimal.valueOf(meetingsPerDay()));
    }
}
