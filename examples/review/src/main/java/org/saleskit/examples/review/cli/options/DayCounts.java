package org.saleskit.examples.review.cli.options;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.saleskit.examples.review.csv.Decimals;
import picocli.CommandLine.ITypeConverter;

/** Reads spans of time given in days of 24 hours, such as 30 or 0.5. */
public final class DayCounts implements ITypeConverter<Duration> {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** A thousand years. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(365_250);

    private static final String RULE = "be a number of days above 0 such as 30";

    @Override
    public Duration convert(String value) {
        return parse(value).orElseThrow(() -> OptionValues.mustBe(RULE, value));
    }

    /**
     * {@return the span, if the text is a number of days above 0, to the second}
     *
     * @param text the text
     */
    public static Optional<Duration> parse(String text) {
        return Decimals.parse(text.strip())
                .filter(days -> days.signum() > 0 && days.compareTo(LONGEST) <= 0)
                .map(days -> Duration.ofSeconds(days.multiply(SECONDS).longValue()))
                .filter(span -> !span.isZero());
    }
}
