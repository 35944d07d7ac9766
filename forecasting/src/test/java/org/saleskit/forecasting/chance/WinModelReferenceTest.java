package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.deal.Deals;

/** Figures of other implementations. */
class WinModelReferenceTest {

    private static final Offset<Double> NEAR = within(1e-12);

    private static final int[] DAYS = {
        3, 5, 5, 8, 12, 13, 20, 21, 34, 2, 4, 7, 9, 9, 15, 18, 25, 30, 40, 1, 3, 6, 8, 10, 14, 16, 22, 28, 35, 45, 50
    };
    /** Deals 1, 2 and so on; the last one ended before the history begins. */
    private static final List<String> LATE = List.of(
            "d1 A 40, Won 65",
            "d2 A 45, Lost 65",
            "d3 A 50, Won 62",
            "d4 A 52, Won 82",
            "d5 A 55, Lost 64",
            "d6 A 58, Lost 73",
            "d7 A 59, Won 63",
            "d8 A 30, Won 75",
            "d9 A 62, Lost 70",
            "d10 A 65, Won 85",
            "d11 A 70, Lost 83",
            "d12 A 75, Won 80",
            "d13 A 80, Lost 102",
            "d14 A 85, Won 92",
            "d15 A 90, Lost 106",
            "d16 A 95, Won 104",
            "d17 A 57, Won 85",
            "d18 A 48, Lost 62",
            "d19 A 20, Lost 70",
            "d20 A 61, Won 91",
            "d21 A 63, A 110",
            "d22 A 66, A 110",
            "d23 A 72, Lost 89",
            "d24 A 78, A 110",
            "d25 A 84, Won 95",
            "d26 A 88, A 110",
            "d27 A 92, Lost 98",
            "d28 A 96, A 110",
            "d29 A 99, Won 102",
            "d30 A 101, A 110",
            "d31 A 35, A 110",
            "d32 A 54, A 110",
            "d33 A 50, Won 57");

    private static final int WON = 9;
    private static final int CLOSED = 19;

    /**
     * R 4.2.2, survival 3.5-3: {@code f <- survfit(Surv(time, factor(status, c("open", "won", "lost"))) ~ 1)}, and (pstate at a + h
     * less pstate at a) / pstate of "open" at a. All ages lie before the pooled tail, which begins on day 22.
     */
    @ParameterizedTest
    @CsvSource({
        "6, 10, 0.140153452685422, 0.186572890025575",
        "0, 21, 0.311839222001200, 0.269234946796754",
        "10, 11, 0.254201680672269, 0.131302521008403",
        "14, 6, 0.0773809523809524, 0.1488095238095238"
    })
    void winInPeriod_oneStage_isAalenJohansenGivenAge(int age, int horizon, double won, double lost) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < DAYS.length; i++) {
            String end = i < WON ? "Won 100" : i < CLOSED ? "Lost 100" : "A 100";
            ways.add("d" + i + " A " + (100 - DAYS[i]) + ", " + end);
        }
        assertGivenAge(
                WinModel.withDefaults().withLeastData(19, 1).learn(DealsOf.log(DealsOf.PIPELINE, 100, ways)),
                age,
                horizon,
                won,
                lost);
    }

    /** As above with {@code Surv(entry, time, status)}, entry being the age on day 60; the pooled tail begins on day 23. */
    @ParameterizedTest
    @CsvSource({
        "6, 10, 0.192105263157895, 0.278153223294924",
        "0, 21, 0.331715171275611, 0.343052368876545",
        "10, 11, 0.172467803689523, 0.334145492516533",
        "14, 6, 0.0710059171597633, 0.2899408284023668"
    })
    void winInPeriod_historyFromDay60_isAalenJohansenWithLateEntries(int age, int horizon, double won, double lost) {
        WinModel model = WinModel.withDefaults().withHistoryFrom(DealsOf.day(60));
        assertGivenAge(
                model.withLeastData(24, 1).learn(DealsOf.log(DealsOf.PIPELINE, 110, LATE)), age, horizon, won, lost);
        assertThat(model.withLeastData(25, 1)
                        .learn(DealsOf.log(DealsOf.PIPELINE, 110, LATE))
                        .of(DealsOf.log(200, "x A 190"), DealsOf.day(201))
                        .get(0)
                        .source())
                .isEqualTo(ChanceSource.LEARNED_STAGE_RATE);
    }

    private static void assertGivenAge(LearnedChances learned, int age, int horizon, double won, double lost) {
        Deals later = DealsOf.log(200, "x A " + (200 - age));
        DealChance chance =
                learned.of(later, DealsOf.day(200 + horizon).plusNanos(1)).get(0);
        assertThat(chance.source()).isEqualTo(ChanceSource.INCIDENCE_IN_STAGE);
        assertThat(chance.winInPeriod().orElseThrow()).isCloseTo(won, NEAR);
        assertThat(chance.loseInPeriod().orElseThrow()).isCloseTo(lost, NEAR);
    }

    /**
     * A log of 90 deals in three stages, with moves back, skipped stages and moves on one day; the chances were computed by a Python
     * script of its own, which counts the log anew for each hazard and steps the law of (stage, days in it) day by day.
     */
    @Test
    void of_logOfThreeStages_isAsComputedInPython() {
        Map<String, StringBuilder> ways = new LinkedHashMap<>();
        for (String[] row : rows("stage-log.csv")) {
            ways.computeIfAbsent(row[0], name -> new StringBuilder(name))
                    .append(' ')
                    .append(row[2])
                    .append(' ')
                    .append(row[3]);
        }
        Deals deals = DealsOf.log(
                DealsOf.PIPELINE,
                120,
                ways.values().stream().map(StringBuilder::toString).toList());
        List<DealChance> chances = DealsOf.chances(WinModel.withDefaults().withLeastData(10, 1), deals, 30);
        List<String[]> expected = rows("stage-log-chances.csv");
        assertThat(chances).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            DealChance chance = chances.get(i);
            assertThat(chance.deal()).hasToString(expected.get(i)[0]);
            assertThat(chance.winInPeriod().orElseThrow()).isCloseTo(Double.parseDouble(expected.get(i)[1]), NEAR);
            assertThat(chance.loseInPeriod().orElseThrow()).isCloseTo(Double.parseDouble(expected.get(i)[2]), NEAR);
            assertThat(chance.winEventually().orElseThrow()).isCloseTo(Double.parseDouble(expected.get(i)[3]), NEAR);
            assertThat(chance.loseEventually().orElseThrow()).isCloseTo(Double.parseDouble(expected.get(i)[4]), NEAR);
        }
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(WinModelReferenceTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
