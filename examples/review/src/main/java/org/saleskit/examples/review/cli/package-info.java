/**
 * The command line for files: ABC/XYZ of sales lines, migration, RFM, a funnel from a log of stages, a forecast from activity.
 *
 * <p>Question: what do saleskit's analyses say about a file I have, without writing a program? Start with {@link
 * org.saleskit.examples.review.cli.Saleskit}, the command with its subcommands. Each subcommand is a pair: the command
 * reads options and rows and calls the library; the report writes the result as text or JSON. Every number of the text is
 * in the JSON under a documented name, and both are the same for any order of the file's rows.
 *
 * <p>Limits: files are read as streams, one after the other; the sums per key and period are what is held in memory.
 */
@NullMarked
package org.saleskit.examples.review.cli;

import org.jspecify.annotations.NullMarked;
