package org.saleskit.analytics.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.xyz.HistoryRule;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzClass;

class CertaintyTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final CertaintyAnalysis USUAL = CertaintyAnalysis.withDefaults();

    private static final long[] EVEN = {50, 50, 50, 50, 50, 50, 50, 50};
    private static final long[] LATE = {0, 0, 0, 0, 0, 0, 0, 8};

    /** Cube roots: 1.82, 2.29, 2.88, 3.30 and 4.38; 15.625 is 2.5 cubed. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "4, 2", "6, 2", "12, 2", "15, 2", "16, 3", "24, 3", "36, 3", "42, 3", "43, 4", "84, 4"})
    void blockLength_byRule_isNearestToTheCubeRoot(int periods, int length) {
        assertThat(USUAL.blockLength(periods)).isEqualTo(length);
        assertThat(USUAL.withBlockLength(5).blockLength(periods)).isEqualTo(Math.min(5, periods));
    }

    /**
     * By hand: item 0 sells 60 in January and 20 in February, item 1 30 in each; limit of A 0.65. Two months in blocks of one
     * make four draws, equally likely. January twice: 120 and 60, item 1 has 0.667 before it and is B. February twice: 40
     * and 60, item 0 has 0.6 before it and is A. One of each: 80 and 60, item 1 has 0.571 before it and is A. So item 0 is
     * always A, item 1 is B in a quarter of the draws.
     */
    @Test
    void classify_twoMonths_isThatByHand() {
        CertaintyAnalysis analysis = USUAL.withBlockLength(1)
                .withDraws(4_000)
                .withAnalysis(AbcXyzAnalysis.withDefaults()
                        .withAbc(AbcAnalysis.withDefaults().withThresholds(0.65, 0.95))
                        .withXyz(XyzAnalysis.withDefaults().withMinimumPeriods(2)));
        CertaintyResult<Integer> result =
                analysis.classify(Tables.of(List.of(new long[] {60, 20}, new long[] {30, 30})));
        CertaintyItem<Integer> second = result.item(1).orElseThrow();
        CertaintyItem<Integer> first = result.item(0).orElseThrow();

        // Six standard errors of a quarter and of a half over 4 000 draws.
        assertThat(second.abcProbability(AbcClass.B).rate().orElseThrow()).isBetween(0.209, 0.291);
        assertThat(second.xyzProbability(XyzClass.X).rate()).hasValue(1.0);
        assertThat(first.abcCertainty().rate()).hasValue(1.0);
        // One month twice does not vary; one of each gives 20 over 40.
        assertThat(first.xyzProbability(XyzClass.Z).rate().orElseThrow()).isBetween(0.452, 0.548);
        assertThat(first.xyzProbability(XyzClass.X).successes())
                .isEqualTo(4_000 - first.xyzProbability(XyzClass.Z).successes());
    }

    @Test
    void classify_nothingVaries_isCertain() {
        CertaintyResult<Integer> result = USUAL.withDraws(50).classify(Tables.of(List.of(EVEN, EVEN)));

        assertThat(result.items()).hasSize(2).allMatch(item -> !item.isBorderline());
        assertThat(result.items()).allMatch(item -> item.certainty().successes() == 50);
        assertThat(result.borderline()).isEmpty();
        assertThat(result.diagnostic(Locale.ENGLISH)).isEmpty();
        assertThat(result.items().get(0).explain(Locale.ENGLISH)).isEqualTo("A in 100.0% of 50 draws, X in 100.0%");
        assertThat(result.blockLength()).hasValue(2);
    }

    @Test
    void classify_lateItem_mayBeNewOrNothing() {
        CertaintyResult<Integer> result = USUAL.withDraws(400).classify(Tables.of(List.of(EVEN, LATE)));
        CertaintyItem<Integer> late = result.item(1).orElseThrow();

        assertThat(late.item().cell()).isEqualTo("CNEW");
        assertThat(late.xyzProbability(XyzClass.NEW).successes()
                        + late.xyzProbability(XyzClass.UNDEFINED).successes())
                .isEqualTo(400);
        assertThat(late.abcProbability(AbcClass.NONE)).isEqualTo(late.xyzProbability(XyzClass.UNDEFINED));
        assertThat(late.abcProbability(AbcClass.NONE).successes()).isBetween(1L, 399L);
        assertThat(late.probability(AbcClass.ofRank(9), XyzClass.X).successes()).isZero();
        assertThat(result.toString()).startsWith("CertaintyResult[items 2, borderline ");
    }

    @Test
    void explain_borderline_namesTheOtherCells() {
        CertaintyAnalysis analysis = USUAL.withBorderline(BigDecimal.ONE).withDraws(400);
        CertaintyResult<Integer> result = analysis.classify(Tables.of(List.of(EVEN, LATE)));
        CertaintyItem<Integer> late = result.item(1).orElseThrow();

        assertThat(late.isBorderline()).isTrue();
        assertThat(late.isAbcBorderline()).isTrue();
        assertThat(late.isXyzBorderline()).isTrue();
        assertThat(late.explain(Locale.ENGLISH))
                .matches(
                        "C in [0-9.]+% of 400 draws, NEW in [0-9.]+%; borderline, because CNEW comes up in [0-9.]+% and"
                                + " not in 100%; else NONE-UNDEFINED in [0-9.]+%, BNEW in [0-9.]+%");
        assertThat(late.explain(RUSSIAN))
                .contains("из 400 розыгрышей", "; пограничная: CNEW выпадает в ", "; иначе NONE-UNDEFINED в ");
        assertThat(late.toString()).startsWith("CertaintyItem[1, CNEW in ");
        assertThat(result.borderline()).extracting(CertaintyItem::key).containsExactly(1);
        assertThat(result.diagnostic(Locale.ENGLISH))
                .contains("1 of 2 items are borderline: their cell comes up in less than 100% of the draws.");
        assertThat(result.diagnostic(RUSSIAN).orElseThrow()).startsWith("Пограничных позиций 1 из 2");
        assertThat(result.classes().items()).hasSize(2);
        assertThat(result.analysis()).isSameAs(analysis);
    }

    @Test
    void history_padded_countsTheWholeWindow() {
        CertaintyAnalysis padded = USUAL.withDraws(200)
                .withAnalysis(AbcXyzAnalysis.withDefaults()
                        .withXyz(XyzAnalysis.withDefaults().withHistory(HistoryRule.PAD_ALL)));
        CertaintyItem<Integer> late =
                padded.classify(Tables.of(List.of(EVEN, LATE))).item(1).orElseThrow();

        assertThat(late.xyzProbability(XyzClass.NEW).successes()).isZero();
        assertThat(late.xyzProbability(XyzClass.Z).successes()).isPositive();
    }

    @Test
    void classify_oneOrNoPeriod_saysSo() {
        CertaintyResult<Integer> one = USUAL.withDraws(3).classify(Tables.of(List.of(new long[] {5})));
        CertaintyResult<Integer> none = USUAL.withDraws(3).classify(Tables.of(List.of()));

        assertThat(one.diagnostic(Locale.ENGLISH))
                .contains("The window has one period, so every draw is the same and certainty says nothing.");
        assertThat(one.diagnostic(RUSSIAN).orElseThrow()).startsWith("В окне один период");
        assertThat(one.items().get(0).certainty().rate()).hasValue(1.0);
        assertThat(none.items()).isEmpty();
        assertThat(none.blockLength()).isEmpty();
        assertThat(none.item(1)).isEmpty();
    }

    /** Of eight months any block of eight is a rotation: the same periods in every draw, whatever the blocks begin with. */
    @Test
    void classify_blocksAsLongAsTheWindow_saysSo() {
        long[] varying = {1, 200, 3, 90, 5, 6, 7, 80};
        for (BlockRule rule : BlockRule.values()) {
            CertaintyAnalysis analysis = USUAL.withDraws(20).withBlockRule(rule);
            CertaintyResult<Integer> whole = analysis.withBlockLength(12).classify(Tables.of(List.of(EVEN, varying)));
            CertaintyResult<Integer> less = analysis.withBlockLength(7).classify(Tables.of(List.of(EVEN, EVEN)));

            assertThat(whole.items()).allMatch(item -> item.certainty().successes() == 20);
            assertThat(whole.diagnostic(Locale.ENGLISH))
                    .contains("The blocks are as long as the window, so every draw has the same periods and certainty"
                            + " says nothing.");
            assertThat(whole.diagnostic(RUSSIAN))
                    .contains(
                            "Блоки длиной во всё окно: в каждом розыгрыше те же периоды, и уверенность ни о чём не говорит.");
            assertThat(less.diagnostic(Locale.ENGLISH)).isEmpty();
        }
    }

    /**
     * By hand: the month of -60 is drawn k times of eight, so item 1 has 40 - 65 k and the base is 120 - 65 k: above zero
     * for none or one, below it for two or more, with the probability 1 - (7/8)^8 - (7/8)^7 = 0.2636.
     */
    @Test
    void classify_drawWithoutATotal_countsAsNoClass() {
        CertaintyAnalysis analysis = USUAL.withBlockLength(1)
                .withDraws(4_000)
                .withAnalysis(AbcXyzAnalysis.withDefaults()
                        .withAbc(AbcAnalysis.withDefaults().withNegatives(NegativeRule.INCLUDE_IN_BASE)));
        CertaintyResult<Integer> result = analysis.classify(
                Tables.of(List.of(new long[] {10, 10, 10, 10, 10, 10, 10, 10}, new long[] {5, 5, 5, -60, 5, 5, 5, 5})));
        CertaintyItem<Integer> steady = result.item(0).orElseThrow();
        CertaintyItem<Integer> returned = result.item(1).orElseThrow();

        // Six standard errors over 4 000 draws.
        assertThat(steady.abcProbability(AbcClass.NONE).rate().orElseThrow()).isBetween(0.2218, 0.3054);
        assertThat(steady.abcProbability(AbcClass.A).successes())
                .isEqualTo(4_000 - steady.abcProbability(AbcClass.NONE).successes());
        assertThat(returned.abcProbability(AbcClass.NEGATIVE)).isEqualTo(steady.abcProbability(AbcClass.NONE));
    }

    @Test
    void blocks_moving_neverJoinTheEnds() {
        DrawnTable moving = drawn(USUAL.withBlockRule(BlockRule.MOVING).withBlockLength(4));
        DrawnTable circular = drawn(USUAL.withBlockLength(4));
        boolean joined = false;
        for (int draw = 0; draw < 200; draw++) {
            int[] periods = moving.drawnPeriods(draw);
            assertThat(periods).hasSize(8);
            for (int i = 1; i < periods.length; i++) {
                if (i % 4 != 0) {
                    assertThat(periods[i]).isEqualTo(periods[i - 1] + 1);
                }
            }
            joined |= List.of(circular.drawnPeriods(draw)[1], circular.drawnPeriods(draw)[5])
                    .contains(0);
        }
        assertThat(joined).isTrue();
    }

    private static DrawnTable drawn(CertaintyAnalysis analysis) {
        return new DrawnTable(analysis, List.of(AbcClass.A), Tables.of(List.of(EVEN)));
    }

    @Test
    void result_beforeAllDraws_isRefused() {
        CertaintyRun<Integer> run = USUAL.withDraws(10).start(Tables.of(List.of(EVEN)));
        run.draw(0, 4);

        assertThatThrownBy(run::result)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("draws must all be done, but was 4 of 10");
        assertThat(run).hasToString("CertaintyRun[4 of 10 draws]");
        assertThat(run.draw(4, 10).result().items()).hasSize(1);
    }

    @Test
    void toString_options_areNamed() {
        assertThat(USUAL.withSeed(7)
                        .withBlockLength(3)
                        .withBlockRule(BlockRule.MOVING)
                        .toString())
                .startsWith(
                        "CertaintyAnalysis[draws 1000, seed 7, blocks MOVING of 3, borderline below 0.8, AbcXyzAnalysis[");
        assertThat(USUAL.toString()).contains("blocks CIRCULAR of the cube root of the periods,");
        assertThat(USUAL.seed()).isEqualTo(1);
        assertThat(USUAL.blockLength()).isEmpty();
        assertThat(USUAL.withBlockLength(3).blockLength()).hasValue(3);
    }
}
