package org.saleskit.analytics.winloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.winloss.LossLogs.MARCH;
import static org.saleskit.analytics.winloss.LossLogs.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.reason.ReasonType;

/** In which order cells and competitors are listed where the alphabet says otherwise. */
class WinLossOrderTest {

    private static WinLossResult analyze(List<DealEvent> log) {
        return WinLossAnalysis.during(MARCH).analyze(LossLogs.fold(log));
    }

    private static List<DealEvent> log(List<DealEvent> first, List<DealEvent> second) {
        List<DealEvent> log = new ArrayList<>(first);
        log.addAll(second);
        return log;
    }

    private static List<DealEvent> lostTo(String deal, String competitor) {
        return List.of(
                LossLogs.move(deal, 1, "New").build(),
                LossLogs.lost(deal, 2, "dear", ReasonType.PRICE)
                        .competitor(competitor)
                        .build());
    }

    private static List<Optional<String>> stages(WinLossResult result, LossAxis axis) {
        return result.by(axis).stream().map(cell -> cell.value(axis)).toList();
    }

    /** A stage from which deals were lost only after they had been further. */
    @Test
    void stagesOfLoss_followThePipeline_alsoWhereNoDealGotNoFurther() {
        WinLossResult result =
                analyze(log(moves("a", 1, "New", "Offer", "Talks", "Lost"), moves("b", 1, "New", "Offer", "Lost")));
        assertThat(stages(result, LossAxis.STAGE)).containsExactly(Optional.of("Talks"), Optional.of("Offer"));
    }

    /** A stage that was the furthest of a deal that went back before it was lost. */
    @Test
    void furthestStages_followThePipeline_alsoWhereNoDealWasLostThere() {
        WinLossResult result =
                analyze(log(moves("a", 1, "New", "Talks", "New", "Lost"), moves("b", 1, "New", "Offer", "Lost")));
        assertThat(stages(result, LossAxis.FURTHEST_STAGE)).containsExactly(Optional.of("Talks"), Optional.of("Offer"));
    }

    @Test
    void competitors_withMostDealsComeFirst() {
        List<DealEvent> log = new ArrayList<>(log(lostTo("a", "Acme"), lostTo("b", "Zeta")));
        log.addAll(lostTo("c", "Zeta"));
        log.addAll(lostTo("d", "Bolt"));
        assertThat(analyze(log).competitors())
                .extracting(CompetitorRate::competitor)
                .containsExactly(Optional.of("Zeta"), Optional.of("Acme"), Optional.of("Bolt"), Optional.empty());
    }

    @Test
    void explain_asManyAsThereAre_namesNoFurtherCompetitors() {
        WinLossResult result = analyze(log(lostTo("a", "Acme"), lostTo("b", "Zeta")));
        assertThat(result.explain(Locale.ENGLISH, 2)).contains("Zeta").doesNotContain("further competitors");
        assertThat(result.explain(Locale.ENGLISH, 1)).doesNotContain("Zeta").contains("further competitors: 1.");
    }
}
