package org.saleskit.core.access;

import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

/** Somebody wants to do something with a record or a field of it. */
@Value.Immutable
public abstract class AccessRequest {

    AccessRequest() {}

    /** {@return the host's identifier of the one who acts, of whatever department} */
    public abstract RepId actor();

    /** {@return the roles in which they act; somebody without a role gets what rules for everybody give} */
    @Value.NaturalOrder
    public abstract SortedSet<AccessRole> roles();

    /** {@return how the record belongs to the actor} */
    public abstract Ownership ownership();

    /** {@return what the actor wants to do} */
    public abstract AccessAction action();

    /** {@return what it is to be done with; by default the record as a whole} */
    @Value.Default
    public AccessTarget target() {
        return AccessTarget.RECORD;
    }

    /**
     * {@return a request about a whole record by somebody with one role}
     *
     * @param actor who acts
     * @param role their role
     * @param ownership how the record belongs to the actor
     * @param action what they want to do
     */
    public static AccessRequest of(RepId actor, AccessRole role, Ownership ownership, AccessAction action) {
        return builder()
                .actor(actor)
                .addRole(role)
                .ownership(ownership)
                .action(action)
                .build();
    }

    /**
     * {@return the same request about a field of the record}
     *
     * @param sensitivity how sensitive the field is
     */
    public final AccessRequest onField(Sensitivity sensitivity) {
        return toBuilder().target(AccessTarget.of(sensitivity)).build();
    }

    /**
     * {@return the same request by somebody who has one more role}
     *
     * @param role the role, in addition to {@link #roles}
     */
    public final AccessRequest withRole(AccessRole role) {
        return toBuilder().addRole(role).build();
    }

    /**
     * {@return the same request for another action}
     *
     * @param action what the actor wants to do instead
     */
    public final AccessRequest withAction(AccessAction action) {
        return toBuilder().action(action).build();
    }

    /** {@return a new builder} */
    public static AccessRequestBuilder builder() {
        return new AccessRequestBuilder();
    }

    /** {@return a builder that holds the values of this request} */
    public final AccessRequestBuilder toBuilder() {
        return builder().from(this);
    }
}
