package org.saleskit.core.qualification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saleskit.core.internal.Words;

/** A qualification in words. */
final class QualificationWords {

    private final Words words;

    private QualificationWords(Words words) {
        this.words = words;
    }

    static QualificationWords of(Locale locale) {
        return new QualificationWords(Words.of(locale));
    }

    String explain(Qualification result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.scheme().name() + ": " + verdict(result) + ", " + score(result));
        result.lines().forEach(line -> lines.add("- " + line.criterion().label() + ": " + line(line)));
        return String.join("\n", lines);
    }

    private String verdict(Qualification result) {
        if (result.isQualified()) {
            return words.say("qualified", "квалифицирован");
        }
        if (!result.blocking().isEmpty()) {
            return words.say("not qualified, blocked", "не квалифицирован, есть препятствие");
        }
        return result.canStillQualify()
                ? words.say("not qualified yet", "пока не квалифицирован")
                : words.say(
                        "not qualified, and open questions cannot change it",
                        "не квалифицирован, и оставшиеся вопросы этого не изменят");
    }

    private String score(Qualification result) {
        BigDecimal threshold = result.scheme().threshold();
        BigDecimal exact = result.earned().divide(result.total(), MathContext.DECIMAL64);
        return words.say("score ", "оценка ")
                + words.number(result.earned())
                + words.say(" of ", " из ")
                + words.number(result.total())
                + " ("
                + words.percent(exact, List.of(threshold))
                + words.say("), threshold ", "), порог ")
                + words.percent(threshold);
    }

    private String line(CriterionResult line) {
        if (line.criterion().isBlocker()) {
            return blocker(line);
        }
        String weight = words.number(line.criterion().weight());
        return switch (line.state()) {
            case MET -> words.say("met", "выполнено") + earned(line, weight);
            case PARTLY_MET -> words.say("partly met", "выполнено частично") + earned(line, weight);
            case NOT_MET -> words.say("not met", "не выполнено") + earned(line, weight);
            case EXPIRED ->
                words.say("to be asked again, evidence of ", "спросить снова, сведения от ")
                        + line.evidence().map(CriterionEvidence::date).orElseThrow()
                        + words.say(" is too old", " устарели");
            case UNKNOWN -> words.say("to be asked", "не выяснено");
        };
    }

    private String earned(CriterionResult line, String weight) {
        return ", " + words.number(PlainNumbers.of(line.earned())) + words.say(" of ", " из ") + weight;
    }

    private String blocker(CriterionResult line) {
        if (line.isBlocking()) {
            return words.say("blocks", "препятствует");
        }
        return line.state() == CriterionState.NOT_MET
                ? words.say("does not block", "не препятствует")
                : words.say("to be asked, may block", "не выяснено, может препятствовать");
    }
}
