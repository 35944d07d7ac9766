package org.saleskit.analytics.cohort;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/**
 * Logs as text, one line for each deal: {@code "D1 A@1 B@3 Won@10.5"} is a deal that entered A on day 1, B on day 3, and was won
 * in the middle of day 10. Day 0 is 1 March 2026 in UTC.
 */
public final class CohortLogs {

    /** Open stages A, B, C; Rest is on hold, Spam disqualifies. */
    public static final Pipeline PIPELINE = Pipeline.builder()
            .id("p")
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("C", StageType.OPEN))
            .addStage(Stage.of("Rest", StageType.ON_HOLD))
            .addStage(Stage.of("Won", StageType.WON))
            .addStage(Stage.of("Lost", StageType.LOST))
            .addStage(Stage.of("Spam", StageType.DISQUALIFIED))
            .build();

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private CohortLogs() {}

    /** The instant so many days after 1 March 2026, to the second. */
    public static Instant day(String day) {
        return BEGIN.plusSeconds(new BigDecimal(day).multiply(SECONDS_OF_DAY).longValueExact());
    }

    /** The instant so many days after 1 March 2026. */
    public static Instant day(long day) {
        return day(Long.toString(day));
    }

    /** The events of the lines. */
    public static List<StageChange> log(String... lines) {
        List<StageChange> log = new ArrayList<>();
        for (String line : lines) {
            List<String> words = Splitter.on(' ').splitToList(line);
            for (String word : words.subList(1, words.size())) {
                List<String> entry = Splitter.on('@').splitToList(word);
                log.add(StageChange.of(DealId.of(words.get(0)), entry.get(0), day(entry.get(1))));
            }
        }
        return log;
    }

    /** The deals of the lines as of a day. */
    public static Deals deals(long asOf, String... lines) {
        return deals(asOf, log(lines));
    }

    /** The deals of a log as of a day. */
    public static Deals deals(long asOf, List<StageChange> log) {
        return DealFold.of(PIPELINE).asOf(day(asOf)).fold(log);
    }

    /** The deals with these identifiers. */
    public static List<DealId> ids(String... names) {
        return List.of(names).stream().map(DealId::of).toList();
    }

    /** Up to four deals of up to five moves over ten days, at least a day between two moves of a deal. */
    public static Arbitrary<List<StageChange>> spaced() {
        Arbitrary<List<StageChange>> deals = Arbitraries.just(List.of());
        for (String name : List.of("D1", "D2", "D3", "D4")) {
            deals = Combinators.combine(deals, moves(name)).as((all, more) -> {
                List<StageChange> joined = new ArrayList<>(all);
                joined.addAll(more);
                return joined;
            });
        }
        return deals.withoutEdgeCases();
    }

    private static Arbitrary<List<StageChange>> moves(String deal) {
        Arbitrary<List<Integer>> gaps =
                Arbitraries.integers().between(1, 3).list().ofSize(5);
        Arbitrary<List<String>> stages = Arbitraries.of("A", "B", "C", "A", "B", "Rest", "Won", "Lost", "Spam")
                .list()
                .ofMaxSize(5);
        return Combinators.combine(gaps, stages).as((days, entered) -> {
            List<StageChange> log = new ArrayList<>();
            int at = -1;
            for (int i = 0; i < entered.size(); i++) {
                at += days.get(i);
                log.add(StageChange.of(DealId.of(deal), entered.get(i), day(at)));
            }
            return log;
        });
    }

    /** Up to sixteen moves of up to five deals over nine days, several of one day now and then. */
    public static Arbitrary<List<StageChange>> any() {
        return Combinators.combine(
                        Arbitraries.of("D1", "D2", "D3", "D4", "D5"),
                        Arbitraries.of("A", "B", "C", "A", "B", "Rest", "Won", "Lost", "Spam"),
                        Arbitraries.integers().between(0, 8))
                .as((deal, stage, day) -> StageChange.of(DealId.of(deal), stage, day(day)))
                .list()
                .ofMaxSize(16)
                .withoutEdgeCases();
    }
}
