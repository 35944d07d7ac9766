package org.saleskit.core.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QualificationProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static QualificationScheme scheme(Random random) {
        QualificationSchemeBuilder builder =
                QualificationScheme.builder().name("any").threshold(BigDecimal.valueOf(1 + random.nextInt(100), 2));
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            CriterionBuilder criterion = Criterion.builder()
                    .key("k" + i)
                    .weight(BigDecimal.valueOf(1 + random.nextInt(50), random.nextInt(3)))
                    .isBlocker(i > 0 && random.nextInt(4) == 0);
            if (random.nextBoolean()) {
                criterion.validDays(1 + random.nextInt(10));
            }
            builder.addCriteria(criterion.build());
        }
        return builder.build();
    }

    private static List<CriterionEvidence> evidence(Random random) {
        List<CriterionEvidence> evidence = new ArrayList<>();
        int count = random.nextInt(15);
        for (int i = 0; i < count; i++) {
            evidence.add(CriterionEvidence.of(
                    "k" + random.nextInt(7),
                    BigDecimal.valueOf(random.nextInt(5) * 25L, 2),
                    FIRST.plusDays(random.nextInt(20))));
        }
        return evidence;
    }

    /** Reference in doubles: for each criterion the newest day, of it the lowest mark. */
    @Property
    void score_always_agreesWithADirectComputation(@ForAll Random random, @ForAll @IntRange(max = 25) int offset) {
        QualificationScheme scheme = scheme(random);
        List<CriterionEvidence> evidence = evidence(random);
        LocalDate asOf = FIRST.plusDays(offset);
        double earned = 0;
        double total = 0;
        boolean blocked = false;
        for (Criterion criterion : scheme.criteria()) {
            LocalDate newest = LocalDate.MIN;
            double mark = 0;
            for (CriterionEvidence found : evidence) {
                if (!found.criterion().equals(criterion.key()) || found.date().isAfter(asOf)) {
                    continue;
                }
                if (found.date().isAfter(newest)) {
                    newest = found.date();
                    mark = found.mark().doubleValue();
                } else if (found.date().equals(newest)) {
                    mark = Math.min(mark, found.mark().doubleValue());
                }
            }
            if (criterion.validDays().isPresent()
                    && newest.isBefore(asOf.minusDays(criterion.validDays().getAsInt()))) {
                mark = 0;
            }
            blocked |= criterion.isBlocker() && mark > 0;
            earned += criterion.isBlocker() ? 0 : mark * criterion.weight().doubleValue();
            total += criterion.isBlocker() ? 0 : criterion.weight().doubleValue();
        }

        Qualification result = scheme.assess(evidence, asOf);

        assertThat(result.score()).isCloseTo(earned / total, within(1e-12)).isBetween(0.0, 1.0);
        assertThat(result.blocking().isEmpty()).isEqualTo(!blocked);
        if (Math.abs(earned / total - scheme.threshold().doubleValue()) > 1e-9) {
            assertThat(result.isQualified())
                    .isEqualTo(!blocked && earned / total > scheme.threshold().doubleValue());
        }
    }

    @Property
    void result_always_isIndependentOfOrderAndKeepsAllEvidence(
            @ForAll Random random, @ForAll @IntRange(max = 25) int offset) {
        QualificationScheme scheme = scheme(random);
        List<CriterionEvidence> evidence = evidence(random);
        List<CriterionEvidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, random);
        LocalDate asOf = FIRST.plusDays(offset);
        Qualification result = scheme.assess(evidence, asOf);

        assertThat(scheme.assess(shuffled, asOf)).isEqualTo(result);
        assertThat(result.isQualified() && !result.canStillQualify()).isFalse();
        List<CriterionEvidence> seen = new ArrayList<>();
        result.leftOut().forEach(left -> seen.add(left.evidence()));
        result.lines().stream()
                .filter(line -> line.state() != CriterionState.EXPIRED)
                .forEach(line -> line.evidence().ifPresent(seen::add));
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        evidence.stream().distinct().toList());
    }
}
