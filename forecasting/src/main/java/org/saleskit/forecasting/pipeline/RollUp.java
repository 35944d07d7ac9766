package org.saleskit.forecasting.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.saleskit.core.credit.RevenueCredit;
import org.saleskit.core.money.Allocation;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.pipeline.Selection.Line;

/**
 * A forecast in groups of deals, such as reps, teams or products. Each group has its own law, with the correlation of the whole;
 * the laws may not be convolved to that of the whole, because the common factor moves them all, and with a credit split two reps
 * wait for the same deal. The means add up exactly: those of the groups, of the {@link #rest} and of new business are that of
 * the whole.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> what the groups are named by
 */
public final class RollUp<K extends Comparable<? super K>> {

    private static final int WEIGHT_DIGITS = 60;

    private final PipelineForecast whole;
    private final SortedMap<K, PipelineForecast> groups;
    private final Optional<PipelineForecast> rest;

    private RollUp(PipelineForecast whole, SortedMap<K, List<Line>> groups, List<Line> rest) {
        this.whole = whole;
        TreeMap<K, PipelineForecast> forecasts = new TreeMap<>();
        groups.forEach((key, lines) -> forecasts.put(key, whole.of(lines)));
        this.groups = Collections.unmodifiableSortedMap(forecasts);
        this.rest = rest.isEmpty() ? Optional.empty() : Optional.of(whole.of(rest));
    }

    static <K extends Comparable<? super K>> RollUp<K> by(
            PipelineForecast whole, Function<? super PipelineDeal, Optional<K>> key) {
        Objects.requireNonNull(key, "key");
        TreeMap<K, List<Line>> groups = new TreeMap<>();
        List<Line> rest = new ArrayList<>();
        for (Line line : whole.lines()) {
            Optional<K> group = Objects.requireNonNull(key.apply(line.deal()), () -> "key of deal " + line.id());
            group.map(name -> groups.computeIfAbsent(name, added -> new ArrayList<>()))
                    .orElse(rest)
                    .add(line);
        }
        return new RollUp<>(whole, groups, rest);
    }

    static RollUp<RepId> byRep(PipelineForecast whole) {
        TreeMap<RepId, List<Line>> groups = new TreeMap<>();
        List<Line> rest = new ArrayList<>();
        for (Line line : whole.lines()) {
            Optional<RevenueCredit> credit =
                    line.deal().credit().or(() -> line.deal().owner().map(RevenueCredit::sole));
            if (credit.isEmpty()) {
                rest.add(line);
            } else {
                shares(line, credit.get())
                        .forEach((rep, share) -> groups.computeIfAbsent(rep, added -> new ArrayList<>())
                                .add(share));
            }
        }
        return new RollUp<>(whole, groups, rest);
    }

    /** One line for each rep, with the rep's share of the amount: its mean is split to the cent, its law scaled. */
    private static SortedMap<RepId, Line> shares(Line line, RevenueCredit credit) {
        TreeMap<RepId, Line> shares = new TreeMap<>();
        if (line.amount().isEmpty() || credit.parts().size() == 1) {
            credit.parts().keySet().forEach(rep -> shares.put(rep, line));
            return shares;
        }
        AmountDistribution amount = line.amount().get();
        BigDecimal all = new BigDecimal(credit.parts().values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        credit.split(amount.mean()).forEach((rep, mean) -> {
            BigDecimal share = new BigDecimal(credit.parts().get(rep)).divide(all, MathContext.DECIMAL128);
            AmountDistribution part = amount.isFixed()
                    ? AmountDistribution.fixed(mean)
                    : amount.multipliedBy(share, RoundingMode.HALF_EVEN);
            shares.put(rep, line.withPart(part, mean));
        });
        return shares;
    }

    /** {@return the forecast that was divided} */
    public PipelineForecast whole() {
        return whole;
    }

    /** {@return the forecast of each group, by its name, unmodifiable; without new business} */
    public SortedMap<K, PipelineForecast> groups() {
        return groups;
    }

    /**
     * {@return the forecast of one group; a certain zero for one that has no deals}
     *
     * @param key the name of the group
     */
    public PipelineForecast of(K key) {
        PipelineForecast group = groups.get(Objects.requireNonNull(key, "key"));
        return group == null ? whole.of(List.of()) : group;
    }

    /** {@return the forecast of the deals that are in no group; empty if there are none} */
    public Optional<PipelineForecast> rest() {
        return rest;
    }

    /**
     * {@return the mean of each group in whole units of the currency, so that they sum to the mean of the whole; unmodifiable} Where
     * there is a {@link #rest} or new business, what is missing to that sum is theirs.
     */
    public SortedMap<K, Money> expected() {
        List<K> names = List.copyOf(groups.keySet());
        List<BigDecimal> weights = new ArrayList<>();
        groups.values().forEach(group -> weights.add(weight(group)));
        rest.ifPresent(group -> weights.add(weight(group)));
        whole.newBusiness().ifPresent(law -> weights.add(law.mean().getAmount()));
        boolean nothing = weights.stream().allMatch(weight -> weight.signum() == 0);
        Money zero = Money.zero(whole.forecaster().currency());
        SortedMap<Integer, Money> parts =
                nothing ? new TreeMap<>() : Allocation.byWeights(weights).split(whole.expected());
        TreeMap<K, Money> means = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            means.put(names.get(i), parts.getOrDefault(i, zero));
        }
        return Collections.unmodifiableSortedMap(means);
    }

    private static BigDecimal weight(PipelineForecast group) {
        return group.expectedUnrounded().getAmount().setScale(WEIGHT_DIGITS, RoundingMode.HALF_EVEN);
    }

    /** {@return the groups and their means, for logs} */
    @Override
    public String toString() {
        return "RollUp" + expected();
    }
}
