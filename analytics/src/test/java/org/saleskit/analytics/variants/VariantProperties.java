package org.saleskit.analytics.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
import org.saleskit.analytics.variants.StageDiscipline.Breach;
import org.saleskit.analytics.variants.VariantAnalysis.EndRule;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;

class VariantProperties {

    record Row(int key, String activity, int hour, int sequence) {

        Instant at() {
            return BEGIN.plus(Duration.ofHours(hour));
        }
    }

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final VariantAnalysis ALL = VariantAnalysis.asOf(BEGIN.plus(Duration.ofHours(9)));

    @Provide
    Arbitrary<List<Row>> logs() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 1))
                .as(Row::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<VariantAnalysis> analyses() {
        VariantAnalysis byD = ALL.finishedBy(List.of("D"), EndRule.LAST);
        return Arbitraries.of(ALL, byD, byD.collapsingRepeats(), ALL.finishedBy(List.of("A", "D"), EndRule.ANYWHERE));
    }

    private static VariantResult<Integer> of(VariantAnalysis analysis, List<Row> rows) {
        return analysis.of(rows, Row::key, Row::activity, Row::at, Row::sequence);
    }

    private static long sum(List<Transition<Integer>> steps) {
        return steps.stream().mapToLong(Transition::count).sum();
    }

    @Property
    void counts_anyLog_addUp(@ForAll("logs") List<Row> rows, @ForAll("analyses") VariantAnalysis analysis) {
        VariantResult<Integer> result = of(analysis, rows);
        assertThat(sum(result.starts())).isEqualTo(result.cases());
        assertThat(sum(result.ends()) + sum(result.openAt())).isEqualTo(result.cases());
        assertThat(sum(result.moves())).isEqualTo(result.events() - result.cases());
        for (ActivityCounts<Integer> activity : result.activities()) {
            assertThat(activity.occurrences())
                    .isEqualTo(activity.cases().successes() + activity.selfLoops() + activity.repetitions());
            long loops = result.move(activity.activity(), activity.activity())
                    .map(Transition::count)
                    .orElse(0L);
            assertThat(activity.selfLoops()).isEqualTo(loops);
        }
        for (Transition<Integer> move : result.moves()) {
            assertThat(move.times().count()).isEqualTo(move.count());
        }
    }

    @Property
    void variants_anyLog_partitionTheCases(
            @ForAll("logs") List<Row> rows, @ForAll("analyses") VariantAnalysis analysis) {
        VariantResult<Integer> result = of(analysis, rows);
        List<Integer> finished = new ArrayList<>();
        result.variants().forEach(variant -> finished.addAll(variant.cases()));
        List<Integer> open = new ArrayList<>();
        result.openVariants().forEach(variant -> open.addAll(variant.cases()));
        assertThat(finished).doesNotHaveDuplicates();
        assertThat(open).containsExactlyInAnyOrderElementsOf(result.openCases());
        assertThat(finished.size() + open.size()).isEqualTo((int) result.cases());
        assertThat(Collections.disjoint(finished, open)).isTrue();
        if (!finished.isEmpty()) {
            Variant<Integer> last = result.variants().get(result.variants().size() - 1);
            assertThat(last.cumulative().successes())
                    .isEqualTo(last.cumulative().trials());
        }
    }

    @Property
    void result_shuffledRows_isTheSame(
            @ForAll("logs") List<Row> rows, @ForAll("analyses") VariantAnalysis analysis, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(of(analysis, shuffled)).isEqualTo(of(analysis, rows));
    }

    @Property
    void result_partsMergedInAnyOrder_isTheSame(
            @ForAll("logs") List<Row> rows, @ForAll("analyses") VariantAnalysis analysis, @ForAll Random random) {
        List<VariantLog<Integer>> byCase = List.of(analysis.log(), analysis.log());
        List<VariantLog<Integer>> byRow = List.of(analysis.log(), analysis.log());
        for (Row row : rows) {
            byCase.get(row.key() % 2).add(row.key(), row.activity(), row.at(), row.sequence());
            byRow.get(random.nextInt(2)).add(row.key(), row.activity(), row.at(), row.sequence());
        }
        VariantResult<Integer> whole = of(analysis, rows);
        assertThat(byCase.get(1).merge(byCase.get(0)).result()).isEqualTo(whole);
        assertThat(byRow.get(0).merge(byRow.get(1)).result()).isEqualTo(whole);
        assertThat(byRow.get(0).size()).isEqualTo(rows.size());
    }

    /** Each case on its own, straight from the rows: bubble through the sorted rows and count pairs by their texts. */
    @Property
    void pairsVariantsAndTimes_anyLog_agreeWithTheNaiveReplay(@ForAll("logs") List<Row> rows) {
        Map<String, Integer> pairs = new TreeMap<>();
        Map<String, Integer> variants = new TreeMap<>();
        Map<String, Long> hours = new TreeMap<>();
        for (int key = 1; key <= 5; key++) {
            List<Row> own = new ArrayList<>();
            for (Row row : new LinkedHashSet<>(rows)) {
                if (row.key() == key && row.hour() <= 9) {
                    own.add(row);
                }
            }
            own.sort(
                    Comparator.comparing(Row::hour).thenComparing(Row::sequence).thenComparing(Row::activity));
            StringBuilder variant = new StringBuilder();
            for (int i = 0; i < own.size(); i++) {
                variant.append(own.get(i).activity());
                if (i > 0) {
                    String pair = own.get(i - 1).activity() + own.get(i).activity();
                    pairs.merge(pair, 1, Integer::sum);
                    hours.merge(pair, (long) own.get(i).hour() - own.get(i - 1).hour(), Long::sum);
                }
            }
            if (!own.isEmpty()) {
                variants.merge(variant.toString(), 1, Integer::sum);
            }
        }
        VariantResult<Integer> result = of(ALL, rows);
        Map<String, Integer> pairsFound = new TreeMap<>();
        Map<String, Long> hoursFound = new TreeMap<>();
        result.moves().forEach(move -> {
            String pair = move.from().orElseThrow() + move.to().orElseThrow();
            pairsFound.put(pair, (int) move.count());
            hoursFound.put(pair, move.times().total().toHours());
        });
        Map<String, Integer> variantsFound = new TreeMap<>();
        result.variants()
                .forEach(variant -> variantsFound.put(String.join("", variant.activities()), (int) variant.count()));
        assertThat(pairsFound).isEqualTo(pairs);
        assertThat(hoursFound).isEqualTo(hours);
        assertThat(variantsFound).isEqualTo(variants);
    }

    @Property
    void discipline_anyDeals_agreesWithTheDeals(@ForAll("logs") List<Row> rows) {
        Pipeline pipeline = Pipeline.of("p", List.of("A", "B"), List.of("C"), List.of("D"));
        List<DealEvent> log = new ArrayList<>();
        rows.forEach(row -> log.add(StageChange.of(DealId.of("" + row.key()), row.activity(), row.at())));
        Deals deals = DealFold.of(pipeline).asOf(ALL.asOf()).fold(log);
        DisciplineResult result = StageDiscipline.in(pipeline)
                .of(deals, deal -> deal.value().equals("1") ? Optional.empty() : Optional.of(deal.value()));
        DisciplineGroup total = result.total();
        assertThat(total.count(Breach.REGRESSION))
                .isEqualTo(deals.list().stream()
                        .mapToLong(deal -> deal.regressions().size())
                        .sum());
        assertThat(total.count(Breach.REOPENING))
                .isEqualTo(deals.list().stream().mapToLong(Deal::reopenings).sum());
        assertThat(total.count(Breach.SKIP))
                .isEqualTo(deals.list().stream()
                        .mapToLong(deal -> deal.skippedStages().size())
                        .sum());
        for (Breach breach : Breach.values()) {
            assertThat(result.groups().stream()
                            .mapToLong(group -> group.count(breach))
                            .sum())
                    .isEqualTo(total.count(breach));
        }
        assertThat(result.groups().stream()
                        .mapToInt(group -> group.deals().size())
                        .sum())
                .isEqualTo(deals.size());
        VariantResult<DealId> variants = ALL.ofDeals(deals);
        assertThat(variants.cases()).isEqualTo(deals.size());
    }
}
