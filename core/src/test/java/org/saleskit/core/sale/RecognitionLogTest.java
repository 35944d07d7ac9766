package org.saleskit.core.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.sale.SaleRows.DAY;
import static org.saleskit.core.sale.SaleRows.line;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class RecognitionLogTest {

    private static final OrderId O1 = OrderId.of("o1");

    private static Recognition recognition(RecognitionEvent event, int days) {
        return Recognition.of(O1, event, DAY.plusDays(days));
    }

    private static final SaleLine FIRST = line("o1", 1, "USD 100.00");
    private static final SaleLine SECOND = line("o1", 2, "USD 50.00");
    private static final SaleLine BACK =
            line("o1", 2, "USD -50.00").toBuilder().date(DAY.plusDays(20)).build();

    /** Signed at once, the second line shipped ten days later, paid after thirty and once more after forty. */
    private static final RecognitionLog LOG = RecognitionLog.of(List.of(
            recognition(RecognitionEvent.PAID, 40),
            recognition(RecognitionEvent.PAID, 30),
            recognition(RecognitionEvent.SIGNED, 0),
            recognition(RecognitionEvent.SHIPPED, 10).toBuilder()
                    .addLineNumber(2)
                    .build()));

    @Test
    void dateOf_line_isTheFirstDateOfTheEvent() {
        assertThat(LOG.dateOf(FIRST, RecognitionEvent.SIGNED)).contains(DAY);
        assertThat(LOG.dateOf(FIRST, RecognitionEvent.PAID)).contains(DAY.plusDays(30));
        assertThat(LOG.dateOf(FIRST, RecognitionEvent.SHIPPED)).isEmpty();
        assertThat(LOG.dateOf(SECOND, RecognitionEvent.SHIPPED)).contains(DAY.plusDays(10));
        assertThat(LOG.dateOf(FIRST, RecognitionEvent.INVOICED)).isEmpty();
        assertThat(LOG.dateOf(line("o2", 1, "USD 1.00"), RecognitionEvent.PAID)).isEmpty();
    }

    @Test
    void dateOf_return_isItsOwnButNotBeforeTheSale() {
        assertThat(LOG.dateOf(BACK, RecognitionEvent.SIGNED)).contains(DAY.plusDays(20));
        assertThat(LOG.dateOf(BACK, RecognitionEvent.SHIPPED)).contains(DAY.plusDays(20));
        // what came back after 20 days was paid after 30
        assertThat(LOG.dateOf(BACK, RecognitionEvent.PAID)).contains(DAY.plusDays(30));
        assertThat(LOG.dateOf(BACK, RecognitionEvent.INVOICED)).isEmpty();
    }

    @Test
    void recognize_lines_areCountedOrListedWithTheReason() {
        List<SaleLine> lines = List.of(FIRST, SECOND, BACK);
        RecognizedLines shipped =
                LOG.recognize(lines, RecognitionEvent.SHIPPED, LocalDateRange.of(DAY.plusDays(5), DAY.plusDays(20)));
        assertThat(shipped.counted()).containsExactly(SECOND);
        assertThat(shipped.never()).containsExactly(FIRST);
        assertThat(shipped.later()).containsExactly(BACK);
        assertThat(shipped.earlier()).isEmpty();
        RecognizedLines signed =
                LOG.recognize(lines, RecognitionEvent.SIGNED, LocalDateRange.ofUnboundedEnd(DAY.plusDays(1)));
        assertThat(signed.earlier()).containsExactly(FIRST, SECOND);
        assertThat(signed.counted()).containsExactly(BACK);
    }

    @Test
    void recognition_ofLines_coversThemOnly() {
        Recognition lines = recognition(RecognitionEvent.PAID, 0).toBuilder()
                .addLineNumbers(2, 0)
                .build();
        assertThat(lines.covers(SECOND)).isTrue();
        assertThat(lines.covers(FIRST)).isFalse();
        assertThat(lines.covers(line("o2", 2, "USD 1.00"))).isFalse();
        assertThat(lines.lineNumbers()).containsExactly(0, 2);
    }

    /** Consecutive periods: every line is counted at most once, and in exactly one if it is ever recognized. */
    @Property
    void lines_overConsecutivePeriods_areCountedOnce(
            @ForAll @IntRange(max = 60) int cut, @ForAll @IntRange(max = 60) int length) {
        List<SaleLine> lines = List.of(FIRST, SECOND, BACK);
        for (RecognitionEvent event : RecognitionEvent.values()) {
            List<SaleLine> counted = new ArrayList<>();
            LocalDateRange middle = LocalDateRange.of(DAY.plusDays(cut), DAY.plusDays(cut + length + 1L));
            for (LocalDateRange period : List.of(
                    LocalDateRange.ofUnboundedStart(middle.getStart()),
                    middle,
                    LocalDateRange.ofUnboundedEnd(middle.getEnd()))) {
                RecognizedLines result = LOG.recognize(lines, event, period);
                counted.addAll(result.counted());
                assertThat(result.counted().size()
                                + result.earlier().size()
                                + result.later().size()
                                + result.never().size())
                        .isEqualTo(lines.size());
            }
            List<SaleLine> expected = lines.stream()
                    .filter(line -> LOG.dateOf(line, event).isPresent())
                    .toList();
            assertThat(counted).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
