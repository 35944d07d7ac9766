package org.saleskit.forecasting.internal.wins;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.math.Fft;

/**
 * The law of a sum of the revenues of several reps, who are independent within each scenario: the convolution of their laws by the
 * product of their characteristic functions,
 *
 * <pre>
 * phi(u) = Σ scenarios w Π reps G(phiA(u)),   G(z) = Σ P(W = k) z^k,   phiA(u) = E exp(i u A)
 * </pre>
 *
 * <p>taken on a lattice of at most 16 384 amounts and turned back by a fast Fourier transform. It spans ten standard deviations
 * and ten largest amounts on either side of the mean. If so many multiples of a common unit of all amounts do, it is exact; otherwise
 * each amount is divided between two neighbours so that its mean stays. Errors are absolute, about 1e-15: a
 * probability below that is lost, which is why small sums of few deals are better made by {@code distribution.DealSum}. Frequencies
 * at which the product vanishes are left out, so that time grows with reps and hardly with the lattice.
 */
public final class TeamSum {

    private static final int MOST_POINTS = 1 << 14;

    /** A product below this is nothing, squared. */
    private static final double NOTHING = 1e-34;

    private static final double NOISE = 1e-15;
    private static final double DEVIATIONS = 10;
    private static final double LARGEST = 10;

    private final List<TeamTerm> terms;
    private final double[] scenarioWeights;
    private final double mean;
    private final double variance;
    private BigInteger step = BigInteger.ONE;
    private long first;
    private int points;
    private boolean exact;

    /**
     * The sum over reps.
     *
     * @param terms the reps, one or more; all with as many scenarios as there are weights
     * @param scenarioWeights the probability of each scenario; not copied
     */
    public TeamSum(List<TeamTerm> terms, double[] scenarioWeights) {
        this.terms = terms;
        this.scenarioWeights = scenarioWeights;
        double centre = 0;
        double square = 0;
        for (int k = 0; k < scenarioWeights.length; k++) {
            centre += scenarioWeights[k] * mean(k);
        }
        for (int k = 0; k < scenarioWeights.length; k++) {
            double apart = mean(k) - centre;
            double within = 0;
            for (TeamTerm term : terms) {
                within += term.variance(k);
            }
            square += scenarioWeights[k] * (within + apart * apart);
        }
        mean = centre;
        variance = square;
    }

    private double mean(int scenario) {
        double sum = 0;
        for (TeamTerm term : terms) {
            sum += term.mean(scenario);
        }
        return sum;
    }

    /** {@return the variance in squared minor units} */
    public double varianceUnits() {
        return variance;
    }

    /**
     * {@return the law of the sum}
     *
     * @param currency of all amounts
     * @param meanOfFormula its mean, by the formula that users check
     */
    public RevenueDistribution law(CurrencyUnit currency, BigDecimal meanOfFormula) {
        layOut();
        double[] re = new double[points];
        double[] im = new double[points];
        spectrum(re, im);
        new Fft(points).transform(re, im);
        int from = (int) Math.floorMod(first, (long) points);
        double[] probabilities = new double[points];
        for (int j = 0; j < points; j++) {
            double value = re[(from + j) % points] / points;
            probabilities[j] = value > NOISE ? value : 0;
        }
        double total = Arrays.stream(probabilities).sum();
        for (int j = 0; j < points; j++) {
            probabilities[j] /= total;
        }
        double major = Math.pow(10, Math.max(0, currency.getDecimalPlaces()));
        return RevenueDistribution.ofLattice(
                money(currency, step.multiply(BigInteger.valueOf(first))),
                money(currency, step),
                probabilities,
                meanOfFormula,
                variance / major / major,
                exact);
    }

    private static Money money(CurrencyUnit currency, BigInteger units) {
        return Money.of(currency, new BigDecimal(units, Math.max(0, currency.getDecimalPlaces())));
    }

    /** Chooses step, first amount and number of amounts. */
    private void layOut() {
        BigInteger most = BigInteger.ZERO;
        BigInteger common = BigInteger.ZERO;
        double largest = 0;
        for (TeamTerm term : terms) {
            double top = term.amount().largest();
            most = most.add(new BigDecimal(top)
                    .toBigInteger()
                    .add(BigInteger.ONE)
                    .multiply(BigInteger.valueOf(term.mostWins())));
            largest = Math.max(largest, top);
            common = common.gcd(term.amount().commonUnits());
        }
        common = common.max(BigInteger.ONE);
        double reach = DEVIATIONS * Math.sqrt(variance) + LARGEST * largest;
        double low = Math.max(0, mean - reach);
        double high = Math.min(most.doubleValue(), mean + reach);
        double wide = Math.max(1, Math.ceil((high - low) / common.doubleValue() / (MOST_POINTS - 4)));
        step = common.multiply(new BigDecimal(wide).toBigInteger());
        first = (long) Math.floor(low / step.doubleValue());
        int needed = (int) Math.ceil(high / step.doubleValue() - first) + 2;
        points = Integer.highestOneBit(needed) * 2;
        exact = wide == 1 && terms.stream().allMatch(term -> term.amount().isListed());
    }

