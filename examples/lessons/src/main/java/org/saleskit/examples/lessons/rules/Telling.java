package org.saleskit.examples.lessons.rules;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saleskit.examples.lessons.Language;

/** The page of the lesson: sheets of arithmetic and tables of rules. */
final class Telling {

    private static final int NAME = 24;
    private static final int CELL = 10;
    private static final String SAME = "·";

    /** Longer labels do not fit in a column. */
    private static final int LABEL = 9;

    private final PrintStream out;
    private final Language language;

    Telling(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void title(String english, String russian) {
        out.println();
        out.println("== " + language.say(english, russian));
    }

    void say(String english, String russian) {
        out.println(language.say(english, russian));
    }

    void goods() {
        out.println(row("", good -> good.name(language)));
        for (int month = 0; month < Goods.MONTHS; month++) {
            int index = month;
            String name = String.format(Locale.ROOT, "%d-%02d", Goods.YEAR, month + 1);
            out.println(row(name, good -> number(Goods.monthsOf(good)[index])));
        }
        out.println(row(language.say("year", "год"), good -> number(Goods.totalOf(good))));
    }

    private static String number(long amount) {
        return amount == 0 ? SAME : Long.toString(amount);
    }

    void sheet(AbcByHand sheet) {
        for (AbcByHand.Line line : sheet.lines()) {
            out.printf(
                    language.locale(),
                    language.say(
                            "%-10s %5d   before it %5d of %d = %5.1f%%  %s%n",
                            "%-10s %5d   до неё %5d из %d = %5.1f%%  %s%n"),
                    line.good().name(language),
                    line.amount(),
                    line.before(),
                    sheet.total(),
                    100.0 * line.before() / sheet.total(),
                    line.label());
        }
        out.println(language.say("without a class: ", "без класса: ")
                + sheet.withoutClass().stream()
                        .map(good -> good.name(language) + " " + Goods.totalOf(good))
                        .collect(Collectors.joining(", ")));
    }

    void sheet(XyzByHand sheet) {
        for (XyzByHand.Line line : sheet.lines()) {
            String name = String.format(
                    language.locale(),
                    language.say("%-10s %2d months, mean %6.1f", "%-10s месяцев %2d, среднее %6.1f"),
                    line.good().name(language),
                    line.months(),
                    line.mean());
            String rest = line.mean() <= 0
                    ? ""
                    : String.format(
                            language.locale(),
                            language.say(
                                    ", squares %8.1f, variation %5.1f / %5.1f = %5.1f%%",
                                    ", квадраты %8.1f, вариация %5.1f / %5.1f = %5.1f%%"),
                            line.squares(),
                            Math.sqrt(line.squares() / line.months()),
                            line.mean(),
                            100 * line.variation());
            out.println(name + rest + "  " + line.label());
        }
    }

    /** The first rule in full, of the others what they change, and of each an example in words. */
    void chapter(Chapter chapter) {
        out.println();
        out.println("-- " + chapter.title());
        out.println(chapter.remark());
        Rule first = chapter.rules().get(0);
        out.println(row("", good -> good.name(language)));
        for (Rule rule : chapter.rules()) {
            out.println(row(
                    rule.name(),
                    good -> rule != first && rule.label(good).equals(first.label(good))
                            ? SAME
                            : shortened(rule.label(good))));
        }
        for (Rule rule : chapter.rules().subList(1, chapter.rules().size())) {
            rule.example()
                    .ifPresent(good -> out.println("   " + rule.name() + ", " + good.name(language) + ": "
                            + rule.reason(good).orElseThrow() + "."));
        }
    }

    private static String shortened(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + ".";
    }

    private static String row(String name, Function<Good, String> cell) {
        return (String.format(Locale.ROOT, "%-" + NAME + "s", name)
                        + Arrays.stream(Good.values())
                                .map(good -> String.format(Locale.ROOT, "%" + CELL + "s", cell.apply(good)))
                                .collect(Collectors.joining()))
                .stripTrailing();
    }
}
