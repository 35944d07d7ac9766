package org.saleskit.core.territory;

import java.time.LocalDate;
import java.util.Objects;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * A part of the client base that belongs to one rep or team: not a list of clients but a rule, so that a new client is
 * in the right territory at once.
 */
@Value.Immutable
public abstract class Territory {

    Territory() {}

    /** {@return the host's identifier or name} */
    public abstract TerritoryId id();

    /** {@return which clients it covers} */
    public abstract ClientRule rule();

    /** {@return to whom its clients belong} */
    public abstract TerritoryOwner owner();

    /** {@return its turn, 1 being the first: a client belongs to the territory of the smallest number; by default 1} */
    @Value.Default
    public int priority() {
        return 1;
    }

    /** {@return the days on which it is in force, at least one; by default all days} */
    @Value.Default
    public LocalDateRange validity() {
        return LocalDateRange.ALL;
    }

    /**
     * {@return a territory of priority 1, in force on all days}
     *
     * @param id the host's identifier or name
     * @param rule which clients it covers
     * @param owner to whom its clients belong
     */
    public static Territory of(TerritoryId id, ClientRule rule, TerritoryOwner owner) {
        return builder().id(id).rule(rule).owner(owner).build();
    }

    /** {@return a new builder} */
    public static TerritoryBuilder builder() {
        return new TerritoryBuilder();
    }

    /** {@return a builder that holds the values of this territory} */
    public final TerritoryBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * {@return whether the territory is in force on a day}
     *
     * @param date the day
     */
    public final boolean isInForce(LocalDate date) {
        return validity().contains(Objects.requireNonNull(date, "date"));
    }

    @Value.Check
    void check() {
        Checks.positive(priority(), "territory.priority");
        Checks.check(!validity().isEmpty(), "territory.validity", "hold at least one day", validity());
    }
}
