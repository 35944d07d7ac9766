/**
 * Duties towards those whose data it is: consent, limited retention, erasure, pseudonyms.
 *
 * <p>May we write to this person? A {@link org.saleskit.core.privacy.ConsentLog} folds what was given and withdrawn as of an
 * instant. What must go? A {@link org.saleskit.core.privacy.RetentionSchedule} lists what is due for erasure as of a date,
 * and why or why not. How does it go without spoiling the reports? An {@link org.saleskit.core.privacy.Erasure} takes the
 * personal fields out of clients, persons and contacts and keeps counts, sums and dates. Whom do the analysts see? {@link
 * org.saleskit.core.privacy.Pseudonyms} replace identifiers under a key that stays with the host.
 *
 * <p>Start with {@link org.saleskit.core.privacy.RetentionSchedule#of}. Limits: which purposes need consent and how long data
 * is kept is a question of law and is data of the host; copies outside what is handed over, such as backups, are the host's.
 * Sources: RFC 2104 (HMAC); the terms follow Regulation (EU) 2016/679 and the Russian Federal Law 152-FZ on personal data.
 */
@NullMarked
package org.saleskit.core.privacy;

import org.jspecify.annotations.NullMarked;
