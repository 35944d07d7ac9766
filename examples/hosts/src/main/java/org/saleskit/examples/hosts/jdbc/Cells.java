package org.saleskit.examples.hosts.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The cells of the current row by column name. */
final class Cells {

    private final ResultSet row;

    Cells(ResultSet row) {
        this.row = row;
    }

    String text(String column) throws SQLException {
        return given(column, textIf(column));
    }

    Optional<String> textIf(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    long whole(String column) throws SQLException {
        return given(column, wholeIf(column));
    }

    Optional<Long> wholeIf(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    BigDecimal decimal(String column) throws SQLException {
        return given(column, decimalIf(column));
    }

    Optional<BigDecimal> decimalIf(String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Rows::trimmed);
    }

    Optional<Boolean> flagIf(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Boolean.class));
    }

    LocalDate date(String column) throws SQLException {
        return given(column, dateIf(column));
    }

    Optional<LocalDate> dateIf(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    Instant instant(String column) throws SQLException {
        return given(column, instantIf(column));
    }

    Optional<Instant> instantIf(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    Optional<Duration> secondsIf(String column) throws SQLException {
        return decimalIf(column)
                .map(seconds -> Duration.ofNanos(seconds.movePointRight(9).longValueExact()));
    }

    Money money(String column, String currencyColumn) throws SQLException {
        return given(column, moneyIf(column, currencyColumn));
    }

    Optional<Money> moneyIf(String column, String currencyColumn) throws SQLException {
        Optional<BigDecimal> amount = decimalIf(column);
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(Money.of(CurrencyUnit.of(text(currencyColumn)), amount.get()));
    }

    private static <V> V given(String column, Optional<V> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(column + " must be given, but was NULL"));
    }
}
