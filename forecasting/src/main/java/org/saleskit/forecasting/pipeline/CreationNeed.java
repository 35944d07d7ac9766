package org.saleskit.forecasting.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * How many deals must be created so that they bring what is missing by the end of the period?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * deals        = M / (W S A)
 * created now  S = share of wins that come on the days left
 * evenly       S = mean of that share over the creation days left
 * amount       = deals × A                what the created deals are worth in full
 * </pre>
 *
 * <p><b>Symbols</b> M - the money that is missing, above zero; W - win rate of new deals, won / (won + lost); S - the share of
 * these wins that come in time, by the {@link ClosingLag}: deals that cannot close in time are excluded; A - mean won amount.
 *
 * <p><b>Special cases</b> are the {@link Case cases}: only with {@link Case#NEEDED} there is a number.
 *
 * <p><b>Example</b> 300 000 missing, 1 of 4 won, 40 000 each, half of the wins within the days left: 300 000 / (0.25 × 0.5 ×
 * 40 000) = 60 deals, if all are created now.
 *
 * <p><b>Limits</b> It is a mean: with that many deals the plan is reached about every second time. See {@link
 * PipelineForecaster#withNewBusiness} for the law.
 *
 * <p>Immutable and thread-safe.
 */
public final class CreationNeed {

    /** Whether there is an answer. */
    public enum Case {
        /** The plan is reached already. */
        REACHED,
        /** What the open deals are expected to bring is enough. */
        COVERED,
        /** So many deals are needed. */
        NEEDED,
        /** No deal created now can be won in time. */
        TOO_LATE,
        /** The win rate is 0, or the wins bring nothing: no number of deals is enough. */
        NOTHING_WON,
        /** Nothing was ever decided, so that there is no win rate. */
        NO_WIN_RATE
    }

    private final Money missing;
    private final LocalDate from;
    private final LocalDate end;
    private final Rates rates;
    private final Case state;

    /**
     * What new deals bring, as those of the past did.
     *
     * @param winRate won of decided deals
     * @param wonAmount the mean amount of a won deal, zero or more
     * @param lag how long a won deal takes
     */
    public record Rates(Proportion winRate, Money wonAmount, ClosingLag lag) {

        /**
         * Checks that all are given and the amount is not negative.
         *
         * @param winRate won of decided deals
         * @param wonAmount the mean amount of a won deal
         * @param lag how long a won deal takes
         */
        public Rates {
            Objects.requireNonNull(winRate, "winRate");
            Objects.requireNonNull(wonAmount, "wonAmount");
            Objects.requireNonNull(lag, "lag");
            Checks.check(!wonAmount.isNegative(), "wonAmount", "be zero or more", wonAmount);
        }
    }

    private CreationNeed(Money missing, LocalDate from, LocalDate end, Rates rates, Case state) {
        this.missing = missing;
        this.from = from;
        this.end = end;
        this.rates = rates;
        this.state = state;
    }

    static CreationNeed of(PipelineCoverage coverage, Money missing, LocalDate from, Rates rates) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(rates, "rates");
        LocalDate end = coverage.period().dates().getEnd();
        Checks.check(
                rates.wonAmount().getCurrencyUnit().equals(missing.getCurrencyUnit()),
                "wonAmount",
                "be in " + missing.getCurrencyUnit(),
                rates.wonAmount());
        Checks.check(from.isBefore(end), "from", "be before the end of the period, " + end, from);
        return new CreationNeed(missing, from, end, rates, state(coverage, missing, from, rates));
    }

    private static Case state(PipelineCoverage coverage, Money missing, LocalDate from, Rates rates) {
        if (coverage.isReached()) {
            return Case.REACHED;
        }
        if (!missing.isPositive()) {
            return Case.COVERED;
        }
        if (rates.winRate().trials() == 0) {
            return Case.NO_WIN_RATE;
        }
        if (rates.winRate().successes() == 0 || rates.wonAmount().isZero()) {
            return Case.NOTHING_WON;
        }
        long left = ChronoUnit.DAYS.between(from, coverage.period().dates().getEnd());
        return rates.lag().wonBy(left - 1) > 0 ? Case.NEEDED : Case.TOO_LATE;
    }

    /** {@return whether there is an answer} */
    public Case state() {
        return state;
    }

    /** {@return M: the money that is missing; zero or less with {@link Case#REACHED} and {@link Case#COVERED}} */
    public Money missing() {
        return missing;
    }

    /** {@return what new deals bring} */
    public Rates rates() {
        return rates;
    }

    /** {@return the days from the first creation to the end of the period, both ends' days included} */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(from, end);
    }

    /** {@return W S: the chance that a deal created on the first day is won in time; empty if there is no win rate} */
    public OptionalDouble chanceInTime() {
        return chance(rates.lag().wonBy(daysLeft() - 1));
    }

    private OptionalDouble chance(double share) {
        OptionalDouble rate = rates.winRate().rate();
        return rate.isEmpty() ? rate : OptionalDouble.of(rate.getAsDouble() * share);
    }

    /** {@return how many deals, if all are created on the first day; empty unless they are {@link Case#NEEDED}} */
    public OptionalDouble deals() {
        return deals(rates.lag().wonBy(daysLeft() - 1));
    }

    /**
     * {@return how many deals, if as many are created on each day up to the end of the period; empty unless they are {@link
     * Case#NEEDED} and any of them is won in time} They are more, as late ones do not close in time.
     */
    public OptionalDouble dealsEvenly() {
        return deals(rates.lag().wonEvenly(daysLeft()));
    }

    private OptionalDouble deals(double share) {
        if (state != Case.NEEDED || share == 0) {
            return OptionalDouble.empty();
        }
        double one = chance(share).orElseThrow() * rates.wonAmount().getAmount().doubleValue();
        return OptionalDouble.of(missing.getAmount().doubleValue() / one);
    }

    /** {@return {@link #deals} rounded up to whole ones} */
    public OptionalLong wholeDeals() {
        return whole(deals());
    }

    /** {@link #dealsEvenly} rounded up to whole ones. */
    OptionalLong wholeDealsEvenly() {
        return whole(dealsEvenly());
    }

    private static OptionalLong whole(OptionalDouble deals) {
        // What misses a whole number by rounding of doubles only is that number.
        return deals.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(deals.getAsDouble() * (1 - 1e-12)));
    }

    /** {@return what the {@link #deals} are worth in full, rounded up; empty unless they are needed} */
    public Optional<Money> amount() {
        OptionalDouble deals = deals();
        return deals.isEmpty()
                ? Optional.empty()
                : Optional.of(rates.wonAmount()
                        .multipliedBy(BigDecimal.valueOf(deals.getAsDouble()), RoundingMode.HALF_EVEN));
    }

    /** {@return the last day on which a created deal can still be won in time} It may lie before the first day. */
    public LocalDate lastUsefulDay() {
        return end.minusDays(rates.lag().shortestDays() + 1);
    }

    /**
     * {@return the answer in words}
     *
     * @param locale Russian gives Russian, every other language English; numbers follow the locale
     */
    public String explain(Locale locale) {
        return PipelineText.of(this, locale);
    }

    /** {@return the case and the number of deals, for logs} */
    @Override
    public String toString() {
        return "CreationNeed[" + state + (deals().isPresent() ? ", deals=" + deals().getAsDouble() : "") + "]";
    }
}
