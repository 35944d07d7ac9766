package org.saleskit.examples.review.compute.deals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.analytics.waterfall.PipelineBalance;
import org.saleskit.analytics.waterfall.PipelineWaterfall;
import org.saleskit.analytics.waterfall.WaterfallEntry;
import org.saleskit.analytics.waterfall.WaterfallLine;
import org.saleskit.analytics.waterfall.WaterfallResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.deals.PipelineChange;
import org.saleskit.examples.review.model.deals.PipelineChange.Balance;
import org.saleskit.examples.review.model.deals.PipelineChange.Member;
import org.saleskit.examples.review.model.deals.PipelineChange.Missing;
import org.saleskit.examples.review.model.deals.PipelineChange.Part;
import org.threeten.extra.LocalDateRange;

/** Why the pipeline of the quarter of tomorrow is not what it was a month ago. */
final class Waterfall {

    private Waterfall() {}

    static PipelineChange of(Deals deals, DealFacts facts, Function<DealId, Optional<String>> rep) {
        LocalDate next = facts.lastDay().plusDays(1);
        LocalDate before = next.minusMonths(1);
        LocalDateRange quarter = CalendarPeriod.of(PeriodUnit.QUARTER, next).dates();
        Deals start = DealFold.of(facts.pipeline())
                .listingUnread()
                .asOf(before.atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1))
                .fold(facts.changes());
        List<Missing> missing = missing(facts.changes(), facts.pipeline());
        WaterfallResult result =
                PipelineWaterfall.in(facts.currency()).closingIn(quarter).between(start, deals);
        return new PipelineChange(
                before.minusDays(1),
                facts.lastDay(),
                quarter.getStart(),
                quarter.getEndInclusive(),
                balance(result.start()),
                missing.isEmpty() ? parts(result, rep) : List.of(),
                balance(result.end()),
                result.undatedAtStart().size(),
                result.undatedAtEnd().size(),
                missing.isEmpty() ? DealAnalyses.inEachLanguage(result::explain) : Map.of(),
                missing);
    }

    private static List<Missing> missing(List<StageChange> changes, Pipeline pipeline) {
        List<Missing> missing = new ArrayList<>();
        if (changes.stream()
                .noneMatch(change -> change.amount().isPresent()
                        && pipeline.openStages().stream()
                                .anyMatch(stage -> stage.name().equals(change.stage())))) {
            missing.add(Missing.AMOUNT);
        }
        if (changes.stream().noneMatch(change -> change.expectedClose().isPresent())) {
            missing.add(Missing.EXPECTED_CLOSE);
        }
        return missing;
    }

    private static List<Part> parts(WaterfallResult result, Function<DealId, Optional<String>> rep) {
        List<Part> parts = new ArrayList<>();
        for (WaterfallLine line : result.lines()) {
            if (!line.entries().isEmpty()) {
                parts.add(new Part(
                        line.part().name(),
                        DealAnalyses.inEachLanguage(line.part()::label),
                        balance(line.change()),
                        line.entries().stream().map(entry -> member(entry, rep)).toList()));
            }
        }
        return parts;
    }

    private static Member member(WaterfallEntry entry, Function<DealId, Optional<String>> rep) {
        return new Member(
                entry.deal().toString(),
                rep.apply(entry.deal()).orElse(""),
                LocalDate.ofInstant(entry.at(), ZoneOffset.UTC),
                balance(entry.change()));
    }

    private static Balance balance(PipelineBalance balance) {
        return new Balance(balance.amount(), balance.deals(), balance.withoutAmount());
    }
}
