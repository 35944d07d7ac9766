package org.saleskit.core.qualification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * Is a lead worth selling to, and what is still to be found out? Weighs evidence against criteria.
 *
 * <pre>
 * score = sum of (weight × mark) / sum of weights
 * </pre>
 *
 * <p><b>Symbols</b> weight - of a criterion that is no blocker, above zero; mark - of its evidence, 0..1; score - 0..1.
 *
 * <p><b>Rules</b> The evidence of a criterion is the latest one up to the day of the assessment; of several of that day, the
 * one with the lowest mark. Evidence expires after {@link Criterion#validDays}. A criterion without evidence, or with
 * expired evidence, is open: it adds nothing, and its weight stays in the denominator, so that not asking never helps. A
 * lead is qualified if its score is at least the threshold and no blocker is there. A blocker that is open does not block;
 * it is listed as missing.
 *
 * <p><b>Special cases</b> A scheme has at least one criterion that is no blocker, so that the score is always defined.
 *
 * <p><b>Result</b> {@link Qualification}: the score as an exact fraction, one line for each criterion in the order of the
 * scheme, what is missing, and the evidence that was not used with the reason. Score and threshold are compared exactly,
 * without division.
 *
 * <p><b>Example</b> BANT with threshold 0.75: budget, need and timeline met and authority not yet asked give 3 of 4, which is
 * 0.75 and enough; missing is authority.
 *
 * <p><b>Source</b> BANT (budget, authority, need, timeline) is attributed to IBM; MEDDIC to D. Dunkel and J. Napoli
 * at PTC in the 1990s, with the competition as the later second C. Neither has weights or a threshold: those of the presets are
 * saleskit's starting points.
 */
@Value.Immutable
public abstract class QualificationScheme {

    QualificationScheme() {}

    /** {@return the host's name of the scheme} */
    public abstract String name();

    /** {@return the criteria, with different keys, at least one of them no blocker} */
    public abstract List<Criterion> criteria();

    /** {@return the least score of a qualified lead, a fraction above 0 and at most 1} */
    public abstract BigDecimal threshold();

    /**
     * {@return a scheme}
     *
     * @param name the host's name of the scheme, not blank
     * @param criteria the criteria
     * @param threshold the least score of a qualified lead, above 0 and at most 1
     */
    public static QualificationScheme of(String name, List<Criterion> criteria, BigDecimal threshold) {
        return builder().name(name).criteria(criteria).threshold(threshold).build();
    }

    /**
     * {@return budget, authority, need and timeline, of equal weight, threshold 0.75} The keys are {@code budget}, {@code
     * authority}, {@code need} and {@code timeline}.
     *
     * @param locale Russian gives Russian labels, every other language English ones
     */
    public static QualificationScheme bant(Locale locale) {
        return QualificationPresets.bant(locale);
    }

    /**
     * {@return metrics, economic buyer, decision criteria, decision process, identified pain, champion and competition, of
     * equal weight, threshold 0.7} The keys are {@code metrics}, {@code economicBuyer}, {@code decisionCriteria}, {@code
     * decisionProcess}, {@code pain}, {@code champion} and {@code competition}.
     *
     * @param locale Russian gives Russian labels, every other language English ones
     */
    public static QualificationScheme meddicc(Locale locale) {
        return QualificationPresets.meddicc(locale);
    }

    /** {@return a new builder} */
    public static QualificationSchemeBuilder builder() {
        return new QualificationSchemeBuilder();
    }

    /** {@return a builder that holds the values of this scheme} */
    public final QualificationSchemeBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    QualificationScheme check() {
        Checks.notBlank(name(), "qualificationScheme.name");
        Checks.check(
                threshold().signum() > 0 && threshold().compareTo(BigDecimal.ONE) <= 0,
                "qualificationScheme.threshold",
                "be above 0 and at most 1",
                threshold());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < criteria().size(); i++) {
            String key = criteria().get(i).key();
            Checks.check(
                    keys.add(key),
                    "qualificationScheme.criteria[" + i + "].key",
                    "be unique in the scheme",
                    "\"" + key + "\"");
        }
        Checks.check(
                criteria().stream().anyMatch(criterion -> !criterion.isBlocker()),
                "qualificationScheme.criteria",
                "hold at least one that is no blocker",
                keys.size() + " criteria");
        BigDecimal canonical = Decimals.canonical(threshold(), "qualificationScheme.threshold");
        return canonical.scale() == threshold().scale()
                ? this
                : toBuilder().threshold(canonical).build();
    }

    /**
     * {@return how a lead stands on a day}
     *
     * @param evidence what was found out about the lead, in any order; one that is there twice counts once
     * @param asOf the day of the assessment
     */
    public final Qualification assess(Collection<CriterionEvidence> evidence, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        Set<String> keys = new HashSet<>();
        criteria().forEach(criterion -> keys.add(criterion.key()));
        Map<String, CriterionEvidence> latest = new HashMap<>();
        List<LeftOutEvidence> leftOut = new ArrayList<>();
        evidence.stream().distinct().sorted().forEachOrdered(found -> {
            if (!keys.contains(found.criterion())) {
                leftOut.add(new LeftOutEvidence(found, LeftOutEvidence.Reason.NO_SUCH_CRITERION));
            } else if (found.date().isAfter(asOf)) {
                leftOut.add(new LeftOutEvidence(found, LeftOutEvidence.Reason.LATER));
            } else {
                Optional.ofNullable(latest.put(found.criterion(), found))
                        .ifPresent(
                                earlier -> leftOut.add(new LeftOutEvidence(earlier, LeftOutEvidence.Reason.REPLACED)));
            }
        });
        List<CriterionResult> lines = new ArrayList<>();
        for (Criterion criterion : criteria()) {
            CriterionResult line = line(criterion, Optional.ofNullable(latest.get(criterion.key())), asOf);
            lines.add(line);
            if (line.state() == CriterionState.EXPIRED) {
                line.evidence().ifPresent(old -> leftOut.add(new LeftOutEvidence(old, LeftOutEvidence.Reason.EXPIRED)));
            }
        }
        return Qualification.builder()
                .scheme(this)
                .asOf(asOf)
                .lines(lines)
                .leftOut(leftOut.stream().sorted().toList())
                .build();
    }

    private static CriterionResult line(Criterion criterion, Optional<CriterionEvidence> evidence, LocalDate asOf) {
        CriterionState state =
                evidence.map(found -> state(criterion, found, asOf)).orElse(CriterionState.UNKNOWN);
        return new CriterionResult(criterion, state, evidence);
    }

    private static CriterionState state(Criterion criterion, CriterionEvidence evidence, LocalDate asOf) {
        boolean expired = criterion.validDays().isPresent()
                && evidence.date().plusDays(criterion.validDays().getAsInt()).isBefore(asOf);
        if (expired) {
            return CriterionState.EXPIRED;
        }
        if (evidence.mark().signum() == 0) {
            return CriterionState.NOT_MET;
        }
        return evidence.mark().compareTo(BigDecimal.ONE) == 0 ? CriterionState.MET : CriterionState.PARTLY_MET;
    }
}
