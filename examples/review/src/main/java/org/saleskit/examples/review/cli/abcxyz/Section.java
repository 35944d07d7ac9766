package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.saleskit.analytics.abcxyz.AbcXyzItem;

/** What one option adds to an ABC/XYZ report. */
public interface Section {

    /**
     * Writes its own fields of the options.
     *
     * @param json where to
     * @throws IOException if it cannot be written
     */
    void writeOptions(JsonGenerator json) throws IOException;

    /**
     * Writes its own fields of an item.
     *
     * @param json where to
     * @param item the item
     * @throws IOException if it cannot be written
     */
    default void writeItem(JsonGenerator json, AbcXyzItem<String> item) throws IOException {}

    /**
     * Writes its own fields of the whole.
     *
     * @param json where to
     * @throws IOException if it cannot be written
     */
    void writeFields(JsonGenerator json) throws IOException;

    /**
     * Writes its lists of items, each after an empty line.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    default void writeItems(Writer out) throws IOException {}

    /**
     * Writes what the items add up to, each table after an empty line.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    default void writeSummary(Writer out) throws IOException {}

    /**
     * Writes what is asked of single items, each after an empty line: the last of all, where the eye is after scrolling.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    default void writeEnd(Writer out) throws IOException {}

    /** {@return sentences that a reader might overlook otherwise} */
    default List<String> warnings() {
        return List.of();
    }
}
