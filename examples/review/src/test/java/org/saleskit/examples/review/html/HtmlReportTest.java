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
import org.saleskit.examples.review.Samples;

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
                        "sales",
                        "products",
                        "customers",
                        "breakdowns",
                        "orders",
                        "deals",
                        "cycle",
                        "stages",
                        "reps",
                        "reasons",
                        "change",
                        "forecast",
                        "outlook",
                        "record",
                        "leftOut");
        assertThat(matches(page, "<figure id=\"([\\w-]+)\""))
                .containsExactly(
                        "monthly",
                        "products-pareto",
                        "products-matrix",
                        "customers-pareto",
                        "customers-matrix",
                        "funnel",
                        "incidence",
                        "stays",
                        "repsplot",
                        "heat",
                        "waterfall",
                        "ranges",
                        "laws",
                        "law",
                        "outlook-ranges",
                        "shares",
                        "calibration");
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
                        "It includes cancelled orders: ")
                .doesNotContain("without taxes", "rep's average");
        assertThat(markup(HtmlReport.render(SampleReview.named("Acme"), RUSSIAN)))
                .contains("закроется в среднем через 31 дн.", "Отменённые заказы в ней есть: ");
    }

    @Test
    void render_classes_saysHowSureTheyAreAndWhichAreBorderline() {
        String products = section(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH), "products");

        assertThat(products)
                .contains(
                        "The 29 months are drawn anew 1,000 times, 3 in a row at a time (seed 7)",
                        "below 80% the item is borderline",
                        row("Total", "41", "12", "29%"),
                        "<h3>Borderline products, the least sure first</h3>",
                        "<summary>Show all 12</summary>")
                .containsPattern("<th scope=\"row\" class=\"text\">Item 2</th>.*"
                        + "<td class=\"number\">35.0%</td>"
                        + "<td class=\"heat shade3\">40%</td><td class=\"heat shade3\">30%</td>"
                        + "<td class=\"heat\">0%</td><td class=\"heat shade3\">30%</td>"
                        + "<td class=\"number\">62.5%</td><td class=\"text\">No class 30.0%</td>");
        // Ten to be seen at once, and all twelve to unfold.
        assertThat(matches(products, "(<td class=\"number\">62.5%</td>)")).hasSize(22);
    }

    @Test
    void render_classes_warnsWhereTheLengthOfThePeriodDecides() {
        String products = section(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH), "products");

        assertThat(products)
                .contains(
                        "<p class=\"finding\">11 of 32 items have another class</p>",
                        row("1 month", "8", "5", "19", "8", "0", "–"),
                        row("3 months", "19", "5", "6", "10", "0", "11 of 30"),
                        "<h3>Products whose class depends on the length of the period</h3>",
                        "<summary>Show all 11</summary>")
                .containsPattern("Item 2</th><td class=\"number\">[\\d,]+</td><td class=\"text\">Z</td>"
                        + "<td class=\"number\">0.60</td><td class=\"text\">X</td><td class=\"number\">0.08</td>");
    }

    @Test
    void render_cells_haveTheirPolicy() {
        String english = section(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH), "products");
        String russian = section(HtmlReport.render(SampleReview.named("Acme"), RUSSIAN), "products");

        assertThat(english)
                .containsPattern("AZ</th>.*<td class=\"text\">every 7 days</td><td class=\"text\">30 days</td>"
                        + "<td class=\"text\">item by item</td>"
                        + "<td class=\"prose\">large and irregular, so only the client knows the next order</td>")
                .containsPattern("CZ</th>.*on their call</td><td class=\"text\">in advance</td>"
                        + "<td class=\"text\">on order only")
                .contains("Contact and credit concern the customers who buy these products.");
        assertThat(russian)
                .containsPattern("AZ</th>.*раз в 7 дн.</td><td class=\"text\">30 дн.</td>"
                        + "<td class=\"text\">по каждой позиции</td><td class=\"prose\">крупная и нерегулярная")
                .contains("предоплата", "по их звонку");
    }

    @Test
    void render_migration_saysWhoMovedAndWhy() {
        String products = section(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH), "products");

        assertThat(products)
                .contains(
                        "<h3>Products: ABC from 2003 to 2004</h3>",
                        "<th scope=\"row\" class=\"text\">A</th><td class=\"heat shade7\">20</td>"
                                + "<td class=\"heat\">0</td><td class=\"heat shade1\">2</td>",
                        row("Stayed", "20", "20,000", "2,000"),
                        row("Rose", "3", "3,000", "2,000"),
                        row("Fell", "2", "2,000", "2,000"),
                        row("To or from no class", "1", "1,000", "2,000"),
                        row("Entered", "5", "0", "2,000"),
                        row("Left", "4", "4,000", "0"),
                        row("Total", "35", "30,000", "10,000"),
                        "B → A</td><td class=\"number\">21,293</td><td class=\"number\">44,201</td>"
                                + "<td class=\"number\">88.8%</td><td class=\"number\">59.5%</td>"
                                + "<td class=\"number\">\u221229.3</td><td class=\"number\">\u221245.7</td>"
                                + "<td class=\"number\">+16.4</td>",
                        "<li>Acme: moved by itself</li>")
                .containsSubsequence("Rose</th>", ">Acme</th>", "Fell</th>", ">Fallen</th>")
                .containsSubsequence("Entered</th>", ">Fresh</th>", "– → B", "Left</th>", ">Gone</th>", "C → –");
    }

    @Test
    void render_booksOfOneMonth_saysWhatCannotBeSaid() {
        assertThat(section(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH), "customers"))
                .contains(
                        "The books cover one month: there is nothing to draw from",
                        "By 3 months none has enough history for a class",
                        "fewer than two complete calendar years, so there is nothing to compare. Complete: none.")
                .doesNotContain("Borderline", "finding", "moved most");
        assertThat(section(HtmlReport.render(SampleReview.named("Acme"), RUSSIAN), "customers"))
                .contains("В данных один месяц", "Полные годы: нет.");
    }

    @Test
    void render_sampleCompany_saysThatXyzSeparatesLittle() {
        String page = HtmlReport.render(Samples.REVIEW, Locale.ENGLISH);

        assertThat(section(page, "products"))
                .contains(
                        "<p class=\"finding\">109 of 109 items are in class Z, so the classes separate little;",
                        row("Total", "109", "26", "24%"),
                        "By 3 months none of the 109 that can be compared has another class",
                        row("Total", "109", "3,677,384", "4,987,740"));
        assertThat(section(page, "customers"))
                .contains(
                        "98 of 98 items are in class Z",
                        row("Total", "98", "82", "84%"),
                        row("3 months", "0", "0", "74", "23", "1", "0 of 74"),
                        "By 3 months none of the 74 that can be compared has another class",
                        row("Total", "98", "3,677,384", "4,987,740"));
    }

    @Test
    void tables_haveHeadersForColumnsAndRows() {
        String markup = markup(HtmlReport.render(SampleReview.named("Acme"), Locale.ENGLISH));

        assertThat(matches(markup, "(<th(?! scope=\"(?:row|col)\")[ >])")).isEmpty();
        assertThat(matches(markup, "(<table(?! aria-label=)[ >])")).isEmpty();
    }

    /** A row of a table, its first cell of words and the others of digits. */
    private static String row(String name, String... numbers) {
        StringBuilder cells = new StringBuilder("<th scope=\"row\" class=\"text\">" + name + "</th>");
        for (String number : numbers) {
            cells.append("<td class=\"number\">").append(number).append("</td>");
        }
        return cells.append("</tr>").toString();
    }

    private static String section(String page, String id) {
        return matches(markup(page), "(?s)(<section id=\"" + id + "\".*?</section>)")
                .get(0);
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
