package org.saleskit.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

class PipelinesTest {

    private static final Instant REDESIGN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-06-01T00:00:00Z");
    private static final DealId D = DealId.of("d");

    private static final Pipeline V1 = Pipeline.of("b2b", List.of("Lead", "Offer"), List.of("Won"), List.of("Lost"));
    private static final Pipeline V2 =
            Pipeline.of("b2b", List.of("Lead", "Demo", "Offer"), List.of("Won"), List.of("Lost")).toBuilder()
                    .version(2)
                    .validFrom(REDESIGN)
                    .build();
    private static final Pipeline V3 =
            Pipeline.of("b2b", List.of("Demo", "Proposal"), List.of("Won"), List.of("Lost")).toBuilder()
                    .version(3)
                    .validFrom(SECOND)
                    .build();
    private static final Pipeline OTHER = Pipeline.of("b2c", List.of("Call"), List.of("Paid"), List.of());

    private static final Pipelines ALL = Pipelines.builder()
            .addVersions(V3, OTHER, V1, V2)
            .addMappings(
                    StageMapping.keepingNames(V2, V3, Map.of("Offer", "Proposal")),
                    StageMapping.keepingNames(V1, V2, Map.of()))
            .defaultPipeline("b2b")
            .build();

    @Test
    void build_anyOrder_isPutInOrder() {
        assertThat(ALL.versions()).containsExactly(V1, V2, V3, OTHER);
        assertThat(ALL.mappings()).extracting(StageMapping::from).containsExactly(V1.ref(), V2.ref());
        assertThat(ALL.toBuilder().build()).isEqualTo(ALL).hasSameHashCodeAs(ALL);
        assertThat(Pipelines.of(V1).with(V2).versions()).containsExactly(V1, V2);
        assertThat(ALL.find(V2.ref())).contains(V2);
        assertThat(ALL.find(PipelineRef.of("b2b", 9))).isEmpty();
    }

    @Test
    void validAt_redesigns_changeAtTheirInstant() {
        assertThat(ALL.validAt("b2b", Instant.EPOCH)).contains(V1);
        assertThat(ALL.validAt("b2b", REDESIGN.minusNanos(1))).contains(V1);
        assertThat(ALL.validAt("b2b", REDESIGN)).contains(V2);
        assertThat(ALL.validAt("b2b", SECOND.plusSeconds(1))).contains(V3);
        assertThat(ALL.validAt("none", SECOND)).isEmpty();
        assertThat(Pipelines.of(V2).validAt("b2b", REDESIGN.minusNanos(1))).isEmpty();
    }

    @Test
    void versionOf_namedDefaultOrOnly_isFound() {
        StageChange plain = StageChange.of(D, "Lead", REDESIGN);
        assertThat(ALL.versionOf(plain)).contains(V2);
        assertThat(ALL.versionOf(plain.toBuilder().pipeline(V1.ref()).build())).contains(V1);
        assertThat(ALL.versionOf(
                        plain.toBuilder().pipeline(PipelineRef.of("x", 1)).build()))
                .isEmpty();
        assertThat(Pipelines.of(V1).versionOf(plain)).contains(V1);
        assertThat(Pipelines.of(V1).with(OTHER).versionOf(plain)).isEmpty();
    }

    @Test
    void stageOf_unknown_saysWhatWasSearched() {
        StageChange nameless = StageChange.of(D, "Demo", Instant.EPOCH);
        assertThatThrownBy(() -> ALL.stageOf(nameless))
                .isExactlyInstanceOf(UnknownStageException.class)
                .hasMessage("stageChange.stage of deal d must be a stage of pipeline b2b/1, but was \"Demo\"");
        StageChange foreign =
                nameless.toBuilder().pipeline(PipelineRef.of("x", 1)).build();
        assertThatThrownBy(() -> ALL.stageOf(foreign))
                .isExactlyInstanceOf(UnknownStageException.class)
                .hasMessage(
                        "stageChange.stage of deal d must belong to a known pipeline, not to x/1, but was \"Demo\"");
        Pipelines ambiguous = Pipelines.of(V1).with(OTHER);
        assertThatThrownBy(() -> ambiguous.stageOf(nameless))
                .hasMessage("stageChange.stage of deal d must belong to a known pipeline valid at 1970-01-01T00:00:00Z,"
                        + " but was \"Demo\"");
        assertThat(ALL.stageOf(StageChange.of(D, "Demo", REDESIGN))).isEqualTo(Stage.of("Demo", StageType.OPEN));
    }

    @Test
    void map_chainOfRedesigns_isFollowed() {
        assertThat(ALL.map(V1.ref(), "Offer", V3.ref()).name()).isEqualTo("Proposal");
        assertThat(ALL.map(V1.ref(), "Won", V1.ref()).name()).isEqualTo("Won");
        assertThat(ALL.counterpart(V1.ref(), "Lead", V3.ref())).isEmpty();
        assertThat(ALL.counterpart(V3.ref(), "Demo", V1.ref())).isEmpty();
        assertThatThrownBy(() -> ALL.map(V1.ref(), "Lead", V3.ref()))
                .isExactlyInstanceOf(UnmappedStageException.class)
                .hasMessage(
                        "stage \"Lead\" of pipeline b2b/1 must be mapped to a stage of pipeline b2b/3, but was unmapped");
        assertThatThrownBy(() -> ALL.map(V1.ref(), "Offer", OTHER.ref()))
                .isExactlyInstanceOf(UnmappedStageException.class);
    }

    @Test
    void map_directMapping_isPreferredToAChain() {
        Pipelines direct = ALL.with(StageMapping.of(V1.ref(), V3.ref(), Map.of("Offer", "Demo")));
        assertThat(direct.map(V1.ref(), "Offer", V3.ref()).name()).isEqualTo("Demo");
    }

    @Test
    void checkEntry_completeChanges_areReturned() {
        StageChange lost = StageChange.of(D, "Lost", REDESIGN).toBuilder()
                .lossReason(RefusalReason.of("dear", ReasonType.PRICE))
                .competitor("Acme")
                .build();
        StageChange open = StageChange.of(D, "Demo", REDESIGN);
        assertThat(ALL.checkEntry(lost)).isSameAs(lost);
        assertThat(ALL.checkEntry(open)).isSameAs(open);
    }
}
