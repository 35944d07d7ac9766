package org.saleskit.analytics.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * The rates of all reps, shrunk; see {@link RateShrinkage}. Immutable.
 *
 * @param <K> the key of a rep
 */
public final class ShrunkRates<K extends Comparable<? super K>> {

    private final RateShrinkage options;
    private final RateComparison<K> comparison;
    private final Optional<BetaBinomialPrior> prior;
    private final List<ShrunkRate<K>> rates;

    ShrunkRates(
            RateShrinkage options,
            RateComparison<K> comparison,
            Optional<BetaBinomialPrior> prior,
            List<ShrunkRate<K>> rates) {
        this.options = options;
        this.comparison = comparison;
        this.prior = prior;
        this.rates = List.copyOf(rates);
    }

    /** {@return the options} */
    public RateShrinkage options() {
        return options;
    }

    /** {@return the counts of all reps together} */
    public Proportion pooled() {
        return comparison.pooled();
    }

    /** {@return how the true rates are spread; empty if no rep has trials and none was given} */
    public Optional<BetaBinomialPrior> prior() {
        return prior;
    }

    /** {@return the reps with trials by falling shrunk rate, equal ones by key; not changeable} */
    public List<ShrunkRate<K>> rates() {
        return rates;
    }

    /**
     * {@return the shrunk rate of a rep; empty if it has no trials}
     *
     * @param rep the key
     * @throws IllegalArgumentException if there is no such rep
     */
    public Optional<ShrunkRate<K>> rate(K rep) {
        comparison.counts(rep);
        return rates.stream().filter(each -> each.rep().compareTo(rep) == 0).findFirst();
    }

    /** {@return the reps without trials, in order; they take no part} */
    public List<K> withoutTrials() {
        return comparison.withoutTrials();
    }

    /**
     * {@return the common rate, the prior and who was left out, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        ComparisonWords numbers = new ComparisonWords(words);
        return words.say("All reps: ", "Все менеджеры: ")
                + numbers.share(pooled())
                + "."
                + prior.map(each -> " " + each.explain(locale)).orElse("")
                + numbers.without(withoutTrials());
    }

    /** {@return the prior and how many rates there are} */
    @Override
    public String toString() {
        return "ShrunkRates[" + rates.size() + " rates, "
                + prior.map(Object::toString).orElse("no prior") + "]";
    }
}
