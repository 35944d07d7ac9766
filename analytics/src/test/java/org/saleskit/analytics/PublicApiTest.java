package org.saleskit.analytics;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.testing.PublicApi;

class PublicApiTest {

    @Test
    void exportedSignatures_areThoseOfTheRecord() throws IOException {
        PublicApi.ofModuleOf(AbcAnalysis.class).assertMatches("src/test/api/saleskit-analytics.txt");
    }
}
