package org.saleskit.examples.review.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.model.Breakdowns;
import org.saleskit.examples.review.model.OrderState;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.SalesTotals;
import org.saleskit.examples.review.model.Segmentation;

final class SteelWheelsReaderTest {

    private static final String SUMS = """
            sum(cast(f.TOTALPRICE as decimal(18, 2))), sum(f.QUANTITYORDERED * p.BUYPRICE), count(distinct f.ORDERNUMBER)
              from "steelwheels"."orderfact" f
              join "steelwheels"."orders" o on o.ORDERNUMBER = f.ORDERNUMBER
              join "steelwheels"."products" p on p.PRODUCTCODE = f.PRODUCTCODE
              join "steelwheels"."customers" c on c.CUSTOMERNUMBER = o.CUSTOMERNUMBER
              join "steelwheels"."employees" e on e.EMPLOYEENUMBER = c.SALESREPEMPLOYEENUMBER
              join "steelwheels"."offices" t on t.OFFICECODE = e.OFFICECODE
            """;

    private static Map<String, List<BigDecimal>> sql(String key) throws SQLException {
        return Sql.numbers("select " + key + ", " + SUMS + " group by " + key);
    }

    private static List<BigDecimal> numbers(Money revenue, Money cost, long orders) {
        return List.of(
                Sql.plain(revenue.getAmount()), Sql.plain(cost.getAmount()), Sql.plain(BigDecimal.valueOf(orders)));
    }

    private static <K> Map<String, List<BigDecimal>> lines(Function<SaleLine, K> key) {
        Map<String, Money> revenue = new TreeMap<>();
        Map<String, Money> cost = new HashMap<>();
        Map<String, Set<Object>> orders = new HashMap<>();
        for (SaleLine line : Samples.BOOKS.sales()) {
            String name = key.apply(line).toString();
            revenue.merge(name, line.amount(), Money::plus);
            cost.merge(name, line.cost().orElseThrow(), Money::plus);
            orders.computeIfAbsent(name, absent -> new HashSet<>()).add(line.order());
        }
        Map<String, List<BigDecimal>> numbers = new TreeMap<>();
        revenue.forEach((name, sum) -> numbers.put(
                name,
                numbers(
                        sum,
                        Objects.requireNonNull(cost.get(name)),
                        orders.getOrDefault(name, Set.of()).size())));
        return numbers;
    }

