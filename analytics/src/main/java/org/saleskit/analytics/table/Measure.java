package org.saleskit.analytics.table;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads the amount of a host's row as whole units, exactly. A value that the unit cannot hold is refused, never rounded.
 *
 * @param <T> the row
 */
public final class Measure<T> {

    static final long NO_INDEX = -1;

    private final ValueUnit unit;
    private final Reader<T> reader;

    private Measure(ValueUnit unit, Reader<T> reader) {
        this.unit = unit;
        this.reader = reader;
    }

    /** Reads a row; the index is that of the row in messages. */
    @FunctionalInterface
    private interface Reader<T> {
        long read(T row, long index);
    }

    /**
     * {@return a measure of money} Rows in another currency are refused: saleskit never converts silently.
     *
     * @param <T> the row
     * @param currency the currency of every row
     * @param amount reads the amount
     */
    public static <T> Measure<T> money(CurrencyUnit currency, Function<? super T, Money> amount) {
        ValueUnit unit = ValueUnit.money(currency);
        Objects.requireNonNull(amount, "amount");
        return new Measure<>(unit, (row, index) -> unit.toUnits(amount.apply(row), "amount", index));
    }

    /**
     * {@return a measure of plain decimals}
     *
     * @param <T> the row
     * @param scale the digits after the point, 0 to 9; a value with more is refused
     * @param amount reads the amount
     * @throws IllegalArgumentException if the scale is out of range
     */
    public static <T> Measure<T> decimal(int scale, Function<? super T, BigDecimal> amount) {
        ValueUnit unit = ValueUnit.decimal(scale);
        Objects.requireNonNull(amount, "amount");
        return new Measure<>(unit, (row, index) -> unit.toUnits(amount.apply(row), "amount", index));
    }

    /**
     * {@return a measure of amounts that the row already holds as whole units}
     *
     * @param <T> the row
     * @param unit what the units are
     * @param units reads the units
     */
    public static <T> Measure<T> units(ValueUnit unit, ToLongFunction<? super T> units) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(units, "units");
        return new Measure<>(unit, (row, index) -> units.applyAsLong(row));
    }

    /** {@return what the units are} */
    public ValueUnit unit() {
        return unit;
    }

    /**
     * {@return the amount of a row in units}
     *
     * @param row the row
     * @throws IllegalArgumentException if the amount is of another currency or has too many digits
     * @throws ArithmeticException if the units do not fit in a long
     */
    public long unitsOf(T row) {
        return unitsOf(row, NO_INDEX);
    }

    /**
     * {@return the amount of a row in units, as {@link #unitsOf(Object)}, with the row's place in messages}
     *
     * @param row the row
     * @param index the place of the row, which the message names as in {@code rows[3].amount}; negative if it has none
     * @throws IllegalArgumentException if the amount is of another currency or has too many digits
     * @throws ArithmeticException if the units do not fit in a long
     */
    public long unitsOf(T row, long index) {
        Objects.requireNonNull(row, () -> index < 0 ? "row" : "rows[" + index + "]");
        return reader.read(row, index);
    }

    /** The name of a part of a row in messages. */
    static String name(String part, long index) {
        return index < 0 ? part : "rows[" + index + "]." + part;
    }
}
