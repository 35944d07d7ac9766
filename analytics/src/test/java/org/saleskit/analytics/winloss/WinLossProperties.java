package org.saleskit.analytics.winloss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.stats.Proportion;

class WinLossProperties {

    private static final List<String> OPEN = List.of("New", "Talks", "Offer");
    private static final WinLossAnalysis ANALYSIS = WinLossAnalysis.during(LossLogs.MARCH);

    /** What a deal moved to, with what was stated. */
    record Move(String stage, Optional<RefusalReason> reason, Optional<String> competitor, Optional<Money> amount) {}

    /** Up to six deals of up to five moves, on following days from 26 March on, so that some closes fall into April. */
    @Provide
    Arbitrary<List<List<Move>>> logs() {
        Arbitrary<Optional<RefusalReason>> reason = Arbitraries.of(
                        RefusalReason.of("dear", ReasonType.PRICE),
                        RefusalReason.of("silent", ReasonType.NO_DECISION),
                        RefusalReason.of("unknown", ReasonType.NOT_RECORDED))
                .optional();
        Arbitrary<Optional<Money>> amount = Arbitraries.of(LossLogs.eur(1), LossLogs.eur(20), Money.parse("USD 7"))
                .optional();
        Arbitrary<Move> move = Combinators.combine(
                        Arbitraries.of("New", "Talks", "Offer", "Rest", "Won", "Lost", "Lost", "Spam"),
                        reason,
                        Arbitraries.of("Acme", "Bolt").optional(),
                        amount)
                .as(Move::new);
        return move.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(WinLossProperties::apart)
                .list()
                .ofMaxSize(6);
    }

