package org.saleskit.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.comparison.FunnelPoint.Status;
import org.saleskit.analytics.mix.MixAdjustment;
import org.saleskit.analytics.mix.MixLine;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/**
 * Win rates of the 30 agents of a public export ("CRM Sales Opportunities", Maven Analytics, public domain): 4 238 of 6 711 decided
 * deals won. Expected numbers computed in Python with SciPy 1.17.1 from the columns of the file. The raw rates run from 55 % to 70 %
 * and look like a ranking; hardly anything of it is more than chance.
 */
class CrmComparisonReferenceTest {

    private static List<List<String>> decided = List.of();

    @BeforeAll
    static void readExport() throws IOException {
        String data = System.getProperty("saleskit.data", "");
        Assumptions.assumeTrue(!data.isBlank(), "the system property saleskit.data names no folder with data");
        Path file = Path.of(data, "crm-sales-opportunities", "sales_pipeline.csv");
        decided = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .filter(fields -> fields.get(4).equals("Won") || fields.get(4).equals("Lost"))
                .toList();
    }

    private static RateComparison<String> agents() {
        return RateComparison.of(
                decided, fields -> fields.get(1), fields -> fields.get(4).equals("Won"));
    }

    @Test
    void prior_agents_hardlyDiffer() {
        RateComparison<String> agents = agents();
        assertThat(agents.counts()).hasSize(30);
        assertThat(agents.pooled()).isEqualTo(Proportion.of(4238, 6711));
        BetaBinomialPrior prior = agents.shrunk().prior().orElseThrow();
        assertThat(prior.kind()).isEqualTo(BetaBinomialPrior.Kind.ESTIMATED);
        // The likelihood is flat: SciPy's optimiser gives 3063.768.
        assertThat(prior.strength().orElseThrow()).isCloseTo(3063.768, within(3.0));
        assertThat(prior.mean()).isCloseTo(0.6316651, within(1e-6));
        BetaBinomialPrior moments = agents.shrunk(RateShrinkage.withDefaults().withMethod(RateShrinkage.Method.MOMENTS))
                .prior()
                .orElseThrow();
        assertThat(moments.strength().orElseThrow()).isCloseTo(1405.0536581814, within(1e-5));
        assertThat(moments.mean()).isCloseTo(0.6318402865727, within(1e-10));
        assertThat(agents.funnel().dispersion()).isCloseTo(0.7331320227073646, within(1e-10));
        assertThat(agents.shrunk().rates()).allMatch(each -> each.places().equals(new ShrunkRate.Places(1, 30, 30)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Hayden Neloms, 107, 152, 0.63508170, 0.0740858245, 0.4735217318, AS_EXPECTED",
        "Lajuana Vencill, 127, 231, 0.62592432, 0.0131207161, 0.3936214828, BELOW",
        "Markita Hansen, 130, 227, 0.62759678, 0.0789202886, 0.4735217318, AS_EXPECTED",
        "Maureen Marcano, 149, 213, 0.63607659, 0.0445633966, 0.4735217318, ABOVE",
        "Darcel Schlecht, 349, 553, 0.63157919, 1, 1, AS_EXPECTED",
        "Zane Levy, 161, 261, 0.63050276, 0.6666814449, 0.9901696563, AS_EXPECTED"
    })
    void agent_isThatOfScipy(String agent, long won, long deals, double rate, double p, double q, Status status) {
        ShrunkRate<String> shrunk = agents().shrunk().rate(agent).orElseThrow();
        assertThat(shrunk.counts()).isEqualTo(Proportion.of(won, deals));
        assertThat(shrunk.rate()).isCloseTo(rate, within(1e-5));
        FunnelPoint<String> point = agents().funnel().point(agent).orElseThrow();
        assertThat(point.probability()).isCloseTo(p, within(1e-9));
        assertThat(point.adjustedProbability()).isCloseTo(q, within(1e-9));
        assertThat(point.status()).isEqualTo(status);
    }

    /** Two of 30 lie outside the inner limits, where chance alone puts one or two; none after the adjustment for looking at 30. */
    @Test
    void funnel_agents_noDifferenceIsShown() {
        FunnelPlotResult<String> funnel = agents().funnel();
        assertThat(funnel.reps(Status.ABOVE)).containsExactly("Maureen Marcano");
        assertThat(funnel.reps(Status.BELOW)).containsExactly("Lajuana Vencill");
        assertThat(funnel.reps(Status.AS_EXPECTED)).hasSize(28);
        assertThat(funnel.points()).allMatch(point -> point.adjustedProbability() > 0.39);
    }

    /** Fine two-dimensional quadrature in Python, see {@link RateShrinkageReferenceTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Hayden Neloms, 0.6412552, 0.6138841, 0.6840819",
        "Lajuana Vencill, 0.6172721, 0.5704998, 0.6442565",
        "Markita Hansen, 0.6214564, 0.5801898, 0.6475706",
        "Maureen Marcano, 0.6431459, 0.6166425, 0.6859030"
    })
    void interval_agent_isThatOfFineQuadrature(String agent, double mean, double low, double high) {
        ShrunkRate<String> rate = agents().shrunk().rate(agent).orElseThrow();
        assertThat(rate.posterior().mean()).isCloseTo(mean, within(1e-5));
        assertThat(rate.interval().low()).isCloseTo(low, within(5e-4));
        assertThat(rate.interval().high()).isCloseTo(high, within(5e-4));
    }

    /** Expected wins from the win rates of the products, by Python's fractions. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Hayden Neloms, 107, 93.8937251194, 0.7196493239",
        "Lajuana Vencill, 127, 145.4325739061, 0.5514621937",
        "Maureen Marcano, 149, 134.4279780138, 0.6999553151",
        "Darcel Schlecht, 349, 349.2690168986, 0.6310141219"
    })
    void mix_agentsByProduct_isThatOfPython(String agent, long won, double expected, double standardised) {
        var mix = MixAdjustment.withDefaults()
                .adjust(
                        decided,
                        fields -> fields.get(1),
                        fields -> fields.get(2),
                        fields -> Proportion.of(fields.get(4).equals("Won") ? 1 : 0, 1));
        MixLine<String> line = mix.line(agent).orElseThrow();
        assertThat(line.observed().successes()).isEqualTo(won);
        assertThat(line.expected().rounded(10, RoundingMode.HALF_UP).doubleValue())
                .isCloseTo(expected, within(1e-9));
        assertThat(line.standardisedRate().orElseThrow()).isCloseTo(standardised, within(1e-9));
        assertThat(mix.segments()).hasSize(7);
        Optional<Fraction> total = mix.lines().stream().map(MixLine::expected).reduce(Fraction::plus);
        assertThat(total).contains(Fraction.of(4238));
    }
}
