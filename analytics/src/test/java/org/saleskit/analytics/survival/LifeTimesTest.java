package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.Lives.Close;
import org.saleskit.core.stats.Proportion;

class LifeTimesTest {

    private record Deal(String opened, String closed, Close cause, String seen) {
        Instant openedAt() {
            return Instant.parse(opened);
        }

        Optional<Instant> closedAt() {
            return closed.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(closed));
        }

        Instant firstSeen() {
            return Instant.parse(seen);
        }
    }

    private static final List<Deal> DEALS = List.of(
            new Deal("2026-01-01T00:00:00Z", "2026-01-11T12:00:00Z", Close.WON, "2026-01-01T00:00:00Z"),
            new Deal("2026-01-01T00:00:00Z", "2026-02-10T00:00:00Z", Close.LOST, "2026-01-21T00:00:00Z"),
            new Deal("2026-01-06T00:00:00Z", "", Close.WON, "2025-01-01T00:00:00Z"),
            new Deal("2026-02-02T00:00:00Z", "", Close.WON, "2026-02-02T00:00:00Z"),
            new Deal("2026-01-10T00:00:00Z", "2026-01-15T00:00:00Z", Close.WON, "2026-01-21T00:00:00Z"));

    private static final LifeTimes<Deal, Close> READER = LifeTimes.asOf(
            Instant.parse("2026-02-01T00:00:00Z"),
            List.of(Close.values()),
            Deal::openedAt,
            Deal::closedAt,
            deal -> Optional.of(deal.cause()));

    @Test
    void asOf_closedLater_isOpenThen_andOpenedLaterIsLeftOut() {
        SurvivalData<Close> data = READER.read(DEALS);
        assertThat(data.rows()).isEqualTo(4);
        assertThat(data.events(Close.WON)).isEqualTo(2);
        assertThat(data.events(Close.LOST)).isZero();
        assertThat(data.censored()).isEqualTo(2);
        assertThat(data.leftOut().notYetOpen()).isEqualTo(1);
        assertThat(data.lastTime()).hasValue(31);
        assertThat(KaplanMeier.of(data).points())
                .extracting(SurvivalPoint::time)
                .containsExactly(5.0, 10.5, 26.0, 31.0);
        assertThat(data.scale()).isEqualTo(TimeScale.elapsedDays());
    }

    @Test
    void firstSeen_isTheEntry_andAfterTheEndLeavesOut() {
        SurvivalData<Close> data = READER.withFirstSeen(Deal::firstSeen).read(DEALS);
        assertThat(data.rows()).isEqualTo(3);
        assertThat(data.lateEntries()).isEqualTo(1);
        assertThat(data.leftOut().neverAtRisk()).isEqualTo(1);
        assertThat(KaplanMeier.of(data).points())
                .extracting(SurvivalPoint::atRisk)
                .containsExactly(2L, 2L, 1L);
    }

    @Test
    void winRate_ofClosedDealsAlone_isAboveTheIncidence() {
        AalenJohansen<Close> incidences = AalenJohansen.of(READER.read(DEALS));
        assertThat(incidences.shareOfClosed(Close.WON)).isEqualTo(Proportion.of(2, 2));
        assertThat(incidences.incidenceAt(Close.WON, 31)).hasValue(0.5);
    }

    @Test
    void ages_withEntries_areReadAsGiven() {
        record Row(long from, long to, boolean closed) {}
        SurvivalData<String> data = LifeTimes.<Row, String>of(
                        TimeScale.workingHours(),
                        List.of("closed"),
                        Row::to,
                        row -> row.closed() ? Optional.of("closed") : Optional.empty())
                .withEntry(Row::from)
                .read(List.of(new Row(0, 3_600, true), new Row(1_800, 7_200, false)));
        assertThat(data)
                .hasToString("SurvivalData[deals 2, closed 1, open 1, late entries 1, working hours of 3600 ticks]");
        assertThat(data.causes()).containsExactly("closed");
    }

    @Test
    void accumulator_mayTakeMoreAfterAResult() {
        SurvivalAccumulator<Close> accumulator = READER.accumulator();
        READER.addTo(accumulator, DEALS.get(0));
        assertThat(accumulator.result().rows()).isEqualTo(1);
        READER.addTo(accumulator, DEALS.get(2));
        accumulator.merge(accumulator);
        assertThat(accumulator.result().rows()).isEqualTo(4);
        assertThat(accumulator).hasToString("SurvivalAccumulator[days of 86400 ticks, causes [WON, LOST], deals 4]");
        assertThat(Stream.of(DEALS.get(3)).collect(READER.collector()).leftOut().notYetOpen())
                .isEqualTo(1);
    }

    @Test
    void manyRows_areSortedByDigits() {
        int rows = 20_000;
        long[] entries = new long[rows];
        long[] exits = new long[rows];
        int[] causes = new int[rows];
        for (int i = 0; i < rows; i++) {
            exits[i] = (i * 7_919L) % rows * 1_000_003L;
            causes[i] = i % 3 - 1;
        }
        SurvivalData<Close> data = SurvivalData.ofColumns(Lives.DAYS, List.of(Close.values()), entries, exits, causes);
        List<SurvivalPoint> points = KaplanMeier.of(data).points();
        assertThat(points).hasSize(rows);
        assertThat(points).isSortedAccordingTo(java.util.Comparator.comparingLong(SurvivalPoint::ticks));
        assertThat(points.get(rows - 1).ticks()).isEqualTo((rows - 1) * 1_000_003L);
        assertThat(data.events(Close.LOST)).isEqualTo(6_666);
    }

    @Test
    void naive_isExactForManyLongTimes() {
        // Two at 2^40 and one at 0: the middle one is at 2^40, the mean two thirds of it.
        SurvivalData<Close> data = Lives.of(TimeScale.MOST_TICKS + " " + TimeScale.MOST_TICKS + " 0L");
        assertThat(data.naive()).contains(new NaiveTimes(3, TimeScale.MOST_TICKS * 2.0 / 3, TimeScale.MOST_TICKS));
        assertThat(data.naive(Close.LOST)).contains(new NaiveTimes(1, 0, 0));
        assertThat(Lives.of("3 1+").naive(Close.LOST)).isEmpty();
        assertThat(Lives.of("1 2 5 9").naive()).contains(new NaiveTimes(4, 4.25, 3.5));
    }
}
