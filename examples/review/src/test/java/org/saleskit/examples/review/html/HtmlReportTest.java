package org.saleskit.examples.review.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>{b|}\"'&\u2028";

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void render_anyLanguage_namesItAndHoldsEverySection(String language) {
        String page = HtmlReport.render(SampleReview.named("Acme"), Locale.forLanguageTag(language));

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">");
        assertThat(matches(page, "<section id=\"(\\w+)\""))
                .containsExactly(
                        "sales", "products", "customers", "breakdowns", "orders", "deals", "forecast", "leftOut");
        assertThat(matches(page, "<figure id=\"([\\w-]+)\""))
                .containsExactly(
                        "monthly",
                        "products-pareto",
                        "products-matrix",
                        "customers-pareto",
                        "customers-matrix",
                        "funnel",
                        "ranges",
                        "laws");
    }

    @Test
    void render_sameReview_givesSameText() {
        assertThat(HtmlReport.render(SampleReview.named("Acme"), RUSSIAN))
                .isEqualTo(HtmlReport.render(SampleReview.named("Acme"), RUSSIAN));
    }

    @Test
    void render_localeWithCountry_formatsAsTheLanguage() {
        assertThat(HtmlReport.render(SampleReview.named("Acme"), Locale.forLanguageTag("en-CH")))
                .isEqualTo(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH));
    }

    @Test
    void render_otherLanguage_isRejected() {
        assertThatThrownBy(() -> HtmlReport.render(SampleReview.named("Acme"), Locale.FRENCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("locale must be English or Russian, but was fr");
    }

    @Test
    void render_anyReview_loadsNothing() {
        String page = HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH);
        String markup = markup(page);

        assertThat(matches(markup, "(?i)\\b(src|srcset|data|action|poster)=")).isEmpty();
        assertThat(matches(markup, "(?i)href=\"([^\"]*)\"")).allMatch(target -> target.startsWith("#"));
        assertThat(markup).doesNotContain("<link", "<iframe", "<object", "@import", "url(");
        // In the scripts an address only names a licence or an XML name space.
        assertThat(new TreeSet<>(matches(page, "(https?://[\\w./-]+)")))
                .containsExactlyInAnyOrder(
                        "http://www.apache.org/licenses/LICENSE-2.0",
                        "http://www.w3.org/1999/xlink",
                        "http://www.w3.org/2000/svg",
                        "http://www.w3.org/2000/xmlns/",
                        "http://www.w3.org/XML/1998/namespace",
                        "https://github.com/ecomfe/zrender/blob/master/LICENSE.txt");
    }

    @Test
    void render_hostileNames_stayText() {
        String calm = HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH);
        String page = HtmlReport.render(SampleReview.named(HOSTILE), Locale.ENGLISH);

        assertThat(page.contains("<img src=x")).isFalse();
        assertThat(markup(page)).contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;{b|}&quot;&#39;&amp;");
        assertThat(data(page))
                .contains("\\u003C/script\\u003E\\u003Cimg src=x onerror=alert(1)\\u003E{b|}\\\"'\\u0026\\u2028");
        assertThat(matches(page, "(?i)<(/?\\w+)")).isEqualTo(matches(calm, "(?i)<(/?\\w+)"));
    }

    @Test
    void render_simulatedDeals_areLabelledInHeadSectionsChartsAndTables() {
        String markup = markup(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH));
        String label = "<span class=\"tag\">simulated</span>";

        assertThat(markup).contains("seed 42");
        for (String figure : List.of("Win rate", "Velocity, USD a day", "Forecast, USD")) {
            assertThat(markup).contains("<dt>" + figure + " " + label);
        }
        for (String id : List.of("deals", "forecast")) {
            assertThat(markup).containsPattern("<h2 id=\"" + id + "-title\">[^<]+ " + label);
        }
        for (String id : List.of("funnel", "ranges", "laws")) {
            assertThat(markup).containsPattern("<figure id=\"" + id + "\" data-chart=\"\\w+\"><h3>[^<]+ " + label);
        }
        for (String caption : List.of("Funnel", "True and estimated parameters", "Forecast by sales rep, USD")) {
            assertThat(markup).contains("<h3>" + caption + " " + label);
        }
    }

    @Test
    void render_forecast_saysLagTeamAndCancelledOrders() {
        String markup = markup(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH));

        assertThat(markup)
                .contains(
                        "it closes about 31 days later",
                        "The whole team brings 590,000–815,000 USD",
                        "80% range 590,000–815,000; plan 760,000, reached with a chance of 25.1%",
                        "20,000 simulated months a rep, seeds from 7 on",
                        "It includes cancelled orders: ")
                .doesNotContain("without taxes", "rep's average");
        assertThat(markup(HtmlReport.render(SampleReview.named("Acme"), RUSSIAN)))
                .contains("закроется в среднем через 31 дн.", "начальное число 42", "Отменённые заказы в ней есть: ");
    }

    @Test
    void render_numbers_followTheLanguage() {
        assertThat(markup(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH)))
                .contains(
                        "10,645,949",
                        "+35.6%",
                        "\u22121.0%",
                        "6\u00a0Jan\u00a02003 – 31\u00a0May\u00a02005",
                        "110 of 400");
        assertThat(markup(HtmlReport.render(SampleReview.named("Acme"), RUSSIAN)))
                .contains(
                        "10\u00a0645\u00a0949",
                        "+35,6\u00a0%",
                        "\u22121,0\u00a0%",
                        "6\u00a0янв.\u00a02003 – 31\u00a0мая\u00a02005",
                        "330 заказов");
    }

    @Test
    void phrases_ofBothLanguages_haveTheSameKeysAndPlaces() throws IOException {
        Properties english = phrases("en");
        Properties russian = phrases("ru");
        TreeSet<String> expected = new TreeSet<>(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            if (key.endsWith(".many")) {
                expected.add(key.replace(".many", ".few"));
            }
        }

        assertThat(new TreeSet<>(russian.stringPropertyNames())).isEqualTo(expected);
        for (String key : english.stringPropertyNames()) {
            assertThat(russian.getProperty(key)).as(key).isNotBlank();
            assertThat(new TreeSet<>(matches(russian.getProperty(key), "(\\{\\d})")))
                    .as(key)
                    .isEqualTo(new TreeSet<>(matches(english.getProperty(key), "(\\{\\d})")));
        }
    }

    /** The page without its scripts, which are long. */
    private static String markup(String page) {
        return page.replaceAll("(?s)<script[^>]*>.*?</script>", "");
    }

    private static String data(String page) {
        return matches(page, "<script type=\"application/json\" id=\"review-data\">(.*?)</script>")
                .get(0);
    }

    private static Properties phrases(String language) throws IOException {
        Properties phrases = new Properties();
        phrases.load(new StringReader(Resources.own("page_" + language + ".properties")));
        return phrases;
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(HtmlReportTest::group)
                .toList();
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }
}
