/** Small users of the built jars, compiled as strictly as a user may. */
@NullMarked
package org.saleskit.examples.consumers;

import org.jspecify.annotations.NullMarked;
