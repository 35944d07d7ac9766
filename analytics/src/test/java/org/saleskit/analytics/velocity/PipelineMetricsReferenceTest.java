package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.velocity.DealLines.USD;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.dealsize.DealSizeResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.stats.Fraction;
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
class PipelineMetricsReferenceTest {

    private static final Pipeline PIPELINE =
            Pipeline.of("crm", List.of("Prospecting", "Engaging"), List.of("Won"), List.of("Lost"));

    private static final List<DealEvent> EVENTS = new ArrayList<>();

    @BeforeAll
    static void readExport() throws IOException {
        String data = System.getProperty("saleskit.data", "");
        Assumptions.assumeTrue(!data.isBlank(), "the system property saleskit.data names no folder with data");
        Path file = Path.of(data, "crm-sales-opportunities", "sales_pipeline.csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = List.of(line.split(",", -1));
            addDeal(DealId.of(fields.get(0)), fields.get(4), fields.get(5), fields.get(6), fields.get(7));
        }
    }

    private static void addDeal(DealId deal, String stage, String engaged, String closed, String value) {
        if (engaged.isEmpty()) {
            EVENTS.add(StageChange.of(deal, stage, start("2017-12-31")));
            return;
        }
        EVENTS.add(StageChange.of(deal, "Engaging", start(engaged)));
        if (!closed.isEmpty()) {
            EVENTS.add(StageChange.builder()
                    .deal(deal)
                    .stage(stage)
                    .happenedAt(start(closed))
                    .amount(Money.of(USD, new BigDecimal(value)))
                    .build());
        }
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Deals deals(String before) {
        return DealFold.of(PIPELINE).asOf(start(before).minusNanos(1)).fold(EVENTS);
    }

    private static PipelineMetrics metrics(String from, String to) {
        return PipelineMetricsAnalysis.between(start(from), start(to)).calculate(deals(to), USD);
    }

    /** Wilson's interval of 4238 in 6711 by SciPy 1.17.1, binomtest(4238, 6711).proportion_ci(method="wilson"). */
    @Test
    void winRate_wholeExport_hasItsWilsonInterval() {
        PipelineMetrics metrics = metrics("2017-01-01", "2018-01-01");
        assertThat(metrics.winRate().proportion()).isEqualTo(Proportion.of(4_238, 6_711));
        Interval interval = metrics.winRate().interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.619886914783114, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.6429636693779573, within(1e-12));
    }

    @Test
    void metrics_wholeExport_equalDirectSumsOverTheColumns() {
        PipelineMetrics metrics = metrics("2017-01-01", "2018-01-01");
        assertThat(metrics.dealsInWork().count()).isEqualTo(2_089);
        DealSizeResult amounts = metrics.wonAmounts();
        assertThat(amounts.sum()).isEqualTo(Fraction.of(10_005_534));
        assertThat(amounts.count()).isEqualTo(4_238);
        // 10 005 534 / 4 238; the middle two amounts are 1 117; 423 are cut from each end, leaving 7 230 130 / 3 392.
        assertThat(amounts.mean()).contains(Fraction.of(10_005_534, 4_238));
        assertThat(amounts.median()).contains(Fraction.of(1_117));
        assertThat(amounts.trimmedMean()).contains(Fraction.of(7_230_130, 3_392));
        assertThat(amounts.largest().orElseThrow().amount()).isEqualTo(Money.of(USD, 30_288));
        assertThat(amounts.zero()).isEmpty();
        assertThat(amounts.withoutAmount()).isEmpty();
        assertThat(metrics.wonCycleTimes().total()).isEqualTo(Duration.ofDays(219_452));
        assertThat(metrics.wonCycleTimes().medianDays()).hasValue(57.0);
        double velocity = 2_089 * (4_238 / 6_711.0) * (10_005_534 / 4_238.0) / (219_452 / 4_238.0);
        assertThat(metrics.velocityPerDay().orElseThrow()).isCloseTo(velocity, within(velocity * 1e-12));
        assertThat(metrics.velocity().throughput().orElseThrow().rounded(2, RoundingMode.HALF_EVEN))
                .isEqualTo(new BigDecimal("27412.42"));
        assertThat(metrics.isLowCount()).isFalse();
    }

    /** Counted over the file's columns: closed from the first day of the quarter to before the first of the next. */
    @Test
    void winRate_quarters_equalDirectCountsAndAddUp() {
        Proportion first = metrics("2017-01-01", "2017-04-01").winRate().proportion();
        Proportion second = metrics("2017-04-01", "2017-07-01").winRate().proportion();
        Proportion third = metrics("2017-07-01", "2017-10-01").winRate().proportion();
        Proportion fourth = metrics("2017-10-01", "2018-01-01").winRate().proportion();
        assertThat(first).isEqualTo(Proportion.of(531, 647));
        assertThat(second).isEqualTo(Proportion.of(1_254, 2_032));
        assertThat(third).isEqualTo(Proportion.of(1_257, 2_047));
        assertThat(fourth).isEqualTo(Proportion.of(1_196, 1_985));
        assertThat(first.plus(second).plus(third).plus(fourth)).isEqualTo(Proportion.of(4_238, 6_711));
    }

    /** Engaged before the day and not closed before it, counted over the file's columns. */
    @Test
    void dealsInWork_pastInstants_equalDirectCounts() {
        Deals all = deals("2018-01-01");
        assertThat(DealsInWork.at(all, start("2017-03-01").minusNanos(1)).count())
                .isEqualTo(1_185);
        assertThat(DealsInWork.at(all, start("2017-07-01").minusNanos(1)).count())
                .isEqualTo(1_686);
        assertThat(DealsInWork.at(all, start("2017-10-01").minusNanos(1)).count())
                .isEqualTo(2_409);
    }

    /**
     * Python over the columns: days engaged within 2017 over all deals with a date, and one day for each of the 500 without;
     * Kaplan–Meier of the days from engaged to close, open ones to 2018-01-01, from the age reached on 2017-01-01.
     */
    @Test
    void velocity_options_equalAnIndependentComputation() {
        Deals all = deals("2018-01-01");
        DealsInWork.Average average = DealsInWork.average(all, start("2017-01-01"), start("2018-01-01"));
        assertThat(average.inWork()).isEqualTo(Fraction.of(630_684, 365));
        VelocityResult censored = VelocityAnalysis.between(start("2017-01-01"), start("2018-01-01"), USD)
                .withRestrictedCycle(120)
                .calculate(all);
        assertThat(censored.restrictedCycle().orElseThrow().mean()).isCloseTo(60.20333967276486, within(1e-9));
        assertThat(censored.lives().orElseThrow().events()).isEqualTo(6_711);
    }
}
