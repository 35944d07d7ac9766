/**
 * The fields of a value: their names, how sensitive each is, and fields of the host's own.
 *
 * <p>Which fields does a client card have, which of them may an intern see, which are still empty? A {@link
 * org.saleskit.core.field.Field} describes one of them without reflection: a name, a {@link
 * org.saleskit.core.field.Sensitivity} and how to read it. Checks of data quality, masking, erasure and the audit of
 * changes all work from these descriptions, so that a field is marked in one place only.
 *
 * <p>What saleskit's types do not have, a host adds without subclassing: an {@link org.saleskit.core.field.AttributeKey}
 * names and types a field of the host's own, {@link org.saleskit.core.field.Attributes} hold the values.
 *
 * <p>Start with {@link org.saleskit.core.field.AttributeKey#ofLabel}. Limits: values of attributes are single immutable
 * values; lists and nested values stay with the host.
 */
@NullMarked
package org.saleskit.core.field;

import org.jspecify.annotations.NullMarked;
