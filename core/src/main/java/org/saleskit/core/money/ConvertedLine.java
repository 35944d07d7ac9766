package org.saleskit.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * One line and what it comes to in another currency.
 *
 * @param line the host's line
 * @param original its amount in its own currency
 * @param rate the rate that was used; 1 in the same currency
 * @param rateDate the date whose rate it is
 * @param converted amount times rate: exact, or rounded to the digits of the currency if lines are rounded
 * @param <T> the type of the host's lines
 */
public record ConvertedLine<T>(T line, Money original, BigDecimal rate, LocalDate rateDate, BigMoney converted) {}
