package org.saleskit.examples.review.cli.deallog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.AmountUnits;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.csv.Times;
import org.saleskit.examples.review.facts.InputException;

/** Reads the rows of a file that say which deal entered which stage, and when, with what else they state. */
public final class DealLogReader {

    private static final int LISTED_STAGES = 10;

    private final LogSource source;
    private final FactColumns facts;
    private final Pipeline pipeline;
    private final Times times;

    /** A deal has several rows, a stage has thousands: each text is held once. */
    private final Map<String, String> texts = new HashMap<>();

    private final Map<String, DealId> ids = new HashMap<>();
    private final List<DealEvent> events = new ArrayList<>();
    private final Map<String, KeyTrail> keys = new LinkedHashMap<>();
    private final SortedSet<String> otherStages = new TreeSet<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private long firstLine;
    private long emptyDeal;
    private long emptyStage;

    /**
     * A reader of one file.
     *
     * @param source where the log is
     * @param facts what else its rows state
     */
    public DealLogReader(LogSource source, FactColumns facts) {
        this.source = source;
        this.facts = facts;
        this.pipeline = source.pipeline();
        this.times = source.times();
        facts.keys().forEach(key -> keys.put(key, new KeyTrail()));
    }

    /**
     * {@return the log that the file holds}
     *
     * @throws InputException if it cannot be read, a field is not as it must be, no row names a stage of the pipeline, or the
     *     instant of the report lies before the first such row
     */
    public DealLog read() {
        try (CsvFile file = CsvFile.open(source.file(), source.separator())) {
            Columns columns = new Columns(file);
            for (CsvRow row : file) {
                read(row, columns);
            }
        }
        if (firstLine == 0) {
            throw InputException.of(
                    name(),
                    "must have a row with a deal and a stage that --stages, --won or --lost names, but has "
                            + listed());
        }
        Optional<Instant> asOf = source.asOf();
        asOf.ifPresent(end -> checkNotBeforeFirst("--as-of", end));
        return new DealLog(
                DealFold.of(pipeline).listingUnread(),
                events,
                keys,
                first,
                asOf.orElse(last),
                asOf.isPresent(),
                emptyDeal,
                emptyStage);
    }

    /**
     * Refuses an instant at which the log says nothing yet.
     *
     * @param option the name of the option that gives it
     * @param instant the instant
     * @throws InputException if the first row is later
     */
    public void checkNotBeforeFirst(String option, Instant instant) {
        if (instant.isBefore(first)) {
            throw InputException.ofField(
                    name(),
                    firstLine,
                    source.time(),
                    "not be after " + option + ", which is " + instant + ", in the first row",
                    first.toString());
        }
    }

    private String name() {
        return source.file().toString();
    }

    private final class Columns {

        private final CsvColumn deal;
        private final CsvColumn stage;
        private final CsvColumn time;
        private final Optional<AmountColumns> amount;
        private final Optional<CsvColumn> expectedClose;
        private final Optional<CsvColumn> reason;
        private final Optional<CsvColumn> competitor;
        private final List<CsvColumn> groups;

        private Columns(CsvFile file) {
            deal = file.column(source.deal());
            stage = file.column(source.stage());
            time = file.column(source.time());
            amount = facts.amount().map(column -> AmountColumns.of(file, column));
            expectedClose = facts.expectedClose().map(file::column);
            reason = facts.reason().map(file::column);
            competitor = facts.competitor().map(file::column);
            groups = facts.keys().stream().map(file::column).toList();
        }
    }

    private void read(CsvRow row, Columns columns) {
        String stage = shared(row.text(columns.stage));
        Instant at = times.instant(row, columns.time);
        String deal = row.text(columns.deal);
        if (deal.isBlank()) {
            emptyDeal++;
            return;
        }
        DealId id = ids.computeIfAbsent(deal, DealId::of);
        boolean moves = !stage.isBlank();
        if (moves && pipeline.stage(stage).isEmpty()) {
            if (otherStages.size() <= LISTED_STAGES) {
                otherStages.add(stage);
            }
        } else if (moves) {
            see(at, row.line());
        }
        Facts stated = facts(row, columns);
        if (moves) {
            events.add(stated.change(id, stage, at));
        } else if (stated.isEmpty()) {
            emptyStage++;
        } else {
            events.add(stated.update(id, at));
        }
        nameKeys(row, columns, id, at, place(stage));
    }

    /** The place of a stage among rows of one instant; a row that only states something comes last. */
    private int place(String stage) {
        return pipeline.stage(stage).map(pipeline.stages()::indexOf).orElse(Integer.MAX_VALUE);
    }

    /** What a row states beside its stage. */
    private record Facts(
            Optional<Money> amount,
            Optional<LocalDate> expectedClose,
            Optional<RefusalReason> reason,
            Optional<String> competitor) {

        boolean isEmpty() {
            return amount.isEmpty() && expectedClose.isEmpty() && reason.isEmpty() && competitor.isEmpty();
        }

        StageChange change(DealId deal, String stage, Instant at) {
            return StageChange.builder()
                    .deal(deal)
                    .stage(stage)
                    .happenedAt(at)
                    .amount(amount)
                    .expectedClose(expectedClose)
                    .lossReason(reason)
                    .competitor(competitor)
                    .build();
        }

        DealUpdate update(DealId deal, Instant at) {
            return DealUpdate.builder()
                    .deal(deal)
                    .happenedAt(at)
                    .amount(amount)
                    .expectedClose(expectedClose)
                    .lossReason(reason)
                    .competitor(competitor)
                    .build();
        }
    }

    private Facts facts(CsvRow row, Columns columns) {
        return new Facts(
                columns.amount.flatMap(amount -> money(row, amount)),
                columns.expectedClose
                        .filter(column -> !row.text(column).isBlank())
                        .map(column -> Dates.iso().date(row, column)),
                stated(row, columns.reason).map(label -> RefusalReason.other(label, label)),
                stated(row, columns.competitor));
    }

    private void nameKeys(CsvRow row, Columns columns, DealId id, Instant at, int place) {
        for (int i = 0; i < columns.groups.size(); i++) {
            String value = row.text(columns.groups.get(i));
            if (!value.isBlank()) {
                Objects.requireNonNull(keys.get(facts.keys().get(i))).add(id, at, place, shared(value));
            }
        }
    }

    private static Optional<String> stated(CsvRow row, Optional<CsvColumn> column) {
        return column.map(row::text).filter(text -> !text.isBlank());
    }

    private Optional<Money> money(CsvRow row, AmountColumns amounts) {
        if (amounts.isEmpty(row)) {
            return Optional.empty();
        }
        CurrencyUnit currency = facts.currency().orElseThrow();
        if (facts.fromZero() && amounts.amount(row).signum() < 0) {
            throw amounts.problem(row, "be zero or more");
        }
        long minor = AmountUnits.units(row, amounts, ValueUnit.money(currency));
        return Optional.of(Money.ofMinor(currency, minor));
    }

    private void see(Instant at, long line) {
        if (at.isBefore(first)) {
            first = at;
            firstLine = line;
        }
        if (at.isAfter(last)) {
            last = at;
        }
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private String listed() {
        if (otherStages.isEmpty()) {
            return "none";
        }
        String list = otherStages.stream()
                .limit(LISTED_STAGES)
                .map(InputException::quoted)
                .collect(Collectors.joining(", "));
        return "the stages " + list + (otherStages.size() > LISTED_STAGES ? " and others" : "");
    }
}
