package org.saleskit.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

/** Records of three numbers, each of which may be missing. */
class QualityProperties {

    private static final Instant AS_OF = Instant.EPOCH.plusSeconds(100);

    private record Row(
            String id, Optional<Integer> a, Optional<Integer> b, Optional<Integer> age, Optional<RepId> owner) {}

    private static final Field<Row> A = Field.ofOptional("row.a", Sensitivity.OPEN, Row::a);
    private static final Field<Row> B = Field.ofOptional("row.b", Sensitivity.OPEN, Row::b);
    private static final QualityCheck<Row> CHECK = QualityCheck.of("rows", Row::id)
            .withOwner(Row::owner)
            .withRequired(RequiredFields.<Row>none()
                    .always(List.of(A))
                    .when("a is even", row -> row.a().filter(a -> a % 2 == 0).isPresent(), List.of(A, B)))
            .withRule(ValidityRule.of(B, "b.isSmall", row -> row.b().orElseThrow() < 5))
            .withRule(FreshnessRule.of(
                    "age", row -> row.age().map(age -> AS_OF.minusSeconds(age)), Duration.ofSeconds(5)))
            .withRule(UniquenessRule.of("sameB", Row::b));

    @Provide
    Arbitrary<List<Row>> rows() {
        return Arbitraries.randomValue(random -> {
            List<Row> rows = new ArrayList<>();
            for (int i = random.nextInt(25); i > 0; i--) {
                rows.add(new Row(
                        "r" + i,
                        number(random),
                        number(random),
                        number(random),
                        number(random).map(n -> RepId.of("rep" + n % 3))));
            }
            return rows;
        });
    }

    private static Optional<Integer> number(Random random) {
        return Optional.of(random.nextInt(12)).filter(n -> n < 10);
    }

    @Property
    void check_anyOrder_isTheSame(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        List<Row> turned = new ArrayList<>(rows);
        Collections.shuffle(turned, random);
        assertThat(CHECK.check(turned, AS_OF)).isEqualTo(CHECK.check(rows, AS_OF));
    }

    @Property
    void counts_ofDimensionsRecordsAndOwners_addUp(@ForAll("rows") List<Row> rows) {
        QualityResult result = CHECK.check(rows, AS_OF);
        Proportion passed =
                result.quality().parts().stream().map(QualityPart::passed).reduce(Proportion.none(), Proportion::plus);
        Proportion byRecord = result.failedByRecord().values().stream().reduce(Proportion.none(), Proportion::plus);
        Proportion byOwner =
                result.failedByOwner().values().stream().reduce(result.failedWithoutOwner(), Proportion::plus);
        int findings = result.findings().size();
        assertThat(byRecord).isEqualTo(Proportion.of(findings, passed.trials())).isEqualTo(byOwner);
        assertThat(passed.successes()).isEqualTo(passed.trials() - findings);
        assertThat(result.quality().score().orElse(0)).isBetween(0.0, 1.0);
    }

    @Property
    void parts_anyRows_areTheNaiveCounts(@ForAll("rows") List<Row> rows) {
        List<QualityPart> parts = CHECK.check(rows, AS_OF).quality().parts();
        long even = rows.stream()
                .filter(row -> row.a().isPresent() && row.a().get() % 2 == 0)
                .count();
        long filledA = rows.stream().filter(row -> row.a().isPresent()).count();
        long evenWithB = rows.stream()
                .filter(row ->
                        row.a().isPresent() && row.a().get() % 2 == 0 && row.b().isPresent())
                .count();
        List<Integer> bs = rows.stream().flatMap(row -> row.b().stream()).toList();
        assertThat(parts)
                .extracting(QualityPart::passed)
                .containsExactly(
                        Proportion.of(filledA + evenWithB, rows.size() + even),
                        Proportion.of(bs.stream().filter(b -> b < 5).count(), bs.size()),
                        Proportion.of(
                                rows.stream()
                                        .filter(row -> row.age().isPresent()
                                                && row.age().get() <= 5)
                                        .count(),
                                rows.size()),
                        Proportion.of(bs.stream().distinct().count(), bs.size()));
    }
}
