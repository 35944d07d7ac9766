/**
 * What the open deals will bring next month, and how such forecasts of past months came true. Start with {@link
 * org.saleskit.examples.review.compute.outlook.Outlooks}.
 */
@NullMarked
package org.saleskit.examples.review.compute.outlook;

import org.jspecify.annotations.NullMarked;
