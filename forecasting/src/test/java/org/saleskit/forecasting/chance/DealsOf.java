package org.saleskit.forecasting.chance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/** A log written in short: "d1 A 0, Won 3" is a deal that entered A on day 0 and was won on day 3. */
final class DealsOf {

    static final Instant DAY_0 = Instant.parse("2026-01-01T00:00:00Z");

    static final Pipeline PIPELINE = Pipeline.builder()
            .id("p")
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("C", StageType.OPEN))
            .addStage(Stage.of("Hold", StageType.ON_HOLD))
            .addStage(Stage.of("Won", StageType.WON))
            .addStage(Stage.of("Lost", StageType.LOST))
            .addStage(Stage.of("Junk", StageType.DISQUALIFIED))
            .build();

    private DealsOf() {}

    static Instant day(double day) {
        return DAY_0.plus(Duration.ofSeconds(Math.round(day * 86_400)));
    }

    static Deals log(double asOf, String... ways) {
        return log(PIPELINE, asOf, List.of(ways));
    }

    /** The same, of ways that were put together. */
    static Deals fold(List<String> ways, double asOf) {
        return log(PIPELINE, asOf, ways);
    }

    static Deals log(Pipeline pipeline, double asOf, List<String> ways) {
        List<DealEvent> events = new ArrayList<>();
        for (String way : ways) {
            String[] words = way.split("[ ,]+", -1);
            for (int i = 1; i < words.length; i += 2) {
                DealId deal = DealId.of(words[0]);
                if (words[i].equals("expected")) {
                    events.add(DealUpdate.builder()
                            .deal(deal)
                            .happenedAt(DAY_0)
                            .expectedClose(
                                    DAY_0.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(Long.parseLong(words[i + 1])))
                            .build());
                } else {
                    events.add(StageChange.builder()
                            .deal(deal)
                            .stage(words[i])
                            .happenedAt(day(Double.parseDouble(words[i + 1])))
                            .sequence(i)
                            .build());
                }
            }
        }
        return DealFold.of(pipeline).asOf(day(asOf)).fold(events);
    }

    /** So many deals that go one way; a number is added to each name. */
    static List<String> many(int count, String name, String way) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ways.add(name + i + " " + way);
        }
        return ways;
    }

    static List<String> plus(List<String> ways, String... more) {
        List<String> all = new ArrayList<>(ways);
        all.addAll(List.of(more));
        return all;
    }

    /** The chances of the open deals to be won in so many days after that of the deals, its last day included. */
    static List<DealChance> chances(WinModel model, Deals deals, double days) {
        return model.learn(deals)
                .of(
                        deals,
                        deals.asOf()
                                .plus(Duration.ofSeconds(Math.round(days * 86_400)))
                                .plusNanos(1));
    }

    static DealChance chanceOf(List<DealChance> chances, String deal) {
        return chances.stream()
                .filter(each -> each.deal().value().equals(deal))
                .findFirst()
                .orElseThrow();
    }
}
