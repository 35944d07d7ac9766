package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.deal.Logs.OLD;
import static org.saleskit.core.deal.Logs.day;
import static org.saleskit.core.deal.Logs.move;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.deal.DealCard.Participant;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/** The catalogue of bad input: each rule, by its message. */
class DealBadInputTest {

    private static final DealFold FOLD = DealFold.of(OLD);

    private static final Close CLOSE = Close.builder()
            .stage(Stage.of("L", StageType.LOST))
            .dealOpenedAt(day(1))
            .openedAt(day(3))
            .since(day(4))
            .at(day(5))
            .reopenedAt(day(6))
            .closedBefore(Duration.ofDays(1))
            .build();

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    static Stream<Arguments> cases() {
        return Stream.of(cards(), closes(), logs(), values()).flatMap(s -> s);
    }

    private static Stream<Arguments> cards() {
        DealCard card = DealCard.of(DealId.of("d"), ClientId.of("c"));
        Participant boss = new Participant(PersonId.of("p"), PersonRole.DECISION_MAKER);
        return Stream.of(
                bad(
                        "blank name, which is not repeated",
                        card.toBuilder().name("  ")::build,
                        "dealCard.name must not be blank, but was blank"),
                bad(
                        "blank channel",
                        card.toBuilder().channel(" ")::build,
                        "dealCard.channel must not be blank, but was \" \""),
                bad(
                        "blank source",
                        card.toBuilder().source("")::build,
                        "dealCard.source must not be blank, but was \"\""),
                bad(
                        "participant twice in one role",
                        card.toBuilder().addParticipants(boss, boss)::build,
                        "dealCard.participants[1] must be listed once, but was p DECISION_MAKER again"));
    }

    private static Stream<Arguments> closes() {
        return Stream.of(
                bad(
                        "close in an open stage",
                        CLOSE.toBuilder().stage(Stage.of("A", StageType.OPEN))::build,
                        "close.stage must be of a closed type, but was OPEN"),
                bad(
                        "opened before the deal",
                        CLOSE.toBuilder().dealOpenedAt(day(4))::build,
                        "close.openedAt must not be before dealOpenedAt, which is " + day(4) + ", but was " + day(3)),
                bad(
                        "closed before opened",
                        CLOSE.toBuilder().since(day(2))::build,
                        "close.since must not be before openedAt, which is " + day(3) + ", but was " + day(2)),
                bad(
                        "close date before the close",
                        CLOSE.toBuilder().at(day(3))::build,
                        "close.at must not be before since, which is " + day(4) + ", but was " + day(3)),
                bad(
                        "reopened before the close date",
                        CLOSE.toBuilder().reopenedAt(day(4))::build,
                        "close.reopenedAt must not be before at, which is " + day(5) + ", but was " + day(4)),
                bad(
                        "closed longer than there was time",
                        CLOSE.toBuilder().closedBefore(Duration.ofDays(3))::build,
                        "close.closedBefore must lie between zero and the time from dealOpenedAt to openedAt, which is"
                                + " PT48H, but was PT72H"),
                bad(
                        "negative time closed",
                        CLOSE.toBuilder().closedBefore(Duration.ofDays(-1))::build,
                        "close.closedBefore must lie between zero and the time from dealOpenedAt to openedAt, which is"
                                + " PT48H, but was PT-24H"),
                bad(
                        "blank competitor, which is not repeated",
                        CLOSE.toBuilder().competitor(" ")::build,
                        "close.competitor must not be blank, but was blank"));
    }

    private static Stream<Arguments> logs() {
        DealFold.AsOf fold = FOLD.asOf(day(9));
        DealLog log = fold.log();
        Deal deal = fold.fold(List.of(move("d", 1, "A"))).list().get(0);
        return Stream.of(
                bad(
                        "unknown stage",
                        () -> fold.fold(List.of(move("d", 1, "B"), move("d", 3, "Z"), move("d", 2, "Y"))),
                        "stageChange.stage of deal d must be a stage of pipeline p/1, but was \"Y\""),
                bad(
                        "terms of an unknown version",
                        () -> FOLD.inTermsOf(PipelineRef.of("p", 2)),
                        "version must be one of the pipelines of the fold, but was p/2"),
                bad(
                        "merge of logs of different instants",
                        () -> log.merge(FOLD.asOf(day(8)).log()),
                        "other must be of the same fold, fold as of " + day(9) + ", but was fold as of " + day(8)),
                bad("merge of a log with itself", () -> log.merge(log), "other must be another log, but was this one"),
                bad(
                        "reach of a stage that is not open",
                        () -> deal.hasReached("H"),
                        "stage must name an open stage of pipeline p/1, but was \"H\""),
                bad(
                        "time in an unknown stage",
                        () -> deal.timeIn("Z", Visit.Rule.ALL_VISITS),
                        "stage must be a stage of pipeline p/1, but was \"Z\""),
                bad(
                        "row with a blank stage",
                        () -> fold.fold(List.of("d"), DealId::of, row -> " ", row -> day(1)),
                        "stageChange.stage must not be blank, but was \" \""));
    }

    private static Stream<Arguments> values() {
        LeftOutEvents.Reason reason = LeftOutEvents.Reason.AFTER_AS_OF;
        return Stream.of(
                bad(
                        "visit left before it was entered",
                        () -> new Visit(OLD.ref(), Stage.of("A", StageType.OPEN), day(2), Optional.of(day(1))),
                        "visit.left must not be before visit.entered, which is " + day(2) + ", but was " + day(1)),
                bad(
                        "nothing left out",
                        () -> new LeftOutEvents(reason, 0, 0, 0),
                        "leftOutEvents.events must be one or more, but was 0"),
                bad(
                        "more deals than events",
                        () -> new LeftOutEvents(reason, 1, 2, 0),
                        "leftOutEvents.deals must lie between 1 and 1, but was 2"),
                bad(
                        "events without a deal",
                        () -> new LeftOutEvents(reason, 1, 0, 0),
                        "leftOutEvents.deals must lie between 1 and 1, but was 0"),
                bad(
                        "more whole deals than deals",
                        () -> new LeftOutEvents(reason, 2, 1, 2),
                        "leftOutEvents.wholeDeals must lie between 0 and 1, but was 2"),
                bad(
                        "negative whole deals",
                        () -> new LeftOutEvents(reason, 2, 1, -1),
                        "leftOutEvents.wholeDeals must lie between 0 and 1, but was -1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_anyRule_isRejectedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway")
    void add_null_namesItsPlace() {
        DealLog log = FOLD.asOf(day(9)).log();
        log.add(move("d", 1, "A"));
        DealEvent none = null;
        assertThatThrownBy(() -> log.add(none))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("events[1]");
        assertThatThrownBy(() -> DealFold.of((Pipelines) null)).hasMessage("pipelines");
        assertThatThrownBy(() -> new Dated<>(day(1), null)).hasMessage("value");
    }
}
