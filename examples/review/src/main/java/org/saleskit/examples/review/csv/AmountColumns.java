package org.saleskit.examples.review.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.facts.InputException;

/** Reads the amount of a row: the number in one column, or the exact product of the numbers in two, such as quantity and price. */
public final class AmountColumns {

    private final String expression;
    private final List<CsvColumn> factors;

    private AmountColumns(String expression, List<CsvColumn> factors) {
        this.expression = expression;
        this.factors = factors;
    }

    /**
     * {@return the columns that an expression names}
     *
     * @param file the file that has the columns
     * @param expression a column's name, or two names with a star between them; a column whose own name is the whole
     *     expression comes first
     * @throws InputException if the file lacks a column
     */
    public static AmountColumns of(CsvFile file, String expression) {
        int star = expression.indexOf('*');
        List<CsvColumn> factors = new ArrayList<>();
        if (star < 0 || file.has(expression)) {
            factors.add(file.column(expression));
        } else {
            factors.add(file.column(expression.substring(0, star).strip()));
            factors.add(file.column(expression.substring(star + 1).strip()));
        }
        return new AmountColumns(expression, factors);
    }

    /**
     * {@return the amount of the row, without trailing zeros after the decimal point}
     *
     * @param row a row of the file
     * @throws InputException if a field is empty or not a number
     */
    public BigDecimal amount(CsvRow row) {
        BigDecimal product = number(row, factors.get(0));
        for (CsvColumn factor : factors.subList(1, factors.size())) {
            product = product.multiply(number(row, factor));
        }
        BigDecimal shortest = product.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /**
     * {@return whether the row states no amount at all: every column is blank}
     *
     * @param row a row of the file
     */
    public boolean isEmpty(CsvRow row) {
        return factors.stream().allMatch(column -> row.text(column).isBlank());
    }

    /**
     * {@return the error that says the amount of a row is not as it must be}
     *
     * @param row the row
     * @param rule what the amount must be
     */
    public InputException problem(CsvRow row, String rule) {
        return row.problem(expression, rule, amount(row).toPlainString());
    }

    private static BigDecimal number(CsvRow row, CsvColumn column) {
        return Decimals.parse(row.required(column)).orElseThrow(() -> row.problem(column, Decimals.RULE));
    }
}
