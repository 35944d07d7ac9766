/**
 * What the open deals will bring, and whether such forecasts came true. Start with {@link
 * org.saleskit.examples.review.model.outlook.PipelineOutlook}.
 */
@NullMarked
package org.saleskit.examples.review.model.outlook;

import org.jspecify.annotations.NullMarked;
