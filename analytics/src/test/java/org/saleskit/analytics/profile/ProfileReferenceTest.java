package org.saleskit.analytics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** Figures that others published or computed. */
class ProfileReferenceTest {

    /**
     * Perondi et al. 2004, 7 of 34 against 1 of 34: the test suite of R package contingencytables 3.0.0 expects the ratio 7.0000
     * with the MOVER-R Wilson interval 1.1537 to 41.9763. With half of all in the first group the lift of a ratio R is
     * R / (R / 2 + 1 / 2): 1.1537 gives 2.3074 / 2.1537 = 1.0714, and 41.9763 gives 83.9526 / 42.9763 = 1.9535.
     */
    @Test
    void interval_ratioOfContingencytables_isTheSame() {
        LiftCounts counts = new LiftCounts(7, 8, 34, 68);
        Interval interval = counts.interval(0.95).orElseThrow();

        assertThat(counts.lift()).hasValue(1.75);
        assertThat(counts.shrunkLift(0.5)).isCloseTo(7.5 / 4.5, within(1e-15));
        assertThat(interval.low()).isCloseTo(1.0714, within(5e-5));
        assertThat(interval.high()).isCloseTo(1.9535, within(5e-5));
        assertThat(interval.low() / (2 - interval.low()))
                .as("back to the ratio")
                .isCloseTo(1.1537, within(5e-5));
        assertThat(interval.high() / (2 - interval.high())).isCloseTo(41.9763, within(5e-5));
    }

    /** The formulas of the Javadoc in Python (numpy 2.4.6, normal quantile of scipy 1.17.1). */
    @ParameterizedTest(name = "{0} of {2} best, {1} of {3}")
    @CsvSource({
        "26, 27, 59, 85, 1.2023797421342715, 1.431000743925554",
        "5, 18, 59, 85, 0.19804281320712216, 0.7007813472527011",
        "4, 22, 59, 85, 0.11442715741836133, 0.5220237697235751",
        "0, 10, 20, 100, 0.0, 1.3232750468633403",
        "10, 10, 20, 100, 3.5709145075712825, 5.0",
        "6, 20, 10, 100, 1.6324011512769305, 4.35556251923959"
    })
    void interval_formulaInPython_isTheSame(
            long best, long all, long totalBest, long totalAll, double low, double high) {
        Interval interval =
                new LiftCounts(best, all, totalBest, totalAll).interval(0.95).orElseThrow();

        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }

    /**
     * Two-sided probabilities that R prints: {@code fisher.test(TeaTasting)} 0.4857 and {@code fisher.test(Convictions)}
     * 0.0005367, both of {@code ?fisher.test}.
     */
    @ParameterizedTest
    @CsvSource({"3, 4, 4, 8, 0.4857, 5e-5", "10, 12, 13, 30, 0.0005367, 5e-8"})
    void probability_fisherTestOfR_isTheSame(
            long best, long all, long totalBest, long totalAll, double p, double digits) {
        assertThat(new LiftCounts(best, all, totalBest, totalAll).exactProbability())
                .isCloseTo(p, within(digits));
    }

    /**
     * How often does the interval of 95 % hold the true lift? Seeded draws of best and other clients at given rates of the
     * value; over 20 000 draws the share has a standard error of 0.0016. The exact sums over all tables, in Python, lie between
     * 0.944 and 0.995 for these sizes; the delta method on the overlapping shares falls to 0.82 where the value is rare.
     */
    @ParameterizedTest(name = "{0} best, {1} others, rates {2} and {3}")
    @CsvSource({
        "10, 40, 0.3, 0.1, 0.950",
        "17, 68, 0.1, 0.3, 0.959",
        "17, 68, 0.6, 0.5, 0.947",
        "30, 170, 0.5, 0.1, 0.948",
        "30, 170, 0.05, 0.02, 0.981"
    })
    void interval_coversTheTrueLift(int best, int rest, double rateBest, double rateRest, double exact) {
        Random random = new Random(20261121);
        double share = (double) best / (best + rest);
        double truth = rateBest / (share * rateBest + (1 - share) * rateRest);
        int draws = 20_000;
        int held = 0;
        for (int draw = 0; draw < draws; draw++) {
            long inBest = drawn(random, best, rateBest);
            long all = inBest + drawn(random, rest, rateRest);
            // Without a client with the value there is no interval, and the Python sums count it as held too.
            held += new LiftCounts(inBest, all, best, best + rest)
                            .interval(0.95)
                            .map(interval -> interval.contains(truth))
                            .orElse(true)
                    ? 1
                    : 0;
        }
        assertThat((double) held / draws).isCloseTo(exact, within(0.006));
    }

