package org.saleskit.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.saleskit.core.team.RepId;

/**
 * Hashes computed by Python 3.11 and by GNU sha256sum. The bytes of the first, written out (one line, no line break):
 *
 * <pre>
 * 16:saleskit-audit-1,1:0,64:000…0,10:1709294400,1:0,10:1709294405,9:250000000,2:r1,7:CHANGED,5:order,4:o-17,1:1,
 * 35:скидка согласована,1:1,17:saleLine.discount,10:COMMERCIAL,5:CLEAR,8:RUB 5.00,5:CLEAR,9:RUB 25.00,
 * </pre>
 *
 * <p>In Python: {@code hashlib.sha256(b''.join(b'%d:%s,' % (len(t.encode()), t.encode()) for t in texts)).hexdigest()}.
 */
class AuditLinkReferenceTest {

    private static final String FIRST = "6a84e26033da51340ec09cdcdcce70b17da537121c723e826b8b7fe5dbfa286c";
    private static final String SECOND = "60286501a621890357888792f53efd61b53e3314d09f19f1bb73fdb02cc66721";

    @Test
    void of_entryWithChangeAndReason_hasTheHashOfAnotherImplementation() {
        AuditLink link = AuditLink.of(0, AuditEntries.DISCOUNT, AuditLink.FIRST_PREVIOUS);
        assertThat(link.hash()).isEqualTo(FIRST);
        assertThat(link.isIntact()).isTrue();
    }

    @Test
    void of_secondEntryWithoutReason_hasTheHashOfAnotherImplementation() {
        assertThat(AuditLink.of(1, AuditEntries.VIEWED, FIRST).hash()).isEqualTo(SECOND);
    }

    @Test
    void of_instantBefore1970_countsSecondsDownAndNanosecondsUp() {
        AuditEntry entry = AuditEntry.builder()
                .actor(RepId.of("r1"))
                .happenedAt(Instant.ofEpochSecond(0, -1))
                .recordedAt(Instant.EPOCH)
                .action(AuditAction.ERASED)
                .subject(Subject.of("client", "p"))
                .build();
        // Texts: saleskit-audit-1, 0, 64 zeros, -1, 999999999, 0, 0, r1, ERASED, client, p, 0, 0.
        assertThat(AuditLink.of(0, entry, AuditLink.FIRST_PREVIOUS).hash())
                .isEqualTo("b5cc1fdedea2d3d231923a7bab77605d591c54bb6b2ae4d6f0186ba4b3c75356");
    }

    @Test
    void trail_twoEntries_endsWithTheHashOfAnotherImplementation() {
        AuditTrail trail = AuditTrail.empty().append(AuditEntries.DISCOUNT).append(AuditEntries.VIEWED);
        assertThat(trail.head()).isEqualTo(new ChainHead(2, SECOND));
    }
}
