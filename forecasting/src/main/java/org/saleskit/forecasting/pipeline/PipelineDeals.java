package org.saleskit.forecasting.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.chance.LearnedChances;
import org.saleskit.forecasting.chance.TimingRule;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.threeten.extra.LocalDateRange;

/**
 * Makes the deals of a forecast from a log: the open ones with their learned chances, on hold ones included, and those won in the
 * period with the amount as at the close. Lost and disqualified deals, and deals won outside the period, are not made.
 *
 * <p>Where the chance comes with its time, from the incidence in the stage or from learned times, it is kept as {@link
 * PipelineDeal#winBefore} for the bounds of the period; where it is one for ever, as {@link PipelineDeal#eventualProbability}, to
 * which the expected close gives the time. A deal whose chance nobody knows is made without one, and the forecast lists it.
 *
 * <p>What a log does not tell, such as team, territory, product, category or the manager's adjustment, a host adds by {@link
 * #withDetails}. Immutable, and thread-safe if the host's function is.
 */
public final class PipelineDeals {

    private final List<ReportPeriod> periods;
    private final Map<DealId, DealCard> cards;
    private final BiConsumer<? super Deal, ? super PipelineDealBuilder> details;

    private PipelineDeals(
            List<ReportPeriod> periods,
            Map<DealId, DealCard> cards,
            BiConsumer<? super Deal, ? super PipelineDealBuilder> details) {
        this.periods = periods;
        this.cards = cards;
        this.details = details;
    }

    /**
     * {@return deals for the forecast of one period, without cards and details}
     *
     * @param period the period
     */
    public static PipelineDeals during(ReportPeriod period) {
        return during(List.of(Objects.requireNonNull(period, "period")));
    }

    /**
     * {@return deals for the {@linkplain PipelineForecaster#schedule schedule} of several periods, without cards and details}
     *
     * @param periods the periods, at least one, in one zone
     * @throws IllegalArgumentException if there is none or their zones differ
     */
    public static PipelineDeals during(List<ReportPeriod> periods) {
        List<ReportPeriod> copy = List.copyOf(Objects.requireNonNull(periods, "periods"));
        Checks.check(!copy.isEmpty(), "periods", "hold at least one", "empty");
        for (int i = 1; i < copy.size(); i++) {
            ZoneId zone = copy.get(i).zone();
            Checks.check(
                    zone.equals(copy.get(0).zone()),
                    "periods[" + i + "].zone",
                    "be " + copy.get(0).zone(),
                    zone);
        }
        return new PipelineDeals(copy, new TreeMap<>(), (deal, builder) -> {});
    }

    /**
     * {@return the same, with the owners and the host's own fields of cards}
     *
     * @param newCards cards in any order, each deal once; a deal without one has no owner
     * @throws IllegalArgumentException if two cards are of one deal
     */
    public PipelineDeals withCards(Collection<DealCard> newCards) {
        Map<DealId, DealCard> byId = new TreeMap<>();
        int i = 0;
        for (DealCard card : Objects.requireNonNull(newCards, "cards")) {
            String name = "cards[" + i++ + "]";
            boolean first = byId.put(Objects.requireNonNull(card, name).id(), card) == null;
            Checks.check(first, name + ".id", "be given once", card.id() + " again");
        }
        return new PipelineDeals(periods, byId, details);
    }

    /**
     * {@return the same, with what the host knows besides}
     *
     * @param newDetails sets attributes of the deal on the builder, which holds those of the log already; what it sets again
     *     replaces them
     */
    public PipelineDeals withDetails(BiConsumer<? super Deal, ? super PipelineDealBuilder> newDetails) {
        return new PipelineDeals(periods, cards, Objects.requireNonNull(newDetails, "details"));
    }

