package org.saleskit.forecasting;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.testing.PublicApi;

class PublicApiTest {

    @Test
    void exportedSignatures_areThoseOfTheRecord() throws IOException {
        PublicApi.ofModuleOf(ActivityForecast.class).assertMatches("src/test/api/saleskit-forecasting.txt");
    }
}
