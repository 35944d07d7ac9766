package org.saleskit.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

class HysteresisTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** A run in which x has so many of 1000 before it, more than half, and so the class of that share. */
    private static AbcResult<String> at(long before) {
        return Sales.run(Map.of("big", before, "x", 1000 - before));
    }

    private static List<String> held(Hysteresis hysteresis, long... shares) {
        List<String> held = new ArrayList<>();
        StableClasses<String> state = hysteresis.start(at(shares[0]));
        held.add(state.item("x").orElseThrow().heldClass().label());
        for (int i = 1; i < shares.length; i++) {
            state = state.next(at(shares[i]));
            held.add(state.item("x").orElseThrow().heldClass().label());
        }
        return held;
    }

    @Test
    void exampleOfTheDocumentation() {
        assertThat(held(Hysteresis.withDefaults(), 700, 850, 700, 850, 850, 960))
                .containsExactly("A", "A", "A", "A", "B", "B");
    }

    @Test
    void waveringBelow_leavesTheHighestClassOnly() {
        assertThat(held(Hysteresis.withDefaults(), 700, 850, 960, 850, 960, 960, 700, 700))
                .containsExactly("A", "A", "B", "B", "B", "C", "C", "A");
        assertThat(held(Hysteresis.withDefaults().withRuns(3), 700, 960, 960, 960, 850, 700, 700))
                .containsExactly("A", "A", "A", "C", "C", "C", "B");
    }

    /** Limits 80 % and 95 % with a margin of 2 %: down at 82 % and 97 %, up at 93 % and 78 %, ends included. */
    @Test
    void margin_changesAtOnce_onItsEnds() {
        Hysteresis margin = Hysteresis.withDefaults().withRuns(9).withMargin(new BigDecimal("0.02"));

        assertThat(held(margin, 700, 819, 820, 781, 780)).containsExactly("A", "A", "B", "B", "A");
        assertThat(held(margin, 700, 969, 969, 970, 931, 930, 779)).containsExactly("A", "B", "B", "C", "C", "B", "A");
        assertThat(held(margin, 700, 970, 700)).containsExactly("A", "C", "A");
    }

    @Test
    void margin_doesNotReplaceTheCountOfRuns() {
        assertThat(held(
                        Hysteresis.withDefaults().withMargin(new BigDecimal("0.02")),
                        700,
                        810,
                        810,
                        799,
                        810,
                        799,
                        799))
                .containsExactly("A", "A", "B", "B", "B", "B", "A");
    }

    @Test
    void item_withoutSales_keepsItsClass_untilItIsAbsentTooOften() {
        StableClasses<String> first = Hysteresis.withDefaults().start(Sales.run(Map.of("a", 5L, "b", 4L)));
        StableClasses<String> second = first.next(Sales.run(Map.of("a", 5L)));
        StableClasses<String> third = second.next(Sales.run(Map.of("a", 5L, "b", 0L)));
        StableClasses<String> fourth = third.next(Sales.run(Map.of("a", 5L)));
        StableClasses<String> fifth = fourth.next(Sales.run(Map.of("a", 5L)));

        assertThat(second.item("b").orElseThrow())
                .hasToString("StableItem[b, A, run -]")
                .extracting(StableItem::waitingRuns)
                .isEqualTo(1);
        assertThat(second.items()).extracting(StableItem::key).containsExactly("a", "b");
        assertThat(third.item("b").orElseThrow().heldClass()).isEqualTo(AbcClass.NONE);
        assertThat(fourth.item("b").orElseThrow().heldClass()).isEqualTo(AbcClass.NONE);
        assertThat(fifth.item("b")).isEmpty();
        assertThat(fifth.dropped()).containsExactly("b");
        assertThat(fifth).hasToString("StableClasses[Hysteresis[runs 2], after 5 runs, items 1, changed 0, dropped 1]");
        assertThat(first.item("b"))
                .as("a fold leaves the state before as it is")
                .isPresent();
        assertThat(fifth.runs()).isEqualTo(5);
        assertThat(fifth.hysteresis()).isSameAs(Hysteresis.withDefaults());
        assertThat(fifth.lastRun().items()).hasSize(1);
    }

    @Test
    void item_thatReturnsMoreThanItBuys_goesThroughTheGroups() {
        StableClasses<String> state = Hysteresis.withDefaults().start(Sales.run(Map.of("a", 5L, "b", 0L)));
        state = state.next(Sales.run(Map.of("a", 5L, "b", -1L))).next(Sales.run(Map.of("a", 5L, "b", -1L)));

        assertThat(state.item("b").orElseThrow().heldClass()).isEqualTo(AbcClass.NEGATIVE);
        assertThat(state.changed()).extracting(StableItem::key).containsExactly("b");
    }

    @Test
    void item_saysWhyItsClassIsHeld() {
        Hysteresis margin = Hysteresis.withDefaults().withMargin(new BigDecimal("0.02"));
        StableClasses<String> state = margin.start(at(700));
        assertThat(explain(state, Locale.ENGLISH)).isEqualTo("A, as in the first run that has it");
        assertThat(explain(state, RUSSIAN)).isEqualTo("A, как в первом расчёте, где она есть");

        StableClasses<String> waiting = state.next(at(810));
        assertThat(explain(waiting, Locale.ENGLISH))
                .isEqualTo("A is kept: this run gives B, run 1 of 2 in a row that change a class, and no limit is"
                        + " crossed by 2% of the total");
        assertThat(explain(waiting, RUSSIAN))
                .isEqualTo("A сохранён: этот расчёт даёт B, расчёт 1 из 2 подряд, после которых класс меняется, и ни"
                        + " одна граница не пройдена на 2\u00a0% итога");

        StableClasses<String> byRuns = waiting.next(at(810));
        assertThat(explain(byRuns, Locale.ENGLISH))
                .isEqualTo("B instead of A: run 2 in a row on the other side of the limit; this run gives B");
        assertThat(explain(byRuns, RUSSIAN))
                .isEqualTo("B вместо A: расчёт 2 подряд по другую сторону границы; этот расчёт даёт B");
        assertThat(byRuns.item("x").orElseThrow().heldBefore()).isEqualTo(AbcClass.A);

        StableClasses<String> same = byRuns.next(at(810));
        assertThat(explain(same, Locale.ENGLISH)).isEqualTo("B, as in this run");
        assertThat(explain(same, RUSSIAN)).isEqualTo("B, как в этом расчёте");
        assertThat(same.item("x").orElseThrow().waitingRuns()).isZero();

        StableClasses<String> byMargin = same.next(at(700));
        assertThat(explain(byMargin, Locale.ENGLISH))
                .isEqualTo("A instead of B: a limit is crossed by 2% of the total or more; this run gives A");
        assertThat(explain(byMargin, RUSSIAN))
                .isEqualTo("A вместо B: граница пройдена не менее чем на 2\u00a0% итога; этот расчёт даёт A");

        StableClasses<String> up = same.next(at(799));
        assertThat(up.item("x").orElseThrow().waitingRuns()).isEqualTo(1);

        StableClasses<String> absent = Hysteresis.withDefaults()
                .start(Sales.run(Map.of("a", 5L, "x", 4L)))
                .next(Sales.run(Map.of("a", 5L)));
        assertThat(explain(absent, Locale.ENGLISH))
                .isEqualTo("A is kept: this run does not have it, run 1 of 2 in a row that change a class");
        assertThat(explain(absent, RUSSIAN))
                .isEqualTo("A сохранён: в этом расчёте её нет, расчёт 1 из 2 подряд, после которых класс меняется");
    }

    /** Between a class and NONE, or no class at all, there is no share and so no margin to speak of. */
    @Test
    void item_heldOrSeenOutsideTheClasses_saysNothingOfTheMargin() {
        Hysteresis margin = Hysteresis.withDefaults().withMargin(new BigDecimal("0.02"));
        StableClasses<String> bought = margin.start(Sales.run(Map.of("a", 5L, "x", 4L)));
        StableClasses<String> nothing = margin.start(Sales.run(Map.of("a", 5L, "x", 0L)));

        assertThat(explain(bought.next(Sales.run(Map.of("a", 5L))), Locale.ENGLISH))
                .isEqualTo("A is kept: this run does not have it, run 1 of 2 in a row that change a class");
        assertThat(explain(bought.next(Sales.run(Map.of("a", 5L, "x", 0L))), Locale.ENGLISH))
                .isEqualTo("A is kept: this run gives NONE, run 1 of 2 in a row that change a class");
        assertThat(explain(nothing.next(Sales.run(Map.of("a", 5L, "x", 4L))), Locale.ENGLISH))
                .isEqualTo("NONE is kept: this run gives A, run 1 of 2 in a row that change a class");
        assertThat(explain(nothing.next(Sales.run(Map.of("a", 5L, "x", 4L))), RUSSIAN))
                .isEqualTo("NONE сохранён: этот расчёт даёт A, расчёт 1 из 2 подряд, после которых класс меняется");
    }

    /** Counts how often keys are compared. */
    private record Counted(String name, AtomicInteger comparisons) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            comparisons.incrementAndGet();
            return name.compareTo(other.name);
        }
    }

    /** The share before one of several equal items depends on the order of their keys, so a look for it compares keys. */
    @Test
    void next_looksForShares_onlyWithAMargin() {
        AtomicInteger comparisons = new AtomicInteger();
        List<Counted> keys = Stream.of("a", "b", "c", "d")
                .map(name -> new Counted(name, comparisons))
                .toList();
        AbcResult<Counted> run = Sales.DEFAULTS
                .withTies(TieRule.SPLIT_BY_KEY)
                .classify(keys, key -> key, Measure.units(ValueUnit.decimal(0), key -> 1L));
        StableClasses<Counted> counting = Hysteresis.withDefaults().start(run);
        StableClasses<Counted> measuring =
                Hysteresis.withDefaults().withMargin(new BigDecimal("0.02")).start(run);

        comparisons.set(0);
        assertThat(counting.next(run).changed()).isEmpty();
        assertThat(comparisons).hasValue(0);
        assertThat(measuring.next(run).changed()).isEmpty();
        assertThat(comparisons.get()).isPositive();
    }

    private static String explain(StableClasses<String> state, Locale locale) {
        return state.item("x").orElseThrow().explain(locale);
    }

    @Test
    void options_areShown() {
        Hysteresis margin = Hysteresis.withDefaults().withRuns(3).withMargin(new BigDecimal("0.02"));

        assertThat(margin).hasToString("Hysteresis[runs 3, margin 0.02]");
        assertThat(margin.runs()).isEqualTo(3);
        assertThat(margin.margin()).contains(new BigDecimal("0.02"));
    }
}
