package org.saleskit.examples.review.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.saleskit.examples.review.facts.InputException;

/** A row of a file. */
public final class CsvRow {

    private final String file;
    private final CsvRecord fields;

    CsvRow(String file, CsvRecord fields) {
        this.file = file;
        this.fields = fields;
    }

    /** {@return the number of the line where the row starts, from 1; the header counts} */
    public long line() {
        return fields.getStartingLineNumber();
    }

    /**
     * {@return the field of the column as it is written, possibly empty}
     *
     * @param column a column of the same file
     */
    public String text(CsvColumn column) {
        return fields.getField(column.index());
    }

    /**
     * {@return the field of the column without blanks around it}
     *
     * @param column a column of the same file
     * @throws InputException if nothing but blanks is there
     */
    public String required(CsvColumn column) {
        String text = text(column).strip();
        if (text.isEmpty()) {
            throw problem(column, "not be empty");
        }
        return text;
    }

    /**
     * {@return the error that says the field is not as it must be}
     *
     * @param column the column of the field
     * @param rule what the field must be
     */
    public InputException problem(CsvColumn column, String rule) {
        return problem(column.name(), rule, text(column));
    }

    /**
     * {@return the error that says a value made from the row's fields is not as it must be}
     *
     * @param column the column, or an expression of columns
     * @param rule what the value must be
     * @param value what it was
     */
    public InputException problem(String column, String rule, String value) {
        return InputException.ofField(file, line(), column, rule, value);
    }
}
