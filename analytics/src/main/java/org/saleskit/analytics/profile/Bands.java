package org.saleskit.analytics.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.saleskit.analytics.internal.keys.NamedCopy;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * Turns a number into one of a few bands, so that it can be a value of a profile.
 *
 * <pre>
 * limits  10, 100        bands  &lt; 10   10 – &lt; 100   ≥ 100
 * </pre>
 *
 * <p>A number equal to a limit lies in the band above it. Compared exactly, so 10 and 10.00 are the same. Immutable.
 */
public final class Bands {

    private final List<BigDecimal> limits;
    private final List<String> names;

    private Bands(List<BigDecimal> limits, List<String> names) {
        this.limits = limits;
        this.names = names;
    }

    /**
     * {@return bands cut at these limits, named by them}
     *
     * @param limits the limits, ascending, one or more, such as "10" and "99.5"
     * @throws IllegalArgumentException if there is none, one is no number or has more than 1000 digits on either side of the
     *     point, or they do not ascend
     */
    public static Bands cutBy(String... limits) {
        Objects.requireNonNull(limits, "limits");
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < limits.length; i++) {
            String name = "limits[" + i + "]";
            Objects.requireNonNull(limits[i], name);
            try {
                numbers.add(new BigDecimal(limits[i]));
            } catch (NumberFormatException notANumber) {
                IllegalArgumentException named = Checks.broken(name, "be a number", "\"" + limits[i] + "\"");
                named.initCause(notANumber);
                throw named;
            }
        }
        return cutBy(numbers);
    }

    /**
     * {@return bands cut at these limits, named by them}
     *
     * @param limits the limits, ascending, one or more
     * @throws IllegalArgumentException if there is none, one has more than 1000 digits on either side of the point, or they do
     *     not ascend
     */
    public static Bands cutBy(List<BigDecimal> limits) {
        List<BigDecimal> copy = NamedCopy.of(limits, "limits");
        Checks.check(!copy.isEmpty(), "limits", "be one or more", copy);
        List<BigDecimal> moderate = new ArrayList<>();
        for (int i = 0; i < copy.size(); i++) {
            moderate.add(Decimals.canonical(copy.get(i), "limits[" + i + "]"));
        }
        for (int i = 1; i < copy.size(); i++) {
            Checks.check(
                    moderate.get(i).compareTo(moderate.get(i - 1)) > 0,
                    "limits[" + i + "]",
                    "be above the limit before, which is " + copy.get(i - 1),
                    copy.get(i));
        }
        List<String> names = new ArrayList<>();
        names.add("< " + copy.get(0).toPlainString());
        for (int i = 1; i < copy.size(); i++) {
            names.add(copy.get(i - 1).toPlainString() + " – < " + copy.get(i).toPlainString());
        }
        names.add("≥ " + copy.get(copy.size() - 1).toPlainString());
        return new Bands(copy, List.copyOf(names));
    }

    /**
     * {@return the same bands with names of the host, such as "small", "medium", "large"}
     *
     * @param bandNames one name for each band, from the lowest; there is one band more than limits
     * @throws IllegalArgumentException if there are more or fewer names than bands, one is blank, or two are equal
     */
    public Bands named(String... bandNames) {
        List<String> copy = NamedCopy.of(Arrays.asList(Objects.requireNonNull(bandNames, "names")), "names");
        Checks.check(copy.size() == names.size(), "names", "be " + names.size() + ", one for each band", copy.size());
        for (int i = 0; i < copy.size(); i++) {
            Checks.notBlank(copy.get(i), "names[" + i + "]");
            Checks.check(copy.indexOf(copy.get(i)) == i, "names[" + i + "]", "differ from those before", copy.get(i));
        }
        return new Bands(limits, copy);
    }

    /**
     * {@return the name of the band in which a number lies}
     *
     * @param number the number
     */
    public String bandOf(BigDecimal number) {
        Objects.requireNonNull(number, "number");
        int band = 0;
        while (band < limits.size() && number.compareTo(limits.get(band)) >= 0) {
            band++;
        }
        return names.get(band);
    }

    /** {@return the limits, ascending; unmodifiable} */
    public List<BigDecimal> limits() {
        return limits;
    }

    /** {@return the names of the bands, from the lowest; unmodifiable} */
    public List<String> names() {
        return names;
    }

    /** {@return the names of the bands} */
    @Override
    public String toString() {
        return "Bands" + Arrays.toString(names.toArray());
    }
}
