package org.saleskit.analytics.rfm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;

/**
 * Which clients bought recently, often and much?
 *
 * <pre>
 * recency   = day of the analysis − day of the last purchase, in days;     score = k + 1 − bin
 * frequency = number of purchases;                                         score = bin
 * monetary  = sum of all amounts, or that sum / frequency;                 score = bin
 * </pre>
 *
 * <p><b>Symbols.</b> bin, k: the bin of the value and how many there are, by the {@link Binning} of the dimension; the default
 * is sample quantiles of type 7 into 5 bins, with equal values always in one bin and a value equal to a cut point in the bin of
 * the smaller values.
 *
 * <p><b>Input.</b> Rows with client, date and amount. A row of zero or more is a purchase, or part of the one that a purchase
 * function names: the day, or the number of an order. A row below zero is a return: it lowers the money and is no purchase.
 *
 * <p><b>Special cases.</b> Rows after the day, clients with returns only, and clients whose money is below zero have no
 * score and are listed by reason; they take no part in the cut points. No client at all: no cut points.
 *
 * <p><b>Result.</b> Exact and the same for any order of the rows. Equal values have equal scores, except under {@link
 * BinRule#RANK_NTILE}. A better value never scores lower in its dimension (under {@link BinOrder#NESTED}: among clients that
 * were cut together). Applying the returned cut points to the values reproduces the scores. Multiplying all money by a positive
 * number changes no score, except with custom cut points.
 *
 * <p><b>Example.</b> Five clients with 1, 1, 1, 2 and 9 purchases: the quantiles at 20 %, 40 %, 60 % and 80 % are 1, 1, 1.4 and
 * 3.4, the frequency scores 1, 1, 1, 4 and 5.
 *
 * <p><b>Source.</b> See the package.
 *
 * <p>Immutable and thread-safe.
 */
public final class RfmAnalysis {

    private static final int DEFAULT_BINS = 5;

    private static final RfmAnalysis DEFAULT =
            new RfmAnalysis(every(Binning.quantiles(DEFAULT_BINS)), MonetaryRule.SUM, BinOrder.INDEPENDENT);

    private final Map<RfmDimension, Binning> binnings;
    private final MonetaryRule monetaryRule;
    private final BinOrder binOrder;

    private RfmAnalysis(Map<RfmDimension, Binning> binnings, MonetaryRule monetaryRule, BinOrder binOrder) {
        this.binnings = binnings;
        this.monetaryRule = monetaryRule;
        this.binOrder = binOrder;
    }

    private static Map<RfmDimension, Binning> every(Binning binning) {
        Map<RfmDimension, Binning> all = new EnumMap<>(RfmDimension.class);
        for (RfmDimension dimension : RfmDimension.values()) {
            all.put(dimension, binning);
        }
        return all;
    }