    /**
     * {@return the deals of the forecast, by identifier; unmodifiable}
     *
     * @param deals all deals of the log
     * @param chances what was learned, as of the instant of the deals or earlier
     * @throws IllegalArgumentException if the last period is over by the instant of the deals, or the chances were learned later
     */
    public List<PipelineDeal> of(Deals deals, LearnedChances chances) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(chances, "chances");
        NavigableMap<LocalDate, List<DealChance>> byBound = byBound(deals, chances);
        List<PipelineDeal> made = new ArrayList<>();
        int open = 0;
        for (Deal deal : deals.list()) {
            if (!deal.type().isClosed()) {
                made.add(open(deal, byBound, open++));
            } else if (deal.type() == StageType.WON) {
                won(deal).ifPresent(made::add);
            }
        }
        return List.copyOf(made);
    }

    /** For each bound of the periods that is ahead the chances to be won before it; lists of one order. */
    private NavigableMap<LocalDate, List<DealChance>> byBound(Deals deals, LearnedChances chances) {
        ZoneId zone = periods.get(0).zone();
        LocalDate today = periods.get(0).dateOf(deals.asOf());
        TreeSet<LocalDate> bounds = new TreeSet<>();
        for (ReportPeriod period : periods) {
            bounds.add(period.dates().getStart());
            bounds.add(period.dates().getEnd());
        }
        LocalDate last = bounds.last();
        Checks.check(last.isAfter(today), "period", "end after " + today + ", the day of the deals", "to " + last);
        TreeMap<LocalDate, List<DealChance>> byBound = new TreeMap<>();
        for (LocalDate bound : bounds) {
            byBound.put(
                    bound,
                    bound.isAfter(today)
                            ? chances.of(deals, ReportPeriod.of(LocalDateRange.of(today, bound), zone))
                            : List.of());
        }
        return byBound;
    }

    private PipelineDeal open(Deal deal, NavigableMap<LocalDate, List<DealChance>> byBound, int index) {
        PipelineDealBuilder builder = start(deal)
                .type(deal.type())
                .amount(deal.amount().map(AmountDistribution::fixed))
                .stageProbability(deal.stage().defaultProbability())
                .expectedClose(deal.expectedClose());
        DealChance last = byBound.lastEntry().getValue().get(index);
        OptionalDouble ever = last.winEventually();
        if (last.winInPeriod().isEmpty() || last.timing().equals(Optional.of(TimingRule.EXPECTED_CLOSE))) {
            builder.eventualProbability(ever).source(ever.isEmpty() ? ChanceSource.UNKNOWN : last.source());
        } else if (last.timing().equals(Optional.of(TimingRule.WHOLE))) {
            builder.probability(last.winInPeriod()).source(last.source());
        } else {
            NavigableMap<LocalDate, Double> before = before(byBound, index);
            // The chance to be won ever is computed on another way, and may miss that of the period in the last digits.
            double within = before.isEmpty() ? 0 : before.lastEntry().getValue();
            boolean known = !before.isEmpty();
            builder.winBefore(before)
                    .eventualProbability(
                            known && ever.isPresent()
                                    ? OptionalDouble.of(Math.max(ever.getAsDouble(), within))
                                    : OptionalDouble.empty())
                    .source(known ? last.source() : ChanceSource.UNKNOWN);
        }
        details.accept(deal, builder);
        return builder.build();
    }

    /** The chances before the bounds, not decreasing; empty if one of them is unknown. */
    private static NavigableMap<LocalDate, Double> before(
            NavigableMap<LocalDate, List<DealChance>> byBound, int index) {
        TreeMap<LocalDate, Double> before = new TreeMap<>();
        double next = 1;
        for (Map.Entry<LocalDate, List<DealChance>> entry :
                byBound.descendingMap().entrySet()) {
            OptionalDouble chance = entry.getValue().isEmpty()
                    ? OptionalDouble.of(0)
                    : entry.getValue().get(index).winInPeriod();
            if (chance.isEmpty()) {
                return new TreeMap<>();
            }
            next = Math.min(next, chance.getAsDouble());
            before.put(entry.getKey(), next);
        }
        return before;
    }

    private Optional<PipelineDeal> won(Deal deal) {
        Instant at = deal.closedAt().orElseThrow();
        Optional<ReportPeriod> period =
                periods.stream().filter(each -> each.contains(at)).findFirst();
        if (period.isEmpty()) {
            return Optional.empty();
        }
        PipelineDealBuilder builder = start(deal)
                .type(StageType.WON)
                .amount(deal.amountAtClose().map(AmountDistribution::fixed))
                .closedOn(period.get().dateOf(at));
        details.accept(deal, builder);
        return Optional.of(builder.build());
    }

    private PipelineDealBuilder start(Deal deal) {
        PipelineDealBuilder builder =
                PipelineDeal.builder().deal(deal.id()).stage(deal.stage().name());
        DealCard card = cards.get(deal.id());
        if (card != null) {
            builder.owner(card.owner()).attributes(card.attributes());
        }
        return builder;
    }
}
