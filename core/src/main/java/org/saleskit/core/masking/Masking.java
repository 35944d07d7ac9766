package org.saleskit.core.masking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.core.access.AccessAction;
import org.saleskit.core.access.AccessDecision;
import org.saleskit.core.access.AccessEffect;
import org.saleskit.core.access.AccessPolicy;
import org.saleskit.core.access.AccessRequest;
import org.saleskit.core.access.AccessTarget;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;

/**
 * Shows records of a type as a policy permits. Each field is decided by its sensitivity; viewing and export are asked for
 * separately, so that what may be seen may still be kept out of a file.
 *
 * <p>{@link Attributes} are shown key by key, each with its own sensitivity, under names such as {@code
 * client.attributes[employees]}. To who may not see the field as a whole in clear only the keys in clear are shown so; the
 * others, if there are any or not, are one field under the name of the whole, as the name of a key tells something too.
 *
 * <p>By default a masked field is shown as {@code ***}, whether it has a value or not. Immutable and thread-safe if the
 * fields are.
 *
 * @param <T> the type of the records
 */
public final class Masking<T> {

    private final AccessPolicy policy;
    private final List<Field<T>> fields;
    private final SortedMap<String, Mask> masks;

    private Masking(AccessPolicy policy, List<Field<T>> fields, SortedMap<String, Mask> masks) {
        this.policy = policy;
        this.fields = fields;
        this.masks = masks;
    }

    /**
     * {@return the masking of these fields by the policy}
     *
     * @param policy the policy
     * @param fields the fields of the type, names unique, at least one
     * @param <T> the type of the records
     */
    public static <T> Masking<T> of(AccessPolicy policy, List<Field<T>> fields) {
        Objects.requireNonNull(policy, "policy");
        List<Field<T>> copy = List.copyOf(fields);
        Checks.check(!copy.isEmpty(), "fields", "hold at least one field", copy);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < copy.size(); i++) {
            String name = copy.get(i).name();
            Checks.check(names.add(name), "fields[" + i + "].name", "be unique", "\"" + name + "\"");
        }
        return new Masking<>(policy, copy, new TreeMap<>());
    }

    /**
     * {@return this masking with another mask for a field}
     *
     * @param field the name of the field, such as {@code client.phone}
     * @param mask how the field is shown when it is masked
     */
    public Masking<T> withMask(String field, Mask mask) {
        Objects.requireNonNull(mask, "mask");
        boolean known = fields.stream().anyMatch(one -> one.name().equals(field));
        Checks.check(known, "field", "be the name of a field", "\"" + field + "\"");
        SortedMap<String, Mask> changed = new TreeMap<>(masks);
        changed.put(field, mask);
        return new Masking<>(policy, fields, changed);
    }

    /**
     * {@return the record as the request's actor may see or export it}
     *
     * @param request who wants to see or export the record; its target does not matter
     * @param value the record
     * @throws IllegalArgumentException if the action of the request is not a reading one
     */
    public MaskedView show(AccessRequest request, T value) {
        Objects.requireNonNull(value, "value");
        Checks.check(request.action().isReading(), "request.action", "be VIEW or EXPORT", request.action());
        MaskedViewBuilder view = MaskedView.builder()
                .decision(policy.decide(
                        request.toBuilder().target(AccessTarget.RECORD).build()));
        for (Field<T> field : fields) {
            Mask mask = masks.getOrDefault(field.name(), Mask.constant());
            Optional<Object> found = field.read(value);
            MaskedField whole = show(request, field.name(), field.sensitivity(), found, mask);
            if (found.isPresent() && found.get() instanceof Attributes attributes) {
                view.addAllFields(keys(request, field.name(), attributes, mask, whole));
            } else {
                view.addField(whole);
            }
        }
        return view.build();
    }

    private List<MaskedField> keys(
            AccessRequest request, String name, Attributes attributes, Mask mask, MaskedField whole) {
        List<MaskedField> shown = new ArrayList<>();
        attributes.asMap().forEach((key, value) -> {
            MaskedField one = show(request, name + "[" + key.name() + "]", key.sensitivity(), Optional.of(value), mask);
            if (whole.isClear() || one.isClear()) {
                shown.add(one);
            }
        });
        if (!whole.isClear()) {
            shown.add(whole);
        }
        return shown;
    }

    private MaskedField show(
            AccessRequest request, String name, Sensitivity sensitivity, Optional<Object> value, Mask mask) {
        AccessDecision decision = policy.decide(request.onField(sensitivity));
        return MaskedField.builder()
                .name(name)
                .sensitivity(sensitivity)
                .decision(decision)
                .shown(shown(decision.effect(), value, mask))
                .build();
    }

    private static Optional<Object> shown(AccessEffect effect, Optional<Object> value, Mask mask) {
        return switch (effect) {
            case ALLOW -> value;
            case MASK -> Optional.of(value.map(mask::of).orElseGet(mask::ofAbsent));
            case DENY -> Optional.empty();
        };
    }

    /**
     * {@return the records as the actor may view them, with what is withheld and why}
     *
     * @param values the records
     * @param request who asks for a record and how it belongs to them; its action and target do not matter
     */
    public MaskedList showAll(List<? extends T> values, Function<? super T, AccessRequest> request) {
        return list(values, request, AccessAction.VIEW);
    }

    /**
     * {@return the records as the actor may export them, with what is withheld and why}
     *
     * @param values the records
     * @param request who asks for a record and how it belongs to them; its action and target do not matter
     */
    public MaskedList export(List<? extends T> values, Function<? super T, AccessRequest> request) {
        return list(values, request, AccessAction.EXPORT);
    }

    private MaskedList list(List<? extends T> values, Function<? super T, AccessRequest> request, AccessAction action) {
        MaskedListBuilder list = MaskedList.builder().asked(values.size());
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            MaskedView view =
                    show(request.apply(value).toBuilder().action(action).build(), value);
            if (view.decision().effect() == AccessEffect.DENY) {
                list.addWithheldRecord(
                        Withheld.builder().index(i).decision(view.decision()).build());
            } else {
                list.addView(view);
                addWithheldFields(i, view, list);
            }
        }
        return list.build();
    }

    private static void addWithheldFields(int index, MaskedView view, MaskedListBuilder list) {
        for (MaskedField field : view.fields()) {
            if (!field.isClear()) {
                list.addWithheldField(Withheld.builder()
                        .index(index)
                        .field(field.name())
                        .decision(field.decision())
                        .build());
            }
        }
    }
}
