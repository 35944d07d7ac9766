package org.saleskit.core.deal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealContext;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.ExitCheck;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.time.ReportPeriod;

/**
 * One deal as of an instant: where it stands, how it came there, and what is expected of it. Read from its log by a {@link
 * DealFold}; stages are those of one {@linkplain #pipeline() pipeline version}, and {@link #visitsAsLogged} keeps the names
 * that the log was written with.
 *
 * <p>A light view: what it says is read from the log each time it is asked for. Immutable and thread-safe.
 */
public final class Deal {

    /** When a deal has reached an open stage. */
    public enum Reach {
        /**
         * It entered that stage or a later open one, or was won: a skipped stage counts as reached. Going back takes nothing
         * away. The default everywhere.
         */
        IMPLIED_REACH,
        /**
         * As {@link #IMPLIED_REACH} for deals that are not closed or were ever won; one that is lost or disqualified must have
         * entered that stage itself.
         */
        IMPLIED_REACH_UNLESS_LOST,
        /**
         * It was won, or entered that stage itself; a skipped stage counts for deals that were won only, not for those that
         * are open.
         */
        IMPLIED_REACH_WON_ONLY,
        /** It entered that stage itself. */
        ACTUAL_ONLY,
        /** It entered all open stages up to that one, each after the one before; a skipped stage ends the count. */
        ALL_IN_ORDER,
        /** As {@link #IMPLIED_REACH}, but by what happened since the last move back to an earlier stage, itself included. */
        RESET_ON_REGRESS;

        /** {@return whether a deal that has reached a stage has reached every earlier one, so that counts never increase} */
        public boolean isNested() {
            return this == IMPLIED_REACH || this == ALL_IN_ORDER || this == RESET_ON_REGRESS;
        }
    }

    private final Instant asOf;
    private final DealColumns columns;
    private final int index;

    Deal(Instant asOf, DealColumns columns, int index) {
        this.asOf = asOf;
        this.columns = columns;
        this.index = index;
    }

    /** {@return the identifier} */
    public DealId id() {
        return columns.ids().get(index);
    }

    /** {@return the instant as of which the deal is read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the pipeline version in whose terms the deal is read} */
    public Pipeline pipeline() {
        return columns.stages().version(columns.lastStage(index));
    }

    /** {@return the stage in which the deal is} */
    public Stage stage() {
        return columns.stages().stage(columns.lastStage(index));
    }

    /** {@return the one state of the deal: that of its stage} */
    public StageType type() {
        return stage().type();
    }

    /** {@return the first opening: when the deal entered its first stage} */
    public Instant openedAt() {
        return columns.at(columns.firstMove(index));
    }

    private Visit last() {
        List<Visit> visits = visits();
        return visits.get(visits.size() - 1);
    }

    /** {@return how far the deal came over its whole log} */
    public Progress progress() {
        return Progress.of(columns, index);
    }

    /**
     * {@return how far the deal came by the closes that a report counts: with {@link Close.Rule#FIRST_CLOSE} before its first
     * reopening, with {@link Close.Rule#NEW_DEAL_ON_REOPEN} in each of its lives, otherwise over its whole log}
     *
     * @param rule which closes count
     */
    public List<Progress> progress(Close.Rule rule) {
        return Progress.of(columns, index, Objects.requireNonNull(rule, "rule"));
    }

    /** {@return the stays in stages, closed ones included, without a gap, in the order of time; unmodifiable} */
    public List<Visit> visits() {
        return columns.visits(index);
    }

    /**
     * {@return the stays in stages under the names and in the pipeline versions that the log was written with, whatever became
     * of these stages later; unmodifiable}
     */
    public List<Visit> visitsAsLogged() {
        return columns.visitsAsLogged(index);
    }

    /**
     * {@return whether the deal has reached an open stage}
     *
     * @param stage the name of an open stage of {@link #pipeline}
     * @param reach what counts
     * @throws IllegalArgumentException if the pipeline version has no open stage of this name
     */
    public boolean hasReached(String stage, Reach reach) {
        Progress progress = progress();
        return progress.hasReached(progress.position(stage), Objects.requireNonNull(reach, "reach"));
    }

