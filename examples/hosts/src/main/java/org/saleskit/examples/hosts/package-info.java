/** The world of a host: its tables, its JSON, its files, turned into the values of core and back. */
@NullMarked
package org.saleskit.examples.hosts;

import org.jspecify.annotations.NullMarked;
