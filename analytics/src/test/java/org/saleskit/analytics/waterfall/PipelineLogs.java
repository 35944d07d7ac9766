package org.saleskit.analytics.waterfall;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.pipeline.StageType;
import org.threeten.extra.LocalDateRange;

/** Logs of deals from 1 March 2026 on, by hand and at random; the window is April. */
final class PipelineLogs {

    static final Pipeline PIPELINE = Pipeline.builder()
            .id("p")
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("Rest", StageType.ON_HOLD))
            .addStage(Stage.of("Won", StageType.WON))
            .addStage(Stage.of("Lost", StageType.LOST))
            .addStage(Stage.of("Spam", StageType.DISQUALIFIED))
            .build();

    static final DealFold FOLD = DealFold.of(PIPELINE);
    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    static final LocalDateRange APRIL = LocalDateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
    static final int LAST_DAY = 8;

    private PipelineLogs() {}

    /** Midnight of the day so many days after 1 March. */
    static Instant day(long day) {
        return FIRST.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Money eur(long amount) {
        return Money.ofMajor(EUR, amount);
    }

    static StageChangeBuilder move(String deal, long day, String stage) {
        return StageChange.builder().deal(DealId.of(deal)).stage(stage).happenedAt(day(day));
    }

    static StageChange open(String deal, long day, long amount, String expectedClose) {
        return move(deal, day, "A")
                .amount(eur(amount))
                .expectedClose(LocalDate.parse(expectedClose))
                .build();
    }

    static DealEvent worth(String deal, long day, long amount) {
        return DealUpdate.ofAmount(DealId.of(deal), eur(amount), day(day));
    }

    static DealEvent expected(String deal, long day, String date) {
        return DealUpdate.ofExpectedClose(DealId.of(deal), LocalDate.parse(date), day(day));
    }

    /** One deal for each part, and some that are in none. */
    static List<DealEvent> oneOfEach() {
        List<DealEvent> log = new ArrayList<>();
        log.add(open("D01", -9, 100, "2026-04-15"));
        log.add(worth("D01", 5, 120));
        log.add(move("D01", 10, "Won").build());
        log.add(open("D02", -9, 50, "2026-04-20"));
        log.add(expected("D02", 3, "2026-05-10"));
        log.add(open("D03", 4, 80, "2026-04-30"));
        log.add(open("D04", -9, 70, "2026-05-05"));
        log.add(expected("D04", 6, "2026-04-25"));
        log.add(open("D05", -9, 60, "2026-03-28"));
        log.add(expected("D05", 20, "2026-04-02"));
        log.add(move("D06", -9, "A").amount(eur(40)).build());
        log.add(expected("D06", 8, "2026-04-10"));
        log.add(move("D07", -9, "A")
                .expectedClose(LocalDate.parse("2026-04-11"))
                .build());
        log.add(worth("D07", 9, 30));
        log.add(open("D08", -9, 90, "2026-04-12"));
        log.add(worth("D08", 2, 75));
        log.add(move("D08", 12, "Lost").build());
        log.add(open("D09", -9, 25, "2026-04-13"));
        log.add(move("D09", -8, "Rest").build());
        log.add(move("D09", 7, "A").build());
        log.add(open("D10", -9, 35, "2026-04-14"));
        log.add(move("D10", 8, "Rest").build());
        log.add(open("D11", -9, 45, "2026-04-16"));
        log.add(move("D11", -8, "Lost").build());
        log.add(move("D11", 11, "B").build());
        log.add(open("D12", -9, 55, "2026-04-17"));
        log.add(move("D12", 13, "Spam").build());
        log.add(open("D13", -9, 65, "2026-04-18"));
        log.add(expected("D13", 14, "2026-03-30"));
        log.add(open("D14", 2, 10, "2026-04-19"));
        log.add(move("D14", 3, "Won").build());
        log.add(move("D15", -9, "A").amount(eur(200)).build());
        log.add(open("D16", -9, 300, "2026-04-21"));
        log.add(move("D16", 15, "B").build());
        return log;
    }

    /** Up to sixteen events of up to five deals over eight days, several of them on one day now and then. */
    static Arbitrary<List<DealEvent>> any() {
        return event().list().ofMaxSize(16);
    }

    private static Arbitrary<DealEvent> event() {
        return Combinators.combine(
                        Arbitraries.of("D1", "D2", "D3", "D4", "D5"),
                        Arbitraries.integers().between(0, LAST_DAY),
                        Arbitraries.of("A", "B", "A", "Rest", "Won", "Lost", "Spam", "", ""),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("", "2026-03-20", "2026-04-01", "2026-04-30", "2026-05-01"))
                .as(PipelineLogs::event);
    }

    private static DealEvent event(String deal, int day, String stage, int amount, String date) {
        if (!stage.isEmpty()) {
            StageChangeBuilder move = move(deal, day, stage);
            if (amount > 0) {
                move.amount(Money.of(EUR, BigDecimal.valueOf(amount)));
            }
            if (!date.isEmpty()) {
                move.expectedClose(LocalDate.parse(date));
            }
            return move.build();
        }
        return date.isEmpty() ? worth(deal, day, amount) : expected(deal, day, date);
    }
}
