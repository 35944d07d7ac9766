package org.saleskit.examples.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abcxyz.CellPolicies;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.examples.review.model.ClassCertainty;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.PeriodLengths;
import org.saleskit.examples.review.model.Segmentation;

/** What the text says of classes that the sample company does not have. */
final class ClassTextTest {

    private static final Phrases ENGLISH = Phrases.ofText(Locale.ENGLISH);
    private static final Numbers NUMBERS = Numbers.of(Locale.ENGLISH, Money.zero(CurrencyUnit.USD));

    @Test
    void policies_ofManyCells_standInTwoColumns() {
        Segmentation all = items(List.of(cell("A", "X", 2), cell("A", "NEW", 1), cell("B", "Y", 0), cell("C", "Z", 3)));

        assertThat(new PolicyText(ENGLISH, NUMBERS).lines(all, all))
                .containsExactly(
                        "policy prod.  cust. contact   credit planning      policy prod.  cust. contact   credit planning",
                        "AX         2      2 14 days  45 days item by item  CZ         3      3    none  advance on order",
                        "ANEW       1      1 14 days  advance item by item");
        assertThat(new PolicyText(ENGLISH, NUMBERS).lines(items(List.of()), items(List.of())))
                .isEmpty();
    }

    @Test
    void lengthOfThePeriod_thatDecidesAClass_isWarnedOf() {
        List<String> lines = new CertaintyText(ENGLISH, NUMBERS).lines(items(List.of()), items(List.of()));

        assertThat(lines.get(0))
                .startsWith("── BORDERLINE: own cell in under 75% of 500 draws of the months (blocks of 2");
        assertThat(lines.get(1)).startsWith("products: 2 of 0: BNEW 1, no class 1");
        assertThat(lines.get(2)).startsWith("  BNEW 40%, else no class 35%: One ");
        assertThat(lines.get(3)).startsWith("  no class 50%: Two ");
        assertThat(lines.get(4)).startsWith("! XYZ by 3 months: 4 of 7 change class");
    }

    @Test
    void migration_withGroupsOutsideTheClasses_namesThem() {
        List<String> lines = new MigrationText(ENGLISH, NUMBERS).lines(items(List.of()), items(List.of()));

        assertThat(lines.get(1)).startsWith("products          A   zero   left ");
        assertThat(lines.get(2)).startsWith("A                 3      2      0 ");
        assertThat(lines.get(3)).startsWith("zero              0      0      1 ");
        assertThat(lines.get(4)).startsWith("entered           0      0 ");
        // Nobody moved who has a share in both years.
        assertThat(lines).hasSize(5);
    }

    private static Segmentation.Cell cell(String abc, String xyz, long count) {
        AbcClass row = AbcClass.ofRank(abc.charAt(0) - 'A');
        return new Segmentation.Cell(
                abc,
                xyz,
                count,
                usd(1_000),
                OptionalDouble.of(0.1),
                CellPolicies.usual().policy(row, XyzClass.valueOf(xyz)));
    }

    /** Classes without items, with what the review says of such that have some. */
    private static Segmentation items(List<Segmentation.Cell> matrix) {
        ClassCertainty.Doubt one = doubt("One", "B", "NEW", 0.4, Optional.of(chance("NONE", "UNDEFINED", 0.35)));
        ClassCertainty.Doubt two = doubt("Two", "NEGATIVE", "UNDEFINED", 0.5, Optional.empty());
        return new Segmentation(
                List.of(0.8, 0.95),
                List.of(0.1, 0.25),
                6,
                matrix,
                List.of(),
                List.of(),
                new ClassCertainty(24, 500, 2, 9, 0.75, List.of(one, two)),
                new PeriodLengths(
                        List.of(
                                new PeriodLengths.Length(1, Map.of(), 7, 0),
                                new PeriodLengths.Length(3, Map.of(), 7, 4)),
                        List.of(),
                        Map.of()),
                List.of(2003, 2004),
                Optional.of(new ClassMigration(
                        2003,
                        2004,
                        List.of("A", "NONE"),
                        List.of(
                                new ClassMigration.Flow(Optional.of("A"), Optional.of("A"), 3, usd(5), usd(6)),
                                new ClassMigration.Flow(Optional.of("A"), Optional.of("NONE"), 2, usd(5), usd(0)),
                                new ClassMigration.Flow(Optional.of("NONE"), Optional.empty(), 1, usd(0), usd(0))),
                        List.of(new ClassMigration.Move(
                                "k",
                                "Name",
                                Optional.of("A"),
                                Optional.of("NONE"),
                                usd(5),
                                usd(0),
                                Optional.empty(),
                                Map.of())))));
    }

    private static ClassCertainty.Chance chance(String abc, String xyz, double part) {
        return new ClassCertainty.Chance(abc, xyz, part);
    }

    private static ClassCertainty.Doubt doubt(
            String name, String abc, String xyz, double part, Optional<ClassCertainty.Chance> next) {
        return new ClassCertainty.Doubt(name, name, usd(10), chance(abc, xyz, part), next, List.of(), part);
    }

    private static Money usd(long units) {
        return Money.ofMajor(CurrencyUnit.USD, units);
    }
}
