package org.saleskit.analytics.refusal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

/** What is refused, and in which words. */
class RefusalBadInputTest {

    private static final ReasonTable TABLE = ReasonTable.withDefaults();
    private static final ReportPeriod MARCH =
            ReportPeriod.of(LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void brokenRules(String what, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> brokenRules() {
        Refusals refusal = new Refusals("r1", "Anna", "need");
        return Stream.of(
                row(
                        "rate 0",
                        () -> TABLE.withFalseDiscoveryRate(0),
                        "falseDiscoveryRate must lie strictly between 0 and 1, but was 0.0"),
                row(
                        "rate 1",
                        () -> TABLE.withFalseDiscoveryRate(1),
                        "falseDiscoveryRate must lie strictly between 0 and 1, but was 1.0"),
                row(
                        "rate NaN",
                        () -> TABLE.withFalseDiscoveryRate(Double.NaN),
                        "falseDiscoveryRate must lie strictly between 0 and 1, but was NaN"),
                row("no least", () -> TABLE.withLeastRefusals(0), "leastRefusals must be one or more, but was 0"),
                row("work", () -> TABLE.withExactWork(-1), "exactWork must be zero or more, but was -1"),
                row("no draws", () -> TABLE.withDraws(0, 1), "draws must be one or more, but was 0"),
                row(
                        "the same refusal twice",
                        () -> Refusals.table(TABLE, List.of(refusal, new Refusals("r1", "Boris", "need"))),
                        "refusals[1].id must differ from those before, but was r1"),
                row(
                        "the same contact twice",
                        () -> TABLE.ofContacts(List.of(event("e1"), event("e2"), event("e1")), MARCH),
                        "events[2].id must differ from those before, but was e1"),
                row(
                        "negative count",
                        () -> TABLE.ofCounts(Map.of("A", Map.of("a", -1L)), Collections.emptyMap()),
                        "stated[A][a] must be zero or more, but was -1"),
                row(
                        "negative count of missing",
                        () -> TABLE.ofCounts(Collections.<String, Map<String, Long>>emptyMap(), Map.of("A", -2L)),
                        "missing[A] must be zero or more, but was -2"),
                row(
                        "type that is no reason",
                        () -> SuggestedActions.none().with(ReasonType.NOT_RECORDED, SuggestedAction.of("x")),
                        "type must be a reason, see withMissing, but was NOT_RECORDED"),
                row(
                        "blank label",
                        () -> SuggestedActions.none().with(" ", SuggestedAction.of("x")),
                        "label must not be blank, but was \" \""),
                row(
                        "counts above a long",
                        () -> TABLE.ofCounts(Map.of("A", Map.of("dear", Long.MAX_VALUE)), Map.of("A", 1L)),
                        "missing[A] must be at most 0, as all counts together fit into a long, but was 1"),
                row(
                        "blank action",
                        () -> SuggestedAction.of(""),
                        "suggestedAction.text must not be blank, but was \"\""),
                row(
                        "blank English",
                        () -> SuggestedAction.of(" ", "x"),
                        "suggestedAction.english must not be blank, but was \" \""),
                row(
                        "blank Russian",
                        () -> SuggestedAction.of("x", ""),
                        "suggestedAction.russian must not be blank, but was \"\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void missingArguments(String what, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway") // What is tested.
    static Stream<Arguments> missingArguments() {
        Refusals refusal = new Refusals("r1", "Anna", "need");
        var table = Refusals.table(TABLE, List.of(refusal));
        return Stream.of(
                row("refusal", () -> Refusals.table(TABLE, Arrays.asList(refusal, null)), "refusals[1]"),
                row("refusals", () -> Refusals.table(TABLE, null), "refusals"),
                row(
                        "identifier",
                        () -> Refusals.table(TABLE, List.of(new Refusals(null, "Anna", "need"))),
                        "refusals[0].id"),
                row(
                        "row",
                        () -> TABLE.of(
                                List.of(refusal),
                                Refusals::id,
                                each -> (Optional<String>) null,
                                each -> Optional.of(each.reason())),
                        "refusals[0].row"),
                row(
                        "column",
                        () -> TABLE.of(List.of(refusal), Refusals::id, each -> Optional.of(each.rep()), each ->
                                (Optional<String>) null),
                        "refusals[0].column"),
                row(
                        "reason",
                        () -> TABLE.ofReasons(
                                List.of(refusal), Refusals::id, each -> Optional.of(each.rep()), each -> null),
                        "reason of a refusal"),
                row("event", () -> TABLE.ofContacts(Arrays.asList(event("e1"), null), MARCH), "events[1]"),
                row("period", () -> TABLE.ofContacts(List.of(), null), "period"),
                row("counts", () -> TABLE.ofCounts((Map<String, Map<String, Long>>) null, Map.of("A", 1L)), "stated"),
                row(
                        "line of counts",
                        () -> TABLE.ofCounts(Collections.singletonMap("A", (Map<String, Long>) null), Map.of("A", 1L)),
                        "stated[A]"),
                row(
                        "count",
                        () -> TABLE.ofCounts(Map.<String, Map<String, Long>>of(), Collections.singletonMap("A", null)),
                        "missing[A]"),
                row("actions", () -> table.findings((SuggestedActions) null), "actions"),
                row("type", () -> SuggestedActions.none().find((ReasonType) null), "type"),
                row("label", () -> SuggestedActions.none().find((String) null), "label"),
                row("action", () -> SuggestedActions.none().with("x", null), "action"),
                row("missing action", () -> SuggestedActions.none().withMissing(null), "action"));
    }

    private static ContactEvent event(String id) {
        return ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(ClientId.of("c"))
                .rep(RepId.of("r"))
                .kind(ContactKind.MEETING)
                .happenedAt(Instant.parse("2026-03-05T10:00:00Z"))
                .outcome(ContactOutcome.of("no", OutcomeType.REFUSED))
                .refusalReason(RefusalReason.of("dear", ReasonType.PRICE))
                .build();
    }

    private static Arguments row(String what, ThrowingCallable call, String message) {
        return arguments(what, call, message);
    }
}
