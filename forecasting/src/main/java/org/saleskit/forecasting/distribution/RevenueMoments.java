package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.internal.CompensatedSum;

/** Mean, not rounded, and variance of an amount of money, in major units of the currency. */
record RevenueMoments(CurrencyUnit currency, BigDecimal mean, double variance) {

    /** The moments of these weights, whatever their sum. */
    static RevenueMoments ofLaw(CurrencyUnit currency, Amounts amounts, double[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                BigDecimal weight = new BigDecimal(weights[i]);
                total = total.add(weight);
                sum = sum.add(weight.multiply(new BigDecimal(amounts.at(i))));
            }
        }
        BigDecimal mean = sum.divide(total, MathContext.DECIMAL128);
        BigInteger near = mean.toBigInteger();
        double beyond = mean.subtract(new BigDecimal(near)).doubleValue();
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            double distance = amounts.at(i).subtract(near).doubleValue() - beyond;
            squares.add(weights[i] / total.doubleValue() * distance * distance);
        }
        double units = unitsOfMajor(currency);
        return new RevenueMoments(currency, mean.movePointLeft(digits(currency)), squares.value() / units / units);
    }

    RevenueMoments plus(Money certain) {
        return new RevenueMoments(currency, mean.add(certain.getAmount()), variance);
    }

    RevenueMoments plus(RevenueMoments independent) {
        return new RevenueMoments(currency, mean.add(independent.mean), variance + independent.variance);
    }

    RevenueMoments mixedWith(RevenueMoments other, double weight) {
        BigDecimal share = new BigDecimal(weight);
        BigDecimal mixed = mean.add(share.multiply(other.mean.subtract(mean)));
        double apart = other.mean.subtract(mean).doubleValue();
        return new RevenueMoments(
                currency,
                mixed,
                (1 - weight) * variance + weight * other.variance + weight * (1 - weight) * apart * apart);
    }

    static BigInteger units(Money amount) {
        return amount.getAmountMinor().toBigIntegerExact();
    }

    /** How many minor units a major unit has. */
    double unitsOfMajor() {
        return unitsOfMajor(currency);
    }

    static double unitsOfMajor(CurrencyUnit currency) {
        return Math.pow(10, digits(currency));
    }

    static int digits(CurrencyUnit currency) {
        return Math.max(0, currency.getDecimalPlaces());
    }
}
