package org.saleskit.core.audit;

import org.immutables.value.Value;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;

/** A field that was changed, with its value before and after in the form that an audit may keep. */
@Value.Immutable
public abstract class FieldChange {

    FieldChange() {}

    /** {@return the name of the field, such as {@code saleLine.discount}} */
    public abstract String field();

    /** {@return how sensitive the field is; of a personal field no value is in clear} */
    public abstract Sensitivity sensitivity();

    /** {@return the value before} */
    public abstract AuditValue before();

    /** {@return the value after} */
    public abstract AuditValue after();

    /**
     * {@return the change of a field}
     *
     * @param field the name of the field, not blank
     * @param sensitivity how sensitive the field is
     * @param before the value before
     * @param after the value after
     */
    public static FieldChange of(String field, Sensitivity sensitivity, AuditValue before, AuditValue after) {
        return builder()
                .field(field)
                .sensitivity(sensitivity)
                .before(before)
                .after(after)
                .build();
    }

    /** {@return a new builder} */
    public static FieldChangeBuilder builder() {
        return new FieldChangeBuilder();
    }

    /** {@return a builder that holds the values of this change} */
    public final FieldChangeBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(field(), "fieldChange.field");
        checkNotClear(before(), "fieldChange.before");
        checkNotClear(after(), "fieldChange.after");
    }

    private void checkNotClear(AuditValue value, String name) {
        boolean open = sensitivity() == Sensitivity.PERSONAL && value.form() == AuditValue.Form.CLEAR;
        Checks.check(!open, name, "not be in clear in a personal field", value.form());
    }
}
