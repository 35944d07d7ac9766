package org.saleskit.analytics.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.core.stats.Fraction;

class AbcMigrationTest {

    private static final AbcMigration<String> BY_HAND = AbcMigration.between(
            Sales.run(Map.of("a", 50L, "b", 30L, "c", 20L, "old", 0L)),
            Sales.run(Map.of("a", 50L, "b", 10L, "c", 40L, "new", -7L)));

    private static MoveParts parts(AbcMigration<String> migration, String key) {
        return migration.move(key).orElseThrow().parts().orElseThrow();
    }

    /**
     * b goes from 30 to 10, the others from {50, 20} to {50, 40}.
     *
     * <pre>
     * s(30, {50, 20}) = 50/100 = 0.5      s(10, {50, 20}) = 70/80 = 0.875
     * s(30, {50, 40}) = 90/120 = 0.75     s(10, {50, 40}) = 90/100 = 0.9
     * own    = ½ ((0.875 − 0.5) + (0.9 − 0.75)) = ½ (0.375 + 0.15)  = 0.2625
     * others = ½ ((0.75 − 0.5) + (0.9 − 0.875)) = ½ (0.25  + 0.025) = 0.1375
     * sum    = 0.4 = 0.9 − 0.5
     * </pre>
     */
    @Test
    void fall_byHand() {
        MoveParts parts = parts(BY_HAND, "b");

        assertThat(parts)
                .isEqualTo(new MoveParts(Fraction.of(1, 2), Fraction.of(7, 8), Fraction.of(3, 4), Fraction.of(9, 10)));
        assertThat(parts.own()).isEqualTo(Fraction.of(2625, 10000));
        assertThat(parts.others()).isEqualTo(Fraction.of(1375, 10000));
        assertThat(parts.change()).isEqualTo(Fraction.of(4, 10));
    }

    /**
     * c goes from 20 to 40, the others from {50, 30} to {50, 10}.
     *
     * <pre>
     * s(20, {50, 30}) = 80/100 = 4/5      s(40, {50, 30}) = 50/120 = 5/12
     * s(20, {50, 10}) = 50/80  = 5/8      s(40, {50, 10}) = 50/100 = 1/2
     * own    = ½ ((5/12 − 4/5) + (1/2 − 5/8)) = ½ (−46/120 − 15/120) = −61/240
     * others = ½ ((5/8 − 4/5) + (1/2 − 5/12)) = ½ (−21/120 + 10/120) = −11/240
     * sum    = −72/240 = −3/10 = 1/2 − 4/5
     * </pre>
     */
    @Test
    void rise_byHand_inThirds() {
        MoveParts parts = parts(BY_HAND, "c");

        assertThat(parts.own()).isEqualTo(Fraction.of(-61, 240));
        assertThat(parts.others()).isEqualTo(Fraction.of(-11, 240));
        assertThat(parts.own().plus(parts.others())).isEqualTo(parts.change()).isEqualTo(Fraction.of(-3, 10));
    }

    @Test
    void exampleOfTheDocumentation_isOthersOnly() {
        AbcMigration<String> migration = AbcMigration.between(
                Sales.run(Map.of("i", 40L, "j", 60L)), Sales.run(Map.of("i", 40L, "j", 60L, "k", 100L)));

        assertThat(parts(migration, "i").own()).isEqualTo(Fraction.ZERO);
        assertThat(parts(migration, "i").others()).isEqualTo(Fraction.of(1, 5));
    }

    @Test
    void move_isExplained() {
        assertThat(BY_HAND.moves()).extracting(AbcMove::key).containsExactly("a", "c", "b", "new", "old");
        assertThat(BY_HAND.moves())
                .extracting(move -> move.explain(Locale.ENGLISH))
                .containsExactly(
                        "stayed in A; amount 0.50 before, 0.50 after; 0.0% of the total came from items before it, now"
                                + " 0.0%; of these 0.00 points, its own amount made 0.00 and the others, from 0.50 to"
                                + " 0.50, made 0.00",
                        "moved from B to A, step +1; amount 0.20 before, 0.40 after; 80.0% of the total came from items"
                                + " before it, now 50.0%; of these -30.00 points, its own amount made -25.42 and the"
                                + " others, from 0.80 to 0.60, made -4.58",
                        "moved from A to B, step -1; amount 0.30 before, 0.10 after; 50.0% of the total came from items"
                                + " before it, now 90.0%; of these +40.00 points, its own amount made +26.25 and the"
                                + " others, from 0.70 to 0.90, made +13.75",
                        "entered NEGATIVE with -0.07: the earlier run does not have it",
                        "left NONE, had 0.00: the later run does not have it");
        assertThat(BY_HAND.move("b").orElseThrow().explain(Locale.forLanguageTag("ru")))
                .isEqualTo("перешла из A в B, шаг -1; сумма была 0,30, стала 0,10; на предыдущие позиции приходилось"
                        + " 50,0\u00a0% итога, теперь 90,0\u00a0%; из этих +40,00 п.п. собственная сумма дала +26,25,"
                        + " остальные, с 0,70 до 0,90, дали +13,75");
        assertThat(BY_HAND.move("b").orElseThrow()).hasToString("AbcMove[b, A > B]");
        assertThat(BY_HAND.move("z")).isEmpty();
        assertThat(BY_HAND.toString()).startsWith("AbcMigration[MigrationTable[");
    }

