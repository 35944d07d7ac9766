package org.saleskit.forecasting.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.comparison.BetaBinomialPrior.Kind;
import org.saleskit.core.stats.Proportion;

/** The cases where there is little, nothing or something odd to estimate from. */
class HierarchicalRatesTest {

    private static final Locale RUSSIAN = new Locale("ru", "RU");

    @Test
    void allZeroGroups_arePooledNextToZero_neverAtIt() {
        TreeRates rates = Trees.estimate(Trees.of("0/10 0/20 0/7 0/9 0/30"));
        assertThat(rates.levels().get(0).kind()).isEqualTo(Kind.POOLED);
        assertThat(rates.root().rate()).isCloseTo(0.5 / 77, within(1e-15));
        assertThat(Trees.rate(rates, 2).rate()).isEqualTo(rates.root().rate());
        assertThat(Trees.rate(rates, 2).interval().high()).isBetween(0.02, 0.1);
        assertThat(Trees.rate(rates, 2).interval().high())
                .isGreaterThan(Trees.rate(rates, 4).interval().high());
    }

    @Test
    void allOneGroups_mirrorAllZeroOnes() {
        TreeRates ones = Trees.estimate(Trees.of("10/10 20/20 7/7 9/9 30/30"));
        TreeRates zeros = Trees.estimate(Trees.of("0/10 0/20 0/7 0/9 0/30"));
        assertThat(ones.levels().get(0).kind()).isEqualTo(Kind.POOLED);
        assertThat(ones.root().rate()).isCloseTo(1 - zeros.root().rate(), within(1e-15));
        assertThat(Trees.rate(ones, 0).interval().low())
                .isCloseTo(1 - Trees.rate(zeros, 0).interval().high(), within(1e-6));
        assertThat(Trees.estimate(Trees.twoLevels("0/10 0/20", "0/7 0/30", "0/9 0/5", "0/4 0/6"))
                        .levels())
                .extracting(RateLevel::kind)
                .containsExactly(Kind.POOLED, Kind.POOLED);
    }

    @Test
    void singleGroup_shrinksToTheWholeWithTenTrials() {
        TreeRates rates = Trees.estimate(Trees.of("3/12"));
        assertThat(rates.levels().get(0).kind()).isEqualTo(Kind.ASSUMED);
        assertThat(rates.root().rate()).isCloseTo(4.0 / 14, within(1e-15));
        assertThat(Trees.rate(rates, 0).rate()).isCloseTo((3 + 10 * 4.0 / 14) / 22, within(1e-15));
        assertThat(Trees.rate(rates, 0).ownWeight()).isCloseTo(12.0 / 22, within(1e-15));
        assertThat(Trees.rate(rates, 0).strength()).hasValue(10);
    }

    @Test
    void fewGroupsOrTrials_takeTheAssumedStrength() {
        HierarchicalRates options = HierarchicalRates.withDefaults().withAssumedStrength(7);
        assertThat(options.estimate(Trees.of("3/12 9/20 1/30")).levels().get(0).strength())
                .hasValue(7);
        assertThat(options.estimate(Trees.of("3/5 1/5 0/5 1/4")).levels().get(0).strength())
                .hasValue(7);
        assertThat(options.estimate(Trees.of("3/5 1/5 0/5 1/5")).levels().get(0).kind())
                .isNotEqualTo(Kind.ASSUMED);
        assertThat(options.withLeastData(3, 20)
                        .estimate(Trees.of("3/12 9/20 1/30"))
                        .levels()
                        .get(0)
                        .kind())
                .isEqualTo(Kind.ESTIMATED);
        String ones = "1/1 0/1 ".repeat(12).strip();
        assertThat(options.estimate(Trees.of(ones)).levels().get(0).kind()).isEqualTo(Kind.ASSUMED);
    }

