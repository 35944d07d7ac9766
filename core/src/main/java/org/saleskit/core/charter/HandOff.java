package org.saleskit.core.charter;

import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/** What one department hands over to another, in what time, and when it counts as taken over. */
@Value.Immutable
public abstract class HandOff {

    HandOff() {}

    /** {@return the host's short name of the hand-off} */
    public abstract String id();

    /** {@return the department that gives} */
    public abstract String giver();

    /** {@return the department that takes, another one} */
    public abstract String taker();

    /** {@return what is handed over, such as a signed contract with its attachments} */
    public abstract String what();

    /** {@return how much working time the hand-off may take; absent as long as it is not set, which is a finding} */
    public abstract Optional<Duration> timeLimit();

    /** {@return by what the taking department sees that it may accept; absent as long as it is not set, which is a finding} */
    public abstract Optional<String> acceptance();

    /**
     * {@return a hand-off without a time limit and a criterion of acceptance}
     *
     * @param id the host's short name, not blank
     * @param giver the department that gives, not blank
     * @param taker the department that takes, another one
     * @param what what is handed over, not blank
     */
    public static HandOff of(String id, String giver, String taker, String what) {
        return builder().id(id).giver(giver).taker(taker).what(what).build();
    }

    /** {@return a new builder} */
    public static HandOffBuilder builder() {
        return new HandOffBuilder();
    }

    /** {@return a builder that holds the values of this hand-off} */
    public final HandOffBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(id(), "handOff.id");
        Checks.notBlank(giver(), "handOff.giver");
        Checks.notBlank(taker(), "handOff.taker");
        Checks.notBlank(what(), "handOff.what");
        Checks.check(!giver().equals(taker()), "handOff.taker", "be another department", "\"" + taker() + "\"");
        timeLimit()
                .ifPresent(limit -> Checks.check(
                        !limit.isNegative() && !limit.isZero(), "handOff.timeLimit", "be longer than zero", limit));
        acceptance().ifPresent(text -> Checks.notBlank(text, "handOff.acceptance"));
    }
}
