package org.saleskit.forecasting.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.saleskit.core.internal.Checks;

/**
 * Which uncertain drivers make a number, by which function, and how do they move together?
 *
 * <p><b>Formula</b> outcome = f(x1, ..., xk), xj = quantile of driver j at Phi(zj), z normal with the correlations given.
 *
 * <pre>
 * rank correlation of Spearman   rho_s = 6 / pi asin(rho / 2),   rho = 2 sin(pi rho_s / 6)
 * </pre>
 *
 * <p><b>Symbols</b> f - the host's function; rho - the correlation of the normal numbers z of two drivers, -1..1; rho_s - that of the ranks of
 * their values. If a driver is log-normal or skewed, the correlation of the values themselves is nearer to 0 than rho.
 *
 * <p><b>Special cases</b> Correlations that no law can have together are replaced by the nearest that one can have (Higham), and {@link
 * #correlations} reports what was changed. Holding a driver at a value leaves its correlations in place, without effect.
 *
 * <p><b>Order</b> Drivers keep the order in which they were added. A driver added last changes the draws of none before it, correlated or
 * not, unless the correlations have to be replaced. Without correlations the order has no effect at all.
 *
 * <p><b>Example</b> {@code ScenarioModel.product()} with meetings 44, conversion 0.1 and average deal 50 000, all fixed, is 220 000.
 *
 * <p><b>Source</b> Nelsen, <i>An Introduction to Copulas</i>, 2nd ed., Springer 2006, sections 2.3 and 5.1; Kruskal, <i>Ordinal Measures of
 * Association</i>, JASA 53 (1958), 814-861 (the rank correlation); Higham 2002, doi 10.1093/imanum/22.3.329.
 *
 * <p>Immutable; thread-safe if the function is.
 */
public final class ScenarioModel {

    private static final int MOST_DRIVERS = 100;

    private final ToDoubleFunction<DriverValues> function;
    private final Map<String, DriverLaw> drivers;
    private final Map<String, Integer> places;

    /** By the places of the later and the earlier driver. */
    private final Map<Integer, Double> pairs;

    private ScenarioModel(
            ToDoubleFunction<DriverValues> function, Map<String, DriverLaw> drivers, Map<Integer, Double> pairs) {
        this.function = function;
        this.drivers = Collections.unmodifiableMap(drivers);
        this.pairs = pairs;
        this.places = new LinkedHashMap<>();
        drivers.keySet().forEach(name -> places.put(name, places.size()));
    }

    /**
     * {@return a model without drivers}
     *
     * @param function from the drivers to the outcome; the same values must give the same finite number, also on several threads at once
     */
    public static ScenarioModel of(ToDoubleFunction<DriverValues> function) {
        Objects.requireNonNull(function, "function");
        return new ScenarioModel(function, new LinkedHashMap<>(), new TreeMap<>());
    }

    /** {@return a model whose outcome is the product of all its drivers, in their order} */
    public static ScenarioModel product() {
        return of(values -> {
            double product = 1;
            for (int i = 0; i < values.names().size(); i++) {
                product *= values.at(i);
            }
            return product;
        });
    }

    /**
     * {@return this model with one more driver}
     *
     * @param name the host's name of it, not blank and new to the model; at most 100 drivers
     * @param law what values it can take
     */
    public ScenarioModel withDriver(String name, DriverLaw law) {
        Checks.notBlank(name, "name");
        Objects.requireNonNull(law, "law");
        Checks.check(!drivers.containsKey(name), "name", "be new to the model", name);
        Checks.check(drivers.size() < MOST_DRIVERS, "drivers", "be at most " + MOST_DRIVERS, drivers.size() + 1);
        return with(name, law);
    }

    /**
     * {@return this model with another law of a driver} The draws of the others stay as they were.
     *
     * @param name a driver of the model
     * @param law what values it can take now
     */
    public ScenarioModel withLaw(String name, DriverLaw law) {
        place(name, "name");
        return with(name, Objects.requireNonNull(law, "law"));
    }

    /**
     * {@return this model with a driver held at a value: what if?} It is an intervention: the others keep their draws, also those
     * that were correlated with it.
     *
     * @param name a driver of the model
     * @param value its value
     */
    public ScenarioModel withFixed(String name, double value) {
        return withLaw(name, DriverLaw.fixed(value));
    }

