/**
 * The pipeline change waterfall: why is the pipeline of today not that of last month, and which deals are behind it?
 *
 * <pre>
 * start ± restated ± merged
 *     + new + reopened + resumed + pulled in + slipped in + dated
 *     + valued + increased − decreased
 *     − pushed out − pulled out − put on hold − disqualified − won − lost = end
 * </pre>
 *
 * <p>The identity is exact, on amounts, on the count of deals and on the count of deals without an amount. It holds for all
 * deals that are worked on, or for those expected to close in a window of days, such as this quarter.
 *
 * <p>{@link org.saleskit.analytics.waterfall.PipelineWaterfall} compares the {@linkplain org.saleskit.core.deal.Deals deals}
 * as of two instants; {@link org.saleskit.analytics.waterfall.WaterfallPart} says what each part means; every number of a
 * {@link org.saleskit.analytics.waterfall.WaterfallResult} lists the deals it was counted from.
 *
 * <p><b>Limits</b> One currency: a deal in another one is an exception, because amounts of different currencies have no sum;
 * convert the log first. A change of owner is in no log of deals: a waterfall of one rep is that of the deals that the host
 * gives.
 *
 * <p><b>Sources</b> The parts are those in use at CRM vendors, as their public help on pipeline inspection describes them
 * (new, moved in, increased, decreased, moved out, won, lost); the further ones make the identity complete.
 */
@NullMarked
package org.saleskit.analytics.waterfall;

import org.jspecify.annotations.NullMarked;
