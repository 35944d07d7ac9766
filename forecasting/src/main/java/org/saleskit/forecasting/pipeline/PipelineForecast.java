package org.saleskit.forecasting.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.DealLaw;
import org.saleskit.forecasting.distribution.DealSumModel;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.Selection.Line;
import org.saleskit.forecasting.pipeline.Selection.Once;

/**
 * What the deals of a pipeline bring in a period: the mean, the whole law, what each deal contributes, and what is left out
 * and why. Made by {@link PipelineForecaster}.
 *
 * <p>Lists are in the order of the identifiers of the deals unless said otherwise, and unmodifiable. A law is computed when it
 * is first asked for. Immutable and thread-safe.
 */
public final class PipelineForecast {

    private final Selection selection;
    private final PipelineForecaster options;
    /** In the order of the identifiers. */
    private final List<Line> lines;

    /** Those of them that are open deals of the forecast. */
    private final List<Line> openLines;

    private final Supplier<DealSumModel> model;
    private final Supplier<RevenueDistribution> openLaw;
    private final Supplier<RevenueDistribution> revenue;
    private final Supplier<Optional<RevenueDistribution>> business;

    PipelineForecast(Selection selection, List<Line> lines) {
        this.selection = selection;
        this.options = selection.options();
        this.lines = List.copyOf(lines);
        this.openLines = lines.stream().filter(Line::isOpen).toList();
        this.model = new Once<>(this::newModel);
        this.openLaw = new Once<>(() -> model.get().revenue());
        this.revenue = new Once<>(() -> whole(openLaw.get()));
        this.business = new Once<>(options::newBusinessLaw);
    }

    /** A forecast whose law of the open deals is already known. */
    private PipelineForecast(Selection selection, List<Line> lines, Supplier<RevenueDistribution> open) {
        this.selection = selection;
        this.options = selection.options();
        this.lines = List.copyOf(lines);
        this.openLines = lines.stream().filter(Line::isOpen).toList();
        this.model = new Once<>(this::newModel);
        this.openLaw = new Once<>(open);
        this.revenue = new Once<>(() -> whole(openLaw.get()));
        this.business = new Once<>(options::newBusinessLaw);
    }

    private DealSumModel newModel() {
        return options.sum()
                .model(options.currency(), openLines.stream().map(Line::law).toList());
    }

    /** The law of all revenue, from that of the open deals. */
    private RevenueDistribution whole(RevenueDistribution open) {
        RevenueDistribution deals = open.plus(closed());
        return newBusiness().map(deals::plus).orElse(deals);
    }

    private Stream<Line> wonLines() {
        return lines.stream().filter(line -> line.isIn() && line.isWon());
    }

    List<Line> lines() {
        return lines;
    }

    /** The laws of which some amounts had to be moved: of the open deals or of new business, or that of their sum alone. */
    List<RevenueDistribution> approximate() {
        List<RevenueDistribution> parts = Stream.of(Optional.of(openLaw.get()), newBusiness())
                .flatMap(Optional::stream)
                .filter(law -> !law.isExact())
                .toList();
        return parts.isEmpty() && !revenue().isExact() ? List.of(revenue()) : parts;
    }

    /** {@return the options the forecast was made with} */
    public PipelineForecaster forecaster() {
        return options;
    }

    /** {@return the period whose revenue is forecast} */
    public ReportPeriod period() {
        return options.period();
    }

    /** {@return the open deals in the forecast} */
    public List<PipelineDeal> open() {
        return openLines.stream().map(Line::deal).toList();
    }

    /** {@return the deals won in the period} */
    public List<PipelineDeal> won() {
        return wonLines().map(Line::deal).toList();
    }

    /** {@return the deals that are not in the forecast, each with the reason} */
    public List<LeftOutDeal> leftOut() {
        return lines.stream()
                .filter(line -> !line.isIn())
                .map(line -> new LeftOutDeal(line.deal(), line.reason().orElseThrow()))
                .toList();
    }

    /** {@return the deals in the forecast whose unknown probability was taken as the given one} */
    public List<PipelineDeal> takenAsGiven() {
        return openLines.stream()
                .map(Line::deal)
                .filter(deal -> !deal.hasChance())
                .toList();
    }

    /**
     * {@return the chance of an open deal to be won in the period}
     *
     * @param deal an open deal in the forecast
     * @throws IllegalArgumentException if it is not one
     */
    public double chance(DealId deal) {
        int at = Line.indexOf(deal, openLines);
        Checks.check(at >= 0, "deal", "be an open one of the forecast", deal);
        return openLines.get(at).chance().orElseThrow();
    }

