package org.saleskit.examples.review.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.threeten.extra.LocalDateRange;

/** The order lines of a company, summed over any selection. */
final class Books {

    private final CurrencyUnit currency;
    private final List<SaleLine> sales;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    Books(CompanyFacts company) {
        this.currency = company.currency();
        this.sales = company.sales();
        this.firstDay = sales.stream()
                .map(SaleLine::date)
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("sales must hold at least one line, but was empty"));
        this.lastDay =
                sales.stream().map(SaleLine::date).max(LocalDate::compareTo).orElse(firstDay);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    List<SaleLine> sales() {
        return sales;
    }

    Sums all() {
        return sums(line -> true);
    }

    Sums within(LocalDateRange days) {
        return sums(line -> days.contains(line.date()));
    }

    Sums sums(Predicate<SaleLine> selection) {
        Money revenue = Money.zero(currency);
        Money cost = Money.zero(currency);
        long lines = 0;
        Set<OrderId> orders = new HashSet<>();
        for (SaleLine line : sales) {
            if (selection.test(line)) {
                revenue = revenue.plus(line.amount());
                cost = cost.plus(line.cost().orElse(Money.zero(currency)));
                orders.add(line.order());
                lines++;
            }
        }
        return new Sums(revenue, cost, orders.size(), lines);
    }

    /** {@return part by whole, absent for a whole of zero} */
    static OptionalDouble ratio(Money part, Money whole) {
        return whole.isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.getAmount()
                        .divide(whole.getAmount(), MathContext.DECIMAL64)
                        .doubleValue());
    }

    /** What a selection of lines comes to. */
    record Sums(Money revenue, Money cost, long orders, long lines) {

        Money margin() {
            return revenue.minus(cost);
        }

        OptionalDouble marginRate() {
            return ratio(margin(), revenue);
        }

        Optional<Money> averageOrder() {
            return orders == 0
                    ? Optional.empty()
                    : Optional.of(revenue.dividedBy(BigDecimal.valueOf(orders), RoundingMode.HALF_EVEN));
        }
    }
}
