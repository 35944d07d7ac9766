package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.Fft;

/**
 * The law of a sum of the revenues of several reps, who are independent within each scenario: the convolution of their laws by the
 * product of their characteristic functions,
 *
 * <pre>
 * phi(u) = Σ scenarios w Π reps G(phiA(u)),   G(z) = Σ P(W = k) z^k,   phiA(u) = E exp(i u A)
 * </pre>
 *
 * <p>taken on a lattice of at most 16 384 amounts and turned back by a fast Fourier transform. It spans twelve standard deviations
 * and ten largest amounts on either side of the mean. If so many multiples of a common unit of all amounts do, it is exact; otherwise
 * each amount is divided between two neighbours so that its mean stays. Errors are absolute, about 1e-15: a
 * probability below that is lost, which is why small sums of few deals are better made by {@code distribution.DealSum}. Frequencies
 * at which the product vanishes are left out, so that time grows with reps and hardly with the lattice.
 */
final class TeamSum {

    private static final int MOST_POINTS = 1 << 14;

    /** A product below this is nothing, squared. */
    private static final double NOTHING = 1e-36;

    private static final double NOISE = 1e-15;
    private static final double LEAST_NONE = 1e-200;
    private static final double LEAST_REST = 1e-18;
    private static final double DEVIATIONS = 12;
    private static final double LARGEST = 10;

    /** What a rep brings: the law of the wins in each scenario, and of the amount of each. */
    static final class Term {

        final DealAmount amount;

        /** At k: probabilities of 0, 1, 2, … wins in scenario k. */
        final double[][] wins;

        Term(DealAmount amount, double[][] wins) {
            this.amount = amount;
            this.wins = wins;
        }

        /**
         * Probabilities of 0, 1, 2, … wins of so many trials whose rate is Beta(a, b), up to the count beyond which less than 1e-18
         * is left; upwards from P(0) = Π (b + j) / (a + b + j). Empty if that is too small for it.
         */
        static double[] betaBinomial(long trials, double a, double b) {
            double none = 1;
            for (long j = 0; j < trials; j++) {
                none *= (b + j) / (a + b + j);
            }
            if (none < LEAST_NONE) {
                return new double[0];
            }
            double[] law = new double[16];
            law[0] = none;
            int last = 0;
            double ratio = Double.POSITIVE_INFINITY;
            // Beyond the mode ratios fall, so that the rest is below a geometric series.
            while (last < trials && !(ratio < 1 && law[last] * ratio < LEAST_REST * (1 - ratio))) {
                ratio = (trials - last) / (last + 1.0) * ((last + a) / (trials - last - 1.0 + b));
                if (last + 1 == law.length) {
                    law = Arrays.copyOf(law, 2 * law.length);
                }
                law[last + 1] = law[last] * ratio;
                last++;
            }
            return Arrays.copyOf(law, last + 1);
        }

        double meanWins(int scenario) {
            double sum = 0;
            for (int i = 0; i < wins[scenario].length; i++) {
                sum += i * wins[scenario][i];
            }
            return sum;
        }

        double varianceOfWins(int scenario) {
            double mean = meanWins(scenario);
            double sum = 0;
            for (int i = 0; i < wins[scenario].length; i++) {
                sum += wins[scenario][i] * (i - mean) * (i - mean);
            }
            return sum;
        }

        /** In minor units. */
        double mean(int scenario) {
            return meanWins(scenario) * amount.meanUnits();
        }

        double variance(int scenario) {
            double one = amount.meanUnits();
            return meanWins(scenario) * amount.varianceUnits() + varianceOfWins(scenario) * one * one;
        }

        int mostWins() {
            return Arrays.stream(wins).mapToInt(each -> each.length - 1).max().orElse(0);
        }
    }

    /** The distinct amounts of a term by place on the lattice, and its number of wins. */
    private static final class Placed {
        final int[] places;
        final double[] weights;

        Placed(int[] places, double[] weights) {
            this.places = places;
            this.weights = weights;
        }
    }

    private final List<Term> terms;
    private final double[] scenarioWeights;
    private final double mean;
    private final double variance;
    private BigInteger step = BigInteger.ONE;
    private long first;
    private int points;
    private boolean exact;

