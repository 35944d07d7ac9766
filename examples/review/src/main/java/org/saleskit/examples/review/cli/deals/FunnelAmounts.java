package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.saleskit.analytics.winrate.AmountRate;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Interval;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Json;

/** The win rate by amount as JSON. */
final class FunnelAmounts {

    private FunnelAmounts() {}

    /** Writes "winRateByAmount"; where the amounts say nothing of the rate, it is null and "noRate" says why. */
    static void write(JsonGenerator json, WinRateResult of) throws IOException {
        AmountRate amounts = of.byAmount().orElseThrow();
        Optional<String> noRate = noRate(of, amounts);
        OptionalDouble rate =
                noRate.isPresent() ? OptionalDouble.empty() : amounts.rate().rate();
        Optional<Interval> interval =
                noRate.isPresent() ? Optional.empty() : amounts.rate().interval();
        json.writeObjectFieldStart("winRateByAmount");
        json.writeStringField("currency", amounts.currency().getCode());
        Json.amount(json, "wonAmount", amounts.won().getAmount());
        Json.amount(json, "decidedAmount", amounts.decided().getAmount());
        Json.number(json, "rate", rate);
        Json.number(json, "low", number(interval.map(Interval::low)));
        Json.number(json, "high", number(interval.map(Interval::high)));
        Json.text(json, "noRate", noRate.orElse(null));
        LogSection.writeDeals(json, "dealsWithoutAmount", amounts.withoutAmount());
        json.writeEndObject();
    }

    /** Many a CRM asks for the amount when a deal is won: a rate over such amounts is 100 % whatever happened. */
    private static Optional<String> noRate(WinRateResult of, AmountRate amounts) {
        if (amounts.rate().rate().isEmpty()) {
            return Optional.of("NO_AMOUNT");
        }
        Set<DealId> without = new HashSet<>(amounts.withoutAmount());
        List<DealId> others = Stream.of(of.lost(), of.disqualified(), of.stale())
                .flatMap(List::stream)
                .toList();
        if (lackAmounts(of.won(), without)) {
            return Optional.of("NO_WON_AMOUNT");
        }
        return lackAmounts(others, without) ? Optional.of("ONLY_WON_AMOUNTS") : Optional.empty();
    }

    private static boolean lackAmounts(List<DealId> deals, Set<DealId> without) {
        return !deals.isEmpty() && without.containsAll(deals);
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
