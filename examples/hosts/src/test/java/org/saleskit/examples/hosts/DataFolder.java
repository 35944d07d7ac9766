package org.saleskit.examples.hosts;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of the data sets, which are not part of the repository. */
public final class DataFolder {

    private DataFolder() {}

    /** The folder of one data set; the test is skipped when the system property is not set. */
    public static Path of(String dataSet) {
        Optional<String> data = Optional.ofNullable(System.getProperty("saleskit.data"));
        Assumptions.assumeTrue(data.isPresent(), "set the system property saleskit.data to read the data sets");
        return Path.of(data.orElseThrow(), dataSet);
    }
}
