package org.saleskit.analytics.internal.deals;

import java.util.List;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;

/**
 * The open stages of a pipeline in which selling goes on: the first sales stage and those after it.
 *
 * @param names their names
 */
public record SalesStages(List<String> names) {

    /**
     * {@return the sales stages of a pipeline}
     *
     * @param pipeline the pipeline
     */
    public static SalesStages of(Pipeline pipeline) {
        List<String> open = pipeline.openStages().stream().map(Stage::name).toList();
        int first = pipeline.firstSalesStage().map(open::indexOf).orElse(0);
        return new SalesStages(open.subList(first, open.size()));
    }

    /**
     * {@return whether a stage is one of them}
     *
     * @param stage a stage of the pipeline
     */
    public boolean contains(Stage stage) {
        return names.contains(stage.name());
    }
}
