package org.saleskit.examples.hosts.bpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.hosts.DataFolder;

/**
 * The event log of the BPI Challenge 2012 (van Dongen, 4TU.ResearchData, doi
 * 10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f). The expected numbers are the check values of the description of the
 * data, which were counted in the log by another program.
 */
class BpiChallenge2012ReferenceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate CLOCK_CHANGE = LocalDate.of(2011, 10, 30);
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2011-10-01T00:38:44.546+02:00");
    private static final OffsetDateTime LAST = OffsetDateTime.parse("2012-03-14T16:04:54.681+01:00");

    private static LoanLog log = new LoanLog(List.of(), List.of(), List.of(), List.of(), new TreeMap<>());
    private static Deals deals = fold(List.of());

    @BeforeAll
    static void load() throws IOException {
        log = LoanLogReader.read(DataFolder.of("bpi-challenge-2012"));
        deals = fold(log.changes());
    }

    private static Deals fold(List<StageChange> changes) {
        return DealFold.of(LoanPipeline.pipeline()).asOf(LAST.toInstant()).fold(changes);
    }

    @Test
    void events_asInTheDescription() {
        assertThat(log.events()).hasSize(262_200);
        assertThat(log.events().stream()
                        .flatMap(event -> event.resource().stream())
                        .distinct())
                .hasSize(68);
        assertThat(log.events().stream().filter(event -> event.resource().isEmpty()))
                .hasSize(18_010);
        SortedMap<String, Long> lifecycles = log.events().stream()
                .collect(Collectors.groupingBy(LoanEvent::lifecycle, TreeMap::new, Collectors.counting()));
        assertThat(lifecycles).isEqualTo(Map.of("COMPLETE", 164_506L, "START", 71_376L, "SCHEDULE", 26_318L));
        assertThat(log.events().stream().map(LoanEvent::instant).min(Instant::compareTo))
                .contains(FIRST.toInstant());
        assertThat(log.events().stream().map(LoanEvent::instant).max(Instant::compareTo))
                .contains(LAST.toInstant());
    }

    @Test
    void callsAfterOffers_asInTheDescription() {
        List<LoanEvent> calls = log.events().stream()
                .filter(event -> event.activity().equals("W_Nabellen offertes"))
                .toList();
        assertThat(calls).hasSize(52_016);
        assertThat(calls.stream().map(LoanEvent::deal).distinct()).hasSize(5_015);
    }

    @Test
    void eachEvent_isAChangePartOfACallOrLeftOutWithTheReason() {
        long leftOut =
                log.leftOut().values().stream().mapToLong(Long::longValue).sum();
        assertThat(log.changes().size() + 2L * log.calls().size() + leftOut).isEqualTo(262_200);
        assertThat(log.leftOut())
                .containsEntry(LeftOut.OFFER_CLOSED, 3_655L + 802)
                .containsEntry(LeftOut.WORK_SCHEDULED, 26_318L)
                .containsEntry(LeftOut.NOT_A_CALL, 5_898L + 5_897 + 270 + 270 + 23_967 + 23_512 + 7_895 + 7_891);
    }

    @Test
    void cards_areTheCasesAndTheAmountsSumUp() {
        assertThat(log.cards()).hasSize(13_087);
        assertThat(deals.size()).isEqualTo(13_087);
        assertThat(Money.total(deals.list().stream()
                        .map(deal -> deal.amount().orElseThrow())
                        .toList()))
                .isEqualTo(Money.of(CurrencyUnit.of("EUR"), 177_634_511));
    }

    @Test
    void statesReached_asInTheDescription() {
        SortedMap<String, Integer> reached = new TreeMap<>();
        for (Deal deal : deals.list()) {
            deal.visits().stream()
                    .map(visit -> visit.stage().name())
                    .distinct()
                    .forEach(stage -> reached.merge(stage, 1, Integer::sum));
        }
        assertThat(reached)
                .containsEntry("A_SUBMITTED", 13_087)
                .containsEntry("A_PARTLYSUBMITTED", 13_087)
                .containsEntry("A_PREACCEPTED", 7_367)
                .containsEntry("A_ACCEPTED", 5_113)
                .containsEntry("A_FINALIZED", 5_015)
                .containsEntry("O_SENT", 5_015)
                .containsEntry("O_SENT_BACK", 3_254)
                .containsEntry("O_ACCEPTED", 2_243)
                .containsEntry("A_APPROVED", 2_246)
                .containsEntry("A_REGISTERED", 2_246)
                .containsEntry("A_ACTIVATED", 2_246)
                .containsEntry("A_DECLINED", 7_635)
                .containsEntry("A_CANCELLED", 2_807);
        LoanPipeline.pipeline()
                .openStages()
                .forEach(stage -> assertThat(deals.list().stream()
                                .filter(deal -> deal.hasReached(stage.name(), Deal.Reach.ACTUAL_ONLY)))
                        .as(stage.name())
                        .hasSize(reached.getOrDefault(stage.name(), 0)));
    }

    @Test
    void ends_byTheFold_asInTheDescription() {
        assertThat(deals.count(StageType.DISQUALIFIED)).isEqualTo(7_635);
        assertThat(deals.count(StageType.LOST)).isEqualTo(2_807);
        assertThat(deals.count(StageType.WON)).isEqualTo(2_246);
        assertThat(deals.count(StageType.OPEN)).isEqualTo(399);
        assertThat(deals.leftOut()).isEmpty();
        assertThat(deals.list()).allMatch(deal -> deal.reopenings() == 0);
        assertThat(deals.missingLossReason()).as("the log gives no reasons").hasSize(2_807);
    }

    @Test
    void fold_rowsInAnyOrder_isTheSame() {
        List<StageChange> shuffled = new ArrayList<>(log.changes());
        Collections.shuffle(shuffled, new Random(2012));
        assertThat(fold(shuffled)).isEqualTo(deals);
    }

    @Test
    void offsets_changeOnceFromSummerToWinterTime() {
        assertThat(log.events())
                .allMatch(event -> AMSTERDAM
                        .getRules()
                        .getOffset(event.instant())
                        .equals(event.at().getOffset()));
        assertThat(log.events().stream().map(event -> event.at().getOffset()).distinct())
                .containsExactlyInAnyOrder(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1));
    }

    @Test
    void dayTotals_inTheZoneOfTheBank_sumToTheTotal() {
        SortedMap<CalendarPeriod, Long> days = new TreeMap<>();
        for (LoanEvent event : log.events()) {
            days.merge(CalendarPeriod.of(PeriodUnit.DAY, event.at().toLocalDate()), 1L, Long::sum);
        }
        assertThat(days.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(262_200);
        assertThat(days.firstKey()).hasToString("2011-10-01");
        assertThat(days.lastKey()).hasToString("2012-03-14");
        assertThat(log.events())
                .allMatch(event -> isIn(
                        CalendarPeriod.of(PeriodUnit.DAY, event.at().toLocalDate())
                                .in(AMSTERDAM),
                        event));
    }

    private static boolean isIn(ReportPeriod day, LoanEvent event) {
        return day.contains(event.instant());
    }

    @Test
    void dayOfTheClockChange_of25Hours_isOneDay() {
        ReportPeriod day = CalendarPeriod.of(PeriodUnit.DAY, CLOCK_CHANGE).in(AMSTERDAM);
        assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(25));
        List<LoanEvent> events =
                log.events().stream().filter(event -> isIn(day, event)).toList();
        assertThat(events)
                .isNotEmpty()
                .allMatch(event -> event.at().toLocalDate().equals(CLOCK_CHANGE));
        assertThat(events).allMatch(event -> day.dateOf(event.instant()).equals(CLOCK_CHANGE));
    }

    @Test
    void calls_inTheHistory_areHeldAndEndWhenLogged() {
        ContactHistory history = ContactHistory.of(log.calls());
        assertThat(history.current()).hasSameSizeAs(log.calls());
        assertThat(log.calls()).isNotEmpty().allMatch(ContactEvent::isMissingOutcome);
        assertThat(log.calls()).allMatch(call -> call.endedAt().equals(Optional.of(call.recordedAt())));
        assertThat(history.asOf(LAST.toInstant()).contacts()).hasSameSizeAs(log.calls());
    }
}
