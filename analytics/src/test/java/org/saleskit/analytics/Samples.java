package org.saleskit.analytics;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.cycle.CycleTimeAnalysis;
import org.saleskit.analytics.cycle.DayLogs;
import org.saleskit.analytics.multistate.StatePaths;
import org.saleskit.analytics.sequence.Exclusion;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WorkSchedule;
import org.saleskit.core.time.WorkingHours;
import org.threeten.extra.LocalDateRange;

/** An argument for every type in the signatures of a module: given here, or made by what the module itself offers. */
final class Samples {

    private static final int ROUNDS = 5;
    private static final String TEXT = "A";

    private final Map<Class<?>, Object> known = new LinkedHashMap<>();

    private Samples() {}

    static Samples of(List<Class<?>> types) {
        Samples samples = new Samples();
        samples.give();
        for (int round = 0; round < ROUNDS; round++) {
            types.forEach(samples::make);
        }
        return samples;
    }

    /** The public constructors and methods of a type, but for what the JDK defines. */
    static List<Executable> callables(Class<?> type) {
        Stream<Executable> constructors = Stream.of(type.getConstructors());
        Stream<? extends Executable> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                // What the JDK calls, or makes.
                .filter(method ->
                        !List.of("equals", "compareTo", "compare", "valueOf").contains(method.getName()));
        return Stream.<Executable>concat(Modifier.isAbstract(type.getModifiers()) ? Stream.of() : constructors, methods)
                .sorted((left, right) -> left.toString().compareTo(right.toString()))
                .toList();
    }

    private void give() {
        Deals deals = DayLogs.asOf(40, "a: A@0 B@1 W@2", "b: A@0 L@3", "c: A@1", "d: A@2 B@5 H@9", "e: A@0 B@2 C@9");
        LocalDateRange days = LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        Object[] given = {
            TEXT,
            deals,
            deals.list().get(0),
            DayLogs.PIPELINE,
            DayLogs.PIPELINE.ref(),
            DayLogs.PIPELINE.stages().get(0),
            DealId.of("a"),
            deals.asOf(),
            LocalDate.of(2026, 1, 5),
            days,
            ReportPeriod.of(days, ZoneOffset.UTC),
            CalendarPeriod.parse("2026-01"),
            Duration.ofDays(30),
            Locale.ENGLISH,
            ZoneOffset.UTC,
            CurrencyUnit.EUR,
            Money.parse("EUR 10.00"),
            BigDecimal.ONE,
            BigInteger.ONE,
            Proportion.of(3, 10),
            Fraction.ONE,
            new Interval(0.1, 0.5),
            RefusalReason.of("expensive", ReasonType.PRICE),
            StatePaths.of(TimeScale.elapsedDays(), List.of(TEXT, "B")),
            new Exclusion(TEXT, 1, 2, Exclusion.Outcome.COUNT_AS_DROP),
            CycleTimeAnalysis.withDefaults().compare(deals, deal -> deal.id().equals(DealId.of("a")) ? "a" : "other"),
            refusal(),
            WorkSchedule.of(
                    WeekdayCalendar.mondayToFriday(),
                    WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                    ZoneOffset.UTC)
        };
        for (Object each : given) {
            known.put(each.getClass(), each);
        }
    }

    private static ContactEvent refusal() {
        return ContactEvent.builder()
                .id(ContactEventId.of("1"))
                .client(ClientId.of("c"))
                .rep(RepId.of("r"))
                .kind(ContactKind.MEETING)
                .happenedAt(DayLogs.day(3))
                .outcome(ContactOutcome.of("no", OutcomeType.REFUSED))
                .refusalReason(RefusalReason.of("dear", ReasonType.PRICE))
                .build();
    }

    /** Keeps what the methods of a type return, of every type not known yet. */
    private void make(Class<?> type) {
        for (Executable each : callables(type)) {
            Class<?> made = each instanceof Method method ? method.getReturnType() : type;
            if (made.isPrimitive()) {
                continue;
            }
            arguments(each).ifPresent(arguments -> {
                try {
                    keep(invoke(each, arguments));
                } catch (ReflectiveOperationException e) {
                    // Not with these arguments; another method may make it.
                }
            });
        }
    }

    private void keep(@Nullable Object made) {
        if (made instanceof Optional<?> optional) {
            keep(optional.orElse(null));
        } else if (made instanceof Map<?, ?> map) {
            map.values().stream().limit(1).forEach(this::keep);
        } else if (made instanceof Collection<?> elements) {
            elements.stream().limit(1).forEach(this::keep);
        } else if (made != null) {
            known.putIfAbsent(made.getClass(), made);
        }
    }

