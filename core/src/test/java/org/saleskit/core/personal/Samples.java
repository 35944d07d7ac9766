package org.saleskit.core.personal;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.Client;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Sensitivity;
import org.threeten.extra.Interval;
import org.threeten.extra.LocalDateRange;

/** Values to try for a parameter of a type: the likeliest first, also ones that break rules. */
final class Samples {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    private static final CurrencyUnit ROUBLE = CurrencyUnit.of("RUB");

    private static final Map<Class<?>, List<Object>> FIXED = new LinkedHashMap<>();

    static {
        put(int.class, 1, 2, 0, 3, 5, 10, 100, -1);
        put(long.class, 1L, 2L, 0L, 3L, 100L, -1L);
        put(double.class, 0.5, 1.0, 0.25, 2.0, 0.0, -1.0, Double.NaN);
        put(boolean.class, false, true);
        put(char.class, 'a', ' ');
        put(BigDecimal.class, BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.TEN, new BigDecimal("-1"));
        put(BigInteger.class, BigInteger.ONE);
        put(Instant.class, NOON, NOON.plusSeconds(3600), NOON.plusSeconds(86_400), NOON.minusSeconds(86_400));
        put(LocalDate.class, DAY, DAY.plusDays(1), DAY.plusDays(40), DAY.minusDays(1));
        put(LocalTime.class, LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.MIDNIGHT);
        put(LocalDateTime.class, DAY.atTime(9, 0), DAY.atTime(18, 0));
        put(YearMonth.class, YearMonth.of(2024, 3));
        put(Year.class, Year.of(2024));
        put(MonthDay.class, MonthDay.of(3, 1));
        put(Duration.class, Duration.ofHours(1), Duration.ofDays(1), Duration.ZERO, Duration.ofHours(-1));
        put(Period.class, Period.ofYears(3), Period.ofMonths(1), Period.ZERO, Period.ofDays(-1));
        put(
                LocalDateRange.class,
                LocalDateRange.of(DAY, DAY.plusDays(30)),
                LocalDateRange.ALL,
                LocalDateRange.ofEmpty(DAY));
        put(Interval.class, Interval.of(NOON, NOON.plusSeconds(3600)));
        put(ZoneId.class, ZoneOffset.UTC, ZoneId.of("Europe/Moscow"));
        put(Locale.class, Locale.ENGLISH, Locale.forLanguageTag("ru"));
        put(CurrencyUnit.class, ROUBLE, CurrencyUnit.EUR);
        put(
                Money.class,
                Money.of(ROUBLE, 100),
                Money.of(ROUBLE, 40),
                Money.zero(ROUBLE),
                Money.of(ROUBLE, -5),
                Money.of(CurrencyUnit.EUR, 7));
        put(BigMoney.class, BigMoney.of(ROUBLE, 100));
        put(RoundingMode.class, RoundingMode.HALF_EVEN, RoundingMode.UNNECESSARY);
        put(OptionalInt.class, OptionalInt.of(1), OptionalInt.empty());
        put(OptionalLong.class, OptionalLong.of(1), OptionalLong.empty());
        put(OptionalDouble.class, OptionalDouble.of(0.5), OptionalDouble.empty());
        put(Random.class, new Random(1));
        put(RandomGenerator.class, new Random(1));
        put(byte[].class, new byte[32], new byte[1]);
        put(Class.class, String.class);
        put(
                Attributes.class,
                Attributes.none().with(AttributeKey.ofText("hobby").withSensitivity(Sensitivity.PERSONAL), Marks.NAME),
                Attributes.none());
        for (DayOfWeek day : DayOfWeek.values()) {
            FIXED.computeIfAbsent(DayOfWeek.class, type -> new ArrayList<>()).add(day);
        }
    }

    private final Marks marks;
    private final Function<Class<?>, List<Object>> ofLibrary;

    /**
     * @param marks which attributes are personal
     * @param ofLibrary values of a type of the library, possibly none
     */
    Samples(Marks marks, Function<Class<?>, List<Object>> ofLibrary) {
        this.marks = marks;
        this.ofLibrary = ofLibrary;
    }

