package org.saleskit.examples.review.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.product.Product;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.compute.Books.Sums;
import org.saleskit.examples.review.facts.BudgetLine;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.facts.Order;
import org.saleskit.examples.review.model.Breakdowns;
import org.saleskit.examples.review.model.MonthlyRevenue;
import org.saleskit.examples.review.model.OrderState;
import org.saleskit.examples.review.model.PlanFact;

/** Revenue by territory, rep, product line, order state and month, and the budget. */
final class BreakdownSection {

    private static final String SALES_DEPARTMENT = "Sales";

    private final CompanyFacts company;
    private final Books books;
    private final Map<RepId, Rep> reps;
    private final Map<ProductId, Product> products;

    BreakdownSection(CompanyFacts company, Books books) {
        this.company = company;
        this.books = books;
        this.reps = company.reps().stream().collect(Collectors.toMap(Rep::id, Function.identity()));
        this.products = company.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    Breakdowns breakdowns() {
        return new Breakdowns(
                lines(line -> rep(line).flatMap(Rep::territory)),
                lines(line -> rep(line).map(Rep::name)),
                lines(this::productLine));
    }

    private Optional<Rep> rep(SaleLine line) {
        return line.rep().flatMap(id -> Optional.ofNullable(reps.get(id)));
    }

    private Optional<String> productLine(SaleLine line) {
        return Optional.ofNullable(products.get(line.product())).flatMap(Product::line);
    }

    private List<Breakdowns.Line> lines(Function<SaleLine, Optional<String>> dimension) {
        Set<Optional<String>> names =
                books.sales().stream().map(dimension).collect(Collectors.toCollection(LinkedHashSet::new));
        Money whole = books.all().revenue();
        List<Breakdowns.Line> lines = new ArrayList<>();
        for (Optional<String> name : names) {
            Sums sums = books.sums(line -> dimension.apply(line).equals(name));
            lines.add(new Breakdowns.Line(
                    name,
                    sums.revenue(),
                    Books.ratio(sums.revenue(), whole).orElse(0),
                    sums.cost(),
                    sums.margin(),
                    sums.marginRate(),
                    sums.orders()));
        }
        lines.sort(Comparator.comparing(Breakdowns.Line::revenue)
                .reversed()
                .thenComparing(line -> line.name().orElse("")));
        return lines;
    }

    List<OrderState> orderStates() {
        Map<OrderId, String> stateOf = new HashMap<>();
        Map<String, Long> orders = new TreeMap<>();
        for (Order order : company.orders()) {
            stateOf.put(order.id(), order.state());
            orders.merge(order.state(), 1L, Long::sum);
        }
        Money whole = books.all().revenue();
        List<OrderState> states = new ArrayList<>();
        orders.forEach((state, count) -> {
            Sums sums = books.sums(line -> state.equals(stateOf.get(line.order())));
            double share = Books.ratio(sums.revenue(), whole).orElse(0);
            states.add(new OrderState(state, count, sums.lines(), sums.revenue(), share));
        });
        states.sort(Comparator.comparing(OrderState::value).reversed().thenComparing(OrderState::state));
        return states;
    }

    PlanFact planFact() {
        Set<String> regions =
                company.budget().stream().map(BudgetLine::region).collect(Collectors.toCollection(TreeSet::new));
        return new PlanFact(
                regions.stream()
                        .map(region -> planFact(region, line -> line.region().equals(region)))
                        .toList(),
                planFact(SALES_DEPARTMENT, line -> line.department().equals(SALES_DEPARTMENT)),
                planFact("", line -> true));
    }

    private PlanFact.Line planFact(String name, Predicate<BudgetLine> selection) {
        Money plan = Money.zero(company.currency());
        Money fact = plan;
        for (BudgetLine line : company.budget()) {
            if (selection.test(line)) {
                plan = plan.plus(line.budget());
                fact = fact.plus(line.actual());
            }
        }
        return new PlanFact.Line(name, plan, fact, fact.minus(plan), Books.ratio(fact, plan));
    }

    /** Sales of products without a line, should there be any, are in no series. */
    MonthlyRevenue monthly() {
        List<SaleLine> placed = books.sales().stream()
                .filter(line -> productLine(line).isPresent())
                .toList();
        PeriodTable<String> table = PeriodTable.of(
                placed,
                PeriodUnit.MONTH,
                line -> productLine(line).orElseThrow(),
                SaleLine::date,
                Measure.money(company.currency(), SaleLine::amount));
        List<String> byRevenue = table.keys().stream()
                .sorted(Comparator.comparing((String key) -> table.totalUnits(key))
                        .reversed())
                .toList();
        return new MonthlyRevenue(
                table.window(),
                byRevenue.stream().map(key -> series(table, key)).toList());
    }

    private static MonthlyRevenue.Series series(PeriodTable<String> table, String key) {
        List<Money> amounts = Arrays.stream(table.seriesUnits(key))
                .mapToObj(table.valueUnit()::toMoney)
                .toList();
        return new MonthlyRevenue.Series(key, amounts);
    }
}
