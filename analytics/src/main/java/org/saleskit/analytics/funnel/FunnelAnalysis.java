package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.PipelineRef;

/**
 * How many deals reach each stage of the pipeline, and where do they get lost?
 *
 * <pre>
 * reached(k) = number of deals that have reached stage k, by the rule of reach
 * implied(k) = number of those that never entered it
 * conversion(k) = converted(k) / reached(k - 1)        overall(k) = reached(1 and k) / reached(1)
 * decided(k) = converted(k) / (reached(k - 1) - undecided(k))
 * win rate = won / (won + lost + disqualified in sales)
 * </pre>
 *
 * <p><b>Symbols</b> k - open stage, from 1, in the order of the pipeline, and last the win; converted(k) - number of deals
 * that reached k - 1 and k; undecided(k) - number of deals that reached k - 1, not k, and are not closed; disqualified in
 * sales - number of disqualified deals that reached the {@linkplain Pipeline#firstSalesStage() first sales stage}. A deal
 * adds at most 1 to any count of a stage, however often it came there.
 *
 * <p><b>Input</b> {@link Deals}, folded as of an instant; or a host's own rows, see {@link #asOf}.
 *
 * <p><b>Options</b>
 * <ul>
 *   <li>{@link #withReach}: when a deal has reached a stage. By default a skipped stage counts as reached and is counted in
 *       {@link FunnelStep#implied()} ({@link Deal.Reach#IMPLIED_REACH}), so that the counts never increase along the funnel.
 *       {@link Deal.Reach#IMPLIED_REACH_WON_ONLY} fills in skipped stages for won deals only; deals that are still open count
 *       there by what they entered. {@link Deal.Reach#IMPLIED_REACH_UNLESS_LOST} fills them in for open deals too.
 *   <li>{@link #withCloses}: which closes of a reopened deal count. By default a deal counts once, by its state.
 *   <li>{@link #in}: of which pipeline version, if the deals are of several.
 * </ul>
 *
 * <p><b>Special cases</b>
 * <ul>
 *   <li>Going back never takes a reach away, except with {@link Deal.Reach#RESET_ON_REGRESS}; neither does the reopening of
 *       a deal that was won.
 *   <li>A lost, disqualified, resting or open deal that was never won has reached the furthest stage that it really
 *       entered, and none if it entered no open stage. It is a deal all the same.
 *   <li>Conversions count a deal that is still open as not converted, which makes them low for young deals; see {@link
 *       FunnelStep#decidedConversion()}.
 *   <li>Where counts may increase, as with {@link Deal.Reach#ACTUAL_ONLY}, {@link FunnelStep#conversion()} still is a share:
 *       of the deals that reached one stage, those that reached the next one too. The quotient of the two counts is {@link
 *       FunnelStep#ratioToPrevious()}.
 *   <li>A deal disqualified before the first sales stage is not in the win rate and is listed in {@link
 *       FunnelResult#leftOut()}.
 *   <li>No deals: a result with zero deals; its rates are empty.
 * </ul>
 *
 * <p><b>Result</b> {@link FunnelResult}; its steps stand in the order of the pipeline, the deals behind each number in their
 * own order. {@link FunnelResult#by(String, Function)} breaks it down.
 *
 * <p><b>Example</b> Stages A, B; deal 1: A, B, won; deal 2: A, lost; deal 3: B. Reached A 3 (entered 2, implied 1),
 * reached B 2, conversion A to B 2 of 3, won from B 1 of 2, win rate 1 of 2.
 *
 * <p><b>Method</b> One pass over the deals; for each number one bit a deal.
 *
 * <p><b>Source</b> Bitrix24's help on the conversion funnel and HubSpot's knowledge base on funnel reports describe the
 * readings in use. Unlike Bitrix24's, the default also fills in the stages that a deal skipped before it was lost.
 *
 * <p>Immutable and thread-safe.
 */
public final class FunnelAnalysis {

    private static final FunnelAnalysis DEFAULTS =
            new FunnelAnalysis(new FunnelOptions(Deal.Reach.IMPLIED_REACH, Close.Rule.LAST_CLOSE, Optional.empty()));

    private final FunnelOptions options;

    private FunnelAnalysis(FunnelOptions options) {
        this.options = options;
    }

