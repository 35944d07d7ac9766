package org.saleskit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The exported public and protected signatures of a module as text, one member a line. The committed copy is the record
 * of the API; its diff is how a change of the API is reviewed.
 */
public final class PublicApi {

    private static final String UPDATE = "saleskit.api.update";

    private final Path classes;
    private final ModuleDescriptor module;

    private PublicApi(Path classes, ModuleDescriptor module) {
        this.classes = classes;
        this.module = module;
    }

    /** The API of the module that holds the class. */
    public static PublicApi ofModuleOf(Class<?> member) {
        try {
            Path classes = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
                return new PublicApi(classes, ModuleDescriptor.read(descriptor));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("no module-info beside " + member, e);
        }
    }

    /** Names of the packages that every user may import. */
    public List<String> exportedPackages() {
        return module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
    }

    /** The public and protected top-level types of the exported packages. */
    public List<Class<?>> exportedTypes() {
        List<Class<?>> types = new ArrayList<>();
        for (String exported : exportedPackages()) {
            try (Stream<Path> files = Files.list(classes.resolve(exported.replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("$"))
                        .map(name -> exported + "." + name.substring(0, name.length() - ".class".length()))
                        .filter(name -> !name.endsWith("package-info"))
                        .sorted()
                        .map(PublicApi::load)
                        .filter(type -> isVisible(type.getModifiers()))
                        .forEach(types::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return types;
    }

    /** The record, as it should stand in the committed file. */
    public String text() {
        StringBuilder text = new StringBuilder("module " + module.name() + "\n");
        exportedTypes().forEach(type -> print(type, text));
        return text.toString();
    }

    /**
     * Compares the API with the committed record, a path from the module's folder. With the system property {@code
     * saleskit.api.update} the record is written anew instead.
     */
    public void assertMatches(String recordFile) throws IOException {
        Path file = Path.of(recordFile);
        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text());
        }
        assertThat(file)
                .as(
                        "The public API differs from its record. If the change is meant, regenerate the record with"
                                + " `mvn test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true`,"
                                + " review its diff and name the change in CHANGELOG.md.",
                        UPDATE)
                .hasContent(text());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void print(Class<?> type, StringBuilder text) {
        // JDK 25 writes here what is sealed, JDK 17 does not.
        String head = type.toGenericString().replace(" sealed ", " ").replace(" non-sealed ", " ");
        text.append('\n')
                .append(shorten(head))
                .append(supertypes(type))
                .append(permitted(type))
                .append('\n');
        members(type).forEach(line -> text.append("    ").append(line).append('\n'));
        Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> isVisible(nested.getModifiers()))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(nested -> print(nested, text));
    }

    /** The types that may extend a sealed one. An enum with bodies of constants is sealed by itself, which is no promise. */
    private static String permitted(Class<?> type) {
        return type.isSealed() && !type.isEnum()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(each -> shorten(each.getName()))
                        .sorted()
                        .collect(Collectors.joining(", ", " permits ", ""))
                : "";
    }

    private static String supertypes(Class<?> type) {
        String above = type.getGenericSuperclass() == null || type.getSuperclass() == Object.class
                ? ""
                : " extends " + type.getGenericSuperclass().getTypeName();
        String beside = Arrays.stream(type.getGenericInterfaces())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return shorten(above + (beside.isEmpty() ? "" : " implements " + beside));
    }

    private static List<String> members(Class<?> type) {
        List<String> lines = new ArrayList<>();
        Stream.of(type.getDeclaredFields())
                .filter(PublicApi::isDeclared)
                .map(Field::toGenericString)
                .map(line -> shorten(line).replace(owner(type), ""))
                .sorted()
                .forEach(lines::add);
        Stream.of(type.getDeclaredConstructors())
                .filter(PublicApi::isDeclared)
                .map(constructor -> signature(constructor, type.getSimpleName()))
                .sorted()
                .forEach(lines::add);
        Stream.of(type.getDeclaredMethods())
                .filter(PublicApi::isDeclared)
                .map(method -> signature(method, method.getName()))
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    private static boolean isDeclared(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static String owner(Class<?> type) {
        return shorten(type.getTypeName()) + ".";
    }

    private static String signature(Executable executable, String name) {
        int kept = executable.getModifiers()
                & (executable instanceof Constructor ? Modifier.constructorModifiers() : Modifier.methodModifiers())
                & ~(Modifier.SYNCHRONIZED | Modifier.STRICT | Modifier.NATIVE);
        StringBuilder line = new StringBuilder(Modifier.toString(kept)).append(' ');
        if (executable instanceof Method method && method.isDefault()) {
            line.append("default ");
        }
        if (executable.getTypeParameters().length > 0) {
            line.append(Arrays.stream(executable.getTypeParameters())
                    .map(PublicApi::bounded)
                    .collect(Collectors.joining(", ", "<", "> ")));
        }
        if (executable instanceof Method method) {
            line.append(method.getGenericReturnType().getTypeName()).append(' ');
        }
        line.append(name)
                .append(IntStream.range(0, executable.getParameterCount())
                        .mapToObj(index -> parameter(executable, index))
                        .collect(Collectors.joining(", ", "(", ")")));
        if (executable.getExceptionTypes().length > 0) {
            line.append(Arrays.stream(executable.getExceptionTypes())
                    .map(Class::getName)
                    .collect(Collectors.joining(", ", " throws ", "")));
        }
        return shorten(line.toString());
    }

    private static String bounded(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getBounds())
                .filter(bound -> bound != Object.class)
                .map(Type::getTypeName)
                .collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static String parameter(Executable executable, int index) {
        Parameter parameter = executable.getParameters()[index];
        // Not Parameter's own generic type: of a record's constructor it depends on the compiler's version.
        Type[] generic = executable.getGenericParameterTypes();
        Type declared = generic.length == executable.getParameterCount() ? generic[index] : parameter.getType();
        String type = declared.getTypeName();
        if (parameter.isVarArgs()) {
            type = type.replaceFirst("\\[]$", "...");
        }
        return type + " " + parameter.getName();
    }

    private static String shorten(String signature) {
        return signature
                .replaceAll("java\\.(lang|util|util\\.function|util\\.stream|time|math)\\.(?=[A-Z])", "")
                .replace("org.saleskit.", "");
    }
}
