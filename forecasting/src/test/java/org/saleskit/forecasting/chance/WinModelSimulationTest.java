package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;

class WinModelSimulationTest {

    @Test
    void of_simulatedLog_isCalibrated() {
        List<DealEvent> events = SimulatedStages.events(20_000, 720, 1);
        Deals deals = SimulatedStages.deals(events, 600);
        LearnedChances learned = WinModel.withDefaults().learn(deals);
        List<DealChance> chances = learned.of(deals, SimulatedStages.at(631).minusNanos(1));
        double se = 0, bias = 0, evSe = 0, base = 0;
        for (DealChance c : chances) {
            Deal d = deals.find(c.deal()).orElseThrow();
            int s = SimulatedStages.STAGES.indexOf(d.stage().name());
            int age = (int) d.timeInStage().toDays();
            double[] t = SimulatedStages.truth(s, age, 30);
            double p = c.winInPeriod().orElseThrow();
            se += (p - t[0]) * (p - t[0]);
            bias += p - t[0];
            base += t[0] * (1 - t[0]);
        }
        assertThat(se / base).isLessThan(0.02);
    }
}
