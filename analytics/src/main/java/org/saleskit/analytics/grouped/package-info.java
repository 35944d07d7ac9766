/**
 * ABC inside groups: who is an A in its own channel, territory or category, and who only over all?
 *
 * <p>A product line that is small over all can be the backbone of one channel. {@link
 * org.saleskit.analytics.grouped.GroupedAbcAnalysis} runs the same ABC analysis over all items and inside each group, puts
 * both classes side by side, and lists the items whose classes differ.
 *
 * <p><b>Limits.</b> Classes of few items are noise: a group with fewer items in its base than a minimum has none, and is
 * listed. Each item belongs to one group; for an item that sells in several channels take a key of item and channel.
 *
 * <p><b>Sources.</b> R inventorize {@code ABC_dynamic} (split key); the profiles of OCA product-attribute.
 */
@NullMarked
package org.saleskit.analytics.grouped;

import org.jspecify.annotations.NullMarked;
