package org.saleskit.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.kpi.Sample.ANN;
import static org.saleskit.core.kpi.Sample.BOB;
import static org.saleskit.core.kpi.Sample.CALLS;
import static org.saleskit.core.kpi.Sample.CONVERSION;
import static org.saleskit.core.kpi.Sample.FEB;
import static org.saleskit.core.kpi.Sample.JAN;
import static org.saleskit.core.kpi.Sample.NOON;
import static org.saleskit.core.kpi.Sample.number;
import static org.saleskit.core.kpi.Sample.ratio;
import static org.saleskit.core.kpi.Sample.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;

class ReadingsTest {

    private static final List<KpiOwner> BOTH = List.of(BOB, ANN);
    private static final List<CalendarPeriod> MONTHS = List.of(FEB, JAN);

    /** Ann 1 and 5, Bob 10 and 4. Sum 20; mean 20 / 4 = 5; last of each 5 + 4 = 9; least 1; greatest 10. */
    @ParameterizedTest
    @CsvSource({"SUM, 20", "MEAN, 5", "LAST, 9", "MIN, 1", "MAX, 10"})
    void total_plainNumbers_followsTheAggregation(Aggregation how, BigDecimal expected) {
        Kpi kpi = Sample.kpi("k", KpiUnit.count(), how);
        Readings readings = Readings.of(List.of(
                reading(kpi, ANN, JAN, "1"),
                reading(kpi, ANN, FEB, "5"),
                reading(kpi, BOB, JAN, "10"),
                reading(kpi, BOB, FEB, "4")));
        Readings.Total total = readings.total(kpi, BOTH, MONTHS);
        assertThat(total.value()).contains(Fraction.of(expected));
        assertThat(total.isComplete()).isTrue();
        assertThat(total.used()).hasSize(4).isSorted();
    }

    /**
     * The mix effect: Ann turns 9 of 10 and Bob 10 of 90 into deals. Together 19 of 100 = 0.19; the mean of the rates would
     * be (0.9 + 0.1111) / 2 = 0.506.
     */
    @Test
    void total_rates_areSumsOverSums() {
        Readings readings =
                Readings.of(List.of(ratio(CONVERSION, ANN, JAN, "9", "10"), ratio(CONVERSION, BOB, JAN, "10", "90")));
        assertThat(readings.total(CONVERSION, BOTH, List.of(JAN)).value()).contains(Fraction.of(19, 100));
    }

    @Test
    void total_rateWithoutTrials_addsNothingAndIsNoGap() {
        Readings readings =
                Readings.of(List.of(ratio(CONVERSION, ANN, JAN, "1", "4"), ratio(CONVERSION, BOB, JAN, "0", "0")));
        Readings.Total total = readings.total(CONVERSION, BOTH, List.of(JAN));
        assertThat(total.value()).contains(Fraction.of(1, 4));
        assertThat(total.isComplete()).isTrue();
        assertThat(readings.total(CONVERSION, List.of(BOB), List.of(JAN)).value())
                .isEmpty();
    }

    /** A stock that is a share: the last month of each, 1 of 2 and 3 of 8, together 4 of 10. */
    @Test
    void total_shareOfAStock_takesTheLastOfEachAndAddsThem() {
        Kpi kpi = Sample.kpi("s", KpiUnit.share(), Aggregation.LAST);
        Readings readings = Readings.of(List.of(
                ratio(kpi, ANN, JAN, "1", "1"), ratio(kpi, ANN, FEB, "1", "2"), ratio(kpi, BOB, JAN, "3", "8")));
        Readings.Total total = readings.total(kpi, BOTH, MONTHS);
        assertThat(total.value()).contains(Fraction.of(2, 5));
        assertThat(total.missing()).containsExactly(new Readings.Cell(kpi.id(), BOB, FEB));
    }

    /** Mean over months of each, 3 and 7, then the greater. */
    @Test
    void total_differentRules_goesOverPeriodsFirst() {
        Kpi kpi = Sample.kpi("k", KpiUnit.count(), Aggregation.MEAN).toBuilder()
                .ownerAggregation(Aggregation.MAX)
                .build();
        Readings readings = Readings.of(List.of(
                reading(kpi, ANN, JAN, "1"),
                reading(kpi, ANN, FEB, "5"),
                reading(kpi, BOB, JAN, "10"),
                reading(kpi, BOB, FEB, "4")));
        assertThat(readings.total(kpi, BOTH, MONTHS).value()).contains(Fraction.of(7));
    }

