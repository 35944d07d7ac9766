package org.saleskit.forecasting.chance;

import java.util.Comparator;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.StageType;

/** A state of the chain: a stage; one on hold remembers the open stage before it, which says where the deal comes back to. */
record StageKey(PipelineRef pipeline, String stage, String heldFrom) implements Comparable<StageKey> {

    private static final Comparator<StageKey> ORDER = Comparator.comparing(StageKey::pipeline)
            .thenComparing(StageKey::stage)
            .thenComparing(StageKey::heldFrom);

    /** The state of a visit, given the last open stage before it. */
    static StageKey of(Visit visit, String lastOpen) {
        boolean held = visit.stage().type() == StageType.ON_HOLD;
        return new StageKey(visit.pipeline(), visit.stage().name(), held ? lastOpen : "");
    }

    @Override
    public int compareTo(StageKey other) {
        return ORDER.compare(this, other);
    }
}
