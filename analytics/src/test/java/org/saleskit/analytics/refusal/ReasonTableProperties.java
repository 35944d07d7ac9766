package org.saleskit.analytics.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.stats.Proportion;

class ReasonTableProperties {

    private static final ReasonTable TABLE =
            ReasonTable.withDefaults().withLeastRefusals(1).withExactWork(500).withDraws(20, 1);

    /** Up to forty refusals of up to three reps, and of nobody, for up to three reasons, and for none. */
    @Provide
    Arbitrary<List<Refusals>> refusals() {
        Arbitrary<Refusals> one = Combinators.combine(
                        Arbitraries.of("A", "B", "C", ""), Arbitraries.of("x", "y", "z", ""))
                .as((rep, reason) -> new Refusals("", rep, reason));
        return one.list().ofMaxSize(40).map(rows -> {
            List<Refusals> numbered = new ArrayList<>();
            rows.forEach(
                    row -> numbered.add(new Refusals(String.valueOf(100 + numbered.size()), row.rep(), row.reason())));
            return numbered;
        });
    }

    private static long count(List<Refusals> refusals, Optional<String> rep, Optional<String> reason) {
        return refusals.stream()
                .filter(each ->
                        each.rep().equals(rep.orElse("")) && each.reason().equals(reason.orElse("")))
                .count();
    }

    @Property
    void margins_areSumsOfTheirCells(@ForAll("refusals") List<Refusals> refusals) {
        var table = Refusals.table(TABLE, refusals);

        long stated = 0;
        for (var cell : table.cells()) {
            assertThat(cell.count()).isEqualTo(count(refusals, cell.row(), cell.column()));
            assertThat(cell.members()).hasSize((int) cell.count()).isSorted();
            stated += cell.column().isPresent() ? cell.count() : 0;
        }
        assertThat(table.total()).isEqualTo(refusals.size());
        assertThat(table.rows().stream().mapToLong(table::rowTotal).sum()).isEqualTo(refusals.size());
        assertThat(table.columns().stream().mapToLong(table::columnTotal).sum()).isEqualTo(refusals.size());
        assertThat(table.coverage()).isEqualTo(Proportion.of(stated, refusals.size()));
        assertThat(table.coverage())
                .as("of all rows together")
                .isEqualTo(table.rows().stream().map(table::coverage).reduce(Proportion.none(), Proportion::plus));
    }

    /** Σ residual √(e (1 − R/N) (1 − C/N)) = Σ (o − e) = 0 over each row and each column. */
    @Property
    void residuals_weighted_sumToZero(@ForAll("refusals") List<Refusals> refusals) {
        var table = Refusals.table(TABLE, refusals);
        double all = refusals.size();

        for (var row : table.rows()) {
            double sum = 0;
            for (var column : table.columns()) {
                var cell = table.cell(row, column).orElseThrow();
                double e = cell.expected().orElseThrow();
                double spread = Math.sqrt(e * (1 - table.rowTotal(row) / all) * (1 - table.columnTotal(column) / all));
                sum += cell.residual().orElse(0) * spread;
                assertThat(cell.residual().isPresent()).isEqualTo(spread > 1e-12);
                if (cell.residual().isPresent()) {
                    assertThat(cell.residual().getAsDouble()).isCloseTo((cell.count() - e) / spread, within(1e-9));
                }
            }
            assertThat(sum).isCloseTo(0, within(1e-9));
        }
    }

    /** Two rows and two columns: all residuals have one size, and its square is the chi-square statistic. */
    @Property
    void residuals_ofFourCells_haveOneSize(
            @ForAll("count") long a, @ForAll("count") long b, @ForAll("count") long c, @ForAll("count") long d) {
        var table = Refusals.counts(TABLE, a + " " + b + "/" + c + " " + d);
        double first = table.cell("A", "a").orElseThrow().residual().orElseThrow();

        assertThat(table.cell("A", "b").orElseThrow().residual().orElseThrow()).isCloseTo(-first, within(1e-12));
        assertThat(table.cell("B", "a").orElseThrow().residual().orElseThrow()).isCloseTo(-first, within(1e-12));
        assertThat(table.cell("B", "b").orElseThrow().residual().orElseThrow()).isCloseTo(first, within(1e-12));
        assertThat(table.test().statistic().orElseThrow()).isCloseTo(first * first, within(1e-9));
        assertThat(table.test().degreesOfFreedom()).isEqualTo(1);
        if (table.test().method() == TableTest.Method.CHI_SQUARE) {
            assertThat(table.cell("A", "a").orElseThrow().p().orElseThrow())
                    .isCloseTo(table.test().p().orElseThrow(), within(1e-12));
        }
    }

    @Provide
    Arbitrary<Long> count() {
        return Arbitraries.longs().between(1, 30);
    }

    @Property
    void shuffled_givesTheSame(@ForAll("refusals") List<Refusals> refusals, @ForAll long seed) {
        List<Refusals> mixed = new ArrayList<>(refusals);
        Collections.shuffle(mixed, new Random(seed));

        var table = Refusals.table(TABLE, refusals);
        assertThat(Refusals.table(TABLE, mixed)).isEqualTo(table).hasSameHashCodeAs(table);
    }

    /** Adjusting keeps the order of the probabilities, makes none smaller, and leaves the greatest alone. */
    @Property
    void adjusted_keepsTheOrder(@ForAll("refusals") List<Refusals> refusals) {
        var tested = Refusals.table(TABLE, refusals).cells().stream()
                .filter(cell -> cell.p().isPresent())
                .toList();

        double most = tested.stream()
                .mapToDouble(cell -> cell.p().orElseThrow())
                .max()
                .orElse(0);
        for (var one : tested) {
            assertThat(one.adjusted().orElseThrow()).isBetween(one.p().orElseThrow(), most + 1e-15);
            for (var other : tested) {
                if (one.p().orElseThrow() <= other.p().orElseThrow()) {
                    assertThat(one.adjusted().orElseThrow())
                            .isLessThanOrEqualTo(other.adjusted().orElseThrow());
                }
            }
        }
    }

    @Property
    void moreFalseDiscoveries_markNoCellLess(@ForAll("refusals") List<Refusals> refusals) {
        var strict = Refusals.table(TABLE, refusals);
        var lax = Refusals.table(TABLE.withFalseDiscoveryRate(0.3), refusals);

        assertThat(lax.marked().stream().map(cell -> List.of(cell.row(), cell.column())))
                .containsAll(strict.marked().stream()
                        .map(cell -> List.of(cell.row(), cell.column()))
                        .toList());
    }
}
