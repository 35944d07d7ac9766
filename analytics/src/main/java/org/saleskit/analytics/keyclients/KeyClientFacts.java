package org.saleskit.analytics.keyclients;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.profile.FitScore;
import org.saleskit.core.internal.Checks;

/**
 * What a run knows of one client or prospect. Immutable; what is not said is not known, except that a client without a class
 * has none in the analysis: it did not buy, or the analysis dropped it.
 *
 * @param <K> the key of a client
 */
public final class KeyClientFacts<K> {

    private final K key;
    private final @Nullable AbcClass abcClass;
    private final @Nullable BigDecimal potential;
    private final @Nullable CurrencyUnit currency;
    private final OptionalDouble fit;

    private KeyClientFacts(
            K key,
            @Nullable AbcClass abcClass,
            @Nullable BigDecimal potential,
            @Nullable CurrencyUnit currency,
            OptionalDouble fit) {
        this.key = key;
        this.abcClass = abcClass;
        this.potential = potential;
        this.currency = currency;
        this.fit = fit;
    }

    /**
     * {@return a client of which nothing else is known yet}
     *
     * @param <K> the key
     * @param key the client
     */
    public static <K> KeyClientFacts<K> of(K key) {
        return new KeyClientFacts<>(Objects.requireNonNull(key, "key"), null, null, null, OptionalDouble.empty());
    }

    /**
     * {@return a client with its fit, if it has a score, and its class, if the analysis has it} An analysis that {@linkplain
     * org.saleskit.analytics.abc.NegativeRule#DROP drops} items below zero loses that such a client has bought: it is then as
     * one that never did.
     *
     * @param <K> the key
     * @param fit the fit, which names the client
     * @param classes the classes of the clients
     */
    public static <K> KeyClientFacts<K> of(FitScore<K> fit, AbcResult<K> classes) {
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(classes, "classes");
        AbcClass found = classes.item(fit.key()).map(AbcItem::abcClass).orElse(null);
        return new KeyClientFacts<>(fit.key(), found, null, null, fit.score());
    }

    /**
     * {@return the same with a class}
     *
     * @param found the class, or a group outside the base
     */
    public KeyClientFacts<K> withClass(AbcClass found) {
        return new KeyClientFacts<>(key, Objects.requireNonNull(found, "class"), potential, currency, fit);
    }

    /**
     * {@return the same with a potential as a plain number}
     *
     * @param number zero or more, in the unit of the rules
     * @throws IllegalArgumentException if it is below zero
     */
    public KeyClientFacts<K> withPotential(BigDecimal number) {
        Objects.requireNonNull(number, "potential");
        Checks.check(number.signum() >= 0, "potential", "be zero or more", number);
        return new KeyClientFacts<>(key, abcClass, number, null, fit);
    }

    /**
     * {@return the same with a potential as money}
     *
     * @param money zero or more, in the currency of the rules
     * @throws IllegalArgumentException if it is below zero
     */
    public KeyClientFacts<K> withPotential(Money money) {
        Objects.requireNonNull(money, "potential");
        Checks.check(!money.isNegative(), "potential", "be zero or more", money);
        return new KeyClientFacts<>(key, abcClass, money.getAmount(), money.getCurrencyUnit(), fit);
    }

    /**
     * {@return the same with a fit}
     *
     * @param score the score, finite
     * @throws IllegalArgumentException if it is not finite
     */
    public KeyClientFacts<K> withFit(double score) {
        Checks.check(Double.isFinite(score), "fit", "be finite", score);
        return new KeyClientFacts<>(key, abcClass, potential, currency, OptionalDouble.of(score));
    }

    /** {@return the client} */
    public K key() {
        return key;
    }

    /** {@return its class; empty if the analysis has none, because it did not buy or was dropped} */
    public Optional<AbcClass> abcClass() {
        return Optional.ofNullable(abcClass);
    }

    /** {@return its potential, if that is known} */
    public Optional<BigDecimal> potential() {
        return Optional.ofNullable(potential);
    }

    /** {@return the currency of the potential; empty if it is a plain number or not known} */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(currency);
    }

    /** {@return its fit to the ideal customer profile, if that is known} */
    public OptionalDouble fit() {
        return fit;
    }

    /** {@return key and class} The potential of a client is a secret of the trade. */
    @Override
    public String toString() {
        return "KeyClientFacts[" + key + ", " + (abcClass == null ? "-" : abcClass.label()) + "]";
    }
}
