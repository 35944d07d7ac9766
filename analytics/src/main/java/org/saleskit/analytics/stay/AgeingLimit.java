package org.saleskit.analytics.stay;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.survival.CurveQuantile;
import org.saleskit.core.internal.Words;

/**
 * After what age in a stage is a deal overdue?
 *
 * @param stage the name of the stage
 * @param source where the limit comes from, or why there is none
 * @param limit the limit, elapsed or worked as the stays are; absent if there is none
 * @param quantile what the stays say, with its interval in units of the scale, whatever the source
 * @param completed how many stays are over
 * @param censored how many are not over, and count as such
 */
public record AgeingLimit(
        String stage, Source source, Optional<Duration> limit, CurveQuantile quantile, long completed, long censored) {

    /** Where a limit comes from. */
    public enum Source {
        /** Set by hand for this analysis. */
        MANUAL("set by hand", "задан вручную"),
        /** The {@linkplain org.saleskit.core.pipeline.Stage#expectedDuration() time expected} by the pipeline. */
        PIPELINE("set in the pipeline", "задан в воронке"),
        /** The quantile of the stays. */
        STAYS("from the stays themselves", "по самим пребываниям"),
        /** There is none: too few stays are over. */
        LOW_N("too few stays have ended", "завершённых пребываний слишком мало"),
        /** There is none: so large a share of the stays does not end within the time observed. */
        NOT_REACHED(
                "too few stays end within the time observed",
                "за время наблюдения завершается слишком малая доля пребываний"),
        /** There is none: so large a share of the stays lasts no time at all, so that any age would be overdue. */
        ZERO("nearly all stays last no time", "почти все пребывания не занимают времени");

        private final String english;
        private final String russian;

        Source(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * {@return the source, or why there is no limit, in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    /**
     * Checks that all parts are given.
     *
     * @param stage the stage
     * @param source where the limit comes from
     * @param limit the limit
     * @param quantile what the stays say
     * @param completed how many are over
     * @param censored how many are not
     */
    public AgeingLimit {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(quantile, "quantile");
    }

    static AgeingLimit of(StageStay stage, AgeingAnalysis options) {
        CurveQuantile found = stage.curve().quantile(options.quantile());
        long completed = stage.data().events();
        Optional<Duration> byHand = Optional.ofNullable(options.manualLimits().get(stage.name()));
        boolean elapsed = stage.options().workingTime().isEmpty();
        Optional<Duration> byPipeline =
                stage.stage().expectedDuration().filter(expected -> options.isUsingPipelineLimits() && elapsed);
        Optional<Duration> byStays = found.time().stream()
                .mapToObj(time -> Duration.ofSeconds(stage.options().scale().toTicks(time)))
                .findFirst();
        Source source = byHand.isPresent()
                ? Source.MANUAL
                : byPipeline.isPresent()
                        ? Source.PIPELINE
                        : completed < options.minimumCompleted() ? Source.LOW_N : source(byStays);
        Optional<Duration> limit = switch (source) {
            case MANUAL -> byHand;
            case PIPELINE -> byPipeline;
            case STAYS -> byStays;
            default -> Optional.empty();
        };
        return new AgeingLimit(
                stage.name(), source, limit, found, completed, stage.data().censored());
    }

    private static Source source(Optional<Duration> byStays) {
        return byStays.map(time -> time.isZero() ? Source.ZERO : Source.STAYS).orElse(Source.NOT_REACHED);
    }
}
