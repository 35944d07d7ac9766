package org.saleskit.analytics.keyclients;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.keyclients.CriterionCheck.Criterion;
import org.saleskit.analytics.keyclients.CriterionCheck.Verdict;

/** What a run says of one client by the rules, against the limits to enter or those to stay. */
final class Judgement {

    private final KeyClientRules rules;
    private final Optional<? extends KeyClientFacts<?>> facts;

    /** Takes the facts of a client; none if the run does not have it, and then it misses everything. */
    Judgement(KeyClientRules rules, Optional<? extends KeyClientFacts<?>> facts) {
        this.rules = rules;
        this.facts = facts;
    }

    List<CriterionCheck> checks(boolean staying) {
        List<CriterionCheck> checks = new ArrayList<>();
        for (Criterion each : rules.criteria()) {
            checks.add(new CriterionCheck(
                    each, facts.map(known -> verdict(each, known, staying)).orElse(Verdict.MISSED)));
        }
        return List.copyOf(checks);
    }

    private Verdict verdict(Criterion criterion, KeyClientFacts<?> known, boolean staying) {
        return switch (criterion) {
            case CLASS -> {
                AbcClass least = limit(rules.classLimits(), staying);
                yield Verdict.of(known.abcClass()
                        .filter(found -> found.isInBase() && found.compareTo(least) <= 0)
                        .isPresent());
            }
            case POTENTIAL -> {
                BigDecimal least = limit(rules.potentialLimits(), staying);
                yield known.potential()
                        .map(found -> Verdict.of(found.compareTo(least) >= 0))
                        .orElse(Verdict.UNKNOWN);
            }
            case FIT -> {
                double least = limit(rules.fitLimits(), staying);
                yield known.fit().isPresent() ? Verdict.of(known.fit().getAsDouble() >= least) : Verdict.UNKNOWN;
            }
        };
    }

    private static <V> V limit(Optional<Limits<V>> limits, boolean staying) {
        return limits.orElseThrow().of(staying);
    }

    /** Whether it is a key client by these limits. */
    Verdict member(boolean staying) {
        return CriterionCheck.atLeast(rules.needed(), checks(staying));
    }

    /** Whether it is worth hunting by these limits: the class, which sales would have to bring first, does not count. */
    Verdict hunted(boolean staying) {
        List<CriterionCheck> others = checks(staying).stream()
                .filter(each -> each.criterion() != Criterion.CLASS)
                .toList();
        return others.isEmpty()
                ? Verdict.MISSED
                : CriterionCheck.atLeast(Math.min(rules.needed(), others.size()), others);
    }
}