    /**
     * {@return whether the deal has reached an open stage, a skipped one included}
     *
     * @param stage the name of an open stage of {@link #pipeline}
     * @throws IllegalArgumentException if the pipeline version has no open stage of this name
     */
    public boolean hasReached(String stage) {
        return hasReached(stage, Reach.IMPLIED_REACH);
    }

    /**
     * {@return the last open stage that the deal has reached; absent if none}
     *
     * @param reach what counts
     */
    public Optional<Stage> furthestStage(Reach reach) {
        return progress().furthestStage(Objects.requireNonNull(reach, "reach"));
    }

    /** {@return the open stages that the deal has reached by implication only, without ever entering them, in order} */
    public List<Stage> skippedStages() {
        return progress().skippedStages();
    }

    /**
     * {@return by how many stages each move back went, one or more, in the order of time} A move back enters an open stage
     * earlier than the open stage that the deal was in last.
     */
    public List<Integer> regressions() {
        return progress().regressions();
    }

    /**
     * {@return how long the deal was in a stage up to the instant; zero for one it never entered, and for closed ones, because
     * the timer stops at the close}
     *
     * @param stage the name of a stage of {@link #pipeline}
     * @param rule which visits count
     * @throws IllegalArgumentException if the pipeline version has no stage of this name
     */
    public Duration timeIn(String stage, Visit.Rule rule) {
        Objects.requireNonNull(rule, "rule");
        Checks.check(
                pipeline().stage(stage).isPresent(),
                "stage",
                "be a stage of pipeline " + pipeline().ref(),
                "\"" + stage + "\"");
        List<Visit> own = visits().stream()
                .filter(visit -> visit.stage().name().equals(stage)
                        && !visit.stage().type().isClosed())
                .toList();
        return Visit.total(own, rule, asOf);
    }

    /** {@return how long the deal has been in its stage without a break; of a closed deal, for how long it has been so} */
    public Duration timeInStage() {
        return last().time(asOf);
    }

    /**
     * {@return by how much the deal has been in its stage for longer than {@linkplain Stage#expectedDuration() expected},
     * without a break; absent if it has not, if nobody said what is expected, or if it is closed}
     */
    public Optional<Duration> overdueBy() {
        return stage().expectedDuration()
                .filter(expected -> !type().isClosed())
                .map(expected -> timeInStage().minus(expected))
                .filter(over -> !over.isNegative() && !over.isZero());
    }

