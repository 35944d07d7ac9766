package org.saleskit.forecasting.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.money.ConvertedTotal;
import org.saleskit.core.money.CurrencyConverter;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.DealLaw;
import org.saleskit.forecasting.pipeline.LeftOutDeal.Reason;
import org.threeten.extra.LocalDateRange;

/** Which deals are in a forecast, with what chance and what amount in its currency. */
final class Selection {

    /**
     * One deal and what the forecast makes of it.
     *
     * @param deal the deal as given
     * @param amount in the currency of the forecast; absent if unknown or without a rate
     * @param chance to be won in the period; 1 for a won deal; absent if unknown
     * @param reason why it is left out; absent if it is in the forecast
     * @param full the mean of the amount, rounded, so that the parts of a deal sum to the whole; absent if there is no amount
     */
    record Line(
            PipelineDeal deal,
            Optional<AmountDistribution> amount,
            OptionalDouble chance,
            Optional<Reason> reason,
            Optional<BigDecimal> full) {

        /** The order of lines: that of their deals. */
        static final Comparator<Line> ORDER =
                Comparator.comparing(line -> line.deal().deal());

        DealId id() {
            return deal.deal();
        }

        /** Where the deal is in lines of this order; below 0 if it is not there. */
        static int indexOf(DealId deal, List<Line> ordered) {
            Objects.requireNonNull(deal, "deal");
            int low = 0;
            int high = ordered.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                int order = ordered.get(middle).id().compareTo(deal);
                if (order == 0) {
                    return middle;
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle;
            }
            return -1;
        }

        boolean isIn() {
            return reason.isEmpty();
        }

        /** Whether it is an open deal of the forecast. */
        boolean isOpen() {
            return isIn() && !isWon();
        }

        DealLaw law() {
            return DealLaw.of(chance.orElseThrow(), amount.orElseThrow());
        }

        boolean isWon() {
            return deal.type() == StageType.WON;
        }

        /** The mean amount as a decimal: exact sums do not depend on their order. */
        BigDecimal fullAmount() {
            return full.orElseThrow();
        }

        /** Chance × mean amount, exactly. */
        BigDecimal mean() {
            return new BigDecimal(chance.orElseThrow()).multiply(fullAmount());
        }

        /** This line with a part of the amount, of which the mean is given. */
        Line withPart(AmountDistribution part, Money mean) {
            return new Line(deal, Optional.of(part), chance, reason, Optional.of(mean.getAmount()));
        }
    }

    /** A value that is computed when it is first asked for, once. */
    static final class Once<T> implements Supplier<T> {

        private final Supplier<T> how;

        @Nullable
        private T value;

        Once(Supplier<T> how) {
            this.how = how;
        }

        @Override
        public synchronized T get() {
            T known = value;
            if (known == null) {
                known = how.get();
                value = known;
            }
            return known;
        }
    }

    private final PipelineForecaster options;
    private final LocalDateRange dates;

    /** Whether the period is one of several, so that a chance for "the period" says nothing. */
    private final boolean several;

    Selection(PipelineForecaster options, boolean several) {
        this.options = options;
        this.dates = options.period().dates();
        this.several = several;
    }

    PipelineForecaster options() {
        return options;
    }

    Selection withoutNewBusiness() {
        return new Selection(options.withoutNewBusiness(), several);
    }

    PipelineForecast forecast(Collection<PipelineDeal> deals) {
        return new PipelineForecast(this, lines(deals));
    }

    /** One line for each deal, in the order of the identifiers. */
    private List<Line> lines(Collection<PipelineDeal> deals) {
        Set<DealId> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>(deals.size());
        int i = 0;
        for (PipelineDeal deal : deals) {
            String name = "deals[" + i++ + "]";
            Checks.check(
                    seen.add(Objects.requireNonNull(deal, name).deal()),
                    name + ".deal",
                    "be given once",
                    deal.deal() + " again");
            lines.add(line(deal));
        }
        lines.sort(Line.ORDER);
        return List.copyOf(lines);
    }

