/** Clients: who buys, or might. */
@NullMarked
package org.saleskit.core.client;

import org.jspecify.annotations.NullMarked;
