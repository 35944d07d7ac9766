package org.saleskit.forecasting.truth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;

/**
 * The CRM of a department whose law of selling is known, so that the chance of every open deal is known too.
 *
 * <p>A deal goes through three stages. On each day in a stage it moves on (from the last one: is won) with probability w and is lost
 * with probability l; both fall with the time in the stage. Reps differ in w, the last month of a quarter is good, and every month has
 * its own market, exp(0.3 z - 0.045) with z standard normal, which moves all deals at once. Deals come in by the season of the year,
 * with amounts from 2 000 to 200 000 and the rep's guess of the day of the close; what is open at the end is open. In an {@link #EVEN} CRM
 * reps, months and markets are all alike.
 */
final class SimulatedCrm {

    static final CurrencyUnit USD = CurrencyUnit.USD;
    static final List<String> STAGES = List.of("Qualified", "Proposal", "Negotiation");

    /**
     * What makes deals of one stage and age differ.
     *
     * @param reps the factors of reps
     * @param months the factors of the months of a quarter
     * @param market the deviation of the logarithm of a month's own factor
     */
    record Law(List<Double> reps, List<Double> months, double market) {}

    static final Law UNEVEN = new Law(List.of(0.6, 0.8, 0.9, 1.0, 1.1, 1.3, 1.5), List.of(0.85, 0.95, 1.25), 0.3);
    static final Law EVEN = new Law(List.of(1.0), List.of(1.0, 1.0, 1.0), 0);

    /** Per day in the stage: to move on, to be lost. */
    private static final double[][] DAILY = {{0.045, 0.03}, {0.05, 0.025}, {0.06, 0.025}};

    /** Days in a stage at which the pace falls, and what is left of it from then on. */
    private static final int[] SLOWER_FROM = {15, 40};

    private static final double[] PACE = {1, 0.6, 0.3};

    /** What an administrator who knows the law would enter as percentages. */
    static final Pipeline PIPELINE = Pipeline.builder()
            .id("simulated")
            .addStages(stage(0), stage(1), stage(2))
            .addStages(Stage.of("Won", StageType.WON), Stage.of("Lost", StageType.LOST))
            .build();

    private static Stage stage(int at) {
        double chance = 1;
        for (int s = at; s < STAGES.size(); s++) {
            chance *= DAILY[s][0] / (DAILY[s][0] + DAILY[s][1]);
        }
        return Stage.builder()
                .name(STAGES.get(at))
                .type(StageType.OPEN)
                .defaultProbability(chance)
                .build();
    }

    private final Law law;
    final LocalDate first;
    final int days;
    final List<DealEvent> log = new ArrayList<>();
    private final Map<DealId, Integer> reps = new HashMap<>();
    private final Map<DealId, Money> amounts = new HashMap<>();
    private final double[] market;

    /** So many deals, opened over so many days. */
    SimulatedCrm(String name, LocalDate first, int days, int deals, long seed) {
        this(UNEVEN, name, first, days, deals, seed);
    }

    SimulatedCrm(Law law, String name, LocalDate first, int days, int deals, long seed) {
        this.law = law;
        this.first = first;
        this.days = days;
        SplittableRandom random = new SplittableRandom(seed);
        market = new double[days / 28 + 2];
        for (int month = 0; month < market.length; month++) {
            market[month] = market(normal(random));
        }
        for (int i = 0; i < deals; i++) {
            deal(DealId.of(name + "-" + i), random);
        }
    }

