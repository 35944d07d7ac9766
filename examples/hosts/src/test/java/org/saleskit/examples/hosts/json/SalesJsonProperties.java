package org.saleskit.examples.hosts.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.hosts.FactArbitraries;
import org.saleskit.examples.hosts.Samples;

class SalesJsonProperties {

    private static final SalesJson JSON = SalesJson.of(Samples.keys());

    @Provide
    Arbitrary<SaleLine> saleLines() {
        return FactArbitraries.saleLines();
    }

    @Provide
    Arbitrary<ContactEvent> contactEvents() {
        return FactArbitraries.contactEvents();
    }

    @Provide
    Arbitrary<DealEvent> dealEvents() {
        return FactArbitraries.dealEvents();
    }

    @Provide
    Arbitrary<Reading> readings() {
        return FactArbitraries.readings();
    }

    @Property(tries = 300)
    void saleLine_throughJson_isTheSame(@ForAll("saleLines") SaleLine line) {
        assertThat(JSON.read(JSON.write(line), SaleLine.class)).isEqualTo(line);
    }

    @Property(tries = 300)
    void contactEvent_throughJson_isTheSame(@ForAll("contactEvents") ContactEvent event) {
        assertThat(JSON.read(JSON.write(event), ContactEvent.class)).isEqualTo(event);
    }

    @Property(tries = 300)
    void dealEvent_throughJson_isTheSame(@ForAll("dealEvents") DealEvent event) {
        assertThat(JSON.read(JSON.write(event), DealEvent.class)).isEqualTo(event);
    }

    @Property(tries = 300)
    void reading_throughJson_isTheSame(@ForAll("readings") Reading reading) {
        assertThat(JSON.read(JSON.write(reading), Reading.class)).isEqualTo(reading);
    }
}
