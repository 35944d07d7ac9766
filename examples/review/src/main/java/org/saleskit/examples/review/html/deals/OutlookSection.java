package org.saleskit.examples.review.html.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.ForecastReview.Bin;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Range;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.RepRange;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Share;

/** What the open deals bring: the law with the plan, the ranges of the reps, and what the largest deals add. */
public final class OutlookSection {

    private final Canvas page;
    private final Words words;
    private final PipelineOutlook outlook;
    private final boolean simulated;

    private OutlookSection(Canvas page, PipelineOutlook outlook, boolean simulated) {
        this.page = page;
        this.words = page.words();
        this.outlook = outlook;
        this.simulated = simulated;
    }

    /**
     * Writes the section, and the one on how such forecasts came true.
     *
     * @param page the page
     * @param outlook the numbers
     * @param simulated whether the deals are simulated
     */
    public static void write(Canvas page, PipelineOutlook outlook, boolean simulated) {
        OutlookSection section = new OutlookSection(page, outlook, simulated);
        Words words = page.words();
        page.section(
                "outlook",
                simulated,
                words.month(outlook.month().start()),
                words.counted("deals", outlook.deals()),
                words.count(outlook.withoutAmount()),
                words.count(outlook.leftOut()),
                words.decimal(outlook.correlation(), 2));
        if (outlook.deals() == 0) {
            page.sentence(words.get("outlook.none.title"), words.get("outlook.none"));
        } else {
            section.law();
            section.ranges();
            section.shares();
        }
        page.body().close().line();
        RecordSection.write(page, outlook.record(), outlook.total().expected(), simulated);
    }

    private String currency() {
        return outlook.total().expected().getCurrencyUnit().getCode();
    }

