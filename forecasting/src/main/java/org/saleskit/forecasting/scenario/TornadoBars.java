package org.saleskit.forecasting.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.saleskit.forecasting.scenario.Tornado.Bar;
import org.saleskit.forecasting.scenario.Tornado.End;
import org.saleskit.forecasting.scenario.Tornado.Method;

/** Makes the bars of a {@link Tornado}. */
final class TornadoBars {

    private static final Comparator<Bar> LONGEST_FIRST =
            Comparator.<Bar>comparingDouble(bar -> -Math.abs(bar.effect())).thenComparing(Bar::driver);

    private TornadoBars() {}

    static Tornado oneAtATime(ScenarioModel model) {
        DriverValues values = model.medians();
        double middle = model.outcome(values);
        List<Bar> bars = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, DriverLaw> driver : model.drivers().entrySet()) {
            double median = values.values[place];
            End low = end(model, values, place, driver.getValue().at(Tornado.LOW));
            End high = end(model, values, place, driver.getValue().at(Tornado.HIGH));
            values.values[place++] = median;
            bars.add(new Bar(driver.getKey(), low, high));
        }
        return sorted(Method.ONE_AT_A_TIME, middle, bars);
    }

    private static End end(ScenarioModel model, DriverValues values, int place, double value) {
        values.values[place] = value;
        return new End(value, Estimate.of(model.outcome(values), 0));
    }

    static Tornado conditionalMeans(ScenarioResult result, DriverDraws numbers) {
        int k = result.model().drivers().size();
        Sample[] low = samples(k);
        Sample[] high = samples(k);
        double[] normals = new double[k];
        double[] levels = new double[k];
        for (int i = 0; i < result.draws(); i++) {
            numbers.levels(i, normals, levels);
            for (int j = 0; j < k; j++) {
                if (levels[j] <= 2 * Tornado.LOW) {
                    low[j].add(result.outcome(i));
                } else if (levels[j] >= 1 - 2 * (1 - Tornado.HIGH)) {
                    high[j].add(result.outcome(i));
                }
            }
        }
        List<Bar> bars = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, DriverLaw> driver : result.model().drivers().entrySet()) {
            DriverLaw law = driver.getValue();
            boolean fixed = law.form() == DriverLaw.Form.FIXED;
            Estimate atLow = fixed ? result.mean() : low[place].mean();
            Estimate atHigh = fixed ? result.mean() : high[place].mean();
            bars.add(new Bar(
                    driver.getKey(), new End(law.at(Tornado.LOW), atLow), new End(law.at(Tornado.HIGH), atHigh)));
            place++;
        }
        return sorted(Method.CONDITIONAL_MEANS, result.mean().value(), bars);
    }

    private static Sample[] samples(int count) {
        Sample[] samples = new Sample[count];
        for (int j = 0; j < count; j++) {
            samples[j] = new Sample();
        }
        return samples;
    }

    private static Tornado sorted(Method method, double middle, List<Bar> bars) {
        bars.sort(LONGEST_FIRST);
        return new Tornado(method, middle, List.copyOf(bars));
    }
}
