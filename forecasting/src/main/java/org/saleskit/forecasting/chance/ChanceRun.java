package org.saleskit.forecasting.chance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.chance.CellGrid.Span;
import org.saleskit.forecasting.chance.DealChance.Answer;
import org.saleskit.forecasting.chance.DealChance.Share;
import org.saleskit.forecasting.chance.DealChance.Skipped;
import org.saleskit.forecasting.chance.DealChance.Skipped.Reason;
import org.saleskit.forecasting.chance.DealWay.StageKey;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;
import org.saleskit.forecasting.chance.PeriodRun.Outcome;

/** The chances of the open deals of one segment. */
final class ChanceRun {

    /** How probable the way through a stage of which little is known may be. */
    private static final double MOST_UNKNOWN = 0.05;

    private static final double SECONDS_PER_DAY = 86_400;

    /** A source's answer, or why there is none. */
    private record Reply(Optional<Answer> answer, Optional<Reason> reason) {

        static Reply none(Reason reason) {
            return new Reply(Optional.empty(), Optional.of(reason));
        }

        static Reply of(Answer answer) {
            return new Reply(Optional.of(answer), Optional.empty());
        }
    }

    private final LearnedChances learned;
    private final WinModel model;
    private final int segment;
    private final Span span;
    private final CellGrid grid;
    private final PeriodRun period;
    private final double[][] wonEver;
    private final double[][] lostEver;
    private final double[][] unknown;
    private final Map<Long, Outcome> inPeriod = new HashMap<>();

    ChanceRun(LearnedChances learned, String name, Span span, CellGrid grid, double[] share) {
        this.learned = learned;
        this.model = learned.model();
        this.span = span;
        this.grid = grid;
        StayRows rows = learned.rows;
        this.segment = Collections.binarySearch(rows.segments, name);
        StageHazards[] hazards = learned.factors.hazards(segment);
        this.period = new PeriodRun(hazards, share, learned.seasonsAhead(segment, grid, share.length));
        PeriodRun.EverRun ever = new PeriodRun.EverRun(hazards);
        boolean[] thin = new boolean[hazards.length];
        for (int s = 0; s < thin.length; s++) {
            thin[s] = learned.estimate.ended[s] < model.learning.leastExits();
        }
        boolean[] none = new boolean[hazards.length];
        this.wonEver = ever.chances(exit -> exit == rows.won() ? 1 : 0, none);
        this.lostEver = ever.chances(exit -> exit == rows.lost() ? 1 : 0, none);
        this.unknown = ever.chances(exit -> exit < thin.length ? 1 : 0, thin);
    }

    DealChance of(Deal deal) {
        StageKey key = DealWay.stateOf(deal);
        List<Skipped> skipped = new ArrayList<>();
        Answer answer = Answer.UNKNOWN;
        for (ChanceSource source : model.sources()) {
            Reply reply = ask(source, deal, key);
            if (reply.answer.isPresent()) {
                answer = reply.answer.get();
                break;
            }
            skipped.add(new Skipped(source, reply.reason.orElseThrow()));
        }
        double days = deal.timeInStage().toSeconds() / SECONDS_PER_DAY;
        return new DealChance(deal.id(), deal.stage().name(), days, answer, skipped);
    }

    private Reply ask(ChanceSource source, Deal deal, StageKey key) {
        return switch (source) {
            case INCIDENCE_IN_STAGE -> incidence(deal, key);
            case LEARNED_STAGE_RATE -> learnedRate(deal, key);
            case STAGE_DEFAULT -> stageDefault(deal, key);
            case HOST -> host(deal, key);
            case UNKNOWN -> Reply.none(Reason.NOT_STATED);
        };
    }

    private Reply incidence(Deal deal, StageKey key) {
        int state = Collections.binarySearch(learned.rows.states, key);
        if (state < 0) {
            return Reply.none(Reason.NO_HISTORY);
        }
        HazardEstimate all = learned.estimate;
        if (all.ended[state] < model.learning.leastExits()) {
            return Reply.none(Reason.TOO_FEW_DEALS);
        }
        int age = age(deal);
        if (byAge(unknown[state], age) > MOST_UNKNOWN) {
            return Reply.none(Reason.LATER_STAGE_UNKNOWN);
        }
        boolean beyond = age + 1 >= all.atRisk[state].length;
        if (beyond && (all.tailExposure[state] == 0 || !model.learning.extrapolating())) {
            return Reply.none(Reason.OLDER_THAN_ANY);
        }
        Outcome now = inPeriod(state, age);
        Outcome ever = Outcome.of(byAge(wonEver[state], age), byAge(lostEver[state], age));
        long evidence = beyond ? all.tailExits[state] : all.atRisk[state][age + 1];
        return Reply.of(new Answer(
                ChanceSource.INCIDENCE_IN_STAGE,
                OptionalDouble.of(now.won()),
                OptionalDouble.of(Math.max(now.won(), ever.won())),
                OptionalDouble.of(now.lost()),
                OptionalDouble.of(Math.min(1 - Math.max(now.won(), ever.won()), Math.max(now.lost(), ever.lost()))),
                Optional.of(Share.of(now.won(), deals(state, evidence))),
                Optional.empty(),
                evidence,
                beyond));
    }

