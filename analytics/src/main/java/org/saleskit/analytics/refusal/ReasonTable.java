package org.saleskit.analytics.refusal;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.analytics.internal.deals.StatedReason;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;

/**
 * Who hears which refusal more often than the others do? A table of refusals by two keys of the host, such as rep and reason,
 * with what each cell says.
 *
 * <pre>
 * Formula   e = R C / N
 *           residual = (o − e) / √(e (1 − R/N) (1 − C/N))
 *           p = P(|Z| ≥ |residual|), or Fisher's exact two-sided probability of o, R − o, C − o, N − R − C + o
 *           q = min over j ≥ i of m p(j) / j,  p(1) ≤ … ≤ p(m) of all m cells with enough refusals
 * </pre>
 *
 * <p><b>Symbols</b> o refusals in the cell, R in its row, C in its column, N in all. Z has the standard normal distribution. The
 * residual is about standard normal if the reason does not depend on the row; squared it is X² of the cell against the rest.
 *
 * <p><b>Which test</b> Fisher's, if one of the four expected counts of the cell against the rest is below {@value
 * #LEAST_EXPECTED}; else the normal distribution. {@link TableTest} has the test of the whole table.
 *
 * <p><b>Too few</b> A cell is not tested, and calls for no action, if there are fewer than {@link #leastRefusals} refusals in its
 * row, in all other rows, in its column, or in all other columns.
 *
 * <p><b>Missing reasons</b> are a column of their own, always there, the last one. By default it is tested like any other; with
 * {@link #testingStatedOnly} it is shown, and residuals and tests are those of the refusals with a reason.
 *
 * <p><b>Special cases</b> One row, or one column, or no refusal: nothing can be compared, no cell has a residual.
 *
 * <p><b>Result</b> {@link ReasonTableResult}, the same to the bit for any order of the refusals.
 *
 * <p><b>Example</b> Two reps with (12, 3, 5) and (4, 9, 7) refusals for three reasons: 12 where 8 are expected, residual 2.5820;
 * 3 where 6 are, −2.0702; 5 where 6 are, −0.6901. The second rep has the opposite signs.
 *
 * <p><b>Source</b> See the package.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReasonTable {

    /** Below this expected count chance is not normal enough. */
    public static final int LEAST_EXPECTED = 5;

    private static final ReasonTable DEFAULT = new ReasonTable(0.05, 5, 2_000_000, 20_000, 1, false);

    private final double falseDiscoveryRate;
    private final int leastRefusals;
    private final long exactWork;
    private final int draws;
    private final long seed;
    private final boolean statedOnly;

    private ReasonTable(
            double falseDiscoveryRate, int leastRefusals, long exactWork, int draws, long seed, boolean statedOnly) {
        this.falseDiscoveryRate = falseDiscoveryRate;
        this.leastRefusals = leastRefusals;
        this.exactWork = exactWork;
        this.draws = draws;
        this.seed = seed;
        this.statedOnly = statedOnly;
    }

    /**
     * {@return false discovery rate 0.05, at least 5 refusals, up to 2 000 000 steps of the exact test, else 20 000 tables drawn
     * from seed 1; a missing reason is tested like any other}
     */
    public static ReasonTable withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another false discovery rate}
     *
     * @param rate which share of the marked cells may be chance, strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public ReasonTable withFalseDiscoveryRate(double rate) {
        Checks.openFraction(rate, "falseDiscoveryRate");
        return new ReasonTable(rate, leastRefusals, exactWork, draws, seed, statedOnly);
    }

    /**
     * {@return the same with another minimum of data}
     *
     * @param refusals how many it takes in the row, the column, and outside of each, one or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReasonTable withLeastRefusals(int refusals) {
        Checks.positive(refusals, "leastRefusals");
        return new ReasonTable(falseDiscoveryRate, refusals, exactWork, draws, seed, statedOnly);
    }

    /**
     * {@return the same with another limit of the exact test of the whole table}
     *
     * @param steps how many steps, about a million of which pass in a second; 0 to draw tables at once
     * @throws IllegalArgumentException if it is below 0
     */
    public ReasonTable withExactWork(long steps) {
        Checks.nonNegative(steps, "exactWork");
        return new ReasonTable(falseDiscoveryRate, leastRefusals, steps, draws, seed, statedOnly);
    }

    /**
     * {@return the same with another number of tables to draw where there are too many to go through}
     *
     * @param tables how many, one or more
     * @param seed the seed of the draws; the same seed gives the same result
     * @throws IllegalArgumentException if it is below 1
     */
    public ReasonTable withDraws(int tables, long seed) {
        Checks.positive(tables, "draws");
        return new ReasonTable(falseDiscoveryRate, leastRefusals, exactWork, tables, seed, statedOnly);
    }

    /** {@return the same, but tests are of refusals with a reason only; the column of those without is shown all the same} */
    public ReasonTable testingStatedOnly() {
        return new ReasonTable(falseDiscoveryRate, leastRefusals, exactWork, draws, seed, true);
    }

    /** {@return which share of the marked cells may be chance} */
    public double falseDiscoveryRate() {
        return falseDiscoveryRate;
    }

    /** {@return how many refusals it takes in the row, the column, and outside of each} */
    public int leastRefusals() {
        return leastRefusals;
    }

    /** {@return how many steps the exact test of the whole table may take} */
    public long exactWork() {
        return exactWork;
    }

    /** {@return how many tables are drawn where there are too many to go through} */
    public int draws() {
        return draws;
    }

    /** {@return the seed of the draws} */
    public long seed() {
        return seed;
    }

    /** {@return whether refusals without a reason take no part in tests} */
    public boolean isTestingStatedOnly() {
        return statedOnly;
    }

    /**
     * {@return the table of any refusals}
     *
     * @param <T> the host's row of a refusal
     * @param <R> the key of a row of the table, such as a rep; its order must agree with its equality
     * @param <C> the key of a column of the table, such as a reason; its order must agree with its equality
     * @param <M> the identifier of a refusal
     * @param refusals the refusals
     * @param id reads the identifier, which differs from those of the others
     * @param row reads the row; empty if it is not known, which is a row of its own
     * @param column reads the reason; empty if none was given, which is a column of its own
     * @throws IllegalArgumentException if two refusals have one identifier
     */
    public <T, R extends Comparable<? super R>, C extends Comparable<? super C>, M extends Comparable<? super M>>
            ReasonTableResult<R, C, M> of(
                    Iterable<? extends T> refusals,
                    Function<? super T, ? extends M> id,
                    Function<? super T, Optional<R>> row,
                    Function<? super T, Optional<C>> column) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        return ReasonCounts.<T, R, C, M>of(refusals, id, row, column, new HashSet<>())
                .result(this);
    }

    /**
     * {@return the table of reps and what their clients' reasons mean, from contacts} A refusal belongs to the period in which
     * the contact happened, or, if a plan was refused before it came to that, was written down. Refusals outside of it are
     * {@linkplain ReasonTableResult#outsidePeriod listed}; contacts without a refusal are not read.
     *
     * @param events the contacts, each once, such as {@link org.saleskit.core.contact.ContactHistory} holds them
     * @param period the period
     * @throws IllegalArgumentException if two refusals in the period have one identifier
     */
    public ReasonTableResult<RepId, ReasonType, ContactEventId> ofContacts(
            Iterable<ContactEvent> events, ReportPeriod period) {
        return ReasonCounts.ofContacts(events, period).result(this);
    }

    /**
     * {@return the table of refusals with a reason as it is in the records of the host, by what it means}
     *
     * @param <T> the host's row of a refusal
     * @param <R> the key of a row of the table, such as a rep; its order must agree with its equality
     * @param <M> the identifier of a refusal
     * @param refusals the refusals
     * @param id reads the identifier; the same one may stand for several refusals, such as a deal that was lost more than once
     * @param row reads the row; empty if it is not known, which is a row of its own
     * @param reason reads the reason; none, or one of type {@link ReasonType#NOT_RECORDED}, is a column of its own
     */
    public <T, R extends Comparable<? super R>, M extends Comparable<? super M>>
            ReasonTableResult<R, ReasonType, M> ofReasons(
                    Iterable<? extends T> refusals,
                    Function<? super T, ? extends M> id,
                    Function<? super T, Optional<R>> row,
                    Function<? super T, Optional<RefusalReason>> reason) {
        return ofReasons(refusals, id, row, reason, RefusalReason::type);
    }

    /**
     * {@return the table of refusals with a reason as it is in the records of the host, by any key of the reason}
     *
     * @param <T> the host's row of a refusal
     * @param <R> the key of a row of the table, such as a rep; its order must agree with its equality
     * @param <C> the key of a reason; its order must agree with its equality
     * @param <M> the identifier of a refusal
     * @param refusals the refusals
     * @param id reads the identifier; the same one may stand for several refusals, such as a deal that was lost more than once
     * @param row reads the row; empty if it is not known, which is a row of its own
     * @param reason reads the reason; none, or one of type {@link ReasonType#NOT_RECORDED}, is a column of its own
     * @param column reads the key of a reason, such as {@link RefusalReason#label}
     */
    public <T, R extends Comparable<? super R>, C extends Comparable<? super C>, M extends Comparable<? super M>>
            ReasonTableResult<R, C, M> ofReasons(
                    Iterable<? extends T> refusals,
                    Function<? super T, ? extends M> id,
                    Function<? super T, Optional<R>> row,
                    Function<? super T, Optional<RefusalReason>> reason,
                    Function<? super RefusalReason, ? extends C> column) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(column, "column");
        return ReasonCounts.<T, R, C, M>of(
                        refusals,
                        id,
                        row,
                        refusal -> StatedReason.of(Objects.requireNonNull(reason.apply(refusal), "reason of a refusal"))
                                .<C>map(column),
                        null)
                .result(this);
    }

    /**
     * {@return the table of counts that the host has already made; its cells have no members}
     *
     * @param <R> the key of a row; its order must agree with its equality
     * @param <C> the key of a column; its order must agree with its equality
     * @param stated the counts of refusals with a reason, by row and column; a count that is not given is 0
     * @param missing the counts of refusals without a reason, by row; a count that is not given is 0
     * @throws IllegalArgumentException if a count is below 0
     */
    public <R extends Comparable<? super R>, C extends Comparable<? super C>> ReasonTableResult<R, C, Void> ofCounts(
            Map<R, ? extends Map<C, Long>> stated, Map<R, Long> missing) {
        return ReasonCounts.ofCounts(stated, missing).result(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReasonTable that
                && Double.compare(falseDiscoveryRate, that.falseDiscoveryRate) == 0
                && leastRefusals == that.leastRefusals
                && exactWork == that.exactWork
                && draws == that.draws
                && seed == that.seed
                && statedOnly == that.statedOnly;
    }

    @Override
    public int hashCode() {
        return Objects.hash(falseDiscoveryRate, leastRefusals, exactWork, draws, seed, statedOnly);
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "ReasonTable[false discovery rate " + falseDiscoveryRate + ", least refusals " + leastRefusals
                + ", exact work " + exactWork + ", draws " + draws + ", seed " + seed
                + (statedOnly ? ", testing stated only" : "") + "]";
    }
}
