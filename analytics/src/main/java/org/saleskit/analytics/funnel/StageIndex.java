package org.saleskit.analytics.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/** The stages of a pipeline by number: what a row's stage name means, looked up once per row. */
final class StageIndex {

    static final int UNKNOWN = -1;
    static final int OUTSIDE_FUNNEL = -1;

    private final List<Stage> stages;
    private final Map<String, Integer> byName = new HashMap<>();
    private final int[] funnelPosition;
    private final int[] tieRank;
    private final int openStages;
    private final int firstSalesPosition;

    StageIndex(Pipeline pipeline) {
        stages = pipeline.stages();
        funnelPosition = new int[stages.size()];
        tieRank = new int[stages.size()];
        int position = 0;
        List<Integer> byPhase = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            byName.put(stages.get(i).name(), i);
            byPhase.add(i);
            funnelPosition[i] = type(i) == StageType.OPEN ? position++ : OUTSIDE_FUNNEL;
        }
        openStages = position;
        firstSalesPosition =
                pipeline.firstSalesStage().map(name -> funnelPosition[of(name)]).orElse(0);
        byPhase.sort(Comparator.comparingInt(i -> phase(type(i))));
        for (int rank = 0; rank < byPhase.size(); rank++) {
            tieRank[byPhase.get(rank)] = rank;
        }
    }

    /** Open before on hold before closed: of moves at one instant the closing one is taken to be the last. */
    private static int phase(StageType type) {
        if (type.isClosed()) {
            return 2;
        }
        return type == StageType.ON_HOLD ? 1 : 0;
    }

    int of(String name) {
        return byName.getOrDefault(name, UNKNOWN);
    }

    String name(int stage) {
        return stages.get(stage).name();
    }

    StageType type(int stage) {
        return stages.get(stage).type();
    }

    /** The place of an open stage in the funnel, from 0; {@link #OUTSIDE_FUNNEL} for any other stage. */
    int funnelPosition(int stage) {
        return funnelPosition[stage];
    }

    /** The place in the funnel of the stage with which selling begins. */
    int firstSalesPosition() {
        return firstSalesPosition;
    }

    int openStages() {
        return openStages;
    }

    /** The place of the stage among moves of one deal at one instant. */
    int tieRank(int stage) {
        return tieRank[stage];
    }
}