    TeamSum(List<Term> terms, double[] scenarioWeights) {
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
            for (Term term : terms) {
                within += term.variance(k);
            }
            square += scenarioWeights[k] * (within + apart * apart);
        }
        mean = centre;
        variance = square;
    }

    private double mean(int scenario) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.mean(scenario);
        }
        return sum;
    }

    /** In squared minor units. */
    double varianceUnits() {
        return variance;
    }

    RevenueDistribution law(CurrencyUnit currency, BigDecimal meanOfFormula) {
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
        for (Term term : terms) {
            double[] amounts = term.amount.points();
            double top = amounts[amounts.length - 1];
            most = most.add(new BigDecimal(top).toBigInteger().add(BigInteger.ONE)
                    .multiply(BigInteger.valueOf(term.mostWins())));
            largest = Math.max(largest, top);
            common = common.gcd(term.amount.commonUnits());
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
        exact = wide == 1 && terms.stream().allMatch(term -> term.amount.isListed());
    }

    private Placed place(DealAmount amount) {
        double[] given = amount.points();
        double[] weights = amount.weights();
        double unit = step.doubleValue();
        double[] cells = new double[(int) Math.ceil(given[given.length - 1] / unit) + 2];
        for (int i = 0; i < given.length; i++) {
            double place = given[i] / unit;
            int cell = (int) place;
            double up = place - cell;
            cells[cell] += (1 - up) * weights[i];
            cells[cell + 1] += up * weights[i];
        }
        int count = (int) Arrays.stream(cells).filter(cell -> cell > 0).count();
        int[] places = new int[count];
        double[] chances = new double[count];
        int next = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] > 0) {
                places[next] = cell;
                chances[next++] = cells[cell];
            }
        }
        return new Placed(places, chances);
    }

    private void spectrum(double[] re, double[] im) {
        int count = terms.size();
        int scenarios = scenarioWeights.length;
        Placed[] placed = new Placed[count];
        int[] same = new int[count];
        for (int i = 0; i < count; i++) {
            same[i] = i;
            for (int j = Math.max(0, i - 1); j < i; j++) {
                same[i] = terms.get(i).amount.equals(terms.get(j).amount) ? same[j] : i;
            }
            placed[i] = same[i] == i ? place(terms.get(i).amount) : placed[same[i]];
        }
        double[] cosines = new double[points];
        double[] sines = new double[points];
        for (int j = 0; j < points; j++) {
            cosines[j] = StrictMath.cos(2 * Math.PI * j / points);
            sines[j] = StrictMath.sin(2 * Math.PI * j / points);
        }
        int narrow = narrowest();
        double[] phiRe = new double[count];
        double[] phiIm = new double[count];
        double[] product = new double[2];
        for (int f = 0; f <= points / 2; f++) {
            int known = 0;
            product[0] = 1;
            product[1] = 0;
            while (known < count && product[0] * product[0] + product[1] * product[1] > NOTHING) {
                if (same[known] == known) {
                    transform(placed[known], f, cosines, sines, phiRe, phiIm, known);
                } else {
                    phiRe[known] = phiRe[same[known]];
                    phiIm[known] = phiIm[same[known]];
                }
                times(product, terms.get(known).wins[narrow], phiRe[known], phiIm[known]);
                known++;
            }
            if (product[0] * product[0] + product[1] * product[1] <= NOTHING) {
                continue;
            }
            double real = scenarioWeights[narrow] * product[0];
            double imaginary = scenarioWeights[narrow] * product[1];
            for (int k = 0; k < scenarios; k++) {
                if (k != narrow) {
                    product[0] = 1;
                    product[1] = 0;
                    for (int i = 0; i < count && product[0] * product[0] + product[1] * product[1] > NOTHING; i++) {
                        times(product, terms.get(i).wins[k], phiRe[i], phiIm[i]);
                    }
                    real += scenarioWeights[k] * product[0];
                    imaginary += scenarioWeights[k] * product[1];
                }
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
            for (Term term : terms) {
                sum += term.variance(k);
            }
            if (sum < least) {
                least = sum;
                narrow = k;
            }
        }
        return narrow;
    }

    private void transform(
            Placed placed, int f, double[] cosines, double[] sines, double[] phiRe, double[] phiIm, int index) {
        double real = 0;
        double imaginary = 0;
        for (int t = 0; t < placed.places.length; t++) {
            int angle = (int) ((long) f * placed.places[t] & points - 1);
            real += placed.weights[t] * cosines[angle];
            imaginary += placed.weights[t] * sines[angle];
        }
        phiRe[index] = real;
        phiIm[index] = imaginary;
    }

    /** Multiplies by Σ p(k) z^k, by Horner's rule. */
    private static void times(double[] product, double[] p, double re, double im) {
        double a = p[p.length - 1];
        double b = 0;
        for (int k = p.length - 2; k >= 0; k--) {
            double real = a * re - b * im + p[k];
            b = a * im + b * re;
            a = real;
        }
        double real = product[0] * a - product[1] * b;
        product[1] = product[0] * b + product[1] * a;
        product[0] = real;
    }
}
