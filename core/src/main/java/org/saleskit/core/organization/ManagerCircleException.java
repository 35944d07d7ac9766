package org.saleskit.core.organization;

import java.util.List;
import java.util.stream.Collectors;
import org.saleskit.core.team.RepId;

/** Tells that the managers of a rep lead round in a circle, so that nobody is at the top. */
public final class ManagerCircleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an unmodifiable list of the JDK with texts
    private final List<String> circle;

    ManagerCircleException(RepId rep, List<RepId> circle) {
        super("managers of rep " + rep + " must not form a circle, but was " + text(circle));
        this.circle = circle.stream().map(RepId::value).toList();
    }

    /** {@return the reps of the circle, each followed by its manager and the last one by the first; the smallest is first} */
    public List<RepId> circle() {
        return circle.stream().map(RepId::of).toList();
    }

    /** The circle as text: 3 → 5 → 3. */
    static String text(List<?> circle) {
        return circle.stream().map(Object::toString).collect(Collectors.joining(" → ")) + " → " + circle.get(0);
    }
}
