package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.stats.Proportion;

/**
 * A public export of 8 800 deals ("CRM Sales Opportunities", Maven Analytics, public domain); the expected numbers are
 * the check values that come with the file and direct sums over its columns.
 *
 * <p>Traps of the export: it has dates and no times; a deal has only the stage it is in now, so no closed deal shows that
 * it was in Prospecting; the 500 deals in Prospecting have no date at all and are taken as entered on the last day of the
 * data, the instant of the export here; losses have the value 0, open deals none.
 */
class CrmSalesOpportunitiesReferenceTest {

    private record Row(String deal, String stage, Instant at) {}

    private static final Pipeline PIPELINE =
            Pipeline.of("crm", List.of("Prospecting", "Engaging"), List.of("Won"), List.of("Lost"));
    private static final Instant EXPORTED = start("2017-12-31");

    private static final List<Row> ROWS = new ArrayList<>();

    @BeforeAll
    static void readExport() throws IOException {
        String data = System.getProperty("saleskit.data", "");
        Assumptions.assumeTrue(!data.isBlank(), "the system property saleskit.data names no folder with data");
        Path file = Path.of(data, "crm-sales-opportunities", "sales_pipeline.csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = List.of(line.split(",", -1));
            addDeal(fields.get(0), fields.get(4), fields.get(5), fields.get(6));
        }
    }

    private static void addDeal(String deal, String stage, String engaged, String closed) {
        if (engaged.isEmpty()) {
            ROWS.add(new Row(deal, stage, EXPORTED));
            return;
        }
        ROWS.add(new Row(deal, "Engaging", start(engaged)));
        if (!closed.isEmpty()) {
            ROWS.add(new Row(deal, stage, start(closed)));
        }
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void funnel_wholeExport_hasItsCheckValues() {
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .asOf(PIPELINE, EXPORTED)
                .analyze(ROWS, row -> DealId.of(row.deal()), Row::stage, Row::at);
        assertThat(funnel.deals()).isEqualTo(8_800);
        assertThat(funnel.won()).isEqualTo(4_238);
        assertThat(funnel.lost()).isEqualTo(2_473);
        assertThat(funnel.open()).isEqualTo(2_089);
        assertThat(funnel.leftOut()).isEmpty();
        assertThat(funnel.steps())
                .extracting(FunnelStep::toString)
                .containsExactly(
                        "Prospecting: reached 8800, entered 500, implied 8300, open now 500",
                        "Engaging: reached 8300, entered 8300, implied 0, open now 1589");
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(4_238, 8_300));
        assertThat(days(funnel, "Won")).isEqualTo(219_452);
        assertThat(days(funnel, "Lost")).isEqualTo(102_578);
    }

    private static long days(FunnelResult funnel, String stage) {
        return funnel.source().list().stream()
                .filter(deal -> deal.stage().name().equals(stage))
                .map(deal -> deal.cycleTime().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus)
                .toDays();
    }
}
