package org.saleskit.examples.review.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the page on the class path: style sheet, scripts, phrases and the charting library. */
final class Resources {

    /** Apache ECharts in the version that the module's pom names. */
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

    private Resources() {}

    static String echarts() {
        return read(ECHARTS);
    }

    /** A file beside this class. */
    static String own(String name) {
        return read(name);
    }

    private static String read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path must hold " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
