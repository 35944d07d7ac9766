package org.saleskit.core.audit;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoneyProvider;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Digests;

/**
 * Compares two values of a type field by field and tells the changes in the form that an audit may keep.
 *
 * <ul>
 *   <li>Open and commercial values are kept in clear, as their text form: what an audit must answer is who changed the
 *       discount. The sensitivity stays with the change, so that an access policy applies to who reads the audit.
 *   <li>Personal values are masked; with a key of the host they are digests, by which equal values are recognised, and
 *       which cannot be guessed back without the key. A value whose text form may leave something out, such as
 *       requisites, stays masked.
 *   <li>{@link Attributes} are compared key by key, each with its own sensitivity, under names such as {@code
 *       client.attributes[employees]}.
 * </ul>
 *
 * <p>A field is changed if its two values are not equal. Immutable and thread-safe.
 */
public final class FieldDiff {

    private static final FieldDiff MASKING = new FieldDiff(Optional.empty());

    private final Optional<byte[]> key;

    private FieldDiff(Optional<byte[]> key) {
        this.key = key;
    }

    /** {@return the comparison that masks personal values} */
    public static FieldDiff withDefaults() {
        return MASKING;
    }

    /**
     * {@return the comparison that keeps digests of personal values}
     *
     * @param key the host's key, at least 32 bytes; the same key makes digests comparable
     */
    public FieldDiff withKey(byte[] key) {
        return new FieldDiff(Optional.of(Digests.checkedKey(key)));
    }

    /**
     * {@return the fields in which two values differ, in the order of the fields}
     *
     * @param before the value before
     * @param after the value after
     * @param fields the fields to compare
     * @param <T> the type of the values
     */
    public <T> List<FieldChange> between(T before, T after, List<Field<T>> fields) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        return compare(Optional.of(before), Optional.of(after), fields);
    }

    /**
     * {@return the fields that a new value has}
     *
     * @param created the value
     * @param fields the fields to look at
     * @param <T> the type of the value
     */
    public <T> List<FieldChange> ofCreated(T created, List<Field<T>> fields) {
        return compare(Optional.empty(), Optional.of(created), fields);
    }

    /**
     * {@return the fields that a removed value had}
     *
     * @param deleted the value
     * @param fields the fields to look at
     * @param <T> the type of the value
     */
    public <T> List<FieldChange> ofDeleted(T deleted, List<Field<T>> fields) {
        return compare(Optional.of(deleted), Optional.empty(), fields);
    }

    private <T> List<FieldChange> compare(Optional<T> before, Optional<T> after, List<Field<T>> fields) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field<T> field : fields) {
            Optional<Object> old = before.flatMap(field::read);
            Optional<Object> young = after.flatMap(field::read);
            if (isAttributes(old) || isAttributes(young)) {
                addAttributes(field.name(), attributes(old), attributes(young), changes);
            } else {
                add(field.name(), field.sensitivity(), old, young, changes);
            }
        }
        return List.copyOf(changes);
    }

    private static boolean isAttributes(Optional<Object> value) {
        return value.filter(Attributes.class::isInstance).isPresent();
    }

    private static SortedMap<AttributeKey<?>, Object> attributes(Optional<Object> value) {
        return value.map(Attributes.class::cast).orElse(Attributes.none()).asMap();
    }

    private void addAttributes(
            String name,
            SortedMap<AttributeKey<?>, Object> before,
            SortedMap<AttributeKey<?>, Object> after,
            List<FieldChange> changes) {
        SortedMap<AttributeKey<?>, Sensitivity> keys = new TreeMap<>();
        before.keySet().forEach(known -> keys.merge(known, known.sensitivity(), FieldDiff::higher));
        after.keySet().forEach(known -> keys.merge(known, known.sensitivity(), FieldDiff::higher));
        for (Map.Entry<AttributeKey<?>, Sensitivity> entry : keys.entrySet()) {
            add(
                    name + "[" + entry.getKey().name() + "]",
                    entry.getValue(),
                    Optional.ofNullable(before.get(entry.getKey())),
                    Optional.ofNullable(after.get(entry.getKey())),
                    changes);
        }
    }

    private static Sensitivity higher(Sensitivity one, Sensitivity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void add(
            String name,
            Sensitivity sensitivity,
            Optional<Object> before,
            Optional<Object> after,
            List<FieldChange> changes) {
        if (before.equals(after)) {
            return;
        }
        AuditValue old = kept(sensitivity, before);
        AuditValue young = kept(sensitivity, after);
        // Equal texts of unequal values: what differs is personal and in no text form.
        boolean hidden = sensitivity != Sensitivity.PERSONAL && old.equals(young);
        changes.add(FieldChange.of(
                name, sensitivity, hidden ? AuditValue.masked() : old, hidden ? AuditValue.masked() : young));
    }

    private AuditValue kept(Sensitivity sensitivity, Optional<Object> value) {
        return value.map(given -> sensitivity == Sensitivity.PERSONAL ? hidden(given) : clear(given))
                .orElseGet(AuditValue::absent);
    }

    private static AuditValue clear(Object value) {
        return AuditValue.clear(value.toString());
    }

    private AuditValue hidden(Object value) {
        List<String> texts = new ArrayList<>(List.of("saleskit-audit-value-1"));
        if (key.isEmpty() || !spellOut(value, texts)) {
            return AuditValue.masked();
        }
        return AuditValue.digest(Digests.hmacSha256(key.get(), Digests.netstrings(texts)));
    }

    /** Adds the texts that tell the whole value; false if its text form may leave something out. */
    private static boolean spellOut(Object value, List<String> texts) {
        if (value instanceof List<?> several) {
            texts.add(Integer.toString(several.size()));
            return several.stream().allMatch(one -> spellOut(one, texts));
        }
        if (value instanceof PhoneNumber phone) {
            texts.add(phone.text());
            return true;
        }
        if (value instanceof EmailAddress email) {
            texts.add(email.text());
            return true;
        }
        texts.add(value.toString());
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof TemporalAccessor
                || value instanceof BigMoneyProvider;
    }

    /** {@return whether a key is set, never the key} */
    @Override
    public String toString() {
        return key.isPresent() ? "FieldDiff{keyed}" : "FieldDiff{masking}";
    }
}
