package org.saleskit.examples.hosts.northwind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientPersons;
import org.saleskit.core.organization.SalesOrganization;
import org.saleskit.core.sale.RecognitionEvent;
import org.saleskit.core.sale.RecognitionLog;
import org.saleskit.core.sale.RecognizedLines;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.sale.SaleOrder;
import org.saleskit.core.team.RepId;
import org.saleskit.examples.hosts.DataFolder;
import org.threeten.extra.LocalDateRange;

/**
 * Northwind, the sample database instnwnd.sql of Microsoft's SQL Server samples (MIT license), as CSV. The expected numbers
 * are the check values of the description of the data, which were counted by another program.
 */
class NorthwindHostReferenceTest {

    private static final CurrencyUnit DOLLAR = CurrencyUnit.of("USD");
    private static final LocalDate LAST_DAY = LocalDate.of(1998, 5, 6);

    private static Northwind company = new Northwind(
            List.of(), List.of(), List.of(), SalesOrganization.builder().build(), List.of(), List.of(), List.of());
    private static List<SaleOrder> orders = List.of();

    @BeforeAll
    static void load() throws IOException {
        company = NorthwindReader.read(DataFolder.of("northwind"));
        orders = SaleOrder.group(company.lines());
    }

    private static Money dollars(String amount) {
        return Money.of(DOLLAR, new BigDecimal(amount));
    }

    @Test
    void rows_asInTheDescription() {
        assertThat(orders).hasSize(830);
        assertThat(company.lines()).hasSize(2_155);
        assertThat(company.clients()).hasSize(91);
        assertThat(company.products()).hasSize(77);
        assertThat(company.organization().reps()).hasSize(9);
        assertThat(orders.stream().map(SaleOrder::client).distinct()).hasSize(89);
        assertThat(orders.get(0).date()).isEqualTo(LocalDate.of(1996, 7, 4));
        assertThat(orders.get(829).date()).isEqualTo(LAST_DAY);
    }

    @Test
    void sums_asInTheDescription() {
        assertThat(company.lines().stream().map(SaleLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("51317");
        assertThat(Money.total(company.lines().stream()
                        .map(line -> line.listAmount().orElseThrow())
                        .toList()))
                .isEqualTo(dollars("1354458.59"));
    }

    /**
     * The description sums lines that are not rounded: 1 265 793.0395, written 1 265 793.04. A line of core is money, so
     * each is rounded to the cent; 2 155 lines of at most half a cent can differ by 10.78, and do by 0.25.
     */
    @Test
    void net_linesRoundedToTheCent_isAQuarterDollarAboveTheUnroundedSum() {
        Money net = Money.total(orders.stream().map(SaleOrder::net).toList());
        assertThat(net).isEqualTo(dollars("1265793.29"));
        assertThat(net.minus(dollars("1265793.04"))).isEqualTo(dollars("0.25"));
        assertThat(Money.total(orders.stream()
                        .map(order -> order.discount().orElseThrow())
                        .toList()))
                .isEqualTo(dollars("1354458.59").minus(net));
    }

    @Test
    void ordersPerEmployee_asInTheDescription() {
        TreeMap<String, Long> counts = orders.stream()
                .collect(Collectors.groupingBy(
                        order -> order.rep().map(RepId::value).orElse("none"), TreeMap::new, Collectors.counting()));
        assertThat(counts.keySet()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(counts.values()).containsExactly(123L, 96L, 127L, 156L, 42L, 67L, 72L, 104L, 43L);
    }

    @Test
    void recognitionByShipping_leaves21OrdersNotShipped() {
        RecognizedLines lines = RecognitionLog.of(company.shipped())
                .recognize(company.lines(), RecognitionEvent.SHIPPED, LocalDateRange.ALL);
        assertThat(SaleOrder.group(lines.counted())).hasSize(830 - 21);
        assertThat(SaleOrder.group(lines.never())).hasSize(21);
        assertThat(lines.earlier()).isEmpty();
        assertThat(lines.later()).isEmpty();
    }

    @Test
    void hierarchy_readByEye_isUnderFuller() {
        SalesOrganization organization = company.organization();
        RepId fuller = RepId.of("2");
        RepId buchanan = RepId.of("5");
        assertThat(organization.directReportsOf(fuller, LAST_DAY))
                .extracting(RepId::value)
                .containsExactly("1", "3", "4", "5", "8");
        assertThat(organization.directReportsOf(buchanan, LAST_DAY))
                .extracting(RepId::value)
                .containsExactly("6", "7", "9");
        assertThat(organization.managersOf(RepId.of("9"))).containsExactly(buchanan, fuller);
    }

    @Test
    void contacts_areOneForEachClient() {
        ClientPersons persons = ClientPersons.of(company.links());
        assertThat(company.persons()).hasSize(91);
        assertThat(company.clients())
                .extracting(Client::id)
                .allSatisfy(client ->
                        assertThat(persons.personsOf(client, LAST_DAY)).hasSize(1));
    }
}
