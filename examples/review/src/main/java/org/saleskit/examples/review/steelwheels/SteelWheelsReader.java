package org.saleskit.examples.review.steelwheels;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.product.Product;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.examples.review.facts.BudgetLine;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.facts.Order;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.LeftOut.Reason;

/** Reads a company's books from a database with the tables of SteelWheels: SQL in, domain out. */
public final class SteelWheelsReader {

    private static final Map<String, List<String>> TABLES = tables();

    private static final String CLIENTS = """
            select c.{CUSTOMERNUMBER}, c.{CUSTOMERNAME}, c.{COUNTRY}, c.{SALESREPEMPLOYEENUMBER}, o.{TERRITORY}
              from {customers} c
              left join {employees} e on e.{EMPLOYEENUMBER} = c.{SALESREPEMPLOYEENUMBER}
              left join {offices} o on o.{OFFICECODE} = e.{OFFICECODE}
             order by c.{CUSTOMERNUMBER}""";

    private static final String REPS = """
            select e.{EMPLOYEENUMBER}, e.{FIRSTNAME}, e.{LASTNAME}, e.{REPORTSTO}, o.{TERRITORY}, o.{CITY}
              from {employees} e
              left join {offices} o on o.{OFFICECODE} = e.{OFFICECODE}
             where exists (select 1 from {customers} c where c.{SALESREPEMPLOYEENUMBER} = e.{EMPLOYEENUMBER})
             order by e.{EMPLOYEENUMBER}""";

    private static final String PRODUCTS = """
            select {PRODUCTCODE}, {PRODUCTNAME}, {PRODUCTLINE}, {BUYPRICE}, {MSRP}
              from {products} order by {PRODUCTCODE}""";

    private static final String ORDERS = """
            select {ORDERNUMBER}, {CUSTOMERNUMBER}, {ORDERDATE}, {STATUS}
              from {orders} order by {ORDERNUMBER}""";

    private static final String SALES = """
            select f.{ORDERNUMBER}, f.{ORDERLINENUMBER}, o.{CUSTOMERNUMBER}, f.{PRODUCTCODE}, o.{ORDERDATE},
                   f.{QUANTITYORDERED}, f.{TOTALPRICE}, p.{BUYPRICE}, c.{SALESREPEMPLOYEENUMBER}
              from {orderfact} f
              left join {orders} o on o.{ORDERNUMBER} = f.{ORDERNUMBER}
              left join {products} p on p.{PRODUCTCODE} = f.{PRODUCTCODE}
              left join {customers} c on c.{CUSTOMERNUMBER} = o.{CUSTOMERNUMBER}
             order by f.{ORDERNUMBER}, f.{ORDERLINENUMBER}, f.{PRODUCTCODE}""";

    private static final String BUDGET = """
            select {REGION}, {DEPARTMENT}, {BUDGET}, {ACTUAL}
              from {quadrant_actuals} order by {REGION}, {DEPARTMENT}, {POSITIONTITLE}""";

    private static final String UNLIKE_ORDER = """
            select f.{ORDERNUMBER}, f.{TOTALPRICE}
              from {orderfact} f join {orders} o on o.{ORDERNUMBER} = f.{ORDERNUMBER}
             where f.{ORDERDATE} <> o.{ORDERDATE} or f.{STATUS} <> o.{STATUS}
             order by f.{ORDERNUMBER}, f.{ORDERLINENUMBER}""";

    private static final String DETAILS = """
            select d.{ORDERNUMBER}, d.{QUANTITYORDERED}, d.{PRICEEACH}, f.{ORDERNUMBER}
              from {orderdetails} d
              left join {orderfact} f on f.{ORDERNUMBER} = d.{ORDERNUMBER} and f.{PRODUCTCODE} = d.{PRODUCTCODE}
             order by d.{ORDERNUMBER}, d.{PRODUCTCODE}""";

    private final CurrencyUnit currency;

    private SteelWheelsReader(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * {@return a reader that takes every amount of the database as money of this currency}
     *
     * @param currency the currency, which the database does not state
     */
    public static SteelWheelsReader of(CurrencyUnit currency) {
        return new SteelWheelsReader(currency);
    }

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(
                "orderfact",
                List.of(
                        "ORDERNUMBER",
                        "ORDERLINENUMBER",
                        "PRODUCTCODE",
                        "QUANTITYORDERED",
                        "TOTALPRICE",
                        "ORDERDATE",
                        "STATUS"));
        tables.put("orders", List.of("ORDERNUMBER", "CUSTOMERNUMBER", "ORDERDATE", "STATUS"));
        tables.put("orderdetails", List.of("ORDERNUMBER", "PRODUCTCODE", "QUANTITYORDERED", "PRICEEACH"));
        tables.put("products", List.of("PRODUCTCODE", "PRODUCTNAME", "PRODUCTLINE", "BUYPRICE", "MSRP"));
        tables.put("customers", List.of("CUSTOMERNUMBER", "CUSTOMERNAME", "COUNTRY", "SALESREPEMPLOYEENUMBER"));
        tables.put("employees", List.of("EMPLOYEENUMBER", "FIRSTNAME", "LASTNAME", "REPORTSTO", "OFFICECODE"));
        tables.put("offices", List.of("OFFICECODE", "CITY", "TERRITORY"));
        tables.put("quadrant_actuals", List.of("REGION", "DEPARTMENT", "POSITIONTITLE", "BUDGET", "ACTUAL"));
        return tables;
    }

