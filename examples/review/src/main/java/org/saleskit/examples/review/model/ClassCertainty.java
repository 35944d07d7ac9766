package org.saleskit.examples.review.model;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How sure the classes are: the months are drawn anew many times, and the items classed each time.
 *
 * @param months months of the window that are drawn from; from one there is nothing to draw
 * @param draws how many draws
 * @param block months in a row that are drawn together
 * @param seed the seed of the random numbers
 * @param limit part of the draws below which an item is borderline, such as 0.8
 * @param borderline the items whose own cell comes up in a smaller part of the draws, the least sure first
 */
public record ClassCertainty(int months, int draws, int block, long seed, double limit, List<Doubt> borderline) {

    /**
     * Copies the list.
     *
     * @param months months of the window that are drawn from; from one there is nothing to draw
     * @param draws how many draws
     * @param block months in a row that are drawn together
     * @param seed the seed of the random numbers
     * @param limit part of the draws below which an item is borderline, such as 0.8
     * @param borderline the items whose own cell comes up in a smaller part of the draws, the least sure first
     */
    public ClassCertainty {
        borderline = List.copyOf(borderline);
    }

    /**
     * A borderline item.
     *
     * @param key identifier in the database
     * @param name name in the database
     * @param amount revenue of the period
     * @param own its cell, with the part of the draws in which it comes up
     * @param next the other cell that comes up most often; absent if none does
     * @param abc the classes of ABC, with the part of the draws for each; what they leave of 1 had no class
     * @param xyzCertainty part of the draws in which its own class of XYZ comes up
     */
    public record Doubt(
            String key,
            String name,
            Money amount,
            Chance own,
            Optional<Chance> next,
            List<AbcChance> abc,
            double xyzCertainty) {

        /**
         * Copies the list.
         *
         * @param key identifier in the database
         * @param name name in the database
         * @param amount revenue of the period
         * @param own its cell, with the part of the draws in which it comes up
         * @param next the other cell that comes up most often; absent if none does
         * @param abc the classes of ABC, with the part of the draws for each; what they leave of 1 had no class
         * @param xyzCertainty part of the draws in which its own class of XYZ comes up
         */
        public Doubt {
            abc = List.copyOf(abc);
        }
    }

    /**
     * A cell of the matrix and how often it comes up.
     *
     * @param abc label of the ABC class; NONE or NEGATIVE where the item has none
     * @param xyz label of the XYZ class
     * @param part part of the draws
     */
    public record Chance(String abc, String xyz, double part) {}

    /**
     * A class of ABC and how often it comes up.
     *
     * @param abc label of the class
     * @param part part of the draws
     */
    public record AbcChance(String abc, double part) {}
}
