package org.saleskit.core.goal;

import java.time.LocalDate;
import java.util.Optional;
import org.saleskit.core.kpi.KpiOwner;

/**
 * What somebody wants to reach by a date: a number, as a {@link SmartGoal}, or a state of affairs, as a {@link
 * QualitativeGoal}. Ordered by identifier.
 */
public sealed interface Goal extends Comparable<Goal> permits SmartGoal, QualitativeGoal {

    /** {@return the host's identifier} */
    GoalId id();

    /** {@return the goal in words, if it is written down; in no text form, as it is free text} */
    Optional<String> statement();

    /** {@return whose goal it is: the company's, a team's or a rep's, if stated} */
    Optional<KpiOwner> owner();

    /** {@return the last day for reaching it, if stated} */
    Optional<LocalDate> deadline();

    /** {@return the goal that this one serves, if there is one} */
    Optional<GoalId> serves();

    @Override
    default int compareTo(Goal other) {
        return id().compareTo(other.id());
    }
}
