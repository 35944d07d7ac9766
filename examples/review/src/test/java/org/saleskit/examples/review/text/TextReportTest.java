package org.saleskit.examples.review.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.Review;

final class TextReportTest {

    private static final Phrases ENGLISH = Phrases.ofText(Locale.ENGLISH);
    private static final Phrases RUSSIAN = Phrases.ofText(Locale.forLanguageTag("ru"));

    private static void assertFits(String text) {
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(150).allSatisfy(line -> {
            assertThat(Layout.length(line)).as(line).isLessThanOrEqualTo(100);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
        assertThat(text).endsWith("\n").doesNotContain("{0}", "NaN", "null", "Optional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void review_fitsIntoLinesAndColumns_andSaysThatDealsAreSimulated(String language) {
        String text = TextReport.in(language).render(Samples.REVIEW);

        assertFits(text);
        assertThat(text).containsPattern(language.equals("en") ? "FUNNEL, SIMULATED" : "ВОРОНКА, СИМУЛЯЦИЯ");
        // Of fifteen reps eight have room, once for their rates and once for their forecasts.
        assertThat(text.lines().filter(line -> line.contains("HTML"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void reviewOfAnExport_fitsIntoLinesAndColumns(String language) {
        String text = TextReport.in(language).render(Samples.full(Samples.BOOKS, Samples.export()));

        assertFits(text);
        // All that is left out has room, down to the last: that the export has no past stages.
        assertThat(text).contains(language.equals("en") ? "no past stages" : "пройденных");
    }

    @Test
    void largeAmounts_areShownInThousands() {
        CompanyFacts books = Samples.BOOKS;
        List<SaleLine> sales = books.sales().stream()
                .map(line -> line.toBuilder()
                        .amount(line.amount().multipliedBy(1_000))
                        .cost(line.cost().map(cost -> cost.multipliedBy(1_000)))
                        .build())
                .toList();
        CompanyFacts large = Samples.books(sales);

        String text = TextReport.in("en").render(Samples.review(large, Samples.DEALS));

        assertFits(text);
        assertThat(text).contains("amounts in thousand USD", "revenue in million USD", " 10,645,949 ");
    }

    @Test
    void companyWithoutReps_isReviewedWithoutDeals() {
        CompanyFacts books = Samples.BOOKS;
        CompanyFacts alone = new CompanyFacts(
                books.company(),
                books.currency(),
                books.clients(),
                List.of(),
                books.products(),
                books.orders(),
                books.sales(),
                books.budget(),
                books.leftOut());

        String text = TextReport.in("en").render(Samples.review(alone, Samples.simulated(alone)));

        assertFits(text);
        assertThat(text).contains("0 deals: 0 won (0), 0 lost, 0 open. Win rate - (-).");
    }

    @Test
    void text_ofEqualReviews_isTheSame() {
        Review again = Samples.full(Samples.BOOKS, Samples.simulated(Samples.BOOKS));

        assertThat(TextReport.in("en").render(again))
                .isEqualTo(TextReport.in("en").render(Samples.REVIEW));
    }

    @Test
    void numbers_followTheLanguage() {
        assertThat(TextReport.in("en").render(Samples.REVIEW)).contains(" 10,645,949 ", "+35.6%");
        assertThat(TextReport.in("ru").render(Samples.REVIEW)).contains(" 10\u00A0645\u00A0949 ", "+35,6%");
    }

    @Test
    void text_doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        String expected = TextReport.in("en").render(Samples.REVIEW);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(TextReport.in("en").render(Samples.REVIEW)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void findings_thatDoNotFit_areCounted() {
        LeftOutText text = new LeftOutText(ENGLISH, Numbers.of(Locale.ENGLISH, Money.zero(CurrencyUnit.USD)));
        List<LeftOut> findings = Samples.REVIEW.leftOut();

        List<String> lines = text.lines(findings, 3);

        assertThat(lines).hasSizeLessThanOrEqualTo(3);
        assertThat(lines.get(lines.size() - 1)).containsPattern("… and \\d+ more in the HTML report$");
        assertThat(text.lines(findings, 0)).isEmpty();
    }

    @Test
    void phrases_haveTheSameKeysAndPlacesInBothLanguages() {
        assertThat(RUSSIAN.keys().stream().filter(key -> !key.endsWith(".few")))
                .containsExactlyElementsOf(ENGLISH.keys());
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(places(RUSSIAN.get(key))).isEqualTo(places(ENGLISH.get(key))));
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            assertThat(ENGLISH.keys()).contains("leftOut." + reason);
        }
    }

    private static Set<String> places(String phrase) {
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(phrase);
        Set<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void headers_areNotCut() {
        for (String language : List.of("en", "ru")) {
            TextReport.in(language)
                    .render(Samples.REVIEW)
                    .lines()
                    .filter(line -> line.startsWith("──"))
                    .forEach(line -> assertThat(line).doesNotContain("…"));
        }
    }

    /** The words of the glossary in core/README.md. */
    @Test
    void russian_usesTheWordsOfTheGlossary() {
        String text = TextReport.in("ru").render(Samples.REVIEW);

        assertThat(text)
                .contains("себестоимость", "средний чек", "доля выигранных", "(пн–пт, без праздников)")
                .doesNotContain("затраты", "Доля побед", "истина", "состояние");
    }

    @Test
    void russian_writesDaysQuartersAndRangesInItsOwnWay() {
        String text = TextReport.in("ru").render(Samples.REVIEW);

        assertThat(text)
                .contains(
                        "06.01.2003–31.05.2005",
                        "СИМУЛЯЦИЯ (начальное число 20030106): 21\u00A0322 сделки",
                        "1 кв. 2003 ",
                        "2 кв. 2005* ",
                        "\n2003–2005 ",
                        "ПРОГНОЗ по активности, СИМУЛЯЦИЯ, 06.2005",
                        "\nВыиграна ")
                .doesNotContain("..", "СМОДЕЛ", "МОДЕЛЬ", "seed");
    }

    @Test
    void counts_haveTheFormOfTheirNoun() {
        assertThat(ENGLISH.counted("deals", 1, "1")).isEqualTo("1 deal");
        assertThat(ENGLISH.counted("deals", 21, "21")).isEqualTo("21 deals");
        assertThat(RUSSIAN.counted("deals", 1, "1")).isEqualTo("1 сделка");
        assertThat(RUSSIAN.counted("deals", 22, "22")).isEqualTo("22 сделки");
        assertThat(RUSSIAN.counted("deals", 11, "11")).isEqualTo("11 сделок");
    }

    @Test
    void text_saysThatCancelledOrdersCount_andWhenAWinCloses() {
        assertThat(TextReport.in("en").render(Samples.REVIEW).replace("\n", " "))
                .contains("SALES, booked incl. cancelled orders (6: 262,327); growth")
                .containsPattern("A win counts in the month of its last meeting and closes about \\d+ days later")
                .containsPattern(
                        "All reps: [\\d,]+ expected, plan 454,000 with P \\d+%; 80% range [\\d,]+\\.\\.[\\d,]+;");
        assertThat(TextReport.in("ru").render(Samples.REVIEW).replace("\n", " "))
                .contains("включая отменённые (6 на 262\u00A0327); рост", "законы точные");
    }

    @Test
    void oneRep_hasNoHeaderWithoutRowsBesideIt() {
        ForecastReview all = Samples.REVIEW.forecast();
        ForecastReview one = new ForecastReview(
                all.month(),
                all.workingDays(),
                all.activity(),
                all.firstDay(),
                all.lastDay(),
                all.firstConversionDay(),
                all.lastConversionDay(),
                all.lagDays(),
                all.planRise(),
                all.reps().subList(0, 1),
                all.expected(),
                all.plan(),
                all.team());

        List<String> lines = new ForecastText(ENGLISH, Numbers.of(Locale.ENGLISH, Money.zero(CurrencyUnit.USD)))
                .lines(one, Samples.REVIEW.deals());

        assertThat(lines.get(lines.size() - 2)).containsOnlyOnce("expect.");
    }

    @Test
    void text_saysHowSureTheClassesAre_whatToDoAndWhoMoved() {
        assertThat(TextReport.in("en").render(Samples.REVIEW))
                .contains(
                        "AZ        75     61  7 days  30 days item by item  CZ        10     14    none  advance on order",
                        "BORDERLINE: own cell in under 80% of 1,000 draws of the months (blocks of 3, seed 1) ─",
                        "\nproducts: 26 of 109: AZ 10, BZ 12, CZ 4            customers: 82 of 98: AZ 48, BZ 23, CZ 11\n",
                        "\n  BZ 38%, else AZ 62%: The USS Constitution Ship  ",
                        "\nXYZ by 3 months: 0 of 109 change class             XYZ by 3 months: 0 of 74 change class, 24 unknown\n",
                        "MIGRATION of ABC from 2003 (rows) to 2004 (columns), each year classed by itself ─",
                        "\nA                68      4      0      0           A                18      9      9      7\n",
                        "\nentered           0      0      0                  entered          19      5      0\n",
                        "\nB>A   1961 Chevrolet Impala                 21,293     44,201     88.8%>59.5%      -45.7      +16.4\n");
        assertThat(TextReport.in("ru").render(Samples.REVIEW))
                .contains(
                        "BZ        24     23  21 дн.   14 дн. с просмотром\n",
                        "реже 80% из 1\u00A0000 розыгрышей месяцев (блоки по 3, начальное число 1) ─",
                        "\nтовары: 26 из 109: AZ 10, BZ 12, CZ 4  ",
                        "класс меняют 0 из 74, 24 неясно\n",
                        "появились        19      5      0\n",
                        "88,8%>59,5%      -45,7      +16,4\n");
    }

    @Test
    void booksOfOneMonthOrYear_saySo() {
        Review month = review(YearMonth.of(2003, 2), YearMonth.of(2003, 2));
        Review year = review(YearMonth.of(2003, 1), YearMonth.of(2004, 11));

        assertFits(TextReport.in("en").render(month));
        assertThat(TextReport.in("en").render(month))
                .contains(
                        "BORDERLINE: the books cover one month, so there is nothing to draw from",
                        "MIGRATION needs two complete calendar years; in the books: none");
        assertThat(TextReport.in("ru").render(month))
                .contains("в данных один месяц, разыгрывать нечего", "а в данных: ни одного");
        assertFits(TextReport.in("en").render(year));
        assertThat(TextReport.in("en").render(year)).contains("two complete calendar years; in the books: 2003 ─");
    }

    private static Review review(YearMonth first, YearMonth last) {
        CompanyFacts books = Samples.books(Samples.BOOKS.sales().stream()
                .filter(line -> !YearMonth.from(line.date()).isBefore(first))
                .filter(line -> !YearMonth.from(line.date()).isAfter(last))
                .toList());
        return Samples.review(books, Samples.simulated(books));
    }

    @Test
    void text_saysHowOpenDealsAndDaysOffAreCounted() {
        assertThat(TextReport.in("en").render(Samples.REVIEW))
                .contains(
                        "open deals count as not gone on", "22 working days (Mon-Fri, no holidays)", "  of it, Sales ");
    }

    @Test
    void language_unknown_isRejected() {
        assertThatThrownBy(() -> TextReport.in("de"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language must be en or ru, but was \"de\"");
        assertThatThrownBy(() -> Phrases.ofText(Locale.GERMAN))
                .hasMessage("locale must have a file of phrases, but was de");
        assertThatThrownBy(() -> ENGLISH.get("no.such")).hasMessage("key must be one of the phrases, but was no.such");
    }

    @Test
    void layout_countsCodePoints_andCutsAndWraps() {
        Layout columns = Layout.of(-5, 6);

        assertThat(columns.row("абвгде", "1")).isEqualTo("абвг…      1");
        assertThat(columns.row("𝄞𝄞", "10,0")).isEqualTo("𝄞𝄞      10,0");
        assertThat(Layout.wrap("a ".repeat(80).strip(), "  "))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(Layout.beside(List.of("a"), List.of("b", "c"), 3)).containsExactly("a  b", "   c");
    }
}
