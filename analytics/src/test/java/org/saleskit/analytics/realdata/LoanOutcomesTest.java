package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.CurveQuantile;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.LifeTimes;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/**
 * The loan applications of the BPI Challenge 2012 as deals: reach, outcomes and times with the 399 open cases in them. Variants and
 * times between activities are in {@link LoanVariantsTest}.
 *
 * <p>Expected: counts of cases are check values of the description of the data; the rest Python 3, csv and gzip: times in whole
 * seconds from A_SUBMITTED, or from A_FINALIZED, to the one activity that ends the case or to the last event of the log; curves and
 * incidences by their formulas over the sorted times; Wilson's intervals by SciPy 1.17.1 {@code binomtest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoanOutcomesTest {

    private static final Instant LAST =
            OffsetDateTime.parse("2012-03-14T16:04:54.681+01:00").toInstant();
    private static final Instant NEW_YEAR = Instant.parse("2012-01-01T00:00:00Z");
    private static final List<String> STAGES =
            List.of("A_SUBMITTED", "A_PARTLYSUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "A_FINALIZED");
    private static final Pipeline PIPELINE =
            Pipeline.of("loans", STAGES, List.of("A_APPROVED"), List.of("A_DECLINED", "A_CANCELLED"));
    private static final DealFold FOLD = DealFold.of(PIPELINE);

    private final List<DealEvent> log = DataFolder.read("bpi-challenge-2012", "events.csv.gz", row -> row).stream()
            .filter(row -> PIPELINE.stage(row.getField("activity")).isPresent())
            .<DealEvent>map(row -> StageChange.of(
                    DealId.of(row.getField("case_id")),
                    row.getField("activity"),
                    OffsetDateTime.parse(row.getField("timestamp")).toInstant()))
            .toList();

    private final Map<String, Integer> amounts =
            DataFolder.read("bpi-challenge-2012", "cases.csv.gz", row -> row).stream()
                    .collect(Collectors.toMap(
                            row -> row.getField("case_id"), row -> Integer.parseInt(row.getField("AMOUNT_REQ"))));

    private final Deals deals = FOLD.asOf(LAST).fold(log);

    private final RateComparison<String> classes = RateComparison.of(
            deals.list().stream().filter(deal -> deal.closedAt().isPresent()).toList(),
            this::amountClass,
            deal -> deal.type() == StageType.WON);

    /** From the last open stage on: applications to which an offer was made. */
    private static LifeTimes<Deal, String> sinceFinalized(Instant asOf) {
        return lives(asOf, LoanOutcomesTest::finalizedAt);
    }

    private static LifeTimes<Deal, String> lives(Instant asOf, Function<Deal, Instant> from) {
        return LifeTimes.asOf(
                asOf,
                List.of("A_APPROVED", "A_DECLINED", "A_CANCELLED"),
                from,
                Deal::closedAt,
                deal -> deal.closedAt().map(at -> deal.stage().name()));
    }

    private static Instant finalizedAt(Deal deal) {
        return deal.visits().stream()
                .filter(visit -> visit.stage().name().equals("A_FINALIZED"))
                .findFirst()
                .orElseThrow()
                .entered();
    }

    private static List<Deal> finalized(Deals deals) {
        return deals.list().stream()
                .filter(deal -> deal.hasReached("A_FINALIZED", Deal.Reach.ACTUAL_ONLY))
                .toList();
    }

    @Test
    void stages_reachedAndOpen_haveTheirCheckValues() {
        assertThat(STAGES.stream()
                        .map(stage -> deals.list().stream()
                                .filter(deal -> deal.hasReached(stage))
                                .count()))
                .containsExactly(13_087L, 13_087L, 7_367L, 5_113L, 5_015L);
        assertThat(deals.list()).allMatch(deal -> deal.skippedStages().isEmpty());
        assertThat(deals.count(StageType.WON)).isEqualTo(2_246);
        assertThat(deals.count(StageType.LOST)).isEqualTo(7_635 + 2_807);
        assertThat(deals.count(StageType.OPEN)).isEqualTo(399);
        assertThat(furthest(StageType.OPEN))
                .isEqualTo(Map.of("A_FINALIZED", 327L, "A_PREACCEPTED", 69L, "A_ACCEPTED", 3L));
        assertThat(furthest(StageType.LOST))
                .isEqualTo(Map.of(
                        "A_PARTLYSUBMITTED",
                        5_719L + 1,
                        "A_PREACCEPTED",
                        1_085L + 1_100,
                        "A_ACCEPTED",
                        29L + 66,
                        "A_FINALIZED",
                        802L + 1_640));
    }

    private Map<String, Long> furthest(StageType type) {
        return deals.list().stream()
                .filter(deal -> deal.type() == type)
                .collect(Collectors.groupingBy(
                        deal -> deal.furthestStage(Deal.Reach.IMPLIED_REACH)
                                .map(Stage::name)
                                .orElseThrow(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** Most applications are declined within the hour; those that are not take a month. Half are closed after 0.8 days, not 0.7. */
    @Test
    void allApplications_naiveAndCensored() {
        AalenJohansen<String> fates =
                AalenJohansen.of(lives(LAST, Deal::openedAt).read(deals.list()));
        assertNaive(fates, 8.295363830763101, 0.6608391203703704);
        assertMedian(fates, 0.8101967592592593, 0.7215972222222222, 0.891238425925926);
        assertIncidence(fates, 1, 0.002139528, 0.484908688, 0.031558035);
        assertIncidence(fates, 14, 0.083000742, 0.551777089, 0.099570897);
        assertIncidence(fates, 30, 0.161889176, 0.579425986, 0.133385314);
        assertIncidence(fates, 90, 0.179923747, 0.586468406, 0.233453965);
        assertThat(fates.open().restrictedMean(90).orElseThrow().mean()).isCloseTo(9.094291250508672, within(1e-9));
    }

    @Test
    void offers_naiveAndCensored() {
        AalenJohansen<String> fates = AalenJohansen.of(sinceFinalized(LAST).read(finalized(deals)));
        assertThat(fates.data().rows()).isEqualTo(5_015);
        assertThat(fates.data().censored()).isEqualTo(327);
        assertNaive(fates, 17.838311893644924, 14.56064236111111);
        assertMedian(fates, 15.130474537037037, 14.868599537037037, 15.78525462962963);
        assertIncidence(fates, 7, 0.028936797, 0.013571149, 0.023152871);
        assertIncidence(fates, 30, 0.428263746, 0.151977120, 0.207879186);
        assertIncidence(fates, 60, 0.468019286, 0.167002156, 0.355302986);
        assertThat(fates.open().restrictedMean(90).orElseThrow().mean()).isCloseTo(18.872241641730923, within(1e-9));
    }

    /**
     * What could be said at New Year of the 2 815 offers made, and what became of them: by March half were closed after 15.0 days,
     * and all had been watched for 74 days and more. The closed ones alone had said 13.7, with the 509 open ones it was 14.8.
     */
    @Test
    void offersAtNewYear_censoredMedian_foretellsWhatCame() {
        List<Deal> then = finalized(FOLD.asOf(NEW_YEAR).fold(log));
        AalenJohansen<String> said = AalenJohansen.of(sinceFinalized(NEW_YEAR).read(then));
        assertThat(said.data().rows()).isEqualTo(2_815);
        assertThat(said.data().censored()).isEqualTo(509);
        assertNaive(said, 16.203325127083936, 13.724212962962962);
        assertMedian(said, 14.788599537037037, 14.120914351851852, 15.150509259259259);
        assertIncidence(said, 60, 0.476367738, 0.165348469, 0.346602939);
        assertThat(said.shareOfClosed("A_APPROVED")).isEqualTo(Proportion.of(1_130, 1_130 + 780 + 396));

        List<Deal> same =
                then.stream().map(deal -> deals.find(deal.id()).orElseThrow()).toList();
        CurveQuantile median = KaplanMeier.of(sinceFinalized(LAST).read(same)).median();
        assertThat(median.time().orElseThrow()).isCloseTo(15, within(0.05));
        assertThat(said.open().median().low().orElseThrow())
                .isLessThan(median.time().orElseThrow());
        assertThat(said.open().median().high().orElseThrow())
                .isGreaterThan(median.time().orElseThrow());
        Proportion approved = Proportion.of(
                same.stream()
                        .filter(deal -> deal.type() == StageType.WON
                                && Duration.between(
                                                        finalizedAt(deal),
                                                        deal.closedAt().orElseThrow())
                                                .compareTo(Duration.ofDays(60))
                                        <= 0)
                        .count(),
                same.size());
        assertThat(approved).isEqualTo(Proportion.of(1_324, 2_815));
        assertThat(said.intervalAt("A_APPROVED", 60).orElseThrow().contains(1_324.0 / 2_815))
                .isTrue();
    }

    private static void assertNaive(AalenJohansen<String> fates, double mean, double median) {
        NaiveTimes naive = fates.data().naive().orElseThrow();
        assertThat(naive.mean()).isCloseTo(mean, within(1e-9));
        assertThat(naive.median()).isCloseTo(median, within(1e-9));
    }

    private static void assertMedian(AalenJohansen<String> fates, double days, double low, double high) {
        CurveQuantile median = fates.open().median();
        assertThat(median.time().orElseThrow()).isCloseTo(days, within(1e-9));
        assertThat(median.low().orElseThrow()).isCloseTo(low, within(1e-9));
        assertThat(median.high().orElseThrow()).isCloseTo(high, within(1e-9));
    }

    private static void assertIncidence(
            AalenJohansen<String> fates, double days, double approved, double declined, double cancelled) {
        assertThat(fates.incidenceAt("A_APPROVED", days).orElseThrow()).isCloseTo(approved, within(1e-9));
        assertThat(fates.incidenceAt("A_DECLINED", days).orElseThrow()).isCloseTo(declined, within(1e-9));
        assertThat(fates.incidenceAt("A_CANCELLED", days).orElseThrow()).isCloseTo(cancelled, within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "below 5000, 65, 1821, 0.028104, 0.045240",
        "below 10000, 706, 4274, 0.154353, 0.176618",
        "below 20000, 808, 3627, 0.209529, 0.236605",
        "more, 667, 2966, 0.210218, 0.240258"
    })
    void amountClass_approvedOfDecided(String amounts, long won, long decided, double low, double high) {
        Rates.assertRate(classes.counts(amounts), won, decided, low, high);
    }

    private String amountClass(Deal deal) {
        int amount = Objects.requireNonNull(amounts.get(deal.id().value()));
        if (amount < 5_000) {
            return "below 5000";
        }
        if (amount < 10_000) {
            return "below 10000";
        }
        return amount < 20_000 ? "below 20000" : "more";
    }
}
