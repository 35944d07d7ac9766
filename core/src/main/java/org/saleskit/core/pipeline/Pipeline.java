package org.saleskit.core.pipeline;

import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * An ordered list of stages that deals pass through.
 *
 * <p>The order of the stages of type {@link StageType#OPEN} is the order of the funnel. Closed and on-hold stages stand
 * outside it, wherever they are listed.
 */
@Value.Immutable
public abstract class Pipeline {

    Pipeline() {}

    /** {@return the host's name of the pipeline} */
    public abstract String id();

    /** {@return the version of the stage list, 1 or more; by default 1} */
    @Value.Default
    public int version() {
        return 1;
    }

    /**
     * {@return the instant from which the version is in use; absent if from the beginning} It lasts until the next version
     * of the pipeline starts. A version is never deleted: the log of its time is written in its stages.
     */
    public abstract Optional<Instant> validFrom();

    /** {@return all stages, in the host's order} */
    public abstract List<Stage> stages();

    /**
     * {@return the name of the open stage with which selling begins; absent if it is the first open stage} The open
     * stages before it only find out whether a deal is a real one: a deal that is disqualified before it reached this
     * stage says nothing about selling and is in no win rate; one that is disqualified later was worked on and not won.
     */
    public abstract Optional<String> firstSalesStage();

    /**
     * {@return a pipeline from names of stages}
     *
     * @param id the host's name of the pipeline
     * @param open names of the open stages in the order of the funnel, at least one
     * @param won names of the stages that mean "won", at least one
     * @param lost names of the stages that mean "lost", possibly none
     * @throws IllegalArgumentException if a name is blank or occurs twice, or if no open or no won stage is named
     */
    public static Pipeline of(String id, List<String> open, List<String> won, List<String> lost) {
        PipelineBuilder builder = builder().id(id);
        open.forEach(name -> builder.addStage(Stage.of(name, StageType.OPEN)));
        won.forEach(name -> builder.addStage(Stage.of(name, StageType.WON)));
        lost.forEach(name -> builder.addStage(Stage.of(name, StageType.LOST)));
        return builder.build();
    }

    /** {@return a new builder} */
    public static PipelineBuilder builder() {
        return new PipelineBuilder();
    }

    /** {@return a builder that holds the values of this pipeline} */
    public final PipelineBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(id(), "pipeline.id");
        Checks.positive(version(), "pipeline.version");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < stages().size(); i++) {
            String name = stages().get(i).name();
            Checks.check(names.add(name), "stages[" + i + "].name", "be unique in the pipeline", "\"" + name + "\"");
        }
        checkHolds(StageType.OPEN);
        checkHolds(StageType.WON);
        firstSalesStage().ifPresent(this::checkOpen);
    }

    private void checkOpen(String name) {
        boolean open = openStages().stream().anyMatch(stage -> stage.name().equals(name));
        Checks.check(open, "pipeline.firstSalesStage", "name an open stage of the pipeline", "\"" + name + "\"");
    }

    private void checkHolds(StageType type) {
        boolean present = stages().stream().anyMatch(stage -> stage.type() == type);
        Checks.check(present, "stages", "hold at least one stage of type " + type, stages());
    }

    /** {@return the stages of type {@link StageType#OPEN}, in the order of the funnel} */
    @Value.Lazy
    public List<Stage> openStages() {
        return stages().stream().filter(stage -> stage.type() == StageType.OPEN).toList();
    }

    /**
     * {@return the stage with this name, if the pipeline has it}
     *
     * @param name the name as the log writes it; case and spaces count
     */
    public Optional<Stage> stage(String name) {
        return Optional.ofNullable(stagesByName().get(Objects.requireNonNull(name, "name")));
    }

    /** {@return the name of this version of the pipeline} */
    @Value.Lazy
    public PipelineRef ref() {
        return PipelineRef.of(id(), version());
    }

    /**
     * {@return the stages that a deal may enter now from its own, in the host's order} Every other stage, if it meets all
     * {@linkplain Stage#exitCriteria() exit criteria} of its stage; otherwise those that are not forward: earlier open
     * stages, stages on hold, and those closed without a win. A deal that is closed or rests, and so stands outside the
     * funnel, has every open stage forward.
     *
     * @param deal the deal in its stage
     * @throws IllegalArgumentException if the pipeline does not have the stage
     */
    public final List<Stage> mayEnter(DealContext deal) {
        Stage from = stage(deal.stage())
                .orElseThrow(() ->
                        Checks.broken("deal.stage", "be a stage of pipeline " + ref(), "\"" + deal.stage() + "\""));
        boolean passed = from.checkExit(deal).isPassed();
        int position = openStages().indexOf(from);
        return stages().stream()
                .filter(stage -> !stage.equals(from) && (passed || !isForward(stage, position)))
                .toList();
    }

    private boolean isForward(Stage stage, int position) {
        return switch (stage.type()) {
            case OPEN -> openStages().indexOf(stage) > position;
            case WON -> true;
            case ON_HOLD, LOST, DISQUALIFIED -> false;
        };
    }

    /** The stages by name, in the host's order. */
    @Value.Lazy
    Map<String, Stage> stagesByName() {
        return Maps.uniqueIndex(stages(), Stage::name);
    }
}
