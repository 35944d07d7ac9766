package org.saleskit.examples.review.html.deals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.deals.PipelineChange;
import org.saleskit.examples.review.model.deals.PipelineChange.Balance;
import org.saleskit.examples.review.model.deals.PipelineChange.Member;
import org.saleskit.examples.review.model.deals.PipelineChange.Missing;
import org.saleskit.examples.review.model.deals.PipelineChange.Part;

/** Why the pipeline changed: the waterfall, beside it the same in a table, and the deals behind each part to unfold. */
final class ChangeSection {

    private final Canvas page;
    private final Words words;
    private final PipelineChange change;
    private final boolean simulated;

    private ChangeSection(Canvas page, PipelineChange change, boolean simulated) {
        this.page = page;
        this.words = page.words();
        this.change = change;
        this.simulated = simulated;
    }

    static void write(Canvas page, PipelineChange change, boolean simulated) {
        ChangeSection section = new ChangeSection(page, change, simulated);
        Words words = page.words();
        page.section(
                "change",
                simulated,
                words.days(change.closingFirst(), change.closingLast()),
                words.day(change.firstDay()),
                words.day(change.lastDay()));
        if (change.missing().isEmpty()) {
            page.body().open("div", "class", "pair").line();
            section.chart();
            section.table();
            page.body().close().line();
        } else {
            for (Missing missing : change.missing()) {
                page.sentence(words.get("change.none.title"), words.get("change.none." + missing.name()));
            }
        }
        page.body().close().line();
    }

    private String currency() {
        return change.start().amount().getCurrencyUnit().getCode();
    }

    private String label(Part part) {
        return part.label().getOrDefault(words.language(), part.type());
    }

    private String startName() {
        return words.get("change.at", words.day(change.firstDay()));
    }

    private String endName() {
        return words.get("change.at", words.day(change.lastDay()));
    }

    private void chart() {
        List<Json> rows = new ArrayList<>();
        Table members = new Table(words.get("change.members", currency()))
                .simulated(simulated)
                .column(words.get("change.part"), Table.Column.TEXT)
                .column(words.get("change.deal"), Table.Column.TEXT)
                .column(words.get("rep"), Table.Column.TEXT)
                .column(words.get("change.day"), Table.Column.TEXT)
                .numbers(words.get("change.amount"), words.get("change.deals"));
        BigDecimal level = change.start().amount().getAmount();
        rows.add(row(startName(), BigDecimal.ZERO, level, change.start(), false));
        for (Part part : change.parts()) {
            BigDecimal to = level.add(part.change().amount().getAmount());
            rows.add(row(label(part), level, to, part.change(), true));
            level = to;
            for (Member member : part.members()) {
                members.row(
                        label(part),
                        member.deal(),
                        member.rep().isEmpty() ? words.get("rep.none") : member.rep(),
                        words.day(member.day()),
                        words.signed(member.change().amount()),
                        signed(member.change().deals()));
            }
        }
        rows.add(row(endName(), BigDecimal.ZERO, level, change.end(), false));
        Json data =
                new Json().put("xName", words.get("change.axis", currency())).put("rows", rows);
        page.chart("waterfall", "waterfall", simulated, words.get("change.caption"), data, members);
    }

    private Json row(String name, BigDecimal from, BigDecimal to, Balance balance, boolean part) {
        String amount = part ? words.signed(balance.amount()) : words.amount(balance.amount());
        String deals = part ? signed(balance.deals()) : words.count(balance.deals());
        return new Json()
                .put("name", name)
                .put("part", part)
                .put("from", from)
                .put("to", to)
                .put("label", amount)
                .put("deals", deals)
                .put(
                        "text",
                        String.join(
                                "\n",
                                name,
                                words.get("change.amount") + ": " + amount,
                                words.get("change.deals") + ": " + deals,
                                words.get("change.without") + ": "
                                        + (part
                                                ? signed(balance.withoutAmount())
                                                : words.count(balance.withoutAmount()))));
    }

    private void table() {
        Table table = new Table(words.get("change.table", currency()))
                .simulated(simulated)
                .column(words.get("change.part"), Table.Column.PROSE)
                .numbers(words.get("change.amount"), words.get("change.deals"), words.get("change.without"));
        end(table, startName(), change.start());
        for (Part part : change.parts()) {
            table.row(
                    label(part),
                    words.signed(part.change().amount()),
                    signed(part.change().deals()),
                    signed(part.change().withoutAmount()));
        }
        end(table, endName(), change.end());
        page.table(
                table,
                List.of(),
                List.of(words.get(
                        "change.note", words.count(change.undatedAtStart()), words.count(change.undatedAtEnd()))));
    }

    private void end(Table table, String name, Balance balance) {
        table.row(
                Table.Row.TOTAL,
                name,
                words.amount(balance.amount()),
                words.count(balance.deals()),
                words.count(balance.withoutAmount()));
    }

    private String signed(long count) {
        return count > 0 ? "+" + words.count(count) : words.count(count);
    }
}
