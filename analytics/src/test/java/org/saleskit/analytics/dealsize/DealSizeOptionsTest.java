package org.saleskit.analytics.dealsize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.ids;
import static org.saleskit.analytics.velocity.DealLines.parse;

import java.util.Map;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Fraction;

/** What each option of a deal size does to one log; the span is day 4 to 19. */
class DealSizeOptionsTest {

    private static final String LOG = """
            a 1 A
            a 10 W 100
            b 1 A
            b 12 L 300
            c 2 A 20
            c 8 D
            d 3 A 70
            d 18 = 90
            d 20 = 500
            e 3 A 60
            e 21 W 65
            f 5 H 40
            g 1 A
            g 5 W 150
            g 7 B
            g 16 W 200
            h 4 B
            h 6 W 400
            h 18 B 410
            i 5 W 0
            j 20 B 900
            """;

    private static final Deals DEALS = deals(parse(LOG), before(30));
    private static final DealSizeAnalysis DEFAULTS = DealSizeAnalysis.between(day(4), day(20), USD);

    private static String members(DealSizeAnalysis analysis) {
        StringBuilder text = new StringBuilder();
        analysis.calculate(DEALS)
                .deals()
                .forEach(deal -> text.append(deal.deal())
                        .append(' ')
                        .append(deal.amount().getAmount().intValueExact())
                        .append(' '));
        return text.toString().strip();
    }

    @Test
    void defaults_deals_wonInTheSpanAndStillWon() {
        assertThat(members(DEFAULTS)).isEqualTo("a 100 g 200 i 0");
        assertThat(DEFAULTS.calculate(DEALS).mean()).contains(Fraction.of(100));
    }

    /** Open at the end of day 19: d with the 90 of that day, e, which is won later, and h. */
    @Test
    void over_open_takesTheDealsAndAmountsOfTheEndOfTheSpan() {
        DealSizeAnalysis open = DEFAULTS.over(Population.OPEN);
        assertThat(members(open)).isEqualTo("d 90 e 60 h 410");
        assertThat(open.calculate(DEALS).population()).isEqualTo(Population.OPEN);
        assertThat(open.calculate(DEALS).mean()).contains(Fraction.of(560, 3));
    }

    /** Read before the span is over, the deals of that instant count. */
    @Test
    void over_open_dealsReadEarlier_areThoseOfThatInstant() {
        DealSizeResult early = DEFAULTS.over(Population.OPEN).calculate(deals(parse(LOG), before(17)));
        assertThat(early.deals()).extracting(SizedDeal::deal).isEqualTo(ids("d", "e"));
        assertThat(early.sum()).isEqualTo(Fraction.of(130));
    }

    @Test
    void over_all_addsLostDisqualifiedOpenAndRestingDeals() {
        assertThat(members(DEFAULTS.over(Population.ALL))).isEqualTo("a 100 b 300 c 20 d 90 e 60 f 40 g 200 h 410 i 0");
    }

    @Test
    void withCloses_otherRules_takeTheAmountOfEachClose() {
        assertThat(members(DEFAULTS.withCloses(Close.Rule.FIRST_CLOSE))).isEqualTo("a 100 g 150 h 400 i 0");
        assertThat(members(DEFAULTS.withCloses(Close.Rule.COUNT_EACH_CLOSE))).isEqualTo("a 100 g 150 g 200 h 400 i 0");
        // h was closed in the span, and open at its end: with all closes it is listed once, as a new deal once more.
        assertThat(members(DEFAULTS.over(Population.ALL).withCloses(Close.Rule.COUNT_EACH_CLOSE)))
                .isEqualTo("a 100 b 300 c 20 d 90 e 60 f 40 g 150 g 200 h 400 i 0");
        assertThat(members(DEFAULTS.over(Population.ALL).withCloses(Close.Rule.NEW_DEAL_ON_REOPEN)))
                .isEqualTo("a 100 b 300 c 20 d 90 e 60 f 40 g 150 g 200 h 400 h 410 i 0");
    }

    @Test
    void excludingZero_leavesOutIAndStillListsIt() {
        DealSizeResult size = DEFAULTS.excludingZero().calculate(DEALS);
        assertThat(size.count()).isEqualTo(2);
        assertThat(size.mean()).contains(Fraction.of(150));
        assertThat(size.zero()).isEqualTo(ids("i"));
    }

    /** a is paid 100 for 24 months, 50 a year; g 200 for 7 months, 2400/7 a year; i once. */
    @Test
    void annualised_termOfMonths_makesAYearOfIt() {
        Map<String, Integer> months = Map.of("a", 24, "g", 7);
        DealSizeResult size = DEFAULTS.annualised(deal -> {
                    Integer term = months.get(deal.id().value());
                    return term == null ? OptionalInt.empty() : OptionalInt.of(term);
                })
                .calculate(DEALS);
        assertThat(size.analysis().isAnnualised()).isTrue();
        assertThat(size.deals())
                .extracting(SizedDeal::size)
                .containsExactly(Fraction.of(50), Fraction.of(2_400, 7), Fraction.ZERO);
        assertThat(size.sum()).isEqualTo(Fraction.of(2_750, 7));
        assertThat(size.totalAmount()).isEqualTo(Money.parse("USD 300"));
        assertThat(size.largestShare()).contains(Fraction.of(2_400, 2_750));
    }

    @Test
    void filter_otherDealsDoNotExist() {
        assertThat(DEFAULTS.calculate(DEALS, deal -> !deal.id().value().equals("a"))
                        .sum())
                .isEqualTo(Fraction.of(200));
    }
}
