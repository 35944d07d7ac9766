package org.saleskit.examples.review.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The numbers behind the charts of the page, without those that a chart makes itself: places, and sums for drawing. */
final class ChartNumbers {

    private static final Set<String> PLACES = Set.of("row", "column");
    private static final Set<String> RUNNING_SUMS = Set.of("from", "to");

    private final TreeSet<String> values = new TreeSet<>();

    /** The same for a number, a decimal text and an amount with more zeros. */
    static String normal(String value) {
        try {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return value;
        }
    }

    void gather(String chart, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, each) -> {
                boolean own = chart.equals("monthly")
                        || (chart.equals("heat") && PLACES.contains(name))
                        || (chart.equals("waterfall") && RUNNING_SUMS.contains(name));
                if (!own) {
                    gather(chart, each);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> gather(chart, each));
        } else if (value instanceof Double number) {
            values.add(normal(number.toString()));
        }
    }

    Set<String> values() {
        return values;
    }
}
