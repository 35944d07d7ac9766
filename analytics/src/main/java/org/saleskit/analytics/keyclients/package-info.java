/**
 * Key clients: whom to develop, whom to win?
 *
 * <p>A programme for key clients has two directions of work: to develop those that are key clients, and to find and attract
 * others that could be. Who belongs where should follow from criteria rather than from acquaintance, and should not change
 * with every month. {@link org.saleskit.analytics.keyclients.KeyClientRules} names the criteria (class of an ABC analysis,
 * potential, fit to the ideal customer profile), how many of them are needed, a limit to enter and a lower one to stay, and
 * how many runs in a row it takes. {@link org.saleskit.analytics.keyclients.KeyClientProgramme} is the state after each run:
 * two lists, those to watch, and who is left out for which reason.
 *
 * <p><b>Not known is not missed.</b> A client whose potential nobody has estimated is neither admitted nor put out for it; it
 * is listed as undecided, with what is missing.
 *
 * <p><b>Limits.</b> Potential is the host's estimate, and the programme is as good as that. Runs are those that the host
 * makes; they should be evenly spaced, as two runs in a week hold nothing.
 *
 * <p><b>Source.</b> O. H. Schmitt, A thermionic trigger, Journal of Scientific Instruments 15(1), 1938, 24–26 (two limits
 * instead of one); S. C. Kleene, Introduction to Metamathematics, 1952, § 64 (three truth values).
 */
@NullMarked
package org.saleskit.analytics.keyclients;

import org.jspecify.annotations.NullMarked;
