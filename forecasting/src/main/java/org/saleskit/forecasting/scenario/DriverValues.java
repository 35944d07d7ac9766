package org.saleskit.forecasting.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * One value for each driver of a model, as its function sees them. Only valid during the call of the function, which must not keep
 * it: the next draw uses the same object.
 */
public final class DriverValues {

    private final List<String> names;
    private final Map<String, Integer> places;
    final double[] values;

    DriverValues(List<String> names, Map<String, Integer> places) {
        this.names = names;
        this.places = places;
        this.values = new double[names.size()];
    }

    /**
     * {@return the value of a driver}
     *
     * @param name a driver of the model
     * @throws IllegalArgumentException if the model has no such driver
     */
    public double get(String name) {
        Integer place = places.get(Objects.requireNonNull(name, "name"));
        if (place == null) {
            throw Checks.broken("name", "be one of " + names, name);
        }
        return values[place];
    }

    /** {@return the names of the drivers in the order of the model, unmodifiable} */
    public List<String> names() {
        return names;
    }

    /**
     * {@return the value of a driver by its place, which spares the look-up of a name}
     *
     * @param place the place in {@link #names}
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double at(int place) {
        return values[Objects.checkIndex(place, values.length)];
    }

    /** {@return all names with their values} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(values[i]);
        }
        return text.append('}').toString();
    }
}
