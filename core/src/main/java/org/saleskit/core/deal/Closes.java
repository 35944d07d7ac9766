package org.saleskit.core.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.core.deal.DealColumns.Note;

/** Finds the closes in the moves of one deal. */
final class Closes {

    private final StageTable stages;
    private final Instant dealOpenedAt;
    private final List<Close> closes = new ArrayList<>(1);
    private Instant openedAt;
    private Instant since;
    private Instant closedAt;
    private Duration closedBefore = Duration.ZERO;
    private int stage = StageTable.NONE;
    private Note note = Note.NONE;

    private Closes(StageTable stages, Instant dealOpenedAt) {
        this.stages = stages;
        this.dealOpenedAt = dealOpenedAt;
        this.openedAt = dealOpenedAt;
        this.since = dealOpenedAt;
        this.closedAt = dealOpenedAt;
    }

    static List<Close> of(DealColumns columns, int deal) {
        int first = columns.firstMove(deal);
        Closes closes = new Closes(columns.stages(), columns.at(first));
        for (int move = first; move < columns.endOfMoves(deal); move++) {
            closes.move(columns.mapped(move), columns.at(move), columns.note(move));
        }
        if (closes.isClosed()) {
            closes.closes.add(closes.builder().build());
        }
        return List.copyOf(closes.closes);
    }

    /** Those of all closes of a deal that a report counts. */
    static List<Close> counted(List<Close> all, boolean closed, Close.Rule rule) {
        return switch (rule) {
            case LAST_CLOSE -> closed ? all.subList(all.size() - 1, all.size()) : List.of();
            case FIRST_CLOSE -> all.stream().limit(1).toList();
            case COUNT_EACH_CLOSE, NEW_DEAL_ON_REOPEN -> all;
        };
    }

    private boolean isClosed() {
        return stage != StageTable.NONE && stages.type(stage).isClosed();
    }

    private void move(int next, Instant at, Note said) {
        if (next == stage) {
            note = note.then(said);
            return;
        }
        boolean wasClosed = isClosed();
        boolean closes = stages.type(next).isClosed();
        if (wasClosed && !closes) {
            reopen(at);
        }
        if (closes) {
            since = wasClosed ? since : at;
            closedAt = at;
        }
        stage = next;
        note = said;
    }

    private void reopen(Instant at) {
        closes.add(builder().reopenedAt(at).build());
        closedBefore = closedBefore.plus(Duration.between(since, at));
        openedAt = at;
    }

    private CloseBuilder builder() {
        return Close.builder()
                .stage(stages.stage(stage))
                .dealOpenedAt(dealOpenedAt)
                .openedAt(openedAt)
                .since(since)
                .at(closedAt)
                .closedBefore(closedBefore)
                .lossReason(note.reason())
                .competitor(note.competitor());
    }
}
