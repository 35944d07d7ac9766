package org.saleskit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HiddenEnvironmentTest {

    @Test
    void offender_isReportedOncePerCall() {
        assertThat(check(Offender.class).getFailureReport().getDetails())
                .hasSize(6)
                .anyMatch(line -> line.contains("LocalDate.now()"))
                .anyMatch(line -> line.contains("ZoneId.systemDefault()"))
                .anyMatch(line -> line.contains("Random.<init>()"))
                .anyMatch(line -> line.contains("toUpperCase()"))
                .anyMatch(line -> line.contains("String.format"))
                .anyMatch(line -> line.contains("Set.of"));
    }

    @Test
    void givenClockZoneLocaleAndSeed_areAllowed() {
        assertThat(check(Innocent.class).hasViolation()).isFalse();
    }

    private static EvaluationResult check(Class<?> type) {
        return noClasses()
                .should()
                .callCodeUnitWhere(HiddenEnvironment.PREDICATE)
                .evaluate(new ClassFileImporter().importClasses(type));
    }

    @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone", "StringCaseLocaleUsage", "ReturnValueIgnored"})
    private static final class Offender {
        static String offend() {
            return LocalDate.now() + "" + ZoneId.systemDefault() + new Random() + "a".toUpperCase()
                    + String.format("%s", 1) + Set.of(1, 2);
        }
    }

    @SuppressWarnings("unused")
    private static final class Innocent {
        static String behave(Clock clock) {
            return LocalDate.ofInstant(Instant.EPOCH, ZoneOffset.UTC) + "" + clock.instant() + new Random(7)
                    + "a".toUpperCase(Locale.ROOT) + String.format(Locale.ROOT, "%s", 1);
        }
    }
}
