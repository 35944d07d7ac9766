package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.cli.SalesData.Row;

/**
 * Real sales through the command line, against the library called with the same rows and against {@link Naive}. The
 * numbers of items are those of the table in the README of analytics.
 */
class AbcXyzDataTest {

    private static final Pattern COUNT = Pattern.compile("\\{\"(?:cell|abc|tuple)\": \"([^\"]*)\", \"items\": (\\d+)");

    @TempDir
    Path folder = Path.of("");

    @Test
    void superstore_salesAndProfit_agree() throws IOException {
        Path file = SalesData.data("superstore", "superstore.csv.gz");
        String json =
                run(file, "--key", "Product ID", "--date", "Order Date", "--amount", "Sales", "--criterion", "Profit");
        List<Row> sales =
                SalesData.rows(file, row -> SalesData.row(row, "Product ID", "Order Date", row.getField("Sales")));
        List<Row> profit =
                SalesData.rows(file, row -> SalesData.row(row, "Product ID", "Order Date", row.getField("Profit")));
        check(json, sales, Map.of("A", 414, "B", 489, "C", 959));
        assertThat(counts(json, "matrix")).containsEntry("AZ", 411).containsEntry("ANEW", 3);
        Map<String, String> bySales = naive(sales).abc();
        Map<String, String> byProfit = naive(profit).abc();
        Map<String, Integer> tuples = new TreeMap<>();
        bySales.forEach((key, abc) -> tuples.merge(abc + "-" + byProfit.get(key), 1, Integer::sum));
        assertThat(counts(json, "tuples"))
                .isEqualTo(tuples)
                .containsEntry("A-A", 246)
                .containsEntry("A-NEGATIVE", 111)
                .containsEntry("C-NONE", 3);
        assertThat(byProfit.values().stream().filter("NEGATIVE"::equals)).hasSize(299);
    }

    @Test
    void superstore_byTheRulesOfOtherProgrammes_agrees() throws IOException {
        Path file = SalesData.data("superstore", "superstore.csv.gz");
        List<Row> sales =
                SalesData.rows(file, row -> SalesData.row(row, "Product ID", "Order Date", row.getField("Sales")));
        AbcAnalysis split = AbcAnalysis.withDefaults().withTies(TieRule.SPLIT_BY_KEY);
        checkRule(
                file,
                sales,
                split.withRule(BoundaryRule.INCLUSIVE).withNegatives(NegativeRule.DROP),
                "--rule",
                "inclusive",
                "--ties",
                "split",
                "--negatives",
                "drop");
        checkRule(file, sales, split.withRule(BoundaryRule.STRICT), "--rule", "strict", "--ties", "split");
        checkRule(file, sales, split.withMode(AbcMode.ITEM_SHARE), "--mode", "item-share", "--ties", "split");
        checkRule(file, sales, AbcAnalysis.withDefaults().withMode(AbcMode.COMPUTED), "--mode", "computed");
        checkRule(
                file, sales, AbcAnalysis.withDefaults().withMode(AbcMode.COMPUTED_SPLINE), "--mode", "computed-spline");
    }

    private static void checkRule(Path file, List<Row> rows, AbcAnalysis rule, String... options) {
        List<String> args =
                new ArrayList<>(List.of("--key", "Product ID", "--date", "Order Date", "--amount", "Sales"));
        args.addAll(List.of(options));
        Map<String, Integer> counts = counts(run(file, args.toArray(String[]::new)), "classes");
        assertThat(counts).isEqualTo(classes(rule.classify(rows, Row::key, Measure.decimal(4, Row::amount))));
    }

