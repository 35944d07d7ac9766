package org.saleskit.core.personal;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Builds values of all exported types with marked personal texts, calls everything that can be called on them, and notes
 * each text form and each message in which a mark shows.
 */
public final class Walker {

    private static final int KEPT = 6;
    private static final int TRIES_OF_METHOD = 6;
    private static final int TRIES_OF_FACTORY = 500;

    private final List<Class<?>> types;
    private final Marks marks;
    private final Samples samples;
    private final Map<Class<?>, List<Object>> built = new LinkedHashMap<>();
    private final Set<Class<?>> inProgress = new HashSet<>();
    private final Set<String> leaks = new TreeSet<>();
    private int forms;
    private int messages;

    /**
     * Builds nothing yet.
     *
     * @param exported the exported types
     */
    public Walker(List<Class<?>> exported) {
        List<Class<?>> all = new ArrayList<>();
        exported.forEach(type -> addWithNested(type, all));
        this.types = all;
        this.marks = new Marks(all);
        this.samples = new Samples(marks, this::valuesOf);
    }

    private static void addWithNested(Class<?> type, List<Class<?>> all) {
        all.add(type);
        Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> Modifier.isPublic(nested.getModifiers()))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(nested -> addWithNested(nested, all));
    }

    /**
     * Builds every type, then calls every method, and with what came out of that every method once more. A result that no
     * call gave is made by its constructor, which users do not see.
     */
    public void walk() {
        types.forEach(this::valuesOf);
        for (int round = 0; round < 2; round++) {
            types.forEach(this::callAll);
        }
        for (Class<?> type : types) {
            if (hasInstances(type) && valuesOf(type).isEmpty()) {
                valuesOf(type)
                        .addAll(constructed(type, constructor -> !Modifier.isPrivate(constructor.getModifiers())));
                callAll(type);
            }
        }
    }

    /** {@return the places where a mark was shown} */
    public Set<String> leaks() {
        return leaks;
    }

    /** {@return names of types with instances of which none could be made} */
    public List<String> notBuilt() {
        return types.stream()
                .filter(Walker::hasInstances)
                .filter(type -> valuesOf(type).isEmpty())
                .map(Class::getName)
                .toList();
    }

    /** {@return how many text forms and messages were looked at} */
    public String looked() {
        return forms + " text forms, " + messages + " messages, " + types.size() + " types, "
                + marks.personalByDescription() + " personal fields";
    }

    /** {@return how many text forms were looked at} */
    public int forms() {
        return forms;
    }

    /** {@return how many messages were looked at} */
    public int messages() {
        return messages;
    }

    private static boolean hasInstances(Class<?> type) {
        return !type.isInterface()
                && !type.isEnum()
                && !isBuilder(type)
                && !Throwable.class.isAssignableFrom(type)
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic());
    }

    private static boolean isBuilder(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("build") && method.getParameterCount() == 0);
    }

    /** Values of a type of the library, made on the first call; a type that needs itself gets none of itself. */
    private List<Object> valuesOf(Class<?> type) {
        List<Object> known = built.get(type);
        if (known != null) {
            return known;
        }
        if (!types.contains(type) || !inProgress.add(type)) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        if (type.isInterface()
                || (Modifier.isAbstract(type.getModifiers()) && builderOf(type).isEmpty())) {
            types.stream()
                    .filter(sub -> sub != type && type.isAssignableFrom(sub))
                    .forEach(sub -> values.addAll(sub.isEnum() ? List.of(sub.getEnumConstants()) : valuesOf(sub)));
        }
        if (!type.isInterface() && !type.isEnum() && !isBuilder(type)) {
            builderOf(type).ifPresent(builder -> values.addAll(new Assembly(this, type, builder).values()));
            values.addAll(constructed(type, constructor -> Modifier.isPublic(constructor.getModifiers())));
            values.addAll(fromFactories(type));
        }
        inProgress.remove(type);
        built.put(type, diverse(type, values));
        return built.get(type);
    }

    /** A few of the values, those first that differ in their kinds: a won stage is worth more than a second open one. */
    private List<Object> diverse(Class<?> type, List<Object> values) {
        Map<String, Object> firstOfKind = new LinkedHashMap<>();
        for (Object value : values) {
            String kinds = Arrays.stream(type.getMethods())
                    .filter(method -> method.getReturnType().isEnum() && method.getParameterCount() == 0)
                    .sorted(Comparator.comparing(Method::getName))
                    .map(method -> call(method, Optional.of(value))
                            .map(Object::toString)
                            .orElse(""))
                    .collect(Collectors.joining(" "));
            firstOfKind.putIfAbsent(kinds, value);
        }
        List<Object> chosen = new ArrayList<>(firstOfKind.values());
        values.stream().limit(KEPT).filter(value -> !chosen.contains(value)).forEach(chosen::add);
        return new ArrayList<>(chosen.subList(0, Math.min(KEPT, chosen.size())));
    }

    private static Optional<Method> builderOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("builder")
                        && method.getParameterCount() == 0
                        && Modifier.isStatic(method.getModifiers()))
                .findFirst();
    }

    private List<Object> constructed(Class<?> type, Predicate<Constructor<?>> usable) {
        List<Object> values = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (usable.test(constructor)) {
                    values.addAll(tryAll(constructor, Optional.empty(), TRIES_OF_FACTORY));
                }
            }
        }
        return values;
    }

    private List<Object> fromFactories(Class<?> type) {
        List<Object> values = new ArrayList<>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getModifiers())
                        && type.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(Method::toGenericString))
                .forEach(method -> values.addAll(tryAll(method, Optional.empty(), TRIES_OF_FACTORY)));
        return values;
    }

    private void callAll(Class<?> type) {
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toGenericString));
        for (Method method : methods) {
            if (!Modifier.isPublic(method.getModifiers()) || isOfLanguage(type, method) || isBuilder(type)) {
                continue;
            }
            if (Modifier.isStatic(method.getModifiers())) {
                tryAll(method, Optional.empty(), TRIES_OF_METHOD * 2);
            } else {
                List<Object> targets = type.isEnum() ? List.of(type.getEnumConstants()) : List.copyOf(valuesOf(type));
                targets.forEach(target -> tryAll(method, Optional.of(target), TRIES_OF_METHOD));
            }
        }
    }

    /** Bridges and the {@code valueOf} of an enumeration, whose message is the language's own. */
    private static boolean isOfLanguage(Class<?> type, Method method) {
        return method.isSynthetic() || (type.isEnum() && method.getName().equals("valueOf"));
    }

    /** Calls with the likeliest arguments, then with each argument changed in turn, then with drawn ones. */
    private List<Object> tryAll(Executable executable, Optional<Object> target, int tries) {
        List<List<Object>> choices = new ArrayList<>();
        Type[] generic = executable.getGenericParameterTypes();
        Parameter[] parameters = executable.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Type type = generic.length == parameters.length ? generic[i] : parameters[i].getType();
            Class<?> taken = Samples.boxed(parameters[i].getType());
            List<Object> choice = samples.of(type, executable.getDeclaringClass(), parameters[i].getName()).stream()
                    .filter(taken::isInstance)
                    .toList();
            if (choice.isEmpty()) {
                return List.of();
            }
            choices.add(choice);
        }
        List<Object> results = new ArrayList<>();
        for (Object[] arguments : combinations(choices, tries)) {
            call(executable, target, arguments).ifPresent(results::add);
        }
        return results;
    }

    static List<Object[]> combinations(List<List<Object>> choices, int drawn) {
        List<Object[]> all = new ArrayList<>();
        Object[] first = choices.stream().map(choice -> choice.get(0)).toArray();
        all.add(first);
        for (int i = 0; i < choices.size(); i++) {
            for (Object value : choices.get(i)) {
                Object[] changed = first.clone();
                changed[i] = value;
                all.add(changed);
            }
        }
        long product =
                choices.stream().mapToLong(List::size).reduce(1, (one, other) -> Math.min(one * other, 1_000_000));
        if (product <= 4L * drawn) {
            return product(choices);
        }
        Random random = new Random(choices.size());
        for (int i = 0; i < (choices.size() > 1 ? drawn : 0); i++) {
            all.add(choices.stream()
                    .map(choice -> choice.get(random.nextInt(choice.size())))
                    .toArray());
        }
        return all;
    }

    private static List<Object[]> product(List<List<Object>> choices) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[choices.size()]);
        for (int i = 0; i < choices.size(); i++) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] begun : all) {
                for (Object value : choices.get(i)) {
                    Object[] next = begun.clone();
                    next[i] = value;
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** The result, looked at; nothing if there was an exception, whose message was looked at. */
    Optional<Object> call(Executable executable, Optional<Object> target, Object... arguments) {
        String place = executable.getDeclaringClass().getName() + "." + executable.getName();
        try {
            executable.setAccessible(true);
            Object result = executable instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) executable).invoke(target.orElse(null), arguments);
            if (result == null) {
                return Optional.empty();
            }
            look(result, place);
            return Optional.of(result);
        } catch (InvocationTargetException e) {
            lookAt(e.getTargetException(), place);
        } catch (InstantiationException | IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot call " + place + " " + Arrays.toString(arguments), e);
        }
        return Optional.empty();
    }

    private void lookAt(Throwable thrown, String place) {
        if (thrown instanceof VirtualMachineError error) {
            throw error;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            messages++;
            if (Marks.isShownIn(String.valueOf(cause.getMessage()))) {
                addLeak("message of " + place + ": " + cause.getMessage());
            }
        }
    }

    private void look(Object result, String place) {
        if (result instanceof Optional<?> optional) {
            optional.ifPresent(value -> look(value, place));
        } else if (result instanceof Collection<?> several) {
            several.stream().limit(10).forEach(value -> look(value, place));
        } else if (result instanceof Map<?, ?> map) {
            look(map.keySet(), place);
            look(map.values(), place);
        } else if (result instanceof String text) {
            boolean form = place.endsWith(".toString") || place.contains(".explain") || place.contains(".describe");
            lookAtForm(form ? text : "", place);
        } else if (result.getClass().getName().startsWith("org.saleskit.") && !isBuilder(result.getClass())) {
            lookAtForm(result.toString(), result.getClass().getName());
            keep(result);
        }
    }

    private void lookAtForm(String text, String place) {
        forms++;
        if (Marks.isShownIn(text)) {
            addLeak("text form of " + place + ": " + text);
        }
    }

    /** What only a calculation makes is found here. */
    private void keep(Object result) {
        for (Class<?> type = result.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            List<Object> known = built.get(type);
            if (known != null && known.size() < KEPT) {
                known.add(result);
            }
        }
    }

    Samples samples() {
        return samples;
    }

    Marks marks() {
        return marks;
    }

    void addLeak(String leak) {
        leaks.add(leak.lines().findFirst().orElse(""));
    }
}
