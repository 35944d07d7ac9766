package org.saleskit.examples.review.cli.abcxyz;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.core.time.CalendarPeriod;

/**
 * Says what a reader of an ABC/XYZ analysis might overlook.
 *
 * <p>Sales of a part of a period are compared with those of whole ones, which distorts the variation of every key. So the
 * first and the last period are named if too many of their days are missing at the edge: those that --from or --to cuts
 * off or, without that option, those before the first or after the last row. Too many are more than a tenth of the
 * period, more than a long weekend and, where rows make the edge, more than the longest pause between two days with rows:
 * a file with one row a month is whole to its last day.
 */
final class AbcXyzWarnings {

    private static final String EMPTY_KEY = "EMPTY_KEY";
    private static final String FILTERED = "FILTERED";

    private static final int TENTH = 10;
    private static final long LONG_WEEKEND = 3;

    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final SalesRead read;

    AbcXyzWarnings(@Nullable LocalDate from, @Nullable LocalDate to, SalesRead read) {
        this.from = from;
        this.to = to;
        this.read = read;
    }

    /** The sentences, those of the analysis first. */
    List<String> of(AbcXyzResult<String> result) {
        if (read.table().rows() == 0) {
            return List.of(nothing() + ", so there is nothing to class.");
        }
        return Stream.of(
                        result.abc().diagnostic(Locale.ENGLISH),
                        result.xyz().warning(Locale.ENGLISH),
                        partOfFirst(),
                        partOfLast())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why no row takes part: a file has rows, so each is left out for some reason. */
    private String nothing() {
        Set<String> why = new TreeSet<>();
        read.leftOut().forEach(rows -> why.add(rows.reason()));
        boolean outside = !read.table().leftOut().isEmpty();
        String options = read.leftOut().stream()
                .flatMap(rows -> rows.by().stream())
                .map(condition -> condition.substring(0, condition.indexOf(' ')))
                .distinct()
                .collect(Collectors.joining(" and "));
        if (why.isEmpty() || (outside && why.equals(Set.of(EMPTY_KEY)))) {
            return "No row with a key lies within --from and --to";
        }
        if (why.size() == 1 && !outside) {
            return switch (why.iterator().next()) {
                case EMPTY_KEY -> "No row has a key";
                case FILTERED -> "No row is left after " + options;
                default -> "All rows are returns, which --negatives gross-sales leaves out";
            };
        }
        List<String> parts = new ArrayList<>();
        if (why.contains(FILTERED)) {
            parts.add("by " + options);
        }
        if (why.contains(EMPTY_KEY)) {
            parts.add("without a key");
        }
        if (outside) {
            parts.add("outside --from and --to");
        }
        if (why.contains(LeftOutReason.RETURN.name())) {
            parts.add("as returns");
        }
        return "Every row is left out (" + String.join(", ", parts) + ")";
    }

    private Optional<String> partOfFirst() {
        LocalDate start = from == null ? read.days().first() : from;
        return read.table()
                .firstPeriod()
                .filter(period -> isPart(period, ChronoUnit.DAYS.between(period.start(), start), from != null))
                .map(period -> sentence(
                        "first",
                        period,
                        from == null ? "has no row before " + start : "is cut by --from " + start,
                        ChronoUnit.DAYS.between(start, period.endExclusive()),
                        "--from " + period.endExclusive()));
    }

    private Optional<String> partOfLast() {
        LocalDate end = to == null ? read.days().last() : to;
        return read.table()
                .lastPeriod()
                .filter(period -> isPart(period, ChronoUnit.DAYS.between(end, period.endExclusive()) - 1, to != null))
                .map(period -> sentence(
                        "last",
                        period,
                        to == null ? "has no row after " + end : "is cut by --to " + end,
                        ChronoUnit.DAYS.between(period.start(), end) + 1,
                        "--to " + period.start().minusDays(1)));
    }

    private boolean isPart(CalendarPeriod period, long missing, boolean asked) {
        // A single period is compared with no other.
        return read.table().periods() > 1
                && missing * TENTH > length(period)
                && missing > LONG_WEEKEND
                && (asked || missing > longestPause());
    }

    private static String sentence(String which, CalendarPeriod period, String why, long covered, String remedy) {
        return "The " + which + " period, " + period + ", " + why + ", so " + covered + " of its " + length(period)
                + " days are compared with whole periods, which distorts variations; " + remedy + " leaves it out.";
    }

    private static long length(CalendarPeriod period) {
        return ChronoUnit.DAYS.between(period.start(), period.endExclusive());
    }

    /** The most days without a row between two days with one. */
    private long longestPause() {
        List<LocalDate> days = new ArrayList<>(read.days());
        long longest = 0;
        for (int i = 1; i < days.size(); i++) {
            longest = Math.max(longest, ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) - 1);
        }
        return longest;
    }
}
