package org.saleskit.analytics.waterfall;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.pipeline.StageType;

/** Where a deal stands: its state, absent before it is opened; the day of the expected close; the amount. */
record Standing(Optional<StageType> type, Optional<LocalDate> day, Optional<Money> amount) {

    static final Standing ABSENT = new Standing(Optional.empty(), Optional.empty(), Optional.empty());

    Standing withType(StageType next) {
        return new Standing(Optional.of(next), day, amount);
    }

    Standing withDay(Optional<LocalDate> next) {
        return new Standing(type, next, amount);
    }

    Standing withAmount(Optional<Money> next) {
        return new Standing(type, day, next);
    }
}
