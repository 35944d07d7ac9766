package org.saleskit.analytics;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.stats.Proportion;
import org.saleskit.testing.PublicApi;

class PublicApiTest {

    @Test
    void exportedSignatures_areThoseOfTheRecord() throws IOException {
        PublicApi.ofModuleOf(Proportion.class).assertMatches("src/test/api/saleskit-analytics.txt");
    }
}