    /** {@return the analysis that fills in skipped stages and counts a deal once, by its state as of the instant} */
    public static FunnelAnalysis withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return this analysis, but with another rule of reach}
     *
     * @param reach when a deal has reached a stage
     */
    public FunnelAnalysis withReach(Deal.Reach reach) {
        Objects.requireNonNull(reach, "reach");
        return new FunnelAnalysis(new FunnelOptions(reach, options.closes(), options.version()));
    }

    /**
     * {@return this analysis, but with other closes of reopened deals}
     *
     * <ul>
     *   <li>{@link Close.Rule#LAST_CLOSE}: a deal is counted once, by its state.
     *   <li>{@link Close.Rule#FIRST_CLOSE}: a deal is read up to its first close; what happened since it was reopened is not
     *       seen, and the deal listed in {@link FunnelResult#leftOut()}.
     *   <li>{@link Close.Rule#COUNT_EACH_CLOSE}: as the default, but the win rate counts every close, those that a reopening
     *       followed too. Stages and states still count a deal once.
     *   <li>{@link Close.Rule#NEW_DEAL_ON_REOPEN}: each life of a deal, from an opening to its close, is a deal of its own
     *       in every number; its reach begins anew.
     * </ul>
     *
     * @param closes which closes count
     */
    public FunnelAnalysis withCloses(Close.Rule closes) {
        Objects.requireNonNull(closes, "closes");
        return new FunnelAnalysis(new FunnelOptions(options.reach(), closes, options.version()));
    }

    /**
     * {@return this analysis, but of the deals of one pipeline version; deals of others are listed and left out} Needed only
     * for a fold of several pipelines, or versions, that was not asked to read all deals {@linkplain DealFold#inTermsOf in the
     * terms of one}.
     *
     * @param version the version
     */
    public FunnelAnalysis in(PipelineRef version) {
        Objects.requireNonNull(version, "version");
        return new FunnelAnalysis(new FunnelOptions(options.reach(), options.closes(), Optional.of(version)));
    }

    /** {@return when a deal has reached a stage} */
    public Deal.Reach reach() {
        return options.reach();
    }

    /** {@return which closes of a reopened deal count} */
    public Close.Rule closes() {
        return options.closes();
    }

    /**
     * {@return the funnel of deals}
     *
     * @param deals the deals, as of the instant of the report
     * @throws IllegalArgumentException if the deals are of several pipeline versions and the analysis does not say of which
     *     one, or of one that they do not know
     */
    public FunnelResult analyze(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return new FunnelResult(deals, pipelineOf(deals), options);
    }

    private Pipeline pipelineOf(Deals deals) {
        if (options.version().isPresent()) {
            PipelineRef version = options.version().get();
            return deals.pipelines()
                    .find(version)
                    .orElseThrow(() -> Checks.broken(
                            "version", "be one of the pipelines of the deals, which are " + refs(deals), version));
        }
        return deals.pipeline()
                .orElseThrow(() -> Checks.broken(
                        "deals", "be of one pipeline version, unless in(version) says of which one", refs(deals)));
    }

    private static String refs(Deals deals) {
        return deals.pipelines().versions().stream().map(Pipeline::ref).toList().toString();
    }

    /**
     * {@return the analysis of a host's own rows, which say that a deal entered a stage at an instant}
     *
     * @param pipeline the stages
     * @param asOf the instant; what happened at it is seen, what happened after it is not
     */
    public AsOf asOf(Pipeline pipeline, Instant asOf) {
        Objects.requireNonNull(pipeline, "pipeline");
        return new AsOf(this, DealFold.of(pipeline).listingUnread().asOf(asOf));
    }

    /**
     * The analysis with the instant of its report and the stages of its rows. Rows of stages that the pipeline does not have,
     * and rows after the instant, are left out and counted.
     */
    public static final class AsOf {

        private final FunnelAnalysis analysis;
        private final DealFold.AsOf fold;

        private AsOf(FunnelAnalysis analysis, DealFold.AsOf fold) {
            this.analysis = analysis;
            this.fold = fold;
        }

        /**
         * {@return the funnel of rows without an order of their own inside one instant}
         *
         * @param rows the host's rows, in any order
         * @param deal reads the deal
         * @param stage reads the name of the stage that the deal entered
         * @param at reads when it entered the stage
         * @param <T> the host's type of a row
         */
        public <T> FunnelResult analyze(
                Iterable<? extends T> rows,
                Function<? super T, DealId> deal,
                Function<? super T, String> stage,
                Function<? super T, Instant> at) {
            Objects.requireNonNull(rows, "rows");
            Objects.requireNonNull(deal, "deal");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(at, "at");
            return analysis.analyze(fold.fold(rows, deal, stage, at));
        }

        /**
         * {@return the funnel of rows that also have an order inside one instant}
         *
         * @param rows the host's rows, in any order
         * @param deal reads the deal
         * @param stage reads the name of the stage that the deal entered
         * @param at reads when it entered the stage
         * @param sequence reads a number that grows with the rows of a deal
         * @param <T> the host's type of a row
         */
        public <T> FunnelResult analyze(
                Iterable<? extends T> rows,
                Function<? super T, DealId> deal,
                Function<? super T, String> stage,
                Function<? super T, Instant> at,
                ToLongFunction<? super T> sequence) {
            Objects.requireNonNull(rows, "rows");
            Objects.requireNonNull(deal, "deal");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(sequence, "sequence");
            return analysis.analyze(fold.fold(rows, deal, stage, at, sequence));
        }
    }
}
