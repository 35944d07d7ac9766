package org.saleskit.examples.review.cli.rfm;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.saleskit.analytics.rfm.BinCuts;
import org.saleskit.analytics.rfm.RfmDimension;
import org.saleskit.analytics.rfm.RfmItem;
import org.saleskit.analytics.rfm.RfmLeftOut;
import org.saleskit.analytics.rfm.RfmResult;
import org.saleskit.examples.review.cli.output.Paragraph;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints scores as text: every client first, the best on top, and what they add up to last. */
public final class RfmText {

    private static final String ABSENT = "-";

    /** Digits after the point that a mean or a cut point has more than an amount. */
    private static final int MORE_DIGITS = 2;

    private final Scores scores;
    private final RfmResult<String> result;
    private final Writer out;

    private RfmText(Scores scores, Writer out) {
        this.scores = scores;
        this.result = scores.result();
        this.out = out;
    }

    /**
     * Prints scores.
     *
     * @param read the scores
     * @param out takes the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(ClientRows.Read read, Writer out) throws IOException {
        new RfmText(new Scores(read), out).writeAll();
    }

    private void writeAll() throws IOException {
        writeItems();
        writeSummary();
        writeCells();
        writeScores();
        writeCuts();
        writeLeftOut();
        for (String warning : scores.warnings()) {
            out.append('\n');
            Paragraph.write(out, "note", warning);
        }
        for (Scores.Explanation one : scores.explanations()) {
            out.append('\n');
            Paragraph.write(out, one.key(), one.text());
        }
    }

    private void writeItems() throws IOException {
        List<String> header = new ArrayList<>(
                List.of(scores.read().asked().key(), "rfm", "last purchase", "recency", "frequency", "amount"));
        if (scores.isMean()) {
            header.add("mean");
        }
        TextTable table = TextTable.of(3, header.toArray(String[]::new));
        for (RfmItem<String> item : scores.items()) {
            List<String> line = new ArrayList<>(List.of(
                    item.key(),
                    item.label(),
                    item.facts().lastPurchase().toString(),
                    item.value(RfmDimension.RECENCY).toString(),
                    String.valueOf(item.facts().purchases()),
                    scores.amount(item).toPlainString()));
            if (scores.isMean()) {
                line.add(Scores.fixed(item.value(RfmDimension.MONETARY), digits()));
            }
            table.add(line.toArray(String[]::new));
        }
        for (Map.Entry<String, RfmLeftOut.Reason> client : scores.unscored().entrySet()) {
            List<String> line =
                    new ArrayList<>(List.of(client.getKey(), client.getValue().name()));
            while (line.size() < header.size()) {
                line.add(ABSENT);
            }
            table.add(line.toArray(String[]::new));
        }
        table.writeTo(out);
    }

    private int digits() {
        return result.unit().scale() + MORE_DIGITS;
    }

    private void writeSummary() throws IOException {
        Asked asked = scores.read().asked();
        TextTable table = TextTable.ofPairs();
        table.add("amount", asked.amount());
        result.unit().currency().ifPresent(currency -> table.add("currency", currency.getCode()));
        table.add(
                "purchase",
                asked.purchase().map(column -> "rows with one " + column).orElse("each row"));
        table.add("day of the analysis", result.day() + (asked.asOf().isPresent() ? "" : " (the latest row)"));
        table.add("rows", String.valueOf(scores.read().rows()));
        table.add("clients with scores", String.valueOf(scores.items().size()));
        table.add("their total", scores.total().toPlainString());
        out.append('\n');
        table.writeTo(out);
    }

    private void writeCells() throws IOException {
        if (scores.items().isEmpty()) {
            return;
        }
        TextTable table = TextTable.of(1, "rfm", "clients", "amount");
        for (Scores.Group group : scores.cells()) {
            table.add(
                    group.label(),
                    String.valueOf(group.clients()),
                    group.amount().toPlainString());
        }
        out.append('\n');
        table.writeTo(out);
    }

    private void writeScores() throws IOException {
        TextTable table = TextTable.of(1, "dimension", "score", "clients", "amount");
        for (RfmDimension dimension : RfmDimension.values()) {
            for (Scores.Group group : scores.scores(dimension)) {
                table.add(
                        group.label().equals("1") ? RfmJson.name(dimension) : "",
                        group.label(),
                        String.valueOf(group.clients()),
                        group.amount().toPlainString());
            }
        }
        out.append('\n');
        table.writeTo(out);
    }

    private void writeCuts() throws IOException {
        if (scores.items().isEmpty()) {
            return;
        }
        TextTable points = TextTable.of(4, "cut points of", "within", "clients", "at");
        for (RfmDimension dimension : RfmDimension.values()) {
            for (BinCuts<String> cuts : result.cuts(dimension)) {
                points.add(
                        RfmJson.name(dimension),
                        cuts.within().isEmpty()
                                ? "all"
                                : cuts.within().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        String.valueOf(cuts.clients()),
                        cuts.cuts().stream()
                                .map(cut -> Scores.rounded(cut, digits()))
                                .collect(Collectors.joining("  ")));
            }
        }
        out.append('\n');
        points.writeTo(out);
    }

    private void writeLeftOut() throws IOException {
        if (scores.leftOut().isEmpty()) {
            return;
        }
        TextTable table = TextTable.of(1, "left out", "clients", "rows", "purchases", "amount");
        for (Scores.Outside group : scores.leftOut()) {
            table.add(
                    group.words(),
                    String.valueOf(group.keys().size()),
                    count(group.rows()),
                    count(group.purchases()),
                    group.amount().toPlainString());
        }
        out.append('\n');
        table.writeTo(out);
    }

    private static String count(OptionalLong count) {
        return count.isPresent() ? String.valueOf(count.getAsLong()) : ABSENT;
    }
}
