package org.saleskit.examples.review.cli.abcxyz;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcGroup;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints an ABC/XYZ analysis as text: every item first, what they add up to last, where the eye is after scrolling. */
final class AbcXyzText {

    private final AbcXyzReport.Asked asked;
    private final SalesRead read;
    private final AbcXyzResult<String> result;
    private final List<Section> sections;
    private final List<String> warnings;
    private final List<Outside> leftOut;

    AbcXyzText(
            AbcXyzReport.Asked asked,
            SalesRead read,
            AbcXyzResult<String> result,
            List<Section> sections,
            List<String> warnings,
            List<Outside> leftOut) {
        this.asked = asked;
        this.read = read;
        this.result = result;
        this.sections = sections;
        this.warnings = warnings;
        this.leftOut = leftOut;
    }

    void writeTo(Writer out) throws IOException {
        writeItems(out);
        for (Section section : sections) {
            section.writeItems(out);
        }
        writeSummary(out);
        writeMatrix(out);
        for (Section section : sections) {
            section.writeSummary(out);
        }
        if (!leftOut.isEmpty()) {
            writeLeftOut(out);
        }
        for (String warning : warnings) {
            out.append('\n').append(warning).append('\n');
        }
        for (Section section : sections) {
            section.writeEnd(out);
        }
    }

    private void writeItems(Writer out) throws IOException {
        TextTable table = TextTable.of(
                1, asked.key(), "amount", "share", "before", "abc", "variation", "periods", "at zero", "xyz", "cell");
        for (AbcXyzItem<String> item : result.items()) {
            table.add(
                    item.key(),
                    item.abc().amount().toPlainString(),
                    Numbers.percent(item.abc().share()),
                    Numbers.percent(item.abc().shareBefore()),
                    item.abc().abcClass().label(),
                    Numbers.percent(item.xyz().variation()),
                    String.valueOf(item.xyz().periods()),
                    String.valueOf(item.xyz().zeroPeriods()),
                    item.xyz().xyzClass().name(),
                    item.cell());
        }
        table.writeTo(out);
    }

    private void writeSummary(Writer out) throws IOException {
        PeriodTable<String> sums = read.table();
        out.append('\n');
        TextTable table = TextTable.ofPairs();
        table.add("amount", asked.amount());
        sums.valueUnit().currency().ifPresent(currency -> table.add("currency", currency.getCode()));
        table.add("rows", String.valueOf(sums.rows()));
        read.first().ifPresent(first -> table.add("first row", first.toString()));
        read.last().ifPresent(last -> table.add("last row", last.toString()));
        sums.firstPeriod().ifPresent(first -> table.add("first period", first.toString()));
        sums.lastPeriod().ifPresent(last -> table.add("last period", last.toString()));
        table.add("periods", String.valueOf(sums.periods()));
        table.add("total", result.abc().total().toPlainString());
        table.add("base of the shares", result.abc().baseTotal().toPlainString());
        new Rules(result, asked.gross()).addTo(table);
        table.writeTo(out);
    }

    private void writeMatrix(Writer out) throws IOException {
        Set<XyzClass> xyz = new LinkedHashSet<>();
        result.matrix().forEach(cell -> xyz.add(cell.xyzClass()));
        String[] header = new String[xyz.size() + 3];
        header[0] = "";
        header[1] = "";
        int column = 2;
        for (XyzClass name : xyz) {
            header[column++] = name.name();
        }
        header[column] = "all";
        TextTable table = TextTable.of(2, header);
        for (AbcGroup group : AbcXyzReport.classes(result.abc())) {
            List<AbcXyzCell> cells = cellsOf(group.abcClass());
            addLine(
                    table,
                    group.abcClass().label(),
                    "items",
                    cells,
                    cell -> String.valueOf(cell.items()),
                    String.valueOf(group.items()));
            addLine(
                    table,
                    "",
                    "amount",
                    cells,
                    cell -> cell.amount().toPlainString(),
                    group.amount().toPlainString());
            addLine(table, "", "share", cells, cell -> Numbers.percent(cell.share()), Numbers.percent(group.share()));
        }
        out.append('\n');
        table.writeTo(out);
    }

    private List<AbcXyzCell> cellsOf(AbcClass row) {
        return result.matrix().stream()
                .filter(cell -> cell.abcClass().equals(row))
                .toList();
    }

    private static void addLine(
            TextTable table,
            String row,
            String what,
            List<AbcXyzCell> cells,
            Function<AbcXyzCell, String> value,
            String all) {
        String[] line = new String[cells.size() + 3];
        line[0] = row;
        line[1] = what;
        for (int i = 0; i < cells.size(); i++) {
            line[i + 2] = value.apply(cells.get(i));
        }
        line[cells.size() + 2] = all;
        table.add(line);
    }

    private void writeLeftOut(Writer out) throws IOException {
        out.append('\n');
        TextTable table = TextTable.of(1, "left out", "keys", "rows", "amount");
        for (Outside rows : leftOut) {
            rows.addTo(table);
        }
        table.writeTo(out);
    }
}
