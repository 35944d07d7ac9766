package org.saleskit.examples.review.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saleskit.examples.review.facts.InputException;

/**
 * Conditions on the fields of a row: those that it must meet, and those that it must not.
 *
 * <p>A regular expression may need time beyond all measure for an unlucky text, as the engine of Java tries one way after
 * another. So the characters that it looks at are counted: a field that takes more than {@value #MOST_LOOKS} of them is
 * refused with its line, which does not depend on the speed of the machine.
 */
public final class RowFilter {

    /** The most characters that the engine may look at for one field, counting repetition. */
    static final int MOST_LOOKS = 1_000_000;

    private final List<Condition> conditions;

    private RowFilter(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * {@return a filter of conditions}
     *
     * @param conditions the conditions, in the order in which they are looked at
     */
    public static RowFilter of(List<Condition> conditions) {
        return new RowFilter(List.copyOf(conditions));
    }

    /** {@return the conditions in their order} */
    public List<Condition> conditions() {
        return conditions;
    }

    /**
     * A condition on one field.
     *
     * @param option the option that asks for it
     * @param column the name of the column
     * @param pattern what the whole field is compared with
     * @param keeps whether rows that match stay and others go, or the other way round
     */
    public record Condition(String option, String column, Pattern pattern, boolean keeps) {

        /** {@return the condition as it stands on a command line} */
        @Override
        public String toString() {
            return option + " " + column + "=" + pattern;
        }

        private boolean refuses(CsvRow row, CsvColumn field) {
            try {
                return pattern.matcher(new Text(row.text(field))).matches() != keeps;
            } catch (TooManyLooks | StackOverflowError endless) {
                throw row.problem(
                        field,
                        "be short or plain enough for " + InputException.quoted(toString())
                                + ", which tries too many ways to match it");
            }
        }
    }

    /**
     * {@return the filter for the rows of a file}
     *
     * @param file the file
     * @throws InputException if the file lacks a column
     */
    public Bound in(CsvFile file) {
        List<CsvColumn> columns = new ArrayList<>();
        conditions.forEach(condition -> columns.add(file.column(condition.column())));
        return new Bound(conditions, columns);
    }

    /** A filter with its columns found. */
    public static final class Bound {

        private final List<Condition> conditions;
        private final List<CsvColumn> columns;

        private Bound(List<Condition> conditions, List<CsvColumn> columns) {
            this.conditions = conditions;
            this.columns = columns;
        }

        /**
         * {@return the first condition that keeps the row out, if one does}
         *
         * @param row a row of the file
         * @throws InputException if a condition tries too many ways to match its field
         */
        public Optional<Condition> refusing(CsvRow row) {
            for (int i = 0; i < columns.size(); i++) {
                if (conditions.get(i).refuses(row, columns.get(i))) {
                    return Optional.of(conditions.get(i));
                }
            }
            return Optional.empty();
        }
    }

    /** A text that counts the looks at its characters. */
    private static final class Text implements CharSequence {

        private final String whole;
        private int looks;

        Text(String whole) {
            this.whole = whole;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return whole.charAt(index);
        }

        @Override
        public int length() {
            return whole.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return whole.subSequence(start, end);
        }

        @Override
        public String toString() {
            return whole;
        }
    }

    /** The engine has looked at too many characters. */
    private static final class TooManyLooks extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}