    private static void put(Class<?> type, Object... values) {
        FIXED.put(type, List.of(values));
    }

    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> simple) {
            return simple;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return raw(bound(wildcard));
        }
        if (type instanceof TypeVariable<?> variable) {
            return raw(variable.getBounds()[0]);
        }
        return Object[].class;
    }

    private static Type bound(WildcardType wildcard) {
        return wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
    }

    /** Values to try for an attribute or parameter. */
    List<Object> of(Type type, Class<?> owner, String attribute) {
        if (type instanceof WildcardType wildcard) {
            return of(bound(wildcard), owner, attribute);
        }
        if (type instanceof TypeVariable<?> variable) {
            Class<?> bound = raw(variable.getBounds()[0]);
            // The records of a host: a client stands for them.
            return ofLibrary.apply(bound == Object.class || bound == Comparable.class ? Client.class : bound);
        }
        if (type instanceof GenericArrayType) {
            return List.of();
        }
        Class<?> raw = raw(type);
        List<Type> arguments = type instanceof ParameterizedType parameterized
                ? List.of(parameterized.getActualTypeArguments())
                : List.of();
        return ofClass(raw, arguments, owner, attribute);
    }

    private List<Object> ofClass(Class<?> raw, List<Type> arguments, Class<?> owner, String attribute) {
        boolean personal = marks.isPersonal(owner, attribute);
        if (raw == String.class || raw == CharSequence.class || raw == Object.class) {
            return texts(personal);
        }
        if (raw == URI.class) {
            return List.of(URI.create(personal ? "mark:MARK-7" : "host:7"));
        }
        if (raw == LocalDate.class && personal) {
            return List.of(LocalDate.parse(Marks.BIRTHDAY));
        }
        if (raw.isEnum()) {
            return Arrays.asList(raw.getEnumConstants());
        }
        for (Map.Entry<Class<?>, List<Object>> entry : FIXED.entrySet()) {
            if (boxed(entry.getKey()) == boxed(raw)) {
                return entry.getValue();
            }
        }
        if (raw.isArray()) {
            return ofArray(raw.getComponentType(), owner, attribute);
        }
        if (raw == Optional.class) {
            List<Object> values = new ArrayList<>();
            of(arguments.get(0), owner, attribute).forEach(value -> values.add(Optional.of(value)));
            values.add(Optional.empty());
            return values;
        }
        if (Map.class.isAssignableFrom(raw)) {
            return ofMap(arguments, owner, attribute);
        }
        if ((Iterable.class.isAssignableFrom(raw) && raw.getName().startsWith("java.")) || raw == Stream.class) {
            return ofCollection(raw, arguments, owner, attribute);
        }
        List<Object> known = ofLibrary.apply(raw);
        return known.isEmpty() && raw.isInterface() ? List.of(proxy(raw, arguments)) : known;
    }

    private static List<Object> texts(boolean personal) {
        List<Object> texts = new ArrayList<>();
        if (personal) {
            texts.addAll(List.of(Marks.NAME, Marks.PHONE, Marks.EMAIL, Marks.NAME + "\n" + Marks.NAME.repeat(60)));
        }
        texts.addAll(List.of("x1", "x2", "2024-03-01", "2024", "7", "RUB", "0".repeat(64), "", " "));
        return texts;
    }

    private List<Object> ofArray(Class<?> component, Class<?> owner, String attribute) {
        List<Object> values = of(component, owner, attribute);
        if (values.isEmpty()) {
            return List.of();
        }
        Object array = Array.newInstance(component, 1);
        Array.set(array, 0, values.get(0));
        return List.of(array, Array.newInstance(component, 0));
    }

    private List<Object> ofMap(List<Type> arguments, Class<?> owner, String attribute) {
        Map<Object, Object> map = new TreeMap<>(Comparator.comparing(Object::toString));
        if (arguments.size() == 2) {
            List<Object> keys = of(arguments.get(0), owner, attribute + "Key");
            List<Object> values = of(arguments.get(1), owner, attribute);
            if (!keys.isEmpty() && !values.isEmpty()) {
                map.put(keys.get(0), values.get(0));
            }
        }
        SortedMap<Object, Object> none = new TreeMap<>();
        return List.of(map, none);
    }

    private List<Object> ofCollection(Class<?> raw, List<Type> arguments, Class<?> owner, String attribute) {
        List<Object> values = arguments.isEmpty() ? List.of() : of(arguments.get(0), owner, singular(owner, attribute));
        List<List<Object>> lists = new ArrayList<>();
        for (int size = 1; size <= Math.min(3, values.size()); size++) {
            lists.add(values.subList(size - 1, size));
        }
        if (values.size() > 1) {
            lists.add(values.subList(0, 2));
        }
        lists.add(List.of());
        if (!values.isEmpty()) {
            lists.add(List.of(values.get(0), values.get(0)));
        }
        List<Object> result = new ArrayList<>();
        lists.forEach(list -> result.add(as(raw, list)));
        return result;
    }

    /** The list of names is as personal as the name. */
    private String singular(Class<?> owner, String attribute) {
        String one = attribute.endsWith("s") ? attribute.substring(0, attribute.length() - 1) : attribute;
        return marks.isPersonal(owner, attribute) || !marks.isPersonal(owner, one) ? attribute : one;
    }

    private static Object as(Class<?> raw, List<Object> list) {
        if (raw == Stream.class) {
            return list.stream();
        }
        if (SortedSet.class.isAssignableFrom(raw) || raw == NavigableSet.class) {
            NavigableSet<Object> sorted = new TreeSet<>();
            list.stream().filter(Comparable.class::isInstance).forEach(sorted::add);
            return sorted;
        }
        if (Set.class.isAssignableFrom(raw)) {
            return new LinkedHashSet<>(list);
        }
        Collection<Object> copy = new ArrayList<>(list);
        return copy;
    }

    /** An implementation of an interface whose every method answers the first value of its type. */
    private Object proxy(Class<?> type, List<Type> arguments) {
        Map<String, Type> variables = new TreeMap<>();
        for (int i = 0; i < Math.min(arguments.size(), type.getTypeParameters().length); i++) {
            variables.put(type.getTypeParameters()[i].getName(), arguments.get(i));
        }
        return Proxy.newProxyInstance(Samples.class.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object[] given = args == null ? new Object[0] : args;
            return switch (method.getName()) {
                case "toString" -> "proxy";
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> given[0] == self;
                default -> answer(method, variables);
            };
        });
    }

    private Object answer(Method method, Map<String, Type> variables) {
        Type type = method.getGenericReturnType();
        Type actual =
                type instanceof TypeVariable<?> variable ? variables.getOrDefault(variable.getName(), type) : type;
        List<Object> values = of(actual, method.getDeclaringClass(), method.getName());
        if (values.isEmpty()) {
            throw new UnsupportedOperationException("no value for " + method.getName());
        }
        return values.get(0);
    }
}
