package org.saleskit.core.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageMapping;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

/** Random logs of deals over twelve days, with a redesign of the pipeline on day 7. */
final class Logs {

    static final int LAST_DAY = 12;
    static final int REDESIGN = 7;

    /** A, B, C are open, H rests, L is lost, W and V are won, D is disqualified. */
    static final Pipeline OLD = Pipeline.builder()
            .id("p")
            .addStage(Stage.of("L", StageType.LOST))
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("W", StageType.WON))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("H", StageType.ON_HOLD))
            .addStage(Stage.of("C", StageType.OPEN))
            .addStage(Stage.of("V", StageType.WON))
            .addStage(Stage.of("D", StageType.DISQUALIFIED))
            .build();

    /** A and B are X now, Y is new, C was renamed to Z and stands last; V is W. */
    static final Pipeline NEW = Pipeline.builder()
            .id("p")
            .version(2)
            .validFrom(day(REDESIGN))
            .addStage(Stage.of("X", StageType.OPEN))
            .addStage(Stage.of("Y", StageType.OPEN))
            .addStage(Stage.of("Z", StageType.OPEN))
            .addStage(Stage.of("H", StageType.ON_HOLD))
            .addStage(Stage.of("W", StageType.WON))
            .addStage(Stage.of("L", StageType.LOST))
            .addStage(Stage.of("D", StageType.DISQUALIFIED))
            .build();

    static final Map<String, String> CHANGED = Map.of("A", "X", "B", "X", "C", "Z", "V", "W");

    static final Pipelines BOTH = Pipelines.of(OLD).with(NEW).with(StageMapping.keepingNames(OLD, NEW, CHANGED));

    private Logs() {}

    static Instant day(long day) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(day - 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    static StageChange move(String deal, long day, String stage) {
        return StageChange.of(DealId.of(deal), stage, day(day));
    }

    static StageChange move(String deal, long day, String stage, long sequence) {
        return move(deal, day, stage).toBuilder().sequence(sequence).build();
    }

    static Money rub(long amount) {
        return Money.ofMajor(CurrencyUnit.of("RUB"), amount);
    }

    static RefusalReason reason(String label) {
        return RefusalReason.of(label, ReasonType.PRICE);
    }

    private static Arbitrary<StageChange> moves() {
        Arbitrary<StageChange> bare = Combinators.combine(
                        Arbitraries.of("d1", "d2", "d3", "d4", "d5"),
                        Arbitraries.integers().between(1, LAST_DAY),
                        Arbitraries.of("A", "B", "C", "A", "B", "C", "H", "W", "V", "L", "D"),
                        Arbitraries.of("X", "Y", "Z", "X", "Y", "Z", "H", "W", "L", "D"),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((deal, day, old, now, sequence, late) ->
                        move(deal, day, day < REDESIGN ? old : now, sequence).toBuilder()
                                .recordedAt(day(day + late))
                                .build());
        return Combinators.combine(
                        bare,
                        Arbitraries.longs().between(1, 3).optional(0.3),
                        Arbitraries.of("dear", "late").optional(0.3),
                        Arbitraries.of("Acme", "Bcme").optional(0.2))
                .as((change, amount, reason, competitor) -> change.toBuilder()
                        .amount(amount.map(Logs::rub))
                        .lossReason(reason.map(Logs::reason))
                        .competitor(competitor)
                        .build());
    }

    private static Arbitrary<DealUpdate> updates() {
        return Combinators.combine(
                        Arbitraries.of("d1", "d2", "d3", "d6"),
                        Arbitraries.integers().between(1, LAST_DAY),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(1, 3).optional(0.5),
                        Arbitraries.of("dear", "late").optional(0.3))
                .as((deal, day, sequence, amount, month, reason) -> DealUpdate.builder()
                        .deal(DealId.of(deal))
                        .happenedAt(day(day))
                        .sequence(sequence)
                        .amount(rub(amount))
                        .expectedClose(month.map(number -> LocalDate.of(2026, number, 1)))
                        .lossReason(reason.map(Logs::reason))
                        .build());
    }

    /** Up to forty events of up to six deals; the log opens with a first deal that every instant of the tests sees. */
    static Arbitrary<List<DealEvent>> any() {
        Arbitrary<DealEvent> event = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, moves().map(DealEvent.class::cast)),
                net.jqwik.api.Tuple.of(1, updates().map(DealEvent.class::cast)));
        return event.list().ofMaxSize(40).withoutEdgeCases().map(events -> {
            List<DealEvent> all = new ArrayList<>(events);
            all.add(move("d0", 1, "A"));
            return all;
        });
    }

    /** The stage in terms of the newer version, by the table of the redesign. */
    static String inNewTerms(StageChange change) {
        return change.happenedAt().isBefore(day(REDESIGN))
                ? Optional.ofNullable(CHANGED.get(change.stage())).orElse(change.stage())
                : change.stage();
    }
}
