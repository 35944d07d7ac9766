package org.saleskit.core.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.audit.AuditValue;
import org.saleskit.core.audit.FieldChange;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

/** What the erasures of all types have in common. */
final class Removal {

    private Removal() {}

    static RefusalReason withoutText(RefusalReason reason) {
        Optional<String> text = reason.type() == ReasonType.OTHER ? Optional.of(Erasure.ERASED) : Optional.empty();
        return reason.toBuilder().text(text).build();
    }

    static NextStep withoutText(NextStep step) {
        return step.toBuilder().what(Erasure.ERASED).build();
    }

    static Attributes withoutPersonal(Attributes attributes) {
        Attributes kept = attributes;
        for (AttributeKey<?> key : attributes.asMap().keySet()) {
            kept = key.sensitivity() == Sensitivity.PERSONAL ? kept.without(key) : kept;
        }
        return kept;
    }

    static <T> Erased<T> erased(T before, T after, List<Field<T>> fields) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field<T> field : fields) {
            Optional<Object> old = field.read(before);
            Optional<Object> left = field.read(after);
            if (!old.equals(left)) {
                changes.add(FieldChange.of(field.name(), field.sensitivity(), kept(old), kept(left)));
            }
        }
        return new Erased<>(after, changes);
    }

    private static AuditValue kept(Optional<Object> value) {
        return value.isPresent() ? AuditValue.masked() : AuditValue.absent();
    }
}
