package org.saleskit.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * What do lines in several currencies come to in one?
 *
 * <pre>
 * total = round( sum over lines of amount * rate(currency of the line, target, date of the line) )
 * </pre>
 *
 * <p><b>Symbols</b> rate - units of the target for one unit of the line's currency, above zero, from a {@link
 * RateProvider}; date - the caller's, see {@link RateDate}. Amounts, products and the sum are exact decimals; only the
 * last step rounds, unless {@link RoundingPoint#LINE} is asked for.
 *
 * <p><b>Special cases</b> A line in the target currency is taken as it is, and no rate is asked for. No lines come to
 * zero. A missing rate throws, or with {@link MissingRateRule#SEPARATE} the line is listed apart. A provider's rate that
 * is not above zero, or has more than 1000 digits on a side of the point, is refused.
 *
 * <p><b>Result</b> does not depend on the order of the lines, except for the order in which it lists them.
 *
 * <p><b>Example</b> 10.00 EUR at 98.525 and 100.00 RUB make 1085.25 RUB.
 *
 * <p>Immutable and thread-safe if the rates are.
 */
public final class CurrencyConverter {

    private final CurrencyUnit target;
    private final RateProvider rates;
    private final MissingRateRule missingRate;
    private final RoundingPoint roundingPoint;
    private final RoundingMode rounding;

    private CurrencyConverter(
            CurrencyUnit target,
            RateProvider rates,
            MissingRateRule missingRate,
            RoundingPoint roundingPoint,
            RoundingMode rounding) {
        this.target = Objects.requireNonNull(target, "target");
        this.rates = Objects.requireNonNull(rates, "rates");
        this.missingRate = Objects.requireNonNull(missingRate, "missingRate");
        this.roundingPoint = Objects.requireNonNull(roundingPoint, "roundingPoint");
        this.rounding = Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * {@return a converter that throws on a missing rate and rounds the total once, half up}
     *
     * @param target the currency that is wanted
     * @param rates where the rates come from; {@link RateProvider#fixedOn} and {@link RateProvider#averagedBy} make a
     *     report at plan rates or at averages
     */
    public static CurrencyConverter to(CurrencyUnit target, RateProvider rates) {
        return new CurrencyConverter(target, rates, MissingRateRule.THROW, RoundingPoint.TOTAL, RoundingMode.HALF_UP);
    }

    /**
     * {@return this converter with another rule for missing rates}
     *
     * @param rule what happens to a line without a rate
     */
    public CurrencyConverter withMissingRate(MissingRateRule rule) {
        return new CurrencyConverter(target, rates, rule, roundingPoint, rounding);
    }

    /**
     * {@return this converter with another place of rounding}
     *
     * @param point where to round
     */
    public CurrencyConverter withRoundingPoint(RoundingPoint point) {
        return new CurrencyConverter(target, rates, missingRate, point, rounding);
    }

    /**
     * {@return this converter with another way of rounding}
     *
     * @param mode how to round; {@link RoundingMode#UNNECESSARY} throws where digits would be lost
     */
    public CurrencyConverter withRounding(RoundingMode mode) {
        return new CurrencyConverter(target, rates, missingRate, roundingPoint, mode);
    }

    /** {@return the currency that is wanted} */
    public CurrencyUnit target() {
        return target;
    }

    /** {@return what happens to a line without a rate} */
    public MissingRateRule missingRate() {
        return missingRate;
    }

    /** {@return where amounts are rounded} */
    public RoundingPoint roundingPoint() {
        return roundingPoint;
    }

    /** {@return how amounts are rounded} */
    public RoundingMode rounding() {
        return rounding;
    }

    /**
     * {@return one amount in the target currency, rounded}
     *
     * @param amount the amount
     * @param date the date whose rate counts
     * @throws MissingRateException if the rate is not known, under either rule: one amount has no bucket
     */
    public Money convert(Money amount, LocalDate date) {
        BigDecimal rate = rate(amount.getCurrencyUnit(), date)
                .orElseThrow(() -> new MissingRateException(amount.getCurrencyUnit(), target, date));
        return product(amount, rate).toMoney(rounding);
    }

    /**
     * {@return what the lines come to together}
     *
     * @param lines the host's lines
     * @param amount reads the amount of a line
     * @param date reads the date whose rate counts for a line
     * @param <T> the type of the lines
     * @throws MissingRateException if a rate is not known and the rule is {@link MissingRateRule#THROW}
     */
    public <T> ConvertedTotal<T> total(
            Collection<? extends T> lines, Function<? super T, Money> amount, Function<? super T, LocalDate> date) {
        List<ConvertedLine<T>> converted = new ArrayList<>(lines.size());
        TreeMap<CurrencyUnit, ConvertedTotal.Separate<T>> apart = new TreeMap<>();
        for (T line : lines) {
            Money original = amount.apply(line);
            LocalDate day = date.apply(line);
            CurrencyUnit currency = original.getCurrencyUnit();
            Optional<BigDecimal> rate = rate(currency, day);
            if (rate.isPresent()) {
                converted.add(new ConvertedLine<>(line, original, rate.get(), day, rounded(original, rate.get())));
            } else if (missingRate == MissingRateRule.SEPARATE) {
                apart.computeIfAbsent(currency, ConvertedTotal.Separate::new).add(line, original);
            } else {
                throw new MissingRateException(currency, target, day);
            }
        }
        return new ConvertedTotal<>(this, converted, apart);
    }

    private Optional<BigDecimal> rate(CurrencyUnit currency, LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (currency.equals(target)) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> rate = rates.rate(currency, target, date);
        if (rate.isPresent()) {
            String name = "rate from " + currency + " to " + target + " on " + date;
            Checks.check(rate.get().signum() > 0, name, "be above zero", rate.get());
            Decimals.canonical(rate.get(), name);
        }
        return rate;
    }

    private BigMoney rounded(Money original, BigDecimal rate) {
        BigMoney exact = product(original, rate);
        return roundingPoint == RoundingPoint.LINE ? exact.toMoney(rounding).toBigMoney() : exact;
    }

    private BigMoney product(Money original, BigDecimal rate) {
        return BigMoney.of(target, original.getAmount().multiply(rate));
    }
}
