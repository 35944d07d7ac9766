package org.saleskit.analytics.migration;

import java.util.Map;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/** Runs of ABC analysis over a few items. */
final class Sales {

    static final AbcAnalysis DEFAULTS = AbcAnalysis.withDefaults();

    private Sales() {}

    static AbcResult<String> run(AbcAnalysis analysis, Map<String, Long> units) {
        return analysis.classify(
                units.entrySet(), Map.Entry::getKey, Measure.units(ValueUnit.decimal(2), Map.Entry::getValue));
    }

    static AbcResult<String> run(Map<String, Long> units) {
        return run(DEFAULTS, units);
    }
}
