package org.saleskit.analytics.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/**
 * Cycle times of a public export of 8 800 deals ("CRM Sales Opportunities", Maven Analytics, public domain), from the entry
 * into Engaging, as of 2017-12-31. Expected numbers by R 4.2.2 with survival 3.5-3: {@code survfit(Surv(time, closed) ~ 1,
 * conf.type = "log-log")}, the same with a factor of open, Won and Lost, {@code survmean(rmean = 120)}, {@code
 * survdiff(Surv(time, closed) ~ office)}, with {@code + strata(product)}, and {@code p.adjust}.
 *
 * <p>The 500 deals in Prospecting have no date; they are taken as entered on the last day and have no start here.
 */
class CrmCycleReferenceTest {

    private static final double CLOSE = 1e-10;
    private static final Pipeline PIPELINE =
            Pipeline.of("crm", List.of("Prospecting", "Engaging"), List.of("Won"), List.of("Lost"));
    private static final Instant EXPORTED = start("2017-12-31");
    private static final CycleTimeAnalysis ANALYSIS =
            CycleTimeAnalysis.withDefaults().withStart(CycleStart.entryInto("Engaging"));

    private static final List<DealEvent> EVENTS = new ArrayList<>();
    private static final Map<DealId, String> OFFICES = new HashMap<>();
    private static final Map<DealId, String> PRODUCTS = new HashMap<>();

    @BeforeAll
    static void readExport() throws IOException {
        Map<String, String> offices = new HashMap<>();
        for (List<String> agent : rows("sales_teams.csv")) {
            offices.put(agent.get(0), agent.get(2));
        }
        for (List<String> row : rows("sales_pipeline.csv")) {
            DealId deal = DealId.of(row.get(0));
            OFFICES.put(deal, Objects.requireNonNull(offices.get(row.get(1))));
            PRODUCTS.put(deal, row.get(2));
            String engaged = row.get(5);
            if (engaged.isEmpty()) {
                EVENTS.add(StageChange.of(deal, row.get(4), EXPORTED));
                continue;
            }
            EVENTS.add(StageChange.of(deal, "Engaging", start(engaged)));
            if (!row.get(6).isEmpty()) {
                EVENTS.add(StageChange.of(deal, row.get(4), start(row.get(6))));
            }
        }
    }

