package org.saleskit.examples.review.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the build. */
public final class Version implements IVersionProvider {

    private static final String FILE = "/org/saleskit/examples/review/cli/version.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            properties.load(Objects.requireNonNull(in, "version.properties"));
        }
        return new String[] {"saleskit " + properties.getProperty("version")};
    }
}
