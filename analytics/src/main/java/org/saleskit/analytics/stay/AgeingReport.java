package org.saleskit.analytics.stay;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.pipeline.DealId;

/**
 * The open deals and those on hold by how long they have been in their stage, the most overdue first; of equal states the one
 * that is furthest above its limit, or least below it, and without a limit the oldest.
 *
 * <p>Immutable and thread-safe.
 */
public final class AgeingReport {

    private final AgeingAnalysis options;
    private final StageStayResult stays;
    private final List<AgeingLimit> limits;
    private final List<AgeingDeal> deals;

    AgeingReport(AgeingAnalysis options, StageStayResult stays, List<AgeingLimit> limits, List<AgeingDeal> deals) {
        this.options = options;
        this.stays = stays;
        this.limits = limits;
        this.deals = List.copyOf(deals);
    }

    /** {@return how it was computed, with the thresholds} */
    public AgeingAnalysis options() {
        return options;
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return stays.asOf();
    }

    /** {@return the stays that ages and limits come from} */
    public StageStayResult stays() {
        return stays;
    }

    /** {@return the limit of every open stage, in the order of the funnel; unmodifiable} */
    public List<AgeingLimit> limits() {
        return limits;
    }

    /** {@return every open deal and every one on hold, the most overdue first; unmodifiable} */
    public List<AgeingDeal> deals() {
        return deals;
    }

    /**
     * {@return the deals in a state, the most overdue first}
     *
     * @param state the state
     */
    public List<DealId> members(AgeingDeal.State state) {
        Objects.requireNonNull(state, "state");
        return deals.stream()
                .filter(deal -> deal.state() == state)
                .map(AgeingDeal::deal)
                .toList();
    }

    /**
     * {@return the limits and the deals in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new StayWords(stays.options(), locale).of(this);
    }

    /** {@return the number of deals and the limits} */
    @Override
    public String toString() {
        return "AgeingReport[" + deals.size() + " deals, " + limits + "]";
    }
}
