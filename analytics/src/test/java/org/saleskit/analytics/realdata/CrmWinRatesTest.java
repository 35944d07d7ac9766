package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.comparison.FunnelPoint.Status;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.mix.MixAdjustment;
import org.saleskit.analytics.mix.MixLine;
import org.saleskit.analytics.mix.MixResult;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/**
 * Win rates of agents, managers and products in {@link CrmExport}. What the agents' rates say of the agents is in the test of
 * the comparison.
 *
 * <p>Expected: Python 3 over the rows of the files, SciPy 1.17.1 {@code binomtest(won, decided).proportion_ci(method="wilson")};
 * Newcombe's interval from these ends by its formula; expected wins with fractions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmWinRatesTest {

    private final CrmExport export = new CrmExport();
    private final List<Deal> decided = export.asOf(CrmExport.LAST).list().stream()
            .filter(deal -> deal.closedAt().isPresent())
            .toList();

    private final RateComparison<String> agents = by(CrmExport.Facts::agent);
    private final RateComparison<String> managers = by(CrmExport.Facts::manager);
    private final RateComparison<String> products = by(CrmExport.Facts::product);

    private final MixResult<String> mix = MixAdjustment.withDefaults()
            .adjust(
                    decided,
                    deal -> export.of(deal).manager(),
                    deal -> export.of(deal).product(),
                    deal -> Proportion.of(deal.type() == StageType.WON ? 1 : 0, 1));

    private RateComparison<String> by(Function<CrmExport.Facts, String> group) {
        return RateComparison.of(decided, deal -> group.apply(export.of(deal)), deal -> deal.type() == StageType.WON);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Anna Snelling, 208, 336, 0.566054, 0.669350",
        "Boris Faz, 101, 153, 0.581976, 0.730441",
        "Cassey Cress, 163, 261, 0.564366, 0.681063",
        "Cecily Lampkin, 107, 160, 0.592616, 0.736971",
        "Corliss Cosme, 150, 229, 0.591353, 0.713576",
        "Daniell Hammack, 114, 187, 0.538171, 0.676667",
        "Darcel Schlecht, 349, 553, 0.590112, 0.670285",
        "Donn Cantrell, 158, 275, 0.515479, 0.631558",
        "Elease Gluck, 80, 126, 0.548020, 0.713837",
        "Garret Kinder, 75, 123, 0.521476, 0.691389",
        "Gladys Colclough, 135, 232, 0.517597, 0.643528",
        "Hayden Neloms, 107, 152, 0.627070, 0.770770",
        "James Ascencio, 135, 206, 0.588130, 0.716862",
        "Jonathan Berthelot, 171, 264, 0.588363, 0.702854",
        "Kami Bicknell, 174, 272, 0.581072, 0.694449",
        "Kary Hendrixson, 209, 335, 0.570879, 0.674073",
        "Lajuana Vencill, 127, 231, 0.485333, 0.612605",
        "Markita Hansen, 130, 227, 0.507651, 0.635304",
        "Marty Freudenburg, 122, 194, 0.558999, 0.693729",
        "Maureen Marcano, 149, 213, 0.634872, 0.757119",
        "Moses Frase, 129, 195, 0.592574, 0.724262",
        "Niesha Huffines, 105, 175, 0.526021, 0.669683",
        "Reed Clapper, 155, 237, 0.591425, 0.711679",
        "Rosalina Dieter, 72, 110, 0.561825, 0.736836",
        "Rosie Papadopoulos, 78, 121, 0.556101, 0.724254",
        "Versie Hillebrand, 176, 264, 0.607771, 0.720782",
        "Vicki Laflamme, 221, 347, 0.585046, 0.685732",
        "Violet Mclelland, 122, 193, 0.562130, 0.696961",
        "Wilburn Farren, 55, 79, 0.587653, 0.786555",
        "Zane Levy, 161, 261, 0.556589, 0.673738"
    })
    void agent_hasItsRate(String agent, long won, long deals, double low, double high) {
        Rates.assertRate(agents.counts(agent), won, deals, low, high);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Cara Losch, 480, 745, 0.609259, 0.677851",
        "Celia Rouche, 610, 962, 0.603180, 0.663945",
        "Dustin Brinkmann, 747, 1186, 0.601990, 0.656868",
        "Melvin Marxen, 882, 1418, 0.596467, 0.646879",
        "Rocco Neubert, 691, 1113, 0.591971, 0.648887",
        "Summer Sewald, 828, 1287, 0.616796, 0.669064"
    })
    void manager_hasItsRate(String manager, long won, long deals, double low, double high) {
        Rates.assertRate(managers.counts(manager), won, deals, low, high);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GTK 500, 15, 25, 0.407395, 0.765967",
        "GTX Basic, 915, 1436, 0.611983, 0.661658",
        "GTX Plus Basic, 653, 1051, 0.591596, 0.650146",
        "GTX Plus Pro, 479, 745, 0.607895, 0.676544",
        "GTXPro, 729, 1147, 0.607309, 0.662928",
        "MG Advanced, 654, 1084, 0.573883, 0.632029",
        "MG Special, 793, 1223, 0.621219, 0.674663"
    })
    void product_hasItsRate(String product, long won, long deals, double low, double high) {
        Rates.assertRate(products.counts(product), won, deals, low, high);
    }

    @Test
    void groups_partitionTheDecidedDeals() {
        for (RateComparison<String> groups : List.of(agents, managers, products)) {
            assertThat(groups.pooled()).isEqualTo(Proportion.of(4_238, 6_711));
        }
        assertThat(agents.counts()).hasSize(30);
        assertThat(managers.counts()).hasSize(6);
        assertThat(products.counts()).hasSize(7);
    }

    /** The best of six managers against the last: 2.3 points, which 1 858 decided deals do not show to be a difference. */
    @Test
    void managers_bestAgainstLast_noDifferenceIsShown() {
        Rates.assertDifference(
                managers.counts("Cara Losch"),
                managers.counts("Rocco Neubert"),
                0.023450738,
                -0.021425521,
                0.067718642);
    }

    /** All six lie inside the limits of chance, and all may be first: the shrunk rates are within 1.3 points of each other. */
    @Test
    void managers_inFunnelAndShrunk_areAlike() {
        assertThat(managers.funnel().reps(Status.AS_EXPECTED)).hasSize(6);
        assertThat(managers.shrunk().rates())
                .allSatisfy(each -> assertThat(each.rate()).isBetween(0.625, 0.638))
                .allSatisfy(each -> assertThat(each.places().best()).isEqualTo(1));
    }

    /** What each manager would have won at the rates of the products sold: hardly anything else than the common rate. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Cara Losch, 480, 471.5260959472545, 0.6428493628254625",
        "Celia Rouche, 610, 605.2286979319488, 0.6364789367237166",
        "Dustin Brinkmann, 747, 751.3181427862716, 0.6278710212358848",
        "Melvin Marxen, 882, 894.6039751784322, 0.6226033814347482",
        "Rocco Neubert, 691, 700.3266316007135, 0.6230904847657924",
        "Summer Sewald, 828, 814.9964565553795, 0.6415763254214975"
    })
    void manager_adjustedForProducts_equalsFractions(String manager, long won, double expected, double standardised) {
        MixLine<String> line = mix.line(manager).orElseThrow();
        assertThat(line.observed().successes()).isEqualTo(won);
        assertThat(line.expected().rounded(10, RoundingMode.HALF_UP).doubleValue())
                .isCloseTo(expected, within(1e-9));
        assertThat(line.standardisedRate().orElseThrow()).isCloseTo(standardised, within(1e-12));
        assertThat(line.reading()).isEqualTo(MixLine.Reading.AS_EXPECTED);
    }
}
