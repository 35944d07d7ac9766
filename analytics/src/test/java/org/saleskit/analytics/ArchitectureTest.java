package org.saleskit.analytics;

import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.testing.ArchitectureRules;
import org.saleskit.testing.PublicApi;

class ArchitectureTest {

    private final ArchitectureRules rules = ArchitectureRules.ofModule("analytics");

    @Test
    void dependencies_pointOneWay() {
        rules.assertDependsOnlyOn("org.saleskit.core..", "org.apache.commons.statistics.distribution..");
    }

    @Test
    void packages_haveNoCycles() {
        rules.assertNoPackageCycles();
    }

    @Test
    void signatures_showNothingForeign() {
        rules.assertNothingForeignInSignatures(PublicApi.ofModuleOf(AbcAnalysis.class));
    }

    @Test
    void code_readsNoHiddenEnvironment() {
        rules.assertNoHiddenEnvironment();
    }
}
