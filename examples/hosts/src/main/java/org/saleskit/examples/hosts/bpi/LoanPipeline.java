package org.saleskit.examples.hosts.bpi;

import java.util.List;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * The states of an application and of its offers as the stages of one pipeline.
 *
 * <p>The bank turns an application down ({@code A_DECLINED}: disqualified), or the client gives up ({@code A_CANCELLED}:
 * lost), or the loan is granted, which the log writes as four states at about the same time, in any order. A new offer
 * after the first takes the deal back to {@code O_SELECTED}, which is a regression.
 */
public final class LoanPipeline {

    private static final List<String> OPEN = List.of(
            "A_SUBMITTED",
            "A_PARTLYSUBMITTED",
            "A_PREACCEPTED",
            "A_ACCEPTED",
            "A_FINALIZED",
            "O_SELECTED",
            "O_CREATED",
            "O_SENT",
            "O_SENT_BACK");
    private static final List<String> WON = List.of("O_ACCEPTED", "A_APPROVED", "A_REGISTERED", "A_ACTIVATED");
    private static final Pipeline PIPELINE = Pipeline.of("loan", OPEN, WON, List.of("A_CANCELLED")).toBuilder()
            .addStage(Stage.of("A_DECLINED", StageType.DISQUALIFIED))
            .build();

    private LoanPipeline() {}

    /** {@return the pipeline} */
    public static Pipeline pipeline() {
        return PIPELINE;
    }
}
