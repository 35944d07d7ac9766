package org.saleskit.analytics.waterfall;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.pipeline.DealId;

/**
 * One part of a waterfall: by how much it changed the pipeline, and the deals behind it.
 *
 * @param part what happened
 * @param change the sum of the entries: below zero, if the part took away
 * @param entries what each deal gave, by deal and instant; with {@link Attribution#EACH_CHANGE} a deal may stand here more
 *     than once; unmodifiable
 */
public record WaterfallLine(WaterfallPart part, PipelineBalance change, List<WaterfallEntry> entries) {

    /**
     * Copies the entries.
     *
     * @param part what happened
     * @param change the sum of the entries
     * @param entries what each deal gave
     */
    public WaterfallLine {
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(change, "change");
        entries = List.copyOf(entries);
    }

    static WaterfallLine of(WaterfallPart part, CurrencyUnit currency, List<WaterfallEntry> entries) {
        return new WaterfallLine(part, sum(currency, entries), entries);
    }

    static PipelineBalance sum(CurrencyUnit currency, List<WaterfallEntry> entries) {
        return entries.stream()
                .map(WaterfallEntry::change)
                .reduce(PipelineBalance.zero(currency), PipelineBalance::plus);
    }

    /** {@return the deals behind the part, each once, in order; unmodifiable} */
    public List<DealId> dealIds() {
        return entries.stream().map(WaterfallEntry::deal).distinct().toList();
    }

    /**
     * {@return the part in words, such as "new: deals +3, amount USD +450.00"}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return part.label(locale) + ": " + BalanceWords.of(locale).change(change);
    }
}
