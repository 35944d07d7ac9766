package org.saleskit.analytics.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.core.stats.Proportion;

class RateRowsProperties {

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Call> call = Combinators.combine(
                        Arbitraries.of("a", "b", "c").optional(0.8),
                        Arbitraries.of("x", "y"),
                        Arbitraries.of(true, false).optional(0.7))
                .as((rep, source, agreed) -> new Call(0, rep, source, agreed));
        return call.list().ofMaxSize(20).map(RateRowsProperties::numbered);
    }

    private static List<Call> numbered(List<Call> calls) {
        List<Call> numbered = new ArrayList<>();
        for (Call each : calls) {
            numbered.add(new Call(numbered.size(), each.rep(), each.source(), each.agreed()));
        }
        return numbered;
    }

    /** The slow count, by asking each row. */
    private static Proportion counted(List<Call> calls, String rep) {
        long agreed = calls.stream()
                .filter(each -> each.rep().equals(Optional.of(rep)))
                .filter(each -> each.agreed().equals(Optional.of(true)))
                .count();
        long decided = calls.stream()
                .filter(each -> each.rep().equals(Optional.of(rep)))
                .filter(each -> each.agreed().isPresent())
                .count();
        return Proportion.of(agreed, decided);
    }

    @Property
    void members_agreeWithTheCountsAndWithTheComparison(@ForAll("calls") List<Call> calls) {
        RateRows<String, Call> rows = Call.rows(calls);
        RateComparison<String> comparison = RateComparison.of(rows);
        rows.groups().forEach((rep, members) -> {
            assertThat(members.counts()).isEqualTo(counted(calls, rep)).isEqualTo(comparison.counts(rep));
            assertThat(members.successes())
                    .allMatch(each -> each.rep().orElseThrow().equals(rep)
                            && each.agreed().orElseThrow());
            assertThat(members.failures())
                    .allMatch(each -> each.rep().orElseThrow().equals(rep)
                            && !each.agreed().orElseThrow());
        });
        assertThat(rows.pooled()).isEqualTo(comparison.pooled());
    }

    /** Every row is in one group or left out, once. */
    @Property
    void groupsAndWhatIsLeftOut_partitionTheInput(@ForAll("calls") List<Call> calls) {
        RateRows<String, Call> rows = Call.rows(calls);
        List<Call> all = new ArrayList<>();
        rows.groups().values().forEach(members -> {
            all.addAll(members.successes());
            all.addAll(members.failures());
        });
        rows.leftOut().forEach(left -> all.addAll(left.rows()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(calls);
        assertThat(rows.groups().keySet())
                .containsExactlyInAnyOrderElementsOf(calls.stream()
                        .flatMap(each -> each.rep().stream())
                        .distinct()
                        .toList());
    }

    @Property
    void rows_inAnyOrder_giveTheSame(@ForAll("calls") List<Call> calls, @ForAll long seed) {
        List<Call> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, new Random(seed));
        RateRows<String, Call> given = Call.rows(calls);
        RateRows<String, Call> other = Call.rows(shuffled);
        assertThat(other.groups()).isEqualTo(given.groups());
        assertThat(other.leftOut()).isEqualTo(given.leftOut());
        assertThat(RateComparison.of(other)).isEqualTo(RateComparison.of(given));
    }

    /** Split by a key, the parts of a group are the group. */
    @Property
    void by_partsAddUpToTheGroup(@ForAll("calls") List<Call> calls) {
        for (RateMembers<Call> members : Call.rows(calls).groups().values()) {
            Proportion sum = members.by(Call::source).values().stream()
                    .map(RateMembers::counts)
                    .reduce(Proportion.none(), Proportion::plus);
            assertThat(sum).isEqualTo(members.counts());
            members.by(Call::source)
                    .forEach((source, part) -> assertThat(part.successes())
                            .containsExactlyElementsOf(members.successes().stream()
                                    .filter(each -> each.source().equals(source))
                                    .toList()));
        }
    }
}
