package org.saleskit.analytics.survival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.saleskit.core.stats.Fraction;

/** The definitions word for word, in exact fractions and with a count over all deals for every number. */
final class SlowSurvival {

    private final List<Life> lives;
    private final List<Long> times;
    private final Map<Long, Fraction> before = new HashMap<>();
    private final Map<Long, Fraction> after = new HashMap<>();

    SlowSurvival(List<Life> lives) {
        this.lives = lives;
        this.times = lives.stream()
                .filter(Life::seen)
                .map(Life::exit)
                .distinct()
                .sorted()
                .toList();
        for (long time : times) {
            before.put(time, product(u -> u < time));
            after.put(time, product(u -> u <= time));
        }
    }

    private Fraction product(LongPredicate counts) {
        Fraction result = Fraction.ONE;
        for (long u : times) {
            if (counts.test(u)) {
                result = result.multipliedBy(Fraction.of(atRisk(u) - closed(u), atRisk(u)));
            }
        }
        return result;
    }

    /** A deal: cause 0 or 1, or -1 while open. */
    record Life(long entry, long exit, int cause) {
        boolean seen() {
            return entry == 0 || entry < exit;
        }

        boolean atRisk(long time) {
            return seen() && (entry == 0 || entry < time) && exit >= time;
        }

        Life times(long factor) {
            return new Life(entry * factor, exit * factor, cause);
        }
    }

    static SurvivalData<Lives.Close> data(List<Life> lives) {
        SurvivalAccumulator<Lives.Close> accumulator = SurvivalAccumulator.of(Lives.DAYS, Lives.CLOSES);
        lives.forEach(life -> accumulator.add(
                life.entry(),
                life.exit(),
                life.cause() < 0 ? Optional.empty() : Optional.of(Lives.CLOSES.get(life.cause()))));
        return accumulator.result();
    }

    List<Long> times() {
        return times;
    }

    long atRisk(long time) {
        return lives.stream().filter(life -> life.atRisk(time)).count();
    }

    long closed(long time) {
        return closed(time, 0) + closed(time, 1);
    }

    long closed(long time, int cause) {
        return lives.stream()
                .filter(life -> life.seen() && life.exit() == time && life.cause() == cause)
                .count();
    }

    /** S(t), or S(t−) without the closes at t itself, at one of the times. */
    Fraction survival(long time, boolean justBefore) {
        return Objects.requireNonNull((justBefore ? before : after).get(time));
    }

    Fraction incidence(int cause, long time) {
        Fraction result = Fraction.ZERO;
        for (long u : times) {
            if (u <= time) {
                result = result.plus(survival(u, true).multipliedBy(Fraction.of(closed(u, cause), atRisk(u))));
            }
        }
        return result;
    }

    Fraction greenwood(long time) {
        Fraction sum = Fraction.ZERO;
        for (long u : times) {
            if (u <= time && closed(u) > 0 && atRisk(u) > closed(u)) {
                sum = sum.plus(Fraction.of(closed(u), atRisk(u) * (atRisk(u) - closed(u))));
            }
        }
        Fraction survival = survival(time, false);
        return survival.multipliedBy(survival).multipliedBy(sum);
    }

    /** The variance of an incidence as a sum over the ages, each with the variance of what one deal adds from there on. */
    Fraction varianceOfIncidence(int cause, long time) {
        Fraction sum = Fraction.ZERO;
        Fraction end = incidence(cause, time);
        for (long u : times) {
            if (u <= time) {
                Fraction hit = Fraction.of(closed(u, cause), atRisk(u));
                Fraction stay = Fraction.of(atRisk(u) - closed(u), atRisk(u));
                Fraction left = survival(u, false);
                Fraction gain = left.signum() == 0
                        ? Fraction.ZERO
                        : end.minus(incidence(cause, u)).dividedBy(left);
                Fraction mean = hit.plus(gain.multipliedBy(stay));
                Fraction variance =
                        hit.plus(gain.multipliedBy(gain).multipliedBy(stay)).minus(mean.multipliedBy(mean));
                Fraction start = survival(u, true);
                sum = sum.plus(start.multipliedBy(start).multipliedBy(variance).dividedBy(Fraction.of(atRisk(u))));
            }
        }
        return sum;
    }

    OptionalLong quantile(Fraction share) {
        Fraction level = Fraction.ONE.minus(share);
        return times.stream()
                .mapToLong(Long::longValue)
                .filter(time -> survival(time, false).compareTo(level) <= 0)
                .findFirst();
    }

    OptionalLong quantile(int cause, Fraction share) {
        return times.stream()
                .mapToLong(Long::longValue)
                .filter(time -> incidence(cause, time).compareTo(share) >= 0)
                .findFirst();
    }
}
