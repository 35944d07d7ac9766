package org.saleskit.core.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * How far along its funnel a deal came, in the terms of its pipeline version: over its whole log, or in one of its lives. A
 * life begins with the first opening or a reopening and ends before the next reopening.
 *
 * <p>Everything is read in one walk over the moves, so that a statistic of many deals asks each of them once. Open stages are
 * named by their places in {@link org.saleskit.core.pipeline.Pipeline#openStages}, from 0.
 *
 * <p>Immutable and thread-safe.
 */
public final class Progress {

    private static final int NONE = StageTable.NONE;

    private final DealColumns columns;
    private final int firstMove;
    private final Walk walk;

    /** The walk goes no further once it is given here. */
    private Progress(Walk walk) {
        this.columns = walk.columns;
        this.firstMove = walk.firstMove;
        this.walk = walk;
    }

    /** Over the whole log of a deal. */
    static Progress of(DealColumns columns, int deal) {
        Walk walk = new Walk(columns, columns.firstMove(deal), openStages(columns, deal));
        for (int move = walk.firstMove; move < columns.endOfMoves(deal); move++) {
            walk.add(move);
        }
        return new Progress(walk);
    }

    /** By the closes that a report counts. */
    static List<Progress> of(DealColumns columns, int deal, Close.Rule rule) {
        return switch (rule) {
            case LAST_CLOSE, COUNT_EACH_CLOSE -> List.of(of(columns, deal));
            case FIRST_CLOSE -> lives(columns, deal).subList(0, 1);
            case NEW_DEAL_ON_REOPEN -> lives(columns, deal);
        };
    }

    private static List<Progress> lives(DealColumns columns, int deal) {
        int openStages = openStages(columns, deal);
        List<Progress> lives = new ArrayList<>(1);
        Walk life = new Walk(columns, columns.firstMove(deal), openStages);
        for (int move = life.firstMove; move < columns.endOfMoves(deal); move++) {
            if (life.isReopening(columns.mapped(move))) {
                lives.add(new Progress(life));
                life = new Walk(columns, move, openStages);
            }
            life.add(move);
        }
        lives.add(new Progress(life));
        return List.copyOf(lives);
    }

    private static int openStages(DealColumns columns, int deal) {
        return columns.stages().version(columns.lastStage(deal)).openStages().size();
    }

    /** {@return the stage in which the deal is, or in which the life ended} */
    public Stage stage() {
        return columns.stages().stage(walk.current);
    }

    /** {@return the place of {@link #stage} in the funnel, from 0; -1 if it is no open stage} */
    public int position() {
        return columns.stages().position(walk.current);
    }

    /** {@return when the deal was opened, or reopened for this life} */
    public Instant openedAt() {
        return columns.at(firstMove);
    }

    /**
     * {@return the close date; absent if the deal, or the life, is not closed} Of an outcome that was corrected without a
     * reopening it is the instant of the correction.
     */
    public Optional<Instant> closedAt() {
        return stage().type().isClosed() ? Optional.of(columns.at(walk.lastChange)) : Optional.empty();
    }

    /**
     * {@return whether the deal has reached an open stage}
     *
     * @param position the place of the stage in the funnel, from 0
     * @param reach what counts
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public boolean hasReached(int position, Deal.Reach reach) {
        Objects.checkIndex(position, walk.openStages);
        return walk.hasReached(position, effective(reach));
    }

    /** By what a deal counts: lost and never won, by what it entered, if the rule makes a difference. */
    private Deal.Reach effective(Deal.Reach reach) {
        if (reach != Deal.Reach.IMPLIED_REACH_UNLESS_LOST) {
            return reach;
        }
        StageType type = stage().type();
        boolean lost = type == StageType.LOST || type == StageType.DISQUALIFIED;
        return lost && !walk.everWon ? Deal.Reach.ACTUAL_ONLY : Deal.Reach.IMPLIED_REACH;
    }

    /**
     * {@return when the deal reached an open stage; absent if it has not} With {@link Deal.Reach#RESET_ON_REGRESS} the
     * instant since which it has reached it without a break, otherwise the first one.
     *
     * @param position the place of the stage in the funnel, from 0
     * @param reach what counts
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Optional<Instant> reachedAt(int position, Deal.Reach reach) {
        Objects.checkIndex(position, walk.openStages);
        Deal.Reach rule = effective(reach);
        Walk again = new Walk(columns, firstMove, walk.openStages);
        int since = NONE;
        for (int move = firstMove; move < walk.endOfMoves; move++) {
            again.add(move);
            if (!again.hasReached(position, rule)) {
                since = NONE;
            } else if (since == NONE) {
                since = move;
            }
        }
        return since == NONE ? Optional.empty() : Optional.of(columns.at(since));
    }

    /** {@return the open stages that are reached by implication only, without ever being entered, in order} */
    public List<Stage> skippedStages() {
        List<Stage> open = openStages();
        return reachedPlaces(Deal.Reach.IMPLIED_REACH)
                .filter(position -> !walk.entered.get(position))
                .mapToObj(open::get)
                .toList();
    }

    /**
     * {@return by how many stages each move back went, one or more, in the order of time} A move back enters an open stage
     * earlier than the open stage that the deal was in last.
     */
    public List<Integer> regressions() {
        return List.copyOf(walk.regressions);
    }

    /** {@return how often the deal entered a stage, open or on hold, in which it had been before} */
    public int reEntries() {
        return walk.reEntries;
    }

    /** {@return how often the deal left a closed stage for one that is not; in a single life never} */
    public int reopenings() {
        return walk.reopenings;
    }

    /** The last open stage that is reached; absent if none is. */
    Optional<Stage> furthestStage(Deal.Reach reach) {
        return reachedPlaces(reach).reduce((earlier, later) -> later).stream()
                .mapToObj(openStages()::get)
                .findFirst();
    }

    private IntStream reachedPlaces(Deal.Reach reach) {
        return IntStream.range(0, walk.openStages).filter(position -> hasReached(position, reach));
    }

    private List<Stage> openStages() {
        return columns.stages().version(walk.current).openStages();
    }

    /** The place of an open stage of this name. */
    int position(String name) {
        List<Stage> open = openStages();
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).name().equals(name)) {
                return i;
            }
        }
        throw Checks.broken(
                "stage",
                "name an open stage of pipeline "
                        + columns.stages().version(walk.current).ref(),
                "\"" + name + "\"");
    }

    /** What is known after so many moves. */
    private static final class Walk {

        private final DealColumns columns;
        private final StageTable stages;
        private final int firstMove;
        private final int openStages;
        /** Entered stages: an open one by its place, one on hold by its number after all places. */
        private final BitSet entered = new BitSet();

        private int endOfMoves;
        private int lastChange;
        private int current = NONE;
        private int lastOpen = NONE;
        private int furthest = NONE;
        private boolean everWon;
        private int inOrder;
        private int lastRun;
        private int reEntries;
        private int reopenings;
        private List<Integer> regressions = List.of();

        Walk(DealColumns columns, int firstMove, int openStages) {
            this.columns = columns;
            this.stages = columns.stages();
            this.firstMove = firstMove;
            this.openStages = openStages;
        }

        boolean isReopening(int next) {
            return current != NONE
                    && stages.type(current).isClosed()
                    && !stages.type(next).isClosed();
        }

        void add(int move) {
            endOfMoves = move + 1;
            int stage = columns.mapped(move);
            if (stage == current) {
                return;
            }
            lastChange = move;
            reopenings += isReopening(stage) ? 1 : 0;
            StageType type = stages.type(stage);
            int position = stages.position(stage);
            if (type == StageType.WON) {
                everWon = true;
                lastRun = openStages;
            } else if (!type.isClosed()) {
                int index = position == NONE ? openStages + stage : position;
                reEntries += entered.get(index) ? 1 : 0;
                entered.set(index);
            }
            if (position != NONE) {
                enterFunnel(position);
            }
            current = stage;
        }

        private void enterFunnel(int position) {
            inOrder += position == inOrder ? 1 : 0;
            boolean back = position < lastOpen;
            if (back) {
                regressions = regressions.isEmpty() ? new ArrayList<>(1) : regressions;
                regressions.add(lastOpen - position);
            }
            lastRun = back ? position + 1 : Math.max(lastRun, position + 1);
            furthest = Math.max(furthest, position);
            lastOpen = position;
        }

        boolean hasReached(int position, Deal.Reach reach) {
            return switch (reach) {
                case IMPLIED_REACH, IMPLIED_REACH_UNLESS_LOST -> everWon || position <= furthest;
                case IMPLIED_REACH_WON_ONLY -> everWon || entered.get(position);
                case ACTUAL_ONLY -> entered.get(position);
                case ALL_IN_ORDER -> position < inOrder;
                case RESET_ON_REGRESS -> position < lastRun;
            };
        }
    }
}
