package org.saleskit.analytics.profile;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;

/**
 * An attribute by which clients are compared: a name, and how to read its value from the host's own row.
 *
 * <p>Values are labels of the host; equal text is the same value. What is not known is an empty {@code Optional}, never a
 * label such as "n/a". Immutable; the function must give the same value for the same row.
 *
 * @param <T> the host's row of a client
 */
public final class ProfileAttribute<T> {

    /** What an attribute describes. */
    public enum Part {
        /** The company: sector, size, place. */
        COMPANY,

        /** The person there: role, department, way of contact. */
        PERSON
    }

    private final String name;
    private final Part part;
    private final Function<? super T, Optional<String>> value;

    private ProfileAttribute(String name, Part part, Function<? super T, Optional<String>> value) {
        this.name = Checks.notBlank(name, "name");
        this.part = part;
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * {@return an attribute of the company}
     *
     * @param <T> the host's row
     * @param name its name, not blank
     * @param value reads the label; empty if it is not known
     */
    public static <T> ProfileAttribute<T> company(String name, Function<? super T, Optional<String>> value) {
        return new ProfileAttribute<>(name, Part.COMPANY, value);
    }

    /**
     * {@return a numeric attribute of the company, cut into bands}
     *
     * @param <T> the host's row
     * @param name its name, not blank
     * @param bands the bands
     * @param number reads the number; empty if it is not known
     */
    public static <T> ProfileAttribute<T> company(
            String name, Bands bands, Function<? super T, Optional<BigDecimal>> number) {
        return new ProfileAttribute<>(name, Part.COMPANY, banded(bands, number));
    }

    /**
     * {@return an attribute of the person}
     *
     * @param <T> the host's row
     * @param name its name, not blank
     * @param value reads the label; empty if it is not known
     */
    public static <T> ProfileAttribute<T> person(String name, Function<? super T, Optional<String>> value) {
        return new ProfileAttribute<>(name, Part.PERSON, value);
    }

    /**
     * {@return a numeric attribute of the person, cut into bands}
     *
     * @param <T> the host's row
     * @param name its name, not blank
     * @param bands the bands
     * @param number reads the number; empty if it is not known
     */
    public static <T> ProfileAttribute<T> person(
            String name, Bands bands, Function<? super T, Optional<BigDecimal>> number) {
        return new ProfileAttribute<>(name, Part.PERSON, banded(bands, number));
    }

    private static <T> Function<T, Optional<String>> banded(
            Bands bands, Function<? super T, Optional<BigDecimal>> number) {
        Objects.requireNonNull(bands, "bands");
        Objects.requireNonNull(number, "number");
        return row -> number.apply(row).map(bands::bandOf);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return what it describes} */
    public Part part() {
        return part;
    }

    /** The value of a row, which the message calls by a name. */
    Optional<String> valueOf(T row, String rowName) {
        Optional<String> found = value.apply(row);
        Objects.requireNonNull(found, () -> rowName + "." + name);
        found.ifPresent(label -> Checks.notBlank(label, rowName + "." + name));
        return found;
    }

    /** {@return part and name} */
    @Override
    public String toString() {
        return "ProfileAttribute[" + part + ", " + name + "]";
    }
}
