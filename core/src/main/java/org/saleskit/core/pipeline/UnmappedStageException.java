package org.saleskit.core.pipeline;

/**
 * A stage has no counterpart in the pipeline version in whose terms it is to be read. A host that catches it can add the
 * missing line to the {@link StageMapping} and ask again.
 */
public final class UnmappedStageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient PipelineRef from;
    private final String stage;
    private final transient PipelineRef to;

    /**
     * An exception for a stage without a counterpart.
     *
     * @param from the version that the stage belongs to
     * @param stage the name of the stage
     * @param to the version that has no counterpart
     */
    public UnmappedStageException(PipelineRef from, String stage, PipelineRef to) {
        super("stage \"" + stage + "\" of pipeline " + from + " must be mapped to a stage of pipeline " + to
                + ", but was unmapped");
        this.from = from;
        this.stage = stage;
        this.to = to;
    }

    /** {@return the version that the stage belongs to} */
    public PipelineRef from() {
        return from;
    }

    /** {@return the name of the stage} */
    public String stage() {
        return stage;
    }

    /** {@return the version that has no counterpart of it} */
    public PipelineRef to() {
        return to;
    }
}