    private double market(double z) {
        return Math.exp(law.market * z - law.market * law.market / 2);
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private void deal(DealId id, SplittableRandom random) {
        int day = opening(random);
        int rep = random.nextInt(law.reps.size());
        reps.put(id, rep);
        Money amount = Money.ofMajor(USD, Math.round(Math.min(200, 2 + 10 * Math.exp(1.1 * normal(random)))) * 1_000);
        amounts.put(id, amount);
        int stage = 0;
        int age = 0;
        log.add(event(id, STAGES.get(0), day, random)
                .amount(amount)
                .expectedClose(expected(day, 75, random))
                .build());
        while (++day < days) {
            age++;
            double on = move(stage, age, rep, first.plusDays(day)) * market[month(first.plusDays(day))];
            double lost = lost(stage, age);
            double u = random.nextDouble();
            if (u < on) {
                stage++;
                age = 0;
                boolean won = stage == STAGES.size();
                StageChangeBuilder event = event(id, won ? "Won" : STAGES.get(stage), day, random);
                if (!won) {
                    event.expectedClose(expected(day, 25 * (STAGES.size() - stage), random));
                }
                log.add(event.build());
                if (won) {
                    return;
                }
            } else if (u < on + lost) {
                log.add(event(id, "Lost", day, random).build());
                return;
            }
        }
    }

    /** Half as many again in the best season, half as many in the worst. */
    private int opening(SplittableRandom random) {
        while (true) {
            int day = random.nextInt(days);
            if (random.nextDouble() * 1.5 < 1 + Math.sin(2 * Math.PI * day / 365.25) / 2) {
                return day;
            }
        }
    }

    private LocalDate expected(int day, int usual, SplittableRandom random) {
        return first.plusDays(day + Math.max(5, Math.round(usual * (0.6 + 0.8 * random.nextDouble()))));
    }

    private StageChangeBuilder event(DealId id, String stage, int day, SplittableRandom random) {
        Instant at = first.plusDays(day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(30_000 + random.nextInt(30_000));
        return StageChange.builder().deal(id).stage(stage).happenedAt(at).by(RepId.of("rep " + reps.get(id)));
    }

    private int month(LocalDate date) {
        return (date.getYear() - first.getYear()) * 12 + date.getMonthValue() - first.getMonthValue();
    }

    private static double pace(int age) {
        return age < SLOWER_FROM[0] ? PACE[0] : age < SLOWER_FROM[1] ? PACE[1] : PACE[2];
    }

    private double move(int stage, int age, int rep, LocalDate date) {
        return DAILY[stage][0] * pace(age) * law.reps.get(rep) * law.months.get((date.getMonthValue() - 1) % 3);
    }

    private static double lost(int stage, int age) {
        return DAILY[stage][1] * pace(age);
    }

    Money amount(DealId deal) {
        return Objects.requireNonNull(amounts.get(deal));
    }

    String rep(Deal deal) {
        return "rep " + Objects.requireNonNull(reps.get(deal.id()));
    }

    /** The deals as they stood at the last instant before a time. */
    Deals before(Instant start) {
        return DealFold.of(PIPELINE)
                .asOf(start.minusNanos(1))
                .fold(log.stream()
                        .filter(event -> event.happenedAt().isBefore(start))
                        .toList());
    }

    /**
     * The probability that an open deal is won in a month, seen from the last instant before it: over the market of the month, which
     * nobody knows then, by 21 points of its law.
     */
    final class Oracle {

        private static final int POINTS = 21;
        private static final int OLDEST = 40;

        /** By point, rep, stage and age, capped where the pace no longer changes. */
        private final double[][][][] chance = new double[POINTS][][][];

        private final double[] weights = new double[POINTS];

        Oracle(ReportPeriod month) {
            double total = 0;
            for (int point = 0; point < POINTS; point++) {
                double z = -4 + 8.0 * point / (POINTS - 1);
                weights[point] = Math.exp(-z * z / 2);
                total += weights[point];
                chance[point] = given(month, market(z));
            }
            for (int point = 0; point < POINTS; point++) {
                weights[point] /= total;
            }
        }

        private double[][][] given(ReportPeriod month, double market) {
            double[][][] won = new double[law.reps.size()][STAGES.size()][OLDEST + 1];
            LocalDate day = month.dates().getEnd();
            while (day.isAfter(month.dates().getStart())) {
                day = day.minusDays(1);
                double[][][] next = new double[law.reps.size()][STAGES.size()][OLDEST + 1];
                for (int rep = 0; rep < law.reps.size(); rep++) {
                    for (int stage = 0; stage < STAGES.size(); stage++) {
                        for (int age = 0; age <= OLDEST; age++) {
                            int older = Math.min(age + 1, OLDEST);
                            double on = move(stage, older, rep, day) * market;
                            double after = stage + 1 == STAGES.size() ? 1 : won[rep][stage + 1][0];
                            double stay = 1 - Math.min(1, on + lost(stage, older));
                            next[rep][stage][age] = on * after + stay * won[rep][stage][older];
                        }
                    }
                }
                won = next;
            }
            return won;
        }

        /** Of a deal as it stands before the month. */
        double chance(Deal deal) {
            int stage = STAGES.indexOf(deal.stage().name());
            LocalDate entered = LocalDate.ofInstant(
                    deal.visits().get(deal.visits().size() - 1).entered(), ZoneOffset.UTC);
            LocalDate today = LocalDate.ofInstant(deal.asOf(), ZoneOffset.UTC);
            int age = (int) Math.min(OLDEST, today.toEpochDay() - entered.toEpochDay());
            int rep = Objects.requireNonNull(reps.get(deal.id()));
            double sum = 0;
            for (int point = 0; point < POINTS; point++) {
                sum += weights[point] * chance[point][rep][stage][age];
            }
            return sum;
        }
    }
}
