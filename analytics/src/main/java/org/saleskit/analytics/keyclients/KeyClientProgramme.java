package org.saleskit.analytics.keyclients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;

/**
 * The key clients to develop, the clients and prospects to win, whom to watch, and who is left out, after a run.
 *
 * <p>Everybody that the run has is on a list: {@link #develop}, {@link #hunt}, {@link #watch} (which names some of those again) or
 * {@link #leftOut}. A client that a run no longer has misses every criterion; when it is on no list any more it is {@linkplain
 * #dropped dropped}, and said so. Each list is in the order of fit, falling, then potential, falling, then key; what is not
 * known comes last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> the key of a client
 */
public final class KeyClientProgramme<K extends Comparable<? super K>> {

    private final KeyClientRules rules;
    private final int runs;
    private final Map<K, KeyClientLine<K>> byKey;
    private final List<KeyClientLine<K>> lines;
    private final List<K> dropped;

    private KeyClientProgramme(KeyClientRules rules, int runs, Map<K, KeyClientLine<K>> byKey, List<K> dropped) {
        this.rules = rules;
        this.runs = runs;
        this.byKey = byKey;
        this.lines = byKey.values().stream().sorted(KeyClientLine.order()).toList();
        this.dropped = dropped;
    }

    static <K extends Comparable<? super K>> KeyClientProgramme<K> first(
            KeyClientRules rules, Optional<? extends Set<K>> members, Iterable<? extends KeyClientFacts<K>> run) {
        Map<K, KeyClientFacts<K>> facts = byKey(rules, run);
        Map<K, KeyClientLine<K>> lines = new TreeMap<>();
        facts.forEach((key, known) -> {
            boolean listed = members.isPresent() && members.get().contains(key);
            lines.put(
                    key,
                    members.isPresent()
                            ? KeyClientLine.joining(rules, known, listed)
                            : KeyClientLine.founding(rules, known));
        });
        members.ifPresent(listed -> listed.stream()
                .filter(key -> !facts.containsKey(key))
                .forEach(key -> lines.put(key, KeyClientLine.absentMember(rules, key))));
        return new KeyClientProgramme<>(rules, 1, lines, List.of());
    }

    private static <K extends Comparable<? super K>> Map<K, KeyClientFacts<K>> byKey(
            KeyClientRules rules, Iterable<? extends KeyClientFacts<K>> run) {
        Objects.requireNonNull(run, "run");
        Map<K, KeyClientFacts<K>> facts = new TreeMap<>();
        long index = 0;
        for (KeyClientFacts<K> each : run) {
            String name = "run[" + index + "]";
            Objects.requireNonNull(each, name);
            if (each.potential().isPresent() && rules.potentialLimits().isPresent()) {
                Checks.check(
                        each.currency().equals(rules.currency()),
                        name + ".potential",
                        "be in the unit of the rules, " + unit(rules.currency()),
                        unit(each.currency()));
            }
            Checks.check(facts.put(each.key(), each) == null, name + ".key", "differ from those before", each.key());
            index++;
        }
        return facts;
    }

    private static String unit(Optional<CurrencyUnit> currency) {
        return currency.map(CurrencyUnit::getCode).orElse("a plain number");
    }

    /**
     * {@return the programme after one run more}
     *
     * @param run the clients and prospects, each once
     * @throws IllegalArgumentException if a client occurs twice or a potential is in another currency
     */
    public KeyClientProgramme<K> next(Iterable<? extends KeyClientFacts<K>> run) {
        Map<K, KeyClientFacts<K>> facts = byKey(rules, run);
        Set<K> keys = new TreeSet<>(byKey.keySet());
        keys.addAll(facts.keySet());
        Map<K, KeyClientLine<K>> next = new TreeMap<>();
        List<K> gone = new ArrayList<>();
        for (K key : keys) {
            KeyClientLine<K> before = byKey.get(key);
            KeyClientFacts<K> known = facts.get(key);
            KeyClientLine<K> line = before == null
                    ? KeyClientLine.joining(rules, Objects.requireNonNull(known), false)
                    : before.next(Optional.ofNullable(known));
            if (known == null && !line.isMember() && !line.isHunted()) {
                gone.add(key);
            } else {
                next.put(key, line);
            }
        }
        return new KeyClientProgramme<>(rules, Math.incrementExact(runs), next, List.copyOf(gone));
    }

    /** {@return the rules} */
    public KeyClientRules rules() {
        return rules;
    }

    /** {@return how many runs there were} */
    public int runs() {
        return runs;
    }

    /** {@return everybody; unmodifiable} */
    public List<KeyClientLine<K>> lines() {
        return lines;
    }

    /**
     * {@return the line of a client, if there is one}
     *
     * @param key the client
     */
    public Optional<KeyClientLine<K>> line(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /** {@return the key clients, to be developed; unmodifiable} */
    public List<KeyClientLine<K>> develop() {
        return only(KeyClientLine::isMember);
    }

    /** {@return those that fit and are no key clients, to be won; unmodifiable} */
    public List<KeyClientLine<K>> hunt() {
        return only(line -> line.isHunted() && !line.isMember());
    }

    /** {@return those whose place will change if the next runs say the same; unmodifiable} */
    public List<KeyClientLine<K>> watch() {
        return only(KeyClientLine::isWatched);
    }

    /** {@return those on neither list, each with the reason; unmodifiable} */
    public List<KeyClientLine<K>> leftOut() {
        return only(line -> !line.isMember() && !line.isHunted());
    }

    /** {@return those whose place the last run changed; unmodifiable} */
    public List<KeyClientLine<K>> changed() {
        return only(KeyClientLine::isChanged);
    }

    /** {@return the keys that the last run did not have and that were on no list any more, in their order; unmodifiable} */
    public List<K> dropped() {
        return dropped;
    }

    private List<KeyClientLine<K>> only(Predicate<KeyClientLine<K>> wanted) {
        return lines.stream().filter(wanted).toList();
    }

    /** {@return rules and numbers} */
    @Override
    public String toString() {
        return "KeyClientProgramme[" + rules + ", after " + runs + " runs, develop "
                + develop().size() + ", hunt "
                + hunt().size() + ", watch " + watch().size() + ", left out "
                + leftOut().size() + ", dropped "
                + dropped.size() + "]";
    }
}
