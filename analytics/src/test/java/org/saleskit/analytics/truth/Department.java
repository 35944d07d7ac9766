package org.saleskit.analytics.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.saleskit.analytics.survival.LifeTimes;

/**
 * The CRM of a department that sells by a known law, looked at two years after it was introduced.
 *
 * <p>Openings follow the year, half as many again in its best month and half as many in its worst, and grow: per day ∝ {@code
 * (1 + sin(2π day/365)/2) · 2^(day/365)}. The older a deal is the longer it was watched; nothing else ends the watching.
 *
 * @param law how its deals go
 * @param deals how many deals its CRM has
 * @param daysBefore how many days before the CRM the department began to sell; what was open at the introduction was entered with
 *     its date of opening, what had closed before was not
 */
record Department(Law law, int deals, int daysBefore) {

    static final int DAYS = 730;
    static final Instant INTRODUCED = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant AS_OF = INTRODUCED.plusSeconds(86_400L * DAYS);

    /** What closes a deal. */
    enum Outcome {
        WON,
        LOST
    }

    /**
     * A deal as it will be known in the end; whoever looks earlier sees it open.
     *
     * @param opened when it was opened
     * @param closed when it closes
     * @param outcome how
     */
    record Sale(Instant opened, Instant closed, Outcome outcome) {
        boolean isClosed() {
            return !closed.isAfter(AS_OF);
        }
    }

    /** The deals of one replication. */
    List<Sale> sales(SplittableRandom random) {
        List<Sale> sales = new ArrayList<>(deals);
        while (sales.size() < deals) {
            double day = dayOfOpening(random);
            Law.Life life = law.draw(random);
            if (day + life.days() > 0) {
                sales.add(new Sale(at(day), at(day + life.days()), life.won() ? Outcome.WON : Outcome.LOST));
            }
        }
        return sales;
    }

    /** By rejection under the largest density, that of the best month of the last year at most. */
    private double dayOfOpening(SplittableRandom random) {
        while (true) {
            double day = -daysBefore + (daysBefore + DAYS) * random.nextDouble();
            double density = (1 + Math.sin(2 * Math.PI * day / 365) / 2) * Math.pow(2, day / 365);
            if (random.nextDouble() * 6 < density) {
                return day;
            }
        }
    }

    private static Instant at(double day) {
        return INTRODUCED.plusSeconds((long) Math.floor(day * 86_400));
    }

    /** Reads the sales as of today, each from its opening or, if that is later, from the introduction of the CRM. */
    static LifeTimes<Sale, Outcome> reader() {
        return readerFromOpening().withFirstSeen(sale -> INTRODUCED);
    }

    /** The same, as if the CRM had been there at every opening. */
    static LifeTimes<Sale, Outcome> readerFromOpening() {
        return LifeTimes.asOf(
                AS_OF,
                List.of(Outcome.values()),
                Sale::opened,
                sale -> Optional.of(sale.closed()),
                sale -> Optional.of(sale.outcome()));
    }
}
