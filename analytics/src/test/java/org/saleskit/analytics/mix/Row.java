package org.saleskit.analytics.mix;

import java.util.List;
import org.saleskit.core.stats.Proportion;

/** A host's row: counts of a rep in a segment. */
record Row(String rep, String segment, long successes, long trials) {

    Proportion counts() {
        return Proportion.of(successes, trials);
    }

    static MixResult<String> adjust(MixAdjustment options, List<Row> rows) {
        return options.adjust(rows, Row::rep, Row::segment, Row::counts);
    }
}