    @Test
    void move_ofAnItemOutsideTheBase_saysWhyItHasNoCauses() {
        AbcMigration<String> migration =
                AbcMigration.between(Sales.run(Map.of("a", 5L, "b", 0L)), Sales.run(Map.of("a", 5L, "b", 3L)));
        AbcMove<String> move = migration.move("b").orElseThrow();

        assertThat(move.parts()).isEmpty();
        assertThat(move.before()).isPresent();
        assertThat(move.after()).isPresent();
        assertThat(move.line().step()).isEmpty();
        assertThat(move.explain(Locale.ENGLISH))
                .isEqualTo("moved from NONE to A; amount 0.00 before, 0.03 after; no causes: it needs a share of an"
                        + " amount above zero in both runs");
        assertThat(move.explain(Locale.forLanguageTag("ru")))
                .endsWith("; причины не разделить: нужна доля от суммы" + " больше нуля в обоих расчётах");
    }

    /** b: 80 of 100 up to and with it before, 81 of 101 after, so it falls though less comes before it: 50/100, then 50/101. */
    @Test
    void move_byAnotherRule_hasNoCauses() {
        AbcAnalysis inclusive = Sales.DEFAULTS.withRule(BoundaryRule.INCLUSIVE);
        AbcMove<String> move = AbcMigration.between(
                        Sales.run(inclusive, Map.of("a", 50L, "b", 30L, "c", 20L)),
                        Sales.run(inclusive, Map.of("a", 50L, "b", 31L, "c", 20L)))
                .move("b")
                .orElseThrow();

        assertThat(move.line().step()).hasValue(-1);
        assertThat(move.parts()).isEmpty();
        assertThat(move.explain(Locale.ENGLISH))
                .isEqualTo(
                        "moved from A to B, step -1; amount 0.30 before, 0.31 after; no causes: the share before an item"
                                + " decides its class only in mode VALUE_SHARE with rule PREFIX");
        assertThat(move.explain(Locale.forLanguageTag("ru")))
                .endsWith(
                        "; причины не разделить: доля предыдущих позиций решает о классе только в режиме VALUE_SHARE с"
                                + " правилом PREFIX");
    }

    @ParameterizedTest
    @EnumSource(value = AbcMode.class, mode = Mode.EXCLUDE, names = "VALUE_SHARE")
    void move_inAnotherMode_hasNoCauses(AbcMode mode) {
        AbcAnalysis analysis = Sales.DEFAULTS.withMode(mode);
        AbcMigration<String> migration = AbcMigration.between(
                Sales.run(analysis, Map.of("a", 50L, "b", 30L)), Sales.run(analysis, Map.of("a", 30L, "b", 50L)));

        assertThat(migration.moves()).hasSize(2).allMatch(move -> move.parts().isEmpty());
    }

    /** Both have shares in both runs, of 5 and of 5, but with only one changed the total is 10 - 95 or 100 - 5. */
    @Test
    void stateWithoutTotal_isTheReasonGiven() {
        AbcAnalysis included = Sales.DEFAULTS.withNegatives(NegativeRule.INCLUDE_IN_BASE);
        AbcMove<String> move = AbcMigration.between(
                        Sales.run(included, Map.of("a", 100L, "b", -95L)),
                        Sales.run(included, Map.of("a", 10L, "b", -5L)))
                .move("a")
                .orElseThrow();

        assertThat(move.parts()).isEmpty();
        assertThat(move.explain(Locale.ENGLISH))
                .isEqualTo(
                        "stayed in A; amount 1.00 before, 0.10 after; no causes: with only its own amount or only the"
                                + " others changed, there would be no total above zero");
        assertThat(move.explain(Locale.forLanguageTag("ru")))
                .endsWith(
                        "; причины не разделить: если изменить только её сумму или только остальные, итога больше нуля не"
                                + " будет");
    }

    /** With the other's -5 and its own earlier 3, b would share a total of -2; there is no share of that. */
    @Test
    void stateWithoutTotal_hasNoParts() {
        AbcMigration<String> migration = AbcMigration.between(
                Sales.run(Sales.DEFAULTS.withNegatives(NegativeRule.INCLUDE_IN_BASE), Map.of("a", 5L, "b", 3L)),
                Sales.run(Sales.DEFAULTS.withNegatives(NegativeRule.INCLUDE_IN_BASE), Map.of("a", -5L, "b", 30L)));

        assertThat(migration.move("b").orElseThrow().parts()).isEmpty();
    }

    /** Equal amounts: together, nothing is before either; split, the first key is before the second. */
    @Test
    void ties_followTheRule() {
        Map<String, Long> before = Map.of("a", 10L, "b", 10L);
        Map<String, Long> after = Map.of("a", 20L, "b", 20L);

        assertThat(parts(AbcMigration.between(Sales.run(before), Sales.run(after)), "b")
                        .after())
                .isEqualTo(Fraction.ZERO);
        assertThat(parts(
                                AbcMigration.between(
                                        Sales.run(Sales.DEFAULTS.withTies(TieRule.SPLIT_BY_KEY), before),
                                        Sales.run(Sales.DEFAULTS.withTies(TieRule.SPLIT_BY_KEY), after)),
                                "b")
                        .after())
                .isEqualTo(Fraction.of(1, 2));
    }
}
