package org.saleskit.core.kpi;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Fraction;

/**
 * In what a KPI is counted. Two units are equal if nothing in them differs: roubles and euros are different units, so
 * readings in both never come together. Immutable and thread-safe.
 */
public final class KpiUnit {

    private static final KpiUnit COUNT = new KpiUnit(Kind.COUNT, "count");
    private static final KpiUnit SHARE = new KpiUnit(Kind.SHARE, "share");
    private static final KpiUnit SCORE = new KpiUnit(Kind.SCORE, "score");

    /** What kind of quantity it is. */
    public enum Kind {
        /** Pieces: calls, deals, clients. */
        COUNT,
        /** An amount in one currency. */
        MONEY,
        /** A part of a whole, between 0 and 1. */
        SHARE,
        /** A span of time, zero or more. */
        DURATION,
        /** Points on a scale of the host's. */
        SCORE,
        /** Anything else, under the host's own name. */
        OTHER
    }

    private final Kind kind;
    private final String label;

    private KpiUnit(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    /** {@return pieces} */
    public static KpiUnit count() {
        return COUNT;
    }

    /**
     * {@return an amount of money}
     *
     * @param currency its currency
     */
    public static KpiUnit money(CurrencyUnit currency) {
        return new KpiUnit(
                Kind.MONEY, Objects.requireNonNull(currency, "currency").getCode());
    }

    /** {@return a part of a whole, between 0 and 1} */
    public static KpiUnit share() {
        return SHARE;
    }

    /**
     * {@return a span of time}
     *
     * @param unit what its numbers count: seconds to days, whose length does not vary
     */
    public static KpiUnit duration(ChronoUnit unit) {
        Objects.requireNonNull(unit, "unit");
        boolean fixed = unit.compareTo(ChronoUnit.SECONDS) >= 0 && unit.compareTo(ChronoUnit.DAYS) <= 0;
        Checks.check(fixed, "kpiUnit.duration", "be counted in a unit from SECONDS to DAYS", unit.name());
        return new KpiUnit(Kind.DURATION, unit.name().toLowerCase(Locale.ROOT));
    }

    /** {@return points on a scale of the host's} */
    public static KpiUnit score() {
        return SCORE;
    }

    /**
     * {@return a unit of the host's own}
     *
     * @param label its name, not blank
     */
    public static KpiUnit other(String label) {
        return new KpiUnit(Kind.OTHER, Checks.notBlank(label, "kpiUnit.label"));
    }

    /** {@return what kind of quantity it is} */
    public Kind kind() {
        return kind;
    }

    /** {@return the name: the code of the currency, the unit of time in lower case, or the host's own} */
    public String label() {
        return label;
    }

    /** {@return the currency of an amount of money, else nothing} */
    public Optional<CurrencyUnit> currency() {
        return kind == Kind.MONEY ? Optional.of(CurrencyUnit.of(label)) : Optional.empty();
    }

    /**
     * Checks that a value can have this unit: a share lies between 0 and 1, a duration is not negative.
     *
     * @param value the value
     * @param parameter what the caller calls the value, for the message
     * @throws IllegalArgumentException if the value cannot have this unit
     */
    public void check(BigDecimal value, String parameter) {
        check(Fraction.of(value), parameter);
    }

    void check(Fraction value, String parameter) {
        if (kind == Kind.SHARE) {
            boolean part = value.signum() >= 0 && value.compareTo(Fraction.ONE) <= 0;
            Checks.check(part, parameter, "be a share between 0 and 1", value);
        } else if (kind == Kind.DURATION) {
            Checks.check(value.signum() >= 0, parameter, "be a duration of zero or more", value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KpiUnit unit && kind == unit.kind && label.equals(unit.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, label);
    }

    /** {@return the name, such as {@code RUB}, {@code share} or {@code hours}} */
    @Override
    public String toString() {
        return label;
    }
}
