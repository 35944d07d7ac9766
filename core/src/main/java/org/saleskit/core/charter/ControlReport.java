package org.saleskit.core.charter;

import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/** A report by which duties are controlled, and how regularly it is made. */
@Value.Immutable
public abstract class ControlReport {

    ControlReport() {}

    /** {@return the host's short name of the report} */
    public abstract String id();

    /** {@return what the report is called or shows, in the host's words} */
    public abstract String text();

    /** {@return the time from one report to the next, such as a week; absent as long as it is not set, which is a finding} */
    public abstract Optional<Period> regularity();

    /**
     * {@return a report without a regularity}
     *
     * @param id the host's short name, not blank
     * @param text what the report is called or shows, not blank
     */
    public static ControlReport of(String id, String text) {
        return builder().id(id).text(text).build();
    }

    /**
     * {@return a regular report}
     *
     * @param id the host's short name, not blank
     * @param text what the report is called or shows, not blank
     * @param regularity the time from one report to the next; no part below zero, some part above
     */
    public static ControlReport of(String id, String text, Period regularity) {
        return builder().id(id).text(text).regularity(regularity).build();
    }

    /** {@return a new builder} */
    public static ControlReportBuilder builder() {
        return new ControlReportBuilder();
    }

    /** {@return a builder that holds the values of this report} */
    public final ControlReportBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(id(), "controlReport.id");
        Checks.notBlank(text(), "controlReport.text");
        regularity()
                .ifPresent(period -> Checks.check(
                        !period.isNegative() && !period.isZero(),
                        "controlReport.regularity",
                        "be longer than zero, without a negative part",
                        period));
    }
}
