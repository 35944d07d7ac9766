package org.saleskit.analytics.waterfall;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/** Why a pipeline changed, in the order in which a waterfall shows the parts. */
public enum WaterfallPart {
    /**
     * The past is read otherwise now: something that happened by the start was recorded, or was mapped to other stages,
     * after the start was read.
     */
    RESTATED(Flow.RESTATEMENT, "restated", "уточнено задним числом"),
    /** Deals were merged, or merges undone, since the start was read. */
    MERGED(Flow.RESTATEMENT, "merged", "объединено"),
    /** A deal was opened. */
    NEW(Flow.IN, "new", "новые"),
    /** A closed deal is worked on again. */
    REOPENED(Flow.IN, "reopened", "открыты заново"),
    /** A deal came back from rest. */
    RESUMED(Flow.IN, "resumed", "возобновлены"),
    /** A deal was expected after the window and is expected in it now. */
    PULLED_IN(Flow.IN, "pulled in", "перенесены на более ранний срок в окно"),
    /** A deal was expected before the window and is expected in it now. */
    SLIPPED_IN(Flow.IN, "slipped in", "перенесены на более поздний срок в окно"),
    /** A deal had no day of the expected close and has one in the window now. */
    DATED(Flow.IN, "dated", "впервые назначен срок"),
    /** A deal in the pipeline had no amount and has one now; its count does not change. */
    VALUED(Flow.AMOUNT, "valued", "впервые назначена сумма"),
    /** The amount of a deal in the pipeline was raised. */
    INCREASED(Flow.AMOUNT, "increased", "сумма увеличена"),
    /** The amount of a deal in the pipeline was lowered. */
    DECREASED(Flow.AMOUNT, "decreased", "сумма уменьшена"),
    /** A deal was expected in the window and is expected after it now. */
    PUSHED_OUT(Flow.OUT, "pushed out", "перенесены на более поздний срок за окно"),
    /** A deal was expected in the window and is expected before it now. */
    PULLED_OUT(Flow.OUT, "pulled out", "перенесены на более ранний срок за окно"),
    /** A deal rests. */
    PUT_ON_HOLD(Flow.OUT, "put on hold", "приостановлены"),
    /** A deal turned out to be none. */
    DISQUALIFIED(Flow.OUT, "disqualified", "дисквалифицированы"),
    /** A deal was won. */
    WON(Flow.OUT, "won", "выиграны"),
    /** A deal was lost. */
    LOST(Flow.OUT, "lost", "проиграны");

    /** What a part does to the number of deals. */
    public enum Flow {
        /** Deals enter the pipeline. */
        IN,
        /** Deals leave the pipeline. */
        OUT,
        /** The deals stay; what they are worth changes. */
        AMOUNT,
        /** Nothing happened; the start is read otherwise. */
        RESTATEMENT
    }

    private final Flow flow;
    private final String english;
    private final String russian;

    WaterfallPart(Flow flow, String english, String russian) {
        this.flow = flow;
        this.english = english;
        this.russian = russian;
    }

    /** {@return what the part does to the number of deals} */
    public Flow flow() {
        return flow;
    }

    /**
     * {@return the part in words}
     *
     * @param locale the language, Russian or else English
     */
    public String label(Locale locale) {
        return Words.of(locale).say(english, russian);
    }
}
