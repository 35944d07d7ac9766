package org.saleskit.analytics.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.variants.StageDiscipline.Breach.REGRESSION;
import static org.saleskit.analytics.variants.StageDiscipline.Breach.REOPENING;
import static org.saleskit.analytics.variants.StageDiscipline.Breach.RE_ENTRY;
import static org.saleskit.analytics.variants.StageDiscipline.Breach.SKIP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.variants.StageDiscipline.Breach;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

class StageDisciplineTest {

    private static final Pipeline PIPELINE = Pipeline.builder()
            .id("p")
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("C", StageType.OPEN))
            .addStage(Stage.of("H", StageType.ON_HOLD))
            .addStage(Stage.of("W", StageType.WON))
            .addStage(Stage.of("L", StageType.LOST))
            .build();
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final StageDiscipline DISCIPLINE = StageDiscipline.in(PIPELINE);

    /** Deals d1, d2, … that enter the stages of a word one day after the other. */
    private static Deals deals(String... words) {
        List<StageChange> log = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            for (int day = 0; day < words[i].length(); day++) {
                String stage = words[i].substring(day, day + 1);
                log.add(StageChange.of(DealId.of("d" + (i + 1)), stage, BEGIN.plus(Duration.ofDays(day))));
            }
        }
        return DealFold.of(PIPELINE).asOf(BEGIN.plus(Duration.ofDays(30))).fold(log);
    }

    private static List<DealId> ids(String... ids) {
        return List.of(ids).stream().map(DealId::of).toList();
    }

    private static DisciplineLine line(DisciplineGroup group, String stage) {
        return group.lines().stream()
                .filter(line -> line.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void example_ofTheDocumentation_countsEachBreachAtItsStage() {
        DisciplineGroup total = DISCIPLINE.of(deals("ACALA")).total();
        assertThat(total.lines()).extracting(DisciplineLine::stage).containsExactly("A", "B", "C", "H");
        assertThat(line(total, "A").entered()).isEqualTo(ids("d1"));
        assertThat(line(total, "A").count(REGRESSION)).isEqualTo(1);
        assertThat(line(total, "A").count(RE_ENTRY)).isEqualTo(2);
        assertThat(line(total, "A").deals(RE_ENTRY)).isEqualTo(ids("d1"));
        assertThat(line(total, "A").count(REOPENING)).isEqualTo(1);
        assertThat(line(total, "B").count(SKIP)).isEqualTo(1);
        assertThat(line(total, "B").entered()).isEmpty();
        assertThat(total.count(SKIP)).isEqualTo(1);
    }

    @Test
    void straightDeals_haveNoBreach() {
        DisciplineGroup total = DISCIPLINE.of(deals("ABCW", "AB", "AL", "AHB")).total();
        for (Breach breach : Breach.values()) {
            assertThat(total.count(breach)).as(breach.name()).isZero();
            assertThat(total.share(breach)).isEqualTo(Proportion.of(0, 4));
        }
    }

    @Test
    void restAndCloses_betweenOpenStages_doNotHideAMoveBack() {
        DisciplineGroup total =
                DISCIPLINE.of(deals("BHA", "BLA", "CHB", "AHLH")).total();
        assertThat(line(total, "A").deals(REGRESSION)).isEqualTo(ids("d1", "d2"));
        assertThat(line(total, "B").deals(REGRESSION)).isEqualTo(ids("d3"));
        assertThat(line(total, "A").deals(REOPENING)).isEqualTo(ids("d2"));
        assertThat(line(total, "H").deals(REOPENING)).isEqualTo(ids("d4"));
        assertThat(line(total, "H").deals(RE_ENTRY)).isEqualTo(ids("d4"));
    }

    @Test
    void groups_byRep_partitionTheDeals() {
        DisciplineResult result = DISCIPLINE.of(deals("AC", "ABA", "ABW", "AW"), deal -> switch (deal.value()) {
            case "d1", "d3" -> Optional.of("Zoe");
            case "d2" -> Optional.of("Ann");
            default -> Optional.empty();
        });
        assertThat(result.groups())
                .extracting(DisciplineGroup::name)
                .containsExactly(Optional.of("Ann"), Optional.of("Zoe"), Optional.empty());
        DisciplineGroup zoe = result.group("Zoe").orElseThrow();
        assertThat(zoe.deals()).isEqualTo(ids("d1", "d3"));
        assertThat(line(zoe, "B").deals(SKIP)).isEqualTo(ids("d1"));
        assertThat(line(zoe, "C").deals(SKIP)).isEqualTo(ids("d3"));
        assertThat(zoe.share(SKIP)).isEqualTo(Proportion.of(2, 2));
        assertThat(result.group("Ann").orElseThrow().count(REGRESSION)).isEqualTo(1);
        assertThat(result.group("Bob")).isEmpty();
        assertThat(result.total().count(SKIP)).isEqualTo(4);
    }

    @Test
    void dealsOfOtherPipelines_areListedAndLeftOut() {
        Pipeline other = Pipeline.of("q", List.of("A", "B"), List.of("W"), List.of("L"));
        DisciplineResult result = StageDiscipline.in(other).of(deals("AC"));
        assertThat(result.otherPipelines()).isEqualTo(ids("d1"));
        assertThat(result.total().deals()).isEmpty();
        assertThat(result.groups()).isEmpty();
        assertThat(result.total().share(SKIP)).isEqualTo(Proportion.none());
    }

    @Test
    void words_bothLanguages_nameEveryBreach() {
        DisciplineResult result = DISCIPLINE.of(deals("AC", "ABA"), deal -> Optional.of("Ann"));
        assertThat(result.groups().get(0).explain(Locale.ENGLISH))
                .isEqualTo("Ann: 2 deals; skipped 1 (1 of 2 deals, 50.0%); moved back to 1 (1 of 2 deals, 50.0%);"
                        + " entered again 1 (1 of 2 deals, 50.0%); reopened into 0 (0 of 2 deals, 0.0%)");
        assertThat(result.total().explain(Locale.forLanguageTag("ru")))
                .isEqualTo("сделок — 2; пропуски 1 (1 из 2 сделок, 50,0\u00a0%); возвраты назад 1 (1 из 2 сделок,"
                        + " 50,0\u00a0%); повторные входы 1 (1 из 2 сделок, 50,0\u00a0%); открытия заново 0 (0 из"
                        + " 2 сделок, 0,0\u00a0%)");
    }
}
