package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.velocity.VelocityChange.Kind;
import org.saleskit.analytics.velocity.VelocityLevers.Effect;
import org.saleskit.analytics.velocity.VelocityLevers.Lever;
import org.saleskit.analytics.velocity.VelocityLevers.Need;
import org.saleskit.core.stats.Fraction;

class VelocityLeversTest {

    private static final VelocityLevers FIRST = levers("40", "0.25", "50000", "50");
    private static final VelocityLevers SECOND = levers("44", "0.20", "60000", "48");

    private static VelocityLevers levers(String deals, String winRate, String amount, String days) {
        return VelocityLevers.of(fraction(deals), fraction(winRate), fraction(amount), fraction(days));
    }

    private static Fraction fraction(String value) {
        return Fraction.of(new BigDecimal(value));
    }

    private static double[] logs(VelocityChange change) {
        return List.of(Lever.values()).stream()
                .mapToDouble(lever -> change.logRatio(lever).orElseThrow())
                .toArray();
    }

    private static double[] money(VelocityChange change) {
        return List.of(Lever.values()).stream()
                .mapToDouble(lever -> change.contribution(lever).orElseThrow())
                .toArray();
    }

    /** G15: 10 000 and 11 000 a day; ln ratios 0.095310, -0.223144, 0.182322, 0.040822, which sum to ln 1.1. */
    @Test
    void change_goldenVectorG15_logarithmsSumToThatOfTheVelocity() {
        assertThat(FIRST.velocity()).isEqualTo(Fraction.of(10_000));
        assertThat(SECOND.velocity()).isEqualTo(Fraction.of(11_000));
        VelocityChange change = VelocityChange.between(FIRST, SECOND);
        assertThat(change.kind()).isEqualTo(Kind.DECOMPOSED);
        assertThat(logs(change)).containsExactly(new double[] {0.095310, -0.223144, 0.182322, 0.040822}, within(5e-7));
        assertThat(change.logRatio().orElseThrow()).isCloseTo(Math.log(1.1), within(1e-15));
        assertThat(Arrays.stream(logs(change)).sum()).isCloseTo(Math.log(1.1), within(1e-15));
        assertThat(change.difference()).contains(Fraction.of(1_000));
        assertThat(Arrays.stream(money(change)).sum()).isCloseTo(1_000, within(1e-9));
        // Python, decimal with 30 digits: 1000 / ln 1.1 times ln of each ratio.
        assertThat(money(change))
                .containsExactly(new double[] {1_000, -2_341.235236, 1_912.928474, 428.306762}, within(5e-7));
        assertThat(change.before()).contains(FIRST);
        assertThat(change.after()).contains(SECOND);
        assertThat(change.zeroLevers()).isEmpty();
    }

    /** G15, LMDI: deals 10 to 12, average 100 to 110, revenue 1000 to 1320: deals 210.1449, average 109.8551. */
    @Test
    void contribution_goldenVectorG15_isThatOfTheLogarithmicMeanDivisiaIndex() {
        VelocityChange change = VelocityChange.between(levers("10", "1", "100", "1"), levers("12", "1", "110", "1"));
        assertThat(money(change)).containsExactly(new double[] {210.1449, 0, 109.8551, 0}, within(5e-5));
        assertThat(change.difference()).contains(Fraction.of(320));
    }

    @Test
    void contribution_sameVelocityByOtherLevers_partsCancel() {
        VelocityChange change =
                VelocityChange.between(levers("10", "0.5", "100", "5"), levers("20", "0.25", "100", "5"));
        assertThat(change.difference()).contains(Fraction.ZERO);
        assertThat(change.logRatio()).hasValue(0);
        // V ln 2, with V = 100 on both sides.
        assertThat(money(change)).containsExactly(new double[] {69.314718, -69.314718, 0, 0}, within(1e-6));
    }

    /** A change in the 14th digit keeps its own first digits: 1e-14 of 10 000 is 1e-10. */
    @Test
    void contribution_tinyChange_losesNoDigits() {
        VelocityLevers more = levers("40", "0.25", "50000.0000000005", "50");
        VelocityChange change = VelocityChange.between(FIRST, more);
        assertThat(change.contribution(Lever.AMOUNT).orElseThrow()).isCloseTo(1e-10, within(1e-22));
        assertThat(change.logRatio(Lever.AMOUNT).orElseThrow()).isCloseTo(1e-14, within(1e-26));
    }

    @Test
    void contribution_hugeFall_isFinite() {
        VelocityChange change = VelocityChange.between(
                levers("1000000000000", "1", "1000000000000", "1"), levers("1", "1", "0.01", "1"));
        assertThat(change.logRatio().orElseThrow()).isCloseTo(-26 * Math.log(10), within(1e-9));
        assertThat(Arrays.stream(money(change)).sum()).isCloseTo(-1e24, within(1e12));
    }

