package org.saleskit.analytics.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * The portrait of the best clients, and how well any client fits it. Immutable; thread-safe if the functions of the attributes
 * are.
 *
 * @param <T> the host's row of a client
 * @param <K> the key of a client
 */
public final class IdealProfile<T, K extends Comparable<? super K>> {

    private final ProfileAnalysis analysis;
    private final Function<? super T, ? extends K> key;
    private final List<ProfileAttribute<T>> attributes;
    private final SortedMap<K, ProfileMember> members;
    private final List<K> bestWithoutRow;
    private final List<AttributeProfile> profiles;
    private final FitRanks ranks;

    IdealProfile(
            ProfileAnalysis analysis,
            Function<? super T, ? extends K> key,
            List<ProfileAttribute<T>> attributes,
            SortedMap<K, ProfileMember> members,
            List<K> bestWithoutRow) {
        this.analysis = analysis;
        this.key = key;
        this.attributes = attributes;
        this.members = members;
        this.bestWithoutRow = bestWithoutRow;
        this.profiles = ProfileTally.of(analysis, attributes, members.values());
        this.ranks = new FitRanks(profiles, analysis, members.values());
    }

    /** {@return the analysis, with its options} */
    public ProfileAnalysis analysis() {
        return analysis;
    }

    /** {@return how many of the clients are best} */
    public Proportion best() {
        long best = members.values().stream().filter(ProfileMember::best).count();
        return Proportion.of(best, members.size());
    }

    /** {@return the attributes in the order of the host; unmodifiable} */
    public List<AttributeProfile> attributes() {
        return profiles;
    }

    /**
     * {@return an attribute by its name, if the profile has it}
     *
     * @param name the name
     */
    public Optional<AttributeProfile> attribute(String name) {
        Objects.requireNonNull(name, "name");
        return profiles.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * {@return the values of all attributes with this reading, unknown ones among them, in the order of the attributes;
     * unmodifiable}
     *
     * @param reading what the counts say
     */
    public List<ValueLift> values(ValueLift.Reading reading) {
        Objects.requireNonNull(reading, "reading");
        List<ValueLift> found = new ArrayList<>();
        for (AttributeProfile each : profiles) {
            found.addAll(each.values());
            if (each.unknown().shareAmongAll().successes() > 0) {
                found.add(each.unknown());
            }
        }
        found.removeIf(each -> each.reading() != reading);
        return Collections.unmodifiableList(found);
    }

    /** {@return the keys of class A that no row had, in their order; empty if the host's own rule said who is best} */
    public List<K> bestWithoutRow() {
        return bestWithoutRow;
    }

    /**
     * {@return how well a client or a prospect fits} If the base has its key, the profile is taken without it, so that no client
     * vouches for itself; the values are those of the row.
     *
     * @param client the host's row
     * @throws IllegalArgumentException if a value is blank
     */
    public FitScore<K> fit(T client) {
        K found = keyOf(client);
        return score(
                found, ProfileMember.values(attributes, client, "client"), Optional.ofNullable(members.get(found)));
    }

    /**
     * {@return how well a client fits a profile that it may itself have helped to make} For a best client this is too high by what it
     * contributed; {@link #fit} is the one to act on.
     *
     * @param client the host's row
     * @throws IllegalArgumentException if a value is blank
     */
    public FitScore<K> fitWithItself(T client) {
        return score(keyOf(client), ProfileMember.values(attributes, client, "client"), Optional.empty());
    }

    private K keyOf(T client) {
        Objects.requireNonNull(client, "client");
        return Objects.requireNonNull(key.apply(client), "client.key");
    }

    /**
     * {@return the fits of all clients of the base, each without itself: by falling score, equal ones by key, those without a score
     * last; unmodifiable}
     */
    public List<FitScore<K>> fits() {
        return fits(any -> true);
    }

    /**
     * {@return the fits of the clients of the base that are not among the best, in the same order: who could become one;
     * unmodifiable}
     */
    public List<FitScore<K>> fitsOfOthers() {
        return fits(member -> !member.best());
    }

    private List<FitScore<K>> fits(Predicate<ProfileMember> wanted) {
        List<FitScore<K>> fits = new ArrayList<>();
        members.forEach((memberKey, member) -> {
            if (wanted.test(member)) {
                fits.add(score(memberKey, member.values(), Optional.of(member)));
            }
        });
        fits.sort(Comparator.<FitScore<K>>comparingDouble(fit -> -fit.score().orElse(Double.NEGATIVE_INFINITY)));
        return Collections.unmodifiableList(fits);
    }

    private FitScore<K> score(K owner, List<Optional<String>> values, Optional<ProfileMember> itself) {
        List<FitLine> lines = FitLine.of(profiles, analysis, values, itself);
        Optional<Proportion> rank = FitScore.mean(lines.stream()).isPresent()
                ? Optional.of(ranks.rank(lines, values, itself))
                : Optional.empty();
        return new FitScore<>(owner, itself.isPresent(), lines, rank);
    }

    /**
     * {@return the portrait in words: how many are best, and each attribute with its values}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String best = new NumberWords(words).share(best());
        String head = words.say("Best clients: " + best, "Лучших клиентов: " + best);
        String absent = bestWithoutRow.isEmpty()
                ? ""
                : words.say("\nBest, but without a row: ", "\nЛучшие, но без строки данных: ")
                        + bestWithoutRow.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return head
                + absent
                + "\n"
                + profiles.stream().map(each -> each.explain(locale)).collect(Collectors.joining("\n"));
    }

    /** {@return options and numbers} */
    @Override
    public String toString() {
        return "IdealProfile[" + analysis + ", best " + best() + ", attributes " + profiles.size() + "]";
    }
}