    private void spectrum(double[] re, double[] im) {
        int count = terms.size();
        int scenarios = scenarioWeights.length;
        AmountLattice[] placed = new AmountLattice[count];
        for (int i = 0; i < count; i++) {
            WonAmount amount = terms.get(i).amount();
            placed[i] = i > 0 && amount == terms.get(i - 1).amount()
                    ? placed[i - 1]
                    : AmountLattice.of(amount, step.doubleValue(), Integer.MAX_VALUE - 2);
        }
        double[] cosines = new double[points];
        double[] sines = new double[points];
        for (int j = 0; j < points; j++) {
            cosines[j] = StrictMath.cos(2 * Math.PI * j / points);
            sines[j] = StrictMath.sin(2 * Math.PI * j / points);
        }
        int narrow = narrowest();
        double[][] powersRe = new double[count][];
        double[][] powersIm = new double[count][];
        for (int i = 0; i < count; i++) {
            powersRe[i] = new double[terms.get(i).mostWins() + 1];
            powersIm[i] = new double[terms.get(i).mostWins() + 1];
        }
        double[] phi = new double[2];
        double[] product = new double[2];
        double[] sumsRe = new double[scenarios];
        double[] sumsIm = new double[scenarios];
        double[] productsRe = new double[scenarios];
        double[] productsIm = new double[scenarios];
        for (int f = 0; f <= points / 2; f++) {
            product[0] = 1;
            product[1] = 0;
            for (int i = 0; i < count && !isNothing(product); i++) {
                if (i == 0 || placed[i] != placed[i - 1]) {
                    transform(placed[i], f, cosines, sines, phi);
                }
                powers(phi[0], phi[1], powersRe[i], powersIm[i]);
                times(product, terms.get(i).wins(narrow), powersRe[i], powersIm[i]);
            }
            if (isNothing(product)) {
                continue;
            }
            Arrays.fill(productsRe, 1);
            Arrays.fill(productsIm, 0);
            for (int i = 0; i < count; i++) {
                times(terms.get(i).table(), powersRe[i], powersIm[i], sumsRe, sumsIm, productsRe, productsIm);
            }
            double real = 0;
            double imaginary = 0;
            for (int k = 0; k < scenarios; k++) {
                real += scenarioWeights[k] * productsRe[k];
                imaginary += scenarioWeights[k] * productsIm[k];
            }
            re[f] = real;
            im[f] = imaginary;
            if (f > 0) {
                re[points - f] = real;
                im[points - f] = -imaginary;
            }
        }
        im[points / 2] = 0;
    }

    /** The scenario of the smallest variance, whose product is the last to vanish. */
    private int narrowest() {
        int narrow = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < scenarioWeights.length; k++) {
            double sum = 0;
            for (TeamTerm term : terms) {
                sum += term.variance(k);
            }
            if (sum < least) {
                least = sum;
                narrow = k;
            }
        }
        return narrow;
    }

    /** The characteristic function of one amount. */
    private void transform(AmountLattice placed, int f, double[] cosines, double[] sines, double[] phi) {
        double real = 0;
        double imaginary = 0;
        for (int t = 0; t < placed.size(); t++) {
            int angle = (int) ((long) f * placed.place(t) & points - 1);
            real += placed.weight(t) * cosines[angle];
            imaginary += placed.weight(t) * sines[angle];
        }
        phi[0] = real;
        phi[1] = imaginary;
    }

    /** The powers 1, z, z², … of a number. */
    private static void powers(double re, double im, double[] real, double[] imaginary) {
        real[0] = 1;
        imaginary[0] = 0;
        for (int k = 1; k < real.length; k++) {
            real[k] = real[k - 1] * re - imaginary[k - 1] * im;
            imaginary[k] = real[k - 1] * im + imaginary[k - 1] * re;
        }
    }

    /** Multiplies by Σ p(k) z^k. */
    private static void times(double[] product, double[] p, double[] real, double[] imaginary) {
        double a = 0;
        double b = 0;
        for (int k = 0; k < p.length; k++) {
            a += p[k] * real[k];
            b += p[k] * imaginary[k];
        }
        double re = product[0] * a - product[1] * b;
        product[1] = product[0] * b + product[1] * a;
        product[0] = re;
    }

    /** The same for all scenarios at once, whose probabilities of a count lie side by side. */
    private static void times(
            double[] table,
            double[] real,
            double[] imaginary,
            double[] sumsRe,
            double[] sumsIm,
            double[] productsRe,
            double[] productsIm) {
        int scenarios = sumsRe.length;
        Arrays.fill(sumsRe, 0);
        Arrays.fill(sumsIm, 0);
        for (int w = 0; w < real.length; w++) {
            double re = real[w];
            double im = imaginary[w];
            int from = w * scenarios;
            for (int k = 0; k < scenarios; k++) {
                sumsRe[k] += table[from + k] * re;
            }
            for (int k = 0; k < scenarios; k++) {
                sumsIm[k] += table[from + k] * im;
            }
        }
        for (int k = 0; k < scenarios; k++) {
            double re = productsRe[k] * sumsRe[k] - productsIm[k] * sumsIm[k];
            productsIm[k] = productsRe[k] * sumsIm[k] + productsIm[k] * sumsRe[k];
            productsRe[k] = re;
        }
    }

    private static boolean isNothing(double[] product) {
        return product[0] * product[0] + product[1] * product[1] <= NOTHING;
    }
}
