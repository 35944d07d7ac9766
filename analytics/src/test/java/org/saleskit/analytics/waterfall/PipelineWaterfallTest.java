package org.saleskit.analytics.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.analytics.waterfall.PipelineLogs.APRIL;
import static org.saleskit.analytics.waterfall.PipelineLogs.EUR;
import static org.saleskit.analytics.waterfall.PipelineLogs.FOLD;
import static org.saleskit.analytics.waterfall.PipelineLogs.day;
import static org.saleskit.analytics.waterfall.PipelineLogs.eur;
import static org.saleskit.analytics.waterfall.PipelineLogs.expected;
import static org.saleskit.analytics.waterfall.PipelineLogs.move;
import static org.saleskit.analytics.waterfall.PipelineLogs.open;
import static org.saleskit.analytics.waterfall.PipelineLogs.worth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.identity.IdentityHistory;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.threeten.extra.LocalDateRange;

/** One deal for each part; every expected number is the sum of the amounts in the log, see {@link PipelineLogs#oneOfEach}. */
class PipelineWaterfallTest {

    private static final PipelineWaterfall ALL = PipelineWaterfall.in(EUR);
    private static final PipelineWaterfall IN_APRIL = ALL.closingIn(APRIL);
    private static final Instant START = day(0);
    private static final Instant END = day(31);

    private static Deals asOf(Instant at, List<DealEvent> log) {
        return FOLD.asOf(at).fold(log);
    }

    private static WaterfallResult between(PipelineWaterfall waterfall, List<DealEvent> log) {
        return waterfall.between(asOf(START, log), asOf(END, log));
    }

    private static PipelineBalance balance(long amount, long deals, long without) {
        return new PipelineBalance(eur(amount), deals, without);
    }

    /** The parts in which something happened, such as "+80 (1) D03". */
    private static Map<WaterfallPart, String> parts(WaterfallResult result) {
        Map<WaterfallPart, String> parts = new TreeMap<>();
        for (WaterfallLine line : result.lines()) {
            if (!line.entries().isEmpty()) {
                String deals = line.dealIds().stream().map(DealId::value).collect(Collectors.joining(" "));
                parts.put(
                        line.part(),
                        line.change().amount().getAmount().intValueExact() + " ("
                                + line.change().deals() + ") " + deals);
            }
        }
        return parts;
    }

    @Test
    void window_oneDealForEachPart_eachChangeInItsPart() {
        WaterfallResult result = between(IN_APRIL, PipelineLogs.oneOfEach());
        assertThat(result.start()).isEqualTo(balance(695, 8, 1));
        assertThat(result.end()).isEqualTo(balance(650, 8, 0));
        assertThat(parts(result))
                .containsOnly(
                        Map.entry(WaterfallPart.NEW, "90 (2) D03 D14"),
                        Map.entry(WaterfallPart.REOPENED, "45 (1) D11"),
                        Map.entry(WaterfallPart.RESUMED, "25 (1) D09"),
                        Map.entry(WaterfallPart.PULLED_IN, "70 (1) D04"),
                        Map.entry(WaterfallPart.SLIPPED_IN, "60 (1) D05"),
                        Map.entry(WaterfallPart.DATED, "40 (1) D06"),
                        Map.entry(WaterfallPart.VALUED, "30 (0) D07"),
                        Map.entry(WaterfallPart.INCREASED, "20 (0) D01"),
                        Map.entry(WaterfallPart.DECREASED, "-15 (0) D08"),
                        Map.entry(WaterfallPart.PUSHED_OUT, "-50 (-1) D02"),
                        Map.entry(WaterfallPart.PULLED_OUT, "-65 (-1) D13"),
                        Map.entry(WaterfallPart.PUT_ON_HOLD, "-35 (-1) D10"),
                        Map.entry(WaterfallPart.DISQUALIFIED, "-55 (-1) D12"),
                        Map.entry(WaterfallPart.WON, "-130 (-2) D01 D14"),
                        Map.entry(WaterfallPart.LOST, "-75 (-1) D08"));
        assertThat(result.line(WaterfallPart.VALUED).change()).isEqualTo(balance(30, 0, -1));
        assertThat(result.line(WaterfallPart.MERGED).change()).isEqualTo(balance(0, 0, 0));
        assertThat(result.undatedAtStart()).containsExactly(DealId.of("D06"), DealId.of("D15"));
        assertThat(result.undatedAtEnd()).containsExactly(DealId.of("D15"));
        assertThat(result.passedThrough()).isEmpty();
        assertThat(result.lines()).extracting(WaterfallLine::part).containsExactly(WaterfallPart.values());
    }

