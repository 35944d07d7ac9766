package org.saleskit.analytics.trials;

import java.util.Optional;

/** A host's row: a call of a rep to a client of a source, and whether it was agreed to meet. */
record Call(int number, Optional<String> rep, String source, Optional<Boolean> agreed) {

    static Call of(int number, String rep, String source, boolean agreed) {
        return new Call(number, Optional.of(rep), source, Optional.of(agreed));
    }

    static Call open(int number, String rep) {
        return new Call(number, Optional.of(rep), "fair", Optional.empty());
    }

    static RateRows<String, Call> rows(Iterable<Call> calls) {
        return RateRows.ofDecided(calls, Call::rep, Call::number, Call::agreed);
    }
}