    @Test
    void change_zeroLever_hasADifferenceAndNoSplit() {
        VelocityChange lost = VelocityChange.between(FIRST, levers("44", "0", "0", "48"));
        assertThat(lost.kind()).isEqualTo(Kind.ZERO);
        assertThat(lost.zeroLevers()).containsExactly(Lever.WIN_RATE, Lever.AMOUNT);
        assertThat(lost.difference()).contains(Fraction.of(-10_000));
        assertThat(lost.logRatio()).isEmpty();
        assertThat(lost.logRatio(Lever.DEALS)).isEmpty();
        assertThat(lost.contribution(Lever.DEALS)).isEmpty();
        assertThat(VelocityChange.between(levers("0", "0.5", "1", "1"), FIRST).zeroLevers())
                .containsExactly(Lever.DEALS);
    }

    @Test
    void change_sameLevers_areEqual() {
        VelocityChange change = VelocityChange.between(FIRST, SECOND);
        assertThat(VelocityChange.between(FIRST, SECOND)).isEqualTo(change).hasSameHashCodeAs(change);
        assertThat(VelocityChange.between(SECOND, FIRST)).isNotEqualTo(change);
        assertThat(VelocityChange.between(FIRST, FIRST)).isNotEqualTo(change);
    }

    /** 10 000 × 0.9, 1.1, and for the cycle / 0.9, / 1.1. */
    @Test
    void sensitivity_aTenth_movesEachLeverDownAndUp() {
        Fraction tenth = fraction("0.1");
        Optional<Fraction> less = Optional.of(Fraction.of(9_000));
        Optional<Fraction> more = Optional.of(Fraction.of(11_000));
        assertThat(FIRST.sensitivity(tenth))
                .containsExactly(
                        new Effect(Lever.DEALS, tenth.negated(), less),
                        new Effect(Lever.DEALS, tenth, more),
                        new Effect(Lever.WIN_RATE, tenth.negated(), less),
                        new Effect(Lever.WIN_RATE, tenth, more),
                        new Effect(Lever.AMOUNT, tenth.negated(), less),
                        new Effect(Lever.AMOUNT, tenth, more),
                        new Effect(Lever.CYCLE, tenth.negated(), Optional.of(Fraction.of(100_000, 9))),
                        new Effect(Lever.CYCLE, tenth, Optional.of(Fraction.of(100_000, 11))));
    }

    /** Four times the win rate is 1, and no more; a lever less its whole is 0, and a cycle of 0 gives no velocity. */
    @Test
    void sensitivity_impossibleValues_haveNoVelocity() {
        List<Effect> triple = FIRST.sensitivity(Fraction.of(3));
        assertThat(triple.get(3).velocity()).contains(Fraction.of(40_000));
        assertThat(triple.get(0).velocity()).isEmpty();
        assertThat(triple.get(6).velocity()).isEmpty();
        assertThat(FIRST.sensitivity(fraction("3.1")).get(3).velocity()).isEmpty();
        List<Effect> whole = FIRST.sensitivity(Fraction.ONE);
        assertThat(whole.get(0).velocity()).contains(Fraction.ZERO);
        assertThat(whole.get(6).velocity()).isEmpty();
        assertThat(whole.get(7).velocity()).contains(Fraction.of(5_000));
    }

    /** For 12 500 each of N, W, A by a quarter more, or L 40 days, a fifth less. */
    @Test
    void neededFor_target_givesTheValueOfEachLever() {
        Optional<Fraction> quarter = Optional.of(fraction("0.25"));
        assertThat(FIRST.neededFor(Fraction.of(12_500)))
                .containsExactly(
                        new Need(Lever.DEALS, Optional.of(Fraction.of(50)), quarter),
                        new Need(Lever.WIN_RATE, Optional.of(fraction("0.3125")), quarter),
                        new Need(Lever.AMOUNT, Optional.of(Fraction.of(62_500)), quarter),
                        new Need(Lever.CYCLE, Optional.of(Fraction.of(40)), Optional.of(fraction("-0.2"))));
    }

    @Test
    void neededFor_impossibleTargets_haveNoValue() {
        assertThat(FIRST.neededFor(Fraction.of(40_000)).get(1).value()).contains(Fraction.ONE);
        assertThat(FIRST.neededFor(Fraction.of(40_001)).get(1))
                .isEqualTo(new Need(Lever.WIN_RATE, Optional.empty(), Optional.empty()));
        List<Need> nothingInWork = levers("0", "0.25", "50000", "50").neededFor(Fraction.of(10_000));
        // The change of a lever that is zero has no share.
        assertThat(nothingInWork.get(0))
                .isEqualTo(new Need(Lever.DEALS, Optional.of(Fraction.of(40)), Optional.empty()));
        assertThat(nothingInWork.subList(1, 4)).allMatch(need -> need.value().isEmpty());
    }

    @Test
    void value_eachLever_isItsPart() {
        assertThat(List.of(Lever.values()).stream().map(FIRST::value))
                .containsExactly(Fraction.of(40), fraction("0.25"), Fraction.of(50_000), Fraction.of(50));
        assertThat(List.of(Lever.values()).stream().map(lever -> lever.label(Locale.ENGLISH)))
                .containsExactly("deals in work", "win rate", "amount of a won deal", "cycle");
    }
}