    @Test
    void total_gaps_areListedAndNotZero() {
        Kpi kpi = Sample.kpi("k", KpiUnit.count(), Aggregation.MEAN);
        Reading undefined = ratio(kpi, BOB, JAN, "0", "0");
        Readings readings = Readings.of(List.of(reading(kpi, ANN, JAN, "4"), undefined));
        Readings.Total total = readings.total(kpi, BOTH, MONTHS);
        assertThat(total.value()).contains(Fraction.of(4));
        assertThat(total.undefined()).containsExactly(undefined);
        assertThat(total.missing())
                .containsExactly(new Readings.Cell(kpi.id(), ANN, FEB), new Readings.Cell(kpi.id(), BOB, FEB));
        assertThat(total.isComplete()).isFalse();
        Readings.Total nothing = Readings.of(List.of()).total(kpi, BOTH, MONTHS);
        assertThat(nothing.value()).isEmpty();
        assertThat(nothing.missing()).hasSize(4).isSorted();
    }

    @Test
    void asOf_correction_isForgotten() {
        Reading first = reading(CALLS, ANN, JAN, "10");
        Reading correction = first.toBuilder()
                .numerator(number("12"))
                .recordedAt(NOON.plusSeconds(60))
                .build();
        Readings readings = Readings.of(List.of(correction, first));
        assertThat(readings.find(CALLS.id(), ANN, JAN)).contains(correction);
        assertThat(readings.superseded()).containsExactly(first);
        assertThat(readings.valid()).containsExactly(correction);
        assertThat(readings.asOf(NOON).find(CALLS.id(), ANN, JAN)).contains(first);
        assertThat(readings.asOf(NOON.plusSeconds(60))).isEqualTo(readings).hasSameHashCodeAs(readings);
        assertThat(readings.asOf(NOON.minusSeconds(1)).valid()).isEmpty();
        assertThat(readings).hasToString("Readings{valid=1, superseded=1}").isNotEqualTo("x");
    }

    @Test
    void of_sameReadingTwice_countsOnce() {
        Reading reading = reading(CALLS, ANN, JAN, "10");
        Readings readings = Readings.of(List.of(reading, reading));
        assertThat(readings.total(CALLS, List.of(ANN), List.of(JAN)).value()).contains(Fraction.of(10));
        assertThat(readings.superseded()).containsExactly(reading);
    }

    @Test
    void reading_ofMeasure_keepsBothParts() {
        KpiMeasure measure = new KpiMeasure(number("3.0"), number("12"), 12, 20);
        Reading reading = Reading.of(CONVERSION, ANN, JAN, measure, NOON);
        assertThat(reading.numerator()).isEqualTo(number("3"));
        assertThat(reading.value()).contains(Fraction.of(1, 4));
        assertThat(reading.recordedAt()).isEqualTo(NOON);
        assertThat(reading.toBuilder().numerator(number("3.00")).build()).isEqualTo(reading);
        assertThat(reading.toBuilder().denominator(number("12.0")).build()).isEqualTo(reading);
    }

    @Test
    void reading_fields_readEveryAttribute() {
        Reading full = reading(CALLS, ANN, JAN, "10").toBuilder()
                .attributes(Attributes.none().with(AttributeKey.ofFlag("manual"), true))
                .build();
        assertThat(Reading.fields())
                .hasSize(9)
                .allMatch(field -> field.read(full).isPresent());
        assertThat(Reading.fields().get(8).read(reading(CALLS, ANN, JAN, "10"))).isEmpty();
    }

    /** Adding months first or reps first, or all at once, is the same for sums and for rates. */
    @Property
    void total_anyPartition_isTheSame(
            @ForAll @Size(4) List<@IntRange(max = 50) Integer> won,
            @ForAll @Size(4) List<@IntRange(max = 50) Integer> lost,
            @ForAll long seed) {
        List<Reading> readings = new ArrayList<>();
        int wins = 0;
        int trials = 0;
        for (int i = 0; i < 4; i++) {
            int tried = won.get(i) + lost.get(i);
            readings.add(ratio(
                    CONVERSION,
                    i < 2 ? ANN : BOB,
                    i % 2 == 0 ? JAN : FEB,
                    won.get(i).toString(),
                    "" + tried));
            wins += won.get(i);
            trials += tried;
        }
        Collections.shuffle(readings, new Random(seed));
        Readings.Total total = Readings.of(readings).total(CONVERSION, BOTH, MONTHS);
        assertThat(total.value().isPresent()).isEqualTo(trials > 0);
        if (trials > 0) {
            assertThat(total.value()).contains(Fraction.of(wins, trials));
        }
        Fraction above = Fraction.ZERO;
        for (KpiOwner owner : BOTH) {
            for (Reading used : Readings.of(readings)
                    .total(CONVERSION, List.of(owner), MONTHS)
                    .used()) {
                above = above.plus(Fraction.of(used.numerator()));
            }
        }
        assertThat(above).isEqualTo(Fraction.of(wins));
    }
}
