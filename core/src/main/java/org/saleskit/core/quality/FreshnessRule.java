package org.saleskit.core.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;

/**
 * How long ago a record may have been touched: its last update, or the last contact with the client. A record of which
 * that is not known fails: nobody can show that it is fresh.
 *
 * <p>Immutable and thread-safe if the function is.
 *
 * @param <T> the type of the records
 */
public final class FreshnessRule<T> {

    private final String key;
    private final Function<? super T, Optional<Instant>> touchedAt;
    private final Duration limit;

    private FreshnessRule(String key, Function<? super T, Optional<Instant>> touchedAt, Duration limit) {
        this.key = Checks.notBlank(key, "freshnessRule.key");
        this.touchedAt = Objects.requireNonNull(touchedAt, "touchedAt");
        Checks.check(limit.compareTo(Duration.ZERO) > 0, "freshnessRule.limit", "be above zero", limit);
        this.limit = limit;
    }

    /**
     * {@return a rule for the age of a record}
     *
     * @param key the name of the rule, by which a host finds its message; not blank
     * @param touchedAt when the record was last touched, if known
     * @param limit the greatest age that is fresh, above zero
     * @param <T> the type of the records
     */
    public static <T> FreshnessRule<T> of(
            String key, Function<? super T, Optional<Instant>> touchedAt, Duration limit) {
        return new FreshnessRule<>(key, touchedAt, limit);
    }

    /** {@return the name of the rule} */
    public String key() {
        return key;
    }

    /** {@return the greatest age that is fresh} */
    public Duration limit() {
        return limit;
    }

    boolean holds(T record, Instant asOf) {
        return touchedAt
                .apply(record)
                .filter(touched -> Duration.between(touched, asOf).compareTo(limit) <= 0)
                .isPresent();
    }

    /** {@return the name of the rule and its limit} */
    @Override
    public String toString() {
        return key + ": " + limit;
    }
}