    private ScenarioModel with(String name, DriverLaw law) {
        Map<String, DriverLaw> more = new LinkedHashMap<>(drivers);
        more.put(name, law);
        return new ScenarioModel(function, more, pairs);
    }

    /**
     * {@return this model with two drivers that move together}
     *
     * @param first a driver of the model
     * @param second another one
     * @param correlation of the normal numbers behind them, -1 to 1; 0 makes them independent again
     */
    public ScenarioModel withCorrelation(String first, String second, double correlation) {
        Checks.check(Math.abs(correlation) <= 1, "correlation", "lie between -1 and 1", correlation);
        int one = place(first, "first");
        int other = place(second, "second");
        Checks.check(one != other, "second", "be another driver than first", second);
        Map<Integer, Double> more = new TreeMap<>(pairs);
        more.put(key(one, other), correlation + 0.0);
        return new ScenarioModel(function, drivers, more);
    }

    /**
     * {@return this model with two drivers whose ranks have a correlation}
     *
     * @param first a driver of the model
     * @param second another one
     * @param rankCorrelation Spearman's rank correlation of their values, -1 to 1
     */
    public ScenarioModel withRankCorrelation(String first, String second, double rankCorrelation) {
        Checks.check(Math.abs(rankCorrelation) <= 1, "rankCorrelation", "lie between -1 and 1", rankCorrelation);
        boolean full = Math.abs(rankCorrelation) == 1;
        return withCorrelation(
                first, second, full ? rankCorrelation : 2 * Math.sin(Math.PI * rankCorrelation / 6));
    }

    private int place(String driver, String name) {
        Integer place = places.get(Objects.requireNonNull(driver, name));
        if (place == null) {
            throw Checks.broken(name, "be one of " + places.keySet(), driver);
        }
        return place;
    }

    private static int key(int one, int other) {
        return Math.max(one, other) * MOST_DRIVERS + Math.min(one, other);
    }

    /** {@return the law of each driver, in the order in which they were added, unmodifiable} */
    public Map<String, DriverLaw> drivers() {
        return drivers;
    }

    /** {@return the correlations as given and as used; computed anew for each call} */
    public DriverCorrelations correlations() {
        int n = drivers.size();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double correlation = pairs.getOrDefault(key(i, j), 0.0);
                matrix[i][j] = correlation;
                matrix[j][i] = correlation;
            }
        }
        return new DriverCorrelations(List.copyOf(drivers.keySet()), matrix);
    }

    /**
     * {@return the outcome at one value of each driver}
     *
     * @param values a finite value for every driver of the model, and for no other name
     */
    public double outcome(Map<String, Double> values) {
        Objects.requireNonNull(values, "values");
        DriverValues given = newValues();
        for (Map.Entry<String, Integer> driver : places.entrySet()) {
            String name = "values[" + driver.getKey() + "]";
            Checks.check(values.containsKey(driver.getKey()), name, "be given", "absent");
            given.values[driver.getValue()] =
                    DriverLaws.moderate(Objects.requireNonNull(values.get(driver.getKey()), name), name);
        }
        Checks.check(values.size() == places.size(), "values", "name the drivers only, " + places.keySet(), values.keySet());
        return outcome(given);
    }

    /** {@return the outcome with every driver at its median} In general it is not the median of the outcome. */
    public double outcomeAtMedians() {
        return outcome(medians());
    }

    DriverValues medians() {
        DriverValues medians = newValues();
        int place = 0;
        for (DriverLaw law : drivers.values()) {
            medians.values[place++] = law.at(0.5);
        }
        return medians;
    }

    DriverValues newValues() {
        return new DriverValues(List.copyOf(places.keySet()), places);
    }

    double outcome(DriverValues values) {
        double outcome = function.applyAsDouble(values);
        if (!(Math.abs(outcome) <= Double.MAX_VALUE)) {
            throw Checks.broken("function", "give a finite number at " + values, outcome);
        }
        return outcome + 0.0;
    }

    void checkDrivers() {
        Checks.check(!drivers.isEmpty(), "drivers", "hold at least one", "empty");
    }

    /** {@return the drivers with their laws} */
    @Override
    public String toString() {
        return "ScenarioModel" + drivers;
    }
}
