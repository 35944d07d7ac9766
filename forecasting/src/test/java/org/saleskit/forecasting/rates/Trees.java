package org.saleskit.forecasting.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saleskit.core.stats.Proportion;

/** Counts as text, "4/14 0/20", with the published data. */
final class Trees {

    /** Tumours of 71 groups of rats: Gelman and others, Bayesian Data Analysis, table 5.1; the last is the current experiment. */
    static final String RATS = """
        0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/19 0/19 0/19 0/19 0/18 0/18 0/17 1/20 1/20 1/20 1/20 1/19 1/19 1/18 1/18 \
        2/25 2/24 2/23 2/20 2/20 2/20 2/20 2/20 2/20 1/10 5/49 2/19 5/46 3/27 2/17 7/49 7/47 3/20 3/20 2/13 9/48 10/50 \
        4/20 4/20 4/20 4/20 4/20 4/20 4/20 10/48 4/19 4/19 4/19 5/22 11/46 12/49 5/20 5/20 6/23 5/19 6/22 6/20 6/20 \
        6/20 16/52 15/47 15/46 9/24 4/14\
        """;

    /** Hits of 18 players in their first 45 at bats: Efron and Morris 1975. */
    static final String BASEBALL = """
        18/45 17/45 16/45 15/45 14/45 14/45 13/45 12/45 11/45 11/45 10/45 10/45 10/45 10/45 10/45 9/45 8/45 7/45\
        """;

    private Trees() {}

    static List<Proportion> parse(String text) {
        List<Proportion> counts = new ArrayList<>();
        for (String each : text.split(" ", -1)) {
            List<String> pair = List.of(each.split("/"));
            counts.add(Proportion.of(Long.parseLong(pair.get(0)), Long.parseLong(pair.get(1))));
        }
        return counts;
    }

    static String key(int index) {
        return String.format("%03d", index);
    }

    /** One level with keys 000, 001, … in the order of the text. */
    static RateTree of(String text) {
        return of(parse(text));
    }

    static RateTree of(List<Proportion> counts) {
        Map<String, Proportion> parts = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            parts.put(key(i), counts.get(i));
        }
        return RateTree.of("rep", parts);
    }

    /** Two levels: a team a row, its reps in the order of the row. */
    static RateTree twoLevels(String... teams) {
        RateTree.Builder tree = RateTree.builder("team", "rep");
        for (int team = 0; team < teams.length; team++) {
            List<Proportion> reps = parse(teams[team]);
            for (int rep = 0; rep < reps.size(); rep++) {
                tree.add(RatePath.of(key(team), key(rep)), reps.get(rep));
            }
        }
        return tree.build();
    }

    static TreeRates estimate(RateTree tree) {
        return HierarchicalRates.withDefaults().estimate(tree);
    }

    static NodeRate rate(TreeRates rates, int... indices) {
        RatePath path = RatePath.root();
        for (int index : indices) {
            path = path.child(key(index));
        }
        return rates.rate(path).orElseThrow();
    }
}
