package org.saleskit.examples.review.compute.deals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.deals.DealAnalysis;
import org.threeten.extra.LocalDateRange;

/** What a log of deals says beyond its funnel. */
public final class DealAnalyses {

    /** Curves are drawn with at most so many points. */
    private static final int POINTS = 500;

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private DealAnalyses() {}

    /**
     * {@return the analysis of folded deals}
     *
     * @param deals the deals as of the end of the last day
     * @param facts the log that they were folded from; the last rep of a deal in it is the deal's rep
     */
    public static DealAnalysis of(Deals deals, DealFacts facts) {
        Function<DealId, Optional<String>> rep = reps(facts);
        ReportPeriod period = period(deals, facts.changes());
        return new DealAnalysis(
                CycleAnalysis.chances(deals),
                CycleAnalysis.times(deals),
                StageTimes.of(deals, facts.pipeline(), rep),
                Reps.of(deals, period, rep),
                Reasons.of(deals, period, rep),
                Waterfall.of(deals, facts, rep));
    }

    /**
     * {@return who works a deal: the rep of the last change that names one}
     *
     * @param facts the log
     */
    public static Function<DealId, Optional<String>> reps(DealFacts facts) {
        Map<DealId, RepId> owners = owners(facts.changes());
        return deal ->
                Optional.ofNullable(owners.get(deal)).map(id -> facts.repNames().getOrDefault(id, id.toString()));
    }

    /** All the days of the log up to that of the report. */
    private static ReportPeriod period(Deals deals, List<StageChange> changes) {
        LocalDate last = LocalDate.ofInstant(deals.asOf(), ZoneOffset.UTC);
        LocalDate first = changes.stream()
                .map(change -> LocalDate.ofInstant(change.happenedAt(), ZoneOffset.UTC))
                .filter(day -> day.isBefore(last))
                .min(Comparator.naturalOrder())
                .orElse(last);
        return ReportPeriod.of(LocalDateRange.ofClosed(first, last), ZoneOffset.UTC);
    }

    private static Map<DealId, RepId> owners(List<StageChange> changes) {
        Map<DealId, StageChange> last = new HashMap<>();
        for (StageChange change : changes) {
            if (change.by().isPresent()) {
                last.merge(change.deal(), change, (a, b) -> b.happenedAt().isBefore(a.happenedAt()) ? a : b);
            }
        }
        Map<DealId, RepId> owners = new HashMap<>();
        last.forEach((deal, change) -> change.by().ifPresent(by -> owners.put(deal, by)));
        return owners;
    }

    /** Ages from zero to the last, evenly spaced and whole as long as there are no more than can be drawn. */
    static List<Double> ages(double last) {
        int steps = (int) Math.max(1, Math.min(POINTS, Math.floor(last)));
        double step = last < 1 ? last : Math.ceil(last / steps);
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> i * step)
                .filter(age -> age <= last)
                .distinct()
                .toList();
    }

    static double days(Duration duration) {
        return duration.toSeconds() / SECONDS_A_DAY;
    }

    /**
     * {@return the same in each language, by its code}
     *
     * @param words gives it in one of them
     * @param <T> what the words are
     */
    public static <T> Map<String, T> inEachLanguage(Function<Locale, T> words) {
        Map<String, T> all = new TreeMap<>();
        LANGUAGES.forEach(locale -> all.put(locale.getLanguage(), words.apply(locale)));
        return all;
    }
}
