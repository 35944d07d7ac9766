package org.saleskit.analytics.funnel;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/**
 * What a report does not count, with the reason. A row stands under one reason only, the first that applies in the order
 * {@link Reason#RECORDED_LATER}, {@link Reason#AFTER_AS_OF}, {@link Reason#UNKNOWN_STAGE}.
 *
 * @param reason why it is left out
 * @param rows how many rows; 0 for {@link Reason#DISQUALIFIED_BEFORE_SALES}, as those deals are left out of the win rate
 *     only and their rows count
 * @param deals how many deals these rows belong to; a deal may still be counted by its other rows
 * @param wholeDeals how many of those deals the report does not count at all; a deal without any row that counts stands
 *     under {@link Reason#UNKNOWN_STAGE} if it has a row there, otherwise under {@link Reason#AFTER_AS_OF}, otherwise
 *     under {@link Reason#RECORDED_LATER}
 */
public record LeftOutRows(Reason reason, long rows, long deals, long wholeDeals) {

    /** Why something is left out. */
    public enum Reason {
        /** The pipeline has no stage of that name; rows after the instant of the report are not looked at. */
        UNKNOWN_STAGE,
        /** The row happened after the instant of the report, whatever its stage. */
        AFTER_AS_OF,
        /** The row was written down after the instant up to which the log was read. */
        RECORDED_LATER,
        /** The deal was disqualified before it reached the first sales stage, so that it is not in the win rate. */
        DISQUALIFIED_BEFORE_SALES
    }

    /**
     * {@return what is left out and why, in words} Such as "3 rows of 2 deals name a stage that the pipeline does not
     * have; deals not counted at all: 1".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return switch (reason) {
            case UNKNOWN_STAGE ->
                rows(
                        words,
                        rows == 1 ? "names" : "name",
                        "a stage that the pipeline does not have",
                        "Строк с этапом, которого нет в воронке");
            case AFTER_AS_OF ->
                rows(words, "happened", "after the instant of the report", "Строк с событиями позже момента отчёта");
            case RECORDED_LATER ->
                rows(
                        words,
                        rows == 1 ? "was" : "were",
                        "recorded after the instant up to which the log was read",
                        "Строк, внесённых в журнал позже момента, по который он прочитан");
            case DISQUALIFIED_BEFORE_SALES ->
                words.say(
                        words.count(deals, "deal") + (deals == 1 ? " was" : " were")
                                + " disqualified before the first sales stage and not counted in the win rate",
                        "Сделок, дисквалифицированных до первого этапа продаж: " + words.count(deals, "deal")
                                + "; в доле выигранных они не учтены");
        };
    }

    private String rows(Words words, String verb, String english, String inRussian) {
        String rowCount = words.count(rows, "row");
        String dealCount = words.count(deals, "deal");
        return words.say(
                rowCount + " of " + dealCount + " " + verb + " " + english + "; deals not counted at all: "
                        + wholeDeals,
                inRussian + ": " + rowCount + " (сделок: " + dealCount + ", из них не учтено совсем: " + wholeDeals
                        + ")");
    }
}
