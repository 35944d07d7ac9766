package org.saleskit.examples.review.cli.deallog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.AmountUnits;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.facts.InputException;

/** The columns of one log, and what a row states in them beside its stage. */
final class LogColumns {

    private final FactColumns names;
    private final CsvColumn deal;
    private final CsvColumn stage;
    private final CsvColumn time;
    private final Optional<AmountColumns> amount;
    private final Optional<CsvColumn> expectedClose;
    private final Optional<CsvColumn> reason;
    private final Optional<CsvColumn> competitor;
    private final List<CsvColumn> keys;

    /**
     * The columns of a file.
     *
     * @throws InputException if it lacks one of them
     */
    LogColumns(CsvFile file, LogSource source, FactColumns names) {
        this.names = names;
        deal = file.column(source.deal());
        stage = file.column(source.stage());
        time = file.column(source.time());
        amount = names.amount().map(column -> AmountColumns.of(file, column));
        expectedClose = names.expectedClose().map(file::column);
        reason = names.reason().map(file::column);
        competitor = names.competitor().map(file::column);
        keys = names.keys().stream().map(file::column).toList();
    }

    CsvColumn deal() {
        return deal;
    }

    CsvColumn stage() {
        return stage;
    }

    CsvColumn time() {
        return time;
    }

    List<CsvColumn> keys() {
        return keys;
    }

    /** What a row states beside its stage. */
    record Facts(
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

    /** What the row states. */
    Facts facts(CsvRow row) {
        return new Facts(
                amount.flatMap(columns -> money(row, columns)),
                expectedClose
                        .filter(column -> !row.text(column).isBlank())
                        .map(column -> Dates.iso().date(row, column)),
                stated(row, reason).map(label -> RefusalReason.other(label, label)),
                stated(row, competitor));
    }

    private static Optional<String> stated(CsvRow row, Optional<CsvColumn> column) {
        return column.map(row::text).filter(text -> !text.isBlank());
    }

    private Optional<Money> money(CsvRow row, AmountColumns columns) {
        if (columns.isEmpty(row)) {
            return Optional.empty();
        }
        CurrencyUnit currency = names.currency().orElseThrow();
        if (names.fromZero() && columns.amount(row).signum() < 0) {
            throw columns.problem(row, "be zero or more");
        }
        long minor = AmountUnits.units(row, columns, ValueUnit.money(currency));
        return Optional.of(Money.ofMinor(currency, minor));
    }
}
