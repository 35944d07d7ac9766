package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.core.deal.Logs.OLD;
import static org.saleskit.core.deal.Logs.day;
import static org.saleskit.core.deal.Logs.move;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class DealsTest {

    private static final List<StageChange> LOG = List.of(
            move("won", 1, "A"),
            move("won", 3, "W"),
            move("wonBefore", 1, "A"),
            move("wonBefore", 2, "W"),
            move("wonAgain", 1, "A"),
            move("wonAgain", 3, "W"),
            move("wonAgain", 5, "B"),
            move("wonAgain", 7, "V"),
            move("lost", 1, "A"),
            move("lost", 4, "L"),
            move("junk", 1, "A"),
            move("junk", 4, "D"),
            move("open", 3, "A"));

    /** Days 3 and 4 of the log. */
    private static final ReportPeriod PERIOD = ReportPeriod.of(
            LocalDateRange.of(LocalDate.ofInstant(day(3), ZoneOffset.UTC), LocalDate.ofInstant(day(5), ZoneOffset.UTC)),
            ZoneOffset.UTC);

    private static List<String> closed(int asOf, StageType type) {
        Deals deals = DealFold.of(OLD).asOf(day(asOf)).fold(LOG);
        return deals.closedIn(type, PERIOD).stream()
                .map(deal -> deal.id().value())
                .toList();
    }

    @Test
    void closedIn_aPeriod_isByStateAndCloseDateInOrder() {
        assertThat(closed(4, StageType.WON)).containsExactly("won", "wonAgain");
        assertThat(closed(4, StageType.LOST)).containsExactly("lost");
        assertThat(closed(4, StageType.DISQUALIFIED)).containsExactly("junk");
    }

    @Test
    void closedIn_reopenedSince_isLeftOutAsLongAsTheLastCloseLiesElsewhere() {
        assertThat(closed(6, StageType.WON)).containsExactly("won");
        assertThat(closed(9, StageType.WON)).containsExactly("won");
    }

    @ParameterizedTest
    @EnumSource(
            value = StageType.class,
            names = {"OPEN", "ON_HOLD"})
    void closedIn_stateThatIsNotClosed_isRefused(StageType type) {
        assertThatThrownBy(() -> closed(4, type))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("type must be a closed state, but was " + type);
    }
}
