package org.saleskit.core.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.team.RepId;

/**
 * The calls after an offer in the log of a bank, BPI Challenge 2012 (van Dongen,
 * doi:10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f). Expected: the check values published with the file.
 */
class ContactHistoryReferenceTest {

    private static final Instant AFTER_ALL = Instant.parse("2012-03-15T00:00:00Z");

    @Test
    void callsAfterOffers_ofTheBank_areAllThere() throws IOException {
        List<ContactEvent> calls = calls();
        ContactView view = ContactHistory.of(calls).asOf(AFTER_ALL);
        assertThat(view.happened()).hasSize(52_016);
        assertThat(view.byClient()).hasSize(5_015);
        Instant split = Instant.parse("2011-12-31T23:00:00Z");
        ContactHistory first = ContactHistory.of(calls).knownAt(split);
        assertThat(first.records()).isNotEmpty().hasSizeLessThan(calls.size());
        assertThat(first.appendAll(calls).asOf(AFTER_ALL)).isEqualTo(view);
    }

    private static List<ContactEvent> calls() throws IOException {
        String data = System.getProperty("saleskit.data");
        assumeTrue(data != null, "needs the data folder in the property saleskit.data");
        Path file = Path.of(data, "bpi-challenge-2012", "events.csv.gz");
        List<ContactEvent> calls = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                if (row[2].equals("W_Nabellen offertes")) {
                    calls.add(call(row));
                }
            });
        }
        return calls;
    }

    private static ContactEvent call(String[] row) {
        Instant at = OffsetDateTime.parse(row[5]).toInstant();
        return ContactEvent.builder()
                .id(ContactEventId.of(row[0] + "-" + row[1]))
                .client(ClientId.of(row[0]))
                .rep(RepId.of(row[4].isEmpty() ? "unknown" : row[4]))
                .kind(ContactKind.CALL)
                .happenedAt(at)
                .recordedAt(at)
                .build();
    }
}
