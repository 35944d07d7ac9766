package org.saleskit.examples.review.html;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Range;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.RepRange;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Share;
import org.saleskit.examples.review.model.outlook.TrackRecord;

/** A made-up outlook on the month in which every kind of gap occurs. */
final class SampleOutlook {

    private SampleOutlook() {}

    /** An outlook whose first deal, rep and stage carry the given name. */
    static PipelineOutlook named(String name) {
        return new PipelineOutlook(
                CalendarPeriod.parse("2005-06"),
                200,
                3,
                40,
                0.05,
                range(100_000, 110_000, OptionalDouble.of(0.377)),
                SampleReview.law(),
                usd(4_000),
                SampleReview.rate(9, 900),
                List.of(
                        new RepRange(name, 120, range(60_000, 70_000, OptionalDouble.of(0.3))),
                        new RepRange("", 80, range(36_000, 0, OptionalDouble.empty()))),
                List.of(
                        share(name, "INCIDENCE_IN_STAGE", true, OptionalDouble.of(0.027)),
                        share("D-2", "LEARNED_STAGE_RATE", false, OptionalDouble.of(-0.001)),
                        share("D-3", "STAGE_DEFAULT", true, OptionalDouble.empty())),
                usd(80_000),
                Map.of("en", "Expected as said.", "ru", "Ожидается, как сказано."),
                new TrackRecord(
                        List.of(month("2005-04", 95_000, true), month("2005-05", 190_000, false)),
                        1,
                        SampleReview.rate(1, 2),
                        OptionalDouble.of(-0.12),
                        OptionalDouble.of(0.25),
                        IntStream.range(0, 10)
                                .mapToObj(i -> new TrackRecord.Reliability(
                                        0.06 * i, 0.06 * i + 0.05, 0.06 * i + 0.03, SampleReview.rate(3 + 6L * i, 100)))
                                .toList(),
                        OptionalDouble.of(0.0688),
                        OptionalDouble.of(0.26),
                        Map.of("en", List.of("Two forecasts."), "ru", List.of("Два прогноза."))));
    }

    private static Range range(long expected, long plan, OptionalDouble chance) {
        return new Range(
                usd(expected),
                usd(expected * 6 / 10),
                usd(expected * 98 / 100),
                usd(expected * 14 / 10),
                usd(plan),
                chance);
    }

    private static Share share(String name, String source, boolean stated, OptionalDouble plan) {
        return new Share(name, stated ? name : "", name, 12.5, usd(20_000), stated, 0.42, source, usd(8_400), plan);
    }

    private static TrackRecord.Month month(String month, long actual, boolean inside) {
        return new TrackRecord.Month(
                CalendarPeriod.parse(month),
                190,
                usd(100_000),
                usd(60_000),
                usd(98_000),
                usd(140_000),
                usd(actual),
                inside);
    }

    private static Money usd(long units) {
        return Money.ofMajor(CurrencyUnit.USD, units);
    }
}
