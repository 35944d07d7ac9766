package org.saleskit.examples.review.html;

import java.util.List;
import org.saleskit.examples.review.model.LeftOut;

/** What was left out, repaired or taken by a rule, and why. */
final class LeftOutSection {

    private LeftOutSection() {}

    static void write(Page page, List<LeftOut> leftOut) {
        Words words = page.words();
        page.section("leftOut", false);
        Table table = new Table(words.get("leftOut.table"))
                .column(words.get("reason"), Table.Column.WRAP)
                .numbers(words.get("number"), words.get("amount"));
        for (LeftOut entry : leftOut) {
            String reason = words.get("reason." + entry.reason().name());
            table.row(
                    entry.detail().isEmpty() ? reason : reason + " (" + entry.detail() + ")",
                    words.count(entry.count()),
                    entry.amount().map(words::amount).orElse(Words.NONE));
        }
        page.table(table);
        page.body().close().line();
    }
}
