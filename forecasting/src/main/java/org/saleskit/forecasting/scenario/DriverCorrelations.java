package org.saleskit.forecasting.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * How drivers move together: the correlations of the normal numbers behind them (the Gaussian copula), as they were given and as they
 * are used.
 *
 * <p>Correlations that contradict each other, such as A with B 0.9, B with C 0.9 and A with C -0.9, belong to no law. They are then
 * replaced by the nearest ones that do, and {@link #changes} lists every pair that was changed.
 *
 * <p><b>Source</b> Higham 2002, see {@link ScenarioModel}. Immutable and thread-safe.
 */
public final class DriverCorrelations {

    private final List<String> names;
    private final double[][] given;
    private final double[][] used;

    DriverCorrelations(List<String> names, double[][] given) {
        this.names = names;
        this.given = given;
        this.used = NearestCorrelation.of(given);
    }

    /**
     * A pair whose correlation had to be changed.
     *
     * @param first the driver that comes first in the model
     * @param second the other driver
     * @param given the correlation that was asked for
     * @param used the one that is used
     */
    public record Change(String first, String second, double given, double used) {

        /**
         * Checks the names.
         *
         * @param first the driver that comes first in the model
         * @param second the other driver
         * @param given the correlation that was asked for
         * @param used the one that is used
         */
        public Change {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }
    }

    /** {@return the drivers in the order of the model, unmodifiable} */
    public List<String> names() {
        return names;
    }

    /**
     * {@return the correlation of two drivers that was asked for; 0 if none was, 1 of a driver with itself}
     *
     * @param first a driver
     * @param second a driver
     */
    public double given(String first, String second) {
        return given[place(first)][place(second)];
    }

    /**
     * {@return the correlation of two drivers that is used}
     *
     * @param first a driver
     * @param second a driver
     */
    public double used(String first, String second) {
        return used[place(first)][place(second)];
    }

    /** {@return whether the correlations contradicted each other and were replaced by the nearest that do not} */
    public boolean isChanged() {
        return used != given;
    }

    /** {@return the pairs that were changed, in the order of the drivers; empty if nothing had to be; unmodifiable} */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (given[i][j] != used[i][j]) {
                    changes.add(new Change(names.get(i), names.get(j), given[i][j], used[i][j]));
                }
            }
        }
        return List.copyOf(changes);
    }

    /** {@return how far the used matrix is from the given one: the root of the sum of all squared differences} */
    public double distance() {
        return NearestCorrelation.norm(NearestCorrelation.minus(used, given));
    }

    double[][] used() {
        return used;
    }

    private int place(String name) {
        int place = names.indexOf(Objects.requireNonNull(name, "name"));
        Checks.check(place >= 0, "name", "be one of " + names, name);
        return place;
    }

    /** {@return the number of drivers and of changed pairs} */
    @Override
    public String toString() {
        return "DriverCorrelations[" + names.size() + " drivers, " + changes().size() + " changed]";
    }
}
