package org.saleskit.analytics.table;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;

/**
 * What the whole numbers of a table count: minor units of one currency, or a plain decimal of a fixed number of digits,
 * such as pieces (0 digits) or kilograms to the gram (3 digits). Two units are equal when both parts are; amounts of
 * unequal units are never added.
 */
public final class ValueUnit {

    private static final int MAX_SCALE = 9;

    /** Digits of the largest long. */
    private static final int LONG_DIGITS = 19;

    private final @Nullable CurrencyUnit currency;
    private final int scale;

    private ValueUnit(@Nullable CurrencyUnit currency, int scale) {
        this.currency = currency;
        this.scale = scale;
    }

    /**
     * {@return the minor units of a currency, such as cents}
     *
     * @param currency the currency
     */
    public static ValueUnit money(CurrencyUnit currency) {
        return new ValueUnit(Objects.requireNonNull(currency, "currency"), currency.getDecimalPlaces());
    }

    /**
     * {@return a plain decimal}
     *
     * @param scale the digits after the point, 0 to 9
     * @throws IllegalArgumentException if the scale is out of range
     */
    public static ValueUnit decimal(int scale) {
        Checks.check(scale >= 0 && scale <= MAX_SCALE, "scale", "be between 0 and " + MAX_SCALE, scale);
        return new ValueUnit(null, scale);
    }

    /** {@return the currency, or empty for a plain decimal} */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(currency);
    }

    /** {@return the digits after the point} */
    public int scale() {
        return scale;
    }

    /**
     * {@return the amount of so many units, with exactly {@link #scale} digits after the point}
     *
     * @param units the units
     */
    public BigDecimal toDecimal(long units) {
        return BigDecimal.valueOf(units, scale);
    }

    /**
     * {@return the units of an amount, exactly}
     *
     * @param value the amount
     * @throws IllegalArgumentException if the amount has more digits after the point than the unit
     * @throws ArithmeticException if the units do not fit in a long
     */
    public long toUnits(BigDecimal value) {
        return toUnits(value, "value", Measure.NO_INDEX);
    }

    /** The same, naming the value and the row in the message. */
    long toUnits(BigDecimal value, String part, long index) {
        Objects.requireNonNull(value, () -> Measure.name(part, index));
        if (value.scale() == scale && value.precision() < LONG_DIGITS) {
            return value.unscaledValue().longValue();
        }
        String name = Measure.name(part, index);
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        Checks.check(plain.scale() <= scale, name, "have at most " + scale + " digits after the point", value);
        // The count of digits is compared first: 1E+999999999 must not be written out.
        if ((long) plain.precision() - plain.scale() + scale <= LONG_DIGITS) {
            try {
                return plain.setScale(scale).unscaledValue().longValueExact();
            } catch (ArithmeticException tooLarge) {
                throw tooLarge(value, name, tooLarge);
            }
        }
        throw tooLarge(value, name, null);
    }

    private ArithmeticException tooLarge(BigDecimal value, String name, @Nullable ArithmeticException cause) {
        ArithmeticException thrown = new ArithmeticException(
                name + " must fit in a long of units with " + scale + " digits after the point, but was " + value);
        if (cause != null) {
            thrown.initCause(cause);
        }
        return thrown;
    }

    /** The units of money, naming it and the row in the message. */
    long toUnits(Money value, String part, long index) {
        Objects.requireNonNull(value, () -> Measure.name(part, index));
        if (!value.getCurrencyUnit().equals(currency)) {
            throw Checks.broken(Measure.name(part, index), "be in " + this, value);
        }
        return toUnits(value.getAmount(), part, index);
    }

    /**
     * {@return the money of so many units}
     *
     * @param units the units
     * @throws IllegalStateException if the unit is not of a currency
     */
    public Money toMoney(long units) {
        if (currency == null) {
            throw new IllegalStateException("unit must be of a currency, but was " + this);
        }
        return Money.ofMinor(currency, units);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueUnit that && scale == that.scale && Objects.equals(currency, that.currency);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(currency) + scale;
    }

    /** {@return the code of the currency, or such as {@code decimal(2)}} */
    @Override
    public String toString() {
        return currency != null ? currency.getCode() : "decimal(" + scale + ")";
    }
}
