package org.saleskit.examples.hosts.northwind;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.organization.SalesOrganization;
import org.saleskit.core.product.Product;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.Recognition;
import org.saleskit.core.sale.RecognitionEvent;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.threeten.extra.LocalDateRange;

/** Reads the tables of Northwind from CSV files. */
public final class NorthwindReader {

    /** The columns and tables that are not loaded, each with the reason. */
    public static final SortedMap<String, String> NOT_LOADED = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "customers.Fax", "nobody is reached by fax any more",
            "employees: all but name, phone, date of hire and manager", "personal data that no report needs",
            "orders.Freight", "a charge of the order that is no sale of a product",
            "orders: required date, shipper and address of delivery", "matters of the warehouse",
            "products: supplier and stock", "matters of purchasing",
            "region, territories, employeeterritories", "sales territories need a rule by which a client lies in one",
            "shippers, suppliers", "no clients")));

    private static final CurrencyUnit DOLLAR = CurrencyUnit.of("USD");

    private final Path folder;

    private NorthwindReader(Path folder) {
        this.folder = folder;
    }

    /**
     * {@return the company whose files are in a folder}
     *
     * @param folder where the files are
     * @throws IOException if one cannot be read
     */
    public static Northwind read(Path folder) throws IOException {
        NorthwindReader reader = new NorthwindReader(folder);
        List<NamedCsvRecord> customers = reader.rows("customers");
        Map<String, NamedCsvRecord> orders = new HashMap<>();
        List<Recognition> shipped = new ArrayList<>();
        for (NamedCsvRecord order : reader.rows("orders")) {
            orders.put(order.getField("OrderID"), order);
            given(order, "ShippedDate")
                    .ifPresent(date -> shipped.add(Recognition.of(
                            OrderId.of(order.getField("OrderID")), RecognitionEvent.SHIPPED, LocalDate.parse(date))));
        }
        return new Northwind(
                customers.stream().map(NorthwindReader::client).toList(),
                customers.stream().map(NorthwindReader::person).toList(),
                customers.stream().map(NorthwindReader::link).toList(),
                SalesOrganization.builder()
                        .reps(reader.rows("employees").stream()
                                .map(NorthwindReader::rep)
                                .toList())
                        .build(),
                reader.rows("products").stream().map(NorthwindReader::product).toList(),
                lines(reader.rows("order_details"), orders),
                Collections.unmodifiableList(shipped));
    }

    private List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(table + ".csv"))) {
            return reader.stream().toList();
        }
    }

    private static Optional<String> given(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }

    private static Client client(NamedCsvRecord row) {
        return Client.builder()
                .id(ClientId.of(row.getField("CustomerID")))
                .name(row.getField("CompanyName"))
                .kind(ClientKind.LEGAL)
                .territory(given(row, "Region"))
                .country(row.getField("Country"))
                .phones(phones(row))
                .address(row.getField("Address") + ", " + row.getField("City"))
                .build();
    }

    private static List<PhoneNumber> phones(NamedCsvRecord row) {
        return given(row, "Phone").map(PhoneNumber::of).stream().toList();
    }

    private static PersonId personId(NamedCsvRecord row) {
        return PersonId.of("contact-" + row.getField("CustomerID"));
    }

    private static Person person(NamedCsvRecord row) {
        return Person.builder()
                .id(personId(row))
                .name(row.getField("ContactName"))
                .position(given(row, "ContactTitle"))
                .build();
    }

    /** The data say that the person is the contact, and not in which role. */
    private static ClientPerson link(NamedCsvRecord row) {
        return ClientPerson.of(personId(row), ClientId.of(row.getField("CustomerID")), PersonRole.OTHER);
    }

    private static Rep rep(NamedCsvRecord row) {
        return Rep.builder()
                .id(RepId.of(row.getField("EmployeeID")))
                .name(row.getField("FirstName") + " " + row.getField("LastName"))
                .phone(given(row, "HomePhone"))
                .manager(given(row, "ReportsTo").map(RepId::of))
                .employed(LocalDateRange.ofUnboundedEnd(LocalDate.parse(row.getField("HireDate"))))
                .build();
    }

    private static Product product(NamedCsvRecord row) {
        return Product.builder()
                .id(ProductId.of(row.getField("ProductID")))
                .name(row.getField("ProductName"))
                .line(given(row, "CategoryID"))
                .listPrice(Money.of(DOLLAR, new BigDecimal(row.getField("UnitPrice"))))
                .build();
    }

    private static List<SaleLine> lines(List<NamedCsvRecord> details, Map<String, NamedCsvRecord> orders) {
        Map<String, Integer> numbers = new HashMap<>();
        List<SaleLine> lines = new ArrayList<>();
        for (NamedCsvRecord detail : details) {
            String id = detail.getField("OrderID");
            NamedCsvRecord order = orders.get(id);
            if (order == null) {
                throw new IllegalArgumentException("OrderID must be in orders.csv, but was " + id);
            }
            lines.add(line(detail, order, numbers.merge(id, 1, Integer::sum)));
        }
        return Collections.unmodifiableList(lines);
    }

    /** The file has no numbers of lines; they are counted in its order. */
    private static SaleLine line(NamedCsvRecord detail, NamedCsvRecord order, int number) {
        BigDecimal quantity = new BigDecimal(detail.getField("Quantity"));
        BigDecimal list = new BigDecimal(detail.getField("UnitPrice")).multiply(quantity);
        BigDecimal paid = BigDecimal.ONE.subtract(new BigDecimal(detail.getField("Discount")));
        return SaleLine.builder()
                .order(OrderId.of(order.getField("OrderID")))
                .lineNumber(number)
                .client(ClientId.of(order.getField("CustomerID")))
                .product(ProductId.of(detail.getField("ProductID")))
                .rep(RepId.of(order.getField("EmployeeID")))
                .date(LocalDate.parse(order.getField("OrderDate")))
                .quantity(quantity)
                .amount(Money.of(DOLLAR, list.multiply(paid), RoundingMode.HALF_UP))
                .listAmount(Money.of(DOLLAR, list))
                .build();
    }
}
