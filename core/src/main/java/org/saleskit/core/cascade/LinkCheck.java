package org.saleskit.core.cascade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.goal.GoalId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * Whether the targets below a goal give its own target. Made by {@link GoalTree#check} for all links of a tree, or by {@link
 * #of} for one link and any numbers, such as actual values. Immutable and thread-safe.
 */
public final class LinkCheck {

    private static final int SHOWN_DIGITS = 4;

    private final GoalLink link;
    private final Fraction tolerance;
    private final Optional<Fraction> target;
    private final Optional<Fraction> computed;
    private final List<GoalId> missing;

    /** What came of a check. */
    public enum Result {
        /** The targets below give the target above, within the tolerance. */
        WITHIN,
        /** They give less. */
        GAP,
        /** They give more. */
        EXCESS,
        /** A goal has no single target number, or would have to be divided by 0. */
        UNCHECKED
    }

    private LinkCheck(
            GoalLink link,
            Fraction tolerance,
            Optional<Fraction> target,
            Optional<Fraction> computed,
            List<GoalId> missing) {
        this.link = link;
        this.tolerance = tolerance;
        this.target = target;
        this.computed = computed;
        this.missing = List.copyOf(missing);
    }

    /**
     * {@return whether the numbers of the goals below give that of the goal above}
     *
     * @param link how they hang together; not {@link LinkKind#SUPPORT}, which has no arithmetic
     * @param numbers the number of each goal; what is absent leaves the link unchecked
     * @param tolerance by what share of the number above the result may differ, zero or more
     */
    public static LinkCheck of(GoalLink link, Map<GoalId, Fraction> numbers, BigDecimal tolerance) {
        Checks.check(link.kind() != LinkKind.SUPPORT, "goalLink.kind", "be arithmetic", link.kind());
        Checks.check(tolerance.signum() >= 0, "tolerance", "be zero or more", tolerance);
        List<GoalId> missing = new ArrayList<>();
        Optional<Fraction> above = Optional.ofNullable(numbers.get(link.parent()));
        if (above.isEmpty()) {
            missing.add(link.parent());
        }
        List<Fraction> below = new ArrayList<>();
        for (GoalId child : link.children()) {
            Optional.ofNullable(numbers.get(child)).ifPresentOrElse(below::add, () -> missing.add(child));
        }
        Optional<Fraction> computed = below.size() == link.children().size()
                ? combined(link.kind(), below).map(value -> value.multipliedBy(link.factor()))
                : Optional.empty();
        return new LinkCheck(link, Fraction.of(tolerance), above, computed, missing);
    }

    private static Optional<Fraction> combined(LinkKind kind, List<Fraction> numbers) {
        Fraction first = numbers.get(0);
        List<Fraction> others = numbers.subList(1, numbers.size());
        if (kind == LinkKind.SUM) {
            return Optional.of(others.stream().reduce(first, Fraction::plus));
        }
        Fraction product = others.stream().reduce(Fraction.ONE, Fraction::multipliedBy);
        if (kind == LinkKind.PRODUCT) {
            return Optional.of(first.multipliedBy(product));
        }
        return product.signum() == 0 ? Optional.empty() : Optional.of(first.dividedBy(product));
    }

    /** {@return the link that was checked} */
    public GoalLink link() {
        return link;
    }

    /** {@return by what share of the target above the sum may differ} */
    public Fraction tolerance() {
        return tolerance;
    }

    /** {@return the target above, if it is a single number} */
    public Optional<Fraction> target() {
        return target;
    }

    /** {@return what the targets below give, exactly; empty if one is missing or divided by 0} */
    public Optional<Fraction> computed() {
        return computed;
    }

    /** {@return the goals of the link that have no single target number, the one above first; unmodifiable} */
    public List<GoalId> missing() {
        return missing;
    }

    /** {@return what the targets below give less the target above, exactly: below zero is a gap, above zero an excess} */
    public Optional<Fraction> difference() {
        return target.flatMap(above -> computed.map(below -> below.minus(above)));
    }

    /** {@return what came of the check} */
    public Result result() {
        Optional<Fraction> difference = difference();
        if (difference.isEmpty()) {
            return Result.UNCHECKED;
        }
        Fraction allowed = target.orElseThrow().abs().multipliedBy(tolerance);
        if (difference.get().abs().compareTo(allowed) <= 0) {
            return Result.WITHIN;
        }
        return difference.get().signum() < 0 ? Result.GAP : Result.EXCESS;
    }

    /**
     * {@return the check in words, such as "company: 95 of 100, gap 5"}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return link.parent() + ": "
                + switch (result()) {
                    case WITHIN -> numbers(words);
                    case GAP -> numbers(words) + words.say(", gap ", ", не хватает ") + size(words);
                    case EXCESS -> numbers(words) + words.say(", excess ", ", избыток ") + size(words);
                    case UNCHECKED -> words.say("not checked, ", "не проверено, ") + why(words);
                };
    }

    private String numbers(Words words) {
        return number(words, computed.orElseThrow()) + words.say(" of ", " из ") + number(words, target.orElseThrow());
    }

    private String size(Words words) {
        return number(words, difference().orElseThrow().abs());
    }

    private String why(Words words) {
        return missing.isEmpty()
                ? words.say("a target to divide by is 0", "цель, на которую делят, равна 0")
                : words.say("no single target number: ", "нет целевого числа: ")
                        + missing.stream().map(GoalId::value).collect(Collectors.joining(", "));
    }

    private static String number(Words words, Fraction value) {
        BigDecimal shown = value.decimal()
                .filter(exact -> exact.scale() <= SHOWN_DIGITS)
                .orElseGet(() -> value.rounded(SHOWN_DIGITS, RoundingMode.HALF_UP));
        return words.number(shown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkCheck that
                && link.equals(that.link)
                && tolerance.equals(that.tolerance)
                && target.equals(that.target)
                && computed.equals(that.computed)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(link, tolerance, target, computed, missing);
    }

    /** {@return the goal above and the result} */
    @Override
    public String toString() {
        return "LinkCheck{" + link.parent() + ", " + result() + "}";
    }
}
