package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.saleskit.examples.review.model.deals.PipelineChange;
import org.saleskit.examples.review.model.deals.PipelineChange.Balance;
import org.saleskit.examples.review.model.deals.PipelineChange.Missing;
import org.saleskit.examples.review.model.deals.PipelineChange.Part;

/** Why the pipeline changed, as one sum in running text. */
final class ChangeText {

    private final Phrases phrases;
    private final Numbers numbers;

    ChangeText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(DealAnalysis analysis) {
        List<String> lines = new ArrayList<>();
        if (analysis.cycle().deals() == 0) {
            return lines;
        }
        PipelineChange change = analysis.change();
        lines.add(Layout.title(phrases.get(
                "change.title",
                numbers.day(change.closingFirst()),
                numbers.day(change.closingLast()),
                numbers.day(change.firstDay()),
                numbers.day(change.lastDay()))));
        if (change.missing().isEmpty()) {
            lines.addAll(Layout.wrap(sum(change), "  "));
        }
        List<String> missing = new ArrayList<>();
        for (Missing each : change.missing()) {
            missing.add(phrases.get("change.none." + each.name()));
        }
        if (!missing.isEmpty()) {
            lines.addAll(Layout.wrap(String.join(" ", missing), "  "));
        }
        return lines;
    }

    private String sum(PipelineChange change) {
        List<String> terms = new ArrayList<>();
        terms.add(phrases.get("change.start", numbers.money(change.start().amount()), deals(change.start())));
        for (Part part : change.parts()) {
            terms.add(phrases.get(
                    "change.part",
                    part.label().getOrDefault(phrases.locale().getLanguage(), part.type()),
                    (part.change().amount().isPositive() ? "+" : "")
                            + numbers.money(part.change().amount()),
                    (part.change().deals() > 0 ? "+" : "")
                            + numbers.count(part.change().deals())));
        }
        terms.add(phrases.get("change.end", numbers.money(change.end().amount()), deals(change.end())));
        return String.join("; ", terms) + ".";
    }

    private String deals(Balance balance) {
        return phrases.counted("deals", balance.deals(), numbers.count(balance.deals()));
    }
}
