package org.saleskit.examples.hosts.jdbc;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.Money;

/** Binds the places of one row from left to right. An absent value is NULL of the type of its column. */
final class Binder {

    private final PreparedStatement statement;
    private int place;

    Binder(PreparedStatement statement) {
        this.statement = statement;
    }

    Binder text(String text) throws SQLException {
        return text(Optional.of(text));
    }

    Binder text(Optional<String> text) throws SQLException {
        return bind(text, JDBCType.VARCHAR);
    }

    Binder whole(long number) throws SQLException {
        return whole(Optional.of(number));
    }

    Binder whole(Optional<Long> number) throws SQLException {
        return bind(number, JDBCType.BIGINT);
    }

    Binder decimal(BigDecimal number) throws SQLException {
        return decimal(Optional.of(number));
    }

    Binder decimal(Optional<BigDecimal> number) throws SQLException {
        return bind(number, JDBCType.DECIMAL);
    }

    Binder flag(Optional<Boolean> flag) throws SQLException {
        return bind(flag, JDBCType.BOOLEAN);
    }

    Binder date(LocalDate date) throws SQLException {
        return date(Optional.of(date));
    }

    Binder date(Optional<LocalDate> date) throws SQLException {
        return bind(date, JDBCType.DATE);
    }

    Binder instant(Instant instant) throws SQLException {
        return instant(Optional.of(instant));
    }

    Binder instant(Optional<Instant> instant) throws SQLException {
        return bind(instant.map(at -> at.atOffset(ZoneOffset.UTC)), JDBCType.TIMESTAMP_WITH_TIMEZONE);
    }

    Binder seconds(Optional<Duration> duration) throws SQLException {
        return decimal(
                duration.map(time -> BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9))));
    }

    Binder currency(Optional<Money> money) throws SQLException {
        return text(money.map(amount -> amount.getCurrencyUnit().getCode()));
    }

    Binder amount(Optional<Money> money) throws SQLException {
        return decimal(money.map(Money::getAmount));
    }

    private Binder bind(Optional<?> value, JDBCType type) throws SQLException {
        place++;
        if (value.isPresent()) {
            statement.setObject(place, value.get(), type);
        } else {
            statement.setNull(place, type.getVendorTypeNumber());
        }
        return this;
    }
}
