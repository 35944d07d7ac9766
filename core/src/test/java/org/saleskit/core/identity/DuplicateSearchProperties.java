package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DuplicateSearchProperties {

    record Row(Integer id, String decisive, List<String> loose, String text) {}

    private static final DuplicateSearch<Row, Integer> SEARCH = DuplicateSearch.of(
                    Row::id,
                    List.of(
                            MatchKey.decisive("decisive", row -> List.of(row.decisive())),
                            MatchKey.candidate("loose", Row::loose)),
                    (Row row) -> List.of(row.text()))
            .withThreshold(0.8);

    @Provide
    Arbitrary<List<Row>> rows() {
        return Arbitraries.randomValue(random -> {
            List<Row> rows = new ArrayList<>();
            int count = random.nextInt(30);
            for (int i = 0; i < count; i++) {
                String decisive = random.nextInt(3) == 0 ? "d" + random.nextInt(6) : "";
                List<String> loose = List.of("l" + random.nextInt(12), "l" + random.nextInt(12));
                rows.add(new Row(i, decisive, loose, text(random)));
            }
            return rows;
        });
    }

    private static String text(Random random) {
        return Integer.toString(1000 + random.nextInt(300), 3);
    }

    @Property
    void find_always_agreesWithAComparisonOfAllPairs(@ForAll("rows") List<Row> rows) {
        List<DuplicatePair<Integer>> expected = new ArrayList<>();
        for (Row a : rows) {
            for (Row b : rows) {
                List<String> keys = new ArrayList<>();
                if (!a.decisive().isEmpty() && a.decisive().equals(b.decisive())) {
                    keys.add("decisive");
                }
                if (!Collections.disjoint(a.loose(), b.loose())) {
                    keys.add("loose");
                }
                double alike = JaroWinkler.similarity(a.text(), b.text());
                if (a.id() < b.id() && (keys.contains("decisive") || (!keys.isEmpty() && alike >= 0.8))) {
                    expected.add(new DuplicatePair<>(a.id(), b.id(), alike, keys));
                }
            }
        }
        Collections.sort(expected);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(rows.size()));

        assertThat(SEARCH.find(rows).pairs()).isEqualTo(expected);
        assertThat(SEARCH.find(shuffled)).isEqualTo(SEARCH.find(rows));
    }
}
