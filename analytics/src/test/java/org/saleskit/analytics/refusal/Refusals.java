package org.saleskit.analytics.refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Refusals by hand. An empty rep or reason is not known. */
record Refusals(String id, String rep, String reason) {

    /** So many refusals of a rep for a reason, numbered on. */
    static List<Refusals> of(String rep, String reason, int count) {
        List<Refusals> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Refusals(rep + "-" + reason + "-" + i, rep, reason));
        }
        return all;
    }

    /** The vector of Anna (12, 3, 5) and Boris (4, 9, 7) for budget, need and price. */
    static List<Refusals> golden() {
        List<Refusals> all = new ArrayList<>();
        all.addAll(of("Anna", "budget", 12));
        all.addAll(of("Anna", "need", 3));
        all.addAll(of("Anna", "price", 5));
        all.addAll(of("Boris", "budget", 4));
        all.addAll(of("Boris", "need", 9));
        all.addAll(of("Boris", "price", 7));
        return all;
    }

    static ReasonTableResult<String, String, String> table(ReasonTable options, List<Refusals> refusals) {
        return options.of(refusals, Refusals::id, each -> known(each.rep()), each -> known(each.reason()));
    }

    private static Optional<String> known(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A table of counts: rows A, B, … and columns a, b, …; rows parted by a stroke, counts by a space. */
    static ReasonTableResult<String, String, Void> counts(ReasonTable options, String table) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        String[] rows = table.split("/", -1);
        for (int row = 0; row < rows.length; row++) {
            Map<String, Long> line = new TreeMap<>();
            String[] cells = rows[row].split(" ", -1);
            for (int column = 0; column < cells.length; column++) {
                line.put(String.valueOf((char) ('a' + column)), Long.valueOf(cells[column]));
            }
            counts.put(String.valueOf((char) ('A' + row)), line);
        }
        return options.ofCounts(counts, Collections.emptyMap());
    }
}
