package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Range;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Share;
import org.saleskit.examples.review.model.outlook.TrackRecord;

/** What the open deals bring, which of them most, and whether such forecasts came true, as running text. */
final class OutlookText {

    private static final int SHARES = 2;

    private final Phrases phrases;
    private final Numbers numbers;

    OutlookText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(PipelineOutlook outlook) {
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(phrases.get("outlook.title", numbers.month(outlook.month()))));
        if (outlook.deals() == 0) {
            lines.add(phrases.get("outlook.none"));
            return lines;
        }
        lines.addAll(Layout.wrap(total(outlook) + shares(outlook), "  "));
        lines.addAll(Layout.wrap(record(outlook.record()), "  "));
        return lines;
    }

    private String total(PipelineOutlook outlook) {
        Range total = outlook.total();
        String plan = total.planChance().isEmpty()
                ? ""
                : phrases.get("outlook.plan", numbers.money(total.plan()), numbers.wholePercent(total.planChance()));
        return phrases.get(
                        "outlook.total",
                        phrases.counted("deals", outlook.deals(), numbers.count(outlook.deals())),
                        numbers.money(total.expected()),
                        numbers.money(outlook.ofNewDeals()),
                        numbers.money(total.low()),
                        numbers.money(total.high()),
                        numbers.decimal(outlook.correlation(), 2))
                + plan
                + (outlook.leftOut() == 0 ? "" : phrases.get("outlook.leftOut", numbers.count(outlook.leftOut())))
                + ".";
    }

    private String shares(PipelineOutlook outlook) {
        return " "
                + phrases.get(
                        "outlook.shares",
                        outlook.shares().stream().limit(SHARES).map(this::share).collect(Collectors.joining(", ")));
    }

    private String share(Share share) {
        return share.planChance().isEmpty()
                ? phrases.get("outlook.share", share.deal(), numbers.money(share.mean()))
                : phrases.get(
                        "outlook.sharePlan",
                        share.deal(),
                        numbers.money(share.mean()),
                        numbers.points(share.planChance().getAsDouble()));
    }

    private String record(TrackRecord record) {
        if (record.months().isEmpty()) {
            return phrases.get("outlook.noRecord");
        }
        String amounts = phrases.get(
                "outlook.record",
                numbers.count(record.months().size()),
                numbers.count(record.covered().successes()),
                record.bias().isPresent() ? numbers.change(record.bias().getAsDouble()) : Numbers.ABSENT,
                numbers.percent(record.error()));
        if (record.brier().isEmpty()) {
            return amounts + ".";
        }
        return amounts
                + phrases.get(
                        "outlook.brier",
                        numbers.decimal(record.brier().getAsDouble(), 4),
                        numbers.percent(record.skill()));
    }
}
