package org.saleskit.analytics.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.internal.keys.NamedCopy;
import org.saleskit.core.internal.Checks;

/**
 * What do the best clients have in common that the others have not?
 *
 * <pre>
 * lift of a value = P(value given best) / P(value given all)
 * fit of a client = mean of ln(shrunk lift) over its attributes that are known
 * </pre>
 *
 * <p><b>Symbols.</b> Formulas with their symbols are at {@link ValueLift}, {@link AttributeProfile} and {@link FitScore}.
 *
 * <p><b>Input.</b> One row for each client of the base, which clients are best, and the attributes. Shares of a value are taken
 * among the clients whose value of that attribute is known: best clients often have fuller cards, and that must not count
 * for every value that a card can have.
 *
 * <p><b>Special cases.</b> No client, no best client, or only best clients: nothing can be compared, every value reads {@link
 * ValueLift.Reading#TOO_FEW} and no client has a fit. A value that fewer than {@link #leastClients} clients have, or fewer
 * have not, says nothing either, and so does an attribute known of fewer than so many best or so many other clients.
 *
 * <p><b>Result.</b> {@link IdealProfile}; the same to the bit for any order of the rows.
 *
 * <p><b>Example.</b> 10 of 100 clients are best. Of the 20 in trade 6 are best: 6 against 2 expected, lift 3, shrunk 6.5 / 2.5
 * = 2.6, ln 2.6 = 0.96. A prospect in trade of which nothing else is known has the fit 0.96.
 *
 * <p><b>Source.</b> See the package.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProfileAnalysis {

    private static final ProfileAnalysis DEFAULT = new ProfileAnalysis(0.5, 5, 0.95, 0.05);

    private final double priorStrength;
    private final int leastClients;
    private final double confidence;
    private final double falseDiscoveryRate;

    private ProfileAnalysis(double priorStrength, int leastClients, double confidence, double falseDiscoveryRate) {
        this.priorStrength = priorStrength;
        this.leastClients = leastClients;
        this.confidence = confidence;
        this.falseDiscoveryRate = falseDiscoveryRate;
    }

    /**
     * {@return prior strength 1/2 (Norén, Hopstadius and Bate 2013), at least 5 clients for a value, confidence 0.95, false
     * discovery rate 0.05}
     */
    public static ProfileAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another strength of the prior}
     *
     * @param bestClients k, how many imagined best clients stand where so many were expected, finite and above 0; more pulls
     *     lifts closer to 1
     * @throws IllegalArgumentException if it is not finite or not above 0
     */
    public ProfileAnalysis withPriorStrength(double bestClients) {
        Checks.finitePositive(bestClients, "priorStrength");
        return new ProfileAnalysis(bestClients, leastClients, confidence, falseDiscoveryRate);
    }

    /**
     * {@return the same with another minimum of data}
     *
     * @param clients how many clients with the value, without it, best ones and others it takes, one or more of each
     * @throws IllegalArgumentException if it is below 1
     */
    public ProfileAnalysis withLeastClients(int clients) {
        Checks.positive(clients, "leastClients");
        return new ProfileAnalysis(priorStrength, clients, confidence, falseDiscoveryRate);
    }

    /**
     * {@return the same with another confidence of the intervals}
     *
     * @param level strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public ProfileAnalysis withConfidence(double level) {
        Checks.openFraction(level, "confidence");
        return new ProfileAnalysis(priorStrength, leastClients, level, falseDiscoveryRate);
    }

    /**
     * {@return the same with another false discovery rate}
     *
     * @param rate which share of the differences shown may be chance, strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public ProfileAnalysis withFalseDiscoveryRate(double rate) {
        Checks.openFraction(rate, "falseDiscoveryRate");
        return new ProfileAnalysis(priorStrength, leastClients, confidence, rate);
    }

    /** {@return k, the strength of the prior in best clients} */
    public double priorStrength() {
        return priorStrength;
    }

    /** {@return how many clients with the value, without it, best ones and others it takes} */
    public int leastClients() {
        return leastClients;
    }

    /** {@return the confidence of the intervals} */
    public double confidence() {
        return confidence;
    }

    /** {@return which share of the differences shown may be chance} */
    public double falseDiscoveryRate() {
        return falseDiscoveryRate;
    }

    /**
     * {@return the profile of the best clients by a rule of the host}
     *
     * @param <T> the host's row of a client
     * @param <K> the key of a client; its order must agree with its equality
     * @param clients one row for each client of the base
     * @param key reads the key of a row
     * @param best whether the client of a row is one of the best
     * @param attributes one or more, with names that differ
     * @throws IllegalArgumentException if a client has two rows, there is no attribute, two have one name, or a value is blank
     */
    public <T, K extends Comparable<? super K>> IdealProfile<T, K> profile(
            Iterable<? extends T> clients,
            Function<? super T, ? extends K> key,
            Predicate<? super T> best,
            List<ProfileAttribute<T>> attributes) {
        Objects.requireNonNull(best, "best");
        return read(clients, key, (row, rowKey) -> best.test(row), attributes, Collections.emptySet());
    }

    /**
     * {@return the profile of the clients in class A} A client of the base that the ABC analysis does not know, because it has not
     * bought or was dropped, is not one of the best; clients of class A without a row are
     * {@linkplain IdealProfile#bestWithoutRow listed}.
     *
     * @param <T> the host's row of a client
     * @param <K> the key of a client; its order must agree with its equality
     * @param clients one row for each client of the base
     * @param key reads the key of a row
     * @param classes an ABC analysis of the clients
     * @param attributes one or more, with names that differ
     * @throws IllegalArgumentException if a client has two rows, there is no attribute, two have one name, or a value is blank
     */
    public <T, K extends Comparable<? super K>> IdealProfile<T, K> profile(
            Iterable<? extends T> clients,
            Function<? super T, ? extends K> key,
            AbcResult<K> classes,
            List<ProfileAttribute<T>> attributes) {
        Objects.requireNonNull(classes, "classes");
        Set<K> best = new HashSet<>();
        for (AbcItem<K> item : classes.items()) {
            if (item.abcClass().equals(AbcClass.A)) {
                best.add(item.key());
            }
        }
        return read(clients, key, (row, rowKey) -> best.contains(rowKey), attributes, best);
    }

    /** Whether a row, of this key, is one of the best. */
    private interface BestRule<T, K> {
        boolean holds(T row, K key);
    }

    private <T, K extends Comparable<? super K>> IdealProfile<T, K> read(
            Iterable<? extends T> clients,
            Function<? super T, ? extends K> key,
            BestRule<T, K> best,
            List<ProfileAttribute<T>> attributes,
            Set<K> wanted) {
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(key, "key");
        List<ProfileAttribute<T>> copy = NamedCopy.of(attributes, "attributes");
        checkNames(copy);
        TreeMap<K, ProfileMember> members = new TreeMap<>();
        long index = 0;
        for (T row : clients) {
            String name = "clients[" + index + "]";
            Objects.requireNonNull(row, name);
            K rowKey = Objects.requireNonNull(key.apply(row), () -> name + ".key");
            ProfileMember member = new ProfileMember(best.holds(row, rowKey), ProfileMember.values(copy, row, name));
            Checks.check(members.put(rowKey, member) == null, name + ".key", "differ from those before", rowKey);
            index++;
        }
        List<K> absent = new ArrayList<>(wanted);
        absent.removeAll(members.keySet());
        absent.sort(null);
        return new IdealProfile<>(this, key, copy, members, List.copyOf(absent));
    }

    private static void checkNames(List<? extends ProfileAttribute<?>> attributes) {
        Checks.check(!attributes.isEmpty(), "attributes", "be one or more", attributes);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < attributes.size(); i++) {
            String name = attributes.get(i).name();
            Checks.check(names.add(name), "attributes[" + i + "].name", "differ from those before", name);
        }
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "ProfileAnalysis[prior " + priorStrength + ", least clients " + leastClients + ", confidence "
                + confidence + ", false discovery rate " + falseDiscoveryRate + "]";
    }
}
