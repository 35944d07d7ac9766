package org.saleskit.forecasting.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.RollingBacktest;
import org.threeten.extra.LocalDateRange;

/**
 * Loan applications of the BPI Challenge 2012 (van Dongen, 4TU.ResearchData, doi
 * 10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f) as deals with the amount requested, rolled week by week from the seventh whole
 * week on until new applications end, more than two weeks before the log does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoanBacktestTest {

    private static final Pipeline LOANS = Pipeline.of(
            "loans",
            List.of("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "O_SENT", "O_SENT_BACK"),
            List.of("A_APPROVED"),
            List.of("A_DECLINED", "A_CANCELLED"));

    static List<DealEvent> read() {
        Map<String, Money> amounts = new HashMap<>();
        DataFolder.read("bpi-challenge-2012", "cases.csv.gz", row -> row)
                .forEach(row -> amounts.put(
                        row.getField("case_id"),
                        Money.of(CurrencyUnit.EUR, new BigDecimal(row.getField("AMOUNT_REQ")))));
        List<DealEvent> log = new ArrayList<>();
        DataFolder.read("bpi-challenge-2012", "events.csv.gz", row -> row).stream()
                .filter(row -> LOANS.stage(row.getField("activity")).isPresent())
                .forEach(row -> log.add(StageChange.builder()
                        .deal(DealId.of(row.getField("case_id")))
                        .stage(row.getField("activity"))
                        .happenedAt(
                                OffsetDateTime.parse(row.getField("timestamp")).toInstant())
                        .sequence(Long.parseLong(row.getField("seq")))
                        .amount(
                                row.getField("activity").equals("A_SUBMITTED")
                                        ? Optional.ofNullable(amounts.get(row.getField("case_id")))
                                        : Optional.empty())
                        .build()));
        return log;
    }

    private final BacktestResult result = RollingBacktest.of(DealFold.of(LOANS), CurrencyUnit.EUR)
            .withModels(CrmBacktestTest.MODELS)
            .withHistoryFrom(LocalDate.of(2011, 10, 3))
            .run(
                    read(),
                    PeriodUnit.WEEK,
                    LocalDateRange.of(LocalDate.of(2011, 11, 14), LocalDate.of(2012, 2, 27)),
                    ZoneId.of("Europe/Amsterdam"));

    /** Python 3, csv, zoneinfo: sum of AMOUNT_REQ by ISO week of the last A_APPROVED. */
    @Test
    void whatCame_isTheSumOfTheFile() {
        assertThat(result.lines("pipeline"))
                .extracting(line -> line.actual().getAmountMajorLong())
                .containsExactly(
                        1_833_484L,
                        1_688_533L,
                        1_436_450L,
                        1_435_750L,
                        928_800L,
                        2_012_823L,
                        1_011_309L,
                        831_200L,
                        1_607_506L,
                        1_973_929L,
                        1_529_643L,
                        1_863_688L,
                        1_682_889L,
                        2_132_887L,
                        1_638_389L);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.refused()).isEmpty();
        assertThat(result.wonWithoutAmount()).isEmpty();
    }

    /** The table of the module's README; what came is independent, the forecasts are pinned so that a change of numbers shows. */
    @Test
    void scores_ofFifteenWeeks() {
        assertThat(result.explain(Locale.US)).isEqualTo("""
                        | model | periods | bias | WAPE | mean CRPS | in the 50% band | in the 80% band | in the 95% band | Brier score | deals |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | pipeline | 15 | 4.9% | 12.9% | 153,713 | 73.3% | 100.0% | 100.0% | 0.0828 | 11,788 |
                        | pipeline, learned correlation | 15 | 4.9% | 12.9% | 144,291 | 60.0% | 73.3% | 100.0% | 0.0828 | 11,788 |
                        | stage-weighted | 15 | 5.3% | 14.2% | 176,358 | 40.0% | 60.0% | 66.7% | 0.1372 | 11,788 |
                        | last period | 15 | 0.5% | 26.7% | 300,282 | 46.7% | 73.3% | 80.0% | – | – |
                        | past periods | 15 | -18.5% | 27.9% | 275,359 | 60.0% | 73.3% | 80.0% | – | – |
                        """);
        assertThat(result.skill("pipeline", "stage-weighted").orElseThrow()).isCloseTo(0.13, within(0.01));
        assertThat(result.skill("pipeline", "last period").orElseThrow()).isCloseTo(0.49, within(0.01));
        assertThat(result.skill("pipeline", "past periods").orElseThrow()).isCloseTo(0.44, within(0.01));
        assertThat(result.skill("pipeline, learned correlation", "stage-weighted")
                        .orElseThrow())
                .isCloseTo(0.18, within(0.01));
    }
}
