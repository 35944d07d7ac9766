package org.saleskit.core.pipeline;

import java.util.Optional;

/**
 * A log names a stage that its pipeline does not have, or a pipeline that nobody described. A host that catches it can
 * add the missing version and read the log again.
 */
public final class UnknownStageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient DealId deal;
    private final String stage;
    private final transient Optional<PipelineRef> pipeline;

    /**
     * An exception for a change whose stage is not known.
     *
     * @param change the change
     * @param pipeline the version that was searched; absent if the change belongs to none that is known
     */
    public UnknownStageException(StageChange change, Optional<PipelineRef> pipeline) {
        super("stageChange.stage of deal " + change.deal() + " must "
                + pipeline.map(ref -> "be a stage of pipeline " + ref)
                        .orElseGet(() -> "belong to a known pipeline"
                                + change.pipeline()
                                        .map(ref -> ", not to " + ref)
                                        .orElse(" valid at " + change.happenedAt()))
                + ", but was \"" + change.stage() + "\"");
        this.deal = change.deal();
        this.stage = change.stage();
        this.pipeline = pipeline;
    }

    /** {@return the deal whose log names the stage} */
    public DealId deal() {
        return deal;
    }

    /** {@return the name of the stage} */
    public String stage() {
        return stage;
    }

    /** {@return the version of the pipeline that does not have it; absent if no known version applies} */
    public Optional<PipelineRef> pipeline() {
        return pipeline;
    }
}
