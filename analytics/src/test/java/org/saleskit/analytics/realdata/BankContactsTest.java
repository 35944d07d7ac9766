package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.mix.MixAdjustment;
import org.saleskit.analytics.mix.MixLine;
import org.saleskit.core.stats.Proportion;

/**
 * Phone contacts of a bank (Moro, Cortez, Rita 2014; UCI 222, CC BY 4.0): 4 640 of 41 188 sold. By month of the year, by kind of
 * phone, by the outcome of an earlier campaign.
 *
 * <p>Expected: Python 3, csv and gzip; SciPy 1.17.1 {@code binomtest(...).proportion_ci(method="wilson")}, Newcombe's interval from
 * these ends by its formula, expected sales with fractions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankContactsTest {

    private record Contact(String month, String phone, String earlier, boolean sold) {}

    private final List<Contact> contacts = DataFolder.read(
            "bank-marketing",
            "bank-additional-full.csv.gz",
            row -> new Contact(
                    row.getField("month"),
                    row.getField("contact"),
                    row.getField("poutcome"),
                    row.getField("y").equals("yes")));

    private final RateComparison<String> months = RateComparison.of(contacts, Contact::month, Contact::sold);
    private final RateComparison<String> phones = RateComparison.of(contacts, Contact::phone, Contact::sold);
    private final RateComparison<String> earlier = RateComparison.of(contacts, Contact::earlier, Contact::sold);

    /** The busiest month is the worst, and the four with few calls are the best: 49 % in December is 89 calls of 182. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "mar, 276, 546, 0.463666, 0.547246",
        "apr, 539, 2632, 0.189806, 0.220629",
        "may, 886, 13769, 0.060369, 0.068569",
        "jun, 559, 5318, 0.097155, 0.113645",
        "jul, 649, 7174, 0.084045, 0.097324",
        "aug, 655, 6178, 0.098588, 0.113945",
        "sep, 256, 570, 0.408765, 0.490162",
        "oct, 315, 718, 0.402843, 0.475246",
        "nov, 416, 4101, 0.092568, 0.111055",
        "dec, 89, 182, 0.417369, 0.561108"
    })
    void month_hasItsRate(String month, long sold, long calls, double low, double high) {
        assertThat(months.pooled()).isEqualTo(Proportion.of(4_640, 41_188));
        Rates.assertRate(months.counts(month), sold, calls, low, high);
    }

    @Test
    void phones_andEarlierOutcomes_differ() {
        Rates.assertRate(phones.counts("cellular"), 3_853, 26_144, 0.143131, 0.151725);
        Rates.assertRate(phones.counts("telephone"), 787, 15_044, 0.048868, 0.055987);
        Rates.assertDifference(
                phones.counts("cellular"), phones.counts("telephone"), 0.095062856, 0.089448903, 0.100610804);
        Rates.assertRate(earlier.counts("success"), 894, 1_373, 0.625529, 0.675886);
        Rates.assertRate(earlier.counts("failure"), 605, 4_252, 0.132108, 0.153109);
        Rates.assertRate(earlier.counts("nonexistent"), 3_141, 35_563, 0.085417, 0.091316);
        Rates.assertDifference(
                earlier.counts("success"), earlier.counts("failure"), 0.508842932, 0.481048603, 0.535610369);
        Rates.assertDifference(
                earlier.counts("failure"), earlier.counts("nonexistent"), 0.053963851, 0.043354964, 0.065170357);
    }

    /** Fixed phones were called in May and June, the poor months: of the gap of 9.5 points 2.7 are the calendar. */
    @Test
    void phone_adjustedForMonth_gapIsSmaller() {
        var mix = MixAdjustment.withDefaults()
                .adjust(contacts, Contact::phone, Contact::month, contact -> Proportion.of(contact.sold() ? 1 : 0, 1));
        MixLine<String> cellular = mix.line("cellular").orElseThrow();
        MixLine<String> telephone = mix.line("telephone").orElseThrow();
        assertThat(cellular.expected().rounded(10, RoundingMode.HALF_UP).doubleValue())
                .isCloseTo(3_274.823757549441, within(1e-8));
        assertThat(telephone.expected().rounded(10, RoundingMode.HALF_UP).doubleValue())
                .isCloseTo(1_365.176242450559, within(1e-8));
        assertThat(cellular.standardisedRate().orElseThrow()).isCloseTo(0.13254347514618436, within(1e-12));
        assertThat(telephone.standardisedRate().orElseThrow()).isCloseTo(0.06494314060912944, within(1e-12));
        assertThat(cellular.reading()).isEqualTo(MixLine.Reading.BETTER);
        assertThat(telephone.reading()).isEqualTo(MixLine.Reading.WORSE);
    }
}
