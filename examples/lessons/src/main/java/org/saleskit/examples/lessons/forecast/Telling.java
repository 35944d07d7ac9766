package org.saleskit.examples.lessons.forecast;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.lessons.Language;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The page of a lesson. */
final class Telling {

    private static final String INDENT = "          ";

    /** What one mark of a bar stands for. */
    private static final double MARK = 0.01;

    private final PrintStream out;
    private final Language language;

    Telling(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    Language language() {
        return language;
    }

    void title(String english, String russian) {
        out.println();
        out.println("== " + language.say(english, russian));
    }

    void say(String english, String russian) {
        out.println(language.say(english, russian));
    }

    /** The sentence that is wrong. */
    void wrong(String english, String russian) {
        out.println(language.say("   wrong: ", " неверно: ") + language.say(english, russian));
    }

    /** What the library says. */
    void right(String english, String russian) {
        out.println(language.say("   right: ", "   верно: ") + language.say(english, russian));
    }

    void why(String english, String russian) {
        out.println(language.say("     why: ", "  почему: ") + language.say(english, russian));
    }

    /** Rows of cells, the first to the left of its column, the others to the right. */
    void table(List<List<String>> rows) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(each -> each.get(column).length())
                        .max()
                        .orElse(0);
                String space = " ".repeat(width - row.get(i).length());
                line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** A bar, one mark for each percent. */
    void bar(String label, double probability) {
        String bar = "#".repeat((int) Math.round(probability / MARK));
        String text = probability > 0 ? percent(probability) : language.say("never", "никогда");
        out.println(String.format(Locale.ROOT, "%s%s  %7s  %s", INDENT, label, text, bar)
                .stripTrailing());
    }

    /** Whole units of the currency. */
    String amount(Money money) {
        long units = money.getAmount().setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return String.format(language.locale(), "%,d", units);
    }

    /** From the tenth to the ninetieth percent: at least 80 % of the outcomes lie there. */
    String middle(RevenueDistribution law) {
        return amount(law.quantile(0.1)) + language.say(" to ", " – ") + amount(law.quantile(0.9));
    }

    /** What stands over {@link #middle}. */
    String middle() {
        return language.say("the middle 80%", "средние 80\u00a0%");
    }

    String percent(double share) {
        return String.format(language.locale(), language.say("%.1f%%", "%.1f\u00a0%%"), 100 * share);
    }

    /** Wins of meetings. */
    String counts(Proportion proportion) {
        return proportion.successes() + language.say(" of ", " из ") + proportion.trials();
    }

    /** A probability to four digits. */
    String chance(double probability) {
        return String.format(language.locale(), "%.4f", probability);
    }

    /** A number to one digit. */
    String number(double number) {
        return String.format(language.locale(), "%.1f", number);
    }
}
