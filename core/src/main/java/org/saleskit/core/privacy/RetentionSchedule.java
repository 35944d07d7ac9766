package org.saleskit.core.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * The rules of retention, and what is due for erasure by them.
 *
 * <p>A period that starts on a date ends on that date plus the period; data is due from this end on, that day included.
 * One year from 29 February ends on 28 February. Where several rules of a category have a date to count from, the one that
 * ends last decides: data is erased when no rule needs it. A contract in force and a legal hold keep it whatever the rules
 * say, the hold being named first.
 */
@Value.Immutable
public abstract class RetentionSchedule {

    RetentionSchedule() {}

    /** {@return the rules; at most one for a category and a start} */
    public abstract List<RetentionRule> rules();

    /**
     * {@return the schedule of these rules}
     *
     * @param rules the rules, at most one for a category and a start
     */
    public static RetentionSchedule of(List<RetentionRule> rules) {
        return builder().rules(rules).build();
    }

    /** {@return a new builder} */
    public static RetentionScheduleBuilder builder() {
        return new RetentionScheduleBuilder();
    }

    /** {@return a builder that holds the rules of this schedule} */
    public final RetentionScheduleBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Set<List<Object>> known = new HashSet<>();
        for (int i = 0; i < rules().size(); i++) {
            RetentionRule rule = rules().get(i);
            Checks.check(
                    known.add(List.of(rule.category(), rule.start())),
                    "rules[" + i + "]",
                    "be the only rule of its category and start",
                    "\"" + rule.category() + "\" " + rule.start());
        }
    }

    /**
     * {@return a verdict on each case, what is due first coming first} Cases to be looked at come last.
     *
     * @param cases the cases in any order
     * @param asOf the date of the question
     */
    public final List<RetentionVerdict> assess(Collection<RetentionCase> cases, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return cases.stream()
                .map(one -> assess(one, asOf))
                .sorted(RetentionVerdict.ORDER)
                .toList();
    }

    /**
     * {@return the verdict on a case}
     *
     * @param one the case
     * @param asOf the date of the question
     */
    public final RetentionVerdict assess(RetentionCase one, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        List<RetentionRule> ofCategory = rules().stream()
                .filter(rule -> rule.category().equals(one.category()))
                .toList();
        Optional<RetentionRule> last = Optional.empty();
        Optional<LocalDate> dueOn = Optional.empty();
        for (RetentionRule rule : ofCategory) {
            Optional<LocalDate> end = start(rule, one).map(date -> date.plus(rule.period()));
            if (end.isPresent()
                    && dueOn.filter(known -> !known.isBefore(end.get())).isEmpty()) {
                last = Optional.of(rule);
                dueOn = end;
            }
        }
        return RetentionVerdict.builder()
                .retentionCase(one)
                .status(status(one, ofCategory.isEmpty(), dueOn, asOf))
                .rule(last)
                .dueOn(dueOn)
                .build();
    }

    private static Optional<LocalDate> start(RetentionRule rule, RetentionCase one) {
        return switch (rule.start()) {
            case LAST_ACTIVITY -> one.lastActivity();
            case END_OF_CONTRACT -> one.contractEnd();
        };
    }

    private static RetentionVerdict.Status status(
            RetentionCase one, boolean noRule, Optional<LocalDate> dueOn, LocalDate asOf) {
        if (one.legalHold().isPresent()) {
            return RetentionVerdict.Status.ON_HOLD;
        }
        if (one.contractInForce()) {
            return RetentionVerdict.Status.CONTRACT_IN_FORCE;
        }
        if (noRule) {
            return RetentionVerdict.Status.NO_RULE;
        }
        return dueOn.map(date -> asOf.isBefore(date) ? RetentionVerdict.Status.NOT_YET : RetentionVerdict.Status.DUE)
                .orElse(RetentionVerdict.Status.NO_START);
    }
}
