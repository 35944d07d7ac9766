package org.saleskit.core.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

/** The catalogue of bad input: each rule, by its message. */
class PipelineBadInputTest {

    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
    private static final DealId D = DealId.of("d");
    private static final Pipeline P1 = Pipeline.of("p", List.of("A"), List.of("W"), List.of("L"));
    private static final Pipeline P2 = P1.toBuilder().version(2).validFrom(T).build();
    private static final Pipelines BOTH = Pipelines.of(P1).with(P2);
    private static final RefusalReason DEAR = RefusalReason.of("dear", ReasonType.PRICE);

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    private static Pipelines mapped(PipelineRef from, PipelineRef to, String old, String now) {
        return BOTH.with(StageMapping.of(from, to, Map.of(old, now)));
    }

    static Stream<Arguments> cases() {
        return Stream.of(references(), stages(), events(), mappings(), pipelines())
                .flatMap(s -> s);
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                bad(
                        "blank pipeline of a reference",
                        () -> PipelineRef.of(" ", 1),
                        "pipelineRef.pipeline must not be blank, but was \" \""),
                bad(
                        "version zero of a reference",
                        () -> PipelineRef.of("p", 0),
                        "pipelineRef.version must be one or more, but was 0"),
                bad(
                        "change to an unknown stage",
                        () -> BOTH.stageOf(StageChange.of(D, "X", T)),
                        "stageChange.stage of deal d must be a stage of pipeline p/2, but was \"X\""));
    }

    private static Stream<Arguments> stages() {
        Stage open = Stage.of("A", StageType.OPEN);
        ExitCriterion criterion = ExitCriterion.of("c", deal -> true);
        DealContext elsewhere =
                DealContext.builder().deal(D).stage("B").enteredAt(T).asOf(T).build();
        return Stream.of(
                bad(
                        "expected duration of zero",
                        open.toBuilder().expectedDuration(Duration.ZERO)::build,
                        "stage.expectedDuration must be above zero, but was PT0S"),
                bad(
                        "negative expected duration",
                        open.toBuilder().expectedDuration(Duration.ofDays(-1))::build,
                        "stage.expectedDuration must be above zero, but was PT-24H"),
                bad(
                        "two exit criteria of one name",
                        open.toBuilder().addExitCriteria(criterion, criterion)::build,
                        "stage.exitCriteria[1].name must be unique in the stage, but was \"c\""),
                bad(
                        "blank name of a criterion",
                        () -> ExitCriterion.of("", deal -> true),
                        "exitCriterion.name must not be blank, but was \"\""),
                bad(
                        "exit check of a deal in another stage",
                        () -> open.checkExit(elsewhere),
                        "deal.stage must be \"A\", but was \"B\""),
                bad(
                        "context before its stage was entered",
                        elsewhere.toBuilder().asOf(T.minusSeconds(1))::build,
                        "dealContext.asOf must not be before enteredAt, which is 2026-01-01T00:00:00Z, but was"
                                + " 2025-12-31T23:59:59Z"),
                bad(
                        "blank stage of a context",
                        elsewhere.toBuilder().stage(" ")::build,
                        "dealContext.stage must not be blank, but was \" \""),
                bad(
                        "blank stage of an exit check",
                        () -> new ExitCheck("", List.of(), List.of()),
                        "exitCheck.stage must not be blank, but was \"\""));
    }

    private static Stream<Arguments> events() {
        StageChange change = StageChange.of(D, "L", T);
        return Stream.of(
                bad(
                        "blank stage of a change",
                        () -> StageChange.of(D, " ", T),
                        "stageChange.stage must not be blank, but was \" \""),
                bad(
                        "blank competitor of a change",
                        change.toBuilder().competitor(" ")::build,
                        "stageChange.competitor must not be blank, but was blank"),
                bad(
                        "blank competitor of an update",
                        DealUpdate.ofAmount(D, Money.zero(CurrencyUnit.EUR), T).toBuilder()
                                .competitor("")::build,
                        "dealUpdate.competitor must not be blank, but was blank"),
                bad(
                        "update that states nothing",
                        DealUpdate.builder().deal(D).happenedAt(T)::build,
                        "dealUpdate must state an amount, an expected close, a loss reason or a competitor, but was"
                                + " empty"),
                bad(
                        "new loss without a reason",
                        () -> BOTH.checkEntry(change),
                        "stageChange.lossReason must be given when the stage is of type LOST, but was absent"),
                bad(
                        "reason of a win",
                        () -> BOTH.checkEntry(
                                change.toBuilder().stage("W").lossReason(DEAR).build()),
                        "stageChange.lossReason must be absent unless the stage is of type LOST or DISQUALIFIED, but was"
                                + " given"),
                bad(
                        "competitor of an open stage",
                        () -> BOTH.checkEntry(
                                change.toBuilder().stage("A").competitor("Acme").build()),
                        "stageChange.competitor must be absent unless the stage is closed, but was given"));
    }

    private static Stream<Arguments> mappings() {
        PipelineRef one = P1.ref();
        PipelineRef two = P2.ref();
        return Stream.of(
                bad(
                        "mapping of a version to itself",
                        () -> StageMapping.of(one, one, Map.of()),
                        "stageMapping.to must differ from stageMapping.from, but was p/1"),
                bad(
                        "blank stage mapped",
                        () -> StageMapping.of(one, two, Map.of(" ", "A")),
                        "stageMapping.stages key must not be blank, but was \" \""),
                bad(
                        "stage mapped to blank",
                        () -> StageMapping.of(one, two, Map.of("A", "")),
                        "stageMapping.stages[A] must not be blank, but was \"\""),
                bad(
                        "mapping of an unknown stage",
                        () -> mapped(one, two, "X", "A"),
                        "pipelines.mappings[p/1 to p/2] must name stages of pipeline p/1, but was \"X\""),
                bad(
                        "mapping to an unknown stage",
                        () -> mapped(one, two, "A", "X"),
                        "pipelines.mappings[p/1 to p/2] must name stages of pipeline p/2, but was \"X\""),
                bad(
                        "mapping to an unknown version",
                        () -> mapped(one, PipelineRef.of("p", 3), "A", "A"),
                        "pipelines.mappings[p/1 to p/3] must name known pipeline versions, but was p/3"),
                bad(
                        "mapping of a win to a loss",
                        () -> mapped(one, two, "W", "L"),
                        "pipelines.mappings[p/1 to p/2] must keep won stages won, and closed ones closed, but was \"W\""
                                + " WON to \"L\" LOST"),
                bad(
                        "mapping of an open stage to a closed one",
                        () -> mapped(one, two, "A", "L"),
                        "pipelines.mappings[p/1 to p/2] must keep won stages won, and closed ones closed, but was \"A\""
                                + " OPEN to \"L\" LOST"),
                bad(
                        "two mappings of one pair",
                        () -> mapped(one, two, "A", "A").with(StageMapping.of(one, two, Map.of("L", "L"))),
                        "pipelines.mappings[p/1 to p/2] must be the only one of its kind, but was repeated"),
                bad(
                        "stage without a counterpart",
                        () -> BOTH.map(one, "A", two),
                        "stage \"A\" of pipeline p/1 must be mapped to a stage of pipeline p/2, but was unmapped"),
                bad(
                        "counterpart of an unknown stage",
                        () -> BOTH.map(one, "X", two),
                        "from must name stages of pipeline p/1, but was \"X\""),
                bad(
                        "counterpart in an unknown version",
                        () -> BOTH.map(one, "A", PipelineRef.of("q", 1)),
                        "to must name known pipeline versions, but was q/1"));
    }

    private static Stream<Arguments> pipelines() {
        return Stream.of(
                bad(
                        "no pipeline",
                        Pipelines.builder()::build,
                        "pipelines.versions must hold at least one pipeline, but was []"),
                bad(
                        "one version twice",
                        () -> BOTH.with(P2.toBuilder()
                                .addStage(Stage.of("N", StageType.OPEN))
                                .build()),
                        "pipelines.versions must name each version once, but was p/2"),
                bad(
                        "version without a start",
                        () -> Pipelines.of(P1).with(P1.toBuilder().version(2).build()),
                        "pipelines.versions[p/2].validFrom must be later than that of p/1, but was absent"),
                bad(
                        "version that starts with the one before",
                        () -> BOTH.with(P2.toBuilder().version(3).build()),
                        "pipelines.versions[p/3].validFrom must be later than that of p/2, but was"
                                + " 2026-01-01T00:00:00Z"),
                bad(
                        "unknown default pipeline",
                        Pipelines.of(P1).toBuilder().defaultPipeline("q")::build,
                        "pipelines.defaultPipeline must name one of the pipelines, but was \"q\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_anyRule_isRejectedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
