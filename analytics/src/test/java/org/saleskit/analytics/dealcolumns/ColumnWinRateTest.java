package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

class ColumnWinRateTest {

    private static final ColumnFunnel FUNNEL = ColumnFunnel.of(LogRow.PIPELINE).withUnit(ChronoUnit.SECONDS);

    /** By hand: 1 won, 2 lost, 3 and 4 disqualified in sales, 5 before: 1 of 4; 6 is open, 7 rests. */
    private static final ColumnFunnelResult RESULT = FUNNEL.asOf(Instant.ofEpochSecond(9))
            .analyze(LogRow.columns(
                    List.of(
                            LogRow.of(1, "lead", 0),
                            LogRow.of(1, "won", 1),
                            LogRow.of(2, "lead", 0),
                            LogRow.of(2, "lost", 1),
                            LogRow.of(3, "talk", 0),
                            LogRow.of(3, "junk", 1),
                            LogRow.of(4, "offer", 0),
                            LogRow.of(4, "junk", 1),
                            LogRow.of(5, "lead", 0),
                            LogRow.of(5, "junk", 1),
                            LogRow.of(6, "lead", 0),
                            LogRow.of(7, "rest", 0)),
                    FUNNEL.codes()));

    @Test
    void winRate_countsWhatWasDisqualifiedInSales_only() {
        assertThat(RESULT.deals(StageType.DISQUALIFIED)).isEqualTo(3);
        assertThat(RESULT.disqualifiedInSales()).isEqualTo(2);
        assertThat(RESULT.winRate()).isEqualTo(Proportion.of(1, 4));
    }

    @Test
    void explainWinRate_saysWhatIsNotCounted() {
        assertThat(RESULT.explainWinRate(Locale.ENGLISH))
                .endsWith("; not counted: open 1, on hold 1, disqualified before sales 1");
    }
}
