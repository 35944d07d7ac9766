package org.saleskit.analytics.winloss;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

/** Logs of deals by hand; days are those of March 2026. */
final class LossLogs {

    static final Pipeline PIPELINE = Pipeline.builder()
            .id("p")
            .firstSalesStage("Talks")
            .addStage(Stage.of("New", StageType.OPEN))
            .addStage(Stage.of("Talks", StageType.OPEN))
            .addStage(Stage.of("Offer", StageType.OPEN))
            .addStage(Stage.of("Rest", StageType.ON_HOLD))
            .addStage(Stage.of("Won", StageType.WON))
            .addStage(Stage.of("Lost", StageType.LOST))
            .addStage(Stage.of("Spam", StageType.DISQUALIFIED))
            .build();

    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    static final ReportPeriod MARCH =
            ReportPeriod.of(LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)), ZoneOffset.UTC);

    private LossLogs() {}

    static Instant day(int day) {
        return LocalDate.of(2026, 3, 1)
                .plusDays(day - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** Moves on following days from a day on. */
    static List<DealEvent> moves(String deal, int firstDay, String... stages) {
        List<DealEvent> log = new ArrayList<>();
        for (int i = 0; i < stages.length; i++) {
            log.add(move(deal, firstDay + i, stages[i]).build());
        }
        return log;
    }

    static StageChangeBuilder move(String deal, int day, String stage) {
        return StageChange.builder().deal(DealId.of(deal)).stage(stage).happenedAt(day(day));
    }

    static StageChangeBuilder lost(String deal, int day, String label, ReasonType type) {
        return move(deal, day, "Lost").lossReason(RefusalReason.of(label, type));
    }

    static Deals fold(List<DealEvent> log) {
        return DealFold.of(PIPELINE).asOf(day(60)).fold(log);
    }

    static Money eur(long amount) {
        return Money.ofMajor(EUR, amount);
    }

    /** Six lost deals, two won ones, and one of each kind that is left out. */
    static List<DealEvent> hand() {
        List<DealEvent> log = new ArrayList<>();
        log.addAll(moves("d01", 1, "New", "Talks", "Offer"));
        log.add(lost("d01", 9, "dear", ReasonType.PRICE)
                .competitor("Acme")
                .amount(eur(100))
                .build());
        log.addAll(moves("d02", 1, "New", "Talks"));
        log.add(lost("d02", 8, "discount", ReasonType.PRICE)
                .competitor("Acme")
                .amount(eur(50))
                .build());
        log.addAll(moves("d03", 1, "New", "Offer", "Talks"));
        log.add(lost("d03", 7, "silent", ReasonType.NO_DECISION)
                .amount(Money.ofMajor(CurrencyUnit.USD, 30))
                .build());
        log.addAll(moves("d04", 1, "New", "Lost"));
        log.addAll(moves("d05", 1, "New", "Rest"));
        log.add(lost("d05", 6, "unknown", ReasonType.NOT_RECORDED)
                .amount(eur(20))
                .build());
        log.addAll(moves("d06", 1, "New", "Talks"));
        log.add(move("d06", 5, "Won").competitor("Acme").amount(eur(500)).build());
        log.addAll(moves("d07", 1, "New", "Won"));
        log.addAll(moves("d08", 30, "New", "Talks", "Lost"));
        log.addAll(moves("d09", 1, "New"));
        log.addAll(moves("d10", 1, "New", "Rest"));
        log.addAll(moves("d11", 1, "New", "Spam"));
        log.add(lost("d12", 3, "no export", ReasonType.PRODUCT)
                .competitor("Bolt")
                .amount(eur(7))
                .build());
        return log;
    }

    /** North, south, or nobody knows. */
    static Optional<String> region(Deal deal) {
        return switch (deal.id().value()) {
            case "d01", "d03", "d05", "d06" -> Optional.of("north");
            case "d02", "d04" -> Optional.of("south");
            default -> Optional.empty();
        };
    }

    static List<DealId> ids(String... deals) {
        return List.of(deals).stream().map(DealId::of).toList();
    }
}
