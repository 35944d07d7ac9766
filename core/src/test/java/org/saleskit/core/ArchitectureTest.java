package org.saleskit.core;

import org.junit.jupiter.api.Test;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.testing.ArchitectureRules;
import org.saleskit.testing.PublicApi;

class ArchitectureTest {

    private final ArchitectureRules rules = ArchitectureRules.ofModule("core");

    @Test
    void dependencies_pointOneWay() {
        rules.assertDependsOnlyOn("org.apache.commons.statistics.interval..", "javax.crypto..");
    }

    @Test
    void packages_haveNoCycles() {
        rules.assertNoPackageCycles();
    }

    @Test
    void signatures_showNothingForeign() {
        rules.assertNothingForeignInSignatures(PublicApi.ofModuleOf(CalendarPeriod.class));
    }

    @Test
    void code_readsNoHiddenEnvironment() {
        rules.assertNoHiddenEnvironment();
    }
}
