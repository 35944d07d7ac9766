/** Sales reps and their place in the company. */
@NullMarked
package org.saleskit.core.team;

import org.jspecify.annotations.NullMarked;
