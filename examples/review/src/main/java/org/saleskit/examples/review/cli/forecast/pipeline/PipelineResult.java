package org.saleskit.examples.review.cli.forecast.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.forecast.parts.LawSection;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.pipeline.LeftOutDeal;
import org.saleskit.forecasting.pipeline.PipelineContribution;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** What both reports of a forecast of open deals print. */
final class PipelineResult {

    /** Levels of the quantiles of a group. */
    static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final PipelineForecast forecast;
    private final OpenDeals deals;
    private final Amounts amounts;
    private final Asked asked;
    private final List<Part> parts;
    private final List<LeftOut> leftOut;

    /**
     * What was asked.
     *
     * @param by the column of groups
     */
    record Asked(
            double correlation, BigDecimal closed, @Nullable BigDecimal plan, Optional<String> by, Wording wording) {}

    /**
     * What a deal contributes.
     *
     * @param ofPlan to the probability of the plan, if there is a plan
     */
    record Part(PipelineDeal deal, PipelineContribution.Moments of, OptionalDouble ofPlan) {}

    /**
     * A deal that is not in the forecast.
     *
     * @param reason for programs
     * @param words the deal and the reason
     * @param closed what the log says, if that is the reason
     */
    record LeftOut(DealId deal, String reason, String words, Optional<LogCheck.Closed> closed) {}

    PipelineResult(PipelineForecast forecast, OpenDeals deals, Amounts amounts, Asked asked) {
        this.forecast = forecast;
        this.deals = deals;
        this.amounts = amounts;
        this.asked = asked;
        this.parts = newParts();
        this.leftOut = newLeftOut();
    }

    private List<Part> newParts() {
        Map<DealId, PipelineDeal> open =
                forecast.open().stream().collect(Collectors.toMap(PipelineDeal::deal, Function.identity()));
        // Without a plan nothing is asked that needs the law of all other deals for each deal.
        Map<DealId, Double> ofPlan = asked.plan() == null
                ? Map.of()
                : forecast.contributions(amounts.money(asked.plan())).stream()
                        .collect(Collectors.toMap(PipelineContribution::deal, PipelineContribution::probabilityOfPlan));
        return forecast.contributions().stream()
                .map(each -> new Part(
                        Objects.requireNonNull(open.get(each.deal())),
                        each,
                        Optional.ofNullable(ofPlan.get(each.deal()))
                                .map(OptionalDouble::of)
                                .orElseGet(OptionalDouble::empty)))
                .toList();
    }

    private List<LeftOut> newLeftOut() {
        List<LeftOut> all = new ArrayList<>();
        for (LeftOutDeal each : forecast.leftOut()) {
            all.add(new LeftOut(
                    each.deal().deal(),
                    each.reason().toString(),
                    each.explain(asked.wording().locale()),
                    Optional.empty()));
        }
        deals.history()
                .ifPresent(history -> history.check().closed().forEach((deal, closed) -> {
                    String words = deal
                            + asked.wording().say(": the log closed it in ", ": в журнале закрыта на этапе ")
                            + asked.wording().say("\"" + closed.stage() + "\"", "«" + closed.stage() + "»")
                            + asked.wording().say(" at ", ", ")
                            + closed.since();
                    all.add(new LeftOut(deal, "CLOSED_IN_LOG", words, Optional.of(closed)));
                }));
        all.sort(Comparator.comparing(LeftOut::deal));
        return all;
    }

    PipelineForecast forecast() {
        return forecast;
    }

    OpenDeals deals() {
        return deals;
    }

    Amounts amounts() {
        return amounts;
    }

    Asked asked() {
        return asked;
    }

    Wording wording() {
        return asked.wording();
    }

    /** The open deals, the largest means first. */
    List<Part> parts() {
        return parts;
    }

    /** The deals that are not in the forecast, by their names. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Whether a number can be said at all: not if there are open deals, and nothing is known of any. */
    boolean isKnown() {
        return isKnown(forecast);
    }

    /** The same of a part of the forecast. */
    static boolean isKnown(PipelineForecast of) {
        return !of.open().isEmpty() || of.leftOut().isEmpty();
    }

    /** The deals by what the column of groups says. */
    SortedMap<String, PipelineForecast> groups() {
        return forecast.by(deals::group).groups();
    }

    /** The mean, if it is known. */
    Optional<BigDecimal> expected() {
        return isKnown() ? Optional.of(amount(forecast.expected())) : Optional.empty();
    }

    LawSection law() {
        return new LawSection(forecast.revenue(), amounts, asked.plan(), asked.wording());
    }

    BigDecimal amount(Money money) {
        return amounts.amount(money);
    }

    BigDecimal amount(PipelineDeal deal) {
        return amounts.amount(deal.amount().orElseThrow().mean());
    }

    /** Whether the deal is older in its stage than any that the log has seen there. */
    boolean isExtrapolated(Part part) {
        return deals.chance(part.of().deal()).filter(DealChance::isExtrapolated).isPresent();
    }

    List<Caution> cautions() {
        return PipelineCautions.of(this);
    }
}
