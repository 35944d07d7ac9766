package org.saleskit.analytics.refusal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

/**
 * Which reason of refusal calls for which action: a map that a host fills, by what a reason means or by its own label.
 *
 * <p>A label stands before its meaning: an action for "budget frozen until spring" is taken before that for {@link
 * ReasonType#NO_BUDGET}. {@link #defaults} holds the two actions that the article "Sales in the palm of your hand" names, and
 * one for refusals without a reason; a reason without an action has none, rather than one that fits everything.
 *
 * <p><b>Example</b> {@code SuggestedActions.defaults().with(ReasonType.PRICE, SuggestedAction.of("Offer the small package"))}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SuggestedActions {

    private static final SuggestedActions NONE =
            new SuggestedActions(Collections.emptyMap(), Collections.emptySortedMap(), Optional.empty());

    private static final SuggestedActions DEFAULTS = NONE.with(
                    ReasonType.NO_BUDGET,
                    SuggestedAction.of(
                            "Be more flexible in the terms of payment that you offer",
                            "Гибче предлагать разные условия оплаты"))
            .with(
                    ReasonType.NO_NEED,
                    SuggestedAction.of(
                            "Learn the product better, and ask about the need before you offer",
                            "Лучше изучить продукт и выяснять потребность до предложения"))
            .withMissing(SuggestedAction.of(
                    "Ask for the reason and write it down at every refusal",
                    "Выяснять и записывать причину при каждом отказе"));

    private final Map<ReasonType, SuggestedAction> byType;
    private final SortedMap<String, SuggestedAction> byLabel;
    private final Optional<SuggestedAction> missing;

    private SuggestedActions(
            Map<ReasonType, SuggestedAction> byType,
            SortedMap<String, SuggestedAction> byLabel,
            Optional<SuggestedAction> missing) {
        this.byType = byType;
        this.byLabel = byLabel;
        this.missing = missing;
    }

    /** {@return no action for any reason, to start a map of the host's own} */
    public static SuggestedActions none() {
        return NONE;
    }

    /**
     * {@return flexible terms of payment where there is no budget, knowledge of the product where there is no need, and
     * writing reasons down where none is given}
     */
    public static SuggestedActions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return these actions, and this one for reasons with a meaning, in place of the one before}
     *
     * @param type what the reason means; not {@link ReasonType#NOT_RECORDED}, see {@link #withMissing}
     * @param action what to do
     * @throws IllegalArgumentException if the type says that no reason was recorded
     */
    public SuggestedActions with(ReasonType type, SuggestedAction action) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(action, "action");
        Checks.check(type != ReasonType.NOT_RECORDED, "type", "be a reason, see withMissing", type);
        Map<ReasonType, SuggestedAction> more = new EnumMap<>(ReasonType.class);
        more.putAll(byType);
        more.put(type, action);
        return new SuggestedActions(Collections.unmodifiableMap(more), byLabel, missing);
    }

    /**
     * {@return these actions, and this one for reasons with a label, in place of the one before}
     *
     * @param label the host's word for the reason, not blank
     * @param action what to do
     * @throws IllegalArgumentException if the label is blank
     */
    public SuggestedActions with(String label, SuggestedAction action) {
        Checks.notBlank(label, "label");
        SortedMap<String, SuggestedAction> more = new TreeMap<>(byLabel);
        more.put(label, Objects.requireNonNull(action, "action"));
        return new SuggestedActions(byType, Collections.unmodifiableSortedMap(more), missing);
    }

    /**
     * {@return these actions, and this one for refusals without a reason, in place of the one before}
     *
     * @param action what to do
     */
    public SuggestedActions withMissing(SuggestedAction action) {
        return new SuggestedActions(byType, byLabel, Optional.of(Objects.requireNonNull(action, "action")));
    }

    /** {@return the actions by what a reason means, in the order of the types; unmodifiable} */
    public Map<ReasonType, SuggestedAction> byType() {
        return byType;
    }

    /** {@return the actions by label, in order; unmodifiable} */
    public SortedMap<String, SuggestedAction> byLabel() {
        return byLabel;
    }

    /** {@return the action for refusals without a reason, if there is one} */
    public Optional<SuggestedAction> missing() {
        return missing;
    }

    /**
     * {@return the action for reasons with a meaning, if there is one; for {@link ReasonType#NOT_RECORDED} that for a missing
     * reason}
     *
     * @param type what the reason means
     */
    public Optional<SuggestedAction> find(ReasonType type) {
        return type == ReasonType.NOT_RECORDED
                ? missing
                : Optional.ofNullable(byType.get(Objects.requireNonNull(type, "type")));
    }

    /**
     * {@return the action for reasons with a label, if there is one}
     *
     * @param label the host's word for the reason
     */
    public Optional<SuggestedAction> find(String label) {
        return Optional.ofNullable(byLabel.get(Objects.requireNonNull(label, "label")));
    }

    /**
     * {@return the action for the label of a reason, else for its meaning, if there is one}
     *
     * @param reason the reason
     */
    public Optional<SuggestedAction> find(RefusalReason reason) {
        Objects.requireNonNull(reason, "reason");
        return find(reason.label()).or(() -> find(reason.type()));
    }

    /** The action for the column of a table: of a type, else of a label. */
    Optional<SuggestedAction> ofColumn(Optional<?> column) {
        return column.isEmpty()
                ? missing
                : column.flatMap(key -> key instanceof ReasonType type ? find(type) : find(String.valueOf(key)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuggestedActions that
                && byType.equals(that.byType)
                && byLabel.equals(that.byLabel)
                && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byType, byLabel, missing);
    }

    /** {@return which reasons have an action} */
    @Override
    public String toString() {
        return "SuggestedActions[" + byType.keySet() + ", labels " + byLabel.keySet() + ", missing "
                + missing.isPresent() + "]";
    }
}