    @Test
    void emptyGroup_hasTheParentsRateAndIsListed() {
        TreeRates rates = Trees.estimate(Trees.of("3/12 9/20 1/30 4/20 0/0"));
        NodeRate empty = Trees.rate(rates, 4);
        assertThat(empty.rate()).isEqualTo(rates.root().rate());
        assertThat(empty.ownWeight()).isZero();
        assertThat(empty.interval().width())
                .isGreaterThan(Trees.rate(rates, 2).interval().width());
        assertThat(rates.withoutTrials()).containsExactly(RatePath.of("004"));
        NodeRate novice = rates.rateOrNew(RatePath.of("new"));
        assertThat(novice.rate()).isEqualTo(empty.rate());
        assertThat(novice.law()).isEqualTo(empty.law());
        assertThat(novice.counts()).isEqualTo(Proportion.none());
        assertThat(rates.rate(RatePath.of("new"))).isEmpty();
    }

    @Test
    void nothingCounted_saysNothing() {
        for (RateTree tree :
                new RateTree[] {Trees.of("0/0"), RateTree.builder("team", "rep").build(), RateTree.of("rep", Map.of())
                }) {
            TreeRates rates = Trees.estimate(tree);
            assertThat(rates.root().rate()).isEqualTo(0.5);
            assertThat(rates.root().law().mean()).isCloseTo(0.5, within(1e-9));
            assertThat(rates.root().law().standardDeviation()).isCloseTo(Math.sqrt(1.0 / 12), within(1e-3));
            assertThat(rates.levels()).allMatch(level -> level.kind() == Kind.ASSUMED);
        }
    }

    @Test
    void twoSeparatedPopulations_makeTheStrengthSmallAndSaySo() {
        TreeRates rates = Trees.estimate(Trees.of("49/50 48/50 50/50 1/50 0/50 2/50"));
        RateLevel level = rates.levels().get(0);
        assertThat(level.strength().orElseThrow()).isLessThan(1);
        assertThat(level.isSplit()).isTrue();
        assertThat(level.explain(Locale.ENGLISH)).endsWith("compare each kind by itself.");
        assertThat(level.explain(RUSSIAN)).endsWith("сравнивайте каждую отдельно.");
        assertThat(Trees.rate(rates, 0).rate()).isCloseTo(0.97, within(0.01));
        assertThat(Trees.estimate(Trees.of("20/20 0/20 20/20 0/20 20/20"))
                        .levels()
                        .get(0)
                        .kind())
                .isEqualTo(Kind.SEPARATE);
    }

    @Test
    void pooled_hasOneRateButNotOneCertainty() {
        TreeRates rates = Trees.estimate(Trees.of("1/10 10/100 5/50 3/30 8/80"));
        assertThat(rates.levels().get(0).kind()).isEqualTo(Kind.POOLED);
        assertThat(rates.levels().get(0).strength()).isEmpty();
        assertThat(rates.levels().get(0).deviation()).isZero();
        assertThat(Trees.rate(rates, 0).rate()).isEqualTo(0.1);
        assertThat(Trees.rate(rates, 0).strength()).isEmpty();
        assertThat(Trees.rate(rates, 0).ownWeight()).isZero();
        assertThat(Trees.rate(rates, 0).interval().width())
                .isGreaterThan(Trees.rate(rates, 1).interval().width());
    }

