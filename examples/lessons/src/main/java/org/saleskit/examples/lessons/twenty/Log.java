package org.saleskit.examples.lessons.twenty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The log of the host: which deal entered which step on which day of 2024, midnight UTC. The deals were made up so that each can
 * be followed on paper: losing takes two weeks, winning takes two months.
 */
final class Log {

    private static final int YEAR = 2024;

    /** The day of the report: what happened by then is known, nothing later. */
    static final Instant END_OF_JUNE = Instant.parse("2024-06-30T00:00:00Z");

    /** Half a year later, when all has been decided. */
    static final Instant END_OF_YEAR = Instant.parse("2024-12-31T00:00:00Z");

    // Change a line and see which numbers move. A deal, its rep, and the steps with their days.
    private static final String TEXT = """
             1 ANNA  LEAD 01-08 MEETING 01-15 OFFER 01-29 WON 03-04
             2 BORIS LEAD 01-10 LOST 01-20
             3 ANNA  LEAD 01-16 MEETING 01-24 OFFER 02-12 MEETING 02-20 OFFER 03-05 WON 03-12
             4 BORIS LEAD 01-22 MEETING 02-05 OFFER 02-26 MEETING 03-18 LOST 07-29
             5 VERA  LEAD 02-05 MEETING 02-14 WON 04-02
             6 ANNA  LEAD 02-12 MEETING 02-19 LOST 02-28
             7 BORIS LEAD 02-19 OFFER 03-04 LOST 03-11 OFFER 03-25 WON 04-15
             8 BORIS LEAD 03-04 MEETING 03-11 OFFER 03-25 WON 04-24
             9 ANNA  LEAD 03-11 LOST 03-19
            10 VERA  LEAD 03-20 MEETING 04-02 OFFER 04-23 LOST 08-12
            11 VERA  LEAD 04-02 MEETING 04-10 OFFER 04-24 WON 05-29
            12 BORIS LEAD 04-09 MEETING 04-16 LOST 04-23
            13 ANNA  LEAD 04-22 MEETING 05-06 OFFER 05-20 LOST 07-29
            14 BORIS LEAD 05-13 LOST 05-21
            15 ANNA  LEAD 05-15 MEETING 05-27 LOST 07-24
            16 VERA  LEAD 05-21 MEETING 06-03 OFFER 06-17 WON 07-17
            17 ANNA  LEAD 06-03 LOST 06-14
            18 BORIS LEAD 06-10 MEETING 06-19 OFFER 07-08 WON 08-07
            19 VERA  LEAD 06-17 LOST 07-09
            20 BORIS LEAD 06-20 MEETING 06-27 OFFER 07-15 WON 08-14
            """;

    private Log() {}

    /**
     * A row: a deal entered a step.
     *
     * @param deal the number of the deal
     * @param rep whose deal it is
     * @param step the step
     * @param at when
     */
    record Row(int deal, Rep rep, Step step, Instant at) {}

    /** The rows that are known at an instant. */
    static List<Row> until(Instant instant) {
        return rows().stream().filter(row -> !row.at().isAfter(instant)).toList();
    }

    /** All rows, those of the future too. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : TEXT.lines().toList()) {
            String[] words = line.strip().split(" +", -1);
            int deal = Integer.parseInt(words[0]);
            Rep rep = Rep.valueOf(words[1]);
            for (int i = 2; i < words.length; i += 2) {
                LocalDate day = MonthDay.parse("--" + words[i + 1]).atYear(YEAR);
                rows.add(new Row(
                        deal,
                        rep,
                        Step.valueOf(words[i]),
                        day.atStartOfDay(ZoneOffset.UTC).toInstant()));
            }
        }
        return rows;
    }

    /** The rows of each deal, in their order. */
    static SortedMap<Integer, List<Row>> byDeal(List<Row> rows) {
        SortedMap<Integer, List<Row>> deals = new TreeMap<>();
        rows.forEach(row ->
                deals.computeIfAbsent(row.deal(), deal -> new ArrayList<>()).add(row));
        return deals;
    }
}
