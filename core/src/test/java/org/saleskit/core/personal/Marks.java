package org.saleskit.core.personal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;

/** Marked personal texts, which attributes get them, and whether a text shows one. */
final class Marks {

    static final String NAME = "MARK-Иванов77";
    static final String PHONE = "+7 999 123-45-67";
    static final String EMAIL = "mark.ivanov@example.org";
    static final String BIRTHDAY = "1971-02-03";

    private static final List<String> TRACES =
            List.of("mark-", "иванов", "999 123", "9991234567", "123-45-67", "mark.ivanov", "example.org", BIRTHDAY);

    /** Attributes that are personal by their name, in types that do not describe their fields. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(name|phone|email|mail|address|notes?|comment|text|birthday|quote|remark)|what|place|reason|position");

    /**
     * Attributes with such a name that are about things: stages, rules, keys. A new type whose name is shown in its text
     * form is either redacted or listed here on purpose.
     */
    private static final Map<String, Set<String>> OF_THINGS = Map.ofEntries(
            Map.entry("CalendarPeriod", Set.of("text")),
            Map.entry("MatchKey", Set.of("name")),
            Map.entry("AccessRule", Set.of("name", "reason")),
            Map.entry("MaskedField", Set.of("name")),
            Map.entry("AttributeKey", Set.of("name")),
            Map.entry("Field", Set.of("name")),
            Map.entry("Stage", Set.of("name")),
            Map.entry("ExitCriterion", Set.of("name")),
            Map.entry("LifecycleRule", Set.of("name")),
            Map.entry("QualificationScheme", Set.of("name")),
            Map.entry("KpiUnit", Set.of("name")),
            Map.entry("Team", Set.of("name")),
            Map.entry("Role", Set.of("name")),
            Map.entry("Responsibility", Set.of("text")),
            Map.entry("StructureNorm", Set.of("name")),
            Map.entry("Right", Set.of("text")),
            Map.entry("Duty", Set.of("text")),
            Map.entry("ControlReport", Set.of("text")),
            Map.entry("HandOff", Set.of("what")));

    private final Map<String, Sensitivity> described = new TreeMap<>();

    Marks(List<Class<?>> types) {
        types.forEach(this::describe);
    }

    /** Whether an attribute of a type may hold something personal, and must not be shown. */
    boolean isPersonal(Class<?> owner, String attribute) {
        Optional<Sensitivity> stated = Optional.ofNullable(described.get(owner.getName() + "." + attribute));
        boolean byName = PERSONAL.matcher(attribute).matches()
                && !OF_THINGS.getOrDefault(owner.getSimpleName(), Set.of()).contains(attribute);
        return stated.map(sensitivity -> sensitivity == Sensitivity.PERSONAL).orElse(byName);
    }

    /** How many attributes are personal by the description of fields. */
    long personalByDescription() {
        return described.values().stream()
                .filter(sensitivity -> sensitivity == Sensitivity.PERSONAL)
                .count();
    }

    static boolean isShownIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return TRACES.stream().anyMatch(lower::contains);
    }

    private void describe(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("fields")
                    && Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && method.getReturnType() == List.class) {
                for (Object field : (List<?>) call(method)) {
                    describe(type, (Field<?>) field);
                }
            }
        }
    }

    /** Follows a name such as {@code client.requisites.taxId} to the type that has the attribute. */
    private void describe(Class<?> type, Field<?> field) {
        List<String> path = new ArrayList<>(List.of(field.name().split("\\.", -1)));
        Class<?> owner = type;
        for (String step : path.subList(1, path.size() - 1)) {
            Optional<Class<?>> next = typeOf(owner, step);
            if (next.isEmpty()) {
                return;
            }
            owner = next.get();
        }
        described.put(owner.getName() + "." + path.get(path.size() - 1), field.sensitivity());
    }

    private static Optional<Class<?>> typeOf(Class<?> owner, String attribute) {
        for (Method method : owner.getDeclaredMethods()) {
            if (method.getName().equals(attribute) && method.getParameterCount() == 0) {
                Type type = method.getGenericReturnType();
                Type inner = type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
                        ? optional.getActualTypeArguments()[0]
                        : type;
                return inner instanceof Class<?> found ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Object call(Method method) {
        try {
            return method.invoke(null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
