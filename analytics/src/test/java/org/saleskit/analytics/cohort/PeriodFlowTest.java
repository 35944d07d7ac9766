package org.saleskit.analytics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.day;
import static org.saleskit.analytics.cohort.CohortLogs.deals;
import static org.saleskit.analytics.cohort.CohortLogs.ids;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.ReportPeriod;

class PeriodFlowTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final ReportPeriod APRIL = CalendarPeriod.parse("2026-04").in(ZoneOffset.UTC);

    /** April is day 31 to 60: two deals come into A, three into B, of which two entered A in March; one is won. */
    private static final Deals DEALS =
            deals(70, "D1 A@3 B@31", "D2 A@9 B@40 Won@59", "D3 A@35 B@50", "D4 A@60.5", "D5 A@61 Won@62", "D6 Lost@40");

    private static final FlowResult FLOW = PeriodFlow.in(PIPELINE).of(DEALS, APRIL);

    @Test
    void ratio_moreComeInThanBefore_isAboveOne() {
        FlowRatio intoB = FLOW.into("B");
        assertThat(intoB.cameInto()).isEqualTo(ids("D3", "D4"));
        assertThat(intoB.wentOnTo()).isEqualTo(ids("D1", "D2", "D3"));
        assertThat(intoB.ratio()).contains(Fraction.of(3, 2));
        assertThat(FLOW.into("C").ratio()).contains(Fraction.of(1, 3));
        assertThat(FLOW.intoWin().wentOnTo()).isEqualTo(ids("D2"));
        assertThat(FLOW.intoWin().ratio()).contains(Fraction.ONE);
        assertThat(FLOW.ratios()).hasSize(3);
    }

    @Test
    void ratio_nobodyBefore_isEmptyAndNotZero() {
        FlowResult flow = PeriodFlow.in(PIPELINE).of(deals(70, "D1 A@3 B@31"), APRIL);
        assertThat(flow.into("B").ratio()).isEmpty();
        assertThat(flow.into("C").ratio()).contains(Fraction.ZERO);
        assertThat(flow.into("B").explain(Locale.ENGLISH))
                .isEqualTo("\"A\" to \"B\": 1 came in for 0 that came into \"A\"");
    }

    @Test
    void cohortAndFlow_ofTheSameMonth_areDifferentNumbers() {
        CohortResult cohort = CohortConversion.in(PIPELINE, Duration.ofDays(9)).of(DEALS, APRIL);
        // Of the two April entrants none reached B within nine days; the flow ratio of April is 3/2.
        assertThat(cohort.step("B").rate()).hasToString("0 of 2");
        assertThat(FLOW.into("B").ratio()).contains(Fraction.of(3, 2));
    }

    @Test
    void isComplete_periodNotOver_isFalse() {
        assertThat(FLOW.isComplete()).isTrue();
        assertThat(PeriodFlow.in(PIPELINE).of(deals(61), APRIL).isComplete()).isTrue();
        assertThat(PeriodFlow.in(PIPELINE).of(deals(60), APRIL).isComplete()).isFalse();
    }

    @Test
    void otherPipelines_areListed() {
        Pipeline other = PIPELINE.toBuilder().version(2).build();
        FlowResult flow = PeriodFlow.in(other).of(deals(70, "D1 A@35"), APRIL);
        assertThat(flow.otherPipelines()).isEqualTo(ids("D1"));
        assertThat(flow.into("B").cameInto()).isEmpty();
        assertThat(flow.explain(Locale.ENGLISH)).endsWith(" Left out: 1 deal: in another pipeline.");
        assertThat(flow.explain(RUSSIAN)).endsWith(" Не учтено: сделок — 1: из другой воронки.");
    }

    @Test
    void explain_flow_saysThatItIsNoRate() {
        assertThat(FLOW.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Flow from 2026-04-01 to 2026-04-30 (Z): \"A\" to \"B\": 3 came in for 2 that came into \"A\","
                                + " flow ratio 1.50; \"B\" to \"C\": 1 came in for 3 that came into \"B\", flow ratio 0.33; \"C\" to"
                                + " the win: 1 came in for 1 that came into \"C\", flow ratio 1.00. The deals of two stages need not be"
                                + " the same: not a conversion rate, and it may be above one.");
        assertThat(FLOW).hasToString(FLOW.explain(Locale.ENGLISH));
        assertThat(PeriodFlow.in(PIPELINE).of(deals(40, "D1 A@35"), APRIL).explain(RUSSIAN))
                .isEqualTo("Поток с 2026-04-01 по 2026-04-30 (Z), период не окончен на 2026-04-10T00:00:00Z: «A» → «B»:"
                        + " вошли 0 при вошедших на «A» 1, отношение потоков 0,00; «B» → «C»: вошли 0 при вошедших на «B» 0;"
                        + " «C» → выигрыш: вошли 0 при вошедших на «C» 0. Сделки двух этапов могут быть разными: это не"
                        + " конверсия, отношение бывает и больше единицы.");
    }

    @Test
    void equality_isOfOptionsAndDeals() {
        PeriodFlow plain = PeriodFlow.in(PIPELINE);
        assertThat(plain).isEqualTo(PeriodFlow.in(PIPELINE)).hasSameHashCodeAs(PeriodFlow.in(PIPELINE));
        assertThat(plain).isNotEqualTo(plain.withReach(Deal.Reach.ACTUAL_ONLY));
        assertThat(plain).hasToString("PeriodFlow[p/1, IMPLIED_REACH]");
        assertThat(plain.reach()).isEqualTo(Deal.Reach.IMPLIED_REACH);
        assertThat(FLOW).isEqualTo(plain.of(DEALS, APRIL)).hasSameHashCodeAs(plain.of(DEALS, APRIL));
        assertThat(FLOW).isNotEqualTo(plain.withReach(Deal.Reach.ACTUAL_ONLY).of(DEALS, APRIL));
        assertThat(FLOW).isNotEqualTo(plain.of(deals(70), APRIL));
        assertThat(plain.of(deals(62), APRIL)).isNotEqualTo(plain.of(deals(63), APRIL));
        assertThat(FLOW.analysis()).isEqualTo(plain);
        assertThat(FLOW.asOf()).isEqualTo(day(70));
        assertThat(FLOW.period()).isEqualTo(APRIL);
        assertThat(new FlowRatio("A", Optional.of("B"), List.of(), List.of()).ratio())
                .isEmpty();
    }
}
