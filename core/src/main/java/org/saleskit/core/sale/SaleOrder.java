package org.saleskit.core.sale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/**
 * An order: its lines, with what was returned of them, and their sums. All of it is read from the lines, which are of one
 * order, one client and one currency.
 *
 * <p>Lines that are no returns have different numbers; a return may have the number of the line that it takes back.
 * Orders are compared by {@link #BY_DATE}.
 */
@Value.Immutable
public abstract class SaleOrder {

    /** By the date of the order, then by its identifier. */
    public static final Comparator<SaleOrder> BY_DATE =
            Comparator.comparing(SaleOrder::date).thenComparing(SaleOrder::id);

    private static final Comparator<SaleLine> LINE_ORDER = Comparator.comparingInt(SaleLine::lineNumber)
            .thenComparing(SaleLine::isReturn)
            .thenComparing(SaleLine::date)
            .thenComparing(SaleLine::product)
            .thenComparing(line -> line.amount().getAmount())
            .thenComparing(SaleLine::quantity)
            .thenComparing(SaleLine::toString)
            // The text form of a line does not show what is not open in them.
            .thenComparing(line -> line.attributes().asMap().toString());

    SaleOrder() {}

    /** {@return the lines by number, a return after the line it takes back; at least one, unmodifiable} */
    public abstract List<SaleLine> lines();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return the order of these lines}
     *
     * @param lines all lines of one order in any order, at least one
     * @throws IllegalArgumentException if there is none, or they differ in order, client or currency, or two that are no
     *     returns have one number
     */
    public static SaleOrder of(Collection<SaleLine> lines) {
        return builder().lines(lines).build();
    }

    /**
     * {@return the orders of these lines, by date, unmodifiable}
     *
     * @param lines lines of any number of orders, in any order; none gives no orders
     * @throws IllegalArgumentException if the lines of one order do not fit together
     */
    public static List<SaleOrder> group(Collection<SaleLine> lines) {
        TreeMap<OrderId, List<SaleLine>> byOrder = new TreeMap<>();
        lines.forEach(line ->
                byOrder.computeIfAbsent(line.order(), id -> new ArrayList<>()).add(line));
        return byOrder.values().stream().map(SaleOrder::of).sorted(BY_DATE).toList();
    }

    /** {@return a new builder} */
    public static SaleOrderBuilder builder() {
        return new SaleOrderBuilder();
    }

    /** {@return a builder that holds the values of this order} */
    public final SaleOrderBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    SaleOrder check() {
        Checks.check(!lines().isEmpty(), "saleOrder.lines", "hold at least one", "none");
        SaleLine first = lines().get(0);
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < lines().size(); i++) {
            SaleLine line = lines().get(i);
            String name = "saleOrder.lines[" + i + "].";
            checkSame(first, line, SaleLine::order, name + "order");
            checkSame(first, line, SaleLine::client, name + "client");
            checkSame(first, line, SaleOrder::currencyOf, name + "amount.currency");
            Checks.check(
                    line.isReturn() || numbers.add(line.lineNumber()),
                    name + "lineNumber",
                    "differ from that of every other line that is no return",
                    line.lineNumber());
        }
        List<SaleLine> sorted = lines().stream().sorted(LINE_ORDER).toList();
        return sorted.equals(lines()) ? this : toBuilder().lines(sorted).build();
    }

    private static <V> void checkSame(SaleLine first, SaleLine line, Function<SaleLine, V> reader, String name) {
        V value = reader.apply(line);
        Checks.check(value.equals(reader.apply(first)), name, "be that of lines[0], " + reader.apply(first), value);
    }

    private static CurrencyUnit currencyOf(SaleLine line) {
        return line.amount().getCurrencyUnit();
    }

    /** {@return the identifier} */
    public final OrderId id() {
        return lines().get(0).order();
    }

    /** {@return who bought} */
    public final ClientId client() {
        return lines().get(0).client();
    }

    /** {@return the currency of all amounts} */
    public final CurrencyUnit currency() {
        return currencyOf(lines().get(0));
    }

    /** {@return the earliest date of its lines} */
    public final LocalDate date() {
        return lines().stream()
                .map(SaleLine::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** {@return who sold, if all lines say the same} */
    public final Optional<RepId> rep() {
        return common(SaleLine::rep);
    }

    /** {@return the sales channel, if all lines say the same} */
    public final Optional<String> channel() {
        return common(SaleLine::channel);
    }

    private <V> Optional<V> common(Function<SaleLine, Optional<V>> reader) {
        Optional<V> first = reader.apply(lines().get(0));
        return lines().stream().allMatch(line -> reader.apply(line).equals(first)) ? first : Optional.empty();
    }

    /** {@return the sum of the lines that are no returns} */
    public final Money sold() {
        return sum(line -> !line.isReturn());
    }

    /** {@return the sum of the returns, zero or negative} */
    public final Money returned() {
        return sum(SaleLine::isReturn);
    }

    /** {@return the sum of all lines: sold and returned together} */
    public final Money net() {
        return sum(line -> true);
    }

    private Money sum(Predicate<SaleLine> which) {
        return Money.total(
                currency(), lines().stream().filter(which).map(SaleLine::amount).toList());
    }

    /** {@return the net cost, if that of every line is known} */
    public final Optional<Money> cost() {
        return total(SaleLine::cost);
    }

    /** {@return net less cost, if the cost of every line is known} */
    public final Optional<Money> margin() {
        return cost().map(cost -> net().minus(cost));
    }

    /** {@return the net discount, if the list amount of every line is known} */
    public final Optional<Money> discount() {
        return total(SaleLine::discount);
    }

    private Optional<Money> total(Function<SaleLine, Optional<Money>> reader) {
        List<Money> known =
                lines().stream().map(reader).flatMap(Optional::stream).toList();
        return known.size() == lines().size() ? Optional.of(Money.total(currency(), known)) : Optional.empty();
    }

    /** {@return whether returns took back all the money: there is a return, and the net sum is zero or below} */
    public final boolean isFullyReturned() {
        return lines().stream().anyMatch(SaleLine::isReturn) && !net().isPositive();
    }

    /**
     * {@return the order as the books had it on a date: the lines dated up to and with it; empty if it had none}
     *
     * @param date the date
     */
    public final Optional<SaleOrder> asOf(LocalDate date) {
        List<SaleLine> known =
                lines().stream().filter(line -> !line.date().isAfter(date)).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(toBuilder().lines(known).build());
    }

    /** {@return the fields of an order, with the sensitivity of each, in a fixed order} */
    public static List<Field<SaleOrder>> fields() {
        return SaleFields.ORDER;
    }
}
