package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.day;
import static org.saleskit.analytics.funnel.Rows.funnel;
import static org.saleskit.analytics.funnel.Rows.texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.identity.IdentityHistory;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageMapping;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/** The traps known from other products, numbered as in the list of them. */
class FunnelTrapTest {

    private static StageChange move(String deal, long day, String stage) {
        return StageChange.of(DealId.of(deal), stage, day(day));
    }

    /** The list behind a number is made in the pass that counts: five reached, five listed, and each list partitions. */
    @Test
    void T4_membersOfEveryNumber_areAsManyAsItSays() {
        FunnelResult funnel = funnel("""
                1 1 A
                1 2 B
                1 3 W
                2 1 A
                2 2 C
                2 3 L
                3 1 A
                4 1 A
                4 2 H
                5 1 B
                5 2 A
                6 1 D
                """, 9);
        FunnelStep second = funnel.step("B").orElseThrow();
        assertThat(texts(funnel.steps().get(0).deals(FunnelStep.Count.REACHED)))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(texts(second.deals(FunnelStep.Count.REACHED))).containsExactly("1", "2", "5");
        assertThat(texts(second.deals(FunnelStep.Count.ENTERED))).containsExactly("1", "5");
        assertThat(texts(second.deals(FunnelStep.Count.IMPLIED))).containsExactly("2");
        assertThat(texts(second.deals(FunnelStep.Count.UNDECIDED))).containsExactly("3", "4");
        assertThat(second.deals(FunnelStep.Count.DROPPED)).isEmpty();
        assertThat(texts(funnel.steps().get(2).deals(FunnelStep.Count.UNDECIDED)))
                .containsExactly("5");
        assertThat(texts(funnel.steps().get(0).deals(FunnelStep.Count.OPEN_NOW)))
                .containsExactly("3", "5");
        assertThat(texts(funnel.wonStep().deals(FunnelStep.Count.DROPPED))).containsExactly("2");
        assertThat(texts(funnel.deals(Count.REGRESSIONS))).containsExactly("5");
        assertThat(texts(funnel.deals(Count.DISQUALIFIED_BEFORE_SALES))).containsExactly("6");
        assertThat(funnel.step("W")).isEmpty();
    }

