package org.saleskit.examples.review.cli.migration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.core.time.PeriodUnit;

/**
 * What the user asked for.
 *
 * @param key the column of the key
 * @param amount the column of the amount, or two of them
 * @param date the column of the day, if days matter
 * @param dateFormat the form of the days, unless they are ISO dates
 * @param before the days of the earlier run
 * @param after the days of the later run
 * @param period the periods of the cells; empty if only ABC classes are compared
 * @param analysis the rules and limits of both runs
 * @param margin by how much a limit must be crossed for a class to change at once, if classes are held
 * @param explain the keys to explain
 * @param language the language of the explanations
 */
public record Asked(
        String key,
        String amount,
        Optional<String> date,
        Optional<String> dateFormat,
        Window before,
        Window after,
        Optional<PeriodUnit> period,
        AbcXyzAnalysis analysis,
        Optional<BigDecimal> margin,
        List<String> explain,
        Locale language) {}
