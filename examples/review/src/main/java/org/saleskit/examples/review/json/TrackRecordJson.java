package org.saleskit.examples.review.json;

import java.io.IOException;
import java.util.Optional;
import org.saleskit.examples.review.model.outlook.TrackRecord;
import org.saleskit.examples.review.model.outlook.TrackRecord.Month;

/** Whether past forecasts came true. */
final class TrackRecordJson {

    private TrackRecordJson() {}

    static void write(Fields out, Optional<TrackRecord> record, boolean simulated) throws IOException {
        out.object("trackRecord", record, (fields, some) -> write(fields.flag("simulated", simulated), some));
    }

    private static void write(Fields out, TrackRecord record) throws IOException {
        out.list("periods", record.months(), TrackRecordJson::month)
                .count("withoutForecast", record.withoutForecast())
                .rate("within80", record.covered())
                .number("bias", record.bias())
                .number("wape", record.error())
                .list(
                        "calibration",
                        record.chances(),
                        (fields, group) -> fields.number("lowest", group.lowest())
                                .number("highest", group.highest())
                                .number("mean", group.mean())
                                .rate("won", group.won()))
                .number("brier", record.brier())
                .number("brierSkill", record.skill())
                .sentences("explanation", record.explained());
    }

    private static void month(Fields out, Month month) throws IOException {
        out.text("period", month.month()).count("deals", month.deals()).amount("expected", month.expected());
        LawJson.quantiles(out, Optional.of(month.low()), Optional.of(month.median()), Optional.of(month.high()));
        out.amount("actual", month.actual()).flag("within80", month.inside());
    }
}
