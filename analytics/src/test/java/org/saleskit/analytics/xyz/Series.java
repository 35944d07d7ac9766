package org.saleskit.analytics.xyz;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

/** Tables made of series: the first element is the first period of 2024, the window spans them all. */
final class Series {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private Series() {}

    static PeriodTable<Integer> table(PeriodUnit unit, List<long[]> series) {
        PeriodTableAccumulator<Integer> sums = PeriodTableAccumulator.of(unit, ValueUnit.decimal(0));
        long first = unit.indexOf(START);
        for (int key = 0; key < series.size(); key++) {
            long[] units = series.get(key);
            for (int i = 0; i < units.length; i++) {
                sums.add(key, unit.startOf(first + i), units[i]);
            }
        }
        return sums.result();
    }

    static XyzItem<Integer> classify(XyzAnalysis analysis, PeriodUnit unit, long... series) {
        return analysis.classify(table(unit, List.<long[]>of(series))).items().get(0);
    }

    static XyzItem<Integer> classify(XyzAnalysis analysis, long... series) {
        return classify(analysis, PeriodUnit.MONTH, series);
    }

    static long[] parse(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
