package org.saleskit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.field.Field;

/** Masking, erasure and audit see what the fields of a type say, so that an attribute left out of them would be silent. */
class FieldsTest {

    @Test
    void fields_ofEveryType_nameEveryAttribute() throws IOException, URISyntaxException, ReflectiveOperationException {
        List<String> missing = new ArrayList<>();
        int types = 0;
        for (Class<?> type : types()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("fields")
                        && method.getParameterCount() == 0
                        && Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getModifiers())) {
                    types++;
                    missing.addAll(missing(type, (List<?>) method.invoke(null)));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(types).isGreaterThan(10);
    }

    private static List<String> missing(Class<?> type, List<?> fields) {
        List<String> parts = fields.stream()
                .flatMap(field -> Arrays.stream(((Field<?>) field).name().split("\\.")))
                .toList();
        // Attributes are what a subclass may give; everything computed is final.
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !Modifier.isFinal(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !parts.contains(name))
                .map(name -> type.getSimpleName() + "." + name)
                .toList();
    }

    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(
                Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("org"))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && !name.contains("$") && !name.endsWith("-info.class")) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length())
                            .replace(file.getFileSystem().getSeparator(), "."));
                    if (Modifier.isPublic(type.getModifiers())) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }
}
