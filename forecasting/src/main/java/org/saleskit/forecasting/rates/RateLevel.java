package org.saleskit.forecasting.rates;

import java.util.Locale;
import java.util.OptionalDouble;
import org.saleskit.analytics.comparison.BetaBinomialPrior;
import org.saleskit.core.internal.Words;

/**
 * How much the parts at one level of a tree differ from what they are part of. Made by {@link HierarchicalRates}. Immutable.
 */
public final class RateLevel {

    private final int depth;
    private final RateTree.Name name;
    private final int parts;
    private final boolean fewParts;
    private final BetaBinomialPrior.Kind kind;
    private final double strength;
    private final double meanOfRates;

    RateLevel(
            int depth,
            RateTree.Name name,
            int parts,
            boolean fewParts,
            BetaBinomialPrior.Kind kind,
            double strength,
            double meanOfRates) {
        this.depth = depth;
        this.name = name;
        this.parts = parts;
        this.fewParts = fewParts;
        this.kind = kind;
        this.strength = strength;
        this.meanOfRates = meanOfRates;
    }

    /** {@return how far below the whole the level is, 1 for its first parts} */
    public int depth() {
        return depth;
    }

    /** {@return the name of the level, in English if it is one of {@link RateTree.Level}} */
    public String name() {
        return name.english();
    }

    /** What the level is called in the language of the words. */
    String name(Words words) {
        return words.say(name.english(), name.russian());
    }

    /** {@return how many parts with trials the strength rests on: those that have siblings, at the first level all} */
    public int parts() {
        return parts;
    }

    /** Whether the parts are too few to estimate the strength, however many trials they have. */
    boolean hasFewParts() {
        return fewParts;
    }

    /** {@return how the strength came about: ESTIMATED, POOLED, SEPARATE or ASSUMED} */
    public BetaBinomialPrior.Kind kind() {
        return kind;
    }

    /** {@return M, the trials that the parent's rate is worth; empty if it is infinite, as parts do not differ} */
    public OptionalDouble strength() {
        return Double.isInfinite(strength) ? OptionalDouble.empty() : OptionalDouble.of(strength);
    }

    /** 1 / M in 0..∞; 0 if parts do not differ. */
    double spread() {
        return 1 / strength;
    }

    /** {@return the standard deviation of the true rates around a parent's rate like that of the whole; 0 if parts do not differ} */
    public double deviation() {
        return Math.sqrt(meanOfRates * (1 - meanOfRates) / (strength + 1));
    }

    /**
     * {@return whether the parts fall into two far-apart kinds, rates near 0 and rates near 1, with few between: the spread was
     * estimated, and m M and (1 − m) M are both below one} One law for all is then a poor description.
     */
    public boolean isSplit() {
        return (kind == BetaBinomialPrior.Kind.ESTIMATED || kind == BetaBinomialPrior.Kind.SEPARATE)
                && Math.max(meanOfRates, 1 - meanOfRates) * strength < 1;
    }

    /**
     * {@return the strength and how it came about, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new RateWords(locale).level(this);
    }

    /** {@return name, kind and strength} */
    @Override
    public String toString() {
        return "RateLevel[" + name() + ", " + kind + ", strength " + strength + ", " + parts + " parts]";
    }
}