    Line line(PipelineDeal deal) {
        Optional<Reason> early = deal.type().isClosed() ? closed(deal) : omitted(deal);
        if (early.isPresent()) {
            return new Line(deal, Optional.empty(), OptionalDouble.empty(), early, Optional.empty());
        }
        Optional<AmountDistribution> amount = deal.amount().flatMap(known -> inCurrency(deal, known));
        OptionalDouble chance = deal.type() == StageType.WON ? OptionalDouble.of(1) : chance(deal);
        Optional<Reason> reason = chance.isEmpty() ? Optional.of(reasonForNoChance(deal)) : Optional.empty();
        if (reason.filter(why -> why == Reason.UNKNOWN_PROBABILITY).isPresent()) {
            Checks.check(!options.isRejectingUnknown(), "probability of deal " + deal.deal(), "be known", "unknown");
            if (options.unknownTakenAs().isPresent()) {
                chance = options.unknownTakenAs();
                reason = Optional.empty();
            }
        }
        if (reason.isEmpty() && amount.isEmpty()) {
            reason = Optional.of(deal.amount().isEmpty() ? Reason.NO_AMOUNT : Reason.NO_RATE);
        }
        return new Line(
                deal, amount, chance, reason, amount.map(known -> known.mean().getAmount()));
    }

    private Optional<Reason> closed(PipelineDeal deal) {
        if (deal.type() != StageType.WON) {
            return Optional.of(deal.type() == StageType.LOST ? Reason.LOST : Reason.DISQUALIFIED);
        }
        LocalDate day = deal.closedOn().orElseThrow();
        if (day.isBefore(dates.getStart())) {
            return Optional.of(Reason.WON_BEFORE_PERIOD);
        }
        return day.isBefore(dates.getEnd()) ? Optional.empty() : Optional.of(Reason.WON_AFTER_PERIOD);
    }

    private static Optional<Reason> omitted(PipelineDeal deal) {
        return deal.category().type() == ForecastCategory.Type.OMITTED ? Optional.of(Reason.OMITTED) : Optional.empty();
    }

    private OptionalDouble chance(PipelineDeal deal) {
        if (!deal.winBefore().isEmpty()) {
            return OptionalDouble.of(increase(deal));
        }
        if (deal.probability().isPresent() && !several) {
            return deal.probability();
        }
        return deal.expectedClose().filter(dates::contains).isPresent()
                ? deal.eventualProbability()
                : OptionalDouble.empty();
    }

    /** What the chance to be won before a day gains over the period. */
    private double increase(PipelineDeal deal) {
        SortedMap<LocalDate, Double> before = deal.winBefore();
        boolean runs = before.firstKey().isAfter(dates.getStart());
        double end = known(deal, dates.getEnd());
        return runs ? end : end - known(deal, dates.getStart());
    }

    private static double known(PipelineDeal deal, LocalDate day) {
        Double chance = deal.winBefore().get(day);
        if (chance == null) {
            throw Checks.broken(
                    "winBefore of deal " + deal.deal(),
                    "hold " + day + ", a bound of the period",
                    deal.winBefore().keySet());
        }
        return chance;
    }

    private Reason reasonForNoChance(PipelineDeal deal) {
        if (deal.eventualProbability().isEmpty()) {
            return deal.probability().isPresent() ? Reason.ONE_PERIOD_ONLY : Reason.UNKNOWN_PROBABILITY;
        }
        return deal.expectedClose()
                .map(day ->
                        day.isBefore(dates.getStart()) ? Reason.EXPECTED_BEFORE_PERIOD : Reason.EXPECTED_AFTER_PERIOD)
                .orElse(Reason.NO_EXPECTED_CLOSE);
    }

    private Optional<AmountDistribution> inCurrency(PipelineDeal deal, AmountDistribution amount) {
        if (amount.currency().equals(options.currency())) {
            return Optional.of(amount);
        }
        if (options.converter().isEmpty()) {
            throw Checks.broken(
                    "amount of deal " + deal.deal(),
                    "be in " + options.currency() + ", as there is no converter",
                    amount.mean());
        }
        CurrencyConverter converter = options.converter().get();
        LocalDate day = deal.closedOn().orElseGet(() -> options.rateDay().orElseThrow());
        ConvertedTotal<Money> total = converter.total(List.of(amount.mean()), money -> money, money -> day);
        return total.isComplete()
                ? Optional.of(amount.convertedTo(
                        options.currency(), total.lines().get(0).rate(), converter.rounding()))
                : Optional.empty();
    }
}
