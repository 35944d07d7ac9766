package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.audit.AuditAction;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.AuditValue;
import org.saleskit.core.audit.FieldChange;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

/** The form of an entry of the trace of who did what. */
record AuditJson(
        @JsonProperty(required = true) RepId actor,
        @JsonProperty(required = true) Instant happenedAt,
        @JsonProperty(required = true) Instant recordedAt,
        @JsonProperty(required = true) AuditAction action,
        @JsonProperty(required = true) Subject subject,
        Optional<List<FieldChange>> changes,
        Optional<String> reason) {

    static AuditJson of(AuditEntry entry) {
        return new AuditJson(
                entry.actor(),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.action(),
                entry.subject(),
                Absent.ifEmpty(entry.changes()),
                entry.reason());
    }

    AuditEntry value() {
        return AuditEntry.builder()
                .actor(actor)
                .happenedAt(happenedAt)
                .recordedAt(recordedAt)
                .action(action)
                .subject(subject)
                .changes(changes.orElse(List.of()))
                .reason(reason)
                .build();
    }

    record ChangeJson(
            @JsonProperty(required = true) String field,
            @JsonProperty(required = true) Sensitivity sensitivity,
            @JsonProperty(required = true) ValueJson before,
            @JsonProperty(required = true) ValueJson after) {

        static ChangeJson of(FieldChange change) {
            return new ChangeJson(
                    change.field(), change.sensitivity(), ValueJson.of(change.before()), ValueJson.of(change.after()));
        }

        FieldChange value() {
            return FieldChange.of(field, sensitivity, before.value(), after.value());
        }
    }

    /** Absent and masked values have no text, and a text that is written may be empty. */
    record ValueJson(@JsonProperty(required = true) AuditValue.Form form, Optional<String> text) {

        static ValueJson of(AuditValue value) {
            boolean silent = value.form() == AuditValue.Form.ABSENT || value.form() == AuditValue.Form.MASKED;
            return new ValueJson(value.form(), Optional.of(value.text()).filter(text -> !silent));
        }

        AuditValue value() {
            return new AuditValue(form, text.orElse(""));
        }
    }
}
