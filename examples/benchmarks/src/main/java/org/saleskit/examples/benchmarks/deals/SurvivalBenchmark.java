package org.saleskit.examples.benchmarks.deals;

import org.saleskit.examples.benchmarks.rounds.ThreadRounds;
import org.saleskit.examples.benchmarks.rounds.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.survival.TimeScale;

/**
 * How long Kaplan-Meier and Aalen-Johansen over 1 000 000 deals with late entries take, from columns in memory to the curve
 * with its standard errors, beside a bare loop over sorted keys. Ages are in seconds, so that nearly all of them differ, and
 * in days. By processor time of the thread, as other work on the machine disturbs the clock.
 */
public final class SurvivalBenchmark {

    private static final int DEALS = 1_000_000;
    private static final int WARM_UP = 4;
    private static final long DAY = 86_400;
    private static final List<String> CAUSES = List.of("won", "lost");

    private SurvivalBenchmark() {}

    private record Deals(TimeScale scale, long[] entries, long[] exits, int[] causes) {

        static Deals of(TimeScale scale, long tick) {
            SplittableRandom random = new SplittableRandom(20261122);
            long[] entries = new long[DEALS];
            long[] exits = new long[DEALS];
            int[] causes = new int[DEALS];
            for (int i = 0; i < DEALS; i++) {
                double life = -60 * DAY * Math.log(1 - random.nextDouble());
                double observed = 720 * DAY * random.nextDouble();
                // A quarter began before the first day of records.
                double entry = random.nextInt(4) == 0 ? Math.min(life, observed) * random.nextDouble() : 0;
                entries[i] = (long) (entry / tick);
                exits[i] = (long) (Math.min(life, observed) / tick) + 1;
                causes[i] = life > observed ? SurvivalAccumulator.OPEN : random.nextInt(3) == 0 ? 0 : 1;
            }
            return new Deals(scale, entries, exits, causes);
        }

        SurvivalData<String> data() {
            return SurvivalData.ofColumns(scale, CAUSES, entries, exits, causes);
        }
    }

    /**
     * Runs the contestants in turn and prints medians.
     *
     * @param args the number of rounds, 9 if absent
     * @throws Exception never
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        List<Contestant> contestants = new ArrayList<>();
        add(contestants, "seconds", Deals.of(TimeScale.elapsedDays(), 1), 90 * DAY);
        add(contestants, "days", Deals.of(TimeScale.wholeDays(), DAY), 90);
        ThreadRounds.print(WARM_UP, rounds, contestants);
    }

    private static void add(List<Contestant> contestants, String ticks, Deals deals, long age) {
        double time = deals.scale().toUnits(age);
        contestants.add(new Contestant("Kaplan-Meier, " + ticks, () -> {
            KaplanMeier curve = KaplanMeier.of(deals.data());
            return text(curve.survivalAt(time).orElseThrow());
        }));
        contestants.add(new Contestant("Aalen-Johansen, " + ticks, () -> {
            AalenJohansen<String> incidences = AalenJohansen.of(deals.data());
            return text(
                    incidences.open().survivalAt(time).orElseThrow(),
                    incidences.incidenceAt("won", time).orElseThrow(),
                    incidences.incidenceAt("lost", time).orElseThrow());
        }));
        contestants.add(new Contestant(
                "bare loop, " + ticks,
                () -> text(BareSurvival.at(age, deals.entries(), deals.exits(), deals.causes()))));
    }

    private static String text(double... values) {
        StringBuilder result = new StringBuilder();
        for (double value : values) {
            result.append(String.format(Locale.ROOT, "%.9f ", value));
        }
        return result.toString();
    }
}
