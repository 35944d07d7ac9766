package org.saleskit.examples.review.model.deals;

import java.util.List;

/**
 * What a log of deals says beyond its funnel.
 *
 * @param chances the share of deals won, three ways
 * @param cycle how long deals take
 * @param stages how long they stay in each open stage, in the order of the funnel
 * @param reps how the reps compare
 * @param reasons why deals are lost
 * @param change why the pipeline is not what it was a month ago
 */
public record DealAnalysis(
        WinChance chances,
        CycleTime cycle,
        List<StageTime> stages,
        RepComparison reps,
        LossReasons reasons,
        PipelineChange change) {}
