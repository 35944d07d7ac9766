package org.saleskit.core.contact;

/** What an outcome means for every statistic, whatever the host calls it. */
public enum OutcomeType {
    /** The client agreed to the next step. */
    AGREED,
    /** The client refused; the reason is stated. */
    REFUSED,
    /** The client put the matter off to a later time. */
    POSTPONED,
    /** Something has to be found out before the client decides. */
    NEEDS_CLARIFICATION,
    /** Nobody was reached: an attempt, not a contact. */
    NO_ANSWER,
    /** The contact took place and decided nothing, such as a delivered greeting. */
    OTHER
}
