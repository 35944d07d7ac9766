package org.saleskit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The architecture that every library module keeps. */
public final class ArchitectureRules {

    /** Base for arithmetic and values everywhere; what else a module may use, its own test names. */
    private static final List<String> ALWAYS_ALLOWED = List.of(
            "java..",
            "org.jspecify..",
            "org.immutables..",
            "org.joda.money..",
            "org.threeten.extra..",
            "com.google.common..");

    private static final Pattern FOREIGN =
            Pattern.compile("com\\.google\\.|org\\.apache\\.commons|org\\.immutables|org\\.saleskit\\.\\w+\\.internal");

    private final String module;
    private final JavaClasses classes;

    private ArchitectureRules(String module, JavaClasses classes) {
        this.module = module;
        this.classes = classes;
    }

    /** The rules over the compiled main classes of a module, such as {@code core}. */
    public static ArchitectureRules ofModule(String module) {
        return new ArchitectureRules(module, new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    /** The module depends on itself, the modules before it and the named libraries only. */
    public void assertDependsOnlyOn(String... more) {
        String[] allowed = java.util.stream.Stream.of(
                        ALWAYS_ALLOWED.stream(), java.util.stream.Stream.of(more), java.util.stream.Stream.of(own()))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(own())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(classes);
    }

    /** No cycle between the packages of the module. */
    public void assertNoPackageCycles() {
        slices().matching("org.saleskit." + module + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /** No type of an internal package, of Guava, Commons or Immutables in an exported signature. */
    public void assertNothingForeignInSignatures(PublicApi api) {
        assertThat(api.text().lines().filter(line -> FOREIGN.matcher(line).find()))
                .as("exported signatures with a type that users must not see")
                .isEmpty();
        assertThat(api.exportedPackages()).noneMatch(exported -> exported.contains(".internal"));
    }

    /** No clock, default zone, locale or charset, unseeded random, nor an order that changes from run to run. */
    public void assertNoHiddenEnvironment() {
        noClasses().should().callCodeUnitWhere(HiddenEnvironment.PREDICATE).check(classes);
    }

    private String own() {
        return "org.saleskit." + module + "..";
    }
}
