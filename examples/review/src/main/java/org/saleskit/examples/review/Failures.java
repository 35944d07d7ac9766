package org.saleskit.examples.review;

import java.util.List;
import java.util.Locale;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.text.Phrases;
import org.saleskit.examples.review.text.TextReport;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How the job says in one line what went wrong, in the language that was asked for. */
final class Failures {

    private Failures() {}

    /** The command line could not be taken. */
    static int misused(ParameterException wrong, String[] args) {
        Phrases phrases = phrasesOf(List.of(args));
        wrong.getCommandLine()
                .getErr()
                .println(phrases.get("error.frame", oneLine(wrong)) + " " + phrases.get("error.help"));
        return CommandLine.ExitCode.USAGE;
    }

    /** The job broke off. */
    static int failed(Exception failure, CommandLine line, ParseResult parsed, boolean debug) {
        Phrases phrases = phrasesOf(parsed.originalArgs());
        boolean known = failure instanceof InputException;
        String message = known ? oneLine(failure) : phrases.get("error.unexpected", oneLine(failure));
        line.getErr()
                .println(
                        phrases.get("error.frame", message) + (known || debug ? "" : " " + phrases.get("error.debug")));
        if (debug) {
            failure.printStackTrace(line.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    static Phrases phrasesIn(String language) {
        return Phrases.of(TextReport.class, "phrases", Locale.forLanguageTag(language));
    }

    /** The language as far as it can be told from a command line that may be wrong. */
    private static Phrases phrasesOf(List<String> args) {
        int value = args.indexOf("--lang") + 1;
        String given = value > 0 && value < args.size() ? args.get(value) : "";
        boolean russian = given.equals("ru") || args.contains("--lang=ru");
        return phrasesIn(russian ? "ru" : "en");
    }

    private static String oneLine(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