    /** A stage decides by its type, whatever it is called; "lost" is won here, and a lost deal is in no won stage. */
    @Test
    void T9_outcome_isThatOfTheTypeOfTheStage() {
        Pipeline odd = Pipeline.builder()
                .id("odd")
                .addStage(Stage.of("won?", StageType.OPEN))
                .addStage(Stage.of("lost", StageType.WON))
                .addStage(Stage.of("100 %", StageType.LOST))
                .build();
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .analyze(DealFold.of(odd)
                        .asOf(day(9))
                        .fold(List.of(move("1", 1, "lost"), move("2", 1, "100 %"), move("3", 1, "won?"))));
        assertThat(texts(funnel.deals(Count.WON))).containsExactly("1");
        assertThat(texts(funnel.deals(Count.LOST))).containsExactly("2");
        assertThat(texts(funnel.deals(Count.OPEN))).containsExactly("3");
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(1, 2));
        assertThat(funnel.wonStep().stage()).isEqualTo("lost");
    }

    /** Lost on day 2, reopened on day 4, won on day 6: at every instant one state, and the past stays as it was. */
    @Test
    void T10_reopenedDeal_isNeverOpenAndClosedAtOnce() {
        String log = "1 1 A \n 1 2 L \n 1 4 A \n 1 6 W \n 2 1 A \n 2 3 L";
        assertThat(List.of(2, 3, 4, 5, 6)).allSatisfy(at -> {
            FunnelResult funnel = funnel(log, at);
            assertThat(Count.STATES.stream().mapToLong(funnel::count).sum()).isEqualTo(2);
            assertThat(texts(funnel.deals(Count.OPEN)).contains("1")).isEqualTo(at == 4 || at == 5);
            assertThat(texts(funnel.deals(Count.LOST)).contains("1")).isEqualTo(at == 2 || at == 3);
            assertThat(texts(funnel.deals(Count.WON)).contains("1")).isEqualTo(at == 6);
        });
        assertThat(funnel(log, 3).winRate()).isEqualTo(Proportion.of(0, 2));
        assertThat(funnel(log, 4).winRate()).isEqualTo(Proportion.of(0, 1));
        assertThat(funnel(log, 6).winRate()).isEqualTo(Proportion.of(1, 2));
    }

    /** A and B became X, C was renamed to Z on day 5: the log keeps its names, the funnel has those of one version. */
    @Test
    void T12_renamedAndMergedStages_keepTheirDeals() {
        Pipeline old = Pipeline.of("p", List.of("A", "B", "C"), List.of("W"), List.of("L"));
        Pipeline redesigned = Pipeline.of("p", List.of("X", "Z"), List.of("W"), List.of("L")).toBuilder()
                .version(2)
                .validFrom(day(5))
                .build();
        Pipelines both = Pipelines.of(old)
                .with(redesigned)
                .with(StageMapping.keepingNames(old, redesigned, Map.of("A", "X", "B", "X", "C", "Z")));
        List<StageChange> log =
                List.of(move("1", 1, "A"), move("1", 2, "B"), move("1", 3, "C"), move("2", 1, "A"), move("2", 6, "Z"));
        Deals deals = DealFold.of(both).inTermsOf(redesigned.ref()).asOf(day(9)).fold(log);
        FunnelResult funnel = FunnelAnalysis.withDefaults().analyze(deals);
        assertThat(funnel.pipeline()).isEqualTo(redesigned);
        assertThat(texts(funnel.step("X").orElseThrow().deals(FunnelStep.Count.ENTERED)))
                .containsExactly("1", "2");
        assertThat(texts(funnel.step("Z").orElseThrow().deals(FunnelStep.Count.ENTERED)))
                .containsExactly("1", "2");
        // Without one version for all, only the deals of the version asked for count, and the others are listed.
        FunnelResult newOnly = FunnelAnalysis.withDefaults()
                .in(redesigned.ref())
                .analyze(DealFold.of(both).asOf(day(9)).fold(log));
        assertThat(newOnly.deals()).isEqualTo(1);
        assertThat(newOnly.leftOut())
                .containsExactly(new FunnelLeftOut(FunnelLeftOut.Reason.OTHER_PIPELINE, List.of(DealId.of("1"))));
    }

    /** Deal 2 was merged into deal 1 on day 4: one deal from then on, two in every report of before. */
    @Test
    void T12_mergedDeals_countOnce() {
        IdentityHistory<DealId> merges =
                IdentityHistory.of(List.of(IdentityChange.merge(DealId.of("1"), List.of(DealId.of("2")), day(4))));
        Pipeline pipeline = Rows.PIPELINE;
        List<StageChange> log = List.of(move("1", 1, "A"), move("2", 2, "B"), move("2", 3, "W"));
        assertThat(asOf(pipeline, merges, day(3), log).winRate()).isEqualTo(Proportion.of(1, 1));
        assertThat(asOf(pipeline, merges, day(3), log).deals()).isEqualTo(2);
        FunnelResult merged = asOf(pipeline, merges, day(4), log);
        assertThat(texts(merged.deals(Count.DEALS))).containsExactly("1");
        assertThat(texts(merged.deals(Count.WON))).containsExactly("1");
        assertThat(merged.source().aliases()).containsOnlyKeys(DealId.of("2"));
    }

    private static FunnelResult asOf(
            Pipeline pipeline, IdentityHistory<DealId> merges, Instant at, List<StageChange> log) {
        return FunnelAnalysis.withDefaults()
                .analyze(DealFold.of(pipeline).asOf(at).withMerges(merges).fold(log));
    }
}
