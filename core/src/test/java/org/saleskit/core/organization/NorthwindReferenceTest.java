package org.saleskit.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.RoleKind;
import org.saleskit.core.team.Team;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.team.TeamStructure;
import org.saleskit.core.territory.ClientRule;
import org.saleskit.core.territory.CoverageCheck;
import org.saleskit.core.territory.CoverageFlaw;
import org.saleskit.core.territory.CoverageResult;
import org.saleskit.core.territory.Territory;
import org.saleskit.core.territory.TerritoryId;
import org.saleskit.core.territory.TerritoryOwner;
import org.threeten.extra.LocalDateRange;

/**
 * The employees, territories and customers of Northwind: the sample database instnwnd.sql of Microsoft's SQL Server
 * samples (MIT license), as CSV. The numbers of rows are those of the data's description; who reports to whom is read
 * from the column ReportsTo of the nine rows by eye.
 */
class NorthwindReferenceTest {

    private static final LocalDate LAST_ORDER = LocalDate.of(1998, 5, 6);

    private static List<NamedCsvRecord> employees = List.of();
    private static SalesOrganization organization = SalesOrganization.builder().build();

    @BeforeAll
    static void load() {
        Optional<String> data = Optional.ofNullable(System.getProperty("saleskit.data"));
        Assumptions.assumeTrue(data.isPresent(), "set the system property saleskit.data to read the data sets");
        employees = rows("employees");
        organization = organization();
    }

    private static List<NamedCsvRecord> rows(String table) {
        Path file = Path.of(System.getProperty("saleskit.data", ""), "northwind", table + ".csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isBlank());
    }

    /** A team for each region, to which an employee belongs through its territories; both titles with "Manager" lead. */
    private static SalesOrganization organization() {
        Role seller = Role.of(RoleId.of("seller"), "Sales Representative", RoleKind.SELLER);
        Role head = Role.of(RoleId.of("head"), "Sales Manager", RoleKind.MANAGER);
        SalesOrganizationBuilder builder = SalesOrganization.builder().addRoles(seller, head);
        Map<RepId, LocalDateRange> employed = new TreeMap<>();
        Map<RepId, RoleId> roles = new TreeMap<>();
        for (NamedCsvRecord row : employees) {
            Rep rep = Rep.builder()
                    .id(RepId.of(row.getField("EmployeeID")))
                    .name(row.getField("FirstName") + " " + row.getField("LastName"))
                    .phone(text(row, "HomePhone"))
                    .manager(text(row, "ReportsTo").map(RepId::of))
                    .employed(LocalDateRange.ofUnboundedEnd(LocalDate.parse(row.getField("HireDate"))))
                    .build();
            builder.addReps(rep);
            employed.put(rep.id(), rep.employed().orElseThrow());
            boolean leads = row.getField("Title").contains("Manager")
                    || row.getField("Title").contains("President");
            roles.put(rep.id(), leads ? head.id() : seller.id());
        }
        for (NamedCsvRecord row : rows("region")) {
            builder.addTeams(Team.of(
                    TeamId.of(row.getField("RegionID")),
                    row.getField("RegionDescription").strip(),
                    TeamStructure.GEOGRAPHIC));
        }
        Map<String, String> regions = rows("territories").stream()
                .collect(Collectors.toMap(row -> row.getField("TerritoryID"), row -> row.getField("RegionID")));
        rows("employeeterritories").stream()
                .map(row -> Membership.of(
                        RepId.of(row.getField("EmployeeID")),
                        TeamId.of(regions.getOrDefault(row.getField("TerritoryID"), "none")),
                        roles.getOrDefault(RepId.of(row.getField("EmployeeID")), seller.id()),
                        employed.getOrDefault(RepId.of(row.getField("EmployeeID")), LocalDateRange.ALL)))
                .distinct()
                .forEach(builder::addMemberships);
        return builder.build();
    }

    @Test
    void rows_everyTable_haveTheDescribedNumber() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String table :
                List.of("employees", "territories", "employeeterritories", "region", "customers", "orders")) {
            rows.put(table, rows(table).size());
        }
        assertThat(rows)
                .hasToString(
                        "{employees=9, territories=53, employeeterritories=49, region=4, customers=91, orders=830}");
        assertThat(organization.headcount(LAST_ORDER)).isEqualTo(9);
    }

    @Test
    void managersOf_everyEmployee_leadToEmployeeTwo() {
        Map<RepId, List<RepId>> managers = new TreeMap<>();
        organization.reps().forEach(rep -> managers.put(rep.id(), organization.managersOf(rep.id())));
        assertThat(managers).hasToString("{1=[2], 2=[], 3=[2], 4=[2], 5=[2], 6=[5, 2], 7=[5, 2], 8=[2], 9=[5, 2]}");
        assertThat(organization.directReportsOf(RepId.of("2"), LAST_ORDER)).hasToString("[1, 3, 4, 5, 8]");
        assertThat(organization.allReportsOf(RepId.of("2"), LAST_ORDER)).hasSize(8);
        assertThat(organization.directReportsOf(RepId.of("5"), LAST_ORDER)).hasToString("[6, 7, 9]");
    }

    @Test
    void headcount_beforeTheLastWasHired_isSmaller() {
        LocalDate lastHired = employees.stream()
                .map(row -> LocalDate.parse(row.getField("HireDate")))
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(lastHired).isEqualTo(LocalDate.of(1994, 11, 15));
        assertThat(organization.headcount(lastHired.minusDays(1))).isEqualTo(8);
    }

    @Test
    void findings_realData_areNone() {
        assertThat(organization.findings()).isEmpty();
        assertThat(organization.membershipsAsOf(LAST_ORDER))
                .extracting(Membership::rep)
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    /** Each customer's country is the territory of the employee with the most orders from there: all 91 are placed. */
    @Test
    void check_territoriesOfCountries_giveEveryCustomerOneOwner() {
        List<Client> clients = new ArrayList<>();
        for (NamedCsvRecord row : rows("customers")) {
            clients.add(Client.builder()
                    .id(ClientId.of(row.getField("CustomerID")))
                    .name(row.getField("CompanyName"))
                    .kind(ClientKind.LEGAL)
                    .country(row.getField("Country"))
                    .build());
        }
        Map<ClientId, String> countries = clients.stream()
                .collect(Collectors.toMap(Client::id, client -> client.country().orElseThrow()));
        Map<String, Map<RepId, Long>> orders = rows("orders").stream()
                .collect(Collectors.groupingBy(
                        row -> countries.getOrDefault(ClientId.of(row.getField("CustomerID")), "none"),
                        TreeMap::new,
                        Collectors.groupingBy(
                                row -> RepId.of(row.getField("EmployeeID")), TreeMap::new, Collectors.counting())));
        List<Territory> territories = new ArrayList<>();
        orders.forEach((country, reps) -> territories.add(Territory.of(
                TerritoryId.of(country),
                ClientRule.ofCountries(List.of(country)),
                TerritoryOwner.of(reps.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()))));
        CoverageResult result =
                CoverageCheck.of(territories).withOrganization(organization).check(clients, LAST_ORDER);
        assertThat(result.assignments()).hasSize(91);
        assertThat(result.orphans()).isEmpty();
        assertThat(result.findings()).isEmpty();
        assertThat(CoverageCheck.of(territories.subList(1, territories.size()))
                        .check(clients, LAST_ORDER)
                        .findings(CoverageFlaw.ORPHAN))
                .hasSize((int) clients.stream()
                        .filter(client -> client.country().orElseThrow().equals("Argentina"))
                        .count())
                .hasSize(3);
    }
}
