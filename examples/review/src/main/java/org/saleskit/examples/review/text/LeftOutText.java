package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.model.LeftOut;

/** What was left out, repaired, or taken with a rule, as running text. */
final class LeftOutText {

    private final Phrases phrases;
    private final Numbers numbers;

    LeftOutText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    /** {@return the findings in as many lines as there are left; the last of them says how many did not fit} */
    List<String> lines(List<LeftOut> findings, int most) {
        for (int shown = findings.size(); shown >= 0; shown--) {
            List<String> lines = lines(findings, findings.subList(0, shown));
            if (lines.size() <= most) {
                return lines;
            }
        }
        return List.of();
    }

    private List<String> lines(List<LeftOut> all, List<LeftOut> shown) {
        List<String> sentences = new ArrayList<>();
        shown.forEach(finding -> sentences.add(sentence(finding)));
        if (shown.size() < all.size()) {
            sentences.add(phrases.get("more", all.size() - shown.size()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(phrases.get("leftOut.title")));
        lines.addAll(Layout.wrap(String.join(" ", sentences), ""));
        return lines;
    }

    private String sentence(LeftOut finding) {
        return phrases.get(
                "leftOut." + finding.reason(),
                numbers.count(finding.count()),
                finding.amount().map(numbers::exact).orElse(""),
                finding.detail());
    }
}
