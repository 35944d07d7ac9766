package org.saleskit.analytics.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.waterfall.PipelineLogs.EUR;
import static org.saleskit.analytics.waterfall.PipelineLogs.eur;

import org.junit.jupiter.api.Test;

class PipelineBalanceTest {

    private static final PipelineBalance SOME = new PipelineBalance(eur(50), 3, 1);

    @Test
    void sums_everyNumber_areAddedAndTakenAway() {
        PipelineBalance other = new PipelineBalance(eur(20), 2, 2);
        assertThat(SOME.plus(other)).isEqualTo(new PipelineBalance(eur(70), 5, 3));
        assertThat(SOME.minus(other)).isEqualTo(new PipelineBalance(eur(30), 1, -1));
        assertThat(SOME.negated()).isEqualTo(new PipelineBalance(eur(-50), -3, -1));
        assertThat(SOME.plus(PipelineBalance.zero(EUR))).isEqualTo(SOME);
    }

    @Test
    void isZero_onlyIfEveryNumberIs() {
        assertThat(SOME.minus(SOME).isZero()).isTrue();
        assertThat(new PipelineBalance(eur(1), 0, 0).isZero()).isFalse();
        assertThat(new PipelineBalance(eur(0), 1, 0).isZero()).isFalse();
        assertThat(new PipelineBalance(eur(0), 0, 1).isZero()).isFalse();
    }
}
