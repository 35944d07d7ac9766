package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;

/**
 * The funnel of a pipeline as of an instant: its numbers over all deals, what it left out, and the way to break it down.
 *
 * <p>Immutable and thread-safe.
 */
public final class FunnelResult extends FunnelCounts {

    private final Deals source;
    private final Pipeline pipeline;
    private final FunnelOptions options;
    private final List<FunnelLeftOut> leftOut;

    FunnelResult(Deals source, Pipeline pipeline, FunnelOptions options) {
        this(source, pipeline, options, new FunnelReader(source.list(), pipeline, options));
    }

    private FunnelResult(Deals source, Pipeline pipeline, FunnelOptions options, FunnelReader reader) {
        super(reader.readAll(), options, pipeline);
        this.source = source;
        this.pipeline = pipeline;
        this.options = options;
        List<FunnelLeftOut> found = new ArrayList<>();
        add(found, FunnelLeftOut.Reason.OTHER_PIPELINE, reader.otherPipelines());
        add(found, FunnelLeftOut.Reason.DISQUALIFIED_BEFORE_SALES, deals(Count.DISQUALIFIED_BEFORE_SALES_CLOSES));
        if (options.closes() == Close.Rule.FIRST_CLOSE) {
            List<DealId> reopened = deals(Count.REOPENINGS).stream().distinct().toList();
            add(found, FunnelLeftOut.Reason.AFTER_FIRST_CLOSE, reopened);
        }
        this.leftOut = List.copyOf(found);
    }

    private static void add(List<FunnelLeftOut> found, FunnelLeftOut.Reason reason, List<DealId> deals) {
        if (!deals.isEmpty()) {
            found.add(new FunnelLeftOut(reason, deals));
        }
    }

    /** {@return the stages that the funnel was computed with} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return the instant of the report} */
    public Instant asOf() {
        return source.asOf();
    }

    /** {@return when a deal has reached a stage} */
    public Deal.Reach reach() {
        return options.reach();
    }

    /** {@return which closes of a reopened deal count} */
    public Close.Rule closes() {
        return options.closes();
    }

    /** {@return the deals that were read, with their whole logs} */
    public Deals source() {
        return source;
    }

    /**
     * {@return the deals that are not counted, or not counted in the win rate though they are closed, by reason; reasons that
     * do not occur are not listed}
     */
    public List<FunnelLeftOut> leftOut() {
        return leftOut;
    }

    /** {@return the events of the log that were not read, by reason; reasons that do not occur are not listed} */
    public List<LeftOutEvents> leftOutEvents() {
        return source.leftOut();
    }

    /** {@return the names of stages that the pipeline does not have, with the number of their events up to the instant} */
    public SortedMap<String, Long> unknownStages() {
        return source.unreadStages();
    }

    /**
     * {@return the funnel broken down by a key that a deal has all its life, such as its product or its source}
     *
     * @param key what the key is called, not blank
     * @param value reads the value of a deal; empty, or blank, if it is not stated, which is a group of its own
     */
    public FunnelBreakdown by(String key, Function<? super Deal, Optional<String>> value) {
        Objects.requireNonNull(value, "value");
        return by(key, FunnelBreakdown.Attribution.WHOLE_DEAL, (deal, at) -> value.apply(deal));
    }

    /**
     * {@return the funnel broken down by a key whose value may change while a deal goes on, such as its owner}
     *
     * @param key what the key is called, not blank
     * @param attribution the value of which instant counts
     * @param value reads the value that a deal had at an instant; empty, or blank, if it is not stated, which is a group of
     *     its own
     */
    public FunnelBreakdown by(
            String key,
            FunnelBreakdown.Attribution attribution,
            BiFunction<? super Deal, ? super Instant, Optional<String>> value) {
        return new FunnelSplit(key, attribution, value, options, this).breakdown();
    }

    /**
     * {@return what was counted, and how, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return FunnelWords.explain(this, locale);
    }

    /** {@return the instant, the states and the win rate in words} */
    @Override
    public String toString() {
        return "Funnel of " + pipeline.id() + " as of " + asOf() + ": " + super.toString();
    }
}
