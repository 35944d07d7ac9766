package org.saleskit.examples.hosts.bpi;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.team.RepId;

/** Reads the two files of the log, {@code cases.csv.gz} and {@code events.csv.gz}. */
public final class LoanLogReader {

    private static final CurrencyUnit EURO = CurrencyUnit.of("EUR");
    private static final String FIRST_STATE = "A_SUBMITTED";
    private static final List<String> OFFER_CLOSED = List.of("O_CANCELLED", "O_DECLINED");
    private static final List<String> CALLS = List.of("W_Nabellen offertes", "W_Nabellen incomplete dossiers");

    /** One kind of call in one case: at most one is going on at a time. */
    private record Line(DealId deal, String activity) {}

    private final Map<DealId, Money> amounts;
    private final List<StageChange> changes = new ArrayList<>();
    private final List<ContactEvent> calls = new ArrayList<>();
    private final SortedMap<LeftOut, Long> leftOut = new TreeMap<>();
    private final Map<Line, LoanEvent> started = new HashMap<>();

    private LoanLogReader(Map<DealId, Money> amounts) {
        this.amounts = amounts;
    }

    /**
     * {@return the log in a folder}
     *
     * @param folder where the two files are
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if the log has a state that the pipeline has not, or a case without an amount
     */
    public static LoanLog read(Path folder) throws IOException {
        Map<DealId, Money> amounts = new TreeMap<>();
        for (NamedCsvRecord row : rows(folder.resolve("cases.csv.gz"), Function.identity())) {
            amounts.put(DealId.of(row.getField("case_id")), Money.of(EURO, new BigDecimal(row.getField("AMOUNT_REQ"))));
        }
        List<LoanEvent> events = rows(folder.resolve("events.csv.gz"), LoanEvent::of);
        LoanLogReader reader = new LoanLogReader(amounts);
        events.forEach(reader::add);
        reader.leave(LeftOut.CALL_NOT_COMPLETED, reader.started.size());
        return new LoanLog(
                events,
                amounts.keySet().stream().map(LoanLogReader::card).toList(),
                Collections.unmodifiableList(reader.changes),
                Collections.unmodifiableList(reader.calls),
                Collections.unmodifiableSortedMap(reader.leftOut));
    }

    private static <R> List<R> rows(Path file, Function<NamedCsvRecord, R> read) throws IOException {
        try (Reader text =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(read).toList();
        }
    }

    private static DealCard card(DealId deal) {
        return DealCard.of(deal, clientOf(deal));
    }

    private static ClientId clientOf(DealId deal) {
        return ClientId.of("applicant-" + deal);
    }

    private void add(LoanEvent event) {
        String activity = event.activity();
        if (OFFER_CLOSED.contains(activity)) {
            leave(LeftOut.OFFER_CLOSED, 1);
        } else if (!activity.startsWith("W_")) {
            changes.add(change(event));
        } else if (event.lifecycle().equals("SCHEDULE")) {
            leave(LeftOut.WORK_SCHEDULED, 1);
        } else if (!CALLS.contains(activity)) {
            leave(LeftOut.NOT_A_CALL, 1);
        } else if (event.lifecycle().equals("START")) {
            start(event);
        } else {
            complete(event);
        }
    }

    private void leave(LeftOut reason, long events) {
        if (events > 0) {
            leftOut.merge(reason, events, Long::sum);
        }
    }

    private StageChange change(LoanEvent event) {
        String stage = event.activity();
        if (LoanPipeline.pipeline().stage(stage).isEmpty()) {
            throw new IllegalArgumentException("activity must be a stage of the pipeline, but was \"" + stage + "\"");
        }
        return StageChange.builder()
                .deal(event.deal())
                .stage(stage)
                .happenedAt(event.instant())
                .sequence(event.sequence())
                .by(event.resource())
                .amount(stage.equals(FIRST_STATE) ? Optional.of(amountOf(event.deal())) : Optional.empty())
                .build();
    }

    private Money amountOf(DealId deal) {
        Money amount = amounts.get(deal);
        if (amount == null) {
            throw new IllegalArgumentException("case_id must be in cases.csv.gz, but was " + deal);
        }
        return amount;
    }

    private void start(LoanEvent event) {
        if (started.put(new Line(event.deal(), event.activity()), event) != null) {
            leave(LeftOut.CALL_NOT_COMPLETED, 1);
        }
    }

    private void complete(LoanEvent event) {
        LoanEvent start = started.remove(new Line(event.deal(), event.activity()));
        if (start == null) {
            leave(LeftOut.CALL_NOT_STARTED, 1);
            return;
        }
        Optional<RepId> rep = start.resource().or(event::resource);
        if (rep.isEmpty()) {
            leave(LeftOut.CALL_WITHOUT_EMPLOYEE, 2);
            return;
        }
        calls.add(call(start, event, rep.get()));
    }

    private static ContactEvent call(LoanEvent start, LoanEvent complete, RepId rep) {
        return ContactEvent.builder()
                .id(ContactEventId.of(start.deal() + "-" + start.sequence()))
                .client(clientOf(start.deal()))
                .rep(rep)
                .kind(ContactKind.CALL)
                .direction(ContactDirection.OUTBOUND)
                .channel(start.activity())
                .happenedAt(start.instant())
                .duration(Duration.between(start.instant(), complete.instant()))
                .recordedAt(complete.instant())
                .deal(start.deal())
                .build();
    }
}
