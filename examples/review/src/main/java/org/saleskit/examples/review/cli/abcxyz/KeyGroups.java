package org.saleskit.examples.review.cli.abcxyz;

import java.util.HashMap;
import java.util.Map;

/** The group of each key, gathered from rows: a key whose rows name several groups, or none, has no group of its own. */
public final class KeyGroups {

    private final Map<String, Group> groups = new HashMap<>();

    /** Creates an empty gatherer. */
    public KeyGroups() {}

    /** What rows say of the group of a key. */
    enum Kind {
        NAMED,
        EMPTY_GROUP,
        SEVERAL_GROUPS
    }

    /**
     * A group, or the lack of one.
     *
     * @param kind whether there is a group
     * @param name its name, empty without one
     */
    record Group(Kind kind, String name) implements Comparable<Group> {

        boolean isNamed() {
            return kind == Kind.NAMED;
        }

        @Override
        public int compareTo(Group other) {
            int order = kind.compareTo(other.kind);
            return order == 0 ? name.compareTo(other.name) : order;
        }

        /** The name as explanations show it. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Adds a row.
     *
     * @param key its key
     * @param group its group, possibly blank
     */
    public void add(String key, String group) {
        Group named = group.isBlank() ? new Group(Kind.EMPTY_GROUP, "") : new Group(Kind.NAMED, group);
        groups.merge(key, named, (first, next) -> first.equals(next) ? first : new Group(Kind.SEVERAL_GROUPS, ""));
    }

    Group of(String key) {
        return groups.getOrDefault(key, new Group(Kind.EMPTY_GROUP, ""));
    }
}
