package org.saleskit.forecasting.internal.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.internal.math.CompensatedSum;

/**
 * Mean and variance of an amount of money, in major units of the currency.
 *
 * @param currency of the amount
 * @param mean not rounded
 * @param variance in squared major units
 */
public record RevenueMoments(CurrencyUnit currency, BigDecimal mean, double variance) {

    /**
     * {@return the moments of a law}
     *
     * @param currency of the amounts
     * @param amounts that are listed
     * @param weights of each, whatever their sum
     */
    public static RevenueMoments ofLaw(CurrencyUnit currency, Amounts amounts, double[] weights) {
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

    /**
     * {@return the moments with a certain amount more}
     *
     * @param certain in the currency
     */
    public RevenueMoments plus(Money certain) {
        return new RevenueMoments(currency, mean.add(certain.getAmount()), variance);
    }

    /**
     * {@return the moments of the sum of two independent amounts}
     *
     * @param independent in the currency
     */
    public RevenueMoments plus(RevenueMoments independent) {
        return new RevenueMoments(currency, mean.add(independent.mean), variance + independent.variance);
    }

    /**
     * {@return the moments of a mixture}
     *
     * @param other in the currency
     * @param weight of the other, 0..1
     */
    public RevenueMoments mixedWith(RevenueMoments other, double weight) {
        BigDecimal share = new BigDecimal(weight);
        BigDecimal mixed = mean.add(share.multiply(other.mean.subtract(mean)));
        double apart = other.mean.subtract(mean).doubleValue();
        return new RevenueMoments(
                currency,
                mixed,
                (1 - weight) * variance + weight * other.variance + weight * (1 - weight) * apart * apart);
    }

    /**
     * {@return the amount in minor units}
     *
     * @param amount of any sign
     */
    public static BigInteger units(Money amount) {
        return amount.getAmountMinor().toBigIntegerExact();
    }

    /** {@return how many minor units a major unit has} */
    public double unitsOfMajor() {
        return unitsOfMajor(currency);
    }

    /**
     * {@return how many minor units a major unit has}
     *
     * @param currency the currency
     */
    public static double unitsOfMajor(CurrencyUnit currency) {
        return Math.pow(10, digits(currency));
    }

    /**
     * {@return the number of decimal places of an amount, zero or more}
     *
     * @param currency the currency
     */
    public static int digits(CurrencyUnit currency) {
        return Math.max(0, currency.getDecimalPlaces());
    }
}
