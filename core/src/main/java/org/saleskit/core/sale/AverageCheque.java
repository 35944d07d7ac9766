package org.saleskit.core.sale;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much does a client pay on average, by order and by line?
 *
 * <pre>
 * average order  = net revenue / orders
 * average line   = net revenue / lines
 * </pre>
 *
 * <p><b>Symbols</b> net revenue - the sum of all lines, returns included; orders - those with at least one line that is no
 * return; lines - those that are no returns.
 *
 * <p><b>Input</b> the lines that count in a period, in any order, such as {@link RecognizedLines#counted} of the event
 * PAID. What is paid is the host's matter.
 *
 * <p><b>Special cases</b> An order whose net sum in these lines is zero or below because of returns is fully returned: it
 * leaves the count of orders, and its lines that of lines, unless {@link #countingFullyReturned} is asked for. Its money
 * stays in the sum. An order with returns only, sold in an earlier period, lowers the sum and is in no count. No order gives
 * no average. Lines of another currency are refused.
 *
 * <p><b>Result</b> has its counts and the orders that it leaves out. It does not depend on the order of the lines.
 *
 * <p><b>Example</b> Orders of 100, 200 and 60, of which the last came back: 300 / 2 = 150, and 300 / 3 = 100 if it is
 * counted.
 *
 * <p>Immutable and thread-safe.
 */
public final class AverageCheque {

    private final boolean countsFullyReturned;

    private AverageCheque(boolean countsFullyReturned) {
        this.countsFullyReturned = countsFullyReturned;
    }

    /** {@return the rule by which a fully returned order leaves the count} */
    public static AverageCheque withDefaults() {
        return new AverageCheque(false);
    }

    /** {@return the rule by which a fully returned order stays in the count} */
    public AverageCheque countingFullyReturned() {
        return new AverageCheque(true);
    }

    /** {@return whether a fully returned order stays in the count} */
    public boolean countsFullyReturned() {
        return countsFullyReturned;
    }

    /**
     * {@return the average of the lines}
     *
     * @param lines the lines that count, in any order
     * @param currency the currency of all of them
     * @throws CurrencyMismatchException if a line has another currency
     */
    public AverageChequeResult of(Collection<SaleLine> lines, CurrencyUnit currency) {
        TreeMap<OrderId, OrderSum> orders = new TreeMap<>();
        for (SaleLine line : lines) {
            orders.computeIfAbsent(line.order(), id -> new OrderSum(currency)).add(line);
        }
        Money revenue = Money.zero(currency);
        long counted = 0;
        long countedLines = 0;
        List<OrderId> fullyReturned = new ArrayList<>();
        List<OrderId> returnsOnly = new ArrayList<>();
        for (Map.Entry<OrderId, OrderSum> entry : orders.entrySet()) {
            OrderSum order = entry.getValue();
            revenue = revenue.plus(order.net);
            boolean returned = order.sales > 0 && order.returns > 0 && !order.net.isPositive();
            if (order.sales == 0) {
                returnsOnly.add(entry.getKey());
            } else if (returned) {
                fullyReturned.add(entry.getKey());
            }
            if (order.sales > 0 && (countsFullyReturned || !returned)) {
                counted++;
                countedLines += order.sales;
            }
        }
        return new AverageChequeResult(this, revenue, counted, countedLines, fullyReturned, returnsOnly);
    }

    /**
     * {@return the average for each key, such as the product line; by key, unmodifiable} An order that has lines of two
     * keys counts once for each.
     *
     * @param lines the lines that count, in any order
     * @param currency the currency of all of them
     * @param key reads the key of a line
     * @param <K> the type of the keys
     * @throws CurrencyMismatchException if a line has another currency
     */
    public <K extends Comparable<? super K>> SortedMap<K, AverageChequeResult> by(
            Collection<SaleLine> lines, CurrencyUnit currency, Function<? super SaleLine, ? extends K> key) {
        Objects.requireNonNull(key, "key");
        TreeMap<K, List<SaleLine>> groups = new TreeMap<>();
        lines.forEach(line -> groups.computeIfAbsent(key.apply(line), none -> new ArrayList<>())
                .add(line));
        TreeMap<K, AverageChequeResult> results = new TreeMap<>();
        groups.forEach((group, members) -> results.put(group, of(members, currency)));
        return Collections.unmodifiableSortedMap(results);
    }

    /** The lines of one order. */
    private static final class OrderSum {
        private Money net;
        private long sales;
        private long returns;

        OrderSum(CurrencyUnit currency) {
            this.net = Money.zero(currency);
        }

        void add(SaleLine line) {
            net = net.plus(line.amount());
            if (line.isReturn()) {
                returns++;
            } else {
                sales++;
            }
        }
    }
}
