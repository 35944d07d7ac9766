package org.saleskit.examples.review.crm;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.csv.Decimals;

/** The deals of an export, a row each, and the columns that are read. */
record PipelineFile(
        List<CsvRow> rows,
        CsvColumn id,
        CsvColumn agent,
        CsvColumn product,
        CsvColumn account,
        CsvColumn stage,
        CsvColumn engaged,
        CsvColumn closed,
        CsvColumn value) {

    private static final Dates DATES = Dates.iso();

    static PipelineFile read(Path path) {
        try (CsvFile file = CsvFile.open(path, ',')) {
            List<CsvRow> rows = new ArrayList<>();
            PipelineFile deals = new PipelineFile(
                    rows,
                    file.column("opportunity_id"),
                    file.column("sales_agent"),
                    file.column("product"),
                    file.column("account"),
                    file.column("deal_stage"),
                    file.column("engage_date"),
                    file.column("close_date"),
                    file.column("close_value"));
            file.forEach(rows::add);
            return deals;
        }
    }

    /** {@return the field, without blanks at its ends; empty if nothing is left} */
    static Optional<String> optional(CsvRow row, CsvColumn column) {
        return Optional.of(row.text(column).strip()).filter(text -> !text.isEmpty());
    }

    static Optional<LocalDate> optionalDate(CsvRow row, CsvColumn column) {
        return optional(row, column).map(text -> date(row, column));
    }

    static LocalDate date(CsvRow row, CsvColumn column) {
        return DATES.date(row, column);
    }

    Money money(CsvRow row, CurrencyUnit currency) {
        BigDecimal amount = Decimals.parse(row.required(value)).orElseThrow(() -> row.problem(value, Decimals.RULE));
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw row.problem(value, "have at most " + currency.getDecimalPlaces() + " digits after the point");
        }
        return Money.of(currency, amount.stripTrailingZeros());
    }
}
