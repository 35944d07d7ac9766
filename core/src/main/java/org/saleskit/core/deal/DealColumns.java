package org.saleskit.core.deal;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.reason.RefusalReason;

/**
 * The logs of many deals as of an instant, in order and without repetitions, in flat arrays: about 150 bytes for a deal of
 * five moves. Immutable.
 */
final class DealColumns {

    /** What was said about a close. */
    record Note(Optional<RefusalReason> reason, Optional<String> competitor) {

        static final Note NONE = new Note(Optional.empty(), Optional.empty());

        /** What is said later replaces what was said before. */
        Note then(Note later) {
            return new Note(later.reason.or(() -> reason), later.competitor.or(() -> competitor));
        }
    }

    /**
     * Instants of many deals in flat arrays: those of deal {@code i} stand from {@code first[i]} to {@code first[i + 1]},
     * earlier ones first.
     */
    record Timeline(ImmutableIntArray first, ImmutableLongArray seconds, ImmutableIntArray nanos) {

        int from(int deal) {
            return first.get(deal);
        }

        int to(int deal) {
            return first.get(deal + 1);
        }

        Instant at(int entry) {
            return Instant.ofEpochSecond(seconds.get(entry), nanos.get(entry));
        }

        /** Takes the instants of one deal after the other. */
        static final class Builder {

            private final ImmutableIntArray.Builder first =
                    ImmutableIntArray.builder().add(0);
            private final ImmutableLongArray.Builder seconds = ImmutableLongArray.builder();
            private final ImmutableIntArray.Builder nanos = ImmutableIntArray.builder();
            private int size;

            void add(Instant at) {
                seconds.add(at.getEpochSecond());
                nanos.add(at.getNano());
                size++;
            }

            void endDeal() {
                first.add(size);
            }

            Timeline build() {
                return new Timeline(
                        first.build().trimmed(),
                        seconds.build().trimmed(),
                        nanos.build().trimmed());
            }
        }
    }

    /** Moves: the stage as written, the stage in the terms of the fold, and the note. */
    record Moves(Timeline times, ImmutableIntArray own, ImmutableIntArray mapped, ImmutableIntArray note) {}

    /** Amounts: minor units and the number of the currency, or the number of a large amount and its complement. */
    record Amounts(Timeline times, ImmutableLongArray minor, ImmutableIntArray currency) {}

    /** Days of the expected close. */
    record CloseDays(Timeline times, ImmutableLongArray epochDay) {}

    /** Values that occur often, kept once. */
    record Palette(List<Note> notes, List<CurrencyUnit> currencies, List<Money> largeAmounts) {}

    private final StageTable stages;
    private final List<DealId> ids;
    private final Moves moves;
    private final Amounts amounts;
    private final CloseDays closeDays;
    private final Palette palette;

    DealColumns(
            StageTable stages, List<DealId> ids, Moves moves, Amounts amounts, CloseDays closeDays, Palette palette) {
        this.stages = stages;
        this.ids = ids;
        this.moves = moves;
        this.amounts = amounts;
        this.closeDays = closeDays;
        this.palette = palette;
    }

    StageTable stages() {
        return stages;
    }

    List<DealId> ids() {
        return ids;
    }

    int firstMove(int deal) {
        return moves.times.from(deal);
    }

    /** One after the last. */
    int endOfMoves(int deal) {
        return moves.times.to(deal);
    }

    Instant at(int move) {
        return moves.times.at(move);
    }

    int mapped(int move) {
        return moves.mapped.get(move);
    }

    Note note(int move) {
        return palette.notes.get(moves.note.get(move));
    }

    int lastStage(int deal) {
        return mapped(endOfMoves(deal) - 1);
    }

    List<Visit> visits(int deal) {
        return visits(deal, moves.mapped);
    }

    List<Visit> visitsAsLogged(int deal) {
        return visits(deal, moves.own);
    }

    private List<Visit> visits(int deal, ImmutableIntArray stage) {
        List<Visit> visits = new ArrayList<>();
        int end = endOfMoves(deal);
        int start = firstMove(deal);
        while (start < end) {
            int next = start + 1;
            while (next < end && stage.get(next) == stage.get(start)) {
                next++;
            }
            PipelineRef version = stages.version(stage.get(start)).ref();
            Optional<Instant> left = next < end ? Optional.of(at(next)) : Optional.empty();
            visits.add(new Visit(version, stages.stage(stage.get(start)), at(start), left));
            start = next;
        }
        return List.copyOf(visits);
    }

    List<Dated<Money>> amounts(int deal) {
        List<Dated<Money>> history = new ArrayList<>();
        for (int i = amounts.times.from(deal); i < amounts.times.to(deal); i++) {
            history.add(new Dated<>(amounts.times.at(i), amount(i)));
        }
        return List.copyOf(history);
    }

    private Money amount(int entry) {
        int currency = amounts.currency.get(entry);
        return currency < 0
                ? palette.largeAmounts.get(~currency)
                : Money.ofMinor(palette.currencies.get(currency), amounts.minor.get(entry));
    }

    List<Dated<LocalDate>> closeDays(int deal) {
        List<Dated<LocalDate>> history = new ArrayList<>();
        for (int i = closeDays.times.from(deal); i < closeDays.times.to(deal); i++) {
            history.add(new Dated<>(closeDays.times.at(i), LocalDate.ofEpochDay(closeDays.epochDay.get(i))));
        }
        return List.copyOf(history);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DealColumns that
                && stages.pipelines().equals(that.stages.pipelines())
                && ids.equals(that.ids)
                && moves.equals(that.moves)
                && amounts.equals(that.amounts)
                && closeDays.equals(that.closeDays)
                && palette.equals(that.palette);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ids, moves, amounts, closeDays);
    }
}
