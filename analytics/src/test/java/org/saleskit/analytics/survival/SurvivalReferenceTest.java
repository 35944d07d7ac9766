package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.core.stats.Interval;

/**
 * Figures of R 4.2.2 with its package survival 3.5-3 ({@code survfit}, {@code survdiff}), as listed under SV1 to SV23 of the
 * project's reference figures; those of {@code aml} are in R. G. Miller, Survival Analysis, Wiley 1997, too. Computed again
 * for {@code aml} by SciPy 1.17.1, {@code scipy.stats.ecdf(...).sf.confidence_interval(method="log-log")} and {@code
 * scipy.stats.logrank}. The data sets {@code lung} and {@code mgus2} come with that package (LGPL 2 or later) and are not part
 * of this project: tests of them are skipped without the folder of data, or without a copy of {@code mgus2} in it.
 */
class SurvivalReferenceTest {

    private static final SurvivalData<Lives.Close> MAINTAINED = Lives.of("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
    private static final SurvivalData<Lives.Close> OTHERS = Lives.of("5 5 8 8 12 16+ 23 27 30 33 43 45");
    private static final double PRINTED = 5.1e-8;

    private static void assertAt(KaplanMeier curve, String times, String expected, double tolerance) {
        double[] values = numbers(expected);
        double[] at = numbers(times);
        for (int i = 0; i < at.length; i++) {
            assertThat(curve.survivalAt(at[i]).orElseThrow())
                    .as("S(" + at[i] + ")")
                    .isCloseTo(values[i], within(tolerance));
        }
    }

    private static void assertErrors(KaplanMeier curve, String times, String expected, double tolerance) {
        double[] values = numbers(expected);
        double[] at = numbers(times);
        for (int i = 0; i < at.length; i++) {
            assertThat(curve.standardErrorAt(at[i]).orElseThrow()).isCloseTo(values[i], within(tolerance));
        }
    }

    private static void assertLimits(KaplanMeier curve, String times, String low, String high) {
        double[] at = numbers(times);
        for (int i = 0; i < at.length; i++) {
            Interval interval = curve.intervalAt(at[i]).orElseThrow();
            assertThat(interval.low()).isCloseTo(numbers(low)[i], within(1e-9));
            assertThat(interval.high()).isCloseTo(numbers(high)[i], within(1e-9));
        }
    }

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void aml_maintained_curveAndGreenwood() {
        KaplanMeier curve = KaplanMeier.of(MAINTAINED);
        String times = "9 13 18 23 31 34 48";
        assertAt(curve, times, "0.9090909 0.8181818 0.7159091 0.6136364 0.4909091 0.3681818 0.1840909", PRINTED);
        assertErrors(curve, times, "0.0866784 0.1162913 0.1396650 0.1526323 0.1641933 0.1626689 0.1534927", PRINTED);
    }

    @Test
    void aml_maintained_intervals() {
        KaplanMeier curve = KaplanMeier.of(MAINTAINED);
        String times = "9 13 18 23 31 34 48";
        assertLimits(
                curve.withIntervals(CurveInterval.LOG),
                times,
                "0.754133845 0.619248987 0.488426287 0.376867060 0.254859951 0.154877118 0.035917898",
                "1 1 1 0.999157600 0.945584955 0.875260678 0.943525770");
        assertLimits(
                curve,
                times,
                "0.5080802058 0.4474286147 0.3501903859 0.2657520400 0.1673309098 0.0928295749 0.0117384801",
                "0.9866738227 0.9511622286 0.8990239742 0.8352992433 0.7533997904 0.6570408324 0.5250148427");
    }

    @Test
    void aml_maintained_plainIntervals_asScipy() {
        // scipy.stats.ecdf(CensoredData(...)).sf.confidence_interval(0.95, method="linear"), 8 digits
        Interval last = KaplanMeier.of(MAINTAINED)
                .withIntervals(CurveInterval.PLAIN)
                .intervalAt(48)
                .orElseThrow();
        assertThat(last.low()).isEqualTo(0);
        assertThat(last.high()).isCloseTo(0.48493116, within(5e-9));
        Interval early = KaplanMeier.of(MAINTAINED)
                .withIntervals(CurveInterval.PLAIN)
                .intervalAt(9)
                .orElseThrow();
        assertThat(early.low()).isCloseTo(0.73920433, within(5e-9));
        assertThat(early.high()).isEqualTo(1);
    }

    @Test
    void aml_others_curveAndGreenwood() {
        KaplanMeier curve = KaplanMeier.of(OTHERS);
        assertAt(
                curve,
                "5 8 12 23 27 30 33 43 45",
                "0.8333333 0.6666667 0.5833333 0.4861111 0.3888889 0.2916667 0.1944444 0.0972222 0",
                PRINTED);
        assertErrors(
                curve,
                "5 8 12 23 27 30 33 43",
                "0.1075828707 0.1360827635 0.1423187606 0.1481300626 0.1469861840 0.1387151691 0.1218745054 0.0918663650",
                1e-9);
        assertThat(curve.survivalAt(45)).hasValue(0);
        assertThat(curve.standardErrorAt(45)).isEmpty();
        assertThat(curve.intervalAt(45)).isEmpty();
    }

    @Test
    void aml_mediansAndRestrictedMeans() {
        assertThat(KaplanMeier.of(MAINTAINED).median().time()).hasValue(31);
        assertThat(KaplanMeier.of(OTHERS).median().time()).hasValue(23);
        RestrictedMean maintained =
                KaplanMeier.of(MAINTAINED).restrictedMean(45).orElseThrow();
        RestrictedMean others = KaplanMeier.of(OTHERS).restrictedMean(45).orElseThrow();
        assertThat(maintained.mean()).isCloseTo(30.73863636, within(1e-6));
        assertThat(maintained.standardError().orElseThrow()).isCloseTo(4.114086, within(1e-6));
        assertThat(others.mean()).isCloseTo(22.70833333, within(1e-6));
        assertThat(others.standardError().orElseThrow()).isCloseTo(4.180942, within(1e-6));
    }

    @Test
    void aml_logRank() {
        LogRank<String> test = LogRank.of(Map.of("Maintained", MAINTAINED, "Nonmaintained", OTHERS));
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(3.396388699, within(1e-6));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.groups().get(0).expected()).isCloseTo(10.68934, within(5e-6));
        assertThat(test.groups().get(1).expected()).isCloseTo(7.31066, within(5e-6));
        // scipy.stats.logrank(maintained, others).pvalue = 0.06533932204050502
        assertThat(test.pValue().orElseThrow()).isCloseTo(0.06533932204050502, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maintained", "Nonmaintained"})
    void aml_everyLineOfTheFile(String group) throws IOException {
        List<String[]> rows = rows("aml.csv", row -> row[2].equals(group));
        assertLines(KaplanMeier.of(data(rows, 0, 1, "1")), rows("aml_km.csv", row -> row[0].equals("x=" + group)));
    }

    @Test
    void lung_everyLineOfTheFile() throws IOException {
        assertLines(lung("1", "2"), rows("lung_km_all.csv", row -> true));
        assertLines(lung("1"), rows("lung_km_sex.csv", row -> row[0].equals("sex=1")));
        assertLines(lung("2"), rows("lung_km_sex.csv", row -> row[0].equals("sex=2")));
    }

    private static void assertLines(KaplanMeier curve, List<String[]> lines) {
        List<SurvivalPoint> points = curve.withIntervals(CurveInterval.LOG).points().stream()
                .filter(point -> point.events() > 0)
                .toList();
        assertThat(points).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            String[] line = lines.get(i);
            SurvivalPoint point = points.get(i);
            assertThat(point.time()).isEqualTo(Double.parseDouble(line[1]));
            assertThat(point.atRisk()).isEqualTo(Long.parseLong(line[2]));
            assertThat(point.events()).isEqualTo(Long.parseLong(line[3]));
            assertThat(point.survival()).isCloseTo(Double.parseDouble(line[4]), within(1e-9));
            if (point.survival() > 0) {
                assertThat(point.standardError().orElseThrow()).isCloseTo(Double.parseDouble(line[5]), within(1e-9));
                Interval interval = point.interval().orElseThrow();
                assertThat(interval.low()).isCloseTo(Double.parseDouble(line[6]), within(1e-9));
                assertThat(interval.high()).isCloseTo(Double.parseDouble(line[7]), within(1e-9));
            }
        }
    }

    @Test
    void lung_curveAndMedians() throws IOException {
        KaplanMeier all = lung("1", "2").withIntervals(CurveInterval.LOG);
        assertThat(all.data().events()).isEqualTo(165);
        assertAt(all, "180 365 730", "0.7216706534 0.4092416245 0.1156930983", 1e-9);
        assertThat(all.median()).hasToString(quantile(310, 285, 363, all));
        KaplanMeier men = lung("1").withIntervals(CurveInterval.LOG);
        KaplanMeier women = lung("2").withIntervals(CurveInterval.LOG);
        assertThat(men.median()).hasToString(quantile(270, 212, 310, men));
        assertThat(women.median()).hasToString(quantile(426, 348, 550, women));
    }

    private static String quantile(double time, double low, double high, KaplanMeier curve) {
        return "CurveQuantile[share 0.5, time " + time + ", " + low + " to " + high + ", reached "
                + (1 - curve.lowestSurvival().orElseThrow()) + "]";
    }

    @Test
    void lung_logRankBySex() throws IOException {
        LogRank<Integer> test =
                LogRank.of(Map.of(1, lung("1").data(), 2, lung("2").data()));
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(10.32674195, within(1e-6));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void lung_nelsonAalen() throws IOException {
        NelsonAalen hazard = NelsonAalen.of(lung("1", "2").data());
        assertThat(hazard.hazardAt(180).orElseThrow()).isCloseTo(0.3248280895, within(1e-9));
        assertThat(hazard.hazardAt(365).orElseThrow()).isCloseTo(0.8883245744, within(1e-9));
        assertThat(hazard.standardErrorAt(180).orElseThrow()).isCloseTo(0.0411366442, within(1e-9));
        assertThat(hazard.standardErrorAt(365).orElseThrow()).isCloseTo(0.0869653877, within(1e-9));
    }

    private enum Outcome {
        PCM,
        DEATH
    }

    private static SurvivalData<Outcome> mgus2() throws IOException {
        List<String[]> rows = rows("mgus2.csv", row -> true);
        String[] head = head("mgus2.csv");
        SurvivalAccumulator<Outcome> accumulator =
                SurvivalAccumulator.of(TimeScale.of(1, "months", "мес."), List.of(Outcome.values()));
        for (String[] row : rows) {
            boolean pcm = row[place(head, "pstat")].equals("1");
            boolean death = row[place(head, "death")].equals("1");
            long time = Long.parseLong(row[place(head, pcm ? "ptime" : "futime")]);
            accumulator.add(
                    time, pcm ? Optional.of(Outcome.PCM) : death ? Optional.of(Outcome.DEATH) : Optional.empty());
        }
        return accumulator.result();
    }

    @Test
    void mgus2_competingRisks() throws IOException {
        SurvivalData<Outcome> data = mgus2();
        assertThat(data.rows()).isEqualTo(1384);
        assertThat(data.events(Outcome.PCM)).isEqualTo(115);
        assertThat(data.events(Outcome.DEATH)).isEqualTo(860);
        assertThat(data.lastTime()).hasValue(424);
        AalenJohansen<Outcome> incidences = AalenJohansen.of(data);
        double[] at = {60, 120, 240, 360};
        double[] open = numbers("0.645529277 0.404460128 0.176158308 0.081750109");
        double[] pcm = numbers("0.034103713 0.063722168 0.099813716 0.134041644");
        double[] death = numbers("0.32036701 0.53181770 0.72402798 0.78420825");
        double[] pcmError = numbers("0.00488926 0.00679685 0.00978485 0.02012756");
        double[] deathError = numbers("0.0125674 0.0140596 0.0156063 0.0209335");
        for (int i = 0; i < at.length; i++) {
            assertThat(incidences.open().survivalAt(at[i]).orElseThrow()).isCloseTo(open[i], within(1e-9));
            assertThat(incidences.incidenceAt(Outcome.PCM, at[i]).orElseThrow()).isCloseTo(pcm[i], within(1e-9));
            assertThat(incidences.incidenceAt(Outcome.DEATH, at[i]).orElseThrow())
                    .isCloseTo(death[i], within(1e-8));
            assertThat(incidences.standardErrorAt(Outcome.PCM, at[i]).orElseThrow())
                    .isCloseTo(pcmError[i], within(1e-8));
            assertThat(incidences.standardErrorAt(Outcome.DEATH, at[i]).orElseThrow())
                    .isCloseTo(deathError[i], within(1e-7));
        }
        assertThat(incidences.open().restrictedMean(424).orElseThrow().mean()).isCloseTo(129.2159, within(1e-4));
        assertThat(incidences.meanTime(Outcome.PCM, 424).orElseThrow()).isCloseTo(37.7347, within(1e-4));
        assertThat(incidences.meanTime(Outcome.DEATH, 424).orElseThrow()).isCloseTo(257.0494, within(1e-4));
    }

    private static KaplanMeier lung(String... sexes) throws IOException {
        List<String[]> rows = rows("lung.csv", row -> List.of(sexes).contains(row[4]));
        return KaplanMeier.of(data(rows, 1, 2, "2"));
    }

    private static SurvivalData<String> data(List<String[]> rows, int time, int status, String event) {
        return LifeTimes.<String[], String>of(
                        Lives.DAYS,
                        List.of("event"),
                        row -> Long.parseLong(row[time]),
                        row -> row[status].equals(event) ? Optional.of("event") : Optional.empty())
                .read(rows);
    }

    private static int place(String[] head, String name) {
        return List.of(head).indexOf(name);
    }

    private static String[] head(String name) throws IOException {
        return lines(name).get(0);
    }

    private static List<String[]> rows(String name, Predicate<String[]> filter) throws IOException {
        List<String[]> lines = lines(name);
        return lines.subList(1, lines.size()).stream().filter(filter).toList();
    }

    private static List<String[]> lines(String name) throws IOException {
        String folder = System.getProperty("saleskit.data", "");
        assumeTrue(!folder.isBlank(), "the system property saleskit.data names no folder with data");
        Path file = Path.of(folder, "survival", name);
        assumeTrue(Files.exists(file), "the folder of data has no survival/" + name);
        List<String[]> result = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            result.add(line.replace("\"", "").split(",", -1));
        }
        return result;
    }
}
