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
import org.saleskit.analytics.winloss.LossAxis;
import org.saleskit.analytics.winloss.LossCell;
import org.saleskit.analytics.winloss.WinLossAnalysis;
import org.saleskit.analytics.winloss.WinLossLeftOut;
import org.saleskit.analytics.winloss.WinLossResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

/**
 * Losses of "CRM Sales Opportunities" by sector, at the list price of the product. The export has no reasons: that is what a
 * coverage of 0 says, and all losses are in the row without a reason. The 500 deals without a date are not in the log.
 *
 * <p>Expected: Python 3, csv and collections.Counter over rows with {@code first day <= close_date < end}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmLossesTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private final Map<DealId, String> sectors = new HashMap<>();
    private final Deals deals = read();

    private Deals read() {
        Map<String, Money> prices = new HashMap<>();
        DataFolder.read("crm-sales-opportunities", "products.csv", row -> row)
                .forEach(row -> prices.put(
                        row.getField("product").replace(" ", ""),
                        Money.of(USD, new BigDecimal(row.getField("sales_price")))));
        Map<String, String> accounts = new HashMap<>();
        DataFolder.read("crm-sales-opportunities", "accounts.csv", row -> row)
                .forEach(row -> accounts.put(row.getField("account"), row.getField("sector")));
        List<DealEvent> log = new ArrayList<>();
        DataFolder.read("crm-sales-opportunities", "sales_pipeline.csv", row -> row).stream()
                .filter(row -> !row.getField("engage_date").isEmpty())
                .forEach(row -> {
                    DealId deal = DealId.of(row.getField("opportunity_id"));
                    Optional.ofNullable(accounts.get(row.getField("account")))
                            .ifPresent(sector -> sectors.put(deal, sector));
                    log.add(StageChange.builder()
                            .deal(deal)
                            .stage("Engaging")
                            .happenedAt(start(row.getField("engage_date")))
                            .amount(Optional.ofNullable(
                                    prices.get(row.getField("product").replace(" ", ""))))
                            .build());
                    if (!row.getField("close_date").isEmpty()) {
                        log.add(StageChange.of(deal, row.getField("deal_stage"), start(row.getField("close_date"))));
                    }
                });
        return DealFold.of(Pipeline.of("crm", List.of("Engaging"), List.of("Won"), List.of("Lost")))
                .asOf(Instant.parse("2018-01-01T00:00:00Z"))
                .fold(log);
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-01, 2017-07-01, 894, 1785, 4032, 2116569, 163, 421650",
        "2017-07-01, 2017-10-01, 790, 1257, 4664, 1951700, 151, 334439",
        "2017-10-01, 2018-01-01, 789, 1196, 4726, 1878199, 154, 371304"
    })
    void losses_bySector(
            LocalDate from,
            LocalDate end,
            long lost,
            long won,
            int outside,
            long value,
            long retail,
            long retailValue) {
        ReportPeriod period = ReportPeriod.of(LocalDateRange.of(from, end), ZoneOffset.UTC);
        WinLossResult result =
                WinLossAnalysis.during(period).analyze(deals, deal -> Optional.ofNullable(sectors.get(deal.id())));

        assertThat(result.coverage()).isEqualTo(Proportion.of(0, lost));
        assertThat(result.winRate()).isEqualTo(Proportion.of(won, won + lost));
        assertThat(result.leftOut().get(0).reason()).isEqualTo(WinLossLeftOut.Reason.OPEN);
        assertThat(result.leftOut().get(0).deals()).hasSize(1589);
        assertThat(result.leftOut().get(1).reason()).isEqualTo(WinLossLeftOut.Reason.OUTSIDE_PERIOD);
        assertThat(result.leftOut().get(1).deals()).hasSize(outside);
        assertThat(result.total().valueLost()).containsExactly(Money.ofMajor(USD, value));
        assertThat(result.by(LossAxis.REASON_TYPE)).hasSize(1);
        assertThat(result.by(LossAxis.REASON_TYPE).get(0).reasonType()).isEmpty();
        LossCell first = result.by(LossAxis.SEGMENT).get(0);
        assertThat(result.by(LossAxis.SEGMENT)).hasSize(10);
        assertThat(first.value(LossAxis.SEGMENT)).contains("retail");
        assertThat(first.count()).isEqualTo(retail);
        assertThat(first.value(USD)).isEqualTo(Money.ofMajor(USD, retailValue));
        assertThat(result.by(LossAxis.STAGE).get(0).value(LossAxis.STAGE)).contains("Engaging");
    }
}
