package org.saleskit.examples.review.html;

import java.util.List;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.text.Phrases;

/** What was left out, repaired or taken by a rule, and why, in the sentences of the text report. */
final class LeftOutSection {

    private LeftOutSection() {}

    static void write(Page page, List<LeftOut> leftOut) {
        Words words = page.words();
        Phrases sentences = Phrases.of(Phrases.class, "phrases", words.locale());
        Markup out = page.section("leftOut", false).open("ul", "class", "plain").line();
        for (LeftOut finding : leftOut) {
            String sentence = sentences.get(
                    "leftOut." + finding.reason().name(),
                    words.count(finding.count()),
                    finding.amount().map(words::amount).orElse(""),
                    finding.detail());
            out.element("li", sentence).line();
        }
        out.close().close().line();
    }
}
