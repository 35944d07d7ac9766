/**
 * The event log of a bank's loan applications as deals and calls.
 *
 * <p>How does a log that was not made for sales become the values of core? {@link
 * org.saleskit.examples.hosts.bpi.LoanLogReader} reads the BPI Challenge 2012: a case becomes a {@link
 * org.saleskit.core.deal.DealCard}, the states of the application and of its offers become {@link
 * org.saleskit.core.pipeline.StageChange}s in the {@link org.saleskit.examples.hosts.bpi.LoanPipeline}, and the work items
 * that are calls to the client become {@link org.saleskit.core.contact.ContactEvent}s. Everything else is counted by its
 * reason in {@link org.saleskit.examples.hosts.bpi.LoanLog#leftOut}, so that the events of the file are all accounted for.
 *
 * <p>Limits: the log does not say which applications are of one person, so each case has a client of its own and counts
 * by client mean nothing; it does not say whether a call reached the client, so calls have no outcome; it gives no reason
 * for which a client gave up.
 *
 * <p>Source: van Dongen, BPI Challenge 2012, 4TU.ResearchData, doi 10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f.
 */
@NullMarked
package org.saleskit.examples.hosts.bpi;

import org.jspecify.annotations.NullMarked;