    /** Without moves to the stage that the deal is in. */
    private static List<Move> apart(List<Move> moves) {
        List<Move> kept = new ArrayList<>();
        for (Move move : moves) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).stage().equals(move.stage())) {
                kept.add(move);
            }
        }
        return kept;
    }

    private static Instant day(int move) {
        return LossLogs.day(28 + move);
    }

    private static List<DealEvent> events(List<List<Move>> deals) {
        List<DealEvent> log = new ArrayList<>();
        for (int deal = 0; deal < deals.size(); deal++) {
            log.addAll(events("d" + deal, deals.get(deal)));
        }
        return log;
    }

    private static List<DealEvent> events(String deal, List<Move> moves) {
        List<DealEvent> log = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            StageChangeBuilder change = StageChange.builder()
                    .deal(DealId.of(deal))
                    .stage(move.stage())
                    .happenedAt(day(i));
            if (move.stage().equals("Lost")) {
                change.lossReason(move.reason());
            }
            log.add(change.competitor(move.competitor()).amount(move.amount()).build());
        }
        return log;
    }

    private static Optional<String> segment(Deal deal) {
        return Optional.of(deal.id().value().compareTo("d2") < 0 ? "north" : "south");
    }

    private static WinLossResult analyze(List<DealEvent> log) {
        return ANALYSIS.analyze(LossLogs.fold(log), WinLossProperties::segment);
    }

    /** One deal read move by move, as lost: reason, stage of loss, furthest stage, competitor, amount. */
    private static Optional<String> slow(List<Move> moves) {
        int last = moves.size() - 1;
        boolean inSales =
                moves.stream().anyMatch(move -> List.of("Talks", "Offer", "Won").contains(move.stage()));
        boolean lost = moves.get(last).stage().equals("Lost")
                || (moves.get(last).stage().equals("Spam") && inSales);
        if (!lost || !LossLogs.MARCH.contains(day(last))) {
            return Optional.empty();
        }
        String stage = "-";
        int furthest = -1;
        String amount = "-";
        for (Move move : moves) {
            if (OPEN.contains(move.stage())) {
                stage = move.stage();
                furthest = Math.max(furthest, OPEN.indexOf(stage));
            }
            amount = move.amount().map(Money::toString).orElse(amount);
        }
        String reason = moves.get(last)
                .reason()
                .filter(each -> moves.get(last).stage().equals("Lost"))
                .filter(each -> each.type() != ReasonType.NOT_RECORDED)
                .map(RefusalReason::label)
                .orElse("-");
        return Optional.of(String.join(
                ", ",
                reason,
                stage,
                furthest < 0 ? "-" : OPEN.get(furthest),
                moves.get(last).competitor().orElse("-"),
                amount));
    }

    @Property
    void losses_areThoseOfReadingMoveByMove(@ForAll("logs") List<List<Move>> deals) {
        Map<String, String> expected = new TreeMap<>();
        for (int deal = 0; deal < deals.size(); deal++) {
            String id = "d" + deal;
            slow(deals.get(deal)).ifPresent(line -> expected.put(id, line));
        }

        Map<String, String> actual = new TreeMap<>();
        analyze(events(deals))
                .losses()
                .forEach(loss -> actual.put(
                        loss.deal().value(),
                        String.join(
                                ", ",
                                loss.reason().map(RefusalReason::label).orElse("-"),
                                loss.stage().orElse("-"),
                                loss.furthestStage().orElse("-"),
                                loss.competitor().orElse("-"),
                                loss.amount().map(Money::toString).orElse("-"))));
        assertThat(actual).isEqualTo(expected);
    }

    @Property
    void everyDeal_isCountedOnceOrListed(@ForAll("logs") List<List<Move>> deals) {
        WinLossResult result = analyze(events(deals));
        List<DealId> all = new ArrayList<>();
        result.wins().forEach(deal -> all.add(deal.deal()));
        result.losses().forEach(deal -> all.add(deal.deal()));
        result.leftOut().forEach(part -> {
            assertThat(part.deals()).isNotEmpty().isSorted();
            all.addAll(part.deals());
        });

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(LossLogs.fold(events(deals)).list().stream()
                        .map(Deal::id)
                        .toList());
        assertThat(result.missingReason().size() + result.coverage().successes())
                .isEqualTo(result.losses().size());
        assertThat(result.coverage().trials()).isEqualTo(result.losses().size());
    }

    /** Counts, values and deals of every margin are those of its cells, whatever the axes are. */
    @Property
    void margins_areSumsOfTheirCells(@ForAll("logs") List<List<Move>> deals) {
        WinLossResult result = analyze(events(deals));
        List<LossCell> fine = result.by(
                LossAxis.REASON_TYPE,
                LossAxis.REASON,
                LossAxis.SEGMENT,
                LossAxis.STAGE,
                LossAxis.FURTHEST_STAGE,
                LossAxis.COMPETITOR);

        for (LossAxis axis : LossAxis.values()) {
            Map<Optional<String>, List<DealId>> members = new HashMap<>();
            Map<Optional<String>, Long> euros = new HashMap<>();
            for (LossCell cell : fine) {
                assertThat(cell.count()).isPositive();
                members.computeIfAbsent(cell.value(axis), added -> new ArrayList<>())
                        .addAll(cell.deals());
                euros.merge(cell.value(axis), cell.value(LossLogs.EUR).getAmountMinorLong(), Long::sum);
            }
            List<LossCell> margin = result.by(axis);
            Proportion shares = Proportion.of(0, 0);
            long count = 0;
            for (LossCell cell : margin) {
                assertThat(members.getOrDefault(cell.value(axis), List.of()))
                        .containsExactlyInAnyOrderElementsOf(cell.deals());
                assertThat(euros.getOrDefault(cell.value(axis), 0L))
                        .isEqualTo(cell.value(LossLogs.EUR).getAmountMinorLong());
                assertThat(cell.deals()).hasSize((int) cell.count()).isSorted();
                assertThat(cell.deals()).containsAll(cell.withoutAmount());
                count += cell.count();
                shares = Proportion.of(count, cell.share().trials());
            }
            assertThat(count).isEqualTo(result.total().count());
            assertThat(margin.isEmpty() ? Proportion.none() : shares)
                    .isEqualTo(margin.isEmpty() ? Proportion.none() : Proportion.of(count, count));
            assertThat(margin).isSortedAccordingTo(LossCell.BY_COUNT);
        }
    }

    @Property
    void competitors_partTheDecidedDeals(@ForAll("logs") List<List<Move>> deals) {
        WinLossResult result = analyze(events(deals));

        Proportion all =
                result.competitors().stream().map(CompetitorRate::rate).reduce(Proportion.none(), Proportion::plus);
        assertThat(all).isEqualTo(result.winRate());
        assertThat(result.competitors().get(result.competitors().size() - 1).competitor())
                .isEmpty();
    }

    @Property
    void shuffledAndParted_givesTheSame(@ForAll("logs") List<List<Move>> deals, @ForAll long seed) {
        Random random = new Random(seed);
        List<DealEvent> log = events(deals);
        List<DealEvent> mixed = new ArrayList<>(log);
        Collections.shuffle(mixed, random);
        List<List<DealEvent>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int deal = 0; deal < deals.size(); deal++) {
            parts.get(random.nextInt(3)).addAll(events("d" + deal, deals.get(deal)));
        }

        WinLossResult whole = analyze(log);
        assertThat(analyze(mixed)).isEqualTo(whole);
        assertThat(analyze(parts.get(0)).plus(analyze(parts.get(1)).plus(analyze(parts.get(2)))))
                .isEqualTo(whole)
                .isEqualTo(analyze(parts.get(2)).plus(analyze(parts.get(0))).plus(analyze(parts.get(1))));
    }

    /** Each rule counts the closes that the deal says it counts. */
    @Property
    void closes_areThoseOfTheDeals(@ForAll("logs") List<List<Move>> deals, @ForAll Close.Rule rule) {
        WinLossResult result = ANALYSIS.closes(rule).countingDisqualified().analyze(LossLogs.fold(events(deals)));

        Map<String, Integer> counts = new TreeMap<>();
        LossLogs.fold(events(deals))
                .list()
                .forEach(deal -> deal.closes(rule).stream()
                        .filter(close -> LossLogs.MARCH.contains(close.at()))
                        .forEach(close ->
                                counts.merge(deal.id() + " " + close.type() + " " + close.at(), 1, Integer::sum)));
        Map<String, Integer> actual = new TreeMap<>();
        result.wins().forEach(deal -> actual.merge(deal.toString(), 1, Integer::sum));
        result.losses().forEach(deal -> actual.merge(deal.toString(), 1, Integer::sum));
        assertThat(actual).isEqualTo(counts);
    }
}
