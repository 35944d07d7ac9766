package org.saleskit.examples.review.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.examples.review.model.Review;

/** The page in a real browser, when one is installed. */
class HtmlReportBrowserTest {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final long SECONDS = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1280, en, Acme",
        "400, en, Acme",
        "1280, ru, Acme",
        "400, ru, Acme",
        "400, en, </script><img src=x onerror=alert(1)>{b|}"
    })
    void page_inBrowser_drawsEveryChartWithoutErrorOrOverflow(int width, String language, String name)
            throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium or Chrome on the path");
        Review review = SampleReview.named(name);

        String dump = open(browser.orElseThrow(), HtmlReport.render(review, Locale.forLanguageTag(language)), width);

        assertThat(fact(dump, "frame")).as("width of the page").isEqualTo(Integer.toString(width));
        assertThat(fact(dump, "errors")).isEqualTo("[]");
        assertThat(fact(dump, "charts")).isEqualTo("17");
        assertThat(fact(dump, "drawn")).isEqualTo("17");
        // An empty drawing has only a frame.
        assertThat(Integer.parseInt(fact(dump, "fewestShapes"))).isGreaterThan(15);
        assertThat(fact(dump, "images")).isEqualTo("0");
        assertThat(fact(dump, "overflow")).as("pixels beyond the window").isEqualTo("0");
        assertThat(fact(dump, "unfolded"))
                .as("pixels beyond the window with all unfolded")
                .isEqualTo("0");
        assertThat(Double.parseDouble(fact(dump, "contrast")))
                .as("least contrast of a shaded cell")
                .isBetween(4.5, 10.0);
        assertThat(fact(dump, "clipped"))
                .as("cells that do not hold their text")
                .isEqualTo("0");
    }

    /**
     * Opens the page in a frame of the given width, as a browser's own window has a least width, and returns the
     * document with what was measured inside.
     */
    private String open(Path browser, String page, int width) throws IOException, InterruptedException {
        // The charting library has this text too, so the last one is the page's end.
        int end = page.lastIndexOf("</body>");
        String measured = page.substring(0, end) + "<script>" + MEASURE + "</script>" + page.substring(end);
        Files.writeString(folder.resolve("page.html"), measured);
        Path host = folder.resolve("host.html");
        Files.writeString(
                host,
                "<!DOCTYPE html><html><body style=\"margin:0\"><iframe src=\"page.html\" style=\"border:0;width:"
                        + width
                        + "px;height:900px\"></iframe><script>addEventListener('message', (event) => {"
                        + "document.body.textContent = event.data;});</script></body></html>");
        Path output = folder.resolve("dump.txt");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1400,1000",
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        host.toUri().toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("browser ends within %s seconds", SECONDS)
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Runs in the page: waits until every chart says it is drawn, at most 15 seconds, and posts what it sees. */
    private static final String MEASURE = """
            (function () {
              const from = performance.now();
              function look() {
                const charts = Array.from(document.querySelectorAll('figure[data-chart] .chart'));
                const drawn = charts.filter((chart) => chart.dataset.drawn === 'true');
                if (drawn.length < charts.length && performance.now() - from < 15000) {
                  setTimeout(look, 100);
                  return;
                }
                const light = (colour) => {
                  const rgb = colour.match(/\\d+/g).slice(0, 3).map((c) => c / 255)
                      .map((c) => (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)));
                  return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05;
                };
                const shaded = Array.from(document.querySelectorAll('td.heat[class*="shade"]'));
                const contrasts = shaded.map((cell) => {
                  const style = getComputedStyle(cell);
                  return light(style.backgroundColor) / light(style.color);
                });
                const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
                const overflow = beyond();
                document.querySelectorAll('details').forEach((details) => { details.open = true; });
                const clipped = Array.from(document.querySelectorAll('td, th'))
                    .filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
                const shapes = charts.map((chart) => chart.querySelectorAll('svg path, svg text, svg circle').length);
                parent.postMessage([
                  'frame=' + innerWidth,
                  'errors=' + JSON.stringify(window.saleskitErrors),
                  'charts=' + charts.length,
                  'drawn=' + drawn.length,
                  'fewestShapes=' + Math.min.apply(null, shapes),
                  'images=' + document.images.length,
                  'overflow=' + overflow,
                  'unfolded=' + beyond(),
                  'contrast=' + Math.min.apply(null, contrasts).toFixed(2),
                  'clipped=' + clipped.length, ''
                ].join(';'), '*');
              }
              look();
            })();
            """;

    private static String fact(String dump, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=([^;]*);").matcher(dump);
        assertThat(matcher.find()).as("%s in %s", name, dump).isTrue();
        return matcher.group(1);
    }

    private static Optional<Path> browser() {
        String path = System.getenv().getOrDefault("PATH", "");
        return BROWSERS.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
