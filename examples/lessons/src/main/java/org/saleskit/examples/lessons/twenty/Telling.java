package org.saleskit.examples.lessons.twenty;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.saleskit.examples.lessons.Language;
import org.saleskit.examples.lessons.twenty.Log.Row;
import org.saleskit.examples.lessons.twenty.WrongWays.Share;

/** The page of the lesson. */
final class Telling {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

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

    /** A wrong way and what it says. */
    void wrong(String english, String russian, String number) {
        out.println(language.say("   wrong: ", " неверно: ") + language.say(english, russian) + ": " + number);
    }

    /** The right way in the words of the library. */
    void right(String text) {
        out.println(language.say("   right: ", "   верно: ") + text);
    }

    void why(String english, String russian) {
        out.println(language.say("     why: ", "  почему: ") + language.say(english, russian));
    }

    /** A table of the library, a little to the right. */
    void table(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> out.println("          " + line.stripTrailing()));
    }

    /** The rows of each deal, and how old it is at the instant or was at its close. */
    void log(SortedMap<Integer, List<Row>> deals, Instant asOf) {
        deals.forEach((deal, rows) -> {
            Row last = rows.get(rows.size() - 1);
            boolean closed = last.step().isClosed();
            long days = Duration.between(rows.get(0).at(), closed ? last.at() : asOf)
                    .toDays();
            String steps = rows.stream()
                    .map(row -> row.step().label(language) + " "
                            + LocalDate.ofInstant(row.at(), ZoneOffset.UTC).format(DAY))
                    .collect(Collectors.joining(", "));
            out.println(String.format(Locale.ROOT, "%3d %-6s", deal, last.rep().label(language))
                    + steps
                    + (closed ? "" : language.say("; open for " + days + " days", "; открыта " + days + " дн.")));
        });
    }

    String share(Share share) {
        return share.part() + " / " + share.whole() + " = " + percent(share.value());
    }

    String percent(double share) {
        return String.format(language.locale(), language.say("%.0f%%", "%.0f\u00a0%%"), 100 * share);
    }

    String number(double number) {
        return String.format(language.locale(), "%.1f", number);
    }
}