    /** {@return the usual way: quantiles into 5 bins, each dimension over all clients, the sum of the money} */
    public static RfmAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another binning of all dimensions}
     *
     * @param binning how to cut
     */
    public RfmAnalysis withBinning(Binning binning) {
        return new RfmAnalysis(every(Objects.requireNonNull(binning, "binning")), monetaryRule, binOrder);
    }

    /**
     * {@return the same with another binning of one dimension}
     *
     * @param dimension the dimension
     * @param binning how to cut it
     */
    public RfmAnalysis withBinning(RfmDimension dimension, Binning binning) {
        Map<RfmDimension, Binning> changed = new EnumMap<>(binnings);
        changed.put(Objects.requireNonNull(dimension, "dimension"), Objects.requireNonNull(binning, "binning"));
        return new RfmAnalysis(changed, monetaryRule, binOrder);
    }

    /**
     * {@return the same with another meaning of money}
     *
     * @param rule sum or mean
     */
    public RfmAnalysis withMonetary(MonetaryRule rule) {
        return new RfmAnalysis(binnings, Objects.requireNonNull(rule, "rule"), binOrder);
    }

    /**
     * {@return the same with nested or independent bins}
     *
     * @param order which
     */
    public RfmAnalysis withBinOrder(BinOrder order) {
        return new RfmAnalysis(binnings, monetaryRule, Objects.requireNonNull(order, "order"));
    }

    /**
     * {@return how a dimension is cut}
     *
     * @param dimension the dimension
     */
    public Binning binning(RfmDimension dimension) {
        return Objects.requireNonNull(binnings.get(Objects.requireNonNull(dimension, "dimension")));
    }

    /** {@return what the money of a client is} */
    public MonetaryRule monetaryRule() {
        return monetaryRule;
    }

    /** {@return whether bins are nested} */
    public BinOrder binOrder() {
        return binOrder;
    }

    /**
     * {@return the scores of the clients of rows, each row a purchase of its own}
     *
     * @param <T> the row
     * @param <K> the key of a client; its order must agree with its equality
     * @param rows the rows, in any order
     * @param key reads the client
     * @param date reads the day
     * @param amount reads the money
     * @param day the day of the analysis: the last that counts, and the one that recency counts from
     * @throws ArithmeticException if the amount of a client does not fit in a long of whole units
     */
    public <T, K extends Comparable<? super K>> RfmResult<K> score(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            Measure<? super T> amount,
            LocalDate day) {
        return scoreRows(rows, key, date, null, amount, day);
    }

    /**
     * {@return the scores of the clients of rows, several of which may be one purchase}
     *
     * @param <T> the row
     * @param <K> the key of a client; its order must agree with its equality
     * @param rows the rows, in any order
     * @param key reads the client
     * @param date reads the day
     * @param purchase reads what the rows of one purchase of one client have in common, such as the day or the number of the
     *     order; compared by equality
     * @param amount reads the money
     * @param day the day of the analysis: the last that counts, and the one that recency counts from
     * @throws ArithmeticException if the amount of a client does not fit in a long of whole units
     */
    public <T, K extends Comparable<? super K>> RfmResult<K> score(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            Function<? super T, ?> purchase,
            Measure<? super T> amount,
            LocalDate day) {
        return scoreRows(rows, key, date, Objects.requireNonNull(purchase, "purchase"), amount, day);
    }

    private <T, K extends Comparable<? super K>> RfmResult<K> scoreRows(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            @Nullable Function<? super T, ?> purchase,
            Measure<? super T> amount,
            LocalDate day) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(amount, "amount");
        RfmRows<K> sums = new RfmRows<>(Objects.requireNonNull(day, "day"), amount.unit());
        sums.addAll(rows, key, date, purchase, amount);
        Comparator<K> order = Comparator.naturalOrder();
        return scoreFacts(sums.facts(), sums.leftOut(order), amount.unit(), day, order);
    }

    /**
     * {@return the scores of clients whose facts the host has}
     *
     * @param <K> the key of a client; its order must agree with its equality
     * @param facts the facts, one of each client, in any order
     * @param unit what the units of the money are
     * @param day the day of the analysis
     * @throws IllegalArgumentException if a client has two facts, or a last purchase after the day
     */
    public <K extends Comparable<? super K>> RfmResult<K> score(
            Iterable<RfmFacts<K>> facts, ValueUnit unit, LocalDate day) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(day, "day");
        List<RfmFacts<K>> all = new ArrayList<>();
        for (RfmFacts<K> each : facts) {
            int index = all.size();
            Objects.requireNonNull(each, () -> "facts[" + index + "]");
            Checks.check(
                    !each.lastPurchase().isAfter(day),
                    "facts[" + index + "].lastPurchase",
                    "not be after the day of the analysis, which is " + day,
                    each.lastPurchase());
            all.add(each);
        }
        return scoreFacts(all, List.of(), unit, day, Comparator.naturalOrder());
    }

    private <K> RfmResult<K> scoreFacts(
            List<RfmFacts<K>> facts, List<RfmLeftOut<K>> leftOut, ValueUnit unit, LocalDate day, Comparator<K> order) {
        List<RfmFacts<K>> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(RfmFacts::key, order));
        List<K> keys = RfmRows.sorted(sorted.stream().map(RfmFacts::key).toList(), order);
        for (int i = 1; i < keys.size(); i++) {
            Checks.check(
                    !keys.get(i).equals(keys.get(i - 1)), "facts", "be one of each client", "two of " + keys.get(i));
        }
        List<RfmLeftOut<K>> outside = new ArrayList<>(leftOut);
        List<RfmFacts<K>> below =
                sorted.stream().filter(each -> each.units() < 0).toList();
        if (!below.isEmpty()) {
            outside.add(negative(below, unit));
        }
        List<Scored<K>> scored = sorted.stream()
                .filter(each -> each.units() >= 0)
                .map(each -> new Scored<>(each, values(each, unit, day)))
                .toList();
        List<BinCuts<K>> cuts = new ArrayList<>();
        for (RfmDimension dimension : RfmDimension.values()) {
            groups(scored).forEach((within, group) -> cuts.add(cut(dimension, within, group, order)));
        }
        return new RfmResult<>(
                this,
                day,
                unit,
                scored.stream().map(each -> new RfmItem<>(this, unit, each)).toList(),
                List.copyOf(cuts),
                List.copyOf(outside));
    }

    private static <K> RfmLeftOut<K> negative(List<RfmFacts<K>> below, ValueUnit unit) {
        ExactSum sum = new ExactSum();
        ExactSum purchases = new ExactSum();
        below.forEach(each -> {
            sum.add(each.units());
            purchases.add(each.purchases());
        });
        return new RfmLeftOut<>(
                RfmLeftOut.Reason.NEGATIVE,
                below.stream().map(RfmFacts::key).toList(),
                purchases.toLong("purchases"),
                new BigDecimal(sum.value(), unit.scale()));
    }

    private Map<RfmDimension, Quotient> values(RfmFacts<?> facts, ValueUnit unit, LocalDate day) {
        BigInteger parts = BigInteger.TEN.pow(unit.scale());
        BigInteger by =
                monetaryRule == MonetaryRule.SUM ? parts : parts.multiply(BigInteger.valueOf(facts.purchases()));
        Map<RfmDimension, Quotient> values = new EnumMap<>(RfmDimension.class);
        values.put(RfmDimension.RECENCY, Quotient.of(ChronoUnit.DAYS.between(facts.lastPurchase(), day)));
        values.put(RfmDimension.FREQUENCY, Quotient.of(facts.purchases()));
        values.put(RfmDimension.MONETARY, Quotient.of(BigInteger.valueOf(facts.units()), by));
        return values;
    }

    /** The clients that are cut together, by their scores so far. */
    private <K> Map<List<Integer>, List<Scored<K>>> groups(List<Scored<K>> scored) {
        Map<List<Integer>, List<Scored<K>>> groups = new TreeMap<>(RfmAnalysis::compareScores);
        scored.forEach(each -> groups.computeIfAbsent(
                        binOrder == BinOrder.NESTED ? each.scores() : List.of(), any -> new ArrayList<>())
                .add(each));
        return groups;
    }

    /** Of lists of one length. */
    private static int compareScores(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private <K> BinCuts<K> cut(
            RfmDimension dimension, List<Integer> within, List<Scored<K>> group, Comparator<K> order) {
        List<Point<K>> points = new ArrayList<>();
        group.forEach(each ->
                points.add(new Point<>(each.value(dimension), each.facts().key())));
        BinCuts<K> cuts = binning(dimension).cut(dimension, within, points, order);
        group.forEach(each -> each.add(cuts));
        return cuts;
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "RfmAnalysis[" + binnings + ", money " + monetaryRule + ", bins " + binOrder + "]";
    }
}
