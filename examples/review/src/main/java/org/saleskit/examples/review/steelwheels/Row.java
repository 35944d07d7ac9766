package org.saleskit.examples.review.steelwheels;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.examples.review.facts.InputException;

/** The current row of a query: columns by number, from 1, in the types that the review needs. */
final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** {@return the column as text, which must be there} */
    String text(int column) throws SQLException {
        return optionalText(column).orElseThrow(() -> broken(column, "hold a value", "absent"));
    }

    /** {@return the column as text without blanks at its ends; empty for null and for blanks} */
    Optional<String> optionalText(int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** {@return the column as a whole number of any size that fits} */
    long whole(int column) throws SQLException {
        BigDecimal value = decimal(column);
        try {
            return value.longValueExact();
        } catch (ArithmeticException fraction) {
            throw broken(column, "be a whole number", value);
        }
    }

    /** {@return the column as a date; the time of day of a time stamp is dropped} */
    LocalDate date(int column) throws SQLException {
        LocalDate date;
        if (rows.getMetaData().getColumnType(column) == Types.DATE) {
            date = rows.getObject(column, LocalDate.class);
        } else {
            LocalDateTime time = rows.getObject(column, LocalDateTime.class);
            date = time == null ? null : time.toLocalDate();
        }
        if (date == null) {
            throw broken(column, "hold a date", "absent");
        }
        return date;
    }

    /** {@return the column as money, exactly} */
    Money money(int column, CurrencyUnit currency) throws SQLException {
        BigDecimal value = decimal(column);
        try {
            return Money.of(currency, value);
        } catch (ArithmeticException digits) {
            throw broken(column, "have at most " + currency.getDecimalPlaces() + " digits after the point", value);
        }
    }

    /** A binary number is read as the shortest decimal that stands for it: 1903.22, not 1903.2200000000000273. */
    private BigDecimal decimal(int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (value instanceof Double || value instanceof Float) {
            String text = value.toString();
            if (!Double.isFinite(((Number) value).doubleValue())) {
                throw broken(column, "be finite", text);
            }
            return new BigDecimal(text).stripTrailingZeros();
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        throw broken(column, "be a number", value == null ? "absent" : value);
    }

    private InputException broken(int column, String rule, Object value) {
        return new InputException(place(column) + " must " + rule + ", but was " + value);
    }

    /** Every query starts with the identifier of the row. */
    private String place(int column) {
        try {
            String name = rows.getMetaData().getColumnLabel(column);
            return name + " of " + rows.getMetaData().getColumnLabel(1) + " " + rows.getString(1);
        } catch (SQLException unknown) {
            return "column " + column;
        }
    }
}
