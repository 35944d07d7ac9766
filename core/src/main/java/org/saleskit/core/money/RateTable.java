package org.saleskit.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;

/**
 * Rates from a table of quotations: that of a date is the last one on or before it.
 *
 * <pre>
 * rate(a, b, d) = the last quotation of a in b on or before d
 *               = 1 / that of b in a                            if asked for by withInverse()
 *               = rate(a, base, d) * rate(base, b, d)           if asked for by withCross(base)
 * </pre>
 *
 * <p>The first line that has a rate counts: a direct quotation, however old within the limit, is taken before an
 * inverse, and that before a cross rate. Through the base the two legs follow the same order, without a further cross. An
 * inverse is rounded to 34 digits, half to even; nothing else is rounded.
 *
 * <p><b>Special cases</b> A date before the first quotation, or more than {@link #maxAgeDays} after the last, has no
 * rate. Two different rates of one pair and date are refused; a repeated equal one counts once.
 *
 * <p><b>Example</b> With EUR/RUB 98.5 from 2 March and 99 from 5 March, the rate of 4 March is 98.5.
 *
 * <p>Immutable and thread-safe. A look-up takes a time proportional to the logarithm of the quotations of the pair.
 */
public final class RateTable implements RateProvider {

    /** For how many days after its date a quotation counts by default: weekends and long holidays, but no forgotten feed. */
    public static final int DEFAULT_MAX_AGE_DAYS = 10;

    private final NavigableMap<CurrencyUnit, NavigableMap<CurrencyUnit, NavigableMap<LocalDate, DatedRate>>> quotations;
    private final int maxAgeDays;
    private final boolean inverse;
    private final Optional<CurrencyUnit> base;

    private RateTable(
            NavigableMap<CurrencyUnit, NavigableMap<CurrencyUnit, NavigableMap<LocalDate, DatedRate>>> quotations,
            int maxAgeDays,
            boolean inverse,
            Optional<CurrencyUnit> base) {
        this.quotations = quotations;
        this.maxAgeDays = maxAgeDays;
        this.inverse = inverse;
        this.base = base;
    }

    /**
     * {@return the table of these quotations, each counting for {@value #DEFAULT_MAX_AGE_DAYS} days, neither inverted nor crossed}
     *
     * @param rates the quotations in any order; none makes a table that knows no rate
     * @throws IllegalArgumentException if one pair has two different rates of one date
     */
    public static RateTable of(Collection<DatedRate> rates) {
        NavigableMap<CurrencyUnit, NavigableMap<CurrencyUnit, NavigableMap<LocalDate, DatedRate>>> quotations =
                new TreeMap<>();
        for (DatedRate rate : new TreeSet<>(rates)) {
            DatedRate known = quotations
                    .computeIfAbsent(rate.from(), from -> new TreeMap<>())
                    .computeIfAbsent(rate.to(), to -> new TreeMap<>())
                    .putIfAbsent(rate.date(), rate);
            if (known != null) {
                throw Checks.broken("rates", "hold one rate of a pair and date", known + " and " + rate);
            }
        }
        return new RateTable(quotations, DEFAULT_MAX_AGE_DAYS, false, Optional.empty());
    }

    /**
     * {@return this table, with rates that hold for a limited time only}
     *
     * @param days how many days after its date a quotation still counts; 0 means on that date only
     * @throws IllegalArgumentException if the number is negative
     */
    public RateTable withMaxAgeDays(int days) {
        Checks.nonNegative(days, "maxAgeDays");
        return new RateTable(quotations, days, inverse, base);
    }

    /** {@return this table, with rates that hold until the next one, however old; for rates that are fixed} */
    public RateTable withoutMaxAge() {
        return new RateTable(quotations, Integer.MAX_VALUE, inverse, base);
    }

    /** {@return this table, which also inverts the quotations of the opposite direction} */
    public RateTable withInverse() {
        return new RateTable(quotations, maxAgeDays, true, base);
    }

    /**
     * {@return this table, which also goes through a third currency}
     *
     * @param currency the currency in which the others are quoted, such as that of the central bank
     */
    public RateTable withCross(CurrencyUnit currency) {
        return new RateTable(quotations, maxAgeDays, inverse, Optional.of(currency));
    }

    @Override
    public Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to, LocalDate date) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(date, "date");
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> direct = pair(from, to, date);
        if (direct.isPresent() || base.isEmpty()) {
            return direct;
        }
        Optional<BigDecimal> second = pair(base.get(), to, date);
        return pair(from, base.get(), date).flatMap(first -> second.map(first::multiply));
    }

    private Optional<BigDecimal> pair(CurrencyUnit from, CurrencyUnit to, LocalDate date) {
        Optional<BigDecimal> quoted = quoted(from, to, date);
        if (quoted.isPresent() || !inverse) {
            return quoted;
        }
        return quoted(to, from, date).map(rate -> BigDecimal.ONE.divide(rate, MathContext.DECIMAL128));
    }

    private Optional<BigDecimal> quoted(CurrencyUnit from, CurrencyUnit to, LocalDate date) {
        Map.Entry<LocalDate, DatedRate> last = quotations
                .getOrDefault(from, Collections.emptyNavigableMap())
                .getOrDefault(to, Collections.emptyNavigableMap())
                .floorEntry(date);
        if (last == null || ChronoUnit.DAYS.between(last.getKey(), date) > maxAgeDays) {
            return Optional.empty();
        }
        return Optional.of(last.getValue().rate());
    }

    /** {@return all quotations, unmodifiable, in their order} */
    public SortedSet<DatedRate> rates() {
        TreeSet<DatedRate> all = new TreeSet<>();
        quotations.values().forEach(byTo -> byTo.values().forEach(byDate -> all.addAll(byDate.values())));
        return Collections.unmodifiableSortedSet(all);
    }

    /** {@return how many days after its date a quotation counts; empty if for ever} */
    public OptionalInt maxAgeDays() {
        return maxAgeDays == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(maxAgeDays);
    }

    /** {@return whether quotations of the opposite direction are inverted} */
    public boolean isInverse() {
        return inverse;
    }

    /** {@return the currency through which cross rates go, if any} */
    public Optional<CurrencyUnit> cross() {
        return base;
    }
}
