package org.saleskit.core;

import static org.assertj.core.api.Assertions.assertThat;

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
}
