package org.saleskit.analytics.winloss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.analytics.internal.keys.EmptyLast;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.reason.ReasonType;

/** Groups lost deals by axes. */
final class LossGroups {

    private final List<LossAxis> axes;
    private final Map<String, Integer> positions = new TreeMap<>();

    private LossGroups(List<LossAxis> axes, List<DecidedDeal> losses) {
        this.axes = axes;
        for (DecidedDeal loss : losses) {
            loss.stages().last().ifPresent(this::place);
            loss.stages().furthest().ifPresent(this::place);
        }
    }

    /** Of stages of one name in several pipelines the earliest place counts. */
    private void place(LossStages.Place place) {
        positions.merge(place.name(), place.position(), Math::min);
    }

    static List<LossCell> of(List<DecidedDeal> losses, LossAxis axis, LossAxis... further) {
        LossGroups groups = new LossGroups(axes(axis, further), losses);
        Map<List<Optional<String>>, List<DecidedDeal>> cells = new TreeMap<>(groups::compare);
        if (further.length == 0 && (axis == LossAxis.REASON_TYPE || axis == LossAxis.REASON)) {
            cells.put(List.of(Optional.empty()), new ArrayList<>());
        }
        for (DecidedDeal loss : losses) {
            cells.computeIfAbsent(groups.values(loss), added -> new ArrayList<>())
                    .add(loss);
        }
        return cells.entrySet().stream()
                .map(cell -> new LossCell(groups.named(cell.getKey()), cell.getValue(), losses.size()))
                .sorted(LossCell.BY_COUNT)
                .toList();
    }

    private static List<LossAxis> axes(LossAxis axis, LossAxis... further) {
        List<LossAxis> axes = new ArrayList<>(List.of(Objects.requireNonNull(axis, "axis")));
        for (int i = 0; i < further.length; i++) {
            String name = "further[" + i + "]";
            LossAxis each = Objects.requireNonNull(further[i], name);
            Checks.check(!axes.contains(each), name, "differ from those before", each);
            axes.add(each);
        }
        return axes;
    }

    private List<Optional<String>> values(DecidedDeal loss) {
        return axes.stream().map(loss::value).toList();
    }

    private Map<LossAxis, Optional<String>> named(List<Optional<String>> values) {
        Map<LossAxis, Optional<String>> named = new EnumMap<>(LossAxis.class);
        for (int i = 0; i < axes.size(); i++) {
            named.put(axes.get(i), values.get(i));
        }
        return named;
    }

    private int compare(List<Optional<String>> left, List<Optional<String>> right) {
        int order = 0;
        for (int i = 0; i < axes.size() && order == 0; i++) {
            order = order(axes.get(i)).compare(left.get(i), right.get(i));
        }
        return order;
    }

    private Comparator<Optional<String>> order(LossAxis axis) {
        Comparator<Optional<String>> byName = EmptyLast.order();
        return switch (axis) {
            case REASON_TYPE ->
                Comparator.comparing(
                        (Optional<String> name) -> name.map(ReasonType::valueOf), EmptyLast.<ReasonType>order());
            case STAGE, FURTHEST_STAGE ->
                Comparator.comparing((Optional<String> name) -> name.map(positions::get), EmptyLast.<Integer>order())
                        .thenComparing(byName);
            case REASON, SEGMENT, COMPETITOR -> byName;
        };
    }
}
