package org.saleskit.analytics.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.trials.RateMembers;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

class MixRowsTest {

    private static final MixAdjustment OTHERS =
            MixAdjustment.withDefaults().withStandard(MixAdjustment.Standard.OTHER_REPS);

    private static final Sale OLD = Sale.of(1, "ann", "old", true);
    private static final Sale LOST = Sale.of(2, "ann", "old", false);
    private static final Sale EXPORT = Sale.of(3, "ann", "export", true);
    private static final Sale OTHER = Sale.of(4, "bob", "old", true);
    private static final Sale OPEN = new Sale(5, "eve", "old", Optional.empty());

    /** By hand: the others won 1 of 1 old ones, so 2 are expected of ann's two; nobody else exports. */
    @Test
    void line_isOpenedWithTheRowsThatGaveIt() {
        MixRows<String, Sale> mix = Sale.adjust(OTHERS, List.of(EXPORT, OPEN, LOST, OTHER, OLD));
        MixLine<String> ann = mix.result().line("ann").orElseThrow();
        assertThat(ann.observed()).isEqualTo(Proportion.of(1, 2));
        assertThat(ann.expected()).isEqualTo(Fraction.of(2));
        assertThat(mix.compared("ann")).isEqualTo(new RateMembers<>(List.of(OLD), List.of(LOST)));
        assertThat(mix.leftOut("ann"))
                .containsExactly(Map.entry("export", new RateMembers<>(List.of(EXPORT), List.of())));
        assertThat(mix.compared("bob").successes()).containsExactly(OTHER);
        assertThat(mix.leftOut("bob")).isEmpty();
    }

    @Test
    void rep_withoutADecidedRow_hasALineWithoutTrials() {
        MixRows<String, Sale> mix = Sale.adjust(OTHERS, List.of(OLD, OPEN));
        MixLine<String> eve = mix.result().line("eve").orElseThrow();
        assertThat(eve.observed()).isEqualTo(Proportion.none());
        assertThat(eve.reading()).isEqualTo(MixLine.Reading.UNDEFINED);
        assertThat(mix.compared("eve").counts()).isEqualTo(Proportion.none());
        assertThat(mix).hasToString("MixRows[" + mix.result() + "]");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <V> V nothing() {
        return null;
    }

    @Test
    void badInput_isNamed() {
        MixRows<String, Sale> mix = Sale.adjust(OTHERS, List.of(OLD, OTHER));
        assertThatThrownBy(() -> mix.compared("zoe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rep must be one of the 2 reps compared");
        assertThatThrownBy(() -> mix.leftOut("zoe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rep must be one of the 2 reps compared");
        assertThatThrownBy(() -> Sale.adjust(OTHERS, List.of(OLD, Sale.of(7, "zoe", " ", true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows.groups[1].successes[0].segment must not be blank, but was \" \"");
        assertThatThrownBy(() -> OTHERS.adjust(
                        Sale.rows(List.of(OLD, OTHER)), sale -> sale.equals(OTHER) ? MixRowsTest.nothing() : "s"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching("rows\\.groups\\[1]\\.(successes|failures)\\[0]\\.segment");
        assertThatThrownBy(() -> mix.leftOut("ann").clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
