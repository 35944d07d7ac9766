package org.saleskit.analytics.variants;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often one activity directly followed another, and how long that took. The first activity of a case follows its start,
 * and the end of a finished case follows its last one; these take no time. After the last activity of an open case nothing
 * is known yet: the times are those that passed until the instant of the analysis, each of them too short.
 *
 * @param from the activity before; absent for the start of cases
 * @param to the activity after; absent for the end of finished cases, and for open ones
 * @param count how often, over all cases
 * @param cases the cases in which it happened, each once, in order; unmodifiable
 * @param times how long it took, each time; none for starts and ends
 * @param <K> the key of a case
 */
public record Transition<K>(
        Optional<String> from, Optional<String> to, long count, List<K> cases, TransitionTimes times) {

    /**
     * Copies the cases.
     *
     * @param from the activity before
     * @param to the activity after
     * @param count how often
     * @param cases the cases
     * @param times how long it took
     */
    public Transition {
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(times, "times");
        cases = List.copyOf(cases);
    }

    /** {@return whether an activity follows itself} */
    public boolean isSelfLoop() {
        return from.isPresent() && from.equals(to);
    }

    /** {@return such as "A → B", with • for the start and the end} */
    public String label() {
        return from.orElse("•") + " → " + to.orElse("•");
    }
}
