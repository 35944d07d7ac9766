package org.saleskit.forecasting.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.forecasting.backtest.BacktestModel;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.LeftOutPeriod;
import org.saleskit.forecasting.backtest.NaiveModel;
import org.saleskit.forecasting.backtest.PipelineModel;
import org.saleskit.forecasting.backtest.RollingBacktest;
import org.saleskit.forecasting.backtest.StageWeightedModel;
import org.threeten.extra.LocalDateRange;

/**
 * "CRM Sales Opportunities" (Maven Analytics, public domain) rolled month by month through 2017. A deal is worth the list price of its
 * product from the day of its engagement, and the value of the export from the day it was won. Closes are logged from March on, so
 * March is the first past period; they run through 31 December 2017 (its description: close_date from 2017-03-01 to 2017-12-31, days
 * only; 24 closes on that day, as on others), so that the log is stated to be complete until the end of that day. The 500 deals without a date are not in the log; nobody states stage probabilities or days of the
 * close, so amount × stage probability takes the share won of the closed deals and the median time to win.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmBacktestTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final LocalDateRange NINE_MONTHS =
            LocalDateRange.of(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 1, 1));

    static List<DealEvent> read() {
        Map<String, Money> prices = new HashMap<>();
        DataFolder.read("crm-sales-opportunities", "products.csv", row -> row)
                .forEach(row -> prices.put(
                        row.getField("product").replace(" ", ""),
                        Money.of(USD, new BigDecimal(row.getField("sales_price")))));
        List<DealEvent> log = new ArrayList<>();
        DataFolder.read("crm-sales-opportunities", "sales_pipeline.csv", row -> row).stream()
                .filter(row -> !row.getField("engage_date").isEmpty())
                .forEach(row -> {
                    DealId deal = DealId.of(row.getField("opportunity_id"));
                    log.add(StageChange.builder()
                            .deal(deal)
                            .stage("Engaging")
                            .happenedAt(start(row.getField("engage_date")))
                            .amount(Optional.ofNullable(
                                    prices.get(row.getField("product").replace(" ", ""))))
                            .build());
                    if (!row.getField("close_date").isEmpty()) {
                        StageChangeBuilder close = StageChange.builder()
                                .deal(deal)
                                .stage(row.getField("deal_stage"))
                                .happenedAt(start(row.getField("close_date")));
                        if (row.getField("deal_stage").equals("Won")) {
                            close.amount(Money.of(USD, new BigDecimal(row.getField("close_value"))));
                        }
                        log.add(close.build());
                    }
                });
        return log;
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Those of a backtest by itself, and the pipeline with the correlation that its own earlier forecasts tell. */
    static final List<BacktestModel> MODELS = List.of(
            PipelineModel.withDefaults(),
            PipelineModel.withDefaults()
                    .withName("pipeline, learned correlation")
                    .withLearnedCorrelation(4),
            StageWeightedModel.withDefaults(),
            NaiveModel.lastPeriod(),
            NaiveModel.pastPeriods());

    private static RollingBacktest backtest() {
        return RollingBacktest.of(
                        DealFold.of(Pipeline.of("crm", List.of("Engaging"), List.of("Won"), List.of("Lost"))), USD)
                .withHistoryFrom(LocalDate.of(2017, 3, 1));
    }

    private final List<DealEvent> log = read();

    private final BacktestResult result = backtest()
            .withModels(MODELS)
            .withLogCompleteUntil(start("2018-01-01"))
            .run(log, PeriodUnit.MONTH, NINE_MONTHS, ZoneOffset.UTC);

    /** Python 3, csv: sum of close_value by month of close_date of the won deals that have an engage_date. */
    @Test
    void whatCame_isTheSumOfTheFile() {
        assertThat(result.lines("pipeline"))
                .extracting(line -> line.actual().getAmountMajorLong())
                .containsExactly(
                        721_932L,
                        1_025_713L,
                        1_338_466L,
                        696_932L,
                        1_050_059L,
                        1_235_264L,
                        731_980L,
                        938_943L,
                        1_131_573L);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.refused()).isEmpty();
        assertThat(result.wonWithoutAmount()).isEmpty();
    }

    /** The table of the module's README; what came is independent, the forecasts are pinned so that a change of numbers shows. */
    @Test
    void scores_ofNineMonths() {
        assertThat(result.explain(Locale.US)).isEqualTo("""
                        | model | periods | bias | WAPE | mean CRPS | in the 50% band | in the 80% band | in the 95% band | Brier score | deals |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | pipeline | 9 | 7.6% | 26.4% | 159,340 | 33.3% | 77.8% | 100.0% | 0.1197 | 17,823 |
                        | pipeline, learned correlation | 9 | 7.6% | 26.4% | 159,669 | 55.6% | 100.0% | 100.0% | 0.1197 | 17,823 |
                        | stage-weighted | 9 | -36.6% | 40.8% | 383,681 | 0.0% | 0.0% | 11.1% | 0.2011 | 17,823 |
                        | last period | 9 | 0.0% | 35.1% | 260,206 | 55.6% | 66.7% | 66.7% | – | – |
                        | past periods | 9 | 2.2% | 23.1% | 181,650 | 55.6% | 66.7% | 66.7% | – | – |
                        """);
        assertThat(result.skill("pipeline", "stage-weighted").orElseThrow()).isCloseTo(0.58, within(0.01));
        assertThat(result.skill("pipeline", "last period").orElseThrow()).isCloseTo(0.39, within(0.01));
        assertThat(result.skill("pipeline", "past periods").orElseThrow()).isCloseTo(0.12, within(0.01));
    }

    /** The last entry is of 31 December, which by itself proves nothing of that day. */
    @Test
    void withoutTheStatement_decemberIsNotScored() {
        BacktestResult unstated = backtest()
                .withModels(List.of(NaiveModel.lastPeriod()))
                .run(log, PeriodUnit.MONTH, NINE_MONTHS, ZoneOffset.UTC);
        assertThat(unstated.lines()).hasSize(8);
        assertThat(unstated.leftOut()).singleElement().satisfies(each -> {
            assertThat(each.period().dates().getStart()).isEqualTo(LocalDate.of(2017, 12, 1));
            assertThat(each.reason()).isEqualTo(LeftOutPeriod.Reason.LOG_ENDS_WITHIN);
        });
    }
}
