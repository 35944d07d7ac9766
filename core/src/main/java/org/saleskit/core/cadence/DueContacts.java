package org.saleskit.core.cadence;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.stats.Proportion;

/** How it stands with the contacts of all clients that were asked about: one row for each. Made by {@link Cadence#due}. */
@Value.Immutable
public abstract class DueContacts {

    DueContacts() {}

    /** {@return a row for each client, in its order: the most pressing first; unmodifiable} */
    public abstract List<DueContact> all();

    /** {@return clients that have events but were not asked about, by identifier; unmodifiable} */
    @Value.NaturalOrder
    public abstract SortedSet<ClientId> notAsked();

    /** Only a check of due contacts makes one. */
    static DueContactsBuilder builder() {
        return new DueContactsBuilder();
    }

    /**
     * {@return the rows in this state, in their order}
     *
     * @param state the state
     */
    public final List<DueContact> in(DueState state) {
        Objects.requireNonNull(state, "state");
        return all().stream().filter(row -> row.state() == state).toList();
    }

    /** {@return the rows that a finding stands against: without a segment, rule or first day} */
    public final List<DueContact> findings() {
        return all().stream().filter(row -> !row.state().isDated()).toList();
    }

    /**
     * {@return how many of the clients with a due day are not overdue} Those with a finding are in neither count. A client
     * that is overdue and {@link DueState#PLANNED} is not in time: a plan makes nothing undone.
     */
    public final Proportion inTime() {
        List<DueContact> dated =
                all().stream().filter(row -> row.state().isDated()).toList();
        return Proportion.of(dated.stream().filter(DueContacts::isInTime).count(), dated.size());
    }

    private static boolean isInTime(DueContact row) {
        return row.rule().filter(rule -> row.overdueDays() <= rule.tolerance()).isPresent();
    }
}