    /**
     * {@return how long the deal was worked on or rested: from the first opening to the close or the instant, without the time
     * spent closed} It is the sum of the times in all stages.
     */
    public Duration openTime() {
        return visits().stream()
                .filter(visit -> !visit.stage().type().isClosed())
                .map(visit -> visit.time(asOf))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return how long the deal was closed before it was reopened, over all reopenings} */
    public Duration timeClosed() {
        return closes().stream()
                .filter(close -> close.reopenedAt().isPresent())
                .map(close -> Duration.between(close.since(), close.reopenedAt().orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return every close with its reopening, in the order of time; a correction of an outcome is not one more close} */
    public List<Close> closes() {
        return Closes.of(columns, index);
    }

    /**
     * {@return the closes that a report counts}
     *
     * @param rule which ones
     */
    public List<Close> closes(Close.Rule rule) {
        return Closes.counted(closes(), type().isClosed(), Objects.requireNonNull(rule, "rule"));
    }

    /** {@return the last close, if no reopening follows it} */
    public Optional<Close> close() {
        if (!type().isClosed()) {
            return Optional.empty();
        }
        List<Close> all = closes();
        return Optional.of(all.get(all.size() - 1));
    }

    /** {@return the close date: that of the last close, if no reopening follows it} */
    public Optional<Instant> closedAt() {
        return close().map(Close::at);
    }

    /**
     * {@return whether the deal is closed and its close date lies in a period} A deal that was reopened since is not closed.
     *
     * @param period the period
     */
    public boolean isClosedIn(ReportPeriod period) {
        Objects.requireNonNull(period, "period");
        return closedAt().filter(period::contains).isPresent();
    }

    /** {@return how often the deal left a closed stage for one that is not} */
    public int reopenings() {
        return (int) closes().stream()
                .filter(close -> close.reopenedAt().isPresent())
                .count();
    }

    /** {@return the time from the first opening to the close, without the time spent closed in between; absent if not closed} */
    public Optional<Duration> cycleTime() {
        return close().map(close -> close.cycleTime(Close.Cycle.WITHOUT_CLOSED_GAP));
    }

    /**
     * {@return the cycle times of the closes that a report counts, in the order of time} With {@link
     * Close.Rule#NEW_DEAL_ON_REOPEN} each from the opening before the close, otherwise each from the first opening without
     * the time spent closed in between.
     *
     * @param rule which closes count
     */
    public List<Duration> cycleTimes(Close.Rule rule) {
        Close.Cycle cycle =
                rule == Close.Rule.NEW_DEAL_ON_REOPEN ? Close.Cycle.SINCE_REOPENING : Close.Cycle.WITHOUT_CLOSED_GAP;
        return closes(rule).stream().map(close -> close.cycleTime(cycle)).toList();
    }

    /** {@return why the deal was lost, if it is lost or disqualified and somebody stated the reason} */
    public Optional<RefusalReason> lossReason() {
        return close().flatMap(Close::lossReason);
    }

    /** {@return who else was in for the deal, if it is closed and somebody stated it} */
    public Optional<String> competitor() {
        return close().flatMap(Close::competitor);
    }

    /** {@return whether the deal is lost and nobody stated why, which a check of the data reports} */
    public boolean isMissingLossReason() {
        return type() == StageType.LOST && lossReason().isEmpty();
    }

    /** {@return the amount, if it was ever stated: the one stated last} */
    public Optional<Money> amount() {
        return amountAt(asOf);
    }

    /**
     * {@return the amount that held at an instant, if one was stated by then}
     *
     * @param at the instant; what was stated at it holds
     */
    public Optional<Money> amountAt(Instant at) {
        return Dated.lastBy(amounts(), at);
    }

    /** {@return the amount as at the close date, if the deal is closed and one was stated by then} */
    public Optional<Money> amountAtClose() {
        return closedAt().flatMap(this::amountAt);
    }

    /** {@return the amounts with the instants from which they held, in order; the same amount again is no entry} */
    public List<Dated<Money>> amounts() {
        return columns.amounts(index);
    }

    /** {@return the day on which the deal was last expected to close, if one was stated} */
    public Optional<LocalDate> expectedClose() {
        return Dated.lastBy(expectedCloses(), asOf);
    }

    /** {@return the days of the expected close with the instants from which they held, in order} */
    public List<Dated<LocalDate>> expectedCloses() {
        return columns.closeDays(index);
    }

    /**
     * {@return what exit criteria may ask about the deal}
     *
     * @param facts what the host knows besides
     */
    public DealContext context(Attributes facts) {
        return DealContext.builder()
                .deal(id())
                .stage(stage().name())
                .enteredAt(last().entered())
                .asOf(asOf)
                .amount(amount())
                .expectedClose(expectedClose())
                .facts(facts)
                .build();
    }

    /**
     * {@return which criteria the deal meets in its stage, and what is missing before it may move forward}
     *
     * @param facts what the host knows besides
     */
    public ExitCheck checkExit(Attributes facts) {
        return stage().checkExit(context(facts));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deal that
                && id().equals(that.id())
                && asOf.equals(that.asOf)
                && pipeline().equals(that.pipeline())
                && visits().equals(that.visits())
                && visitsAsLogged().equals(that.visitsAsLogged())
                && closes().equals(that.closes())
                && amounts().equals(that.amounts())
                && expectedCloses().equals(that.expectedCloses());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id(), asOf, visits());
    }

    /** {@return the deal, its stage and its state in words} */
    @Override
    public String toString() {
        return id() + " " + stage().name() + " (" + type() + ")";
    }
}
