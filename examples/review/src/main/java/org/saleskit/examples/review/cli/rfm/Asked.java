package org.saleskit.examples.review.cli.rfm;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.rfm.RfmAnalysis;

/**
 * What the user asked for.
 *
 * @param key the column of the client
 * @param date the column of the day
 * @param amount the column of the amount, or two of them
 * @param purchase the column that the rows of one purchase have in common; empty if each row is one
 * @param dateFormat the form of the days, unless they are ISO dates
 * @param asOf the day of the analysis; empty for that of the last row
 * @param analysis how clients are scored
 * @param explain the clients to explain
 * @param language the language of the explanations
 */
public record Asked(
        String key,
        String date,
        String amount,
        Optional<String> purchase,
        Optional<String> dateFormat,
        Optional<LocalDate> asOf,
        RfmAnalysis analysis,
        List<String> explain,
        Locale language) {}
