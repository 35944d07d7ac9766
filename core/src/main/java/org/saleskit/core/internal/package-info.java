/** Not exported to users: argument checks shared by the modules of saleskit. */
@NullMarked
package org.saleskit.core.internal;

import org.jspecify.annotations.NullMarked;
