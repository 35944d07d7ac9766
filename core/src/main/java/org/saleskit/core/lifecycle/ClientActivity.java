package org.saleskit.core.lifecycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * On which days a client was active. Which contacts qualify is for the host to say: usually those that were held, and not
 * attempts without an answer.
 *
 * @param contacts days of qualifying contacts, unmodifiable
 * @param purchases days of purchases, which are activity too, unmodifiable
 */
public record ClientActivity(SortedSet<LocalDate> contacts, SortedSet<LocalDate> purchases) {

    /**
     * Copies the days.
     *
     * @param contacts days of qualifying contacts
     * @param purchases days of purchases
     */
    public ClientActivity {
        contacts = Collections.unmodifiableSortedSet(new TreeSet<>(contacts));
        purchases = Collections.unmodifiableSortedSet(new TreeSet<>(purchases));
    }

    /**
     * {@return the activity of these days}
     *
     * @param contacts days of qualifying contacts in any order
     * @param purchases days of purchases in any order
     */
    public static ClientActivity of(Collection<LocalDate> contacts, Collection<LocalDate> purchases) {
        return new ClientActivity(new TreeSet<>(contacts), new TreeSet<>(purchases));
    }

    /** The days of contacts and purchases up to a day, that day included. */
    SortedSet<LocalDate> daysUpTo(LocalDate last) {
        SortedSet<LocalDate> days = new TreeSet<>(contacts.headSet(last.plusDays(1)));
        days.addAll(purchases.headSet(last.plusDays(1)));
        return days;
    }
}