    private static Map<String, List<BigDecimal>> lines(List<Breakdowns.Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> line.name().orElseThrow(),
                        line -> numbers(line.revenue(), line.cost(), line.orders())));
    }

    @Test
    void totals_equalSqlAndTheKnownCheckValues() throws SQLException {
        SalesTotals.Line total = Samples.REVIEW.sales().total();

        assertThat(Map.of("all", numbers(total.revenue(), total.cost(), total.orders())))
                .isEqualTo(Sql.numbers("select 'all', " + SUMS));
        assertThat(total.revenue()).isEqualTo(Money.parse("USD 10645949.18"));
        assertThat(total.margin()).isEqualTo(total.revenue().minus(total.cost()));
        assertThat(Samples.BOOKS.sales()).hasSize(2_996);
        assertThat(Samples.BOOKS.orders()).hasSize(330);
        assertThat(Samples.BOOKS.reps()).hasSize(15);
    }

    @Test
    void revenueCostAndOrders_byProductAndCustomer_equalSql() throws SQLException {
        assertThat(lines(SaleLine::product)).isEqualTo(sql("f.PRODUCTCODE"));
        assertThat(lines(SaleLine::client)).isEqualTo(sql("o.CUSTOMERNUMBER"));
    }

    @Test
    void revenue_ofTheReviewByProductAndCustomer_equalsSql() throws SQLException {
        assertThat(amounts(Samples.REVIEW.products())).isEqualTo(first(sql("f.PRODUCTCODE")));
        assertThat(amounts(Samples.REVIEW.customers())).isEqualTo(first(sql("o.CUSTOMERNUMBER")));
    }

    private static Map<String, BigDecimal> amounts(Segmentation segmentation) {
        return segmentation.items().stream()
                .collect(Collectors.toMap(
                        Segmentation.Item::key,
                        item -> Sql.plain(item.amount().getAmount()),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private static Map<String, BigDecimal> first(Map<String, List<BigDecimal>> numbers) {
        Map<String, BigDecimal> first = new TreeMap<>();
        numbers.forEach((key, values) -> first.put(key, values.get(0)));
        return first;
    }

    @Test
    void breakdowns_equalSql() throws SQLException {
        Breakdowns breakdowns = Samples.REVIEW.breakdowns();

        assertThat(lines(breakdowns.territories())).isEqualTo(sql("t.TERRITORY"));
        assertThat(lines(breakdowns.productLines())).isEqualTo(sql("p.PRODUCTLINE"));
        assertThat(lines(breakdowns.reps())).isEqualTo(sql("e.FIRSTNAME || ' ' || e.LASTNAME"));
    }

    @Test
    void yearsAndQuarters_equalSql() throws SQLException {
        String year = "extract(year from o.ORDERDATE)";
        SalesTotals sales = Samples.REVIEW.sales();

        assertThat(periods(sales.years())).isEqualTo(sql(year));
        assertThat(periods(sales.quarters())).isEqualTo(sql(year + " || '-Q' || quarter(o.ORDERDATE)"));
        assertThat(sales.years())
                .extracting(line -> line.revenue().getAmount().toPlainString())
                .containsExactly("3677384.00", "4987739.84", "1980825.34");
    }

    private static Map<String, List<BigDecimal>> periods(List<SalesTotals.Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        SalesTotals.Line::label, line -> numbers(line.revenue(), line.cost(), line.orders())));
    }

    @Test
    void growth_ofAPartialPeriod_comparesTheSameDays() throws SQLException {
        BigDecimal base = first(Sql.numbers("select 'base', " + SUMS
                        + " where o.ORDERDATE >= date '2004-01-01' and o.ORDERDATE < date '2004-06-01'"))
                .getOrDefault("base", BigDecimal.ZERO);
        SalesTotals.Line year = Samples.REVIEW.sales().years().get(2);

        assertThat(year.partial()).isTrue();
        assertThat(year.growth()).hasValueSatisfying(growth -> {
            assertThat(growth.firstDay()).hasToString("2004-01-01");
            assertThat(growth.lastDay()).hasToString("2004-05-31");
            assertThat(Sql.plain(growth.base().getAmount())).isEqualTo(base);
            assertThat(growth.rate()).isEqualTo(1980825.34 / base.doubleValue() - 1, offset(1e-12));
        });
        assertThat(Samples.REVIEW.sales().years().get(0).growth()).isEmpty();
    }

    @Test
    void orderStates_equalSql() throws SQLException {
        Map<String, List<BigDecimal>> orders =
                Sql.numbers("select STATUS, count(*) from \"steelwheels\".\"orders\" group by STATUS");
        Map<String, List<BigDecimal>> values = sql("o.STATUS");

        assertThat(Samples.REVIEW.orderStates()).hasSize(6).allSatisfy(state -> {
            assertThat(orders.get(state.state())).containsExactly(BigDecimal.valueOf(state.orders()));
            assertThat(values.getOrDefault(state.state(), List.of()).get(0))
                    .isEqualTo(Sql.plain(state.value().getAmount()));
        });
        assertThat(Samples.REVIEW.orderStates().stream().map(OrderState::value).reduce(Money::plus))
                .hasValue(Samples.REVIEW.sales().total().revenue());
    }

    @Test
    void planFact_equalsSql() throws SQLException {
        Map<String, List<BigDecimal>> regions = Sql.numbers(
                "select REGION, sum(BUDGET), sum(ACTUAL) from \"steelwheels\".\"quadrant_actuals\" group by REGION");

        assertThat(Samples.REVIEW.planFact().regions())
                .hasSize(4)
                .allSatisfy(line -> assertThat(regions.get(line.name()))
                        .containsExactly(
                                Sql.plain(line.plan().getAmount()),
                                Sql.plain(line.fact().getAmount())));
        assertThat(Samples.REVIEW.planFact().total().plan()).isEqualTo(Money.parse("USD 143199389.00"));
        assertThat(Samples.REVIEW.planFact().total().fact()).isEqualTo(Money.parse("USD 143639982.00"));
    }

    @Test
    void monthlyRevenue_sumsToTheTotal() {
        List<Money> all = new ArrayList<>();
        Samples.REVIEW.monthly().lines().forEach(series -> {
            assertThat(series.revenue()).hasSameSizeAs(Samples.REVIEW.monthly().months());
            all.addAll(series.revenue());
        });

        assertThat(Money.total(all)).isEqualTo(Samples.REVIEW.sales().total().revenue());
        assertThat(Samples.REVIEW.monthly().months()).hasSize(29);
    }

    @Test
    void review_ofTheSameRowsInAnotherDatabase_isEqual() throws SQLException {
        String url = "jdbc:h2:mem:same";
        try (Connection copy = DriverManager.getConnection(url, "sa", "")) {
            Sql.copyTo(copy, Sql.TABLES);
            CompanyFacts books =
                    SteelWheelsReader.of(CurrencyUnit.USD).read(url, "sa", "").named("SteelWheels");

            Review review = Samples.full(books, Samples.simulated(books));

            assertThat(review).isEqualTo(Samples.REVIEW);
        }
    }

    @Test
    void table_absent_isNamed() throws SQLException {
        String url = "jdbc:h2:mem:less";
        try (Connection copy = DriverManager.getConnection(url, "sa", "")) {
            Sql.copyTo(copy, Sql.TABLES.subList(0, 7));

            assertMessage(url, "table quadrant_actuals is missing in jdbc:h2:mem:less");
        }
    }

    @Test
    void column_absent_isNamed() throws SQLException {
        String url = "jdbc:h2:mem:columns";
        try (Connection copy = DriverManager.getConnection(url, "sa", "");
                Statement change = copy.createStatement()) {
            Sql.copyTo(copy, Sql.TABLES);
            change.execute("alter table products drop column buyprice");

            assertMessage(url, "column BUYPRICE of table products is missing in jdbc:h2:mem:columns");
        }
    }

    @Test
    void value_broken_isNamedWithItsOrder() throws SQLException {
        String url = "jdbc:h2:mem:values";
        try (Connection copy = DriverManager.getConnection(url, "sa", "");
                Statement change = copy.createStatement()) {
            Sql.copyTo(copy, Sql.TABLES);
            change.execute(
                    "update orderfact set totalprice = 10.005 where ordernumber = 10101 and orderlinenumber = 1");
            assertMessage(
                    url, "TOTALPRICE of ORDERNUMBER 10101 must have at most 2 digits after the point, but was 10.005");

            change.execute("update orderfact set totalprice = null where ordernumber = 10101 and orderlinenumber = 1");
            assertMessage(url, "TOTALPRICE of ORDERNUMBER 10101 must be a number, but was absent");

            change.execute("update orderfact set ordernumber = 1, totalprice = 1 where ordernumber = 10101");
            assertMessage(url, "CUSTOMERNUMBER of ORDERNUMBER 1 must hold a value, but was absent");

            change.execute("delete from orderfact");
            assertMessage(url, "table orderfact must hold at least one row, but was empty in jdbc:h2:mem:values");
        }
    }

    @Test
    void url_withoutDriver_isNamed() {
        assertMessage(
                "jdbc:none:here",
                "the URL of the database must be one that a JDBC driver on the class path accepts, but was jdbc:none:here");
        assertThatThrownBy(() -> SteelWheelsReader.of(CurrencyUnit.USD).read("jdbc:hsqldb:res:nowhere", "sa", ""))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cannot connect to jdbc:hsqldb:res:nowhere: ");
    }

    private static void assertMessage(String url, String message) {
        assertThatThrownBy(() -> SteelWheelsReader.of(CurrencyUnit.USD).read(url, "sa", ""))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }
}
