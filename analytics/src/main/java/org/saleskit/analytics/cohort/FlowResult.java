package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.ReportPeriod;

/** The flow of one period through a pipeline. Immutable and thread-safe. */
public final class FlowResult {

    private final PeriodFlow analysis;
    private final Instant asOf;
    private final ReportPeriod period;
    private final List<FlowRatio> ratios;
    private final List<DealId> otherPipelines;

    FlowResult(
            PeriodFlow analysis,
            Instant asOf,
            ReportPeriod period,
            List<FlowRatio> ratios,
            List<DealId> otherPipelines) {
        this.analysis = analysis;
        this.asOf = asOf;
        this.period = period;
        this.ratios = List.copyOf(ratios);
        this.otherPipelines = List.copyOf(otherPipelines);
    }

    /** {@return the options} */
    public PeriodFlow analysis() {
        return analysis;
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the period} */
    public ReportPeriod period() {
        return period;
    }

    /** {@return whether the period is over, so that its flow is complete} */
    public boolean isComplete() {
        return !asOf.isBefore(period.end());
    }

    /** {@return the flow from each open stage into the next one in the order of the funnel, the win last; unmodifiable} */
    public List<FlowRatio> ratios() {
        return ratios;
    }

    /**
     * {@return the flow into a stage}
     *
     * @param stage the name of an open stage after the first
     * @throws IllegalArgumentException if it is none
     */
    public FlowRatio into(String stage) {
        Objects.requireNonNull(stage, "stage");
        return ratios.stream()
                .filter(ratio -> ratio.to().equals(Optional.of(stage)))
                .findFirst()
                .orElseThrow(() -> Checks.broken(
                        "stage",
                        "name an open stage of pipeline " + analysis.pipeline().ref() + " after the first",
                        "\"" + stage + "\""));
    }

    /** {@return the flow from the last open stage into the win} */
    public FlowRatio intoWin() {
        return ratios.get(ratios.size() - 1);
    }

    /** {@return the deals of other pipelines or versions, which are left out, in order; unmodifiable} */
    public List<DealId> otherPipelines() {
        return otherPipelines;
    }

    /**
     * {@return the flow in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String head = words.say("Flow ", "Поток ") + RangeWords.say(words, period.dates()) + " (" + period.zone() + ")"
                + (isComplete() ? "" : words.say(", not over as of " + asOf, ", период не окончен на " + asOf));
        String left = otherPipelines.isEmpty()
                ? ""
                : " "
                        + words.say("Left out: ", "Не учтено: ")
                        + new CohortLeftOut(CohortLeftOut.Reason.OTHER_PIPELINE, otherPipelines).explain(locale) + ".";
        return ratios.stream()
                .map(ratio -> ratio.explain(locale))
                .collect(Collectors.joining(
                        "; ",
                        head + ": ",
                        words.say(
                                        ". The deals of two stages need not be the same: not a conversion rate, and it may be above one.",
                                        ". Сделки двух этапов могут быть разными: это не конверсия, отношение бывает и больше единицы.")
                                + left));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowResult that
                && analysis.equals(that.analysis)
                && asOf.equals(that.asOf)
                && period.equals(that.period)
                && ratios.equals(that.ratios)
                && otherPipelines.equals(that.otherPipelines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, asOf, period, ratios);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