    /** Half-life 4: 2^(-age / 4); eight periods are needed. */
    @Test
    void oldTrials_countForLess_fromEightPeriodsOn() {
        RateTree old = RateTree.builder("rep")
                .add(RatePath.of("a"), Proportion.of(2, 10))
                .add(RatePath.of("a"), 4, Proportion.of(6, 20))
                .add(RatePath.of("a"), 7, Proportion.of(1, 8))
                .build();
        EffectiveCounts counts =
                Trees.estimate(old).rate(RatePath.of("a")).orElseThrow().effectiveCounts();
        double last = Math.pow(2, -7.0 / 4);
        assertThat(counts.successes()).isCloseTo(2 + 3 + last, within(1e-14));
        assertThat(counts.trials()).isCloseTo(10 + 10 + 8 * last, within(1e-14));
        assertThat(old.periods()).isEqualTo(8);
        assertThat(Trees.estimate(old).isDiscounted()).isTrue();
        assertThat(Trees.estimate(old).root().counts()).isEqualTo(Proportion.of(9, 38));

        HierarchicalRates twice = HierarchicalRates.withDefaults().withHalfLife(2);
        assertThat(twice.estimate(old).root().effectiveCounts().trials())
                .isCloseTo(10 + 5 + 8 * Math.pow(2, -3.5), within(1e-14));
        assertThat(HierarchicalRates.withDefaults()
                        .withoutDiscount()
                        .estimate(old)
                        .isDiscounted())
                .isFalse();

        RateTree young = RateTree.builder("rep")
                .add(RatePath.of("a"), 6, Proportion.of(1, 8))
                .build();
        assertThat(Trees.estimate(young).isDiscounted()).isFalse();
        assertThat(Trees.estimate(young).root().effectiveCounts()).isEqualTo(new EffectiveCounts(1, 8));
    }

    /** Sources of one rep say how sources differ only where a rep has two of them. */
    @Test
    void partsWithoutSiblings_tellNothingOfTheirLevel() {
        TreeRates rates = Trees.estimate(Trees.twoLevels("3/40", "12/60", "2/50", "8/40", "4/40"));
        assertThat(rates.levels().get(0).kind()).isEqualTo(Kind.ESTIMATED);
        assertThat(rates.levels().get(1).kind()).isEqualTo(Kind.ASSUMED);
        assertThat(rates.levels().get(1).parts()).isZero();
    }

