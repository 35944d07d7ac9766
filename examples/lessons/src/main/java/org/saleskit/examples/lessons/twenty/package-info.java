/**
 * A lesson about open deals and small numbers: one log of twenty deals, the five wrong ways to read it, and the right one.
 *
 * <p>{@code Log} is the log of the host, {@code WrongWays} the arithmetic of many a report, without the library, {@code RightWay}
 * the library, {@code Telling} the page.
 */
@NullMarked
package org.saleskit.examples.lessons.twenty;

import org.jspecify.annotations.NullMarked;
