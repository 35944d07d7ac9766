package org.saleskit.analytics.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Proportion;

/**
 * The scores of the best clients, to compare others with. A best client is compared with the other best ones, each scored
 * without itself; anybody else with the scores that the whole base gives the best. So both sides of a comparison are always
 * scored in one way: a score without itself is systematically lower for a best client.
 */
final class FitRanks {

    private final List<AttributeProfile> profiles;
    private final ProfileAnalysis analysis;
    private final double[] withoutThemselves;
    private final double[] byAll;

    FitRanks(List<AttributeProfile> profiles, ProfileAnalysis analysis, Collection<ProfileMember> members) {
        this.profiles = profiles;
        this.analysis = analysis;
        List<ProfileMember> best = members.stream().filter(ProfileMember::best).toList();
        this.withoutThemselves = best.stream()
                .flatMapToDouble(each -> score(each.values(), Optional.of(each)).stream())
                .sorted()
                .toArray();
        this.byAll = best.stream()
                .flatMapToDouble(each -> score(each.values(), Optional.empty()).stream())
                .sorted()
                .toArray();
    }

    private OptionalDouble score(List<Optional<String>> values, Optional<ProfileMember> without) {
        return FitScore.mean(FitLine.of(profiles, analysis, values, without).stream());
    }

    /** How many best clients score no higher than a client that has a score, itself not counted. */
    Proportion rank(List<FitLine> lines, List<Optional<String>> values, Optional<ProfileMember> itself) {
        if (itself.isEmpty() || !itself.get().best()) {
            return itself.isEmpty()
                    ? rank(byAll, lines)
                    : rank(byAll, FitLine.of(profiles, analysis, values, Optional.empty()));
        }
        Proportion withItself = rank(withoutThemselves, lines);
        OptionalDouble kept = score(itself.get().values(), itself);
        if (kept.isEmpty()) {
            return withItself;
        }
        boolean counted = kept.getAsDouble() <= FitScore.mean(lines.stream()).orElseThrow();
        return Proportion.of(withItself.successes() - (counted ? 1 : 0), withItself.trials() - 1);
    }

    private static Proportion rank(double[] ascending, List<FitLine> lines) {
        double score = FitScore.mean(lines.stream()).orElseThrow();
        int place = Arrays.binarySearch(ascending, score);
        int count = place < 0 ? -place - 1 : place + 1;
        while (count < ascending.length && ascending[count] == score) {
            count++;
        }
        return Proportion.of(count, ascending.length);
    }
}