    /** {@return C: what was won in the period already} */
    public Money closed() {
        BigDecimal sum = wonLines().map(Line::fullAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(options.currency(), sum);
    }

    /** {@return the law of what deals bring that are not created yet; empty if none are supposed} */
    public Optional<RevenueDistribution> newBusiness() {
        return business.get();
    }

    /** {@return the law of the revenue of the period: closed, open and new business together} */
    public RevenueDistribution revenue() {
        return revenue.get();
    }

    /** {@return the mean of the revenue, rounded once, half-even, to the currency's digits} */
    public Money expected() {
        return expectedUnrounded().toMoney(RoundingMode.HALF_EVEN);
    }

    /** {@return the mean of the revenue before rounding: means of parts of the deals sum to that of all, exactly} */
    public BigMoney expectedUnrounded() {
        BigDecimal business =
                newBusiness().map(law -> law.meanUnrounded().getAmount()).orElse(BigDecimal.ZERO);
        return BigMoney.of(
                options.currency(), closed().getAmount().add(expectedOpen()).add(business));
    }

    /** The mean of what the open deals bring. */
    BigDecimal expectedOpen() {
        return openLines.stream().map(Line::mean).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * {@return the probability that the revenue reaches the plan}
     *
     * @param plan the revenue to reach, in the currency of the forecast
     */
    public double probabilityOfPlan(Money plan) {
        return revenue().probabilityAtLeast(plan);
    }

    /**
     * {@return the smallest revenue that is not exceeded with at least this probability}
     *
     * @param level strictly between 0 and 1, such as 0.1, 0.5 and 0.9
     */
    public Money quantile(double level) {
        return revenue().quantile(level);
    }

    /**
     * {@return what a CRM shows: what was won, and the amount × the percentage of the stage of every open deal that is due in
     * the period, rounded once} Due are deals with an expected close in the period, and those without one that are in the
     * forecast. For comparison only: it knows neither how old a deal is nor how far the result may be off.
     */
    public Money weighted() {
        BigDecimal sum = due().filter(line -> line.deal().stageProbability().isPresent())
                .map(line -> new BigDecimal(line.deal().stageProbability().getAsDouble()).multiply(line.fullAmount()))
                .reduce(closed().getAmount(), BigDecimal::add);
        return Money.of(options.currency(), sum, RoundingMode.HALF_EVEN);
    }

    /** {@return the open deals due in the period that the {@linkplain #weighted weighted pipeline} lacks: no percentage is known} */
    public List<PipelineDeal> withoutStageProbability() {
        return due().map(Line::deal)
                .filter(deal -> deal.stageProbability().isEmpty())
                .toList();
    }

    /** The open deals of the weighted pipeline, with or without a percentage. */
    Stream<Line> due() {
        return lines.stream()
                .filter(line -> !line.deal().type().isClosed() && line.amount().isPresent())
                .filter(line -> line.deal()
                        .expectedClose()
                        .map(period().dates()::contains)
                        .orElse(line.isIn()));
    }

    /** {@return the deals by what their reps say of them, with the views worst, commit and best} */
    public CategoryViews categories() {
        return new CategoryViews(this);
    }

    /**
     * {@return the forecast as the managers see it: with every {@link PipelineDeal#adjustment}; the same as this one if there is
     * none}
     */
    public PipelineForecast adjusted() {
        List<Line> changed = lines.stream()
                .map(line -> line.deal().adjustment().isEmpty()
                        ? line
                        : selection.line(line.deal().adjusted()))
                .toList();
        return new PipelineForecast(selection, changed);
    }

    /**
     * {@return the deals in groups, each with a law of its own} The groups' laws may not be added: they share the common
     * factor. Their means may.
     *
     * @param key the group of a deal, such as {@link PipelineDeal#team}; empty for a deal that is in none
     * @param <K> what the groups are named by
     */
    public <K extends Comparable<? super K>> RollUp<K> by(Function<? super PipelineDeal, Optional<K>> key) {
        return RollUp.by(this, key);
    }

    /**
     * {@return the deals by rep} A deal with a {@linkplain PipelineDeal#credit credit split} is in the forecast of each of its
     * reps with the rep's share of the amount; every other one in that of its owner.
     */
    public RollUp<RepId> byRep() {
        return RollUp.byRep(this);
    }

    /**
     * {@return what each open deal contributes to the mean, to the variance and to the chance of the plan, the largest means
     * first}
     *
     * @param plan the revenue to reach, in the currency of the forecast
     */
    public List<PipelineContribution> contributions(Money plan) {
        Objects.requireNonNull(plan, "plan");
        double reached = probabilityOfPlan(plan);
        return model.get().contributions(plan.minus(closed())).stream()
                .map(part -> new PipelineContribution(
                        openLines.get(part.index()).id(),
                        part.deal().probability(),
                        part.mean(),
                        part.variance(),
                        newBusiness().isEmpty()
                                ? part.probabilityOfPlan()
                                : reached
                                        - whole(model.get().without(part.index()))
                                                .probabilityAtLeast(plan)))
                .sorted(PipelineContribution.ORDER)
                .toList();
    }

    /**
     * {@return what each open deal contributes to the mean and to the variance, the largest means first} As {@linkplain
     * #contributions(Money) with a plan}, without the law of all other deals for each deal: milliseconds for 5 000 deals.
     */
    public List<PipelineContribution.Moments> contributions() {
        List<DealLaw> laws = model.get().deals();
        List<Double> variances = model.get().addedVariances();
        return IntStream.range(0, laws.size())
                .mapToObj(i -> new PipelineContribution.Moments(
                        openLines.get(i).id(),
                        laws.get(i).probability(),
                        laws.get(i).mean(),
                        variances.get(i)))
                .sorted(PipelineContribution.Moments.ORDER)
                .toList();
    }

    /**
     * {@return this forecast as if it had not the deal, with the law recomputed}
     *
     * @param deal a deal in the forecast or left out
     * @throws IllegalArgumentException if the deal was not given
     */
    public PipelineForecast without(DealId deal) {
        int at = Line.indexOf(deal, lines);
        Checks.check(at >= 0, "deal", "be one of the forecast", deal);
        List<Line> rest = new ArrayList<>(lines);
        Line line = rest.remove(at);
        return line.isOpen()
                ? new PipelineForecast(selection, rest, () -> model.get().without(openIndex(line)))
                : new PipelineForecast(selection, rest, () -> model.get().revenue());
    }

    /**
     * {@return this forecast with one more deal, and the law recomputed}
     *
     * @param deal a deal that was not given
     * @throws IllegalArgumentException if it was, or as {@link PipelineForecaster#forecast}
     */
    public PipelineForecast with(PipelineDeal deal) {
        Objects.requireNonNull(deal, "deal");
        Checks.check(Line.indexOf(deal.deal(), lines) < 0, "deal", "not be in the forecast already", deal.deal());
        Line line = selection.line(deal);
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        more.sort(Line.ORDER);
        return line.isOpen()
                ? new PipelineForecast(selection, more, () -> model.get().with(line.law()))
                : new PipelineForecast(selection, more, () -> model.get().revenue());
    }

    /**
     * {@return this forecast with another state of a deal, and the law recomputed: what if it were larger, surer, won or lost?}
     *
     * @param deal the new state; a deal of this identifier was given
     * @throws IllegalArgumentException if it was not, or as {@link PipelineForecaster#forecast}
     */
    public PipelineForecast replaced(PipelineDeal deal) {
        Objects.requireNonNull(deal, "deal");
        int at = Line.indexOf(deal.deal(), lines);
        Checks.check(at >= 0, "deal", "be one of the forecast", deal.deal());
        Line before = lines.get(at);
        Line after = selection.line(deal);
        List<Line> changed = new ArrayList<>(lines);
        changed.set(at, after);
        return before.isOpen() && after.isOpen()
                ? new PipelineForecast(selection, changed, () -> model.get().replaced(openIndex(before), after.law()))
                : without(deal.deal()).with(deal);
    }

    private int openIndex(Line line) {
        return Line.indexOf(line.id(), openLines);
    }

    /** The forecast of some of the deals, without new business. */
    PipelineForecast of(Predicate<Line> some) {
        return of(lines.stream().filter(some).toList());
    }

    PipelineForecast of(List<Line> some) {
        return new PipelineForecast(selection.withoutNewBusiness(), some);
    }

    /**
     * {@return how far the open deals cover what is missing to the plan, and how many deals must be created}
     *
     * @param plan the revenue to reach, in the currency of the forecast
     * @throws IllegalArgumentException if it is in another currency
     */
    public PipelineCoverage coverage(Money plan) {
        return PipelineCoverage.of(this, openLines, plan);
    }

    /**
     * {@return the forecast in words: the mean and the law, the weighted pipeline beside it, and what is left out and why}
     *
     * @param locale Russian gives Russian, every other language English; numbers follow the locale
     */
    public String explain(Locale locale) {
        return PipelineText.of(this, locale);
    }

    /** {@return the period, the mean and the numbers of deals, for logs} */
    @Override
    public String toString() {
        return "PipelineForecast[" + period().dates() + ", expected=" + expected() + ", open=" + open().size()
                + ", won=" + won().size() + ", leftOut=" + leftOut().size() + "]";
    }
}
