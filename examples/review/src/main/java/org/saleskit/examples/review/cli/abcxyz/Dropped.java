package org.saleskit.examples.review.cli.abcxyz;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saleskit.analytics.criteria.CriteriaResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.examples.review.cli.output.Numbers;

/**
 * Says which criteria drop a key and what it brings by each. Every row counts for every criterion, so a key that one of them
 * lacks is one that its rule for negatives drops.
 *
 * @param sums the sums by the name of the criterion
 */
record Dropped(Map<String, PeriodTable<String>> sums) {

    String explain(CriteriaResult.Incomplete<String> lacking, Locale language) {
        String criteria = lacking.missing().stream()
                .map(name -> name + " ("
                        + Numbers.local(Objects.requireNonNull(sums.get(name)).amount(lacking.key()), language) + ")")
                .collect(Collectors.joining(", "));
        return (language.getLanguage().equals("ru") ? "исключена по критериям: " : "dropped by ") + criteria;
    }
}
