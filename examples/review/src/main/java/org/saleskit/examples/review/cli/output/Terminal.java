package org.saleskit.examples.review.cli.output;

import java.io.Writer;

/** Where a command writes its result. */
public interface Terminal {

    /** {@return the writer of the result; the command does not close it} */
    Writer out();
}