    @Test
    void entries_ofAPart_areTheDealsWithWhatEachGaveAndWhen() {
        WaterfallResult result = between(IN_APRIL, PipelineLogs.oneOfEach());
        assertThat(result.line(WaterfallPart.WON).entries())
                .containsExactly(
                        new WaterfallEntry(DealId.of("D01"), day(10), balance(-120, -1, 0)),
                        new WaterfallEntry(DealId.of("D14"), day(3), balance(-10, -1, 0)));
        assertThat(result.dealsAtStart())
                .extracting(entry -> entry.deal().value())
                .containsExactly("D01", "D02", "D07", "D08", "D10", "D12", "D13", "D16");
        assertThat(result.dealsAtStart().get(2))
                .isEqualTo(new WaterfallEntry(DealId.of("D07"), START, balance(0, 1, 1)));
        assertThat(result.dealsAtEnd())
                .extracting(entry -> entry.deal().value())
                .containsExactly("D03", "D04", "D05", "D06", "D07", "D09", "D11", "D16");
    }

    @Test
    void twoStates_sameLog_amountsAtTheBoundaryAndOnePartForEachDeal() {
        WaterfallResult result = between(IN_APRIL.attribution(Attribution.TWO_STATES), PipelineLogs.oneOfEach());
        assertThat(result.start()).isEqualTo(balance(695, 8, 1));
        assertThat(result.end()).isEqualTo(balance(650, 8, 0));
        assertThat(parts(result))
                .containsOnly(
                        Map.entry(WaterfallPart.NEW, "80 (1) D03"),
                        Map.entry(WaterfallPart.REOPENED, "45 (1) D11"),
                        Map.entry(WaterfallPart.RESUMED, "25 (1) D09"),
                        Map.entry(WaterfallPart.PULLED_IN, "70 (1) D04"),
                        Map.entry(WaterfallPart.SLIPPED_IN, "60 (1) D05"),
                        Map.entry(WaterfallPart.DATED, "40 (1) D06"),
                        Map.entry(WaterfallPart.VALUED, "30 (0) D07"),
                        Map.entry(WaterfallPart.PUSHED_OUT, "-50 (-1) D02"),
                        Map.entry(WaterfallPart.PULLED_OUT, "-65 (-1) D13"),
                        Map.entry(WaterfallPart.PUT_ON_HOLD, "-35 (-1) D10"),
                        Map.entry(WaterfallPart.DISQUALIFIED, "-55 (-1) D12"),
                        Map.entry(WaterfallPart.WON, "-100 (-1) D01"),
                        Map.entry(WaterfallPart.LOST, "-90 (-1) D08"));
        assertThat(result.passedThrough()).containsExactly(DealId.of("D14"));
        assertThat(result.line(WaterfallPart.WON).entries().get(0).at()).isEqualTo(END);
    }

    @Test
    void countingOnHold_sameLog_restIsNoPartOfTheChange() {
        WaterfallResult result = between(IN_APRIL.countingOnHold(), PipelineLogs.oneOfEach());
        assertThat(result.start()).isEqualTo(balance(720, 9, 1));
        assertThat(result.end()).isEqualTo(balance(685, 9, 0));
        assertThat(parts(result)).doesNotContainKeys(WaterfallPart.RESUMED, WaterfallPart.PUT_ON_HOLD);
        assertThat(parts(result)).containsEntry(WaterfallPart.NEW, "90 (2) D03 D14");
    }

    @Test
    void withoutWindow_sameLog_daysDoNotMatter() {
        WaterfallResult result = between(ALL, PipelineLogs.oneOfEach());
        assertThat(result.start()).isEqualTo(balance(1065, 12, 1));
        assertThat(result.end()).isEqualTo(balance(965, 11, 0));
        assertThat(parts(result))
                .containsOnlyKeys(
                        WaterfallPart.NEW,
                        WaterfallPart.REOPENED,
                        WaterfallPart.RESUMED,
                        WaterfallPart.VALUED,
                        WaterfallPart.INCREASED,
                        WaterfallPart.DECREASED,
                        WaterfallPart.PUT_ON_HOLD,
                        WaterfallPart.DISQUALIFIED,
                        WaterfallPart.WON,
                        WaterfallPart.LOST);
        assertThat(result.undatedAtStart()).isEmpty();
    }

