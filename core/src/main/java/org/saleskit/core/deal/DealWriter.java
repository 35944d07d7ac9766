package org.saleskit.core.deal;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.DealColumns.Note;
import org.saleskit.core.deal.DealColumns.Timeline;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;

/** Writes the events of one deal after the other into columns. The deals and their events come in order. */
final class DealWriter {

    private static final int NO_STAGE = -1;

    private final StageTable stages;
    private final List<DealId> ids = new ArrayList<>();
    private final Timeline.Builder moveTimes = new Timeline.Builder();
    private final ImmutableIntArray.Builder own = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder mapped = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder note = ImmutableIntArray.builder();
    private final Timeline.Builder amountTimes = new Timeline.Builder();
    private final ImmutableLongArray.Builder minor = ImmutableLongArray.builder();
    private final ImmutableIntArray.Builder currency = ImmutableIntArray.builder();
    private final Timeline.Builder closeDayTimes = new Timeline.Builder();
    private final ImmutableLongArray.Builder epochDay = ImmutableLongArray.builder();
    private final Palette<Note> notes = new Palette<>();
    private final Palette<CurrencyUnit> currencies = new Palette<>();
    private final List<Money> largeAmounts = new ArrayList<>();

    private int stage = NO_STAGE;
    private Note pending = Note.NONE;
    private Optional<Money> amount = Optional.empty();
    private Optional<LocalDate> closeDay = Optional.empty();

    DealWriter(StageTable stages) {
        this.stages = stages;
        notes.numberOf(Note.NONE);
    }

    /** Begins the next deal. */
    void begin(DealId deal) {
        ids.add(deal);
        stage = NO_STAGE;
        pending = Note.NONE;
        amount = Optional.empty();
        closeDay = Optional.empty();
    }

    /** The deal enters a stage; the one in which it already is changes nothing. */
    void enter(int ownStage, int mappedStage, Instant at) {
        if (ownStage == stage) {
            return;
        }
        endMove();
        stage = ownStage;
        moveTimes.add(at);
        own.add(ownStage);
        mapped.add(mappedStage);
    }

    /** What the event states besides a stage. Returns whether all of it has a place. */
    boolean state(DealEvent event) {
        if (event.amount().isPresent() && !event.amount().equals(amount)) {
            amount = event.amount();
            addAmount(event.happenedAt(), event.amount().get());
        }
        if (event.expectedClose().isPresent() && !event.expectedClose().equals(closeDay)) {
            closeDay = event.expectedClose();
            closeDayTimes.add(event.happenedAt());
            epochDay.add(event.expectedClose().get().toEpochDay());
        }
        if (event.lossReason().isEmpty() && event.competitor().isEmpty()) {
            return true;
        }
        boolean closed = stage != NO_STAGE && stages.type(stage).isClosed();
        boolean unsuccessful = closed && stages.type(stage) != StageType.WON;
        pending = pending.then(new Note(
                event.lossReason().filter(reason -> unsuccessful),
                event.competitor().filter(name -> closed)));
        return (unsuccessful || event.lossReason().isEmpty())
                && (closed || event.competitor().isEmpty());
    }

    private void addAmount(Instant at, Money value) {
        amountTimes.add(at);
        if (value.getAmount().unscaledValue().bitLength() < Long.SIZE) {
            minor.add(value.getAmountMinorLong());
            currency.add(currencies.numberOf(value.getCurrencyUnit()));
        } else {
            minor.add(0);
            currency.add(~largeAmounts.size());
            largeAmounts.add(value);
        }
    }

    private void endMove() {
        if (stage != NO_STAGE) {
            note.add(notes.numberOf(pending));
            pending = Note.NONE;
        }
    }

    /** Ends the deal that was begun last. */
    void end() {
        endMove();
        moveTimes.endDeal();
        amountTimes.endDeal();
        closeDayTimes.endDeal();
    }

    DealColumns columns() {
        return new DealColumns(
                stages,
                List.copyOf(ids),
                new DealColumns.Moves(moveTimes.build(), trimmed(own), trimmed(mapped), trimmed(note)),
                new DealColumns.Amounts(amountTimes.build(), minor.build().trimmed(), trimmed(currency)),
                new DealColumns.CloseDays(
                        closeDayTimes.build(), epochDay.build().trimmed()),
                new DealColumns.Palette(notes.values(), currencies.values(), List.copyOf(largeAmounts)));
    }

    private static ImmutableIntArray trimmed(ImmutableIntArray.Builder builder) {
        return builder.build().trimmed();
    }

    /** Numbers values in the order in which they come. */
    private static final class Palette<V> {

        private final Map<V, Integer> numbers = new HashMap<>();
        private final List<V> values = new ArrayList<>();

        int numberOf(V value) {
            return numbers.computeIfAbsent(value, added -> {
                values.add(added);
                return values.size() - 1;
            });
        }

        List<V> values() {
            return List.copyOf(values);
        }
    }
}
