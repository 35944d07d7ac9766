package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.certainty.CertaintyItem;
import org.saleskit.analytics.certainty.CertaintyResult;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;

/** How probable each class of each key is. */
public final class CertaintySection implements Section {

    /** Draws with a standard error of at most 5 percent points. */
    private static final int ENOUGH_DRAWS = 100;

    private final CertaintyResult<String> result;

    /**
     * Creates a section.
     *
     * @param result the certainty of all keys
     */
    public CertaintySection(CertaintyResult<String> result) {
        this.result = result;
    }

    @Override
    public void writeOptions(JsonGenerator json) throws IOException {
        json.writeNumberField("certainty", result.analysis().draws());
        json.writeNumberField("seed", result.analysis().seed());
    }

    @Override
    public void writeItem(JsonGenerator json, AbcXyzItem<String> item) throws IOException {
        CertaintyItem<String> sure = result.item(item.key()).orElseThrow();
        json.writeObjectFieldStart("certainty");
        json.writeNumberField("own", rate(sure.certainty()));
        json.writeBooleanField("borderline", sure.isBorderline());
        json.writeObjectFieldStart("abc");
        for (AbcClass abc : rows()) {
            json.writeNumberField(abc.label(), rate(sure.abcProbability(abc)));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("xyz");
        for (XyzClass xyz : XyzClass.values()) {
            json.writeNumberField(xyz.name(), rate(sure.xyzProbability(xyz)));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("cells");
        for (AbcClass abc : rows()) {
            for (XyzClass xyz : XyzClass.values()) {
                Proportion cell = sure.probability(abc, xyz);
                if (cell.successes() > 0) {
                    json.writeNumberField(abc.label() + xyz, rate(cell));
                }
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<AbcClass> rows() {
        return Stream.concat(
                        result.analysis().analysis().abc().classes().stream(),
                        Stream.of(AbcClass.NONE, AbcClass.NEGATIVE))
                .toList();
    }

    /** Draws are one or more, so there is a rate. */
    private static double rate(Proportion probability) {
        return probability.rate().orElseThrow();
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("certainty");
        json.writeNumberField("draws", result.analysis().draws());
        json.writeFieldName("block");
        if (result.blockLength().isPresent()) {
            json.writeNumber(result.blockLength().getAsInt());
        } else {
            json.writeNull();
        }
        json.writeNumberField("borderlineBelow", result.analysis().borderline());
        json.writeNumberField("borderline", result.borderline().size());
        json.writeEndObject();
    }

    @Override
    public void writeItems(Writer out) throws IOException {
        List<CertaintyItem<String>> items = result.items();
        if (items.isEmpty()) {
            return;
        }
        // Of each class that comes up at all, a column.
        Map<AbcClass, Boolean> abc = new TreeMap<>();
        Map<XyzClass, Boolean> xyz = new TreeMap<>();
        for (CertaintyItem<String> item : items) {
            rows().forEach(row -> abc.merge(row, item.abcProbability(row).successes() > 0, Boolean::logicalOr));
            for (XyzClass column : XyzClass.values()) {
                xyz.merge(column, item.xyzProbability(column).successes() > 0, Boolean::logicalOr);
            }
        }
        abc.values().removeIf(seen -> !seen);
        xyz.values().removeIf(seen -> !seen);
        List<String> header = new ArrayList<>(List.of("certainty", "cell", "own"));
        abc.keySet().forEach(row -> header.add(row.label()));
        xyz.keySet().forEach(column -> header.add(column.name()));
        header.add("");
        TextTable table = TextTable.of(2, header.toArray(String[]::new));
        for (CertaintyItem<String> item : items) {
            List<String> line =
                    new ArrayList<>(List.of(item.key(), item.item().cell(), Numbers.share(rate(item.certainty()))));
            abc.keySet().forEach(row -> line.add(Numbers.share(rate(item.abcProbability(row)))));
            xyz.keySet().forEach(column -> line.add(Numbers.share(rate(item.xyzProbability(column)))));
            line.add(item.isBorderline() ? "?" : "");
            table.add(line.toArray(String[]::new));
        }
        out.append('\n');
        table.writeTo(out);
    }

    @Override
    public void writeSummary(Writer out) throws IOException {
        out.append('\n');
        TextTable table = TextTable.ofPairs();
        table.add("draws", String.valueOf(result.analysis().draws()));
        table.add("seed", String.valueOf(result.analysis().seed()));
        result.blockLength().ifPresent(length -> table.add("periods in a block", String.valueOf(length)));
        String limit = Numbers.percent(result.analysis().borderline().doubleValue());
        int borderline = result.borderline().size();
        table.add("borderline (?)", borderline + (borderline == 1 ? " item" : " items") + ", own cell below " + limit);
        table.writeTo(out);
    }

    /** The standard error of a share of n draws is the root of p (1 - p) / n, at most 0.5 / root of n. */
    private Optional<String> fewDraws() {
        int draws = result.analysis().draws();
        if (draws >= ENOUGH_DRAWS) {
            return Optional.empty();
        }
        return Optional.of("Only " + draws + (draws == 1 ? " draw" : " draws")
                + ": each probability has a standard error of up to "
                + BigDecimal.valueOf(50 / Math.sqrt(draws)).setScale(1, RoundingMode.HALF_UP)
                + " percentage points, so which items are borderline may change with --seed.");
    }

    @Override
    public List<String> warnings() {
        return Stream.of(
                        fewDraws(),
                        result.diagnostic(Locale.ENGLISH),
                        result.classes().xyz().sensitivityWarning(Locale.ENGLISH))
                .flatMap(Optional::stream)
                .toList();
    }
}
