package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.mix.MixAdjustment;
import org.saleskit.analytics.mix.MixResult;
import org.saleskit.core.stats.Proportion;

/**
 * What did an e-mail bring? 64 000 clients split at random into two mailings and a control group (Hillstrom, MineThatData 2008):
 * here a difference of rates is an effect.
 *
 * <p>Expected: Python 3, csv and gzip; SciPy 1.17.1 {@code binomtest(...).proportion_ci(method="wilson")}, Newcombe's interval from
 * these ends by its formula.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmailCampaignTest {

    private record Client(String group, boolean boughtWomens, String history, boolean visited, boolean bought) {}

    private static final String CONTROL = "No E-Mail";

    private final List<Client> clients = DataFolder.read(
            "email-campaign",
            "hillstrom.csv.gz",
            row -> new Client(
                    row.getField("segment"),
                    row.getField("womens").equals("1"),
                    row.getField("history_segment"),
                    row.getField("visit").equals("1"),
                    row.getField("conversion").equals("1")));

    private final RateComparison<String> visits = RateComparison.of(clients, Client::group, Client::visited);
    private final RateComparison<String> sales = RateComparison.of(clients, Client::group, Client::bought);

    private final MixResult<String> byPastSpend = MixAdjustment.withDefaults()
            .adjust(clients, Client::group, Client::history, client -> Proportion.of(client.visited() ? 1 : 0, 1));

    @Test
    void groups_haveTheirRates() {
        Rates.assertRate(visits.counts("Mens E-Mail"), 3_894, 21_307, 0.177625, 0.188003);
        Rates.assertRate(visits.counts("Womens E-Mail"), 3_238, 21_387, 0.146659, 0.156267);
        Rates.assertRate(visits.counts(CONTROL), 2_262, 21_306, 0.102102, 0.110375);
        Rates.assertRate(sales.counts("Mens E-Mail"), 267, 21_307, 0.011123, 0.014115);
        Rates.assertRate(sales.counts("Womens E-Mail"), 189, 21_387, 0.007668, 0.010183);
        Rates.assertRate(sales.counts(CONTROL), 122, 21_306, 0.004798, 0.006832);
    }

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource({
        "Mens E-Mail, No E-Mail, 0.076589564, 0.069953308, 0.083226741, 0.006805007, 0.005014345, 0.008640723",
        "Womens E-Mail, No E-Mail, 0.045233107, 0.038894095, 0.051574343, 0.003111058, 0.001501657, 0.004745471",
        "Mens E-Mail, Womens E-Mail, 0.031356457, 0.024284126, 0.038427659, 0.003693949, 0.001746285, 0.005662614"
    })
    void mailing_effectOnVisitsAndSales(
            String first,
            String second,
            double visited,
            double visitedLow,
            double visitedHigh,
            double bought,
            double boughtLow,
            double boughtHigh) {
        Rates.assertDifference(visits.counts(first), visits.counts(second), visited, visitedLow, visitedHigh);
        Rates.assertDifference(sales.counts(first), sales.counts(second), bought, boughtLow, boughtHigh);
    }

    /** The women's mailing sold to those who had bought women's goods; of the others no effect is shown. */
    @Test
    void womensMailing_byEarlierPurchase() {
        RateComparison<String> buyers = salesOf(Client::boughtWomens);
        Rates.assertDifference(
                buyers.counts("Womens E-Mail"), buyers.counts(CONTROL), 0.005136114, 0.002800311, 0.007535076);
        RateComparison<String> others = salesOf(client -> !client.boughtWomens());
        Rates.assertDifference(
                others.counts("Womens E-Mail"), others.counts(CONTROL), 0.000632715, -0.001542925, 0.002823393);
        Rates.assertDifference(
                others.counts("Mens E-Mail"), others.counts(CONTROL), 0.006009618, 0.003431233, 0.008685390);
    }

    private RateComparison<String> salesOf(Predicate<Client> filter) {
        return RateComparison.of(clients.stream().filter(filter).toList(), Client::group, Client::bought);
    }

    /** The groups were drawn at random, so their mix explains nothing: standardised rates move by less than 0.06 points. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Mens E-Mail, 0.18275401225294258",
        "No E-Mail, 0.10627703040135755",
        "Womens E-Mail, 0.15124711212709477"
    })
    void group_adjustedForPastSpend_isUnchanged(String group, double standardised) {
        double rate = byPastSpend.line(group).orElseThrow().standardisedRate().orElseThrow();
        assertThat(rate).isCloseTo(standardised, within(1e-12));
        assertThat(rate).isCloseTo(visits.counts(group).rate().orElseThrow(), within(0.0006));
    }
}
