package org.saleskit.examples.review.html.parts;

import java.util.List;

/** A page in the making, as its sections see it. */
public interface Canvas {

    /** {@return the words and number formats of the page} */
    Words words();

    /** {@return what stands below the contents list} */
    Markup body();

    /**
     * {@return the body, after opening a section in it} Its phrases are those of its identifier: title and lead-in.
     *
     * @param id the identifier
     * @param simulated whether it is to be labelled as simulated
     * @param leadInValues what fills the places of the lead-in
     */
    Markup section(String id, boolean simulated, String... leadInValues);

    /**
     * Adds a chart with its caption, a description for readers who do not see it, and a table of its numbers to unfold.
     *
     * @param id the identifier, whose title is a phrase
     * @param kind name of the script that draws it
     * @param simulated whether it is to be labelled as simulated
     * @param caption how to read it
     * @param data what the script draws
     * @param table the same numbers
     */
    void chart(String id, String kind, boolean simulated, String caption, Json data, Table table);

    /**
     * Adds a table; below it what it warns of, and what its numbers mean.
     *
     * @param table the table
     * @param warnings what it warns of
     * @param notes what its numbers mean
     */
    void table(Table table, List<String> warnings, List<String> notes);

    /**
     * Adds a heading with a sentence and no table.
     *
     * @param heading the heading
     * @param sentence the sentence
     */
    void sentence(String heading, String sentence);
}
