package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.rates.NodeRate;

/**
 * What a forecast from activity starts from: how long somebody works, how much he does in a day, how often that ends in
 * a contract, and what a contract brings. The four factors of D × m × p × a; and, where they matter, the ramp of a novice, the
 * limits of capacity, and a conversion drawn towards that of the team.
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
     * {@return the conversion drawn towards that of the team or the organisation; empty if it rests on the own counts alone}
     *
     * <p>If present, it is the conversion of the forecast, and {@link #conversion} only tells the own counts.
     */
    public abstract Optional<NodeRate> shrunkConversion();

    /** {@return the month of service of a novice, whose ramp cuts the meetings a day; empty for a full load} */
    public abstract Optional<Ramp.Stage> ramp();

    /** {@return the meetings that can be held on a day at most, finite and zero or more; empty for no limit} */
    public abstract OptionalDouble mostMeetingsPerDay();

    /** {@return the deals that can be closed in the period at most, zero or more; empty for no limit} */
    public abstract OptionalLong mostWins();

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

    /** {@return a new builder; days, meetings a day, conversion and amount are required} */
    public static SalesActivityBuilder builder() {
        return new SalesActivityBuilder();
    }

    @Value.Check
    void check() {
        Checks.finiteNonNegative(meetingsPerDay(), "meetingsPerDay");
        mostMeetingsPerDay().ifPresent(most -> Checks.finiteNonNegative(most, "mostMeetingsPerDay"));
        mostWins().ifPresent(most -> Checks.nonNegative(most, "mostWins"));
        Checks.check(
                BigDecimal.valueOf(workingDays().days())
                                .multiply(BigDecimal.valueOf(meetingsPerDay()))
                                .compareTo(MAX_MEETINGS)
                        <= 0,
                "workingDays × meetingsPerDay",
                "be at most " + MAX_MEETINGS,
                workingDays().days() + " × " + meetingsPerDay());
    }

    /**
     * {@return this activity with the conversion drawn towards that of the team}
     *
     * @param rate the rate, whose law is taken as what is known of the conversion
     */
    public SalesActivity withShrunkConversion(NodeRate rate) {
        return toBuilder()
                .shrunkConversion(Objects.requireNonNull(rate, "rate"))
                .build();
    }

    /** {@return a builder that starts with the values of this activity} */
    public final SalesActivityBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return the meetings held on a day after ramp and limit: the smaller one of m × ramp factor and the limit, exactly} */
    @Value.Lazy
    public BigDecimal heldPerDay() {
        BigDecimal wanted = BigDecimal.valueOf(meetingsPerDay());
        if (ramp().isPresent()) {
            wanted = wanted.multiply(BigDecimal.valueOf(ramp().orElseThrow().factor()));
        }
        return mostMeetingsPerDay().isPresent()
                ? wanted.min(BigDecimal.valueOf(mostMeetingsPerDay().getAsDouble()))
                : wanted;
    }

    /**
     * {@return D × m, the expected number of held meetings, exactly, after ramp and limit} It is in general not a whole number.
     */
    @Value.Lazy
    public BigDecimal meetings() {
        return BigDecimal.valueOf(workingDays().days()).multiply(heldPerDay());
    }
}