    @Test
    void win_dayOfTheCloseWrittenOverTheExpectedOne_isWonAndNotPulledOut() {
        List<DealEvent> log = List.of(
                open("D", -1, 100, "2026-04-15"),
                move("D", 5, "Won")
                        .amount(eur(110))
                        .expectedClose(LocalDate.parse("2026-03-06"))
                        .build());
        assertThat(parts(between(IN_APRIL, log)))
                .containsOnly(
                        Map.entry(WaterfallPart.INCREASED, "10 (0) D"), Map.entry(WaterfallPart.WON, "-110 (-1) D"));
    }

    @Test
    void T5_openedAndWonAtOneInstant_isNewAndWon() {
        List<DealEvent> log = List.of(move("D", 5, "Won").build(), open("D", 5, 100, "2026-04-15"));
        assertThat(parts(between(IN_APRIL, log)))
                .containsOnly(Map.entry(WaterfallPart.NEW, "100 (1) D"), Map.entry(WaterfallPart.WON, "-100 (-1) D"));
        assertThat(between(IN_APRIL.attribution(Attribution.TWO_STATES), log).passedThrough())
                .containsExactly(DealId.of("D"));
    }

    @Test
    void pushedOutAndBack_isInBothParts() {
        List<DealEvent> log = List.of(
                open("D", -1, 100, "2026-04-15"), expected("D", 3, "2026-05-15"), expected("D", 6, "2026-04-16"));
        assertThat(parts(between(IN_APRIL, log)))
                .containsOnly(
                        Map.entry(WaterfallPart.PUSHED_OUT, "-100 (-1) D"),
                        Map.entry(WaterfallPart.PULLED_IN, "100 (1) D"));
        assertThat(parts(between(IN_APRIL.attribution(Attribution.TWO_STATES), log)))
                .isEmpty();
    }

    @Test
    void T10_reopenedDeal_isNotWonAnyMore() {
        List<DealEvent> log = List.of(
                open("D", -9, 100, "2026-04-15"),
                move("D", 2, "Won").build(),
                move("D", 4, "B").build());
        WaterfallResult result = between(IN_APRIL, log);
        assertThat(parts(result))
                .containsOnly(
                        Map.entry(WaterfallPart.REOPENED, "100 (1) D"), Map.entry(WaterfallPart.WON, "-100 (-1) D"));
        assertThat(result.end()).isEqualTo(balance(100, 1, 0));
    }

    @Test
    void T12_mergedDeals_areMergedAndNotLost() {
        List<DealEvent> log =
                List.of(open("D1", -9, 100, "2026-04-15"), open("D2", -8, 80, "2026-04-16"), worth("D1", 20, 90));
        IdentityHistory<DealId> merges =
                IdentityHistory.of(List.of(IdentityChange.merge(DealId.of("D1"), List.of(DealId.of("D2")), day(10))));
        WaterfallResult result = IN_APRIL.between(
                FOLD.asOf(START).withMerges(merges).fold(log),
                FOLD.asOf(END).withMerges(merges).fold(log));
        assertThat(result.start()).isEqualTo(balance(180, 2, 0));
        assertThat(result.end()).isEqualTo(balance(90, 1, 0));
        assertThat(parts(result))
                .containsOnly(
                        Map.entry(WaterfallPart.MERGED, "-100 (-1) D1 D2"),
                        Map.entry(WaterfallPart.INCREASED, "10 (0) D1"));
    }

    @Test
    void knownAt_writtenDownLater_isRestated() {
        List<DealEvent> log = new ArrayList<>();
        log.add(open("D1", -9, 100, "2026-04-15"));
        log.add(DealUpdate.builder()
                .deal(DealId.of("D1"))
                .amount(eur(130))
                .happenedAt(day(-2))
                .recordedAt(day(4))
                .build());
        log.add(move("D2", -3, "A")
                .amount(eur(50))
                .expectedClose(LocalDate.parse("2026-04-02"))
                .recordedAt(day(5))
                .build());
        Deals start = FOLD.asOf(START).knownAt(START).fold(log);
        WaterfallResult result =
                IN_APRIL.between(start, FOLD.asOf(END).knownAt(END).fold(log));
        assertThat(result.start()).isEqualTo(balance(100, 1, 0));
        assertThat(parts(result)).containsOnly(Map.entry(WaterfallPart.RESTATED, "80 (1) D1 D2"));
        WaterfallResult sameInstant = IN_APRIL.between(start, asOf(START, log));
        assertThat(parts(sameInstant)).isEqualTo(parts(result));
        assertThat(parts(between(IN_APRIL, log))).isEmpty();
        assertThat(result.explain(Locale.ENGLISH)).contains("From " + START + " (as known at " + START + ") to ");
        assertThat(result.explain(Locale.forLanguageTag("ru"))).contains("(по данным на " + START + ")");
    }

