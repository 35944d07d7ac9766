package org.saleskit.core.personal;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds values of a type through its builder: first what is required, then everything else, one attribute after the
 * other, and last whatever draws of values fit together, until each personal attribute was set in some value.
 */
final class Assembly {

    private static final int DRAWS = 3000;

    private final Walker walker;
    private final Class<?> type;
    private final Method builder;
    private final Map<String, List<Object>> choices = new LinkedHashMap<>();
    private final Set<String> unset = new TreeSet<>();
    private final List<Object> values = new ArrayList<>();

    Assembly(Walker walker, Class<?> type, Method builder) {
        this.walker = walker;
        this.type = type;
        this.builder = builder;
        Method[] accessors = type.getDeclaredMethods();
        Arrays.sort(accessors, Comparator.comparing(Method::getName));
        for (Method accessor : accessors) {
            if (accessor.getParameterCount() == 0 && isSettable(accessor.getName())) {
                List<Object> choice =
                        walker.samples().of(settable(accessor.getGenericReturnType()), type, accessor.getName());
                choices.put(accessor.getName(), choice);
                unset.add(accessor.getName());
            }
        }
    }

    private static Type settable(Type type) {
        return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
                ? optional.getActualTypeArguments()[0]
                : type;
    }

    private boolean isSettable(String attribute) {
        return Arrays.stream(builder.getReturnType().getMethods())
                .anyMatch(method -> method.getName().equals(attribute) && method.getParameterCount() == 1);
    }

    /** The fullest value first, then the others; empty if nothing could be built. */
    List<Object> values() {
        Map<String, Object> chosen = required();
        for (int pass = 0; pass < 2; pass++) {
            choices.forEach((attribute, choice) -> add(chosen, attribute, choice));
        }
        // Every value of every attribute in the company of all the others: most of these break a rule.
        choices.forEach((attribute, choice) -> choice.forEach(value -> {
            Map<String, Object> changed = new LinkedHashMap<>(chosen);
            changed.put(attribute, value);
            build(changed);
        }));
        Random random = new Random(choices.size());
        for (int i = 0; i < DRAWS && !(unset.isEmpty() && !values.isEmpty()); i++) {
            build(draw(random));
        }
        unset.stream()
                .filter(attribute -> walker.marks().isPersonal(type, attribute))
                .forEach(attribute -> walker.addLeak("never set: " + type.getName() + "." + attribute));
        return values.isEmpty() ? values : fullestFirst(chosen);
    }

    private List<Object> fullestFirst(Map<String, Object> chosen) {
        List<Object> ordered = new ArrayList<>();
        build(chosen).ifPresent(ordered::add);
        ordered.addAll(values);
        return ordered.stream().distinct().toList();
    }

    private Map<String, Object> draw(Random random) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        choices.forEach((attribute, choice) -> {
            int index = random.nextInt(choice.size() + 1);
            if (index < choice.size()) {
                drawn.put(attribute, choice.get(index));
            }
        });
        return drawn;
    }

    /** The attributes without which the builder refuses, each with a value, together accepted if possible. */
    private Map<String, Object> required() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        if (build(chosen).isPresent()) {
            return chosen;
        }
        choices.forEach(
                (attribute, choice) -> choice.stream().findFirst().ifPresent(value -> chosen.put(attribute, value)));
        List<String> names = List.copyOf(chosen.keySet());
        List<List<Object>> all = names.stream().map(choices::get).toList();
        Map<String, Object> needed = new LinkedHashMap<>();
        for (Object[] combination : Walker.combinations(all, DRAWS / 3)) {
            for (int i = 0; i < combination.length; i++) {
                needed.put(names.get(i), combination[i]);
            }
            if (build(needed).isPresent()) {
                return needed;
            }
        }
        return needed;
    }

    private void add(Map<String, Object> chosen, String attribute, List<Object> choice) {
        if (unset.contains(attribute)) {
            for (Object value : choice) {
                Map<String, Object> more = new LinkedHashMap<>(chosen);
                more.put(attribute, value);
                if (build(more).isPresent()) {
                    chosen.put(attribute, value);
                    return;
                }
            }
        }
    }

    private Optional<Object> build(Map<String, Object> chosen) {
        Optional<Object> made = walker.call(builder, Optional.empty());
        for (Map.Entry<String, Object> entry : chosen.entrySet()) {
            Optional<Method> setter = setter(entry.getKey(), entry.getValue());
            if (made.isEmpty() || setter.isEmpty()) {
                return Optional.empty();
            }
            made = walker.call(setter.get(), made, entry.getValue());
        }
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Optional<Object> value = walker.call(buildMethod(), made);
        value.ifPresent(built -> {
            values.add(built);
            chosen.forEach(this::note);
        });
        return value;
    }

    /** A personal text counts as set only if it holds the mark. */
    private void note(String attribute, Object value) {
        boolean text = value instanceof String;
        if (!text || !walker.marks().isPersonal(type, attribute) || Marks.isShownIn((String) value)) {
            unset.remove(attribute);
        }
    }

    private Method buildMethod() {
        try {
            return builder.getReturnType().getMethod("build");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Optional<Method> setter(String attribute, Object value) {
        return Arrays.stream(builder.getReturnType().getMethods())
                .filter(method -> method.getName().equals(attribute)
                        && method.getParameterCount() == 1
                        && Samples.boxed(method.getParameterTypes()[0]).isInstance(value))
                .findFirst();
    }
}
