package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apportionments by Hamilton's method, as printed; the sources stand in the files. */
class AllocationReferenceTest {

    private static Allocation<String> byPopulation(List<String[]> states) {
        TreeMap<String, BigDecimal> populations = new TreeMap<>();
        states.forEach(row -> populations.put(row[0], new BigDecimal(row[1])));
        return Allocation.byWeights(populations);
    }

    @Test
    void census1790_120Seats_areThoseOfTheVetoedBill() {
        List<String[]> states = Rows.of("allocation/census-1790.csv");
        TreeMap<String, Long> printed = new TreeMap<>();
        states.forEach(row -> printed.put(row[0], Long.parseLong(row[2])));
        assertThat(states.stream().mapToLong(row -> Long.parseLong(row[1])).sum())
                .isEqualTo(3_615_920);
        assertThat(byPopulation(states).split(120)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Calavos", "three states"})
    void alabamaParadox_oneSeatMore_takesOneFromAState(String example) {
        List<String[]> states = Rows.of("allocation/alabama-paradox.csv").stream()
                .filter(row -> row[0].equals(example))
                .map(row -> Arrays.copyOfRange(row, 1, row.length))
                .toList();
        TreeMap<String, Long> printed = new TreeMap<>();
        TreeMap<String, Long> printedOfOneMore = new TreeMap<>();
        states.forEach(row -> printed.put(row[0], Long.parseLong(row[2])));
        states.forEach(row -> printedOfOneMore.put(row[0], Long.parseLong(row[3])));
        long seats = printed.values().stream().mapToLong(Long::longValue).sum();
        assertThat(byPopulation(states).split(seats)).isEqualTo(printed);
        assertThat(byPopulation(states).split(seats + 1)).isEqualTo(printedOfOneMore);
    }
}