    @Test
    void deal_thatTheEndDoesNotHave_isRestated() {
        WaterfallResult result =
                ALL.between(asOf(START, List.of(open("D", -1, 100, "2026-04-15"))), asOf(END, List.of()));
        assertThat(parts(result)).containsOnly(Map.entry(WaterfallPart.RESTATED, "-100 (-1) D"));
        assertThat(result.end()).isEqualTo(PipelineBalance.zero(EUR));
    }

    @Test
    void T13_dealInAnotherCurrency_isRejectedByName() {
        List<DealEvent> log = List.of(
                open("D1", -1, 50, "2026-04-15"),
                move("D2", 3, "A")
                        .amount(Money.of(CurrencyUnit.USD, 50))
                        .expectedClose(LocalDate.parse("2026-04-15"))
                        .build());
        assertThatThrownBy(() -> between(IN_APRIL, log))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount of deal D2 must be in EUR, but was in USD");
        assertThatThrownBy(() -> balance(1, 1, 0).plus(PipelineBalance.zero(CurrencyUnit.USD)))
                .isInstanceOf(IllegalArgumentException.class);
        WaterfallResult march =
                between(ALL.closingIn(LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1))), log);
        assertThat(march.end()).as("none of them is in the window").isEqualTo(PipelineBalance.zero(EUR));
    }

    @Test
    void noDeals_isZeroEverywhere() {
        WaterfallResult result = between(ALL, List.of());
        assertThat(result.start()).isEqualTo(PipelineBalance.zero(EUR));
        assertThat(result.lines()).allMatch(line -> line.change().isZero());
    }

    @Test
    void result_sameInput_isEqual() {
        List<DealEvent> log = PipelineLogs.oneOfEach();
        WaterfallResult result = between(IN_APRIL, log);
        assertThat(result)
                .isEqualTo(between(IN_APRIL, log))
                .hasSameHashCodeAs(between(IN_APRIL, log))
                .isNotEqualTo(between(ALL, log))
                .isNotEqualTo("a waterfall");
        assertThat(result.analysis()).isEqualTo(IN_APRIL);
        assertThat(result.startsAt()).isEqualTo(START);
        assertThat(result.endsAt()).isEqualTo(END);
    }

    @Test
    void options_areReadAndCompared() {
        PipelineWaterfall other = IN_APRIL.countingOnHold().attribution(Attribution.TWO_STATES);
        assertThat(other.currency()).isEqualTo(EUR);
        assertThat(other.window()).contains(APRIL);
        assertThat(other.isCountingOnHold()).isTrue();
        assertThat(other.attribution()).isEqualTo(Attribution.TWO_STATES);
        assertThat(other)
                .isEqualTo(ALL.countingOnHold().closingIn(APRIL).attribution(Attribution.TWO_STATES))
                .hasSameHashCodeAs(ALL.countingOnHold().closingIn(APRIL).attribution(Attribution.TWO_STATES))
                .isNotEqualTo(IN_APRIL.countingOnHold())
                .isNotEqualTo(IN_APRIL.attribution(Attribution.TWO_STATES))
                .isNotEqualTo(ALL.countingOnHold().attribution(Attribution.TWO_STATES))
                .isNotEqualTo("x")
                .hasToString("PipelineWaterfall[EUR, closing in 2026-04-01/2026-05-01, counting on hold, TWO_STATES]");
        assertThat(PipelineWaterfall.in(CurrencyUnit.USD))
                .isNotEqualTo(ALL)
                .hasToString("PipelineWaterfall[USD, EACH_CHANGE]");
    }

    @Test
    void flow_ofEachPart_isTheSignOfItsDeals() {
        for (WaterfallLine line : between(IN_APRIL, PipelineLogs.oneOfEach()).lines()) {
            switch (line.part().flow()) {
                case IN -> assertThat(line.change().deals()).isPositive();
                case OUT -> assertThat(line.change().deals()).isNegative();
                case AMOUNT -> assertThat(line.change().deals()).isZero();
                case RESTATEMENT -> assertThat(line.entries()).isEmpty();
            }
        }
    }
}
