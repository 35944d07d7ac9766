package org.saleskit.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls whose result depends on the machine, the moment or the run, so that the same facts give another report. */
final class HiddenEnvironment {

    static final DescribedPredicate<JavaCall<?>> PREDICATE = DescribedPredicate.describe(
            "the result depends on the machine, the moment or the run", HiddenEnvironment::isHidden);

    /** Whatever the arguments. */
    private static final Map<String, Set<String>> ALWAYS = Map.ofEntries(
            Map.entry(
                    "java.time.Clock", Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime", "identityHashCode")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.util.random.RandomGenerator", Set.of("getDefault")),
            Map.entry("java.util.ResourceBundle", Set.of("getBundle")),
            // Their iteration order changes from one run of the virtual machine to the next.
            Map.entry("java.util.Set", Set.of("of", "copyOf")),
            Map.entry("java.util.Map", Set.of("of", "ofEntries", "copyOf")),
            Map.entry("java.util.stream.Collectors", Set.of("toUnmodifiableSet", "toUnmodifiableMap")));

    /** Only in the form without a locale, charset, seed or random source: owner, name, types of the parameters. */
    private static final Set<String> WITHOUT_ARGUMENT = Set.of(
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.security.SecureRandom.<init>()",
            "java.util.Date.<init>()",
            "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.util.Collections.shuffle(java.util.List)",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.DecimalFormatSymbols.<init>()",
            "java.text.DecimalFormatSymbols.getInstance()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String,[Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private HiddenEnvironment() {}

    private static boolean isHidden(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(type -> type.getName())
                .toList();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || ALWAYS.getOrDefault(owner, Set.of()).contains(name)
                || WITHOUT_ARGUMENT.contains(owner + "." + name + "(" + String.join(",", parameters) + ")");
    }
}