    /**
     * {@return the books of the sample company}
     *
     * @throws InputException if the database cannot be read
     */
    public CompanyFacts readSample() {
        return read(ErpDatabase.SAMPLE_URL, ErpDatabase.SAMPLE_USER, "").named("SteelWheels");
    }

    /**
     * {@return the books found in a database, named by the schema of the tables}
     *
     * @param url JDBC URL
     * @param user the user
     * @param password the password, possibly empty
     * @throws InputException if there is no connection, a table or column is missing, or a value is not as it must be
     */
    public CompanyFacts read(String url, String user, String password) {
        try (ErpDatabase database = ErpDatabase.open(url, user, password, TABLES)) {
            List<SaleLine> sales = database.read(SALES, this::sale);
            if (sales.isEmpty()) {
                throw new InputException(
                        "table orderfact must hold at least one row, but was empty in " + ErpDatabase.shown(url));
            }
            List<Product> products = database.read(PRODUCTS, this::product);
            List<BudgetLine> budget = database.read(BUDGET, this::budgetLine);
            return new CompanyFacts(
                    database.schema().isEmpty() ? "database" : database.schema(),
                    currency,
                    database.read(CLIENTS, SteelWheelsReader::client),
                    database.read(REPS, SteelWheelsReader::rep),
                    products,
                    database.read(ORDERS, SteelWheelsReader::order),
                    sales,
                    budget,
                    findings(database, products.size(), budget.size()));
        }
    }

    private static Client client(Row row) throws SQLException {
        return Client.builder()
                .id(ClientId.of(row.text(1)))
                .name(row.text(2))
                .kind(ClientKind.LEGAL)
                .country(row.optionalText(3))
                .owner(row.optionalText(4).map(RepId::of))
                .territory(row.optionalText(5))
                .build();
    }

    private static Rep rep(Row row) throws SQLException {
        return Rep.builder()
                .id(RepId.of(row.text(1)))
                .name(row.text(2) + " " + row.text(3))
                .manager(row.optionalText(4).map(RepId::of))
                .territory(row.optionalText(5))
                .team(row.optionalText(6))
                .build();
    }

    private Product product(Row row) throws SQLException {
        return Product.builder()
                .id(ProductId.of(row.text(1)))
                .name(row.text(2))
                .line(row.optionalText(3))
                .unitCost(row.money(4, currency))
                .listPrice(row.money(5, currency))
                .build();
    }

    private static Order order(Row row) throws SQLException {
        return new Order(OrderId.of(row.text(1)), ClientId.of(row.text(2)), row.date(3), row.text(4));
    }

    private SaleLine sale(Row row) throws SQLException {
        long quantity = row.whole(6);
        return SaleLine.builder()
                .order(OrderId.of(row.text(1)))
                .lineNumber(Math.toIntExact(row.whole(2)))
                .client(ClientId.of(row.text(3)))
                .product(ProductId.of(row.text(4)))
                .date(row.date(5))
                .quantity(BigDecimal.valueOf(quantity))
                .amount(row.money(7, currency))
                .cost(row.money(8, currency).multipliedBy(quantity))
                .rep(row.optionalText(9).map(RepId::of))
                .build();
    }

    private BudgetLine budgetLine(Row row) throws SQLException {
        return new BudgetLine(row.text(1), row.text(2), row.money(3, currency), row.money(4, currency));
    }

    private List<LeftOut> findings(ErpDatabase database, int products, int budgetLines) {
        List<LeftOut> found = new ArrayList<>();
        List<Money> unlike = database.read(UNLIKE_ORDER, row -> row.money(2, currency));
        add(found, Reason.LINES_UNLIKE_ORDER, unlike);
        List<Detail> details = database.read(
                DETAILS,
                row -> new Detail(
                        row.money(3, currency).multipliedBy(row.whole(2)),
                        row.optionalText(4).isPresent()));
        add(
                found,
                Reason.LINES_NOT_IN_FACTS,
                amounts(details.stream().filter(detail -> !detail.inFacts()).toList()));
        add(found, Reason.ROUNDED_PRICES, amounts(details));
        found.add(new LeftOut(Reason.COST_IS_LIST_PRICE, products, Optional.empty(), ""));
        found.add(new LeftOut(Reason.PLAN_IS_SPENDING, budgetLines, Optional.empty(), ""));
        return found;
    }

    private static List<Money> amounts(List<Detail> details) {
        return details.stream().map(Detail::amount).toList();
    }

    private void add(List<LeftOut> found, Reason reason, List<Money> amounts) {
        if (!amounts.isEmpty()) {
            Money sum = amounts.stream().reduce(Money.zero(currency), Money::plus);
            found.add(new LeftOut(reason, amounts.size(), Optional.of(sum), ""));
        }
    }

    /** A line of the second line table. */
    private record Detail(Money amount, boolean inFacts) {}
}
