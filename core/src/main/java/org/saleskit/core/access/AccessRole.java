package org.saleskit.core.access;

import org.saleskit.core.internal.Checks;

/**
 * The name of a role of the host, such as {@code rep}; ordered as text. The constants are the roles of {@link
 * AccessPolicy#salesDepartment}; a host adds its own.
 *
 * @param value the name, not blank
 */
public record AccessRole(String value) implements Comparable<AccessRole> {

    /** A sales rep. */
    public static final AccessRole REP = new AccessRole("rep");

    /** The head of a team or of the department. */
    public static final AccessRole HEAD = new AccessRole("head");

    /** Support: prepares documents and follows orders for the reps of a team. */
    public static final AccessRole SUPPORT = new AccessRole("support");

    /** Marketing: works with lists and segments, not with persons. */
    public static final AccessRole MARKETING = new AccessRole("marketing");

    /** Somebody who has given or received notice; held beside the role that they work in. */
    public static final AccessRole LEAVING = new AccessRole("leaving");

    /**
     * Checks that the name is not blank.
     *
     * @param value the name
     */
    public AccessRole {
        Checks.notBlank(value, "accessRole");
    }

    /**
     * {@return the role of this name}
     *
     * @param value the name, not blank
     */
    public static AccessRole of(String value) {
        return new AccessRole(value);
    }

    @Override
    public int compareTo(AccessRole other) {
        return value.compareTo(other.value);
    }

    /** {@return the name itself} */
    @Override
    public String toString() {
        return value;
    }
}
