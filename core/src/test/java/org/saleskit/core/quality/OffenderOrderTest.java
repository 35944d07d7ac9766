package org.saleskit.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;

class OffenderOrderTest {

    private static SortedMap<String, Proportion> failed() {
        SortedMap<String, Proportion> failed = new TreeMap<>();
        failed.put("a", Proportion.of(2, 100));
        failed.put("b", Proportion.of(1, 2));
        failed.put("c", Proportion.of(0, 50));
        failed.put("d", Proportion.of(10, 20));
        failed.put("e", Proportion.of(1, 2));
        failed.put("f", Proportion.of(2, 10));
        return failed;
    }

    @Test
    void byCount_tiesGoByShareThenIdentifier() {
        assertThat(OffenderOrder.BY_COUNT.worst(failed()))
                .extracting(Offender::id)
                .containsExactly("d", "f", "a", "b", "e");
    }

    @Test
    void byShare_tiesGoByCountThenIdentifierAndFewChecksAreMarked() {
        assertThat(OffenderOrder.BY_SHARE.worst(failed()))
                .extracting(Offender::id)
                .containsExactly("d", "b", "e", "f", "a");
        assertThat(OffenderOrder.BY_SHARE.worst(failed()))
                .filteredOn(Offender::isLowCount)
                .extracting(Offender::id)
                .containsExactly("b", "e");
    }

    @Test
    void byShare_countsTooLargeForDoubles_areStillToldApart() {
        SortedMap<String, Proportion> failed = new TreeMap<>();
        long n = 4_000_000_000_000_000_000L;
        failed.put("a", Proportion.of(n - 2, n));
        failed.put("b", Proportion.of(n - 1, n));
        assertThat(OffenderOrder.BY_SHARE.worst(failed))
                .extracting(Offender::id)
                .containsExactly("b", "a");
    }
}
