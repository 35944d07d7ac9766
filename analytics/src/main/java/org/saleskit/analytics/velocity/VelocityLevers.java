package org.saleskit.analytics.velocity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * The four levers of velocity, exact, and what each of them could do.
 *
 * <pre>
 * V = N × W × A / L
 * </pre>
 *
 * @param deals N: the number of deals in work, zero or more
 * @param winRate W: the win rate, a fraction in 0..1
 * @param amount A: the mean amount of a won deal in units of the currency, zero or more
 * @param days L: the mean cycle in days, above zero
 */
public record VelocityLevers(Fraction deals, Fraction winRate, Fraction amount, Fraction days) {

    /** One of the four. */
    public enum Lever {
        /** More deals in work. */
        DEALS("deals in work", "сделки в работе"),
        /** A greater share of them won. */
        WIN_RATE("win rate", "доля выигранных"),
        /** Larger deals. */
        AMOUNT("amount of a won deal", "сумма выигранной сделки"),
        /** A shorter cycle. */
        CYCLE("cycle", "цикл сделки");

        private final String english;
        private final String russian;

        Lever(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * {@return what the lever is, in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return label(Words.of(locale));
        }

        String label(Words words) {
            return words.say(english, russian);
        }
    }

    /**
     * What becomes of velocity if one lever changes and the others stay.
     *
     * @param lever the lever
     * @param change its relative change, such as 0.1 for a tenth more
     * @param velocity the velocity then; absent if the lever cannot change so: a rate above 1, a value below 0, a cycle of 0
     */
    public record Effect(Lever lever, Fraction change, Optional<Fraction> velocity) {

        /**
         * Checks that all are given.
         *
         * @param lever the lever
         * @param change its relative change
         * @param velocity the velocity then
         */
        public Effect {
            Objects.requireNonNull(lever, "lever");
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(velocity, "velocity");
        }
    }

    /**
     * Where one lever has to be for a velocity, if the others stay.
     *
     * @param lever the lever
     * @param value the value of the lever; absent if there is none that gives the velocity: a rate above 1, or another lever is 0
     * @param change its relative change from the present value, such as -0.1 for a tenth less; absent without a value
     */
    public record Need(Lever lever, Optional<Fraction> value, Optional<Fraction> change) {

        /**
         * Checks that all are given.
         *
         * @param lever the lever
         * @param value the value of the lever
         * @param change its relative change
         */
        public Need {
            Objects.requireNonNull(lever, "lever");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(change, "change");
        }
    }

    /**
     * Checks the ranges.
     *
     * @param deals the number of deals in work
     * @param winRate the win rate
     * @param amount the mean amount of a won deal
     * @param days the mean cycle in days
     * @throws IllegalArgumentException if a value is out of its range
     */
    public VelocityLevers {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(winRate, "winRate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(days, "days");
        Checks.check(deals.signum() >= 0, "deals", "be zero or more", deals);
        Checks.check(isRate(winRate), "winRate", "be a fraction between 0 and 1", winRate);
        Checks.check(amount.signum() >= 0, "amount", "be zero or more", amount);
        Checks.check(days.signum() > 0, "days", "be above zero", days);
    }

    private static boolean isRate(Fraction value) {
        return value.signum() >= 0 && value.compareTo(Fraction.ONE) <= 0;
    }

    /**
     * {@return the levers of these values}
     *
     * @param deals the number of deals in work
     * @param winRate the win rate
     * @param amount the mean amount of a won deal
     * @param days the mean cycle in days
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static VelocityLevers of(Fraction deals, Fraction winRate, Fraction amount, Fraction days) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(winRate, "winRate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(days, "days");
        return new VelocityLevers(deals, winRate, amount, days);
    }

    /** {@return the velocity: money per day, in units of the currency} */
    public Fraction velocity() {
        return deals.multipliedBy(winRate).multipliedBy(amount).dividedBy(days);
    }

    /**
     * {@return the value of a lever}
     *
     * @param lever the lever
     */
    public Fraction value(Lever lever) {
        return switch (Objects.requireNonNull(lever, "lever")) {
            case DEALS -> deals;
            case WIN_RATE -> winRate;
            case AMOUNT -> amount;
            case CYCLE -> days;
        };
    }

    private Optional<VelocityLevers> with(Lever lever, Fraction value) {
        boolean possible = lever == Lever.CYCLE ? value.signum() > 0 : value.signum() >= 0;
        if (!possible || (lever == Lever.WIN_RATE && !isRate(value))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (lever) {
                    case DEALS -> of(value, winRate, amount, days);
                    case WIN_RATE -> of(deals, value, amount, days);
                    case AMOUNT -> of(deals, winRate, value, days);
                    case CYCLE -> of(deals, winRate, amount, value);
                });
    }

    /**
     * {@return what becomes of velocity if one lever changes by a share of itself, down and up: two lines for each lever, in their
     * order, down first; unmodifiable}
     *
     * @param change the share, above zero, such as 0.1
     * @throws IllegalArgumentException if the share is not above zero
     */
    public List<Effect> sensitivity(Fraction change) {
        Objects.requireNonNull(change, "change");
        Checks.check(change.signum() > 0, "change", "be above zero", change);
        List<Effect> effects = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            for (Fraction signed : List.of(change.negated(), change)) {
                Fraction value = value(lever).multipliedBy(Fraction.ONE.plus(signed));
                effects.add(new Effect(lever, signed, with(lever, value).map(VelocityLevers::velocity)));
            }
        }
        return List.copyOf(effects);
    }

    /**
     * {@return where each lever has to be for a velocity, if the other three stay, in the order of the levers; unmodifiable}
     *
     * @param target the velocity that is wanted, above zero
     * @throws IllegalArgumentException if it is not above zero
     */
    public List<Need> neededFor(Fraction target) {
        Objects.requireNonNull(target, "target");
        Checks.check(target.signum() > 0, "target", "be above zero", target);
        List<Need> needs = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            Optional<Fraction> value = valueFor(lever, target);
            Optional<Fraction> change = value.filter(wanted -> value(lever).signum() != 0)
                    .map(wanted -> wanted.dividedBy(value(lever)).minus(Fraction.ONE));
            needs.add(new Need(lever, value, change));
        }
        return List.copyOf(needs);
    }

    private Optional<Fraction> valueFor(Lever lever, Fraction target) {
        Fraction others = switch (lever) {
            case DEALS -> winRate.multipliedBy(amount).dividedBy(days);
            case WIN_RATE -> deals.multipliedBy(amount).dividedBy(days);
            case AMOUNT -> deals.multipliedBy(winRate).dividedBy(days);
            case CYCLE -> deals.multipliedBy(winRate).multipliedBy(amount);
        };
        if (others.signum() == 0) {
            return Optional.empty();
        }
        Fraction value = lever == Lever.CYCLE ? others.dividedBy(target) : target.dividedBy(others);
        return with(lever, value).map(changed -> value);
    }
}
