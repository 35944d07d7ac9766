package org.saleskit.analytics.truth;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How deals go, known exactly: within each piece of a deal's life it is won and lost at constant rates a day.
 *
 * <pre>
 * open(t)     = exp(− sum over pieces of (win + loss) · days of the piece up to t)
 * incidence   = sum over pieces of (open(from) − open(to)) · win/(win + loss)
 * mean(h)     = sum over pieces of (open(from) − open(to)) / (win + loss)
 * </pre>
 *
 * <p>All of it is the integral of an exponential; nothing is simulated here but {@link #draw}.
 *
 * @param pieces the pieces in order; the last one never ends
 */
record Law(List<Piece> pieces) {

    /** Many deals die at once, wins take months: who counts closed deals sees too many losses, and too short ones. */
    static final Law FAST_LOSSES = new Law(List.of(
            new Piece(30, 0.001, 0.012),
            new Piece(90, 0.006, 0.004),
            new Piece(Double.POSITIVE_INFINITY, 0.0025, 0.0015)));

    /** Good deals close soon, the others linger until somebody gives them up: who counts closed deals sees too many wins. */
    static final Law LINGERING_LOSSES = new Law(List.of(
            new Piece(30, 0.006, 0.002),
            new Piece(120, 0.004, 0.003),
            new Piece(Double.POSITIVE_INFINITY, 0.0007, 0.006)));

    /**
     * Constant rates of closing up to an age.
     *
     * @param to the age in days at which the piece ends
     * @param win the rate of winning a day
     * @param loss the rate of losing a day
     */
    record Piece(double to, double win, double loss) {
        double rate() {
            return win + loss;
        }
    }

    /**
     * What becomes of one deal if nobody looks away.
     *
     * @param days its age at the close
     * @param won whether it is won
     */
    record Life(double days, boolean won) {}

    /** A life by inversion: the exponential variable is used up piece by piece. */
    Life draw(SplittableRandom random) {
        double left = -Math.log(1 - random.nextDouble());
        double from = 0;
        for (Piece piece : pieces) {
            double inside = (piece.to - from) * piece.rate();
            if (left < inside) {
                return new Life(from + left / piece.rate(), random.nextDouble() * piece.rate() < piece.win);
            }
            left -= inside;
            from = piece.to;
        }
        throw new AssertionError("the last piece never ends");
    }

    /** The probability of being open after so many days. */
    double open(double days) {
        double sum = 0;
        double from = 0;
        for (Piece piece : pieces) {
            sum += piece.rate() * Math.max(0, Math.min(days, piece.to) - from);
            from = piece.to;
        }
        return Math.exp(-sum);
    }

    /** The probability of being won by an age. */
    double wonBy(double days) {
        double sum = 0;
        double from = 0;
        for (Piece piece : pieces) {
            double to = Math.max(from, Math.min(days, piece.to));
            sum += (open(from) - open(to)) * piece.win / piece.rate();
            from = piece.to;
        }
        return sum;
    }

    /** The probability of ever being won. */
    double everWon() {
        return wonBy(Double.POSITIVE_INFINITY);
    }

    /** The probability that a deal open at an age is won within so many days more. */
    double wonWithin(double days, double age) {
        return (wonBy(age + days) - wonBy(age)) / open(age);
    }

    /** The mean age at the close, cut at a horizon; without a cut if the horizon is infinite. */
    double mean(double horizon) {
        double sum = 0;
        double from = 0;
        for (Piece piece : pieces) {
            double to = Math.max(from, Math.min(horizon, piece.to));
            sum += (open(from) - open(to)) / piece.rate();
            from = piece.to;
        }
        return sum;
    }

    /** The rate of closing a day at an age. */
    double rateAt(double days) {
        return pieces.stream()
                .filter(piece -> days < piece.to)
                .findFirst()
                .orElseThrow()
                .rate();
    }

    /** The age by which half of all deals are closed. */
    double median() {
        double from = 0;
        for (Piece piece : pieces) {
            double more = Math.log(2 * open(from)) / piece.rate();
            if (more <= piece.to - from) {
                return from + more;
            }
            from = piece.to;
        }
        throw new AssertionError("the last piece never ends");
    }
}
