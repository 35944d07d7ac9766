package org.saleskit.core.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * All pipelines of a host in all their versions, and how the stages of one version stand for those of another.
 *
 * <p>Nothing is taken out: a redesign adds a {@linkplain #with(Pipeline) version}, so that the log of the past keeps the
 * names it was written with. What a stage of one version is in another is said by a {@link StageMapping}, never guessed.
 */
@Value.Immutable
public abstract class Pipelines {

    private static final Comparator<StageMapping> MAPPING_ORDER =
            Comparator.comparing(StageMapping::from).thenComparing(StageMapping::to);

    Pipelines() {}

    /** {@return every version of every pipeline, by name and version} */
    public abstract List<Pipeline> versions();

    /** {@return the mappings between versions, by the version mapped from, then by the one mapped to} */
    public abstract List<StageMapping> mappings();

    /**
     * {@return the name of the pipeline of those changes that do not name one} Needed only if there are several pipelines
     * and changes that name none; of a single pipeline the name is known.
     */
    public abstract Optional<String> defaultPipeline();

    /**
     * {@return a single pipeline in a single version}
     *
     * @param pipeline the pipeline
     */
    public static Pipelines of(Pipeline pipeline) {
        return builder().addVersion(pipeline).build();
    }

    /** {@return a new builder} */
    public static PipelinesBuilder builder() {
        return new PipelinesBuilder();
    }

    /** {@return a builder that holds these pipelines and mappings} */
    public final PipelinesBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * {@return these pipelines and one more, or one more version of one of them}
     *
     * @param version the pipeline version; not yet among these
     */
    public final Pipelines with(Pipeline version) {
        return toBuilder().addVersion(version).build();
    }

    /**
     * {@return these pipelines and one more mapping between two of them}
     *
     * @param mapping the mapping
     */
    public final Pipelines with(StageMapping mapping) {
        return toBuilder().addMapping(mapping).build();
    }

    @Value.Check
    Pipelines check() {
        List<Pipeline> sorted =
                versions().stream().sorted(Comparator.comparing(Pipeline::ref)).toList();
        List<StageMapping> sortedMappings =
                mappings().stream().sorted(MAPPING_ORDER).toList();
        if (!sorted.equals(versions()) || !sortedMappings.equals(mappings())) {
            return builder()
                    .versions(sorted)
                    .mappings(sortedMappings)
                    .defaultPipeline(defaultPipeline())
                    .build();
        }
        Checks.check(!sorted.isEmpty(), "pipelines.versions", "hold at least one pipeline", sorted);
        checkVersions();
        checkMappings();
        defaultPipeline()
                .ifPresent(name -> Checks.check(
                        versions().stream().anyMatch(version -> version.id().equals(name)),
                        "pipelines.defaultPipeline",
                        "name one of the pipelines",
                        "\"" + name + "\""));
        return this;
    }

    private void checkVersions() {
        for (int i = 1; i < versions().size(); i++) {
            Pipeline before = versions().get(i - 1);
            Pipeline next = versions().get(i);
            Checks.check(!before.ref().equals(next.ref()), "pipelines.versions", "name each version once", next.ref());
            if (before.id().equals(next.id())) {
                boolean later = start(next).isAfter(start(before));
                Checks.check(
                        later,
                        "pipelines.versions[" + next.ref() + "].validFrom",
                        "be later than that of " + before.ref(),
                        next.validFrom().map(Instant::toString).orElse("absent"));
            }
        }
    }

    private void checkMappings() {
        Set<List<PipelineRef>> pairs = new HashSet<>();
        for (StageMapping mapping : mappings()) {
            String name = "pipelines.mappings[" + mapping.from() + " to " + mapping.to() + "]";
            Checks.check(
                    pairs.add(List.of(mapping.from(), mapping.to())), name, "be the only one of its kind", "repeated");
            mapping.stages()
                    .forEach((old, now) ->
                            checkPair(name, stageOf(mapping.from(), old, name), stageOf(mapping.to(), now, name)));
        }
    }

    private Stage stageOf(PipelineRef ref, String stage, String name) {
        Pipeline version = find(ref).orElseThrow(() -> Checks.broken(name, "name known pipeline versions", ref));
        return version.stage(stage)
                .orElseThrow(() -> Checks.broken(name, "name stages of pipeline " + ref, "\"" + stage + "\""));
    }

    /** A mapping renames a stage; it decides no outcome. */
    private static void checkPair(String name, Stage old, Stage now) {
        boolean same = old.type().isClosed() == now.type().isClosed()
                && (old.type() == StageType.WON) == (now.type() == StageType.WON);
        Checks.check(
                same,
                name,
                "keep won stages won, and closed ones closed",
                "\"" + old.name() + "\" " + old.type() + " to \"" + now.name() + "\" " + now.type());
    }

    private static Instant start(Pipeline version) {
        return version.validFrom().orElse(Instant.MIN);
    }

    @Value.Lazy
    NavigableMap<PipelineRef, Pipeline> byRef() {
        return versions().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Pipeline::ref, version -> version));
    }

    /**
     * {@return the pipeline version of this name, if it is known}
     *
     * @param ref the name and version
     */
    public final Optional<Pipeline> find(PipelineRef ref) {
        return Optional.ofNullable(byRef().get(Objects.requireNonNull(ref, "ref")));
    }

    /**
     * {@return the version of a pipeline that was in use at an instant; absent if the pipeline is not known or did not exist
     * yet}
     *
     * @param pipeline the name of the pipeline
     * @param at the instant; a version is in use from its {@link Pipeline#validFrom} on
     */
    public final Optional<Pipeline> validAt(String pipeline, Instant at) {
        Objects.requireNonNull(at, "at");
        Optional<Pipeline> found = Optional.empty();
        for (Pipeline version : versions()) {
            if (version.id().equals(pipeline) && !start(version).isAfter(at)) {
                found = Optional.of(version);
            }
        }
        return found;
    }

    /**
     * {@return the pipeline version that a change is written in: the one it names, otherwise the one of the only or the
     * default pipeline that was in use when it happened; absent if there is none}
     *
     * @param change the change
     */
    public final Optional<Pipeline> versionOf(StageChange change) {
        if (change.pipeline().isPresent()) {
            return find(change.pipeline().get());
        }
        return ownPipeline().flatMap(name -> validAt(name, change.happenedAt()));
    }

    /** The pipeline of the changes that name none. */
    @Value.Lazy
    Optional<String> ownPipeline() {
        String first = versions().get(0).id();
        boolean only = versions().get(versions().size() - 1).id().equals(first);
        return defaultPipeline().or(() -> only ? Optional.of(first) : Optional.empty());
    }

    /**
     * {@return the stage that a change names}
     *
     * @param change the change
     * @throws UnknownStageException if no known pipeline version applies or it does not have the stage
     */
    public final Stage stageOf(StageChange change) {
        Optional<Pipeline> version = versionOf(change);
        return version.flatMap(found -> found.stage(change.stage()))
                .orElseThrow(() -> new UnknownStageException(change, version.map(Pipeline::ref)));
    }

    /**
     * {@return the change, if it is fit to be written down now} That is stricter than what a log of the past is held to: the
     * stage must be known, a loss must state its reason, and what is not lost must not state one.
     *
     * @param change the change that a host is about to write
     * @throws UnknownStageException if the stage is not known
     * @throws IllegalArgumentException if a loss has no reason, or a reason stands where nothing is lost
     */
    public final StageChange checkEntry(StageChange change) {
        StageType type = stageOf(change).type();
        Checks.check(
                type != StageType.LOST || change.lossReason().isPresent(),
                "stageChange.lossReason",
                "be given when the stage is of type LOST",
                "absent");
        Checks.check(
                type == StageType.LOST
                        || type == StageType.DISQUALIFIED
                        || change.lossReason().isEmpty(),
                "stageChange.lossReason",
                "be absent unless the stage is of type LOST or DISQUALIFIED",
                "given");
        Checks.check(
                type.isClosed() || change.competitor().isEmpty(),
                "stageChange.competitor",
                "be absent unless the stage is closed",
                "given");
        return change;
    }

    /**
     * {@return what a stage of one version is in another} See {@link #counterpart}.
     *
     * @param from the version that the stage belongs to
     * @param stage the name of the stage
     * @param to the version in whose terms it is asked for
     * @throws UnmappedStageException if it has no counterpart
     * @throws IllegalArgumentException if a version is not known or does not have the stage
     */
    public final Stage map(PipelineRef from, String stage, PipelineRef to) {
        return counterpart(from, stage, to).orElseThrow(() -> new UnmappedStageException(from, stage, to));
    }

    /**
     * {@return what a stage of one version is in another; absent if no mapping leads there, or a mapping on the way does not
     * hold the stage} By the mapping between the two versions if there is one, otherwise along the shortest chain of
     * mappings; of chains equally short, the one through the earlier names and versions. In its own version a stage is
     * itself.
     *
     * @param from the version that the stage belongs to
     * @param stage the name of the stage
     * @param to the version in whose terms it is asked for
     * @throws IllegalArgumentException if a version is not known or does not have the stage
     */
    public final Optional<Stage> counterpart(PipelineRef from, String stage, PipelineRef to) {
        Stage now = stageOf(from, stage, "from");
        Checks.check(find(to).isPresent(), "to", "name known pipeline versions", to);
        Map<PipelineRef, StageMapping> next = stepsTo(to);
        PipelineRef at = from;
        while (!at.equals(to)) {
            Optional<StageMapping> step = Optional.ofNullable(next.get(at));
            String name = now.name();
            Optional<String> mapped = step.flatMap(mapping -> mapping.map(name));
            if (step.isEmpty() || mapped.isEmpty()) {
                return Optional.empty();
            }
            at = step.get().to();
            now = stageOf(at, mapped.get(), "to");
        }
        return Optional.of(now);
    }

    /** The mapping to take from each version on the shortest way to the target, found by breadth from the target. */
    private Map<PipelineRef, StageMapping> stepsTo(PipelineRef target) {
        Map<PipelineRef, StageMapping> steps = new HashMap<>();
        Set<PipelineRef> reached = new HashSet<>(List.of(target));
        Set<PipelineRef> edge = new HashSet<>(reached);
        while (!edge.isEmpty()) {
            Set<PipelineRef> found = new HashSet<>();
            for (StageMapping mapping : mappings()) {
                boolean shorter = edge.contains(mapping.to()) && !reached.contains(mapping.from());
                if (shorter && steps.putIfAbsent(mapping.from(), mapping) == null) {
                    found.add(mapping.from());
                }
            }
            reached.addAll(found);
            edge = found;
        }
        return steps;
    }
}