    @Test
    void onlineRetail_productsWithoutCancelledInvoices_andGrossSales_agree() throws IOException {
        Path file = SalesData.data("online-retail", "online-retail.csv.gz");
        List<Row> rows = new ArrayList<>();
        List<Row> products = new ArrayList<>();
        SalesData.read(file, row -> {
            Row sale = SalesData.retail(row);
            if (!sale.day().isAfter(LocalDate.of(2011, 11, 30))) {
                rows.add(sale);
                if (beginsWithDigits(sale.key()) && !row.getField("InvoiceNo").startsWith("C")) {
                    products.add(sale);
                }
            }
        });
        String json = run(file, retailOptions("--where", "StockCode=[0-9]{5}.*", "--except", "InvoiceNo=C.*"));
        check(json, products, Map.of("A", 834, "B", 977, "C", 2086));
        assertThat(AbcXyzCommandTest.value(json, "rows"))
                .isEqualTo(String.valueOf(products.size()))
                .isEqualTo("505127");
        assertThat(json)
                .contains("\"rows\": 2995, \"amount\": \"-44562.496\", \"by\": \"--where StockCode=[0-9]{5}.*\"}")
                .contains("\"rows\": 8704, \"amount\": \"-478724.180\", \"by\": \"--except InvoiceNo=C.*\"}")
                .doesNotContain("The last period");

        String gross = run(file, retailOptions("--negatives", "gross-sales"));
        AbcResult<String> result = AbcAnalysis.withDefaults()
                .withNegatives(NegativeRule.GROSS_SALES)
                .classify(rows, Row::key, Measure.decimal(3, Row::amount));
        assertThat(counts(gross, "classes"))
                .isEqualTo(classes(result))
                .isEqualTo(Map.of("A", 812, "B", 982, "C", 2125));
        assertThat(new BigDecimal(AbcXyzCommandTest.value(gross, "base"))).isEqualByComparingTo(result.baseTotal());
        assertThat(gross)
                .contains("{\"reason\": \"RETURN\", \"keys\": 1913, \"rows\": 8930, \"amount\": \"-713811.940\"}");
    }

    private static String[] retailOptions(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--key", "StockCode", "--date", "InvoiceDate", "--amount", "Quantity*UnitPrice", "--to", "2011-11-30"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static boolean beginsWithDigits(String code) {
        return code.length() > 4 && code.substring(0, 5).chars().allMatch(Character::isDigit);
    }

