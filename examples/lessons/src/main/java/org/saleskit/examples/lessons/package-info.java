/** Lessons: small programs that answer one question each, with data of the host's own types. */
@NullMarked
package org.saleskit.examples.lessons;

import org.jspecify.annotations.NullMarked;
