package org.saleskit.core.quality;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;

/**
 * By what two records are the same: such as the tax number of a client or a match key of its name. Records whose key is
 * absent are not compared.
 *
 * <p>The key may be personal data: it is compared and never shown. Immutable and thread-safe if the function is.
 *
 * @param <T> the type of the records
 */
public final class UniquenessRule<T> {

    private final String key;
    private final Function<? super T, ? extends Optional<?>> valueOf;

    private UniquenessRule(String key, Function<? super T, ? extends Optional<?>> valueOf) {
        this.key = Checks.notBlank(key, "uniquenessRule.key");
        this.valueOf = Objects.requireNonNull(valueOf, "valueOf");
    }

    /**
     * {@return a rule for duplicates}
     *
     * @param key the name of the rule, by which a host finds its message; not blank
     * @param valueOf the value that no two records share, compared by {@code equals}; absent if the record has none
     * @param <T> the type of the records
     */
    public static <T> UniquenessRule<T> of(String key, Function<? super T, ? extends Optional<?>> valueOf) {
        return new UniquenessRule<>(key, valueOf);
    }

    /** {@return the name of the rule} */
    public String key() {
        return key;
    }

    Optional<Object> valueOf(T record) {
        return valueOf.apply(record).map(Function.identity());
    }

    /** {@return the name of the rule} */
    @Override
    public String toString() {
        return key;
    }
}
