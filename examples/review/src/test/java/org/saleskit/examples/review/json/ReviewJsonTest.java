package org.saleskit.examples.review.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.FunnelAnalysis;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.html.HtmlReport;
import org.saleskit.examples.review.html.SampleReview;
import org.saleskit.examples.review.model.Review;

/** The review as JSON: all of the page, in a form that stays. */
class ReviewJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/saleskit/examples/review/json/review.json");
    private static final String TEXT = ReviewJson.render(Samples.REVIEW);
    private static final JsonTree JSON = JsonTree.of(TEXT);

    /** The made-up review fills every field and has every kind of gap. */
    @Test
    void render_madeUpReview_givesTheTextThatWasLookedAt() throws IOException {
        String text = ReviewJson.render(SampleReview.named("Acme"));
        if ("update".equals(System.getProperty("saleskit.golden"))) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void render_sampleCompany_isLinesOfNumbersThatAreNumbers() {
        assertThat(TEXT)
                .startsWith("{\n  \"inputs\": {\n    \"company\": \"SteelWheels\",\n")
                .endsWith("}\n")
                .doesNotContain("NaN", "Infinity");
    }

    /** The page shows nothing but a review; whoever adds something to it must add it here. */
    @Test
    void render_sampleCompany_holdsEveryNumberAndTextOfTheReview() throws ReflectiveOperationException {
        for (Review review : List.of(Samples.REVIEW, SampleReview.named("Acme"))) {
            JsonTree json = JsonTree.of(ReviewJson.render(review));
            Map<String, Object> parts = ModelValues.parts(review);
            assertThat(parts.keySet()).containsExactlyInAnyOrderElementsOf(SECTIONS.keySet());
            for (Map.Entry<String, List<String>> section : SECTIONS.entrySet()) {
                Set<String> missing = ModelValues.of(Objects.requireNonNull(parts.get(section.getKey())));
                assertThat(missing).isNotEmpty();
                missing.removeAll(json.values(section.getValue()));
                assertThat(missing).as(section.getKey()).isEmpty();
            }
            assertThat(SECTIONS.values().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(json.names());
        }
    }

    private static final Map<String, List<String>> SECTIONS = Map.ofEntries(
            Map.entry("inputs", List.of("inputs")),
            Map.entry("sales", List.of("sales")),
            Map.entry("products", List.of("products")),
            Map.entry("customers", List.of("customers")),
            Map.entry("breakdowns", List.of("breakdowns")),
            Map.entry("orderStates", List.of("orderStates")),
            Map.entry("planFact", List.of("planFact")),
            Map.entry("monthly", List.of("monthly")),
            Map.entry("deals", List.of("funnel", "metrics", "truths")),
            Map.entry(
                    "analysis",
                    List.of("winChance", "cycle", "stageTimes", "repComparison", "lossReasons", "waterfall")),
            Map.entry("forecast", List.of("activityForecast")),
            Map.entry("outlook", List.of("pipelineForecast", "trackRecord")),
            Map.entry("leftOut", List.of("leftOut")));

    /** The numbers of the charts, but for places in a chart and sums: on the way of the waterfall, and of small product lines. */
    @Test
    void render_sampleCompany_holdsEveryNumberOfTheChartsOfThePage() {
        String page = HtmlReport.render(Samples.REVIEW, Locale.ENGLISH);
        Matcher data = Pattern.compile("id=\"review-data\">(.*?)</script>").matcher(page);
        assertThat(data.find()).isTrue();
        JsonTree charts = JsonTree.of(data.group(1));
        ChartNumbers shown = new ChartNumbers();
        charts.names().forEach(chart -> shown.gather(chart, charts.at(chart)));

        assertThat(charts.names()).hasSize(17);
        assertThat(shown.values()).hasSizeGreaterThan(1_500);
        Set<String> missing = new TreeSet<>(shown.values());
        JSON.values(JSON.names()).forEach(value -> missing.remove(ChartNumbers.normal(value)));
        assertThat(missing).isEmpty();
    }

    @Test
    void funnel_isThatOfTheLibrary() {
        Instant end = Samples.DEALS.lastDay().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .analyze(DealFold.of(Samples.DEALS.pipeline())
                        .asOf(end.minusNanos(1))
                        .fold(Samples.DEALS.changes()));
        Proportion rate = funnel.winRate();
        Interval interval = rate.interval().orElseThrow();

        assertThat(JSON.at("funnel/winRate"))
                .isEqualTo(Map.of(
                        "successes", (double) rate.successes(),
                        "trials", (double) rate.trials(),
                        "rate", rate.rate().orElseThrow(),
                        "low", interval.low(),
                        "high", interval.high()));
        assertThat(JSON.at("funnel/open")).isEqualTo((double) funnel.open());
    }

    /** Read row by row from the log, without the library. */
    @Test
    void trackRecord_saysWhatCame() {
        Money won = Samples.DEALS.changes().stream()
                .filter(change -> change.stage().equals("Won"))
                .filter(change -> change.happenedAt().toString().startsWith("2005-05"))
                .flatMap(change -> change.amount().stream())
                .reduce(Money.zero(Samples.DEALS.currency()), Money::plus);

        assertThat(JSON.at("trackRecord/periods/5/period")).isEqualTo("2005-05");
        assertThat(JSON.at("trackRecord/periods/5/actual"))
                .isEqualTo(won.getAmount().toPlainString());
    }

    @Test
    void gaps_areNull() {
        JsonTree gaps = JsonTree.of(ReviewJson.render(SampleReview.named("")));

        assertThat(gaps.at("inputs/company")).isNull();
        assertThat(gaps.at("inputs/folder")).isNull();
        assertThat(gaps.at("funnel/stages/0/conversion")).isNull();
        assertThat(gaps.at("stageTimes/stages/2/limitDays")).isNull();
        assertThat(gaps.at("stageTimes/stages/2/median/days")).isNull();
        assertThat(gaps.at("repComparison/reps/3/rep")).isNull();
        assertThat(gaps.at("lossReasons/reasons/6/reason")).isNull();
        assertThat(gaps.at("activityForecast/reps/8/expected")).isNull();
        assertThat(gaps.at("activityForecast/reps/8/plan")).isEqualTo("50000.00");
        assertThat(gaps.at("pipelineForecast/reps/1/plan")).isNull();
        assertThat(gaps.at("pipelineForecast/reps/1/probabilityOfPlan")).isNull();
        assertThat(gaps.at("customers/migration")).isNull();
    }

    @Test
    void noOpenDeals_giveNoForecastOfThem() {
        Review review = SampleReview.named("Acme");
        JsonTree json = JsonTree.of(ReviewJson.render(new Review(
                review.inputs(),
                review.sales(),
                review.products(),
                review.customers(),
                review.breakdowns(),
                review.orderStates(),
                review.planFact(),
                review.monthly(),
                review.deals(),
                review.analysis(),
                review.forecast(),
                Optional.empty(),
                review.leftOut())));

        assertThat(json.at("pipelineForecast")).isNull();
        assertThat(json.at("trackRecord")).isNull();
    }

    @Test
    void hostileNames_stayTexts() {
        String name = "\"}],\n\t\\ \u2028 </script>";

        assertThat(JsonTree.of(ReviewJson.render(SampleReview.named(name))).at("pipelineForecast/reps/0/rep"))
                .isEqualTo(name);
    }
}