    @Test
    void rafSpareParts_madeLong_agree() throws IOException {
        // The file is wide, a column for each month; the command line reads one row for each sale. Every cell is a row.
        Path file = SalesData.data("raf-spare-parts", "raf.csv");
        Path rows = folder.resolve("raf.csv");
        List<Row> demand = new ArrayList<>();
        try (Writer out = Files.newBufferedWriter(rows, UTF_8);
                Reader in = Files.newBufferedReader(file, UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            out.write("item,price,month,pieces\n");
            for (NamedCsvRecord row : csv) {
                List<String> header = row.getHeader();
                BigDecimal price = new BigDecimal(row.getField("Price"));
                for (int i = 2; i < header.size(); i++) {
                    LocalDate day = month(header.get(i)).atDay(1);
                    out.write(row.getField("item") + "," + price + "," + day + "," + row.getField(i) + "\n");
                    demand.add(new Row(row.getField("item"), day, price.multiply(new BigDecimal(row.getField(i)))));
                }
            }
        }
        assertThat(demand).hasSize(420_000);
        String json = run(rows, "--key", "item", "--date", "month", "--amount", "pieces*price");
        check(json, demand, Map.of("A", 851, "B", 1177, "C", 2972));
    }

    private static YearMonth month(String name) {
        int year = Integer.parseInt(name.substring(3));
        List<String> names =
                List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
        return YearMonth.of(year < 50 ? 2000 + year : 1900 + year, names.indexOf(name.substring(0, 3)) + 1);
    }

    @Test
    void cdnow_customers_agree() throws IOException {
        Path file = SalesData.data("cdnow", "cdnow_master.csv.gz");
        String json =
                run(file, "--key", "masterid", "--date", "date", "--date-format", "yyyyMMdd", "--amount", "sales");
        List<Row> sales = SalesData.rows(
                file,
                row -> new Row(
                        row.getField("masterid"),
                        LocalDate.parse(row.getField("date"), DateTimeFormatter.BASIC_ISO_DATE),
                        new BigDecimal(row.getField("sales"))));
        check(json, sales, Map.of("A", 7695, "B", 8067, "C", 7740));
        assertThat(json).contains("{\"reason\": \"NONE\", \"keys\": 68, \"rows\": 68, \"amount\": \"0.00\"}");
    }

    @Test
    void resellerSales_productsAndResellers_agree() throws IOException {
        Path file = SalesData.data("reseller-sales-targets", "reseller_sales.csv.gz");
        String products = run(file, "--key", "ProductKey", "--date", "OrderDate", "--amount", "SalesAmount");
        check(
                products,
                SalesData.rows(file, row -> SalesData.row(row, "ProductKey", "OrderDate", row.getField("SalesAmount"))),
                Map.of("A", 98, "B", 88, "C", 148));
        String resellers = run(
                file,
                "--key",
                "ResellerKey",
                "--date",
                "OrderDate",
                "--amount",
                "SalesAmount",
                "--group",
                "SalesTerritoryKey");
        check(
                resellers,
                SalesData.rows(
                        file, row -> SalesData.row(row, "ResellerKey", "OrderDate", row.getField("SalesAmount"))),
                Map.of("A", 187, "B", 124, "C", 324));
        assertThat(resellers)
                .contains("{\"group\": \"10\", \"items\": 38, ")
                .contains("\"smallGroups\": [],")
                .contains("\"withoutGroup\": []");
    }

    /** Cells and classes of the command line, of the library and of the naive way are the same, and the classes as known. */
    private static void check(String json, List<Row> rows, Map<String, Integer> known) {
        assertThat(counts(json, "classes")).isEqualTo(known);
        Map<String, Integer> cells = counts(json, "matrix");
        cells.values().removeIf(items -> items == 0);
        PeriodTable<String> table =
                PeriodTable.of(rows, PeriodUnit.MONTH, Row::key, Row::day, Measure.decimal(9, Row::amount));
        Map<String, Integer> library = new TreeMap<>();
        for (AbcXyzCell cell : AbcXyzAnalysis.withDefaults().classify(table).matrix()) {
            if (cell.items() > 0) {
                library.put(cell.cell(), cell.items());
            }
        }
        assertThat(cells).isEqualTo(library);
        Map<String, Integer> naive = naive(rows).cells();
        naive.keySet().removeIf(cell -> cell.endsWith("UNDEFINED"));
        assertThat(cells).isEqualTo(naive);
    }

    private static Naive naive(List<Row> rows) {
        Naive naive = new Naive();
        rows.forEach(row -> naive.add(row.key(), row.day(), row.amount()));
        return naive;
    }

    private static Map<String, Integer> classes(AbcResult<String> result) {
        Map<String, Integer> classes = new TreeMap<>();
        result.groups().stream()
                .filter(group -> group.abcClass().isInBase())
                .forEach(group -> classes.put(group.abcClass().label(), group.items()));
        return classes;
    }

    /** Label and number of items of each element of a list. */
    private static Map<String, Integer> counts(String json, String list) {
        String name = "\n  \"" + list + "\": [";
        int start = json.indexOf(name);
        assertThat(start).isPositive();
        Matcher count = COUNT.matcher(json.substring(start, json.indexOf("\n  ]", start)));
        Map<String, Integer> counts = new TreeMap<>();
        while (count.find()) {
            counts.put(count.group(1), Integer.valueOf(count.group(2)));
        }
        return counts;
    }

    private static String run(Path file, String... options) {
        List<String> args = new ArrayList<>(List.of("abcxyz", "--csv", file.toString(), "--format", "json"));
        args.addAll(List.of(options));
        return Run.of(args).fine();
    }
}
