package org.saleskit.analytics.keyclients;

import org.saleskit.analytics.keyclients.CriterionCheck.Verdict;

/**
 * Whether a client is on a list, and how many runs in a row said otherwise. A run that cannot say neither adds to the count
 * nor ends it.
 */
record HeldSide(boolean on, int waits) {

    static final HeldSide OFF = new HeldSide(false, 0);
    static final HeldSide ON = new HeldSide(true, 0);

    static HeldSide first(Verdict entry) {
        return entry == Verdict.MET ? ON : OFF;
    }

    HeldSide next(Verdict entry, Verdict exit, int runs) {
        Verdict said = on ? exit : entry;
        if (said == Verdict.UNKNOWN) {
            return this;
        }
        boolean otherwise = said == Verdict.MET != on;
        if (!otherwise) {
            return on ? ON : OFF;
        }
        return waits + 1 >= runs ? (on ? OFF : ON) : new HeldSide(on, waits + 1);
    }
}
