package org.saleskit.core.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/**
 * Somebody did something to a record. The entry has two clocks: when it was done, and when that was written down.
 *
 * <p>The reason is written freely and is in no text form.
 */
@Value.Immutable
public abstract class AuditEntry {

    AuditEntry() {}

    /** {@return the host's identifier of the one who acted, of whatever department} */
    public abstract RepId actor();

    /** {@return when it was done} */
    public abstract Instant happenedAt();

    /** {@return when it was written down; by default when it was done} */
    @Value.Default
    public Instant recordedAt() {
        return happenedAt();
    }

    /** {@return what was done} */
    public abstract AuditAction action();

    /** {@return to which record} */
    public abstract Subject subject();

    /** {@return the fields that were changed, each once; possibly none} */
    public abstract List<FieldChange> changes();

    /**
     * {@return why, if it was stated} It is kept for as long as the trail: no place for notes about a person.
     */
    @Value.Redacted
    public abstract Optional<String> reason();

    /** {@return a new builder} */
    public static AuditEntryBuilder builder() {
        return new AuditEntryBuilder();
    }

    /** {@return a builder that holds the values of this entry} */
    public final AuditEntryBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        reason().ifPresent(text -> Checks.check(!Checks.isBlank(text), "auditEntry.reason", "not be blank", "blank"));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < changes().size(); i++) {
            String name = changes().get(i).field();
            Checks.check(names.add(name), "changes[" + i + "].field", "be unique in the entry", "\"" + name + "\"");
        }
    }

    /**
     * {@return whether the entry changed a field}
     *
     * @param field the name of the field
     */
    public final boolean changed(String field) {
        return changes().stream().anyMatch(change -> change.field().equals(field));
    }
}
