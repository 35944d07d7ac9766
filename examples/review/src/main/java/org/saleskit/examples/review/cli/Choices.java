package org.saleskit.examples.review.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.analytics.criteria.JoinRule;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.output.Names;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.csv.RowFilter;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Readers of option values of the analysis of sales: one of a few names, a number within limits, a condition on rows. */
final class Choices {

    private Choices() {}

    /** One of the values of an enum by its name, as {@code GROSS_SALES} by {@code gross-sales}. */
    private abstract static class Named<E extends Enum<E>> implements ITypeConverter<E> {

        private final List<E> values;
        private final Function<E, String> name;

        Named(E[] values, Function<E, String> name) {
            this.values = List.of(values);
            this.name = name;
        }

        @Override
        public E convert(String value) {
            String asked = value.toLowerCase(Locale.ROOT).replace('_', '-');
            return values.stream()
                    .filter(one -> name.apply(one).equals(asked))
                    .findFirst()
                    .orElseThrow(() -> OptionValues.mustBe("be " + listed(), value));
        }

        private String listed() {
            List<String> names = values.stream().map(name).toList();
            int last = names.size() - 1;
            return names.subList(0, last).stream().collect(Collectors.joining(", ")) + " or " + names.get(last);
        }
    }

    /** Which share decides at a limit. */
    static final class Rule extends Named<BoundaryRule> {
        Rule() {
            super(BoundaryRule.values(), Names::option);
        }
    }

    /** What becomes of equal amounts. */
    static final class Ties extends Named<TieRule> {
        Ties() {
            super(TieRule.values(), Names::of);
        }
    }

    /** What a limit is a share of. */
    static final class Mode extends Named<AbcMode> {
        Mode() {
            super(AbcMode.values(), Names::option);
        }
    }

    /** What becomes of keys at zero and below. */
    static final class Negatives extends Named<NegativeRule> {
        Negatives() {
            super(NegativeRule.values(), Names::option);
        }
    }

    /** A pair of limits of variation. */
    static final class Preset extends Named<XyzPreset> {
        Preset() {
            super(XyzPreset.values(), Names::option);
        }
    }

    /** How classes by several criteria become one. */
    static final class Join extends Named<JoinRule> {
        Join() {
            super(JoinRule.values(), Names::option);
        }
    }

    /** A whole number within limits. */
    private abstract static class Within implements ITypeConverter<Integer> {

        private final int least;
        private final int most;

        Within(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public Integer convert(String value) {
            return Decimals.parse(value)
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .map(number -> number.max(BigDecimal.ZERO).min(BigDecimal.valueOf(most + 1L)))
                    .map(BigDecimal::intValueExact)
                    .filter(number -> number >= least && number <= most)
                    .orElseThrow(() -> OptionValues.mustBe("be a whole number from " + least + " to " + most, value));
        }
    }

    /** How many draws. */
    static final class Draws extends Within {
        Draws() {
            super(1, 1_000_000);
        }
    }

    /** How many periods a key needs for a class X, Y or Z. */
    static final class Periods extends Within {
        Periods() {
            super(2, 10_000);
        }
    }

    /** How many keys a group needs for classes. */
    static final class Size extends Within {
        Size() {
            super(1, 1_000_000);
        }
    }

    /** The column and the pattern of a condition. */
    record FieldPattern(String column, Pattern pattern) {

        RowFilter.Condition with(String option, boolean keeps) {
            return new RowFilter.Condition(option, column, pattern, keeps);
        }
    }

    /** A condition on the field of a row. */
    static final class FieldPatterns implements ITypeConverter<FieldPattern> {

        private static final int LONGEST = 1000;

        private static final String RULE = "be COL=REGEX such as \"sku=[0-9]+\"";

        @Override
        public FieldPattern convert(String value) {
            int sign = value.indexOf('=');
            if (sign <= 0 || value.length() > LONGEST) {
                throw OptionValues.mustBe(RULE, value);
            }
            try {
                return new FieldPattern(value.substring(0, sign), Pattern.compile(value.substring(sign + 1)));
            } catch (PatternSyntaxException malformed) {
                throw new TypeConversionException("must " + RULE + ", but was " + InputException.quoted(value) + " ("
                        + malformed.getDescription() + ")");
            } catch (StackOverflowError nested) {
                throw OptionValues.mustBe(RULE, value);
            }
        }
    }
}