    /** Samples for all parameters; empty if there is none for one of them, or for the object itself. */
    Optional<@Nullable Object[]> arguments(Executable each) {
        if (each instanceof Method method && !Modifier.isStatic(method.getModifiers()) && receiver(method) == null) {
            return Optional.empty();
        }
        Type[] types = each.getGenericParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = sample(types[i], 0);
            if (i > 0 && types[i].equals(Instant.class) && types[i - 1].equals(Instant.class)) {
                // The end of a span comes after its begin.
                arguments[i] = DayLogs.day(50);
            }
            if (arguments[i] == null) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    private @Nullable Object receiver(Method method) {
        return find(method.getDeclaringClass());
    }

    @Nullable
    Object invoke(Executable each, @Nullable Object[] arguments) throws ReflectiveOperationException {
        each.setAccessible(true);
        if (each instanceof Constructor<?> constructor) {
            return constructor.newInstance(arguments);
        }
        Method method = (Method) each;
        return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : receiver(method), arguments);
    }

    private @Nullable Object find(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object exact = known.get(type);
        if (exact != null) {
            return exact;
        }
        return known.values().stream().filter(type::isInstance).findFirst().orElse(null);
    }

    private @Nullable Object sample(Type type, int depth) {
        if (depth > 6) {
            return null;
        }
        if (type instanceof TypeVariable<?> variable) {
            Type bound = variable.getBounds()[0];
            return raw(bound) == Comparable.class || bound == Object.class ? TEXT : sample(bound, depth + 1);
        }
        if (type instanceof WildcardType wildcard) {
            return sample(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0],
                    depth);
        }
        if (type instanceof GenericArrayType array) {
            Object element = sample(array.getGenericComponentType(), depth + 1);
            return element == null ? null : arrayOf(raw(array.getGenericComponentType()), element);
        }
        Class<?> raw = raw(type);
        Type[] inside = type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()
                : new Type[] {Object.class, Object.class};
        if (raw.isPrimitive()) {
            return primitive(raw);
        }
        if (raw.isArray()) {
            Object element = sample(raw.getComponentType(), depth + 1);
            return element == null ? null : arrayOf(raw.getComponentType(), element);
        }
        if (raw == Object.class || raw == Comparable.class || raw == CharSequence.class) {
            return TEXT;
        }
        if (raw == Double.class || raw == Number.class) {
            return 0.5;
        }
        if (raw == Long.class || raw == Integer.class || raw == Boolean.class) {
            return raw == Long.class ? (Object) 1L : raw == Integer.class ? (Object) 1 : (Object) true;
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(sample(inside[0], depth + 1));
        }
        if (raw == OptionalDouble.class) {
            return OptionalDouble.of(0.5);
        }
        if (raw == OptionalLong.class) {
            return OptionalLong.of(1);
        }
        if (raw == Iterable.class || raw == Collection.class || raw == List.class) {
            Object element = sample(inside[0], depth + 1);
            return element == null ? null : List.of(element);
        }
        if (raw == Set.class || raw == SortedSet.class) {
            Object element = sample(inside[0], depth + 1);
            return element == null ? null : new TreeSet<>(List.of(element));
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return map(inside, depth);
        }
        Object found = find(raw);
        return found == null && isFunction(raw) ? function(raw, inside) : found;
    }

    private @Nullable Object map(Type[] inside, int depth) {
        Object key = sample(inside[0], depth + 1);
        Object value = sample(inside[1], depth + 1);
        if (key == null || value == null) {
            return null;
        }
        return key instanceof Comparable<?> ? new TreeMap<>(Map.of(key, value)) : new HashMap<>(Map.of(key, value));
    }

    private static Object arrayOf(Class<?> type, Object element) {
        Object array = Array.newInstance(type, 1);
        Array.set(array, 0, element);
        return array;
    }

    private static Object primitive(Class<?> type) {
        if (type == double.class) {
            return 0.5;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == byte.class) {
            return (byte) 1;
        }
        return type == long.class ? (Object) 1L : (Object) 1;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> raw ? raw : Object.class;
    }

    private static boolean isFunction(Class<?> type) {
        return type.isInterface()
                && Stream.of(type.getMethods())
                                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                                .filter(method -> !method.getName().equals("equals"))
                                .count()
                        == 1;
    }

    /** A function that returns a sample whatever it is given. */
    private Object function(Class<?> type, Type[] inside) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : (Object) 1;
            }
            if (method.getReturnType().isPrimitive()) {
                return method.getReturnType() == void.class ? null : primitive(method.getReturnType());
            }
            TypeVariable<?>[] variables = type.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                if (variables[i].equals(method.getGenericReturnType())) {
                    return sample(inside[i], 1);
                }
            }
            return sample(method.getGenericReturnType(), 1);
        });
    }
}
