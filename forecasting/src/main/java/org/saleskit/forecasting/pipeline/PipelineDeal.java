package org.saleskit.forecasting.pipeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.credit.RevenueCredit;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.territory.TerritoryId;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.distribution.AmountDistribution;

/**
 * One deal as a forecast sees it: what it brings, how probable it is to be won, and whose it is. Made by {@link
 * PipelineDeals} from a log, or by the host from its own table.
 *
 * <p><b>How probable</b> is said in one of three ways; the first that is given counts:
 * <ol>
 *   <li>{@link #winBefore}: the chance to be won before each of several days, for forecasts of several periods;
 *   <li>{@link #probability}: the chance to be won within the period of the forecast;
 *   <li>{@link #eventualProbability}: the chance to be won ever, as CRMs keep it for a stage; then {@link #expectedClose}
 *       tells the period in which it counts.
 * </ol>
 * If none is given, the probability is unknown. That is not 0: a deal with the probability 0 is in the forecast and brings
 * nothing, one whose probability is unknown is listed as left out.
 *
 * <p>What a manager thinks stands apart in {@link #adjustment} and never replaces what was computed. Deals are ordered by
 * their identifiers by {@link #BY_ID}.
 */
@Value.Immutable
public abstract class PipelineDeal {

    /** The order of deals: by identifier; total over different deals. */
    public static final Comparator<PipelineDeal> BY_ID = Comparator.comparing(PipelineDeal::deal);

    /**
     * What a manager thinks of a deal. What is absent stays as it was computed.
     *
     * @param probability the chance to be won in the period
     * @param amount what the deal brings if it is won
     */
    public record Adjustment(OptionalDouble probability, Optional<Money> amount) {

        /**
         * Checks that one of the two is given.
         *
         * @param probability the chance to be won in the period
         * @param amount what the deal brings
         */
        public Adjustment {
            Objects.requireNonNull(probability, "probability");
            Objects.requireNonNull(amount, "amount");
            Checks.check(
                    probability.isPresent() || amount.isPresent(),
                    "adjustment",
                    "hold a probability or an amount",
                    "empty");
            probability.ifPresent(p -> Checks.fraction(p, "adjustment.probability"));
            amount.ifPresent(money -> checkAmount(money, "adjustment.amount"));
        }

        /**
         * {@return another chance to be won in the period}
         *
         * @param probability the chance, a fraction 0..1
         */
        public static Adjustment ofProbability(double probability) {
            return new Adjustment(OptionalDouble.of(probability), Optional.empty());
        }

        /**
         * {@return another amount}
         *
         * @param amount what the deal brings if it is won, zero or more
         */
        public static Adjustment ofAmount(Money amount) {
            return new Adjustment(OptionalDouble.empty(), Optional.of(amount));
        }
    }

    PipelineDeal() {}

    /** {@return the host's identifier} */
    public abstract DealId deal();

    /** {@return what became of the deal; by default it is open} A deal on hold is forecast as one that is open. */
    @Value.Default
    public StageType type() {
        return StageType.OPEN;
    }

    /** {@return the name of the stage in which the deal is, if known} */
    public abstract Optional<String> stage();

    /** {@return what the deal brings if it is won, or brought if it was; absent if unknown, which is not zero} */
    public abstract Optional<AmountDistribution> amount();

    /** {@return the chance to be won within the period of the forecast; absent if unknown, which is not 0} */
    public abstract OptionalDouble probability();

    /** {@return the chance to be won ever; absent if unknown} */
    public abstract OptionalDouble eventualProbability();

    /** {@return the chance to be won before the start of each of these days, not decreasing; empty if not known so finely} */
    @Value.NaturalOrder
    public abstract SortedMap<LocalDate, Double> winBefore();

    /**
     * {@return where the chance comes from; by default from the host} It is {@link ChanceSource#UNKNOWN} whenever there is no chance,
     * and only then, whatever was set.
     */
    @Value.Default
    public ChanceSource source() {
        return hasChance() ? ChanceSource.HOST : ChanceSource.UNKNOWN;
    }

    /**
     * {@return the percentage that the stage has in the CRM, for the {@linkplain PipelineForecast#weighted weighted
     * pipeline}; by default the chance itself if it comes from the host or from the stage}
     */
    @Value.Default
    public OptionalDouble stageProbability() {
        if (source() != ChanceSource.HOST && source() != ChanceSource.STAGE_DEFAULT) {
            return OptionalDouble.empty();
        }
        return eventualProbability().isPresent() ? eventualProbability() : probability();
    }

    /** {@return the day on which the deal is expected to close, if stated} */
    public abstract Optional<LocalDate> expectedClose();

    /** {@return the day on which the deal was closed; given for closed deals only} */
    public abstract Optional<LocalDate> closedOn();

    /** {@return the rep who answers for the deal, if there is one} */
    public abstract Optional<RepId> owner();

    /** {@return who earns the revenue, if several reps do; by default the {@linkplain #owner owner} alone} */
    public abstract Optional<RevenueCredit> credit();

