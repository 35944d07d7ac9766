package org.saleskit.analytics.rfm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;

/** Gathers the host's rows into facts per client. For use by one thread. */
final class RfmRows<K> {

    private final LocalDate day;
    private final ValueUnit unit;
    private final Map<K, Client> clients = new LinkedHashMap<>();

    private final Set<K> afterKeys = new LinkedHashSet<>();
    private final ExactSum afterSum = new ExactSum();
    private long afterRows;

    RfmRows(LocalDate day, ValueUnit unit) {
        this.day = day;
        this.unit = unit;
    }

    /** What is known so far of one client. */
    private static final class Client {
        private final ExactSum sum = new ExactSum();
        private final Set<Object> named = new HashSet<>();
        private long unnamed;
        private @Nullable LocalDate last;

        long purchases() {
            return unnamed + named.size();
        }
    }

    /** Adds all rows, naming each by its place; without a purchase function each row is a purchase of its own. */
    <T> void addAll(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            @Nullable Function<? super T, ?> purchase,
            Measure<? super T> amount) {
        long index = 0;
        for (T row : rows) {
            String name = "rows[" + index + "]";
            Objects.requireNonNull(row, name);
            K rowKey = Objects.requireNonNull(key.apply(row), () -> name + ".key");
            LocalDate rowDate = Objects.requireNonNull(date.apply(row), () -> name + ".date");
            long units = amount.unitsOf(row, index);
            if (rowDate.isAfter(day)) {
                afterKeys.add(rowKey);
                afterSum.add(units);
                afterRows++;
            } else {
                Client client = clients.computeIfAbsent(rowKey, any -> new Client());
                client.sum.add(units);
                if (units >= 0) {
                    client.last = client.last == null || rowDate.isAfter(client.last) ? rowDate : client.last;
                    if (purchase == null) {
                        client.unnamed++;
                    } else {
                        client.named.add(Objects.requireNonNull(purchase.apply(row), () -> name + ".purchase"));
                    }
                }
            }
            index++;
        }
    }

    /** The facts of clients with a purchase, in no order. */
    List<RfmFacts<K>> facts() {
        List<RfmFacts<K>> facts = new ArrayList<>();
        clients.forEach((key, client) -> {
            if (client.last != null) {
                facts.add(
                        new RfmFacts<>(key, client.last, client.purchases(), client.sum.toLong("amount of a client")));
            }
        });
        return facts;
    }

    /** The rows after the day, and the clients with nothing but returns. */
    List<RfmLeftOut<K>> leftOut(Comparator<K> order) {
        List<RfmLeftOut<K>> groups = new ArrayList<>();
        if (afterRows > 0) {
            groups.add(new RfmLeftOut<>(
                    RfmLeftOut.Reason.AFTER_DAY, sorted(afterKeys, order), afterRows, decimal(afterSum)));
        }
        List<K> returners = new ArrayList<>();
        ExactSum returned = new ExactSum();
        clients.forEach((key, client) -> {
            if (client.last == null) {
                returners.add(key);
                returned.add(client.sum);
            }
        });
        if (!returners.isEmpty()) {
            groups.add(
                    new RfmLeftOut<>(RfmLeftOut.Reason.RETURNS_ONLY, sorted(returners, order), 0, decimal(returned)));
        }
        return groups;
    }

    private BigDecimal decimal(ExactSum sum) {
        return new BigDecimal(sum.value(), unit.scale());
    }

    /** The keys in their order, which must tell them apart. */
    static <K> List<K> sorted(Iterable<K> keys, Comparator<K> order) {
        List<K> sorted = new ArrayList<>();
        keys.forEach(sorted::add);
        sorted.sort(order);
        for (int i = 1; i < sorted.size(); i++) {
            K before = sorted.get(i - 1);
            K here = sorted.get(i);
            Checks.check(
                    order.compare(before, here) != 0 || before.equals(here),
                    "order of the keys",
                    "agree with equals",
                    before + ", " + here);
        }
        return sorted;
    }
}
