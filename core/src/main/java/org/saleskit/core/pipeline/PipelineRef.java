package org.saleskit.core.pipeline;

import java.util.Comparator;
import org.saleskit.core.internal.Checks;

/**
 * Names one version of a pipeline; ordered by the name of the pipeline, then by version.
 *
 * @param pipeline the host's name of the pipeline, see {@link Pipeline#id}; not blank
 * @param version the version of its stage list, 1 or more
 */
public record PipelineRef(String pipeline, int version) implements Comparable<PipelineRef> {

    private static final Comparator<PipelineRef> ORDER =
            Comparator.comparing(PipelineRef::pipeline).thenComparingInt(PipelineRef::version);

    /**
     * Checks the name and the version.
     *
     * @param pipeline the name of the pipeline
     * @param version the version
     */
    public PipelineRef {
        Checks.notBlank(pipeline, "pipelineRef.pipeline");
        Checks.positive(version, "pipelineRef.version");
    }

    /**
     * {@return the name of this version of the pipeline}
     *
     * @param pipeline the host's name of the pipeline, not blank
     * @param version the version, 1 or more
     */
    public static PipelineRef of(String pipeline, int version) {
        return new PipelineRef(pipeline, version);
    }

    @Override
    public int compareTo(PipelineRef other) {
        return ORDER.compare(this, other);
    }

    /** {@return name and version, such as {@code b2b/2}} */
    @Override
    public String toString() {
        return pipeline + "/" + version;
    }
}
