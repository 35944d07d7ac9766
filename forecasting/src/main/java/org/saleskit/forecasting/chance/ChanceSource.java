package org.saleskit.forecasting.chance;

/** Where a chance comes from. */
public enum ChanceSource {
    /** From the log: what became of deals that had stood as long in the same stage. Censoring, rivals and age are allowed for. */
    INCIDENCE_IN_STAGE,
    /**
     * From the log: won / (won + lost) of the deals that were in the stage, drawn towards all stages' rate as far as few deals
     * demand. Age is not allowed for, and deals still open are left out.
     */
    LEARNED_STAGE_RATE,
    /** The stage's own {@linkplain org.saleskit.core.pipeline.Stage#defaultProbability default}, or the host's table. */
    STAGE_DEFAULT,
    /** The host's own number for the deal. */
    HOST,
    /** No source knows. The deal is listed; its chance is not 0. */
    UNKNOWN
}
