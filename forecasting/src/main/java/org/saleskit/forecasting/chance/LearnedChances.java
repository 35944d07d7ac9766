package org.saleskit.forecasting.chance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.CellGrid.Span;

/**
 * What a {@link WinModel} has learned from the log as of an instant: gives the chances of open deals. Immutable and thread-safe, if
 * the functions of the model are.
 */
public final class LearnedChances {

    private final WinModel model;
    private final Deals deals;
    final StayRows rows;
    final HazardEstimate estimate;
    final SegmentFactors factors;
    final StageRates rates;

    LearnedChances(WinModel model, Deals deals) {
        this.model = model;
        this.deals = deals;
        CellGrid grid = new CellGrid(deals.asOf(), model.learning.step().toSeconds());
        List<DealWay> ways = deals.list().stream().map(DealWay::of).toList();
        this.rows = StayRows.read(ways, grid, model.learning.historyFrom(), model::segmentOf);
        Optional<SeasonFactors> seasons =
                model.groups.seasons().map(each -> new SeasonFactors(rows, each.zone(), each.seasonOf()));
        this.estimate = HazardEstimate.of(rows, model.learning.halfLife(), seasons);
        this.factors = new SegmentFactors(estimate, model.groups.segmentPrior(), seasons);
        List<DealWay> rated = model.sources().contains(ChanceSource.LEARNED_STAGE_RATE) ? ways : List.of();
        this.rates = new StageRates(rated, deals.asOf(), model.learning.halfLife(), model.learning.historyFrom());
    }

    /** {@return the options} */
    public WinModel model() {
        return model;
    }

    /** {@return the instant up to which the log was read} */
    public Instant learnedAt() {
        return deals.asOf();
    }

    /**
     * {@return the chances of the open deals that were learned from, for a period}
     *
     * @param period the period; what lies before the instant of the deals counts no more
     * @throws IllegalArgumentException if the period is over by then, or ends too far ahead
     */
    public List<DealChance> of(ReportPeriod period) {
        return of(deals, period);
    }

    /**
     * {@return the chances of all open deals, on hold ones included, in the order of their identifiers: each deal once, also if its
     * chance is unknown; unmodifiable}
     *
     * @param open the deals, of which closed ones are passed over; read as of the instant of learning or later
     * @param period the period; it may be under way or ahead
     * @throws IllegalArgumentException if the deals are of an earlier instant than was learned from, if the period is over by then, if
     *     it ends more than 10 000 steps ahead, or if the host's number for a deal is not in 0..1
     */
    public List<DealChance> of(Deals open, ReportPeriod period) {
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(period, "period");
        return of(open, new Span(period.start(), period.end(), period.zone()), "period");
    }

    /**
     * {@return the chances of all open deals to be won from the instant of the deals up to another one}
     *
     * @param open the deals, of which closed ones are passed over; read as of the instant of learning or later
     * @param until the end, which does not belong to the span; days of an expected close are days of UTC
     * @throws IllegalArgumentException as with a period
     */
    public List<DealChance> of(Deals open, Instant until) {
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(until, "until");
        return of(open, new Span(open.asOf(), until, ZoneOffset.UTC), "until");
    }

    private List<DealChance> of(Deals open, Span span, String name) {
        Checks.check(
                !open.asOf().isBefore(deals.asOf()),
                "open.asOf",
                "not be before the instant learned from, which is " + deals.asOf(),
                open.asOf());
        Checks.check(
                span.to().isAfter(open.asOf()),
                name,
                "end after the instant of the deals, which is " + open.asOf(),
                span.to());
        Map<String, List<Deal>> bySegment = new TreeMap<>();
        for (Deal deal : open.list()) {
            if (!deal.type().isClosed()) {
                bySegment
                        .computeIfAbsent(model.segmentOf(deal), added -> new ArrayList<>())
                        .add(deal);
            }
        }
        CellGrid grid = new CellGrid(open.asOf(), model.learning.step().toSeconds());
        double[] inPeriod = span.inPeriod(grid, rows.toEndOfCell, name);
        List<DealChance> chances = new ArrayList<>();
        bySegment.forEach((segment, members) -> {
            ChanceRun run = new ChanceRun(this, segment, span, grid, inPeriod);
            members.forEach(deal -> chances.add(run.of(deal)));
        });
        chances.sort(Comparator.comparing(DealChance::deal));
        return List.copyOf(chances);
    }

    /** By kind of exit and future cell, how much more often than on average it occurs, for deals of a segment. */
    double[][] seasonsAhead(int segment, CellGrid ahead, int cells) {
        double[][] even = new double[3][cells];
        for (double[] kind : even) {
            Arrays.fill(kind, 1);
        }
        return factors.seasons(segment).map(each -> each.future(ahead, cells)).orElse(even);
    }

    /** {@return the options, the instant and how many stays were read} */
    @Override
    public String toString() {
        return "LearnedChances[" + rows.size() + " stays as of " + deals.asOf() + ", " + model + "]";
    }
}