    /** {@return the team, if known} */
    public abstract Optional<TeamId> team();

    /** {@return the territory, if known} */
    public abstract Optional<TerritoryId> territory();

    /** {@return the product, if known} */
    public abstract Optional<ProductId> product();

    /** {@return what the rep says of the deal; by default {@link ForecastCategory#PIPELINE}, which promises nothing} */
    @Value.Default
    public ForecastCategory category() {
        return type() == StageType.WON ? ForecastCategory.CLOSED : ForecastCategory.PIPELINE;
    }

    /** {@return what a manager thinks of the deal, kept apart from what was computed} */
    public abstract Optional<Adjustment> adjustment();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return an open deal}
     *
     * @param deal the host's identifier
     * @param amount what it brings if it is won, zero or more
     * @param probability the chance to be won within the period of the forecast, a fraction 0..1
     */
    public static PipelineDeal of(DealId deal, Money amount, double probability) {
        return builder()
                .deal(deal)
                .amount(AmountDistribution.fixed(amount))
                .probability(probability)
                .build();
    }

    /**
     * {@return a deal that is won}
     *
     * @param deal the host's identifier
     * @param amount the amount as at the close, zero or more
     * @param closedOn the day of the close
     */
    public static PipelineDeal won(DealId deal, Money amount, LocalDate closedOn) {
        return builder()
                .deal(deal)
                .type(StageType.WON)
                .amount(AmountDistribution.fixed(amount))
                .closedOn(closedOn)
                .build();
    }

    /** {@return a new builder} */
    public static PipelineDealBuilder builder() {
        return new PipelineDealBuilder();
    }

    /** {@return a builder that holds the values of this deal} */
    public final PipelineDealBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    PipelineDeal check() {
        checkValues();
        if (hasChance() == (source() != ChanceSource.UNKNOWN)) {
            return this;
        }
        return toBuilder()
                .source(hasChance() ? ChanceSource.HOST : ChanceSource.UNKNOWN)
                .build();
    }

    private void checkValues() {
        stage().ifPresent(name -> Checks.notBlank(name, "pipelineDeal.stage"));
        probability().ifPresent(p -> Checks.fraction(p, "pipelineDeal.probability"));
        eventualProbability().ifPresent(p -> Checks.fraction(p, "pipelineDeal.eventualProbability"));
        stageProbability().ifPresent(p -> Checks.fraction(p, "pipelineDeal.stageProbability"));
        checkWinBefore();
        boolean closed = type().isClosed();
        Checks.check(
                closed == closedOn().isPresent(),
                "pipelineDeal.closedOn",
                closed ? "be given for a closed deal" : "be absent for a deal that is " + type(),
                closedOn().map(LocalDate::toString).orElse("absent"));
        boolean inClosed = category().type() == ForecastCategory.Type.CLOSED;
        Checks.check(
                !inClosed || type() == StageType.WON,
                "pipelineDeal.category",
                "not be CLOSED for a deal that is " + type(),
                category().label());
        Checks.check(
                type() != StageType.WON || amount().isEmpty() || amount().get().isFixed(),
                "pipelineDeal.amount",
                "be fixed for a won deal",
                amount().map(Object::toString).orElse("absent"));
    }

    private void checkWinBefore() {
        double last = 0;
        for (Map.Entry<LocalDate, Double> entry : winBefore().entrySet()) {
            String name = "pipelineDeal.winBefore[" + entry.getKey() + "]";
            Checks.fraction(entry.getValue(), name);
            Checks.check(
                    entry.getValue() >= last,
                    name,
                    "not be less than " + last + " of the day before",
                    entry.getValue());
            last = entry.getValue();
        }
        if (eventualProbability().isPresent()) {
            Checks.check(
                    eventualProbability().getAsDouble() >= last,
                    "pipelineDeal.eventualProbability",
                    "not be less than " + last + ", the last of winBefore",
                    eventualProbability().getAsDouble());
        }
    }

    static void checkAmount(Money amount, String name) {
        Checks.check(!amount.isNegative(), name, "be zero or more", amount);
    }

    final boolean hasChance() {
        return !winBefore().isEmpty()
                || probability().isPresent()
                || eventualProbability().isPresent();
    }

    /** {@return this deal as the manager sees it; the deal itself if nobody adjusted it} */
    public final PipelineDeal adjusted() {
        if (adjustment().isEmpty()) {
            return this;
        }
        Adjustment change = adjustment().get();
        PipelineDealBuilder builder = toBuilder().adjustment(Optional.empty()).stageProbability(stageProbability());
        change.amount().ifPresent(money -> builder.amount(AmountDistribution.fixed(money)));
        if (change.probability().isPresent()) {
            builder.probability(change.probability())
                    .winBefore(Collections.emptySortedMap())
                    .eventualProbability(OptionalDouble.empty())
                    .source(ChanceSource.HOST);
        }
        return builder.build();
    }
}