    private static List<List<String>> rows(String name) throws IOException {
        String data = System.getProperty("saleskit.data", "");
        Assumptions.assumeTrue(!data.isBlank(), "the system property saleskit.data names no folder with data");
        Path file = Path.of(data, "crm-sales-opportunities", name);
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.subList(1, lines.size()).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Deals deals() {
        return DealFold.of(PIPELINE).asOf(EXPORTED).fold(EVENTS);
    }

    private static String office(Deal deal) {
        return Objects.requireNonNull(OFFICES.get(deal.id()));
    }

    private static String product(Deal deal) {
        return Objects.requireNonNull(PRODUCTS.get(deal.id()));
    }

    @Test
    void median_withOpenDealsIs69Days_ofClosedAlone45() {
        CycleTimeResult cycle = ANALYSIS.analyze(deals());
        assertThat(cycle.closed()).hasToString("6711 of 8300");
        assertThat(cycle.leftOut()).hasSize(1);
        assertThat(cycle.leftOut().get(0).deals()).hasSize(500);
        assertThat(cycle.median().time()).hasValue(69);
        assertThat(cycle.median().quantile().low()).hasValue(67);
        assertThat(cycle.median().quantile().high()).hasValue(70);
        assertThat(List.of(0.25, 0.75, 0.8))
                .extracting(share -> cycle.timeToClose(share).time().orElseThrow())
                .containsExactly(10.0, 107.0, 122.0);
        NaiveTimes naive = cycle.naive().orElseThrow();
        assertThat(naive.median()).isEqualTo(45);
        assertThat(naive.mean()).isCloseTo(47.9853971092, within(CLOSE));
        NaiveTimes won = cycle.naive(StageType.WON).orElseThrow();
        assertThat(won.median()).isEqualTo(57);
        assertThat(won.mean()).isCloseTo(51.7819726286, within(CLOSE));
        assertThat(cycle.timeToWin().time()).hasValue(120);
        assertThat(cycle.timeTo(StageType.WON, 0.25).time()).hasValue(54);
        assertThat(cycle.timeTo(StageType.LOST, 0.5).kind()).isEqualTo(CycleQuantile.Kind.NOT_REACHED);
        assertThat(cycle.timeTo(StageType.LOST, 0.5).reached()).isCloseTo(0.301740545969, within(CLOSE));
    }

    @Test
    void curves_haveTheNumbersOfR() {
        CycleTimeResult cycle = ANALYSIS.analyze(deals());
        double[] at = {30, 60, 90, 120};
        double[] open = {0.618798706833, 0.549765802037, 0.350860638552, 0.204458529621};
        double[] low = {0.608252573990, 0.538982009502, 0.340541272223, 0.195721829559};
        double[] high = {0.629153644622, 0.560409410610, 0.361193770054, 0.213335630831};
        long[] atRisk = {5128, 4549, 2895, 1595};
        double[] won = {0.218994834086, 0.264732974238, 0.397014746449, 0.500041962198};
        double[] lost = {0.162206459081, 0.185501223725, 0.252124614998, 0.295499508181};
        double[] wonError = {0.00454044895940, 0.00484721762563, 0.00539458591495, 0.00553895206787};
        for (int i = 0; i < at.length; i++) {
            double day = at[i];
            CycleStep step = cycle.steps().stream()
                    .filter(each -> each.time() == day)
                    .findFirst()
                    .orElseThrow();
            assertThat(step.open()).isCloseTo(open[i], within(CLOSE));
            assertThat(step.openInterval().orElseThrow().low()).isCloseTo(low[i], within(CLOSE));
            assertThat(step.openInterval().orElseThrow().high()).isCloseTo(high[i], within(CLOSE));
            assertThat(step.atRisk()).isEqualTo(atRisk[i]);
            assertThat(step.incidence(StageType.WON)).isCloseTo(won[i], within(CLOSE));
            assertThat(step.incidence(StageType.LOST)).isCloseTo(lost[i], within(CLOSE));
            assertThat(cycle.outcomes().standardErrorAt(StageType.WON, day).orElseThrow())
                    .isCloseTo(wonError[i], within(CLOSE));
        }
        RestrictedMean mean = cycle.restrictedMean(120).orElseThrow();
        assertThat(mean.mean()).isCloseTo(61.324411033207, within(1e-9));
        assertThat(mean.standardError().orElseThrow()).isCloseTo(0.506499213031, within(CLOSE));
    }

    /** R prints 64.5 for Central, the middle of 64 and 65 where S is exactly one half; by our rule it is 64. */
    @Test
    void offices_compared_equalR() {
        CycleComparison offices = ANALYSIS.compare(deals(), CrmCycleReferenceTest::office);
        assertThat(offices.groups().values())
                .extracting(group -> group.median().time().orElseThrow())
                .containsExactly(64.0, 68.0, 74.0);
        assertThat(offices.test().chiSquare().orElseThrow()).isCloseTo(74.3167886721, within(1e-8));
        assertThat(offices.test(StageType.WON).chiSquare().orElseThrow()).isCloseTo(41.5219838399, within(1e-8));
        List<CyclePair> pairs = offices.pairs(PairAdjustment.HOLM);
        assertThat(pairs)
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactly("Central West", "East West", "Central East");
        assertThat(pairs.get(1).pValue().orElseThrow()).isCloseTo(1.75845307309e-06, within(1e-15));
        assertThat(pairs.get(1).adjusted().orElseThrow()).isCloseTo(3.51690614619e-06, within(1e-15));
        assertThat(pairs.get(2).adjusted().orElseThrow()).isCloseTo(1.52875118844e-03, within(1e-12));
        assertThat(offices.pairs(PairAdjustment.BENJAMINI_HOCHBERG)
                        .get(1)
                        .adjusted()
                        .orElseThrow())
                .isCloseTo(2.63767960964e-06, within(1e-15));
    }

    @Test
    void offices_comparedWithinProducts_equalR() {
        CycleComparison within =
                ANALYSIS.compare(deals(), CrmCycleReferenceTest::office, CrmCycleReferenceTest::product);
        assertThat(within.test().chiSquare().orElseThrow()).isCloseTo(72.1421526957, within(1e-8));
    }
}
