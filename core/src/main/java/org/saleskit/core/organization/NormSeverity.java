package org.saleskit.core.organization;

/** How serious the breach of a norm is; later constants are more serious. */
public enum NormSeverity {
    /** Worth a thought. */
    ADVICE,
    /** Has to be explained. */
    WARNING,
    /** Has to be mended. */
    ERROR
}