    private void law() {
        Range total = outlook.total();
        Table table = new Table(words.get("law.table", currency()))
                .simulated(simulated)
                .column(words.get("from"), Table.Column.TEXT)
                .numbers(words.get("below"), words.get("probability"), words.get("atLeast"));
        List<Json> bins = new ArrayList<>();
        for (Bin bin : outlook.law()) {
            bins.add(new Json()
                    .put("from", bin.from().getAmount())
                    .put("below", bin.below().getAmount())
                    .put("p", bin.probability())
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    words.get("laws.bin", words.amount(bin.from()), words.amount(bin.below())),
                                    words.get("probability") + ": " + words.percent(bin.probability()),
                                    words.get("laws.atLeast", words.amount(bin.from())) + ": "
                                            + words.percent(bin.atLeast()))));
            table.row(
                    words.amount(bin.from()),
                    words.amount(bin.below()),
                    words.percent(bin.probability()),
                    words.percent(bin.atLeast()));
        }
        Json data = new Json()
                .put("xName", words.get("laws.axis", currency()))
                .put("low", total.low().getAmount())
                .put("median", total.median().getAmount())
                .put("high", total.high().getAmount())
                .put("rangeText", words.get("law.range", words.amount(total.low()), words.amount(total.high())))
                .put("bins", bins);
        if (total.plan().isPositive()) {
            data.put("plan", total.plan().getAmount())
                    .put(
                            "planText",
                            words.get("law.plan", words.amount(total.plan()), words.percent(total.planChance())));
        }
        page.chart("law", "law", simulated, words.get("law.caption"), data, table);
        page.body()
                .element("p", outlook.explained().getOrDefault(words.language(), ""), "class", "note")
                .element(
                        "p",
                        words.get(
                                "outlook.new",
                                words.counts(outlook.newDeals()),
                                words.amount(outlook.ofNewDeals()),
                                currency()),
                        "class",
                        "note")
                .line();
    }

    private void ranges() {
        List<Json> reps = new ArrayList<>();
        Table table = new Table(words.get("outlook-ranges.table", currency()))
                .simulated(simulated)
                .column(words.get("rep"), Table.Column.TEXT)
                .numbers(
                        words.get("change.deals"),
                        words.get("expected"),
                        words.get("low"),
                        words.get("median"),
                        words.get("high"),
                        words.get("plan"),
                        words.get("chance"));
        for (RepRange rep : outlook.reps()) {
            String name = rep.name().isEmpty() ? words.get("rep.none") : rep.name();
            Range range = rep.range();
            reps.add(new Json()
                    .put("name", name)
                    .put("plan", range.plan().getAmount())
                    .put("chance", words.percent(range.planChance()))
                    .put("text", rangeText(name, rep))
                    .put("low", range.low().getAmount())
                    .put("median", range.median().getAmount())
                    .put("high", range.high().getAmount()));
            row(table, Table.Row.PLAIN, name, rep.deals(), range);
        }
        row(table, Table.Row.TOTAL, words.get("outlook.all"), outlook.deals(), outlook.total());
        Json data = new Json()
                .put("xName", words.get("ranges.axis", currency()))
                .put("planName", words.get("plan"))
                .put("rangeName", words.get("ranges.range"))
                .put("medianName", words.get("median"))
                .put("chanceName", words.get("chance"))
                .put("reps", reps);
        page.chart("outlook-ranges", "ranges", simulated, words.get("outlook-ranges.caption"), data, table);
    }

    private String rangeText(String name, RepRange rep) {
        Range range = rep.range();
        return String.join(
                "\n",
                name,
                words.counted("deals", rep.deals()),
                words.get("expected") + ": " + words.amount(range.expected()),
                words.get("low") + ": " + words.amount(range.low()),
                words.get("median") + ": " + words.amount(range.median()),
                words.get("high") + ": " + words.amount(range.high()),
                words.get("plan") + ": " + words.amount(range.plan()),
                words.get("chance") + ": " + words.percent(range.planChance()));
    }

    private void row(Table table, Table.Row kind, String name, long deals, Range range) {
        table.row(
                kind,
                name,
                words.count(deals),
                words.amount(range.expected()),
                words.amount(range.low()),
                words.amount(range.median()),
                words.amount(range.high()),
                words.amount(range.plan()),
                words.percent(range.planChance()));
    }

    private void shares() {
        Table table = new Table(words.get("shares.table", currency()))
                .simulated(simulated)
                .column(words.get("change.deal"), Table.Column.TEXT)
                .column(words.get("rep"), Table.Column.TEXT)
                .column(words.get("shares.stage"), Table.Column.TEXT)
                .column(words.get("shares.source"), Table.Column.PROSE)
                .numbers(
                        words.get("shares.days"),
                        words.get("change.amount"),
                        words.get("shares.chance"),
                        words.get("shares.mean"),
                        words.get("shares.plan"));
        List<Json> rows = new ArrayList<>();
        for (Share share : outlook.shares()) {
            String rep = share.rep().isEmpty() ? words.get("rep.none") : share.rep();
            String amount = words.amount(share.amount()) + (share.stated() ? "" : " " + words.get("shares.usual"));
            String source = words.get("source." + share.source());
            table.row(
                    share.deal(),
                    rep,
                    share.stage(),
                    source,
                    AnalysisSections.days(words, share.days()),
                    amount,
                    words.percent(share.chance()),
                    words.amount(share.mean()),
                    points(share.planChance()));
            Json row = new Json()
                    .put("name", share.deal() + ", " + share.stage())
                    .put("mean", share.mean().getAmount())
                    .put("meanLabel", words.amount(share.mean()))
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    share.deal() + ", " + rep,
                                    words.get(
                                            "shares.stands", share.stage(), AnalysisSections.days(words, share.days())),
                                    words.get("change.amount") + ": " + amount,
                                    words.get("shares.chance") + ": " + words.percent(share.chance()),
                                    source,
                                    words.get("shares.mean") + ": " + words.amount(share.mean()),
                                    words.get("shares.plan") + ": " + points(share.planChance())));
            share.planChance()
                    .ifPresent(chance -> row.put("plan", chance).put("planLabel", points(share.planChance())));
            rows.add(row);
        }
        Json data = new Json()
                .put("meanName", words.get("shares.meanAxis", currency()))
                .put("planName", words.get("shares.planAxis"))
                .put("rows", rows);
        page.chart(
                "shares",
                "shares",
                simulated,
                words.get("shares.caption", words.count(outlook.shares().size()), other(outlook.otherShares())),
                data,
                table);
    }

    private String other(Money amount) {
        return words.amount(amount) + "\u00a0" + currency();
    }

    private String points(OptionalDouble chance) {
        return chance.isPresent() ? words.points(chance.getAsDouble()) : Words.NONE;
    }
}
