package org.saleskit.examples.review.cli.migration;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.migration.AbcMove;
import org.saleskit.analytics.migration.MigrationCell;
import org.saleskit.analytics.migration.MoveParts;
import org.saleskit.analytics.migration.StableClasses;
import org.saleskit.core.stats.Interval;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.Paragraph;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints a comparison as text: every key that changed first, what they add up to last. */
public final class MigrationText {

    private static final String ABSENT = "-";

    private final Comparison comparison;
    private final Writer out;

    private MigrationText(Comparison comparison, Writer out) {
        this.comparison = comparison;
        this.out = out;
    }

    /**
     * Prints a comparison.
     *
     * @param comparison the comparison
     * @param out takes the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Comparison comparison, Writer out) throws IOException {
        new MigrationText(comparison, out).writeAll();
    }

    private void writeAll() throws IOException {
        writeMovers();
        writeTransitions("before \\ after", comparison.transitions());
        if (!comparison.cellTransitions().isEmpty()) {
            writePairs(comparison.cellTransitions());
        }
        writeClasses();
        RunsText.write(comparison, out);
        if (comparison.held().isPresent()) {
            out.append('\n');
            Paragraph.write(out, "held", heldSentence(comparison.held().get()));
        }
        for (String warning : comparison.warnings()) {
            out.append('\n');
            Paragraph.write(out, "note", warning);
        }
        for (Comparison.Explanation one : comparison.explanations()) {
            out.append('\n');
            Paragraph.write(out, one.key(), one.move());
            if (one.cells().isPresent()) {
                Paragraph.write(out, "  " + say("cell", "ячейка"), one.cells().get());
            }
            if (one.held().isPresent()) {
                Paragraph.write(
                        out, "  " + say("held", "удержан класс"), one.held().get());
            }
        }
    }

    private String say(String english, String russian) {
        return comparison.asked().language().getLanguage().equals("ru") ? russian : english;
    }

    private void writeMovers() throws IOException {
        List<AbcMove<String>> movers = comparison.movers();
        if (movers.isEmpty()) {
            out.append("No key changed its class, entered or left.\n");
            return;
        }
        List<String> header = new ArrayList<>(List.of(comparison.asked().key(), "from", "to"));
        addHeld(header, "held");
        header.addAll(List.of("step", "before", "after", "own", "others"));
        TextTable table = TextTable.of(comparison.held().isPresent() ? 4 : 3, header.toArray(String[]::new));
        for (AbcMove<String> move : movers) {
            List<String> line = new ArrayList<>();
            line.add(move.key());
            line.add(shown(comparison.before().label(move.key())));
            line.add(shown(comparison.after().label(move.key())));
            addHeld(line, shown(comparison.heldClass(move.key())));
            line.add(step(move.line().step()));
            line.add(shown(comparison.before().amount(move.key())));
            line.add(shown(comparison.after().amount(move.key())));
            Optional<MoveParts> parts = move.parts();
            line.add(signed(MigrationJson.of(parts.map(MoveParts::own))));
            line.add(signed(MigrationJson.of(parts.map(MoveParts::others))));
            table.add(line.toArray(String[]::new));
        }
        table.writeTo(out);
        out.append('\n');
        Paragraph.write(
                out,
                "own, others",
                comparison.asked().analysis().abc().boundaryRule() == BoundaryRule.PREFIX
                        ? "by how much the share of the total that comes before the key changed because of its own "
                                + "amount and because of the other keys; above zero is a way down"
                        : "only with --rule prefix, since by any other rule the share before the key does not decide "
                                + "its class");
    }

    private void addHeld(List<String> line, String cell) {
        if (comparison.held().isPresent()) {
            line.add(cell);
        }
    }

    private static String shown(@Nullable String text) {
        return Objects.requireNonNullElse(text, ABSENT);
    }

    private static String step(OptionalInt step) {
        return step.isEmpty() ? ABSENT : (step.getAsInt() > 0 ? "+" : "") + step.getAsInt();
    }

    private static String signed(OptionalDouble share) {
        String percent = Numbers.percent(share);
        return share.isPresent() && share.getAsDouble() > 0 ? "+" + percent : percent;
    }

    /** Counts as a matrix, which fits the width for many classes, and the amounts pair by pair. */
    private void writeTransitions(String corner, List<MigrationCell<AbcClass>> pairs) throws IOException {
        List<ClassMoves> classes = ClassMoves.of(comparison.table());
        List<Optional<AbcClass>> places = Stream.concat(
                        classes.stream().map(moves -> Optional.of(moves.abc())), Stream.of(Optional.<AbcClass>empty()))
                .toList();
        List<String> header = new ArrayList<>(List.of(corner));
        classes.forEach(moves -> header.add(moves.abc().label()));
        header.addAll(List.of("left", "all"));
        TextTable table = TextTable.of(1, header.toArray(String[]::new));
        for (Optional<AbcClass> from : places) {
            List<MigrationCell<AbcClass>> row =
                    pairs.stream().filter(pair -> pair.before().equals(from)).toList();
            List<String> line =
                    new ArrayList<>(List.of(from.map(AbcClass::label).orElse("entered")));
            row.forEach(pair -> line.add(String.valueOf(pair.items())));
            if (from.isEmpty()) {
                line.add(ABSENT);
            }
            line.add(String.valueOf(row.stream().mapToLong(MigrationCell::items).sum()));
            table.add(line.toArray(String[]::new));
        }
        List<String> all = new ArrayList<>(List.of("all"));
        classes.forEach(moves -> all.add(String.valueOf(moves.after())));
        all.add(String.valueOf(classes.stream().mapToLong(ClassMoves::left).sum()));
        all.add(String.valueOf(comparison.table().lines().size()));
        table.add(all.toArray(String[]::new));
        out.append('\n');
        table.writeTo(out);
        writePairs(pairs.stream().filter(pair -> pair.items() > 0).toList());
    }

