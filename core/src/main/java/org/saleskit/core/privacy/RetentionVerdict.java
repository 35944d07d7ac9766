package org.saleskit.core.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Words;

/** Whether data is due for erasure, and why or why not. Made by {@link RetentionSchedule#assess}. */
@Value.Immutable
public abstract class RetentionVerdict {

    /** What is due first comes first, what has no date last; then by subject and category. */
    static final Comparator<RetentionVerdict> ORDER = Comparator.comparing(
                    (RetentionVerdict verdict) -> verdict.dueOn().orElse(LocalDate.MAX))
            .thenComparing(RetentionVerdict::retentionCase, RetentionCase.ORDER);

    /** Whether data is due. */
    public enum Status {
        /** The period is over: the data is to be erased. */
        DUE,
        /** The period runs. */
        NOT_YET,
        /** The data is needed by a contract in force. */
        CONTRACT_IN_FORCE,
        /** The data is under a legal hold. */
        ON_HOLD,
        /** Rules exist, and the date from which they count is not known: to be looked at. */
        NO_START,
        /** No rule is about the category: to be looked at. */
        NO_RULE
    }

    RetentionVerdict() {}

    /** {@return the data} */
    public abstract RetentionCase retentionCase();

    /** {@return whether it is due} */
    public abstract Status status();

    /** {@return the rule that decides: of those that have a date to count from, the one that ends last} */
    public abstract Optional<RetentionRule> rule();

    /** {@return the first date on which the period of {@link #rule} is over; also given when something holds the data} */
    public abstract Optional<LocalDate> dueOn();

    static RetentionVerdictBuilder builder() {
        return new RetentionVerdictBuilder();
    }

    /** {@return whether the data is to be erased} */
    public final boolean isDue() {
        return status() == Status.DUE;
    }

    /**
     * {@return the verdict and its reason in a sentence}
     *
     * @param locale English or Russian; any other gives English
     */
    public final String explain(Locale locale) {
        Words words = Words.of(locale);
        String what = switch (status()) {
            case DUE -> words.say("due for erasure", "подлежит удалению");
            case NOT_YET -> words.say("not due yet", "срок ещё не истёк");
            case CONTRACT_IN_FORCE -> words.say("kept for a contract in force", "хранится: договор действует");
            case ON_HOLD ->
                words.say("kept under a legal hold", "хранится: удаление приостановлено")
                        + retentionCase()
                                .legalHold()
                                .map(hold -> " (" + hold + ")")
                                .orElse("");
            case NO_START -> words.say("no date to count from", "нет даты, от которой считать срок");
            case NO_RULE -> words.say("no rule for the category", "нет правила для этой категории");
        };
        return retentionCase().subject() + ", " + retentionCase().category() + ": " + what + counted(words);
    }

    private String counted(Words words) {
        return rule().map(rule -> "; "
                                + rule.period()
                                + switch (rule.start()) {
                                    case LAST_ACTIVITY ->
                                        words.say(" after the last activity", " после последней активности");
                                    case END_OF_CONTRACT ->
                                        words.say(" after the end of the contract", " после конца договора");
                                })
                        .orElse("")
                + dueOn().map(date -> words.say(", until ", ", до ") + date).orElse("");
    }
}
