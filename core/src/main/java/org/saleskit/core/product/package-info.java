/** Products and services that are sold. */
@NullMarked
package org.saleskit.core.product;

import org.jspecify.annotations.NullMarked;
