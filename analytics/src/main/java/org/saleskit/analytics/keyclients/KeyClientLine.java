package org.saleskit.analytics.keyclients;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.keyclients.CriterionCheck.Verdict;

/**
 * A client or prospect with its place in the programme. Immutable.
 *
 * @param <K> the key of a client
 */
public final class KeyClientLine<K> {

    /** The place after a run. */
    public enum Status {
        /** A key client. */
        DEVELOP,

        /** Still a key client, but this run saw it below the limits to stay. */
        LEAVING,

        /** No key client yet, but this run saw it meet all that is needed; it may be hunted at the same time. */
        ENTERING,

        /** No key client, but worth to be won. */
        HUNT,

        /** On no list, because a criterion that decides is not known. */
        UNDECIDED,

        /** On no list, because it does not meet the criteria. */
        OUT
    }

    private final KeyClientRules rules;
    private final K key;
    private final Optional<KeyClientFacts<K>> facts;
    private final HeldSide member;
    private final HeldSide hunt;
    private final boolean changed;

    private KeyClientLine(
            KeyClientRules rules,
            K key,
            Optional<KeyClientFacts<K>> facts,
            HeldSide member,
            HeldSide hunt,
            boolean changed) {
        this.rules = rules;
        this.key = key;
        this.facts = facts;
        this.member = member;
        this.hunt = hunt;
        this.changed = changed;
    }

    /** A client of the founding run: on every list that it fits at once. */
    static <K> KeyClientLine<K> founding(KeyClientRules rules, KeyClientFacts<K> facts) {
        Judgement seen = new Judgement(rules, Optional.of(facts));
        HeldSide member = HeldSide.first(seen.member(false));
        HeldSide hunt = HeldSide.first(seen.hunted(false));
        return new KeyClientLine<>(rules, facts.key(), Optional.of(facts), member, hunt, member.on() || hunt.on());
    }

    /** A client that is new to a programme, or that the host's list had. */
    static <K> KeyClientLine<K> joining(KeyClientRules rules, KeyClientFacts<K> facts, boolean listed) {
        Judgement seen = new Judgement(rules, Optional.of(facts));
        HeldSide member = nextMember(listed ? HeldSide.ON : HeldSide.OFF, seen, rules);
        HeldSide hunt = HeldSide.first(seen.hunted(false));
        return new KeyClientLine<>(rules, facts.key(), Optional.of(facts), member, hunt, !listed && hunt.on());
    }

    /** A client of the host's list that the run does not have. */
    static <K> KeyClientLine<K> absentMember(KeyClientRules rules, K key) {
        Judgement seen = new Judgement(rules, Optional.empty());
        return new KeyClientLine<>(
                rules, key, Optional.empty(), nextMember(HeldSide.ON, seen, rules), HeldSide.OFF, false);
    }

    KeyClientLine<K> next(Optional<KeyClientFacts<K>> known) {
        Judgement seen = new Judgement(rules, known);
        HeldSide nextMember = nextMember(member, seen, rules);
        HeldSide nextHunt = hunt.next(seen.hunted(false), seen.hunted(true), rules.runs());
        boolean moved = nextMember.on() != member.on() || (!nextMember.on() && nextHunt.on() != hunt.on());
        return new KeyClientLine<>(rules, key, known, nextMember, nextHunt, moved);
    }

    private static HeldSide nextMember(HeldSide held, Judgement seen, KeyClientRules rules) {
        return held.next(seen.member(false), seen.member(true), rules.runs());
    }

    /** Fit, then potential, falling and unknown ones last; then key. */
    static <K extends Comparable<? super K>> Comparator<KeyClientLine<K>> order() {
        return Comparator.<KeyClientLine<K>>comparingDouble(KeyClientLine::negativeFit)
                .thenComparing(KeyClientLine::potential, Comparator.reverseOrder())
                .thenComparing(KeyClientLine::key);
    }

    private double negativeFit() {
        return facts.isPresent() && facts.get().fit().isPresent()
                ? -facts.get().fit().getAsDouble()
                : Double.POSITIVE_INFINITY;
    }

    /** A potential below all if it is not known. */
    private BigDecimal potential() {
        return facts.flatMap(KeyClientFacts::potential).orElse(BigDecimal.ONE.negate());
    }

    KeyClientRules rules() {
        return rules;
    }

    HeldSide memberSide() {
        return member;
    }

    HeldSide huntSide() {
        return hunt;
    }

    /** {@return the client} */
    public K key() {
        return key;
    }

    /** {@return what the run knows of it; empty if the run does not have it} */
    public Optional<KeyClientFacts<K>> facts() {
        return facts;
    }

    /** {@return whether it is a key client} */
    public boolean isMember() {
        return member.on();
    }

    /** {@return whether it is held to fit, by all criteria but the class; of a key client this says whom to win again if it leaves} */
    public boolean isHunted() {
        return hunt.on();
    }

    /** {@return whether the last run changed the place: a key client or not, hunted or not} */
    public boolean isChanged() {
        return changed;
    }

    /** {@return whether the place will change if the next runs say what this one said} */
    public boolean isWatched() {
        return member.waits() > 0 || (!member.on() && hunt.waits() > 0);
    }

    /** {@return the place} */
    public Status status() {
        if (member.waits() > 0) {
            return member.on() ? Status.LEAVING : Status.ENTERING;
        }
        if (member.on()) {
            return Status.DEVELOP;
        }
        if (hunt.on()) {
            return Status.HUNT;
        }
        Judgement seen = new Judgement(rules, facts);
        return seen.member(false) == Verdict.UNKNOWN || seen.hunted(false) == Verdict.UNKNOWN
                ? Status.UNDECIDED
                : Status.OUT;
    }

    /** {@return each criterion, checked against the limit to stay for a key client and that to enter for others; unmodifiable} */
    public List<CriterionCheck> checks() {
        return new Judgement(rules, facts).checks(member.on());
    }

    /**
     * {@return the place and each criterion with its value and its limit, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return KeyClientWords.explain(this, locale);
    }

    /** {@return key and place} */
    @Override
    public String toString() {
        return "KeyClientLine[" + key + ", " + status() + "]";
    }
}
