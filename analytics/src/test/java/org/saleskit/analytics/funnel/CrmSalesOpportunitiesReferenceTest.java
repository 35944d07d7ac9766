package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * A public export of 8 800 deals ("CRM Sales Opportunities", Maven Analytics, public domain); the expected numbers are
 * the check values that come with the file and direct sums over its columns.
 *
 * <p>Traps of the export: it has dates and no times; a deal has only the stage it is in now, so no closed deal shows that
 * it was in Prospecting; the 500 deals in Prospecting have no date at all and are taken as entered on the last day of the
 * data, the instant of the export here; losses have the value 0, open deals none.
 */
class CrmSalesOpportunitiesReferenceTest {

    private record Row(String deal, String stage, Instant at) {}

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final Pipeline PIPELINE =
            Pipeline.of("crm", List.of("Prospecting", "Engaging"), List.of("Won"), List.of("Lost"));
    private static final Instant EXPORTED = start("2017-12-31");

    private static final List<Row> ROWS = new ArrayList<>();
    private static final Map<String, Money> AMOUNTS = new HashMap<>();

    @BeforeAll
    static void readExport() throws IOException {
        String data = System.getProperty("saleskit.data", "");
        Assumptions.assumeTrue(!data.isBlank(), "the system property saleskit.data names no folder with data");
        Path file = Path.of(data, "crm-sales-opportunities", "sales_pipeline.csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = List.of(line.split(",", -1));
            addDeal(fields.get(0), fields.get(4), fields.get(5), fields.get(6), fields.get(7));
        }
    }

    private static void addDeal(String deal, String stage, String engaged, String closed, String value) {
        if (engaged.isEmpty()) {
            ROWS.add(new Row(deal, stage, EXPORTED));
            return;
        }
        ROWS.add(new Row(deal, "Engaging", start(engaged)));
        if (!closed.isEmpty()) {
            ROWS.add(new Row(deal, stage, start(closed)));
            AMOUNTS.put(deal, Money.of(USD, new BigDecimal(value)));
        }
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static StageLog<String> log() {
        return StageLog.of(PIPELINE, ROWS, Row::deal, Row::stage, Row::at);
    }

    private static PipelineMetrics<String> metrics(String from, String to) {
        return PipelineMetricsAnalysis.between(start(from), start(to))
                .calculate(log(), USD, deal -> Optional.ofNullable(AMOUNTS.get(deal)));
    }

    @Test
    void funnel_wholeExport_hasItsCheckValues() {
        FunnelResult<String> funnel = FunnelAnalysis.of(PIPELINE).asOf(EXPORTED).analyze(log());
        assertThat(funnel.deals()).isEqualTo(8_800);
        assertThat(funnel.won()).isEqualTo(4_238);
        assertThat(funnel.lost()).isEqualTo(2_473);
        assertThat(funnel.open()).isEqualTo(2_089);
        assertThat(funnel.leftOut()).isEmpty();
        assertThat(funnel.steps())
                .extracting(FunnelStep::toString)
                .containsExactly(
                        "Prospecting: reached 8800, entered 500, implied 8300, open now 500",
                        "Engaging: reached 8300, entered 8300, implied 0, open now 1589");
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(4_238, 8_300));
        assertThat(days(funnel, "Won")).isEqualTo(219_452);
        assertThat(days(funnel, "Lost")).isEqualTo(102_578);
    }

    private static long days(FunnelResult<String> funnel, String stage) {
        return funnel.states().stream()
                .filter(state -> state.stage().equals(stage))
                .map(state -> state.cycleTime().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus)
                .toDays();
    }

    /** Wilson's interval of 4238 in 6711 by SciPy 1.17.1, binomtest(4238, 6711).proportion_ci(method="wilson"). */
    @Test
    void winRate_wholeExport_hasItsWilsonInterval() {
        Proportion rate = metrics("2017-01-01", "2018-01-01").winRate();
        assertThat(rate).isEqualTo(Proportion.of(4_238, 6_711));
        Interval interval = rate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.619886914783114, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.6429636693779573, within(1e-12));
    }

    @Test
    void metrics_wholeExport_equalDirectSumsOverTheColumns() {
        PipelineMetrics<String> metrics = metrics("2017-01-01", "2018-01-01");
        assertThat(metrics.dealsInWork()).isEqualTo(2_089);
        WonAmounts amounts = metrics.wonAmounts();
        assertThat(amounts.sum()).isEqualTo(Money.of(USD, 10_005_534));
        assertThat(amounts.count()).isEqualTo(4_238);
        // 10 005 534 / 4 238; the middle two amounts are 1 117; 423 are cut from each end, leaving 7 230 130 / 3 392.
        assertThat(amounts.mean()).contains(new BigDecimal("2360.909391"));
        assertThat(amounts.median()).contains(new BigDecimal("1117.000000"));
        assertThat(amounts.trimmedMean()).contains(new BigDecimal("2131.524175"));
        assertThat(amounts.largest()).contains(Money.of(USD, 30_288));
        assertThat(amounts.zeroCount()).isZero();
        assertThat(metrics.wonCycleTimes().total()).isEqualTo(Duration.ofDays(219_452));
        assertThat(metrics.wonCycleTimes().medianDays()).hasValue(57.0);
        assertThat(metrics.wonWithoutAmount()).isEmpty();
        double velocity = 2_089 * (4_238 / 6_711.0) * (10_005_534 / 4_238.0) / (219_452 / 4_238.0);
        assertThat(metrics.velocityPerDay().orElseThrow()).isCloseTo(velocity, within(velocity * 1e-12));
        assertThat(metrics.isLowCount()).isFalse();
    }

    /** Counted over the file's columns: closed from the first day of the quarter to before the first of the next. */
    @Test
    void winRate_quarters_equalDirectCountsAndAddUp() {
        Proportion first = metrics("2017-01-01", "2017-04-01").winRate();
        Proportion second = metrics("2017-04-01", "2017-07-01").winRate();
        Proportion third = metrics("2017-07-01", "2017-10-01").winRate();
        Proportion fourth = metrics("2017-10-01", "2018-01-01").winRate();
        assertThat(first).isEqualTo(Proportion.of(531, 647));
        assertThat(second).isEqualTo(Proportion.of(1_254, 2_032));
        assertThat(third).isEqualTo(Proportion.of(1_257, 2_047));
        assertThat(fourth).isEqualTo(Proportion.of(1_196, 1_985));
        assertThat(first.plus(second).plus(third).plus(fourth)).isEqualTo(Proportion.of(4_238, 6_711));
    }

    /** Engaged before the day at which the window ends and not closed before it, counted over the file's columns. */
    @Test
    void dealsInWork_pastInstants_equalDirectCounts() {
        assertThat(metrics("2017-01-01", "2017-03-01").dealsInWork()).isEqualTo(1_185);
        assertThat(metrics("2017-01-01", "2017-07-01").dealsInWork()).isEqualTo(1_686);
        assertThat(metrics("2017-01-01", "2017-10-01").dealsInWork()).isEqualTo(2_409);
    }
}
