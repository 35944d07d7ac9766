package org.saleskit.examples.hosts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.hosts.FactArbitraries;

class FactTablesProperties {

    private static final Pipeline PIPELINE = Pipeline.of("p", List.of("new", "offer"), List.of("won"), List.of("lost"));
    private static final DealFold.AsOf FOLD = DealFold.of(PIPELINE).asOf(Instant.parse("2030-01-01T00:00:00Z"));

    @Provide
    Arbitrary<List<SaleLine>> saleLines() {
        return FactArbitraries.saleLines().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<ContactEvent>> contactEvents() {
        return FactArbitraries.contactEvents()
                .list()
                .uniqueElements(ContactEvent::id)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<DealEvent>> dealEvents() {
        return FactArbitraries.dealEvents().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Reading>> readings() {
        return FactArbitraries.readings().list().ofMaxSize(8);
    }

    @Property(tries = 100)
    void saleLines_throughTheTable_areTheSame(@ForAll("saleLines") List<SaleLine> lines) throws SQLException {
        assertThat(Erp.throughTable(new SaleLineTable(), lines)).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Property(tries = 100)
    void readings_throughTheTable_areTheSame(@ForAll("readings") List<Reading> readings) throws SQLException {
        assertThat(Erp.throughTable(new ReadingTable(), readings)).containsExactlyInAnyOrderElementsOf(readings);
    }

    @Property(tries = 100)
    void contactEvents_shuffledRows_giveTheSameHistory(
            @ForAll("contactEvents") List<ContactEvent> events, @ForAll long seed) throws SQLException {
        List<ContactEvent> rows = shuffled(Erp.throughTable(new ContactEventTable(), events), seed);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(events);
        assertThat(ContactHistory.of(rows)).isEqualTo(ContactHistory.of(events));
    }

    @Property(tries = 100)
    void dealEvents_shuffledRows_foldToTheSameDeals(@ForAll("dealEvents") List<DealEvent> events, @ForAll long seed)
            throws SQLException {
        List<DealEvent> rows = shuffled(Erp.throughTable(new DealEventTable(), events), seed);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(events);
        assertThat(FOLD.fold(rows)).isEqualTo(FOLD.fold(events));
    }

    private static <V> List<V> shuffled(List<V> values, long seed) {
        List<V> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
