package org.saleskit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.core.personal.Walker;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.testing.PublicApi;

/**
 * A name, telephone number, e-mail address or free text set on any value is in no text form and in no message. New types are
 * covered without a line here; one that cannot be built is named.
 */
class PersonalDataTest {

    private static final Walker WALKER =
            new Walker(PublicApi.ofModuleOf(CalendarPeriod.class).exportedTypes());

    @BeforeAll
    static void walk() {
        WALKER.walk();
    }

    @Test
    void everyType_isBuilt() {
        assertThat(WALKER.notBuilt()).isEmpty();
    }

    @Test
    void textFormsAndMessages_neverShowPersonalData() {
        assertThat(WALKER.leaks()).as(WALKER.looked()).isEmpty();
    }

    @Test
    void walk_looksAtManyFormsAndMessages() {
        assertThat(WALKER.forms()).as(WALKER.looked()).isGreaterThan(1000);
        assertThat(WALKER.messages()).as(WALKER.looked()).isGreaterThan(1000);
    }

    /** Shows a name in its text form. */
    public record ShowsName(String name) {}

    /** Repeats a telephone number in its message. */
    public record RepeatsPhone(String phone) {

        /** Refuses everything. */
        public RepeatsPhone {
            throw new IllegalArgumentException("phone must be another, but was " + phone);
        }

        @Override
        public String toString() {
            return "RepeatsPhone";
        }
    }

    /** Hides what it holds. */
    public record Hides(String name) {

        @Override
        public String toString() {
            return "Hides";
        }
    }

    @Test
    void walker_leakyTypes_areFound() {
        Walker walker = new Walker(List.of(ShowsName.class, RepeatsPhone.class, Hides.class));
        walker.walk();
        assertThat(walker.notBuilt()).containsExactly(RepeatsPhone.class.getName());
        assertThat(walker.leaks())
                .anyMatch(leak -> leak.startsWith("text form of " + ShowsName.class.getName()))
                .anyMatch(leak -> leak.startsWith("message of " + RepeatsPhone.class.getName()))
                .noneMatch(leak -> leak.contains(Hides.class.getName()));
    }
}