    @Test
    void anyDepth_goesDownToTheSource() {
        RateTree.Builder tree = RateTree.builder("team", "rep", "source");
        for (int team = 0; team < 4; team++) {
            for (int rep = 0; rep < 3; rep++) {
                for (int source = 0; source < 3; source++) {
                    tree.add(
                            RatePath.of("t" + team, "r" + rep, "s" + source),
                            Proportion.of(1 + team * 2 + rep + source, 40));
                }
            }
        }
        TreeRates rates = Trees.estimate(tree.build());
        assertThat(rates.levels()).extracting(RateLevel::name).containsExactly("team", "rep", "source");
        assertThat(rates.levels()).extracting(RateLevel::depth).containsExactly(1, 2, 3);
        assertThat(rates.all()).hasSize(1 + 4 + 12 + 36);
        assertThat(rates.rateOrNew(RatePath.of("t3", "new", "s0")).parentRate())
                .isEqualTo(rates.rate(RatePath.of("t3")).orElseThrow().rate());
        assertThat(rates.scenarios(RatePath.of("t3")).stream()
                        .mapToDouble(RateScenario::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(rates.tree().counts(RatePath.of("t0"))).isEqualTo(Proportion.of(27, 360));
        assertThat(rates.tree().counts(RatePath.of("t9"))).isEqualTo(Proportion.none());
    }

    @Test
    void explain_givesTheNumbers() {
        TreeRates rates = Trees.estimate(Trees.of(Trees.RATS));
        assertThat(rates.explain(Locale.ENGLISH))
                .isEqualTo("All: 267 of 1,739 (15.4%). Level \"rep\": the rate above is worth 16.5 trials (estimated,"
                        + " parts: 71); true rates differ by 8.4% (standard deviation).");
        assertThat(rates.explain(RUSSIAN).replace("rep", ""))
                .startsWith("Всего: 267 из 1")
                .contains("вес доли вышестоящего, в испытаниях: 16,5 (оценён, частей: 71)")
                .doesNotContainPattern("[A-Za-z]");
        assertThat(Trees.rate(rates, 70).explain(Locale.ENGLISH))
                .isEqualTo("070: 4 of 14 (28.6%); shrunk 20.8% (own weight 46.0%, towards 14.2%), 95% interval 8.7% to"
                        + " 37.8%.");
        assertThat(Trees.rate(rates, 70).explain(RUSSIAN))
                .startsWith("070: 4 из 14 (28,6")
                .contains("; доля подтянута до 20,8")
                .contains(", к доле вышестоящего 14,2")
                .contains("интервал 95");
        assertThat(rates.root().explain(Locale.ENGLISH))
                .startsWith("/: 267 of 1,739 (15.4%); mean of its parts 14.2%, 95% interval");
        assertThat(rates.root().explain(RUSSIAN)).contains("среднее частей 14,2");
    }

    @Test
    void explain_ofAKnownLevel_namesItInTheLanguage() {
        RateTree known = RateTree.builder(RateTree.Level.TEAM, RateTree.Level.REP, RateTree.Level.SOURCE)
                .add(RatePath.of("west", "anna", "web"), Proportion.of(1, 5))
                .build();
        RateTree named = RateTree.builder("team", "rep", "source")
                .add(RatePath.of("west", "anna", "web"), Proportion.of(1, 5))
                .build();

        assertThat(Trees.estimate(known).explain(RUSSIAN))
                .contains("Уровень «команда»: ", "Уровень «менеджер»: ", "Уровень «источник»: ")
                .doesNotContainPattern("[A-Za-z]");
        assertThat(Trees.estimate(known).explain(Locale.ENGLISH))
                .isEqualTo(Trees.estimate(named).explain(Locale.ENGLISH))
                .contains("Level \"team\": ", "Level \"rep\": ", "Level \"source\": ");
        assertThat(Trees.estimate(named).explain(RUSSIAN)).contains("Уровень «rep»: ");
        assertThat(known.levels()).containsExactly("team", "rep", "source");
        assertThat(Trees.estimate(known).levels().get(1).name()).isEqualTo("rep");
        assertThat(known).isNotEqualTo(named).hasToString(named.toString());
        assertThat(RateTree.of(RateTree.Level.REP, Map.of("anna", Proportion.of(1, 5))))
                .isEqualTo(RateTree.builder(RateTree.Level.REP)
                        .add(RatePath.of("anna"), Proportion.of(1, 5))
                        .build())
                .isNotEqualTo(RateTree.of("rep", Map.of("anna", Proportion.of(1, 5))));
    }

    @Test
    void explain_ofTheOtherKinds_saysWhich() {
        assertThat(Trees.estimate(Trees.of("1/10 10/100 5/50 3/30 8/80 0/0")).explain(Locale.ENGLISH))
                .contains("parts differ no more than chance explains, each has the rate above (parts: 5).")
                .endsWith(" Without trials: 005.");
        assertThat(Trees.estimate(Trees.of("3/4 1/5 0/0")).explain(RUSSIAN))
                .contains(
                        "слишком мало частей, чтобы оценить различия (частей: 2); принятый вес доли вышестоящего, в испытаниях:"
                                + " 10,0.")
                .endsWith(" Без испытаний: 002.");
        assertThat(Trees.estimate(Trees.of("3/4 1/5")).explain(Locale.ENGLISH))
                .contains("too few parts to estimate how much they differ (parts: 2)");
        assertThat(Trees.estimate(Trees.of("3/5 1/5 0/5 1/4")).explain(Locale.ENGLISH))
                .contains("too few trials in the parts to estimate how much they differ (parts: 4)");
        assertThat(Trees.estimate(Trees.of("3/5 1/5 0/5 1/4")).explain(RUSSIAN))
                .contains("слишком мало испытаний у частей, чтобы оценить различия (частей: 4)");
        assertThat(Trees.estimate(Trees.of("20/20 0/20 20/20 0/20 20/20")).explain(Locale.ENGLISH))
                .contains("every part has only successes or only failures");
        assertThat(Trees.estimate(Trees.of("20/20 0/20 20/20 0/20 20/20")).explain(RUSSIAN))
                .contains("у каждой части только успехи или только неудачи");
        assertThat(Trees.estimate(Trees.of("1/10 10/100 5/50 3/30 8/80")).explain(RUSSIAN))
                .contains("части различаются не больше, чем объясняет случай");
        RateTree old = RateTree.builder("rep")
                .add(RatePath.of("a"), Proportion.of(2, 9))
                .add(RatePath.of("a"), 8, Proportion.of(2, 20))
                .build();
        assertThat(Trees.estimate(old).explain(Locale.ENGLISH)).endsWith(" A trial counts for half after 4.0 periods.");
        assertThat(Trees.estimate(old).explain(RUSSIAN)).endsWith("за столько периодов: 4,0.");
        assertThat(Trees.estimate(old).root().explain(Locale.ENGLISH)).contains(", worth 14.0 recent trials;");
        assertThat(Trees.estimate(old).root().explain(RUSSIAN)).contains("по весу как недавние: 14,0");
        assertThat(Trees.rate(Trees.estimate(Trees.of("1/5")), 0).explain(Locale.ENGLISH))
                .endsWith(" Few trials.");
        assertThat(Trees.rate(Trees.estimate(Trees.of("1/5")), 0).explain(RUSSIAN))
                .endsWith(" Мало испытаний.");
    }

    @Test
    void optionsAndValues_areEqualByContent() {
        HierarchicalRates options =
                HierarchicalRates.withDefaults().withConfidence(0.9).withLeastData(5, 30);
        assertThat(options)
                .isEqualTo(HierarchicalRates.withDefaults().withLeastData(5, 30).withConfidence(0.9));
        assertThat(options)
                .hasSameHashCodeAs(
                        HierarchicalRates.withDefaults().withLeastData(5, 30).withConfidence(0.9));
        assertThat(options).isNotEqualTo(HierarchicalRates.withDefaults());
        assertThat(options.confidence()).isEqualTo(0.9);
        assertThat(options.leastParts()).isEqualTo(5);
        assertThat(options.leastTrials()).isEqualTo(30);
        assertThat(options.assumedStrength()).isEqualTo(10);
        assertThat(options.halfLife()).hasValue(4);
        assertThat(options.withoutDiscount().halfLife()).isEmpty();
        assertThat(options)
                .hasToString("HierarchicalRates[half-life 4.0, confidence 0.9, least parts 5, least trials 30.0,"
                        + " assumed strength 10.0]");
        assertThat(options.withoutDiscount()).hasToString(options.toString().replace("4.0", "none"));
        RateTree tree = Trees.of("3/4 1/5");
        assertThat(tree).isEqualTo(Trees.of("3/4 1/5")).hasSameHashCodeAs(Trees.of("3/4 1/5"));
        assertThat(tree).isNotEqualTo(Trees.of("3/4 1/6")).hasToString("RateTree[rep, 2 leaves]");
        assertThat(tree.levels()).containsExactly("rep");
        TreeRates rates = options.estimate(tree);
        assertThat(rates.options()).isEqualTo(options);
        assertThat(rates)
                .hasToString("TreeRates[RateTree[rep, 2 leaves], [RateLevel[rep, ASSUMED, strength 10.0, 2 parts]]]");
        assertThat(rates.root().toString()).startsWith("NodeRate[/, 4 of 9, rate 0.4545");
        assertThat(rates.root().interval().width())
                .isLessThan(Trees.estimate(tree).root().interval().width());
        assertThat(RatePath.of("a", "b").compareTo(RatePath.of("a"))).isPositive();
        assertThat(RatePath.of("a", "b").compareTo(RatePath.of("b"))).isNegative();
        assertThat(RatePath.of("a", "b")).hasToString("a/b");
    }
}