    private int age(Deal deal) {
        return grid.ago(grid.asOf().minus(deal.timeInStage()));
    }

    private Outcome inPeriod(int state, int age) {
        return inPeriod.computeIfAbsent(((long) state << Integer.SIZE) | age, ignored -> period.of(state, age));
    }

    private static double byAge(double[] chances, int age) {
        return chances[Math.min(age, chances.length - 1)];
    }

    /** Of how many deals the share is: the age from the stays of all, with segments the level from the exits of the own one. */
    private double deals(int state, long evidence) {
        if (learned.factors.areOne()) {
            return evidence;
        }
        double own = (segment < 0 ? 0 : learned.factors.exits(segment, state)) + model.groups.segmentPrior();
        return evidence * own / (evidence + own);
    }

    private Reply learnedRate(Deal deal, StageKey key) {
        Optional<StageRates.Rate> found = learned.rates.of(key, model.learning.leastDecided());
        if (found.isEmpty()) {
            return Reply.none(learned.rates.hasSeen(key) ? Reason.TOO_FEW_DEALS : Reason.NO_HISTORY);
        }
        StageRates.Rate rate = found.get();
        return Reply.of(timed(
                ChanceSource.LEARNED_STAGE_RATE,
                deal,
                key,
                rate.value(),
                Optional.of(new Share(rate.a(), rate.b(), 1)),
                rate.decided()));
    }

    private Reply stageDefault(Deal deal, StageKey key) {
        OptionalDouble own = Optional.ofNullable(model.asked.stageDefaults().get(key.stage()))
                .map(OptionalDouble::of)
                .orElseGet(() -> deal.stage().defaultProbability());
        return stated(ChanceSource.STAGE_DEFAULT, deal, key, own);
    }

    private Reply host(Deal deal, StageKey key) {
        String name = "chance of deal " + deal.id();
        OptionalDouble own = Objects.requireNonNull(model.asked.host().apply(deal), name);
        own.ifPresent(chance -> Checks.fraction(chance, name));
        return stated(ChanceSource.HOST, deal, key, own);
    }

    private Reply stated(ChanceSource source, Deal deal, StageKey key, OptionalDouble chance) {
        return chance.isEmpty()
                ? Reply.none(Reason.NOT_STATED)
                : Reply.of(timed(source, deal, key, chance.getAsDouble(), Optional.empty(), 0));
    }

    /** A chance to be won ever, brought into the period by the first rule that speaks. */
    private Answer timed(
            ChanceSource source, Deal deal, StageKey key, double ever, Optional<Share> share, long evidence) {
        for (TimingRule rule : model.timing()) {
            OptionalDouble within = share(rule, deal, key);
            if (within.isPresent()) {
                double part = within.getAsDouble();
                return new Answer(
                        source,
                        OptionalDouble.of(ever * part),
                        OptionalDouble.of(ever),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        share.map(whole -> new Share(whole.a(), whole.b(), part)),
                        Optional.of(rule),
                        evidence,
                        false);
            }
        }
        return new Answer(
                source,
                OptionalDouble.empty(),
                OptionalDouble.of(ever),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                false);
    }

    private OptionalDouble share(TimingRule rule, Deal deal, StageKey key) {
        return switch (rule) {
            case EXPECTED_CLOSE -> {
                LocalDate today = LocalDate.ofInstant(grid.asOf(), span.zone());
                Optional<LocalDate> day = deal.expectedClose().filter(each -> !each.isBefore(today));
                yield day.map(each -> OptionalDouble.of(span.contains(each) ? 1 : 0))
                        .orElseGet(OptionalDouble::empty);
            }
            case WIN_TIMES -> shareOfWins(deal, key);
            case WHOLE -> OptionalDouble.of(1);
        };
    }

    private OptionalDouble shareOfWins(Deal deal, StageKey key) {
        int state = Collections.binarySearch(learned.rows.states, key);
        if (state < 0) {
            return OptionalDouble.empty();
        }
        int age = age(deal);
        double ever = byAge(wonEver[state], age);
        return ever > 0 ? OptionalDouble.of(Math.min(1, inPeriod(state, age).won() / ever)) : OptionalDouble.empty();
    }
}
