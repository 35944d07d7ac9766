package org.saleskit.examples.review.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.LeftOut.Reason;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.text.TextReport;

final class CrmExportReaderTest {

    private static final String HEADER =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeExport() throws IOException {
        write("sales_teams.csv", "sales_agent,manager,regional_office\nAnn,Max,East\nBob,Max,West\n");
        write("accounts.csv", "account,sector\nAcme,retail\n");
        write("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\n");
        write(
                "sales_pipeline.csv",
                HEADER + "D1,Ann,GTXPro,Acme,Won,2017-01-02,2017-02-01,4800\n" + "D2,Ann,GTX Pro,,Prospecting,,,\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private DealFacts read() {
        return CrmExportReader.of(CurrencyUnit.USD).read(folder);
    }

    @Test
    void traps_areRepairedAndReported() {
        DealFacts facts = read();

        assertThat(facts.changes()).extracting(StageChange::stage).containsExactly("Engaging", "Won", "Prospecting");
        assertThat(facts.changes().get(2).happenedAt()).isEqualTo(Instant.parse("2017-02-01T00:00:00Z"));
        assertThat(facts.leftOut())
                .extracting(LeftOut::reason, LeftOut::count, LeftOut::detail)
                .containsExactly(
                        tuple(Reason.PRODUCT_RESPELLED, 1L, "GTXPro → GTX Pro"),
                        tuple(Reason.DEALS_WITHOUT_DATE, 1L, "Prospecting"),
                        tuple(Reason.DEALS_WITHOUT_ACCOUNT, 1L, ""),
                        tuple(Reason.REPS_WITHOUT_DEALS, 1L, ""));
    }

    @Test
    void byteOrderMarkAndCarriageReturns_areTaken() throws IOException {
        write("accounts.csv", "\uFEFFaccount,sector\r\n\"Acme\",retail\r\n");

        assertThat(read().changes()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1,Ann,GTX Pro,Acme,Stuck,2017-01-02,,|deal_stage\": must be Prospecting, Engaging, Won or Lost, but was \"Stuck\"",
                "D1,Eve,GTX Pro,Acme,Engaging,2017-01-02,,|sales_agent\": must be listed in sales_teams.csv, but was \"Eve\"",
                "D1,Ann,GTR,Acme,Engaging,2017-01-02,,|product\": must be listed in products.csv, but was \"GTR\"",
                "D1,Ann,GTX Pro,Nobody,Engaging,2017-01-02,,|account\": must be listed in accounts.csv, but was \"Nobody\"",
                "D1,Ann,GTX Pro,Acme,Engaging,02.01.2017,,|engage_date\": must be an ISO date such as 2024-01-31, but was \"02.01.2017\"",
                "D1,Ann,GTX Pro,Acme,Engaging,,2017-01-02,|engage_date\": must not be empty, but was \"\"",
                "D1,Ann,GTX Pro,Acme,Lost,2017-01-02,2016-01-02,0|close_date\": must not be before engage_date 2017-01-02, but was \"2016-01-02\"",
                "D1,Ann,GTX Pro,Acme,Won,2017-01-02,2017-01-03,|close_value\": must not be empty, but was \"\"",
                "D1,Ann,GTX Pro,Acme,Won,2017-01-02,2017-01-03,1e|close_value\": must be a decimal number such as -1234.56, but was \"1e\"",
                "D1,Ann,GTX Pro,Acme,Won,2017-01-02,2017-01-03,1.005|close_value\": must have at most 2 digits after the point, but was \"1.005\"",
                "'',Ann,GTX Pro,Acme,Won,2017-01-02,2017-01-03,1|opportunity_id\": must not be empty, but was \"\""
            })
    void row_broken_isNamedWithFileLineColumnAndRule(String row, String message) throws IOException {
        write("sales_pipeline.csv", HEADER + row.replace("''", "") + "\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("sales_pipeline.csv") + ": line 2, column \"" + message);
    }

    @Test
    void deal_twice_isNamed() throws IOException {
        String row = "D1,Ann,GTX Pro,Acme,Engaging,2017-01-02,,\n";
        write("sales_pipeline.csv", HEADER + row + row);

        assertThatThrownBy(this::read)
                .hasMessageEndingWith(
                        "sales_pipeline.csv: line 3, column \"opportunity_id\": must be unique, but was \"D1\"");
    }

    @Test
    void file_missingEmptyOrWithoutColumn_isNamed() throws IOException {
        write("accounts.csv", "name\nAcme\n");
        assertThatThrownBy(this::read)
                .hasMessageEndingWith("accounts.csv: line 1: must have the column \"account\", but has \"name\"");

        write("accounts.csv", "account\n");
        assertThatThrownBy(this::read)
                .hasMessageEndingWith(
                        "accounts.csv: line 1: must be followed by at least one row, but is the last line");

        Files.delete(folder.resolve("accounts.csv"));
        assertThatThrownBy(this::read)
                .hasMessage(folder.resolve("accounts.csv") + ": must be a file that exists, but there is none");

        assertThatThrownBy(() -> CrmExportReader.of(CurrencyUnit.USD).read(folder.resolve("absent")))
                .hasMessage("folder " + folder.resolve("absent") + " is missing");
    }

    /** Prospecting is known only of deals that still stand there, so no share of them is seen to go on. */
    @Test
    void conversion_intoAStageAfterOneThatIsOnlyImplied_hasNoInterval() {
        List<DealReview.Step> steps =
                Samples.review(Samples.BOOKS, read()).deals().steps();

        DealReview.Step engaging = steps.get(1);
        assertThat(engaging.conversion().orElseThrow().rate()).hasValue(0.5);
        assertThat(engaging.conversion().orElseThrow().low()).isEmpty();
        assertThat(engaging.overall().high()).isEmpty();
        assertThat(steps.get(2).conversion().orElseThrow().low()).isPresent();
        assertThat(Samples.REVIEW.deals().steps())
                .allSatisfy(step -> assertThat(step.overall().low()).isPresent());
    }

    /** Bob engages deals in both quarters and wins none, so that Ann's amount stands for his. */
    @Test
    void repWithoutAWin_isForecastWithTheAmountsOfAllReps() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int day = 10; day <= 28; day++) {
            rows.append("B" + day + ",Bob,GTX Pro,Acme,Lost,2016-06-" + day + ",2016-07-01,0\n");
            rows.append("A" + day + ",Ann,GTX Pro,Acme,Won,2016-06-" + day + ",2017-01-20,1000\n");
        }
        write("sales_pipeline.csv", rows.toString());

