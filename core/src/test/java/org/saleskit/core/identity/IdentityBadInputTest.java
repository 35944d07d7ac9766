package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;

/** What the package refuses, by message. */
class IdentityBadInputTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final MatchKey<String> KEY = MatchKey.candidate("key", List::of);
    private static final DuplicateSearch<String, String> SEARCH =
            DuplicateSearch.of(text -> text, List.of(KEY), List::of);
    private static final IdentityHistory<String> MERGED =
            IdentityHistory.of(List.of(IdentityChange.merge("a", List.of("b"), NOON)));

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "merge of nothing",
                        () -> IdentityChange.merge("a", List.of(), NOON),
                        "identityChange.ids must hold at least one identifier, but was empty"),
                bad(
                        "merge with itself",
                        () -> IdentityChange.merge("a", List.of("b", "a"), NOON),
                        "identityChange.ids[1] must be another than the survivor, but was a"),
                bad(
                        "merge of one twice",
                        () -> IdentityChange.merge("a", List.of("b", "c", "b"), NOON),
                        "identityChange.ids[2] must be listed once, but was b"),
                bad(
                        "blank reason",
                        () -> MERGED.changes().get(0).toBuilder().reason(" ").build(),
                        "identityChange.reason must not be blank, but was blank"),
                bad(
                        "merge added in the opposite direction",
                        () -> MERGED.plus(IdentityChange.merge("b", List.of("a"), NOON.plusSeconds(1))),
                        "identityChange must be possible after the changes before it, but was ALREADY_MERGED for a"),
                bad(
                        "merge of an alias added",
                        () -> MERGED.plus(IdentityChange.merge("z", List.of("b"), NOON.plusSeconds(1))),
                        "identityChange must be possible after the changes before it, but was MERGED_ALIAS for b"),
                bad(
                        "merge into an alias added",
                        () -> MERGED.plus(IdentityChange.merge("b", List.of("z"), NOON.plusSeconds(1))),
                        "identityChange must be possible after the changes before it, but was SURVIVOR_IS_ALIAS for b"),
                bad(
                        "split of what is not merged added",
                        () -> MERGED.plus(IdentityChange.split("a", List.of("z"), NOON.plusSeconds(1))),
                        "identityChange must be possible after the changes before it, but was NOT_MERGED for z"),
                bad(
                        "key without a name",
                        () -> MatchKey.decisive(" ", (String text) -> List.of(text)),
                        "matchKey.name must not be blank, but was \" \""),
                bad(
                        "search without keys",
                        () -> DuplicateSearch.of((String text) -> text, List.of(), List::of),
                        "keys must hold 1 to 64 keys, but was 0"),
                bad(
                        "search with too many keys",
                        () -> DuplicateSearch.of((String text) -> text, Collections.nCopies(65, KEY), List::of),
                        "keys must hold 1 to 64 keys, but was 65"),
                bad(
                        "search with one key twice",
                        () -> DuplicateSearch.of((String text) -> text, List.of(KEY, KEY), List::of),
                        "keys[1].name must be unique in the search, but was \"key\""),
                bad(
                        "threshold above 1",
                        () -> SEARCH.withThreshold(1.1),
                        "threshold must be a fraction between 0 and 1, but was 1.1"),
                bad(
                        "threshold that is no number",
                        () -> SEARCH.withThreshold(Double.NaN),
                        "threshold must be a fraction between 0 and 1, but was NaN"),
                bad(
                        "one record per value",
                        () -> SEARCH.withMostRecordsPerValue(1),
                        "mostRecords must be 2 or more, but was 1"),
                bad(
                        "records of one identifier",
                        () -> SEARCH.find(List.of("b", "a", "b")),
                        "records must have different identifiers, but was b"),
                bad(
                        "similarity that is no number",
                        () -> DuplicateSearch.of(
                                        (String text) -> text,
                                        List.of(MatchKey.candidate("one", t -> List.of("1"))),
                                        List::of)
                                .withSimilarity((a, b) -> Double.NaN)
                                .find(List.of("a", "b")),
                        "similarity must be a fraction between 0 and 1, but was NaN"),
                bad(
                        "pair in the wrong order",
                        () -> new DuplicatePair<>("b", "a", 1, List.of("key")),
                        "duplicatePair.left must come before right, a, but was b"),
                bad(
                        "pair with a similarity above 1",
                        () -> new DuplicatePair<>("a", "b", 2, List.of("key")),
                        "duplicatePair.similarity must be a fraction between 0 and 1, but was 2.0"),
                bad(
                        "legal form without a letter",
                        () -> ClientNames.of(List.of("Ltd", "&")),
                        "forms[1] must hold a letter or a digit, but was &"),
                bad(
                        "card merged with itself",
                        () -> {
                            Client card = Client.of(ClientId.of("c1"), "Secret", ClientKind.LEGAL);
                            CardMerge.of(card, List.of(card));
                        },
                        "merged must be cards with different identifiers, but was c1"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_always_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
