package org.saleskit.core.telephony;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;

/**
 * A log of calls that can be searched by kind, date, rep and client. Searches are chained and each returns a smaller log.
 *
 * <p>Two exports of an exchange may overlap: a record that is given twice with equal contents is one record. Two records
 * of one identifier with different contents are refused. The order of the input does not matter. Immutable and
 * thread-safe; each search takes time in proportion to the size of the log.
 */
public final class CallRecords {

    private final List<CallRecord> records;

    private CallRecords(List<CallRecord> records) {
        this.records = records;
    }

    /**
     * {@return a log of these records}
     *
     * @param records the records, in any order; possibly none
     * @throws IllegalArgumentException if two of one identifier differ
     */
    public static CallRecords of(Collection<CallRecord> records) {
        SortedMap<CallRecordId, CallRecord> byId = new TreeMap<>();
        for (CallRecord record : records) {
            CallRecord known = byId.putIfAbsent(record.id(), record);
            Checks.check(
                    known == null || known.equals(record),
                    "callRecords",
                    "hold one content for each id",
                    "two for " + record.id());
        }
        return new CallRecords(
                byId.values().stream().sorted(CallRecord.LOG_ORDER).toList());
    }

    /** {@return the records, in the order {@link CallRecord#LOG_ORDER}; unmodifiable} */
    public List<CallRecord> all() {
        return records;
    }

    /**
     * {@return the calls of this kind}
     *
     * @param kind what became of the call
     */
    public CallRecords ofKind(CallKind kind) {
        Objects.requireNonNull(kind, "kind");
        return where(record -> record.kind() == kind);
    }

    /**
     * {@return the calls that began on a day of the period, by the clock of its zone}
     *
     * @param period the days and the zone
     */
    public CallRecords startedIn(ReportPeriod period) {
        Objects.requireNonNull(period, "period");
        return where(record -> period.contains(record.startedAt()));
    }

    /**
     * {@return the calls of a rep}
     *
     * @param rep the rep
     */
    public CallRecords ofRep(RepId rep) {
        Objects.requireNonNull(rep, "rep");
        return where(record -> record.rep().filter(rep::equals).isPresent());
    }

    /**
     * {@return the calls with a client}
     *
     * @param client the client, as the records name it
     */
    public CallRecords ofClient(ClientId client) {
        Objects.requireNonNull(client, "client");
        return where(record -> record.client().filter(client::equals).isPresent());
    }

    private CallRecords where(Predicate<CallRecord> kept) {
        return new CallRecords(records.stream().filter(kept).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallRecords that && records.equals(that.records);
    }

    @Override
    public int hashCode() {
        return records.hashCode();
    }

    /** {@return how many records there are, such as "3 call records"} */
    @Override
    public String toString() {
        return records.size() + " call record" + (records.size() == 1 ? "" : "s");
    }
}
