package org.saleskit.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final Pipeline B2B =
            Pipeline.of("b2b", List.of("Lead", "Meeting", "Offer"), List.of("Won"), List.of("Lost", "Silent"));

    @Test
    void of_names_givesTypesInTheHostsOrder() {
        assertThat(B2B.id()).isEqualTo("b2b");
        assertThat(B2B.version()).isEqualTo(1);
        assertThat(B2B.stages())
                .extracting(stage -> stage.name() + " " + stage.type())
                .containsExactly("Lead OPEN", "Meeting OPEN", "Offer OPEN", "Won WON", "Lost LOST", "Silent LOST");
    }

    @Test
    void openStages_closedOnesBetween_keepsTheOrderOfTheFunnel() {
        Pipeline mixed = Pipeline.builder()
                .id("m")
                .version(3)
                .addStage(Stage.of("Won", StageType.WON))
                .addStage(Stage.of("B", StageType.OPEN))
                .addStage(Stage.of("Pause", StageType.ON_HOLD))
                .addStage(Stage.of("A", StageType.OPEN))
                .build();
        assertThat(mixed.openStages()).extracting(Stage::name).containsExactly("B", "A");
        assertThat(mixed.version()).isEqualTo(3);
    }

    @Test
    void stage_byName_isExact() {
        assertThat(B2B.stage("Offer")).contains(Stage.of("Offer", StageType.OPEN));
        assertThat(B2B.stage("offer")).isEmpty();
        assertThat(B2B.stage("Offer ")).isEmpty();
    }

    @Test
    void stages_ofBuiltPipeline_areUnmodifiable() {
        List<Stage> stages = B2B.stages();
        List<Stage> open = B2B.openStages();
        Stage stage = Stage.of("X", StageType.OPEN);
        assertThatThrownBy(() -> stages.add(stage)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> open.add(stage)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toBuilder_addedStage_keepsTheRest() {
        Pipeline longer = B2B.toBuilder()
                .version(2)
                .addStage(Stage.of("Spam", StageType.DISQUALIFIED))
                .build();
        assertThat(longer.stages()).hasSize(7).startsWith(B2B.stages().toArray(Stage[]::new));
        assertThat(B2B.toBuilder().build()).isEqualTo(B2B).hasSameHashCodeAs(B2B);
        assertThat(longer).isNotEqualTo(B2B);
    }

    @Test
    void of_repeatedName_namesItsPlace() {
        assertThatThrownBy(() -> Pipeline.of("p", List.of("A", "B"), List.of("W"), List.of("B")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("stages[3].name must be unique in the pipeline, but was \"B\"");
    }

    @Test
    void of_noOpenOrNoWonStage_isRejected() {
        assertThatThrownBy(() -> Pipeline.of("p", List.of(), List.of("W"), List.of()))
                .hasMessageStartingWith("stages must hold at least one stage of type OPEN, but was [");
        assertThatThrownBy(() -> Pipeline.of("p", List.of("A"), List.of(), List.of("L")))
                .hasMessageStartingWith("stages must hold at least one stage of type WON, but was [");
    }

    @Test
    void of_noLostStage_isAccepted() {
        assertThat(Pipeline.of("p", List.of("A"), List.of("W"), List.of()).stages())
                .hasSize(2);
    }

    @Test
    void build_blankIdOrVersionZero_isRejected() {
        assertThatThrownBy(B2B.toBuilder().id(" ")::build).hasMessage("pipeline.id must not be blank, but was \" \"");
        assertThatThrownBy(B2B.toBuilder().version(0)::build)
                .hasMessage("pipeline.version must be one or more, but was 0");
    }

    @Test
    void firstSalesStage_openStage_isKeptAndElseAbsent() {
        assertThat(B2B.firstSalesStage()).isEmpty();
        Pipeline selling = B2B.toBuilder().firstSalesStage("Meeting").build();
        assertThat(selling.firstSalesStage()).contains("Meeting");
        assertThat(selling.toBuilder().build()).isEqualTo(selling).isNotEqualTo(B2B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Won", "Silent", "meeting", ""})
    void firstSalesStage_noOpenStage_isRejected(String name) {
        assertThatThrownBy(B2B.toBuilder().firstSalesStage(name)::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "pipeline.firstSalesStage must name an open stage of the pipeline, but was \"" + name + "\"");
    }

    @Test
    void stage_blankName_isRejected() {
        assertThatThrownBy(() -> Stage.of("", StageType.OPEN)).hasMessage("stage.name must not be blank, but was \"\"");
    }

    @Test
    void stage_withoutProbability_hasNoneRatherThanZero() {
        assertThat(Stage.of("A", StageType.OPEN).defaultProbability()).isEmpty();
        Stage half = Stage.builder()
                .name("A")
                .type(StageType.OPEN)
                .defaultProbability(0.5)
                .build();
        assertThat(half.toBuilder().build().defaultProbability()).hasValue(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 50, Double.NaN, Double.POSITIVE_INFINITY})
    void stage_probabilityOutsideRange_isRejected(double probability) {
        StageBuilder builder = Stage.builder().name("A").type(StageType.OPEN).defaultProbability(probability);
        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage.defaultProbability must be a fraction between 0 and 1, but was " + probability);
    }

    @ParameterizedTest
    @EnumSource(StageType.class)
    void isClosed_eachType_isWhatItsNameSays(StageType type) {
        assertThat(type.isClosed())
                .isEqualTo(List.of("WON", "LOST", "DISQUALIFIED").contains(type.name()));
    }
}
