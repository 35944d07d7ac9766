package org.saleskit.core.audit;

import java.time.Instant;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

/** Entries that the tests of this package share. */
final class AuditEntries {

    static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    static final Subject ORDER = Subject.of("order", "o-17");

    static final AuditEntry DISCOUNT = AuditEntry.builder()
            .actor(RepId.of("r1"))
            .happenedAt(NOON)
            .recordedAt(NOON.plusMillis(5250))
            .action(AuditAction.CHANGED)
            .subject(ORDER)
            .reason("скидка согласована")
            .addChange(FieldChange.of(
                    "saleLine.discount",
                    Sensitivity.COMMERCIAL,
                    AuditValue.clear("RUB 5.00"),
                    AuditValue.clear("RUB 25.00")))
            .build();

    static final AuditEntry VIEWED = AuditEntry.builder()
            .actor(RepId.of("r2"))
            .happenedAt(NOON.plusSeconds(60))
            .recordedAt(NOON.plusSeconds(60))
            .action(AuditAction.VIEWED)
            .subject(Subject.of("client", "c1"))
            .build();

    private AuditEntries() {}

    static AuditEntry numbered(int number) {
        return VIEWED.toBuilder().subject(Subject.of("client", "c" + number)).build();
    }
}
