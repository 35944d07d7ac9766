package org.saleskit.core;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.testing.PublicApi;

class PublicApiTest {

    @Test
    void exportedSignatures_areThoseOfTheRecord() throws IOException {
        PublicApi.ofModuleOf(CalendarPeriod.class).assertMatches("src/test/api/saleskit-core.txt");
    }
}
