package org.saleskit.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.testing.PublicApi;

/**
 * A reference that is missing is named by the exception, at every public method and constructor of the module: each is called with
 * samples for all arguments but one, which is null.
 */
class NullArgumentsTest {

    /** A name such as {@code deals} or {@code rows[1].key}, not the text that the virtual machine makes up. */
    private static final Pattern NAME = Pattern.compile("[a-z]\\w*(\\[[^\\]]*\\])*(\\.\\w+)*");

    /** Calls for which no sample was found: as few as there are, so that a new one is noticed. */
    private static final int MOST_WITHOUT_A_SAMPLE = 18;

    private static final List<Class<?>> TYPES = PublicApi.ofModuleOf(AbcAnalysis.class).exportedTypes().stream()
            .flatMap(NullArgumentsTest::withNested)
            // Generated.
            .filter(type -> !type.getName().endsWith("Builder"))
            .toList();

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.of(type.getDeclaredClasses())
                        .filter(nested -> Modifier.isPublic(nested.getModifiers()))
                        .flatMap(NullArgumentsTest::withNested));
    }

    private final Samples samples = Samples.of(TYPES);
    private final List<String> unnamed = new ArrayList<>();
    private final List<String> notReached = new ArrayList<>();
    private int named;

    @Test
    void missingReference_anywhere_isNamed() {
        for (Class<?> type : TYPES) {
            for (Executable each : Samples.callables(type)) {
                Parameter[] parameters = each.getParameters();
                for (int i = 0; i < parameters.length; i++) {
                    if (!parameters[i].getType().isPrimitive()) {
                        call(each, i);
                    }
                }
            }
        }
        assertThat(unnamed).isEmpty();
        assertThat(notReached).as("calls without samples").hasSizeLessThanOrEqualTo(MOST_WITHOUT_A_SAMPLE);
        assertThat(named).isGreaterThan(850);
    }

    private void call(Executable each, int missing) {
        String call = each.getDeclaringClass().getName().replace("org.saleskit.analytics.", "") + "." + each.getName()
                + each.getParameterCount() + " " + each.getParameters()[missing].getName();
        Optional<@Nullable Object[]> arguments = samples.arguments(each);
        if (arguments.isEmpty()) {
            notReached.add(call + ": no sample");
            return;
        }
        arguments.get()[missing] = null;
        try {
            samples.invoke(each, arguments.get());
            unnamed.add(call + ": taken");
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof NullPointerException) {
                if (cause.getMessage() != null
                        && NAME.matcher(cause.getMessage()).matches()) {
                    named++;
                } else {
                    unnamed.add(call + ": " + cause.getMessage());
                }
            } else {
                notReached.add(call + ": " + cause);
            }
        } catch (ReflectiveOperationException e) {
            notReached.add(call + ": " + e);
        }
    }
}
