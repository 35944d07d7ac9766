package org.saleskit.analytics.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/** Reads deals one by one into stays; joins those of other deals. */
final class StayRun {

    private static final Comparator<Stay> ORDER =
            Comparator.comparing(Stay::deal).thenComparingInt(Stay::number);

    private final StageStays options;
    private final Instant asOf;
    private final Map<String, List<Stay>> stays = new LinkedHashMap<>();
    private final List<Stay> current = new ArrayList<>();
    private final List<DealId> otherPipelines = new ArrayList<>();
    private Duration openTime = Duration.ZERO;

    StayRun(StageStays options, Instant asOf) {
        this.options = options;
        this.asOf = asOf;
        stages().forEach(stage -> stays.put(stage.name(), new ArrayList<>()));
    }

    /** The open stages in the order of the funnel, and those on hold after them. */
    private Stream<Stage> stages() {
        return Stream.concat(
                options.pipeline().openStages().stream(),
                options.pipeline().stages().stream().filter(stage -> stage.type() == StageType.ON_HOLD));
    }

    void add(Deal deal) {
        Checks.check(deal.asOf().equals(asOf), "deal.asOf", "be " + asOf + " for all deals", deal.asOf());
        if (!deal.pipeline().equals(options.pipeline())) {
            otherPipelines.add(deal.id());
            return;
        }
        List<Stay> own = StayWalk.of(deal, options.positions(), options.meter(), options.hold());
        own.forEach(stay -> openTime = openTime.plus(stay.time()));
        own.stream()
                .filter(stay -> !stay.isCompleted())
                .min(Comparator.comparing(this::isOnHold))
                .ifPresent(current::add);
        for (Stay stay : own) {
            boolean counts = switch (options.visits()) {
                case ALL_VISITS -> true;
                case FIRST_VISIT -> stay.number() == 1;
                case LAST_VISIT ->
                    own.stream()
                            .noneMatch(other -> other.stage().equals(stay.stage()) && other.number() > stay.number());
            };
            if (counts) {
                of(stay.stage()).add(stay);
            }
        }
    }

    private boolean isOnHold(Stay stay) {
        return !options.positions().containsKey(stay.stage());
    }

    private List<Stay> of(String stage) {
        return Objects.requireNonNull(stays.get(stage));
    }

    StayRun merge(StayRun other) {
        other.stays.forEach((stage, list) -> of(stage).addAll(list));
        current.addAll(other.current);
        otherPipelines.addAll(other.otherPipelines);
        openTime = openTime.plus(other.openTime);
        return this;
    }

    StageStayResult result() {
        List<StageStay> lines = stages().map(stage -> new StageStay(stage, options, sorted(of(stage.name())), openTime))
                .toList();
        return new StageStayResult(
                options,
                asOf,
                lines,
                sorted(current),
                otherPipelines.stream().sorted().toList(),
                openTime);
    }

    private static List<Stay> sorted(List<Stay> list) {
        List<Stay> sorted = new ArrayList<>(list);
        sorted.sort(ORDER);
        for (int i = 1; i < sorted.size(); i++) {
            boolean once = ORDER.compare(sorted.get(i - 1), sorted.get(i)) != 0;
            Checks.check(once, "deals", "each be given once", sorted.get(i).deal() + " twice");
        }
        return List.copyOf(sorted);
    }
}
