package org.saleskit.analytics.velocity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.pipeline.StageType;

/**
 * Small logs as text: one line an event, "deal day stage [amount in dollars]", days counted from 1 January 2026; the stage "="
 * states an amount only. Lines of one deal on one day keep their order.
 */
public final class DealLines {

    /** One line. */
    public record Line(String deal, long day, String stage, String amount) {}

    /** Stages A, B, C are open, H rests, W is won, L is lost, D is disqualified; selling begins with A. */
    public static final Pipeline PIPELINE = Pipeline.builder()
            .id("test")
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("C", StageType.OPEN))
            .addStage(Stage.of("H", StageType.ON_HOLD))
            .addStage(Stage.of("W", StageType.WON))
            .addStage(Stage.of("L", StageType.LOST))
            .addStage(Stage.of("D", StageType.DISQUALIFIED))
            .build();

    /** The same stages; selling begins with B. */
    public static final Pipeline SALES_FROM_B =
            PIPELINE.toBuilder().firstSalesStage("B").build();

    public static final CurrencyUnit USD = CurrencyUnit.USD;

    /** Random logs have days from 1 to this. */
    public static final int LAST_DAY = 12;

    private DealLines() {}

    /** Midnight at the begin of a day. */
    public static Instant day(long day) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(day - 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** The last instant before a day. */
    public static Instant before(long day) {
        return day(day).minusNanos(1);
    }

    public static DealId id(String deal) {
        return DealId.of(deal);
    }

    public static List<DealId> ids(String... deals) {
        return Arrays.stream(deals).map(DealId::of).toList();
    }

    public static List<Line> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.strip().split(" +", -1)))
                .map(words -> new Line(
                        words.get(0), Long.parseLong(words.get(1)), words.get(2), words.size() > 3 ? words.get(3) : ""))
                .toList();
    }

    public static List<DealEvent> events(List<Line> lines) {
        List<DealEvent> events = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.stage().equals("=")) {
                events.add(DealUpdate.ofAmount(id(line.deal()), money(line.amount()), day(line.day())));
                continue;
            }
            StageChangeBuilder change = StageChange.builder()
                    .deal(id(line.deal()))
                    .stage(line.stage())
                    .happenedAt(day(line.day()))
                    .sequence(i);
            if (!line.amount().isEmpty()) {
                change.amount(money(line.amount()));
            }
            events.add(change.build());
        }
        return events;
    }

    private static Money money(String text) {
        return text.startsWith("EUR") ? Money.parse("EUR " + text.substring(3)) : Money.parse("USD " + text);
    }

    public static Deals deals(Pipeline pipeline, List<Line> lines, Instant asOf) {
        return DealFold.of(pipeline).asOf(asOf).fold(events(lines));
    }

    public static Deals deals(List<Line> lines, Instant asOf) {
        return deals(PIPELINE, lines, asOf);
    }

    /** The deals as they stood just before a day. */
    public static Deals deals(String text, long before) {
        return deals(parse(text), before(before));
    }

    /** Logs of up to seven deals with eighteen events, of which some have an amount. */
    public static Arbitrary<List<Line>> logs() {
        Arbitrary<String> deal = Arbitraries.integers().between(1, 7).map(number -> "d" + number);
        Arbitrary<Long> day = Arbitraries.longs().between(1, LAST_DAY);
        Arbitrary<String> stage = Arbitraries.of("A", "A", "B", "C", "H", "W", "W", "W", "L", "L", "D");
        Arbitrary<String> amount = Arbitraries.of("", "", "0", "1", "2.50", "40", "333.33");
        return Combinators.combine(deal, day, stage, amount)
                .as(Line::new)
                .list()
                .ofMaxSize(18);
    }
}