        Review review = Samples.review(Samples.BOOKS, read());
        ForecastReview.RepForecast bob = review.forecast().reps().get(1);

        assertThat(bob.rep()).isEqualTo("Bob");
        assertThat(bob.teamAmounts()).isTrue();
        assertThat(bob.average()).contains(Money.of(CurrencyUnit.USD, 1_000));
        // None of his 19 was won, but his conversion is drawn towards the team's and is not 0.
        assertThat(bob.expected().orElseThrow())
                .isGreaterThan(Money.zero(CurrencyUnit.USD))
                .isLessThan(Money.of(CurrencyUnit.USD, 1_000));
        assertThat(bob.planChance()).isEmpty();
        assertThat(review.leftOut())
                .extracting(LeftOut::reason, LeftOut::count)
                .contains(tuple(Reason.REPS_WITH_TEAM_AMOUNTS, 1L))
                .doesNotContain(tuple(Reason.REPS_WITHOUT_FORECAST, 1L));
        assertThat(TextReport.in("en").render(review)).contains("forecast with the whole team's amounts");
    }

    @Test
    void row_withAFieldLess_isNamed() throws IOException {
        write("sales_pipeline.csv", HEADER + "D1,Ann,GTX Pro,Acme,Engaging,2017-01-02,\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("sales_pipeline.csv: line 2: must have 8 fields as the header has, but has 7");
    }

    @Test
    void deals_withoutAnyDate_areRefused() throws IOException {
        write("sales_pipeline.csv", HEADER + "D1,Ann,GTX Pro,Acme,Prospecting,,,\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("sales_pipeline.csv: must hold at least one date, but holds none");
    }

    @Test
    void publicExport_givesItsCheckValues() {
        DealFacts facts = Samples.export();

        assertThat(days(facts, "Won")).isEqualTo(219_452);
        assertThat(days(facts, "Lost")).isEqualTo(102_578);
        assertThat(facts.repNames()).hasSize(30);
        assertThat(facts.leftOut())
                .extracting(LeftOut::reason, LeftOut::count)
                .containsExactly(
                        tuple(Reason.PRODUCT_RESPELLED, 1_480L),
                        tuple(Reason.DEALS_WITHOUT_DATE, 500L),
                        tuple(Reason.DEALS_WITHOUT_ACCOUNT, 1_425L),
                        tuple(Reason.REPS_WITHOUT_DEALS, 5L));
    }

    /** Won 4 800 in the 31 days of the export: 4800 x 1.1 x 365 / 12 / 31 = 5180.65, to two digits. */
    @Test
    void exportShorterThanAYear_hasAPlanOfItsOwnMonths() {
        Review review = Samples.review(Samples.BOOKS, read());

        assertThat(review.forecast().plan()).isEqualTo(Money.of(CurrencyUnit.USD, 5_200));
    }

    /** The mean month is 33.7: to whole thousands the plan would be zero and sure to be met. */
    @Test
    void smallAmounts_haveAPlanAboveZero() throws IOException {
        write("sales_pipeline.csv", HEADER + "D1,Ann,GTX Pro,Acme,Won,2015-01-02,2017-02-01,368\n");

        assertThat(Samples.review(Samples.BOOKS, read()).forecast().plan()).isEqualTo(Money.of(CurrencyUnit.USD, 34));
    }

    private static long days(DealFacts facts, String outcome) {
        Map<DealId, Instant> engaged = new HashMap<>();
        long days = 0;
        for (StageChange change : facts.changes()) {
            if (change.stage().equals("Engaging")) {
                engaged.put(change.deal(), change.happenedAt());
            } else if (change.stage().equals(outcome)) {
                days += Duration.between(engaged.get(change.deal()), change.happenedAt())
                        .toDays();
            }
        }
        return days;
    }

    /** Wilson bounds by the textbook formula (Wilson 1927). */
    @Test
    void publicExport_reviewed_givesItsCheckValues() {
        Review review = Samples.review(Samples.BOOKS, Samples.export());
        DealReview deals = review.deals();

        assertThat(deals.won()).isEqualTo(4_238);
        assertThat(deals.lost()).isEqualTo(2_473);
        assertThat(deals.open()).isEqualTo(2_089);
        assertThat(deals.deals()).isEqualTo(8_800);
        assertThat(deals.wonAmount()).isEqualTo(Money.of(CurrencyUnit.USD, 10_005_534));
        assertThat(deals.winRate().successes()).isEqualTo(4_238);
        assertThat(deals.winRate().trials()).isEqualTo(6_711);
        double z = 1.959963984540054;
        double n = 6_711;
        double p = 4_238 / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        Offset<Double> close = offset(1e-12);
        assertThat(deals.winRate().low().orElseThrow()).isEqualTo(middle - half, close);
        assertThat(deals.winRate().high().orElseThrow()).isEqualTo(middle + half, close);
        assertThat(deals.metrics().cycleDays().orElseThrow()).isEqualTo(219_452 / 4_238.0, close);
        assertThat(deals.simulated()).isFalse();
        assertThat(deals.truths()).isEmpty();
        assertThat(review.forecast().reps()).hasSize(30);
    }
}
