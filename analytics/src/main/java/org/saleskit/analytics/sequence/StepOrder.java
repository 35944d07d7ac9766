package org.saleskit.analytics.sequence;

import org.saleskit.core.internal.Words;

/**
 * In which order the steps have to come. Each order is a small state machine that reads the events of one subject in their
 * total order from an entry on; the state is the step taken last, and the path is what was taken.
 *
 * <p>A <i>foreign</i> event is one that is no step of the funnel. "In time" means inside the windows, bounds included, and,
 * with {@link SameTime#STRICT_INCREASE}, later than the step before.
 */
public enum StepOrder {
    /**
     * The steps in their order, any other events between them.
     *
     * <table>
     * <caption>State k: step k is the last one taken; 1 after the entry</caption>
     * <tr><th>event</th><th>in time</th><th>next state</th></tr>
     * <tr><td>step k + 1</td><td>yes</td><td>k + 1; with windows of single steps it may also be passed over: k</td></tr>
     * <tr><td>step k + 1</td><td>no</td><td>k</td></tr>
     * <tr><td>any other</td><td></td><td>k</td></tr>
     * <tr><td>end of the window</td><td></td><td>over</td></tr>
     * </table>
     *
     * <p>Passing over matters only for windows of single steps: of A at 0, B at 1, B at 5, C at 8, with C within 4 of B, the
     * path is A 0, B 5, C 8. The run that gets furthest counts; of several the one that takes its steps earliest, of which
     * there is always one that is earliest in every step. The entry itself is not searched for: if the first one leads
     * nowhere and a later one would, that is a matter of {@link SequenceFunnel.Reentry#BEST}. After an optional step k + 1 is also the first
     * required one after it; an optional step is taken if that is possible on the way to the furthest step.
     */
    ORDERED("in order", "по порядку"),
    /**
     * The steps in their order and nothing between them.
     *
     * <table>
     * <caption>State k: step k is the last one taken; 1 after the entry</caption>
     * <tr><th>event</th><th>in time</th><th>next state</th></tr>
     * <tr><td>step k + 1</td><td>yes</td><td>k + 1</td></tr>
     * <tr><td>steps 1 to k, with {@link SequenceFunnel#passingRepeats()}</td><td></td><td>k</td></tr>
     * <tr><td>any other</td><td></td><td>broken off</td></tr>
     * <tr><td>end of the window</td><td></td><td>over</td></tr>
     * </table>
     *
     * <p>With {@link SequenceFunnel.Reentry#FIRST} A A B breaks off at the second A; with {@link SequenceFunnel.Reentry#BEST} or {@link SequenceFunnel.Reentry#ALL} it is a
     * new entry.
     */
    STRICT("in order with nothing between", "по порядку и без других событий между ними"),
    /**
     * The steps in any order, each by an event of its own. An entry is any step, and place k of the funnel is "k of the steps
     * are done".
     *
     * <table>
     * <caption>State: the set of steps done; the one of the entry to begin with</caption>
     * <tr><th>event</th><th>inside the window</th><th>next state</th></tr>
     * <tr><td>a step not done</td><td>yes</td><td>with that step</td></tr>
     * <tr><td>any other</td><td></td><td>the same</td></tr>
     * <tr><td>end of the window</td><td></td><td>over</td></tr>
     * </table>
     *
     * <p>An event that may be several steps takes one of them, and hands it over to a later event if it can be another one
     * itself: as many steps are done, as early, as any choice allows.
     */
    ANY_ORDER("in any order", "в любом порядке");

    private final String english;
    private final String russian;

    StepOrder(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    String say(Words words) {
        return words.say(english, russian);
    }
}