    private static long drawn(Random random, int clients, double rate) {
        return IntStream.range(0, clients)
                .filter(any -> random.nextDouble() < rate)
                .count();
    }

    private record Account(String name, String sector, BigDecimal revenue, BigDecimal employees) {}

    private static Path data(String folder) {
        String root = System.getProperty("saleskit.data", "");
        assumeTrue(!root.isEmpty(), "needs -Dsaleskit.data, the folder of the data sets");
        return Path.of(root, folder);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /**
     * B2B accounts: best is class A by won amounts (PREFIX, 80 %: 59 of 85 accounts). Counts, lifts and V by Python from the same
     * files (Counter and the formulas of the Javadoc), p by scipy.stats.fisher_exact, intervals as above.
     */
    @Test
    void profile_crmSalesOpportunities_asInPython() throws IOException {
        Path folder = data("crm-sales-opportunities");
        List<Account> accounts = rows(folder.resolve("accounts.csv")).stream()
                .map(row -> new Account(row[0], row[1], new BigDecimal(row[3]), new BigDecimal(row[4])))
                .toList();
        AbcResult<String> classes = AbcAnalysis.withDefaults()
                .classify(
                        rows(folder.resolve("sales_pipeline.csv")).stream()
                                .filter(row -> row[4].equals("Won"))
                                .toList(),
                        row -> row[3],
                        Measure.decimal(0, row -> new BigDecimal(row[7])));
        IdealProfile<Account, String> profile = ProfileAnalysis.withDefaults()
                .profile(
                        accounts,
                        Account::name,
                        classes,
                        List.of(
                                ProfileAttribute.company("sector", row -> Optional.of(row.sector())),
                                ProfileAttribute.company(
                                        "employees", Bands.cutBy("1000", "5000"), row -> Optional.of(row.employees())),
                                ProfileAttribute.company(
                                        "revenue", Bands.cutBy("500", "2000"), row -> Optional.of(row.revenue()))));

        assertThat(profile.best()).isEqualTo(Proportion.of(59, 85));
        assertThat(profile.bestWithoutRow()).isEmpty();
        AttributeProfile sector = profile.attribute("sector").orElseThrow();
        assertThat(sector.strength()).hasValue(0);
        assertThat(sector.values()).noneMatch(each -> each.reading() == ValueLift.Reading.MORE_OFTEN);
        assertThat(sector.value("software").orElseThrow().shrunkLift()).isCloseTo(1.2129527991218443, within(1e-14));
        assertThat(sector.value("services").orElseThrow().probability().orElseThrow())
                .isCloseTo(0.6392460751129283, within(1e-12));
        assertThat(sector.value("employment").orElseThrow().reading()).isEqualTo(ValueLift.Reading.TOO_FEW);
        AttributeProfile employees = profile.attribute("employees").orElseThrow();
        assertThat(employees.strength().orElseThrow()).isCloseTo(0.5102821992136494, within(1e-14));
        check(employees, "≥ 5000", 26, 27, 1.387319522912743, 1.3772546621828186, 0.00011770704409334119);
        check(employees, "< 1000", 5, 18, 0.4001883239171375, 0.42326844726120416, 4.701800152791322e-05);
        AttributeProfile revenue = profile.attribute("revenue").orElseThrow();
        assertThat(revenue.strength().orElseThrow()).isCloseTo(0.6541632081985566, within(1e-14));
        check(revenue, "< 500", 4, 22, 0.26194144838212635, 0.28534129056322266, 5.7968825440050204e-09);
        check(revenue, "500 – < 2000", 25, 31, 1.1618370694368507, 1.1581619022174725, 0.141422609496906);
        assertThat(profile.values(ValueLift.Reading.MORE_OFTEN))
                .extracting(each -> each.value().orElseThrow())
                .containsExactly("≥ 5000", "≥ 2000");
    }

    private static void check(
            AttributeProfile attribute, String value, long best, long all, double lift, double shrunk, double p) {
        ValueLift found = attribute.value(value).orElseThrow();
        assertThat(found.shareAmongBest().successes()).isEqualTo(best);
        assertThat(found.shareAmongAll().successes()).isEqualTo(all);
        assertThat(found.lift().orElseThrow()).isCloseTo(lift, within(1e-14));
        assertThat(found.shrunkLift()).isCloseTo(shrunk, within(1e-14));
        assertThat(found.probability().orElseThrow()).isCloseTo(p, within(1e-11));
    }

    private record Person(int row, boolean bought, List<String> fields) {

        Optional<String> known(int column) {
            return Optional.of(fields.get(column)).filter(value -> !value.equals("unknown"));
        }
    }

    /** Bank clients: best are the buyers. Figures by Python from the same file, as above. */
    @Test
    void profile_bankMarketing_asInPython() throws IOException {
        List<String[]> lines;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(data("bank-marketing").resolve("bank-additional-full.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines = reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
        List<Person> persons = IntStream.range(0, lines.size())
                .mapToObj(row -> new Person(row, lines.get(row)[20].equals("yes"), List.of(lines.get(row))))
                .toList();
        IdealProfile<Person, Integer> profile = ProfileAnalysis.withDefaults()
                .profile(
                        persons,
                        Person::row,
                        Person::bought,
                        List.of(
                                ProfileAttribute.person("job", row -> row.known(1)),
                                ProfileAttribute.person("default", row -> row.known(4)),
                                ProfileAttribute.person("earlier campaign", row -> row.known(14))));

        assertThat(profile.best()).isEqualTo(Proportion.of(4640, 41188));
        AttributeProfile job = profile.attribute("job").orElseThrow();
        assertThat(job.strength().orElseThrow()).isCloseTo(0.15258251900901726, within(1e-13));
        check(job, "student", 275, 875, 2.78972098941684, 2.7806889433787196, 0);
        check(job, "housemaid", 106, 1060, 0.8876384966326308, 0.8881069897618361, 0.20054973046574137);
        check(job, "management", 328, 2924, 0.9957093943074655, 0.995715896931964, 0.9516067670793149);
        assertThat(job.unknown().shareAmongAll()).isEqualTo(Proportion.of(330, 41188));
        AttributeProfile inDefault = profile.attribute("default").orElseThrow();
        assertThat(inDefault.strength())
                .as("three clients of 32 591 say nothing")
                .hasValue(0);
        assertThat(inDefault.value("yes").orElseThrow().reading()).isEqualTo(ValueLift.Reading.TOO_FEW);
        AttributeProfile earlier = profile.attribute("earlier campaign").orElseThrow();
        assertThat(earlier.strength().orElseThrow()).isCloseTo(0.3204160832474147, within(1e-13));
        check(earlier, "success", 894, 1373, 5.7798917547781095, 5.76449005634835, 0);
        assertThat(earlier.value("success")
                        .orElseThrow()
                        .interval()
                        .orElseThrow()
                        .low())
                .isCloseTo(5.5608796268208565, within(1e-9));
    }
}
