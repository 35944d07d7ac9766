package org.saleskit.analytics.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.analytics.trials.RateMembers;
import org.saleskit.core.stats.Proportion;

class MixRowsProperties {

    @Provide
    Arbitrary<List<Sale>> sales() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of("x", "y", "z"),
                        Arbitraries.of(true, false).optional(0.8))
                .as((rep, segment, won) -> new Sale(0, rep, segment, won))
                .list()
                .ofMaxSize(16)
                .map(MixRowsProperties::numbered);
    }

    private static List<Sale> numbered(List<Sale> sales) {
        List<Sale> numbered = new ArrayList<>();
        for (Sale each : sales) {
            numbered.add(new Sale(numbered.size(), each.rep(), each.segment(), each.won()));
        }
        return numbered;
    }

    /** The rows of a line are its counts, what is compared and what is left out are the rep's rows, and no order matters. */
    @Property
    void members_agreeWithTheLines_forAnyOrder(
            @ForAll("sales") List<Sale> sales, @ForAll MixAdjustment.Standard standard, @ForAll long seed) {
        MixAdjustment options = MixAdjustment.withDefaults().withStandard(standard);
        List<Sale> shuffled = new ArrayList<>(sales);
        Collections.shuffle(shuffled, new Random(seed));
        MixRows<String, Sale> mix = Sale.adjust(options, sales);
        MixRows<String, Sale> other = Sale.adjust(options, shuffled);
        assertThat(other.result().lines()).hasToString(mix.result().lines().toString());
        for (MixLine<String> line : mix.result().lines()) {
            RateMembers<Sale> compared = mix.compared(line.rep());
            assertThat(compared.counts()).isEqualTo(line.observed());
            assertThat(mix.leftOut(line.rep()).keySet())
                    .isEqualTo(line.leftOut().keySet());
            mix.leftOut(line.rep())
                    .forEach((segment, left) ->
                            assertThat(left.counts()).isEqualTo(line.leftOut().get(segment)));
            assertThat(other.compared(line.rep())).isEqualTo(compared);
            List<Sale> all = new ArrayList<>(compared.successes());
            all.addAll(compared.failures());
            mix.leftOut(line.rep()).values().forEach(left -> {
                all.addAll(left.successes());
                all.addAll(left.failures());
            });
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(sales.stream()
                            .filter(each ->
                                    each.rep().equals(line.rep()) && each.won().isPresent())
                            .toList());
        }
    }

    /** Rows of one trial each give what their counts give. */
    @Property
    void result_isThatOfTheCounts(@ForAll("sales") List<Sale> sales, @ForAll MixAdjustment.Standard standard) {
        MixAdjustment options = MixAdjustment.withDefaults().withStandard(standard);
        MixResult<String> counted = options.adjust(
                sales,
                Sale::rep,
                Sale::segment,
                sale -> sale.won().map(won -> Proportion.of(won ? 1 : 0, 1)).orElse(Proportion.none()));
        MixResult<String> opened = Sale.adjust(options, sales).result();
        assertThat(opened.common()).isEqualTo(counted.common());
        assertThat(opened.lines())
                .extracting(MixLine::observed)
                .isEqualTo(counted.lines().stream().map(MixLine::observed).toList());
        assertThat(opened.lines())
                .extracting(MixLine::expected)
                .isEqualTo(counted.lines().stream().map(MixLine::expected).toList());
    }
}
