package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.DemandPattern;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.analytics.xyz.XyzItem;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.analytics.xyz.XyzResult;
import org.saleskit.core.time.PeriodUnit;

/**
 * Monthly demand for 5000 spare parts of the Royal Air Force, 1996 to 2002, by pieces and by value. Nine cells in ten are
 * zero, so by month every part is Z and only the demand pattern tells them apart. Check values are those of the data set's
 * description. Counts were computed by Python 3: csv, pieces × price in thousandths as whole numbers, classes, blocks and
 * patterns from the definition with fractions.Fraction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparePartsTest {

    /** A part in a month. */
    record Cell(int part, LocalDate month, int pieces, BigDecimal price) {
        BigDecimal value() {
            return price.multiply(BigDecimal.valueOf(pieces));
        }
    }

    private static final int MONTHS = 84;
    private final List<Cell> cells = read();
    private final PeriodTable<Integer> byPieces = table(Measure.decimal(0, cell -> BigDecimal.valueOf(cell.pieces())));
    private final PeriodTable<Integer> byValue = table(Measure.decimal(3, Cell::value));

    private PeriodTable<Integer> table(Measure<Cell> measure) {
        return PeriodTable.of(cells, PeriodUnit.MONTH, Cell::part, Cell::month, measure);
    }

    private static List<Cell> read() {
        List<Cell> cells = new ArrayList<>();
        DataFolder.read("raf-spare-parts", "raf.csv", row -> {
            int part = Integer.parseInt(row.getField("item"));
            BigDecimal price = new BigDecimal(row.getField("Price"));
            for (int month = 0; month < MONTHS; month++) {
                LocalDate day = LocalDate.of(1996, 1, 1).plusMonths(month);
                cells.add(new Cell(part, day, Integer.parseInt(row.getField(month + 2)), price));
            }
            return part;
        });
        return cells;
    }

    @Test
    void cells_areThoseOfTheDescription() {
        assertThat(cells).hasSize(420_000);
        assertThat(cells.stream().filter(cell -> cell.pieces() == 0).count()).isEqualTo(377_305);
        assertThat(cells.stream().mapToInt(Cell::pieces).sum()).isEqualTo(605_764);
        assertThat(cells.stream()
                        .filter(cell -> cell.month().equals(LocalDate.of(1996, 1, 1)))
                        .map(Cell::price)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("511606.247");
    }

    @Test
    void parts_byPieces() {
        AbcXyzResult<Integer> result = AbcXyzAnalysis.withDefaults().classify(byPieces);
        Figures.assertNothingIsLost(result, byPieces, 420_000, new BigDecimal("605764"));
        assertThat(Figures.of(result.abc())).isEqualTo("A 1114, B 1621, C 2265");
        assertThat(Figures.of(result.xyz())).isEqualTo("Z 5000");
    }

    @Test
    void parts_byValue() {
        AbcXyzResult<Integer> result = AbcXyzAnalysis.withDefaults().classify(byValue);
        Figures.assertNothingIsLost(result, byValue, 420_000, new BigDecimal("11798903.876"));
        assertThat(Figures.of(result.abc())).isEqualTo("A 851, B 1177, C 2972");
        assertThat(Figures.of(result.xyz())).isEqualTo("Z 5000");
    }

    /** By pieces many parts are equal, so ties stay together and the rules agree; by value they do not. */
    @ParameterizedTest
    @CsvSource({
        "PREFIX, 'A 1114, B 1621, C 2265', 'A 851, B 1177, C 2972'",
        "INCLUSIVE, 'A 1114, B 1621, C 2265', 'A 850, B 1177, C 2973'"
    })
    void parts_byBoundary(BoundaryRule rule, String pieces, String value) {
        AbcAnalysis abc = AbcAnalysis.withDefaults().withRule(rule);
        assertThat(Figures.of(abc.classify(byPieces))).isEqualTo(pieces);
        assertThat(Figures.of(abc.classify(byValue))).isEqualTo(value);
    }

    @Test
    void parts_byDemandPattern() {
        Map<DemandPattern, Integer> patterns = new EnumMap<>(DemandPattern.class);
        XyzAnalysis.withDefaults()
                .classify(byPieces)
                .items()
                .forEach(item -> patterns.merge(item.demandPattern().orElseThrow(), 1, Integer::sum));
        assertThat(patterns).hasToString("{INTERMITTENT=2905, LUMPY=2095}");
    }

    /** Years tell more than months, but a part sold since 1997 or later has less than six of them. */
    @ParameterizedTest
    @CsvSource({
        "RU_10_25, 3, 'Z 5000'",
        "RU_10_25, 12, 'X 1, Y 10, Z 3740, NEW 1249'",
        "INTL_50_100, 3, 'Y 3, Z 4997'",
        "INTL_50_100, 12, 'X 226, Y 2157, Z 1368, NEW 1249'"
    })
    void parts_byLengthOfPeriod(XyzPreset preset, int months, String expected) {
        XyzResult<Integer> result =
                XyzAnalysis.withDefaults().withPreset(preset).classify(byPieces);
        Map<XyzClass, Integer> classes = new EnumMap<>(XyzClass.class);
        result.items().forEach(item -> classes.merge(inBlocks(item, months), 1, Integer::sum));
        assertThat(Arrays.stream(XyzClass.values())
                        .filter(classes::containsKey)
                        .map(xyz -> xyz + " " + classes.get(xyz))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    private static XyzClass inBlocks(XyzItem<Integer> item, int months) {
        return item.sensitivity().stream()
                .filter(line -> line.size() == months)
                .findFirst()
                .orElseThrow()
                .xyzClass();
    }
}