    private <C> void writePairs(List<MigrationCell<C>> pairs) throws IOException {
        TextTable table = TextTable.of(2, "from", "to", "items", "before", "after");
        for (MigrationCell<C> pair : pairs) {
            table.add(
                    pair.before().map(Object::toString).orElse("entered"),
                    pair.after().map(Object::toString).orElse("left"),
                    String.valueOf(pair.items()),
                    comparison.amount(pair.amountBefore()).toPlainString(),
                    comparison.amount(pair.amountAfter()).toPlainString());
        }
        out.append('\n');
        table.writeTo(out);
    }

    private void writeClasses() throws IOException {
        TextTable table = TextTable.of(
                1, "class", "before", "after", "entered", "left", "rose", "fell", "outside", "stayed", "rate", "low",
                "high");
        for (ClassMoves moves : ClassMoves.of(comparison.table())) {
            Optional<Interval> interval = moves.stayed().interval();
            table.add(
                    moves.abc().label(),
                    String.valueOf(moves.before()),
                    String.valueOf(moves.after()),
                    String.valueOf(moves.entered()),
                    String.valueOf(moves.left()),
                    String.valueOf(moves.rose()),
                    String.valueOf(moves.fell()),
                    String.valueOf(moves.outside()),
                    String.valueOf(moves.stayed().successes()),
                    Numbers.percent(moves.stayed().rate()),
                    interval.map(ends -> Numbers.percent(ends.low())).orElse(ABSENT),
                    interval.map(ends -> Numbers.percent(ends.high())).orElse(ABSENT));
        }
        out.append('\n');
        table.writeTo(out);
    }

    private String heldSentence(StableClasses<String> held) {
        String margin = Numbers.percent(held.hysteresis().margin().orElseThrow().doubleValue());
        return "classes change at once where a limit is crossed by " + margin
                + " of the total or more, else after " + held.hysteresis().runs() + " runs in a row: "
                + held.changed().size() + " changed, " + Comparison.kept(held) + " kept against the later run";
    }
}
