package org.saleskit.forecasting;

import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.testing.ArchitectureRules;
import org.saleskit.testing.PublicApi;

class ArchitectureTest {

    private final ArchitectureRules rules = ArchitectureRules.ofModule("forecasting");

    @Test
    void dependencies_pointOneWay() {
        rules.assertDependsOnlyOn(
                "org.saleskit.core..", "org.saleskit.analytics..", "org.apache.commons.statistics.distribution..");
    }

    @Test
    void packages_haveNoCycles() {
        rules.assertNoPackageCycles();
    }

    @Test
    void signatures_showNothingForeign() {
        rules.assertNothingForeignInSignatures(PublicApi.ofModuleOf(ActivityForecast.class));
    }

    @Test
    void code_readsNoHiddenEnvironment() {
        rules.assertNoHiddenEnvironment();
    }
}
