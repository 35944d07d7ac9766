package org.saleskit.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/** The mean of the rates of all days of a date's period. */
final class AverageRates implements RateProvider {

    private final RateProvider daily;
    private final PeriodUnit unit;

    AverageRates(RateProvider daily, PeriodUnit unit) {
        this.daily = daily;
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    @Override
    public Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to, LocalDate date) {
        CalendarPeriod period = CalendarPeriod.of(unit, date);
        BigDecimal sum = BigDecimal.ZERO;
        long days = 0;
        for (LocalDate day = period.start(); day.isBefore(period.endExclusive()); day = day.plusDays(1)) {
            Optional<BigDecimal> rate = daily.rate(from, to, day);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(rate.get());
            days++;
        }
        return Optional.of(sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128));
    }
}
