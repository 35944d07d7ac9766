package org.saleskit.analytics.dealcolumns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * Numbers for the stages of a pipeline, so that a column of a log holds a number rather than a name: the place of the stage
 * in {@link Pipeline#stages()}, from 0. A host looks a name up once, for each of its own names rather than for each row.
 *
 * <p>Immutable and thread-safe.
 */
public final class StageCodes {

    /** What stands for a stage that the pipeline does not have: such rows are left out and counted. */
    public static final int UNKNOWN = -1;

    /** So many stages fit in the bits of a long. */
    static final int MOST_STAGES = 64;

    private final Pipeline pipeline;
    private final Map<String, Integer> codes = new HashMap<>();

    /** Stages by rank: open ones in the order of the funnel, then those on hold, then the closed ones, each as listed. */
    private final List<Stage> ranked;

    private final byte[] rankOfCode;
    private final int openStages;
    private final int timedStages;

    private StageCodes(Pipeline pipeline) {
        this.pipeline = pipeline;
        List<Stage> stages = pipeline.stages();
        this.ranked = new ArrayList<>(stages);
        ranked.sort(Comparator.comparingInt(stage -> phase(stage.type())));
        this.rankOfCode = new byte[stages.size()];
        for (int code = 0; code < stages.size(); code++) {
            codes.put(stages.get(code).name(), code);
            rankOfCode[code] = (byte) ranked.indexOf(stages.get(code));
        }
        this.openStages = pipeline.openStages().size();
        this.timedStages =
                (int) stages.stream().filter(stage -> !stage.type().isClosed()).count();
    }

    /** Of moves at one instant the closing one is taken to be the last, as by {@link org.saleskit.core.deal.DealFold}. */
    private static int phase(StageType type) {
        if (type.isClosed()) {
            return 2;
        }
        return type == StageType.ON_HOLD ? 1 : 0;
    }

    /**
     * {@return the codes of a pipeline}
     *
     * @param pipeline the pipeline
     * @throws IllegalArgumentException if it has more than 64 stages
     */
    public static StageCodes of(Pipeline pipeline) {
        Objects.requireNonNull(pipeline, "pipeline");
        int stages = pipeline.stages().size();
        Checks.check(stages <= MOST_STAGES, "pipeline.stages", "be at most " + MOST_STAGES, stages);
        return new StageCodes(pipeline);
    }

    /** {@return the pipeline} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return how many stages there are; codes run from 0 to one less} */
    public int size() {
        return rankOfCode.length;
    }

    /**
     * {@return the code of a stage, {@link #UNKNOWN} if the pipeline has no such stage}
     *
     * @param stage the name as the log writes it; case and spaces count
     */
    public int code(String stage) {
        return codes.getOrDefault(Objects.requireNonNull(stage, "stage"), UNKNOWN);
    }

    /**
     * {@return the stage with a code}
     *
     * @param code the code
     * @throws IllegalArgumentException if no stage has it
     */
    public Stage stage(int code) {
        Checks.check(code >= 0 && code < size(), "code", "be 0 to " + (size() - 1), code);
        return pipeline.stages().get(code);
    }

    boolean isCode(int code) {
        return code >= UNKNOWN && code < rankOfCode.length;
    }

    /** The order of moves at one instant; an open stage has its place in the funnel. */
    int rank(int code) {
        return rankOfCode[code];
    }

    byte[] ranks() {
        return rankOfCode.clone();
    }

    Stage ranked(int rank) {
        return ranked.get(rank);
    }

    /** Open stages have the ranks below this. */
    int openStages() {
        return openStages;
    }

    /** Open stages and those on hold, in which time counts, have the ranks below this. */
    int timedStages() {
        return timedStages;
    }

    /** One bit for each rank of this type. */
    long bits(StageType type) {
        return IntStream.range(0, size())
                .filter(rank -> ranked.get(rank).type() == type)
                .mapToLong(rank -> 1L << rank)
                .sum();
    }

    /** The place in the funnel at which selling begins. */
    int firstSalesStage() {
        return pipeline.firstSalesStage().map(name -> rank(code(name))).orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageCodes that && pipeline.equals(that.pipeline);
    }

    @Override
    public int hashCode() {
        return pipeline.hashCode();
    }

    /** {@return the names with their codes} */
    @Override
    public String toString() {
        return IntStream.range(0, size())
                .mapToObj(code -> pipeline.stages().get(code).name() + "=" + code)
                .toList()
                .toString();
    }
}
