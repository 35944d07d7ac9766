package org.saleskit.core.quality;

import java.util.Objects;
import java.util.function.Predicate;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;

/**
 * What must hold of a field when it is filled. An empty field is not tested: whether it may be empty is what {@link
 * RequiredFields} say.
 *
 * <p>Immutable and thread-safe if the test is.
 *
 * @param <T> the type of the records
 */
public final class ValidityRule<T> {

    private final Field<T> field;
    private final String key;
    private final Predicate<? super T> holds;

    private ValidityRule(Field<T> field, String key, Predicate<? super T> holds) {
        this.field = Objects.requireNonNull(field, "field");
        this.key = Checks.notBlank(key, "validityRule.key");
        this.holds = Objects.requireNonNull(holds, "holds");
    }

    /**
     * {@return a rule for a field}
     *
     * @param field the field that a finding names
     * @param key the name of the rule, by which a host finds its message; not blank
     * @param holds whether the record keeps the rule; asked only if the field is filled, and may look at other fields too
     * @param <T> the type of the records
     */
    public static <T> ValidityRule<T> of(Field<T> field, String key, Predicate<? super T> holds) {
        return new ValidityRule<>(field, key, holds);
    }

    /** {@return the field that a finding names} */
    public Field<T> field() {
        return field;
    }

    /** {@return the name of the rule} */
    public String key() {
        return key;
    }

    boolean isTested(T record) {
        return field.read(record).isPresent();
    }

    boolean holds(T record) {
        return holds.test(record);
    }

    /** {@return the field and the name of the rule} */
    @Override
    public String toString() {
        return field.name() + ": " + key;
    }
}
