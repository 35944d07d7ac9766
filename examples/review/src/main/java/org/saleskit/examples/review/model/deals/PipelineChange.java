package org.saleskit.examples.review.model.deals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * Why the pipeline is not what it was: the open deals expected to close in a quarter, at the end of two days, and all that happened
 * between. The start and the parts sum to the end, in amounts and in deals.
 *
 * @param firstDay at the end of this day it starts
 * @param lastDay at the end of this day it ends
 * @param closingFirst deals expected to close on this day or later
 * @param closingLast and on this day or earlier
 * @param start what the pipeline held then
 * @param parts what happened, in the order of a waterfall; parts of which nothing happened are left out
 * @param end what it holds now
 * @param undatedAtStart open deals without an expected close, which are in no number
 * @param undatedAtEnd the same at the end
 * @param explained the library's words, by language
 * @param missing what the data lack, so that there is nothing to show; empty if there is
 */
public record PipelineChange(
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate closingFirst,
        LocalDate closingLast,
        Balance start,
        List<Part> parts,
        Balance end,
        long undatedAtStart,
        long undatedAtEnd,
        Map<String, String> explained,
        List<Missing> missing) {

    /** What data may lack. */
    public enum Missing {
        /** No open deal has an amount. */
        AMOUNT,
        /** No deal has an expected close. */
        EXPECTED_CLOSE
    }

    /**
     * What a pipeline holds, or by how much it changed.
     *
     * @param amount the sum of the amounts stated
     * @param deals how many deals
     * @param withoutAmount how many of them have no amount
     */
    public record Balance(Money amount, long deals, long withoutAmount) {}

    /**
     * One of the things that happened.
     *
     * @param type the library's name of it
     * @param label its words, by language
     * @param change what it added or took away
     * @param members the deals behind it, whose changes sum to it
     */
    public record Part(String type, Map<String, String> label, Balance change, List<Member> members) {}

    /**
     * A deal behind a part.
     *
     * @param deal which one
     * @param rep who works it, empty if not known
     * @param day when it happened
     * @param change what it added or took away
     */
    public record Member(String deal, String rep, LocalDate day, Balance change) {}
}
