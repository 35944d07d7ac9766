package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The invariants of the law of a sum of deals, against enumeration of all outcomes and against itself. */
class DealSumProperties {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final DealSum INDEPENDENT = DealSum.withDefaults().withIndependentDeals();
    private static final DealSum DEPENDENT =
            DealSum.withDefaults().withCorrelation(0.2).withNodes(7);

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    @Provide
    Arbitrary<List<DealLaw>> deals() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1).ofScale(4),
                        Arbitraries.integers().between(0, 40))
                .as((p, amount) -> DealLaw.of(p, usd(amount)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Amounts in cents without a common step, too many to list all sums, on so short a lattice that nearly all are divided. */
    @Provide
    Arbitrary<List<DealLaw>> odd() {
        return odd(1);
    }

    /** The same, but of one magnitude, so that few are apart from the lattice. */
    @Provide
    Arbitrary<List<DealLaw>> similar() {
        return odd(50_000);
    }

    private static Arbitrary<List<DealLaw>> odd(int least) {
        return Combinators.combine(
                        Arbitraries.doubles()
                                .between(least == 1 ? 0.01 : 0.2, 0.9)
                                .ofScale(4),
                        Arbitraries.integers().between(least, 100_000))
                .as((p, units) -> DealLaw.of(p, Money.ofMinor(USD, units)))
                .list()
                .ofMinSize(13)
                .ofMaxSize(14);
    }

    private static final DealSum SHORT = DealSum.withDefaults().withBins(1024).withNodes(5);

    /** All 2^n outcomes. */
    @Property
    void law_isThatOfEnumeration(@ForAll("deals") List<DealLaw> deals) {
        int total = deals.stream().mapToInt(DealSumProperties::units).sum();
        double[] direct = new double[total + 1];
        for (int outcome = 0; outcome < 1 << deals.size(); outcome++) {
            double probability = 1;
            int sum = 0;
            for (int i = 0; i < deals.size(); i++) {
                boolean won = (outcome >> i & 1) == 1;
                double p = deals.get(i).probability();
                probability *= won ? p : 1 - p;
                sum += won ? units(deals.get(i)) : 0;
            }
            direct[sum] += probability;
        }
        RevenueDistribution law = INDEPENDENT.of(deals);
        double atLeast = 0;
        for (int x = total; x >= 0; x--) {
            atLeast += direct[x];
            assertThat(law.probability(usd(x))).isCloseTo(direct[x], within(1e-14 * direct[x] + 1e-300));
            assertThat(law.probabilityAtLeast(usd(x))).isCloseTo(atLeast, within(1e-13 * atLeast + 1e-300));
        }
        assertThat(law.isExact()).isTrue();
    }

    private static int units(DealLaw deal) {
        return deal.amount().mean().getAmountMajorInt();
    }

    @Property
    void twoPortfolios_together_areTheConvolutionOfTheirLaws(
            @ForAll("deals") List<DealLaw> one, @ForAll("deals") List<DealLaw> two) {
        List<DealLaw> all = new ArrayList<>(one);
        all.addAll(two);
        RevenueDistribution together = INDEPENDENT.of(all);
        RevenueDistribution sum = INDEPENDENT.of(one).plus(INDEPENDENT.of(two));

        assertThat(sum.least()).isEqualTo(together.least());
        assertThat(sum.most()).isEqualTo(together.most());
        assertThat(sum.mean()).isEqualTo(together.mean());
        assertThat(sum.variance()).isCloseTo(together.variance(), within(1e-9));
        for (int x = 0; x <= 640; x++) {
            double expected = together.probability(usd(x));
            assertThat(sum.probability(usd(x))).isCloseTo(expected, within(1e-13 * expected + 1e-300));
        }
    }

    @Property
    void momentsOfTheLaw_areThoseOfTheFormula(@ForAll("deals") List<DealLaw> deals, @ForAll boolean dependent) {
        RevenueDistribution law = (dependent ? DEPENDENT : INDEPENDENT).of(deals);
        double mean = mean(law);
        double formula = deals.stream()
                .mapToDouble(deal -> deal.probability() * units(deal))
                .sum();

        assertThat(mean).isCloseTo(formula, within(1e-10));
        assertThat(law.mean().getAmount().doubleValue()).isCloseTo(formula, within(0.00501));
        assertThat(variance(law, mean)).isCloseTo(law.variance(), within(1e-8 + 1e-9 * law.variance()));
    }

    /** On a lattice that divides the amounts, the mean is kept and the variance is not made smaller. */
    @Property
    void dividedAmounts_keepTheMean(@ForAll("similar") List<DealLaw> deals) {
        RevenueDistribution law = SHORT.of(deals);
        double mean = mean(law);
        DealLattice lattice = DealLattice.of(deals, USD, SHORT.bins(), SHORT.correlation());
        double step = lattice.step / 100.0;
        // Sums of large deals that are joined, or listed at wider distances, add a variance of their own.
        double more = lattice.large.sums().length == 1 ? deals.size() * step * step / 4 + 1e-6 : 0.01 * law.variance();

        assertThat(mean).isCloseTo(law.mean().getAmount().doubleValue(), within(0.0051));
        assertThat(variance(law, mean)).isBetween(law.variance() * (1 - 1e-9) - 1e-6, law.variance() + more);
    }

    private static double mean(RevenueDistribution law) {
        double mean = 0;
        for (int i = 0; i < law.size(); i++) {
            mean += law.valueAt(i) * law.probabilityAt(i);
        }
        return mean;
    }

    private static double variance(RevenueDistribution law, double mean) {
        double variance = 0;
        for (int i = 0; i < law.size(); i++) {
            variance += (law.valueAt(i) - mean) * (law.valueAt(i) - mean) * law.probabilityAt(i);
        }
        return variance;
    }

    @Property
    void anyOrder_givesTheSameBits(@ForAll("odd") List<DealLaw> deals, @ForAll long seed, @ForAll boolean exact) {
        List<DealLaw> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, new Random(seed));
        DealSum sums = exact ? DEPENDENT : SHORT;
        RevenueDistribution one = sums.of(deals);
        RevenueDistribution two = sums.of(shuffled);

        assertThat(two.mean()).isEqualTo(one.mean());
        assertThat(two.variance()).isEqualTo(one.variance());
        assertThat(two.size()).isEqualTo(one.size());
        assertThat(two.least()).isEqualTo(one.least());
        assertThat(IntStream.range(0, one.size())
                        .filter(i -> two.probabilityAt(i) != one.probabilityAt(i)
                                || (i % 97 == 0 && !two.amountAt(i).equals(one.amountAt(i)))))
                .isEmpty();
    }

    /** Stochastic order: a likelier deal makes every plan likelier, with any dependence. */
    @Property
    void likelierDeal_makesEveryPlanLikelier(
            @ForAll("deals") List<DealLaw> deals,
            @ForAll @IntRange(min = 0, max = 7) int which,
            @ForAll @DoubleRange(min = 0, max = 1) double toCertainty,
            @ForAll boolean dependent) {
        int i = which % deals.size();
        List<DealLaw> likelier = new ArrayList<>(deals);
        likelier.set(i, likelier(deals.get(i), toCertainty));
        DealSum sums = dependent ? DEPENDENT : INDEPENDENT;
        assertLikelier(sums.of(deals), sums.of(likelier), 0);
    }

    private static DealLaw likelier(DealLaw deal, double toCertainty) {
        return DealLaw.of(deal.probability() + (1 - deal.probability()) * 0.99 * toCertainty, deal.amount());
    }

    private static void assertLikelier(RevenueDistribution before, RevenueDistribution after, double dropped) {
        // One assertion for thousands of plans.
        List<Money> lessLikely = IntStream.range(0, after.size())
                .mapToObj(after::amountAt)
                .filter(plan ->
                        after.probabilityAtLeast(plan) < before.probabilityAtLeast(plan) * (1 - 1e-12) - dropped)
                .toList();
        assertThat(lessLikely).isEmpty();
    }

    /** On the lattice of a model as well, as long as no new one is made. */
    @Property
    void likelierDeal_onTheLatticeOfAModel_makesEveryPlanLikelier(
            @ForAll("similar") List<DealLaw> deals,
            @ForAll @IntRange(min = 0, max = 12) int which,
            @ForAll @DoubleRange(min = 0, max = 1) double toCertainty) {
        DealLattice lattice = DealLattice.of(deals, USD, SHORT.bins(), SHORT.correlation());
        DealLaw likelier = likelier(deals.get(which), toCertainty);
        Assume.that(lattice.large.sums().length == 1 && lattice.takes(likelier));
        DealSumModel model = SHORT.model(deals);
        assertLikelier(model.revenue(), model.replaced(which, likelier), 1e-14);
    }

    @Property
    void tails_arePositive_andFallAsThePlanRises(@ForAll("similar") List<DealLaw> deals) {
        RevenueDistribution law = SHORT.of(deals);

        List<Money> wrong = IntStream.range(1, law.size())
                .filter(k -> law.probabilityAtLeast(law.amountAt(k)) <= 0
                        || law.probabilityAtLeast(law.amountAt(k)) > law.probabilityAtLeast(law.amountAt(k - 1))
                        || law.probabilityAtMost(law.amountAt(k - 1)) <= 0)
                .mapToObj(law::amountAt)
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(law.probabilityAtLeast(law.most())).isPositive();
    }

    @Property
    void removedThenAdded_restoresTheLaw(
            @ForAll("similar") List<DealLaw> deals, @ForAll @IntRange(min = 0, max = 8) int which) {
        for (DealSum sums : List.of(SHORT, SHORT.withIndependentDeals())) {
            DealSumModel model = sums.model(deals);
            RevenueDistribution law = model.revenue();
            RevenueDistribution again = model.replaced(which % deals.size(), deals.get(which % deals.size()));

            List<Money> wrong = IntStream.range(0, law.size())
                    .mapToObj(law::amountAt)
                    .filter(amount -> Math.abs(again.probability(amount) - law.probability(amount)) > 1e-14)
                    .toList();
            assertThat(wrong).isEmpty();
            assertThat(again.mean()).isEqualTo(law.mean());
            assertThat(again.variance()).isCloseTo(law.variance(), within(1e-12 * law.variance()));
        }
    }

    /** Amounts of whole dollars up to 40 stay on the lattice of cents, so a new model has the same lattice. */
    @Property
    void whatIf_isTheLawOfTheOtherPortfolio(
            @ForAll("deals") List<DealLaw> deals,
            @ForAll @IntRange(min = 0, max = 8) int which,
            @ForAll @DoubleRange(min = 0, max = 1) double probability,
            @ForAll @IntRange(min = 0, max = 40) int amount,
            @ForAll boolean dependent) {
        DealSum sums = dependent ? DEPENDENT : INDEPENDENT;
        DealSumModel model = sums.model(deals);
        int i = which % deals.size();
        DealLaw other = DealLaw.of(probability, usd(amount));
        List<DealLaw> rest = new ArrayList<>(deals);
        rest.remove(i);
        assertSame(model.without(i), sums.of(USD, rest));
        List<DealLaw> more = new ArrayList<>(deals);
        more.add(other);
        assertSame(model.with(other), sums.of(more));
        rest.add(other);
        assertSame(model.replaced(i, other), sums.of(rest));
    }

    private static void assertSame(RevenueDistribution actual, RevenueDistribution expected) {
        assertThat(actual.mean()).isEqualTo(expected.mean());
        assertThat(actual.variance()).isCloseTo(expected.variance(), within(1e-9));
        assertThat(actual.isExact()).isEqualTo(expected.isExact());
        for (int x = 0; x <= 360; x++) {
            assertThat(actual.probability(usd(x))).isCloseTo(expected.probability(usd(x)), within(1e-14));
        }
    }

    /** What a deal adds is the difference of two laws; means add up to the mean. */
    @Property
    void contributions_areDifferences(
            @ForAll("deals") List<DealLaw> deals,
            @ForAll @IntRange(min = -1, max = 361) int plan,
            @ForAll boolean dependent) {
        DealSum sums = dependent ? DEPENDENT : INDEPENDENT;
        DealSumModel model = sums.model(deals);
        RevenueDistribution all = model.revenue();
        List<DealContribution> contributions = model.contributions(usd(plan));

        assertThat(contributions).hasSameSizeAs(deals);
        double sum = 0;
        for (int i = 0; i < deals.size(); i++) {
            DealContribution added = contributions.get(i);
            RevenueDistribution rest = model.without(i);
            assertThat(added.index()).isEqualTo(i);
            assertThat(added.deal()).isEqualTo(deals.get(i));
            assertThat(added.mean()).isEqualTo(deals.get(i).mean());
            assertThat(added.variance()).isCloseTo(all.variance() - rest.variance(), within(1e-9));
            assertThat(added.probabilityOfPlan())
                    .isNotNegative()
                    .isCloseTo(all.probabilityAtLeast(usd(plan)) - rest.probabilityAtLeast(usd(plan)), within(1e-13));
            sum += added.mean().getAmount().doubleValue();
        }
        assertThat(sum).isCloseTo(all.mean().getAmount().doubleValue(), within(0.0051 * (deals.size() + 1)));
    }
}
