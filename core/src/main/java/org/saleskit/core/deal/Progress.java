package org.saleskit.core.deal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.saleskit.core.pipeline.StageType;

/** How far along the funnel a deal came, in the terms of its pipeline version. */
record Progress(int openStages, BitSet entered, boolean everWon, int inOrder, int lastRun, List<Integer> regressions) {

    static Progress of(DealColumns columns, int deal) {
        StageTable stages = columns.stages();
        int openStages = stages.version(columns.lastStage(deal)).openStages().size();
        BitSet entered = new BitSet();
        List<Integer> regressions = new ArrayList<>(0);
        boolean everWon = false;
        int inOrder = 0;
        int lastRun = 0;
        int lastOpen = StageTable.NONE;
        for (int move = columns.firstMove(deal); move < columns.endOfMoves(deal); move++) {
            int stage = columns.mapped(move);
            if (stages.type(stage) == StageType.WON) {
                everWon = true;
                lastRun = openStages;
            }
            int position = stages.position(stage);
            if (position != StageTable.NONE) {
                entered.set(position);
                inOrder += position == inOrder ? 1 : 0;
                boolean back = position < lastOpen;
                if (back) {
                    regressions.add(lastOpen - position);
                }
                lastRun = back ? position + 1 : Math.max(lastRun, position + 1);
                lastOpen = position;
            }
        }
        return new Progress(openStages, entered, everWon, inOrder, lastRun, List.copyOf(regressions));
    }

    /** Whether the open stage at this place of the funnel is reached. */
    boolean hasReached(int position, Deal.Reach reach) {
        return switch (reach) {
            case IMPLIED_REACH -> everWon || position < entered.length();
            case IMPLIED_REACH_WON_ONLY -> everWon || entered.get(position);
            case ACTUAL_ONLY -> entered.get(position);
            case ALL_IN_ORDER -> position < inOrder;
            case RESET_ON_REGRESS -> position < lastRun;
        };
    }

    /** The place of the last open stage that is reached, -1 if none is. */
    int furthest(Deal.Reach reach) {
        int position = openStages - 1;
        while (position >= 0 && !hasReached(position, reach)) {
            position--;
        }
        return position;
    }
}
