package org.saleskit.examples.hosts.bpi;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;

/**
 * One row of the log.
 *
 * @param deal the case
 * @param sequence the position in the case
 * @param activity the state or work item
 * @param lifecycle SCHEDULE, START or COMPLETE
 * @param resource the employee, if the log names one
 * @param at when, with the offset that the clock of the bank had
 */
public record LoanEvent(
        DealId deal, long sequence, String activity, String lifecycle, Optional<RepId> resource, OffsetDateTime at) {

    static LoanEvent of(NamedCsvRecord row) {
        return new LoanEvent(
                DealId.of(row.getField("case_id")),
                Long.parseLong(row.getField("seq")),
                row.getField("activity"),
                row.getField("lifecycle"),
                Optional.of(row.getField("resource"))
                        .filter(text -> !text.isEmpty())
                        .map(RepId::of),
                OffsetDateTime.parse(row.getField("timestamp")));
    }

    /** {@return when, without regard to clocks} */
    public Instant instant() {
        return at.toInstant();
    }
}
