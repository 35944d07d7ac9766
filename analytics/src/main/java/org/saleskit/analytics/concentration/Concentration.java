package org.saleskit.analytics.concentration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.internal.math.Ratios;
import org.saleskit.analytics.table.KeySums;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * How much does the total depend on few items?
 *
 * <pre>
 * Gini        G  = sum over i of (2i − n − 1) x(i) / (n X)        i = 1..n, x ascending
 * corrected   G* = G n / (n − 1)
 * HHI         H  = sum over i of (x(i) / X)²
 * top k       the k largest x together, divided by X
 * </pre>
 *
 * <p><b>Symbols.</b> x: values above zero; n: how many; X: their sum.
 *
 * <p><b>Special cases.</b> Values at zero and below are left out and counted, with their sum. Without a value above zero
 * every measure is empty. One item has G = 0 and H = 1, and no corrected Gini. Equal items have G = 0.
 *
 * <p><b>Result.</b> Sums are exact, and each ratio is the double next to the exact one, so a common factor of all values
 * changes no bit.
 *
 * <p><b>Example.</b> 1, 2, 3, 4: G = (−3·1 − 1·2 + 1·3 + 3·4)/(4·10) = 0.25, G* = 1/3, H = 30/100, top 1 = 0.4; at least half
 * of the total comes from two items, and one is too few.
 *
 * <p><b>Source.</b> C. Gini, Variabilità e mutabilità, 1912; A. O. Hirschman, The paternity of an index, American Economic
 * Review 54, 1964. R {@code ABCanalysis} 1.2.1 {@code GiniIndex} is 100 G by the trapezoids of a spline through the curve; on
 * the curve itself, trapezoids give G.
 *
 * <p>Immutable and thread-safe.
 */
public final class Concentration {

    private final ValueUnit unit;
    private final long[] descending;
    private final long[] sums;
    private final int leftOutItems;
    private final BigDecimal leftOutAmount;

    private Concentration(ValueUnit unit, long[] values) {
        this.unit = unit;
        long[] positive =
                Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        this.descending = new long[positive.length];
        ExactSum total = new ExactSum();
        ExactSum others = new ExactSum();
        for (int i = 0; i < positive.length; i++) {
            descending[i] = positive[positive.length - 1 - i];
            total.add(positive[i]);
        }
        for (long value : values) {
            others.add(Math.min(value, 0));
        }
        total.toLong("total of the values above zero");
        this.sums = new long[positive.length + 1];
        for (int i = 0; i < descending.length; i++) {
            sums[i + 1] = sums[i] + descending[i];
        }
        this.leftOutItems = values.length - positive.length;
        this.leftOutAmount = new BigDecimal(others.value(), unit.scale());
    }

    /**
     * {@return the concentration of the keys' totals over the window}
     *
     * @param table the table
     * @throws ArithmeticException if the sum of the values above zero does not fit in a long
     */
    public static Concentration of(PeriodTable<?> table) {
        Objects.requireNonNull(table, "table");
        return new Concentration(
                table.valueUnit(),
                table.sums().stream().mapToLong(KeySums::totalUnits).toArray());
    }

    /**
     * {@return the concentration of the items of an ABC result, by what they count}
     *
     * @param result the result
     */
    public static Concentration of(AbcResult<?> result) {
        Objects.requireNonNull(result, "result");
        return new Concentration(
                result.unit(),
                result.items().stream().mapToLong(item -> item.countedUnits()).toArray());
    }

