package org.saleskit.analytics.funnel;

import static org.saleskit.analytics.funnel.Rows.day;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.saleskit.analytics.funnel.Rows.Row;

/** Random logs of a few deals over a few days. */
final class RandomRows {

    private RandomRows() {}

    static Arbitrary<List<Row>> logs(int lastDay) {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.of("d1", "d2", "d3", "d4", "d5"),
                        Arbitraries.integers().between(1, lastDay),
                        Arbitraries.of("A", "B", "C", "A", "B", "C", "H", "W", "V", "L", "D", "?"),
                        Arbitraries.longs().between(0, 2))
                .as((deal, day, stage, sequence) -> new Row(deal, day(day), stage, sequence));
        // A first row that every instant of the tests sees.
        return row.list().ofMaxSize(40).map(rows -> {
            List<Row> all = new ArrayList<>(rows);
            all.add(new Row("d0", day(1), "A", 0));
            return all;
        });
    }
}
