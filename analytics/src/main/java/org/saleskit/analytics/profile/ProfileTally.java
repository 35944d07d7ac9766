package org.saleskit.analytics.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.saleskit.analytics.internal.significance.FalseDiscovery;

/** Counts the values of all attributes over the base and compares the best with all. */
final class ProfileTally {

    private final ProfileAnalysis analysis;
    private final List<? extends ProfileAttribute<?>> attributes;
    private final List<List<ValueLift>> plain = new ArrayList<>();

    private ProfileTally(ProfileAnalysis analysis, List<? extends ProfileAttribute<?>> attributes) {
        this.analysis = analysis;
        this.attributes = attributes;
    }

    static List<AttributeProfile> of(
            ProfileAnalysis analysis,
            List<? extends ProfileAttribute<?>> attributes,
            Collection<ProfileMember> members) {
        ProfileTally tally = new ProfileTally(analysis, attributes);
        for (int i = 0; i < attributes.size(); i++) {
            tally.plain.add(tally.count(i, members));
        }
        return tally.compare();
    }

    /** The values of an attribute by their text, and last the unknown one. */
    private List<ValueLift> count(int index, Collection<ProfileMember> members) {
        TreeMap<String, long[]> counts = new TreeMap<>();
        long[] known = new long[2];
        long[] every = new long[2];
        for (ProfileMember member : members) {
            int best = member.best() ? 1 : 0;
            add(every, best);
            Optional<String> value = member.values().get(index);
            if (value.isPresent()) {
                add(known, best);
                add(counts.computeIfAbsent(value.get(), any -> new long[2]), best);
            }
        }
        List<ValueLift> values = new ArrayList<>();
        counts.forEach((value, pair) ->
                values.add(lift(index, Optional.of(value), new LiftCounts(pair[0], pair[1], known[0], known[1]))));
        values.add(lift(
                index, Optional.empty(), new LiftCounts(every[0] - known[0], every[1] - known[1], every[0], every[1])));
        return values;
    }

    private static void add(long[] pair, int best) {
        pair[0] += best;
        pair[1]++;
    }

    private ValueLift lift(int index, Optional<String> value, LiftCounts counts) {
        return new ValueLift(attributes.get(index), value, counts, analysis, OptionalDouble.empty());
    }

    private List<AttributeProfile> compare() {
        double[] tested = plain.stream()
                .flatMap(List::stream)
                .flatMapToDouble(each -> each.probability().stream())
                .sorted()
                .toArray();
        double[] adjusted = FalseDiscovery.adjust(tested);
        List<AttributeProfile> profiles = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            List<ValueLift> values = new ArrayList<>();
            for (ValueLift each : plain.get(i)) {
                OptionalDouble p = each.probability();
                OptionalDouble q =
                        p.isEmpty() ? p : OptionalDouble.of(adjusted[Arrays.binarySearch(tested, p.getAsDouble())]);
                values.add(new ValueLift(attributes.get(i), each.value(), each.counts(), analysis, q));
            }
            ValueLift unknown = values.remove(values.size() - 1);
            profiles.add(new AttributeProfile(attributes.get(i), values, unknown));
        }
        return List.copyOf(profiles);
    }
}