    /**
     * {@return the concentration of values}
     *
     * @param unit what the values count
     * @param values the values in units; not kept
     * @throws ArithmeticException if the sum of the values above zero does not fit in a long
     */
    public static Concentration of(ValueUnit unit, long... values) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(values, "values");
        return new Concentration(unit, values);
    }

    /** {@return how many values are above zero} */
    public int items() {
        return descending.length;
    }

    /** {@return the sum of the values above zero} */
    public BigDecimal total() {
        return unit.toDecimal(totalUnits());
    }

    /** {@return how many values are zero or below, and so have no part in the measures} */
    public int leftOutItems() {
        return leftOutItems;
    }

    /** {@return the sum of the values left out, zero or below} */
    public BigDecimal leftOutAmount() {
        return leftOutAmount;
    }

    private long totalUnits() {
        return sums[descending.length];
    }

    /** {@return the Gini coefficient, 0 up to 1 − 1/n; empty without items} */
    public OptionalDouble gini() {
        return gini(BigInteger.valueOf(items()));
    }

    /** {@return the Gini coefficient times n/(n − 1), 0..1: 1 if one item has all; empty for less than two items} */
    public OptionalDouble giniCorrected() {
        return items() < 2 ? OptionalDouble.empty() : gini(BigInteger.valueOf(items() - 1L));
    }

    private OptionalDouble gini(BigInteger divisor) {
        if (items() == 0) {
            return OptionalDouble.empty();
        }
        // The sum of (2i - n - 1) x(i), with i counted from the largest: the sign turns.
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < descending.length; i++) {
            sum = sum.add(
                    BigInteger.valueOf(descending.length - 1L - 2L * i).multiply(BigInteger.valueOf(descending[i])));
        }
        return OptionalDouble.of(ratio(sum, divisor.multiply(BigInteger.valueOf(totalUnits()))));
    }

    /** {@return the Herfindahl-Hirschman index, 1/n up to 1; empty without items} Its inverse is a number of equal items. */
    public OptionalDouble hhi() {
        if (items() == 0) {
            return OptionalDouble.empty();
        }
        BigInteger squares = BigInteger.ZERO;
        for (long value : descending) {
            squares = squares.add(BigInteger.valueOf(value).pow(2));
        }
        return OptionalDouble.of(ratio(squares, BigInteger.valueOf(totalUnits()).pow(2)));
    }

    private static double ratio(BigInteger part, BigInteger whole) {
        return Ratios.of(new BigDecimal(part), new BigDecimal(whole));
    }

    /**
     * {@return the share of the k largest items in the total, 0..1; of all items if there are fewer; empty without items}
     *
     * @param k how many, zero or more
     * @throws IllegalArgumentException if k is negative
     */
    public OptionalDouble topShare(int k) {
        Checks.nonNegative(k, "k");
        return items() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Ratios.of(sums[Math.min(k, items())], totalUnits()));
    }

    /**
     * {@return the least number of items that together bring at least this share of the total; 0 without items} The
     * comparison is exact; a double stands for its shortest decimal text.
     *
     * @param share the share, strictly between 0 and 1
     * @throws IllegalArgumentException if the share is not strictly between 0 and 1
     */
    public int itemsFor(double share) {
        Checks.openFraction(share, "share");
        long least = BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(totalUnits()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        int at = Arrays.binarySearch(sums, least);
        return at >= 0 ? at : -at - 1;
    }

    /** {@return the Lorenz curve from (0, 0) to (1, 1), one point for each item; without items (0, 0) only; unmodifiable} */
    public List<LorenzPoint> lorenz() {
        return new Lorenz(this);
    }

    /**
     * {@return the measures in words} Such as "At least 50% of the total comes from 2 of 4 items (50.0%)".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        if (items() == 0) {
            return words.say(
                    "No value is above zero, so there is no total to share.",
                    "Нет ни одного значения больше нуля: делить нечего.");
        }
        BigDecimal half = new BigDecimal("0.5");
        int few = itemsFor(half.doubleValue());
        String share = percent(words, (double) few / items());
        boolean singular = items() % 10 == 1 && items() % 100 != 11;
        String text = words.say(
                "At least " + words.percent(half) + " of the total comes from " + number(words, few) + " of "
                        + words.count(items(), "item") + " (" + share + ")",
                "Не менее " + words.percent(half) + " итога приходится на " + number(words, few) + " из "
                        + number(words, items()) + (singular ? " позиции (" : " позиций (") + share + ")");
        String gini = decimal(words, gini());
        String hhi = decimal(words, hhi());
        String top = percent(words, topShare(1).orElseThrow());
        text += words.say(
                "; the largest has " + top + "; Gini " + gini + ", HHI " + hhi,
                "; у крупнейшей " + top + "; коэффициент Джини " + gini + ", индекс Херфиндаля — Хиршмана " + hhi);
        return text
                + (leftOutItems == 0
                        ? ""
                        : words.say(
                                "; left out at zero or below: " + number(words, leftOutItems) + ", sum "
                                        + words.number(leftOutAmount),
                                "; не учтено с суммой не больше нуля: " + number(words, leftOutItems) + ", сумма "
                                        + words.number(leftOutAmount)));
    }

    private static String number(Words words, int count) {
        return words.number(BigDecimal.valueOf(count));
    }

    private static String percent(Words words, double share) {
        return words.percent(BigDecimal.valueOf(share), List.of());
    }

    private static String decimal(Words words, OptionalDouble value) {
        return words.number(BigDecimal.valueOf(value.orElseThrow()).setScale(4, RoundingMode.HALF_UP));
    }

    /** {@return the number of items and the total} */
    @Override
    public String toString() {
        return "Concentration[items " + items() + ", total " + total() + " " + unit + "]";
    }

    private static final class Lorenz extends AbstractList<LorenzPoint> implements RandomAccess {
        private final Concentration of;

        Lorenz(Concentration of) {
            this.of = of;
        }

        @Override
        public LorenzPoint get(int index) {
            int items = of.items();
            Objects.checkIndex(index, items + 1);
            return items == 0
                    ? new LorenzPoint(0, 0)
                    : new LorenzPoint(
                            Ratios.of(index, items),
                            Ratios.of(of.totalUnits() - of.sums[items - index], of.totalUnits()));
        }

        @Override
        public int size() {
            return of.items() + 1;
        }
    }
}
