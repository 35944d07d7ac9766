package org.saleskit.core.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/** All stages of all pipeline versions by number, so that a log is kept in numbers. */
final class StageTable {

    static final int NONE = -1;

    private final Pipelines pipelines;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Pipeline> versionOfStage = new ArrayList<>();
    private final Map<PipelineRef, Map<String, Integer>> numbers = new HashMap<>();
    private final int[] position;
    private final int[] rank;

    StageTable(Pipelines pipelines) {
        this.pipelines = pipelines;
        List<Integer> positions = new ArrayList<>();
        for (Pipeline version : pipelines.versions()) {
            Map<String, Integer> names = new HashMap<>();
            int open = 0;
            for (Stage stage : version.stages()) {
                names.put(stage.name(), stages.size());
                stages.add(stage);
                versionOfStage.add(version);
                positions.add(stage.type() == StageType.OPEN ? open++ : NONE);
            }
            numbers.put(version.ref(), names);
        }
        position = positions.stream().mapToInt(Integer::intValue).toArray();
        rank = new int[stages.size()];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = phase(stages.get(i).type()) * rank.length + i;
        }
    }

    /** Open before on hold before closed: of moves at one instant the closing one is taken to be the last. */
    private static int phase(StageType type) {
        if (type.isClosed()) {
            return 2;
        }
        return type == StageType.ON_HOLD ? 1 : 0;
    }

    Pipelines pipelines() {
        return pipelines;
    }

    /** The number of the stage that a change names, {@link #NONE} if it is not known. */
    int of(StageChange change) {
        return pipelines
                .versionOf(change)
                .map(version -> of(version.ref(), change.stage()))
                .orElse(NONE);
    }

    private int of(PipelineRef version, String name) {
        return Objects.requireNonNull(numbers.get(version), "version").getOrDefault(name, NONE);
    }

    Stage stage(int number) {
        return stages.get(number);
    }

    StageType type(int number) {
        return stages.get(number).type();
    }

    Pipeline version(int number) {
        return versionOfStage.get(number);
    }

    /** The place of an open stage in its funnel, from 0; {@link #NONE} for any other stage. */
    int position(int number) {
        return position[number];
    }

    /** The place of a stage among moves of one deal at one instant. */
    int rank(int number) {
        return rank[number];
    }

    /** The number of each stage's counterpart in a version, {@link #NONE} for a stage without one. */
    int[] inTermsOf(PipelineRef version) {
        int[] mapped = new int[stages.size()];
        for (int i = 0; i < mapped.length; i++) {
            Optional<Stage> counterpart = pipelines.counterpart(
                    versionOfStage.get(i).ref(), stages.get(i).name(), version);
            mapped[i] = counterpart.map(stage -> of(version, stage.name())).orElse(NONE);
        }
        return mapped;
    }
}
