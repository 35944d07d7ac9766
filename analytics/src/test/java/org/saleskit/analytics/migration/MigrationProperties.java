package org.saleskit.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.core.stats.Fraction;

class MigrationProperties {

    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e", "f", "g");

    /** Units by key; equal amounts, zeros, returns and absent keys all occur. */
    @Provide
    Arbitrary<Map<String, Long>> sales() {
        Arbitrary<Long> units = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(1, 30)),
                Tuple.of(2, Arbitraries.longs().between(-3, 90)));
        return Arbitraries.maps(Arbitraries.of(KEYS), units).ofMaxSize(7).withoutEdgeCases();
    }

    @Provide
    Arbitrary<AbcAnalysis> analyses() {
        return Arbitraries.of(TieRule.class).map(Sales.DEFAULTS::withTies);
    }

    private static Map<String, AbcClass> classes(AbcResult<String> run) {
        Map<String, AbcClass> classes = new TreeMap<>();
        run.items().forEach(item -> classes.put(item.key(), item.abcClass()));
        return classes;
    }

    @Property
    void table_accountsForEveryItemAndAmount(
            @ForAll("sales") Map<String, Long> before, @ForAll("sales") Map<String, Long> after) {
        MigrationTable<String, AbcClass> table = MigrationTable.ofAbc(Sales.run(before), Sales.run(after));

        for (AbcClass each : table.classes()) {
            List<MigrationCell<AbcClass>> row = new ArrayList<>(table.leftCells());
            row.addAll(table.cells());
            row.removeIf(cell -> !cell.before().equals(Optional.of(each)));
            checkSum(row, Sales.run(before), each, MigrationCell::amountBefore);
            List<MigrationCell<AbcClass>> column = new ArrayList<>(table.enteredCells());
            column.addAll(table.cells());
            column.removeIf(cell -> !cell.after().equals(Optional.of(each)));
            checkSum(column, Sales.run(after), each, MigrationCell::amountAfter);
        }
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        assertThat(table.lines()).extracting(MigrationLine::key).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static void checkSum(
            List<MigrationCell<AbcClass>> cells,
            AbcResult<String> run,
            AbcClass itsClass,
            Function<MigrationCell<AbcClass>, BigDecimal> amount) {
        List<AbcItem<String>> members = run.items().stream()
                .filter(item -> item.abcClass().equals(itsClass))
                .toList();
        assertThat(cells.stream().mapToInt(MigrationCell::items).sum()).isEqualTo(members.size());
        assertThat(cells.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(members.stream().map(AbcItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Under PREFIX with ties together each item and its twin have the class of the one alone. */
    @Property
    void table_everyItemTwice_hasTwiceTheItemsAndAmounts(
            @ForAll("sales") Map<String, Long> before, @ForAll("sales") Map<String, Long> after) {
        MigrationTable<String, AbcClass> one = MigrationTable.ofAbc(Sales.run(before), Sales.run(after));
        MigrationTable<String, AbcClass> both =
                MigrationTable.ofAbc(Sales.run(withTwins(before)), Sales.run(withTwins(after)));

        assertThat(both.cells()).zipSatisfy(one.cells(), (doubled, cell) -> {
            assertThat(doubled.before()).isEqualTo(cell.before());
            assertThat(doubled.after()).isEqualTo(cell.after());
            assertThat(doubled.items()).isEqualTo(2 * cell.items());
            assertThat(doubled.amountAfter())
                    .isEqualByComparingTo(cell.amountAfter().multiply(BigDecimal.valueOf(2)));
        });
        assertThat(both.lines()).hasSize(2 * one.lines().size());
    }

    private static Map<String, Long> withTwins(Map<String, Long> sales) {
        Map<String, Long> both = new TreeMap<>(sales);
        sales.forEach((key, units) -> both.put(key + "twin", units));
        return both;
    }

    @Property
    void table_isTheNaiveCount(@ForAll("sales") Map<String, Long> before, @ForAll("sales") Map<String, Long> after) {
        Map<String, AbcClass> from = classes(Sales.run(before));
        Map<String, AbcClass> to = classes(Sales.run(after));
        MigrationTable<String, AbcClass> table = MigrationTable.ofAbc(Sales.run(before), Sales.run(after));

        for (MigrationCell<AbcClass> cell : table.cells()) {
            int count = 0;
            for (String key : KEYS) {
                if (cell.before().equals(Optional.ofNullable(from.get(key)))
                        && cell.after().equals(Optional.ofNullable(to.get(key)))) {
                    count++;
                }
            }
            assertThat(cell.items()).isEqualTo(count);
        }
        for (MigrationLine<String, AbcClass> line : table.lines()) {
            line.step()
                    .ifPresent(step -> assertThat(step)
                            .isEqualTo(from.getOrDefault(line.key(), AbcClass.NONE)
                                            .label()
                                            .charAt(0)
                                    - to.getOrDefault(line.key(), AbcClass.NONE)
                                            .label()
                                            .charAt(0)));
        }
    }

    @Property
    void sameRun_onlyStays(@ForAll("sales") Map<String, Long> sales, @ForAll("analyses") AbcAnalysis analysis) {
        AbcMigration<String> same = AbcMigration.between(Sales.run(analysis, sales), Sales.run(analysis, sales));

        assertThat(same.table().lines(MigrationKind.STAYED)).hasSize(sales.size());
        for (AbcMove<String> move : same.moves()) {
            move.parts().ifPresent(parts -> {
                assertThat(parts.own()).isEqualTo(Fraction.ZERO);
                assertThat(parts.others()).isEqualTo(Fraction.ZERO);
            });
        }
    }

    @Property
    void turnedAround_changesTheSigns(
            @ForAll("sales") Map<String, Long> before,
            @ForAll("sales") Map<String, Long> after,
            @ForAll("analyses") AbcAnalysis analysis) {
        AbcMigration<String> there = AbcMigration.between(Sales.run(analysis, before), Sales.run(analysis, after));
        AbcMigration<String> back = AbcMigration.between(Sales.run(analysis, after), Sales.run(analysis, before));

        for (AbcMove<String> move : there.moves()) {
            Optional<MoveParts> turned = back.move(move.key()).orElseThrow().parts();
            assertThat(turned.map(MoveParts::own))
                    .isEqualTo(move.parts().map(MoveParts::own).map(Fraction::negated));
            assertThat(turned.map(MoveParts::others))
                    .isEqualTo(move.parts().map(MoveParts::others).map(Fraction::negated));
        }
    }

    @Property
    void orderOfRows_changesNothing(
            @ForAll("sales") Map<String, Long> before,
            @ForAll("sales") Map<String, Long> after,
            @ForAll Random random) {
        AbcMigration<String> plain = AbcMigration.between(Sales.run(before), Sales.run(after));
        AbcMigration<String> mixed =
                AbcMigration.between(Sales.run(shuffled(before, random)), Sales.run(shuffled(after, random)));

        assertThat(mixed.moves())
                .extracting(move -> move.explain(Locale.ENGLISH))
                .isEqualTo(plain.moves().stream()
                        .map(move -> move.explain(Locale.ENGLISH))
                        .toList());
        assertThat(mixed.table().cells()).isEqualTo(plain.table().cells());
    }

    private static Map<String, Long> shuffled(Map<String, Long> sales, Random random) {
        List<String> keys = new ArrayList<>(sales.keySet());
        Collections.shuffle(keys, random);
        Map<String, Long> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, sales.get(key)));
        return shuffled;
    }

    @Property
    void parts_addUp_andAreTheNaiveShares(
            @ForAll("sales") Map<String, Long> before,
            @ForAll("sales") Map<String, Long> after,
            @ForAll("analyses") AbcAnalysis analysis) {
        AbcMigration<String> migration = AbcMigration.between(Sales.run(analysis, before), Sales.run(analysis, after));

        for (String key : KEYS) {
            long x0 = before.getOrDefault(key, 0L);
            long x1 = after.getOrDefault(key, 0L);
            Optional<MoveParts> parts = migration.move(key).flatMap(AbcMove::parts);
            assertThat(parts.isPresent()).isEqualTo(x0 > 0 && x1 > 0);
            if (x0 > 0 && x1 > 0) {
                assertThat(parts)
                        .contains(new MoveParts(
                                share(analysis, before, key, x0),
                                share(analysis, before, key, x1),
                                share(analysis, after, key, x0),
                                share(analysis, after, key, x1)));
                MoveParts found = parts.orElseThrow();
                assertThat(found.own().plus(found.others())).isEqualTo(found.change());
                if (x0 == x1) {
                    assertThat(found.own()).isEqualTo(Fraction.ZERO);
                }
            }
        }
    }

    /** What is parted is what moved the item: with parts, an item rises only if less comes before it than did. */
    @Property
    void parts_ofAnyOptions_explainTheStep(
            @ForAll("sales") Map<String, Long> before,
            @ForAll("sales") Map<String, Long> after,
            @ForAll BoundaryRule rule,
            @ForAll AbcMode mode) {
        AbcAnalysis analysis = Sales.DEFAULTS.withRule(rule).withMode(mode);

        for (AbcMove<String> move : AbcMigration.between(Sales.run(analysis, before), Sales.run(analysis, after))
                .moves()) {
            int step = move.line().step().orElse(0);
            move.parts()
                    .filter(parts -> step != 0)
                    .ifPresent(parts -> assertThat(parts.change().compareTo(Fraction.ZERO) < 0)
                            .isEqualTo(step > 0));
        }
    }

    /** The share before an item with another value, by looking at every other item. */
    private static Fraction share(AbcAnalysis analysis, Map<String, Long> sales, String key, long value) {
        Map<String, Long> changed = new HashMap<>(sales);
        changed.put(key, value);
        long ahead = 0;
        long total = 0;
        for (Map.Entry<String, Long> each : changed.entrySet()) {
            long units = Math.max(each.getValue(), 0);
            total += units;
            boolean first = analysis.tieRule() == TieRule.SPLIT_BY_KEY
                    && units == value
                    && each.getKey().compareTo(key) < 0;
            ahead += units > value || first ? units : 0;
        }
        return Fraction.of(ahead, total);
    }

    @Property
    void alternatingRuns_changeNoHeldClass(
            @ForAll("sales") Map<String, Long> odd,
            @ForAll("sales") Map<String, Long> even,
            @ForAll @IntRange(min = 2, max = 4) int runs) {
        StableClasses<String> state = Hysteresis.withDefaults().withRuns(runs).start(Sales.run(odd));
        for (int i = 1; i < 10; i++) {
            state = state.next(Sales.run(i % 2 == 0 ? odd : even));

            assertThat(state.changed()).isEmpty();
            assertThat(state.dropped()).isEmpty();
        }
    }

    /** Each limit is passed at most once: the held class goes one way, and at most as often as there are limits. */
    @Property
    void alternatingShares_closerThanTwoMargins_passEachLimitOnce(
            @ForAll("sales") Map<String, Long> odd, @ForAll("sales") Map<String, Long> even) {
        BigDecimal margin = new BigDecimal("0.045");
        AbcResult<String> first = Sales.run(odd);
        AbcResult<String> second = Sales.run(even);
        Map<String, List<AbcClass>> held = new TreeMap<>();
        StableClasses<String> state =
                Hysteresis.withDefaults().withMargin(margin).start(first);
        for (int i = 1; i < 10; i++) {
            state.items()
                    .forEach(item -> held.computeIfAbsent(item.key(), key -> new ArrayList<>())
                            .add(item.heldClass()));
            state = state.next(i % 2 == 0 ? first : second);
        }
        for (String key : KEYS) {
            if (odd.getOrDefault(key, 0L) > 0 && even.getOrDefault(key, 0L) > 0) {
                Fraction swing = share(Sales.DEFAULTS, odd, key, odd.getOrDefault(key, 0L))
                        .minus(share(Sales.DEFAULTS, even, key, even.getOrDefault(key, 0L)))
                        .abs();
                if (swing.compareTo(Fraction.of(margin.multiply(BigDecimal.valueOf(2)))) < 0) {
                    List<AbcClass> classes = held.get(key);
                    assertThat(classes)
                            .satisfiesAnyOf(
                                    some -> assertThat(some).isSortedAccordingTo(Comparator.naturalOrder()),
                                    some -> assertThat(some).isSortedAccordingTo(Comparator.reverseOrder()));
                }
            }
        }
    }

    @Property
    void steadyRuns_bringTheHeldClassToThatOfTheRun(
            @ForAll("sales") Map<String, Long> before,
            @ForAll("sales") Map<String, Long> after,
            @ForAll @IntRange(min = 2, max = 4) int runs) {
        StableClasses<String> state = Hysteresis.withDefaults().withRuns(runs).start(Sales.run(before));
        for (int i = 0; i < runs; i++) {
            state = state.next(Sales.run(after));
        }

        Map<String, AbcClass> held = new TreeMap<>();
        state.items().forEach(item -> held.put(item.key(), item.heldClass()));
        assertThat(held).isEqualTo(classes(Sales.run(after)));
    }

    /** Against a history that is read again from the start for every limit. */
    @Property
    void heldClass_isTheNaiveOne(
            @ForAll("histories") List<Map<String, Long>> history,
            @ForAll @IntRange(min = 2, max = 3) int runs,
            @ForAll boolean withMargin) {
        BigDecimal margin = new BigDecimal("0.03");
        Hysteresis hysteresis = Hysteresis.withDefaults().withRuns(runs);
        StableClasses<String> state =
                (withMargin ? hysteresis.withMargin(margin) : hysteresis).start(Sales.run(history.get(0)));
        for (int i = 1; i < history.size(); i++) {
            state = state.next(Sales.run(history.get(i)));
        }

        int below = 0;
        for (int limit = 0; limit < 2; limit++) {
            below += isBelow(history, limit, runs, withMargin ? margin : null) ? 1 : 0;
        }
        assertThat(state.item("a").orElseThrow().heldClass()).isEqualTo(AbcClass.ofRank(below));
    }

    /** Item a is always in the base. */
    @Provide
    Arbitrary<List<Map<String, Long>>> histories() {
        return Arbitraries.longs()
                .between(1, 40)
                .list()
                .ofSize(6)
                .map(units -> {
                    Map<String, Long> sales = new TreeMap<>();
                    for (int i = 0; i < units.size(); i++) {
                        sales.put(KEYS.get(i), units.get(i));
                    }
                    return sales;
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .withoutEdgeCases();
    }

    private static boolean isBelow(List<Map<String, Long>> history, int limit, int runs, @Nullable BigDecimal margin) {
        Fraction threshold = Fraction.of(Sales.DEFAULTS.thresholds().get(limit));
        List<Boolean> sides = new ArrayList<>();
        boolean below = false;
        int since = 0;
        for (int i = 0; i < history.size(); i++) {
            Fraction share =
                    share(Sales.DEFAULTS, history.get(i), "a", history.get(i).getOrDefault("a", 0L));
            boolean seen = share.compareTo(threshold) >= 0;
            sides.add(seen);
            if (i == 0) {
                below = seen;
                since = 1;
                continue;
            }
            boolean held = below;
            boolean often = i + 1 - since >= runs
                    && sides.subList(i + 1 - runs, i + 1).stream().allMatch(side -> side != held);
            boolean far = margin != null
                    && seen != held
                    && share.minus(threshold).abs().compareTo(Fraction.of(margin)) >= 0;
            if (often || far) {
                below = !below;
                since = i + 1;
            }
        }
        return below;
    }
}
