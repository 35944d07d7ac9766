/**
 * Records of a telephone system: who called whom, when and for how long, searchable.
 *
 * <p>Was the claimed call really made? A {@link org.saleskit.core.telephony.CallRecord} is what the telephone system says
 * of one call: metadata and an opaque address of the recording, never the sound. A contact event points to it by its
 * {@link org.saleskit.core.contact.CallRecordId}.
 *
 * <p>Start with {@link org.saleskit.core.telephony.CallRecords#of}. Limits: telephone numbers are personal and in no text
 * form; matching calls to claimed contacts is a statistic and not here.
 */
@NullMarked
package org.saleskit.core.telephony;

import org.jspecify.annotations.NullMarked;
