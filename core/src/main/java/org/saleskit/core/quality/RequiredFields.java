package org.saleskit.core.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

/**
 * Which fields of a record have to be filled: always, or from some stage on. A field that several requirements name is
 * required once.
 *
 * <p>Immutable and thread-safe if the functions given are.
 *
 * @param <T> the type of the records, the host's own or one of core
 */
public final class RequiredFields<T> {

    private static final String ALWAYS = "always";

    /**
     * Fields that are required together.
     *
     * @param condition the condition in words
     * @param applies whether the condition holds
     * @param fields the fields
     */
    private record Requirement<T>(String condition, Predicate<? super T> applies, List<Field<T>> fields) {}

    private final List<Requirement<T>> requirements;

    /** Whether several requirements may name one field, or one names it twice. */
    private final boolean isRepetitive;

    private RequiredFields(List<Requirement<T>> requirements) {
        this.requirements = requirements;
        List<Field<T>> named = requirements.stream()
                .flatMap(requirement -> requirement.fields().stream())
                .toList();
        this.isRepetitive = named.stream().distinct().count() < named.size();
    }

    /**
     * {@return no requirement}
     *
     * @param <T> the type of the records
     */
    public static <T> RequiredFields<T> none() {
        return new RequiredFields<>(List.of());
    }

    /**
     * {@return these requirements, and fields that every record must have}
     *
     * @param fields the fields, at least one
     */
    public RequiredFields<T> always(List<Field<T>> fields) {
        return when(ALWAYS, record -> true, fields);
    }

    /**
     * {@return these requirements, and fields that a record must have when a condition holds}
     *
     * @param condition the condition in words, shown by findings; not blank
     * @param applies whether the condition holds for a record
     * @param fields the fields, at least one
     */
    public RequiredFields<T> when(String condition, Predicate<? super T> applies, List<Field<T>> fields) {
        Checks.notBlank(condition, "condition");
        Objects.requireNonNull(applies, "applies");
        Checks.check(!fields.isEmpty(), "fields", "hold at least one field", "empty");
        List<Requirement<T>> more = new ArrayList<>(requirements);
        more.add(new Requirement<>(condition, applies, List.copyOf(fields)));
        return new RequiredFields<>(List.copyOf(more));
    }

    /**
     * {@return these requirements, and fields that a record must have in every stage of a type}
     *
     * @param stageOf the stage of a record, absent if it has none
     * @param type what the stage means
     * @param fields the fields, at least one
     */
    public RequiredFields<T> atType(
            Function<? super T, Optional<Stage>> stageOf, StageType type, List<Field<T>> fields) {
        Objects.requireNonNull(stageOf, "stageOf");
        Objects.requireNonNull(type, "type");
        return when(
                "type " + type,
                record -> stageOf.apply(record)
                        .map(Stage::type)
                        .filter(type::equals)
                        .isPresent(),
                fields);
    }

    /**
     * {@return these requirements, and fields that a record must have in one stage}
     *
     * @param stageOf the stage of a record, absent if it has none
     * @param stage the name of the stage, not blank
     * @param fields the fields, at least one
     */
    public RequiredFields<T> atStage(
            Function<? super T, Optional<Stage>> stageOf, String stage, List<Field<T>> fields) {
        Objects.requireNonNull(stageOf, "stageOf");
        Checks.notBlank(stage, "stage");
        return when("stage " + stage, record -> isIn(stageOf.apply(record), List.of(stage)), fields);
    }

    /**
     * {@return these requirements, and fields that a record must have from an open stage on: in that stage, in the open
     * stages after it and in every stage that means "won"}
     *
     * @param stageOf the stage of a record, absent if it has none
     * @param pipeline the pipeline that gives the order of the stages
     * @param stage the name of an open stage of the pipeline
     * @param fields the fields, at least one
     * @throws IllegalArgumentException if the pipeline has no open stage of that name
     */
    public RequiredFields<T> fromStage(
            Function<? super T, Optional<Stage>> stageOf, Pipeline pipeline, String stage, List<Field<T>> fields) {
        Objects.requireNonNull(stageOf, "stageOf");
        List<String> open = pipeline.openStages().stream().map(Stage::name).toList();
        Checks.check(open.contains(stage), "stage", "name an open stage of the pipeline", "\"" + stage + "\"");
        Stream<String> won = pipeline.stages().stream()
                .filter(other -> other.type() == StageType.WON)
                .map(Stage::name);
        List<String> names = Stream.concat(open.subList(open.indexOf(stage), open.size()).stream(), won)
                .toList();
        return when("from stage " + stage, record -> isIn(stageOf.apply(record), names), fields);
    }

    private static boolean isIn(Optional<Stage> stage, List<String> names) {
        return stage.map(Stage::name).filter(names::contains).isPresent();
    }

    /**
     * {@return the fields that a record must have, in the order in which the requirements name them}
     *
     * @param record the record
     */
    public List<Field<T>> of(T record) {
        return List.copyOf(conditions(record).keySet());
    }

    /** Gives each field that a record must have, once, with the first condition that requires it. */
    void forEach(T record, BiConsumer<Field<T>, String> action) {
        if (isRepetitive) {
            conditions(record).forEach(action);
            return;
        }
        for (Requirement<T> requirement : requirements) {
            if (requirement.applies().test(record)) {
                requirement.fields().forEach(field -> action.accept(field, requirement.condition()));
            }
        }
    }

    /** The fields that a record must have, each with the first condition that requires it. */
    private Map<Field<T>, String> conditions(T record) {
        Map<Field<T>, String> conditions = new LinkedHashMap<>();
        for (Requirement<T> requirement : requirements) {
            if (requirement.applies().test(record)) {
                requirement.fields().forEach(field -> conditions.putIfAbsent(field, requirement.condition()));
            }
        }
        return conditions;
    }
}
