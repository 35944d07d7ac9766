package org.saleskit.core.pipeline;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;

/**
 * Which stage of one pipeline version stands for which stage of another, so that deals can be compared across a redesign.
 * It is data of the host's: nothing is guessed from equal names. Several stages may become one; a stage without an entry
 * has no counterpart, and asking for it is an error.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the version that the log was written in
 * @param to the version in whose terms it is read
 * @param stages names of stages of {@code to} by names of stages of {@code from}
 */
public record StageMapping(PipelineRef from, PipelineRef to, Map<String, String> stages) {

    /**
     * Checks the names and copies the map.
     *
     * @param from the version that the log was written in
     * @param to the version in whose terms it is read
     * @param stages names by names
     */
    public StageMapping {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Checks.check(!from.equals(to), "stageMapping.to", "differ from stageMapping.from", to);
        SortedMap<String, String> sorted = new TreeMap<>(stages);
        sorted.forEach((old, now) -> {
            Checks.notBlank(old, "stageMapping.stages key");
            Checks.notBlank(now, "stageMapping.stages[" + old + "]");
        });
        stages = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * {@return the mapping of these stages, and of no other}
     *
     * @param from the version that the log was written in
     * @param to the version in whose terms it is read
     * @param stages names of stages of {@code to} by names of stages of {@code from}
     */
    public static StageMapping of(PipelineRef from, PipelineRef to, Map<String, String> stages) {
        return new StageMapping(from, to, stages);
    }

    /**
     * {@return the mapping of a redesign that kept most names: these stages change, every other one whose name both versions
     * have stays itself}
     *
     * @param from the version that the log was written in
     * @param to the version in whose terms it is read
     * @param changed names of stages of {@code to} by names of stages of {@code from}, for the stages that changed
     */
    public static StageMapping keepingNames(Pipeline from, Pipeline to, Map<String, String> changed) {
        SortedMap<String, String> stages = new TreeMap<>(changed);
        for (Stage stage : from.stages()) {
            if (to.stage(stage.name()).isPresent()) {
                stages.putIfAbsent(stage.name(), stage.name());
            }
        }
        return new StageMapping(from.ref(), to.ref(), stages);
    }

    /**
     * {@return the counterpart of a stage, if it has one}
     *
     * @param stage the name of a stage of {@link #from}
     */
    public Optional<String> map(String stage) {
        return Optional.ofNullable(stages.get(Objects.requireNonNull(stage, "stage")));
    }
}
