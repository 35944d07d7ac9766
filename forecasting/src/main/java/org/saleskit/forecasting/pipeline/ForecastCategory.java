package org.saleskit.forecasting.pipeline;

import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * What a rep says of a deal when a forecast is asked for: the host's own word and what it means. The views of a forecast
 * read the meaning only, so that a renamed or translated label changes no number.
 *
 * @param label the host's word, not blank
 * @param type what it means
 */
public record ForecastCategory(String label, Type type) {

    /** What a category means, the surest first. */
    public enum Type {
        /** The deal is won. Only a won deal is in this category, and every one is, whatever was said before. */
        CLOSED,
        /** The rep promises the deal for the period. */
        COMMIT,
        /** The deal comes if all goes well. */
        BEST_CASE,
        /** The deal is worked on, and nothing is promised. */
        PIPELINE,
        /** The deal is not to be in the forecast; it is listed as left out. */
        OMITTED
    }

    /** The word and the meaning "Commit". */
    public static final ForecastCategory COMMIT = new ForecastCategory("Commit", Type.COMMIT);

    /** The word and the meaning "Best case". */
    public static final ForecastCategory BEST_CASE = new ForecastCategory("Best case", Type.BEST_CASE);

    /** The word and the meaning "Pipeline", that of a deal of which nothing was said. */
    public static final ForecastCategory PIPELINE = new ForecastCategory("Pipeline", Type.PIPELINE);

    /** The word and the meaning "Omitted". */
    public static final ForecastCategory OMITTED = new ForecastCategory("Omitted", Type.OMITTED);

    /** The word and the meaning "Closed". */
    public static final ForecastCategory CLOSED = new ForecastCategory("Closed", Type.CLOSED);

    /**
     * Checks that the word is not blank.
     *
     * @param label the host's word
     * @param type what it means
     */
    public ForecastCategory {
        Checks.notBlank(label, "forecastCategory.label");
        Objects.requireNonNull(type, "type");
    }

    /**
     * {@return the category with this word and meaning}
     *
     * @param label the host's word, not blank
     * @param type what it means
     */
    public static ForecastCategory of(String label, Type type) {
        return new ForecastCategory(label, type);
    }
}
