package org.saleskit.analytics.winchance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.cohort.CohortLogs.day;
import static org.saleskit.analytics.cohort.CohortLogs.deals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.saleskit.analytics.cohort.CohortLogs;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.cohort.ImmatureRule;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.SurvivalPoint;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

class WinChancesProperties {

    private static final int AS_OF = 9;
    private static final Offset<Double> CLOSE = within(1e-12);

    @Provide
    Arbitrary<List<StageChange>> logs() {
        return CohortLogs.any();
    }

    /** Deals that are opened, and closed once at most. */
    @Provide
    Arbitrary<List<StageChange>> simple() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, AS_OF),
                        Arbitraries.integers().between(0, AS_OF),
                        Arbitraries.of("Won", "Lost", ""))
                .as((opened, closed, how) -> new Object[] {Math.min(opened, closed), Math.max(opened, closed), how})
                .list()
                .ofMaxSize(9)
                .map(rows -> {
                    List<StageChange> log = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        DealId deal = DealId.of("D" + i);
                        log.add(StageChange.of(deal, "A", day((Integer) rows.get(i)[0])));
                        if (!"".equals(rows.get(i)[2])) {
                            log.add(StageChange.of(deal, (String) rows.get(i)[2], day((Integer) rows.get(i)[1])));
                        }
                    }
                    return log;
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<WinChances> options() {
        WinChances plain = WinChances.withDefaults();
        return Arbitraries.of(
                plain,
                plain.withHorizon(Duration.ofDays(3)),
                plain.treatingAsLostAfter(Duration.ofDays(2)),
                plain.treatingAsLostNow(),
                plain.includingDisqualified(),
                plain.withImmature(ImmatureRule.INCLUDE_IMMATURE).withHorizon(Duration.ofDays(5)));
    }

    private static double rate(Proportion share) {
        return share.rate().orElse(0);
    }

    private static List<DealId> joined(List<DealId> a, List<DealId> b) {
        return Stream.concat(a.stream(), b.stream()).sorted().toList();
    }

    @Property
    void incidences_everyAge_sumToOneAndNeverFall(
            @ForAll("logs") List<StageChange> log, @ForAll("options") WinChances options) {
        AalenJohansen<StageType> curve = options.of(deals(AS_OF, log)).curve();
        double won = 0;
        double lost = 0;
        for (SurvivalPoint point : curve.open().points()) {
            double nowWon = curve.incidenceAt(StageType.WON, point.time()).orElseThrow();
            double nowLost = curve.incidenceAt(StageType.LOST, point.time()).orElseThrow();
            assertThat(nowWon + nowLost + point.survival()).isCloseTo(1, CLOSE);
            assertThat(nowWon).isBetween(won, 1 + 1e-12);
            assertThat(nowLost).isBetween(lost, 1 + 1e-12);
            won = nowWon;
            lost = nowLost;
        }
    }

    @Property
    void deals_anyLog_areMatureOrImmature_andAllAccountedFor(
            @ForAll("logs") List<StageChange> log, @ForAll("options") WinChances options) {
        Deals deals = deals(AS_OF, log);
        WinChancesResult result = options.of(deals);
        List<DealId> left = result.leftOut().stream()
                .flatMap(reason -> reason.deals().stream())
                .toList();
        assertThat(joined(result.deals(), left))
                .isEqualTo(deals.list().stream().map(Deal::id).toList());
        assertThat(joined(joined(result.won(), result.lost()), result.open())).isEqualTo(result.deals());
        assertThat(result.lost()).containsAll(result.takenAsLost());
        if (result.realised().isPresent()) {
            CohortStep step = result.realised().get();
            assertThat(step.entered()).isEqualTo(result.deals().size());
            assertThat(joined(joined(step.converted(), step.dropped()), step.immature()))
                    .isEqualTo(result.deals());
            assertThat(result.won()).containsAll(step.converted()).containsAll(step.convertedEarly());
            for (DealId deal : step.converted()) {
                assertThat(deals.find(deal)
                                .orElseThrow()
                                .openedAt()
                                .plus(result.horizon().orElseThrow()))
                        .isBeforeOrEqualTo(day(AS_OF));
            }
        }
    }

    @Property
    void treatAsLostNow_anyLog_isNotAboveDecided(@ForAll("logs") List<StageChange> log) {
        WinChancesResult plain = WinChances.withDefaults().of(deals(AS_OF, log));
        WinChancesResult lost = WinChances.withDefaults().treatingAsLostNow().of(deals(AS_OF, log));
        assertThat(lost.decided()).isEqualTo(plain.ifOpenWereLost());
        assertThat(rate(lost.decided())).isLessThanOrEqualTo(rate(plain.decided()));
        WinChancesResult after = WinChances.withDefaults()
                .treatingAsLostAfter(Duration.ofDays(2))
                .of(deals(AS_OF, log));
        assertThat(rate(after.decided())).isBetween(rate(lost.decided()), rate(plain.decided()));
        WinChancesResult all = WinChances.withDefaults().includingDisqualified().of(deals(AS_OF, log));
        assertThat(rate(all.decided())).isLessThanOrEqualTo(rate(plain.decided()));
    }

    @Property
    void incidence_nothingCensored_isWonByTheHorizonOfEntered(@ForAll("simple") List<StageChange> log) {
        Deals deals = deals(AS_OF, log);
        WinChancesResult result = WinChances.withDefaults().treatingAsLostNow().of(deals);
        result.incidence().ifPresent(incidence -> {
            Duration horizon = result.horizon().orElseThrow();
            long won = deals.list().stream()
                    .filter(deal -> deal.type() == StageType.WON
                            && deal.cycleTime().orElseThrow().compareTo(horizon) <= 0)
                    .count();
            assertThat(incidence).isCloseTo((double) won / deals.size(), CLOSE);
            if (result.realised().orElseThrow().immature().isEmpty()) {
                assertThat(rate(result.realised().orElseThrow().rate())).isCloseTo(incidence, CLOSE);
            }
        });
    }

    @Property
    void incidence_noLosses_isOneMinusKaplanMeier(@ForAll("simple") List<StageChange> log) {
        List<StageChange> without =
                log.stream().filter(change -> !change.stage().equals("Lost")).toList();
        WinChancesResult result = WinChances.withDefaults().of(deals(AS_OF, without));
        result.horizon()
                .ifPresent(horizon -> assertThat(result.incidence().orElseThrow())
                        .isCloseTo(
                                1
                                        - KaplanMeier.of(result.curve().data())
                                                .survivalAt((double) horizon.toDays())
                                                .orElseThrow(),
                                CLOSE));
    }

    /** The estimator by its definition, in fractions, from the deals alone. */
    @Property
    void incidence_slowReplay_isTheSame(@ForAll("simple") List<StageChange> log) {
        Deals deals = deals(AS_OF, log);
        WinChancesResult result = WinChances.withDefaults().of(deals);
        if (result.horizon().isEmpty()) {
            return;
        }
        Fraction open = Fraction.ONE;
        Fraction won = Fraction.ZERO;
        for (int age = 0; age <= result.horizon().get().toDays(); age++) {
            Duration now = Duration.ofDays(age);
            long atRisk = deals.list().stream()
                    .filter(deal -> deal.openTime().compareTo(now) >= 0)
                    .count();
            long wins = closes(deals, now, StageType.WON);
            long losses = closes(deals, now, StageType.LOST);
            if (wins + losses > 0) {
                won = won.plus(open.multipliedBy(Fraction.of(wins, atRisk)));
                open = open.multipliedBy(Fraction.of(atRisk - wins - losses, atRisk));
            }
        }
        assertThat(result.incidence().orElseThrow())
                .isCloseTo(won.numerator().doubleValue() / won.denominator().doubleValue(), CLOSE);
    }

    private static long closes(Deals deals, Duration age, StageType type) {
        return deals.list().stream()
                .filter(deal -> deal.type() == type && deal.openTime().equals(age))
                .count();
    }

    @Property
    void result_shuffledOrLaterRecords_isTheSame(
            @ForAll("logs") List<StageChange> log, @ForAll("options") WinChances options, @ForAll Random random) {
        List<StageChange> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        shuffled.add(StageChange.of(DealId.of("D1"), "Won", day(AS_OF + 1)));
        assertThat(options.of(deals(AS_OF, shuffled))).isEqualTo(options.of(deals(AS_OF, log)));
    }

    @Property
    void groups_anyKey_addUp(@ForAll("logs") List<StageChange> log, @ForAll("options") WinChances options) {
        WinChancesResult whole = options.of(deals(AS_OF, log));
        Proportion sum = whole.by(deal -> deal.id().value().compareTo("D3") < 0 ? "x" : "y").values().stream()
                .map(WinChancesResult::decided)
                .reduce(Proportion.none(), Proportion::plus);
        assertThat(sum).isEqualTo(whole.decided());
    }

    @Property
    void chances_everyOpenDeal_areProbabilities(@ForAll("logs") List<StageChange> log) {
        WinChancesResult result = WinChances.withDefaults().of(deals(AS_OF, log));
        List<OpenDealChance> chances = result.chances(Duration.ofDays(2));
        assertThat(chances).extracting(OpenDealChance::deal).isEqualTo(result.open());
        for (OpenDealChance chance : chances) {
            assertThat(chance.won().isPresent()).isEqualTo(chance.lost().isPresent());
            chance.won()
                    .ifPresent(
                            won -> assertThat(won + chance.lost().orElseThrow()).isBetween(0.0, 1 + 1e-12));
        }
    }
}
