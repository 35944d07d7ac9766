package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.analytics.funnel.Rows.PIPELINE;
import static org.saleskit.analytics.funnel.Rows.day;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.Pipelines;

class FunnelBadInputTest {

    private static final FunnelAnalysis ANALYSIS = FunnelAnalysis.withDefaults();

    private static final Deals SEVERAL = DealFold.of(
                    Pipelines.of(PIPELINE).with(Pipeline.of("other", List.of("A"), List.of("W"), List.of())))
            .asOf(day(1))
            .fold(List.of());

    private static Arguments bad(
            String description, ThrowingCallable call, Class<? extends Exception> type, String message) {
        return arguments(description, call, type, message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> cases() {
        Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
        Class<NullPointerException> missing = NullPointerException.class;
        FunnelResult funnel = Rows.funnel("1 1 A \n 2 1 B", 1);
        AtomicInteger calls = new AtomicInteger();
        Row row = new Row("1", day(1), "A", 0);
        return Stream.of(
                bad(
                        "deals of several pipelines",
                        () -> ANALYSIS.analyze(SEVERAL),
                        illegal,
                        "deals must be of one pipeline version, unless in(version) says of which one, but was"
                                + " [other/1, test/1]"),
                bad(
                        "unknown version",
                        () -> ANALYSIS.in(PipelineRef.of("test", 2)).analyze(SEVERAL),
                        illegal,
                        "version must be one of the pipelines of the deals, which are [other/1, test/1], but was test/2"),
                bad("no reach", () -> ANALYSIS.withReach(null), missing, "reach"),
                bad("no closes", () -> ANALYSIS.withCloses(null), missing, "closes"),
                bad("no version", () -> ANALYSIS.in(null), missing, "version"),
                bad("no instant", () -> ANALYSIS.asOf(PIPELINE, null), missing, "asOf"),
                bad(
                        "row without a deal",
                        () -> rows(List.of(row, new Row(null, day(1), "A", 0))),
                        missing,
                        "rows[1].deal"),
                bad("row that is missing", () -> rows(Arrays.asList(row, null)), missing, "rows[1]"),
                bad(
                        "row with a blank stage",
                        () -> rows(List.of(new Row("1", day(1), " ", 0))),
                        illegal,
                        "stageChange.stage must not be blank, but was \" \""),
                bad("no count", () -> funnel.count(null), missing, "what"),
                bad("no list", () -> funnel.deals(null), missing, "what"),
                bad("no step", () -> funnel.step(null), missing, "stage"),
                bad("no count of a step", () -> funnel.wonStep().count(null), missing, "what"),
                bad("no list of a step", () -> funnel.wonStep().deals(null), missing, "what"),
                bad(
                        "blank key",
                        () -> funnel.by(" ", deal -> Optional.empty()),
                        illegal,
                        "key must not be blank, but was \" \""),
                bad("no function of the key", () -> funnel.by("owner", null), missing, "value"),
                bad(
                        "no attribution",
                        () -> funnel.by("owner", null, (deal, at) -> Optional.empty()),
                        missing,
                        "attribution"),
                bad("no value of the key", () -> funnel.by("owner", deal -> null), missing, "value of deal 1"),
                bad(
                        "a left-out group without deals",
                        () -> new FunnelLeftOut(FunnelLeftOut.Reason.OTHER_PIPELINE, List.of()),
                        illegal,
                        "funnelLeftOut.deals must hold at least one deal, but was []"),
                bad("a group without counts", () -> new FunnelGroup(Optional.empty(), null), missing, "counts"),
                bad(
                        "a value that the host fails to read",
                        () -> funnel.by("owner", FunnelBreakdown.Attribution.EACH_STEP, (deal, at) -> {
                            if (calls.incrementAndGet() == 2) {
                                throw new IllegalStateException("the host's own error goes through");
                            }
                            return Optional.of("Ann");
                        }),
                        IllegalStateException.class,
                        "the host's own error goes through"));
    }

    @SuppressWarnings("NullAway")
    private static FunnelResult rows(List<Row> rows) {
        return ANALYSIS.asOf(PIPELINE, day(1))
                .analyze(rows, row -> row.deal() == null ? null : DealId.of(row.deal()), Row::stage, Row::at);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isRefusedWithItsNameRuleAndValue(
            String description, ThrowingCallable call, Class<? extends Exception> type, String message) {
        assertThatThrownBy(call).as(description).isInstanceOf(type).hasMessage(message);
    }
}
