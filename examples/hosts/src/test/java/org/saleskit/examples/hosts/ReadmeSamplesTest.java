package org.saleskit.examples.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.examples.hosts.Samples.PROMOTION;
import static org.saleskit.examples.hosts.Samples.WAREHOUSE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.sale.RecognitionEvent;
import org.saleskit.core.sale.RecognitionLog;
import org.saleskit.core.sale.RecognizedLines;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.sale.SaleOrder;
import org.saleskit.examples.hosts.bpi.LoanLog;
import org.saleskit.examples.hosts.bpi.LoanLogReader;
import org.saleskit.examples.hosts.bpi.LoanPipeline;
import org.saleskit.examples.hosts.jdbc.DealEventTable;
import org.saleskit.examples.hosts.json.SalesJson;
import org.saleskit.examples.hosts.northwind.Northwind;
import org.saleskit.examples.hosts.northwind.NorthwindReader;
import org.threeten.extra.LocalDateRange;

/** The samples of the README of this module, as they stand there. */
class ReadmeSamplesTest {

    @Test
    void json_aSaleLine_comesBack() {
        SaleLine line = Samples.saleLine();
        SalesJson json = SalesJson.of(List.of(WAREHOUSE, PROMOTION));
        String text = json.write(line);
        SaleLine same = json.read(text, SaleLine.class);
        assertThat(same).isEqualTo(line);
    }

    @Test
    void jdbc_theLogOfDeals_foldsFromTheTable() throws SQLException, IOException {
        Pipeline pipeline = Pipeline.of("new business", List.of("new"), List.of("won"), List.of("lost")).toBuilder()
                .version(2)
                .build();
        Instant reportedAt = Instant.parse("2026-11-01T00:00:00Z");
        List<DealEvent> events = List.of(Samples.stageChange(), Samples.dealUpdate());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement();
                InputStream schema = Objects.requireNonNull(DealEventTable.class.getResourceAsStream("schema.sql"))) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            DealEventTable table = new DealEventTable();
            table.insert(connection, events);
            Deals deals = DealFold.of(pipeline).asOf(reportedAt).fold(table.selectAll(connection));
            assertThat(deals.count(StageType.LOST)).isEqualTo(1);
        }
    }

    @Test
    void bpi_theLoansGranted_areCounted() throws IOException {
        Path folder = DataFolder.of("bpi-challenge-2012");
        Instant endOfLog = Instant.parse("2012-03-15T00:00:00Z");
        LoanLog log = LoanLogReader.read(folder);
        Deals deals = DealFold.of(LoanPipeline.pipeline()).asOf(endOfLog).fold(log.changes());
        long granted = deals.count(StageType.WON); // 2 246
        assertThat(granted).isEqualTo(2_246);
    }

    @Test
    void northwind_theShippedOrders_areRecognized() throws IOException {
        Path folder = DataFolder.of("northwind");
        Northwind company = NorthwindReader.read(folder);
        List<SaleOrder> orders = SaleOrder.group(company.lines()); // 830
        RecognizedLines lines = RecognitionLog.of(company.shipped())
                .recognize(company.lines(), RecognitionEvent.SHIPPED, LocalDateRange.ALL);
        int notShipped = SaleOrder.group(lines.never()).size(); // 21
        assertThat(orders).hasSize(830);
        assertThat(notShipped).isEqualTo(21);
    }
}
