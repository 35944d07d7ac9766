package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.CountDistribution;

/** Revenue as the number of wins times one amount: its law is that of the wins, compared in exact arithmetic. */
final class ExactRevenue extends RevenueDistribution {

    private final CountDistribution wins;
    private final BigDecimal amount;
    private final Money mean;

    /** At {@code amount} minor units for a win, above zero. */
    ExactRevenue(CurrencyUnit currency, CountDistribution wins, long amount, Money mean) {
        super(currency);
        this.wins = wins;
        this.amount = BigDecimal.valueOf(amount);
        this.mean = mean;
    }

    @Override
    public Money mean() {
        return mean;
    }

    @Override
    public Money quantile(double level) {
        BigDecimal units = amount.multiply(BigDecimal.valueOf(wins.quantile(level)));
        return Money.of(currency(), units.movePointLeft(currency().getDecimalPlaces()));
    }

    /** Reached by ceil(plan / amount) wins. */
    @Override
    double probabilityAtLeast(BigDecimal units) {
        BigDecimal needed = units.divide(amount, 0, RoundingMode.CEILING);
        boolean possible = needed.compareTo(BigDecimal.valueOf(wins.trials())) <= 0;
        return possible ? wins.probabilityAtLeast(needed.longValueExact()) : 0;
    }

    @Override
    public OptionalInt draws() {
        return OptionalInt.empty();
    }
}
