package org.saleskit.core.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.saleskit.core.client.ClientId;

/**
 * A transition that the activity of a client calls for and that the log does not have yet.
 *
 * @param from the state before
 * @param to the state after
 * @param on the day from which the client is in the state
 * @param rule the name of the rule that allows it
 */
public record DueTransition(LifecycleState from, LifecycleState to, LocalDate on, String rule) {

    /**
     * {@return the change to add to the log; it happened at the first instant of the day}
     *
     * @param client the client
     * @param zone the zone in which days begin
     * @param recordedAt when it is written down
     * @param sequence the order among changes of that instant, such as the place of this transition in its list
     */
    public LifecycleChange toChange(ClientId client, ZoneId zone, Instant recordedAt, long sequence) {
        return LifecycleChange.builder()
                .client(client)
                .to(to)
                .happenedAt(on.atStartOfDay(zone).toInstant())
                .recordedAt(recordedAt)
                .sequence(sequence)
                .build();
    }
}
