package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

/** The form of both events of a deal; the first key says which it is. */
record DealEventJson(
        @JsonProperty(required = true) Type event,
        @JsonProperty(required = true) DealId deal,
        Optional<String> stage,
        Optional<PipelineRef> pipeline,
        @JsonProperty(required = true) Instant happenedAt,
        @JsonProperty(required = true) Instant recordedAt,
        long sequence,
        Optional<RepId> by,
        Optional<Money> amount,
        Optional<LocalDate> expectedClose,
        Optional<RefusalReason> lossReason,
        Optional<String> competitor) {

    enum Type {
        STAGE_CHANGE,
        UPDATE
    }

    static DealEventJson of(DealEvent event) {
        Optional<StageChange> change =
                Optional.of(event).filter(StageChange.class::isInstance).map(StageChange.class::cast);
        return new DealEventJson(
                change.isPresent() ? Type.STAGE_CHANGE : Type.UPDATE,
                event.deal(),
                change.map(StageChange::stage),
                change.flatMap(StageChange::pipeline),
                event.happenedAt(),
                event.recordedAt(),
                event.sequence(),
                event.by(),
                event.amount(),
                event.expectedClose(),
                event.lossReason(),
                event.competitor());
    }

    DealEvent value() {
        return event == Type.STAGE_CHANGE ? stageChange() : update();
    }

    StageChange stageChange() {
        check(event == Type.STAGE_CHANGE, "event must be STAGE_CHANGE, but was " + event);
        return StageChange.builder()
                .deal(deal)
                .stage(stage.orElseThrow(() ->
                        new IllegalArgumentException("stage must be given when event is STAGE_CHANGE, but was absent")))
                .pipeline(pipeline)
                .happenedAt(happenedAt)
                .recordedAt(recordedAt)
                .sequence(sequence)
                .by(by)
                .amount(amount)
                .expectedClose(expectedClose)
                .lossReason(lossReason)
                .competitor(competitor)
                .build();
    }

    DealUpdate update() {
        check(event == Type.UPDATE, "event must be UPDATE, but was " + event);
        check(stage.isEmpty(), "stage must be absent when event is UPDATE, but was given");
        check(pipeline.isEmpty(), "pipeline must be absent when event is UPDATE, but was given");
        return DealUpdate.builder()
                .deal(deal)
                .happenedAt(happenedAt)
                .recordedAt(recordedAt)
                .sequence(sequence)
                .by(by)
                .amount(amount)
                .expectedClose(expectedClose)
                .lossReason(lossReason)
                .competitor(competitor)
                .build();
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
