package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.waterfall.PipelineBalance;
import org.saleskit.analytics.waterfall.PipelineWaterfall;
import org.saleskit.analytics.waterfall.WaterfallPart;
import org.saleskit.analytics.waterfall.WaterfallResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;

/**
 * The pipeline of "CRM Sales Opportunities" month by month. A deal is worth the list price of its product (written GTXPro in
 * one file and GTX Pro in the other) from the day of its engagement, and the value of the export from the day it was won; a
 * loss states none. The 500 deals without a date are not in the log.
 *
 * <p>Expected: Python 3, csv, sums of whole dollars over rows with first day &lt; date &lt;= last day, such as {@code
 * sum(price for r in rows if a < r.engage_date <= b)}; increased and decreased are value less list price of the deals won.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmWaterfallTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final DealFold FOLD =
            DealFold.of(Pipeline.of("crm", List.of("Engaging"), List.of("Won"), List.of("Lost")));

    private final List<DealEvent> log = read();

    private static List<DealEvent> read() {
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

    private static PipelineBalance usd(long amount, long deals) {
        return new PipelineBalance(Money.ofMajor(USD, amount), deals, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-01, 2016-11-01, 0, 0, 9, 8828, 0, 0, 0, 0, 0, 0, 0, 0, 9, 8828",
        "2017-02-01, 2017-03-01, 680, 1566133, 542, 1365844, 11, 3204, 8, -1374, 20, 49351, 4, 15000, 1198, 2869456",
        "2017-03-01, 2017-04-01, 1198, 2869456, 790, 1843915, 245, 36504, 269, -46817, 519, 1103605, 123, 269159,"
                + " 1346, 3330294",
        "2017-06-01, 2017-07-01, 1546, 3913353, 804, 1974570, 243, 58499, 276, -54345, 528, 1348305, 116, 282537,"
                + " 1706, 4261235",
        "2017-07-01, 2017-08-01, 1706, 4261235, 1204, 2874964, 147, 22948, 156, -29673, 309, 683145, 322, 872656,"
                + " 2279, 5573673",
        "2017-11-01, 2017-12-01, 2586, 6198927, 275, 694072, 193, 42219, 205, -40603, 406, 940546, 350, 889652, 2105,"
                + " 5064417",
        "2017-12-01, 2018-01-01, 2105, 5064417, 117, 216762, 234, 44661, 258, -43992, 498, 1101152, 135, 288467, 1589,"
                + " 3892229"
    })
    void month_parts_equalIndependentSums(
            String from,
            String to,
            int startDeals,
            long startAmount,
            int newDeals,
            long newAmount,
            int increasedDeals,
            long increased,
            int decreasedDeals,
            long decreased,
            int wonDeals,
            long wonAmount,
            int lostDeals,
            long lostAmount,
            int endDeals,
            long endAmount) {
        Deals before = FOLD.asOf(start(from)).fold(log);
        WaterfallResult month =
                PipelineWaterfall.in(USD).between(before, FOLD.asOf(start(to)).fold(log));
        assertThat(month.start()).isEqualTo(usd(startAmount, startDeals));
        assertThat(month.line(WaterfallPart.NEW).change()).isEqualTo(usd(newAmount, newDeals));
        assertThat(month.line(WaterfallPart.INCREASED).entries()).hasSize(increasedDeals);
        assertThat(month.line(WaterfallPart.INCREASED).change()).isEqualTo(usd(increased, 0));
        assertThat(month.line(WaterfallPart.DECREASED).entries()).hasSize(decreasedDeals);
        assertThat(month.line(WaterfallPart.DECREASED).change()).isEqualTo(usd(decreased, 0));
        assertThat(month.line(WaterfallPart.WON).change()).isEqualTo(usd(-wonAmount, -wonDeals));
        assertThat(month.line(WaterfallPart.LOST).change()).isEqualTo(usd(-lostAmount, -lostDeals));
        assertThat(month.end()).isEqualTo(usd(endAmount, endDeals));
    }
}
