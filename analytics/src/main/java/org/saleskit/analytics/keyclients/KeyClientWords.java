package org.saleskit.analytics.keyclients;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.core.internal.Words;

/** The reasons of a line in words. */
final class KeyClientWords {

    private static final int MOST_DIGITS = 15;

    private final Words words;
    private final KeyClientLine<?> line;

    private KeyClientWords(Words words, KeyClientLine<?> line) {
        this.words = words;
        this.line = line;
    }

    static String explain(KeyClientLine<?> line, Locale locale) {
        return new KeyClientWords(Words.of(locale), line).explain();
    }

    private String explain() {
        String criteria = line.facts().isEmpty()
                ? words.say("this run does not have it", "в этом расчёте его нет")
                : line.checks().stream().map(this::criterion).collect(Collectors.joining("; "));
        return place() + hunting() + ": " + criteria + needed();
    }

    private String place() {
        return switch (line.status()) {
            case DEVELOP -> words.say("To develop, a key client", "Развивать, ключевой клиент");
            case LEAVING ->
                words.say(
                        "To develop, but to watch, " + absent() + "below the limits to stay" + row(line.memberSide())
                                + " that end it",
                        "Развивать, но следить, " + absent() + "ниже порогов выхода" + row(line.memberSide())
                                + ", после которых он выбывает");
            case ENTERING ->
                words.say(
                        "To watch, meets what is needed" + row(line.memberSide()) + " that make a key client",
                        "Следить, выполняет условия" + row(line.memberSide()) + ", после которых станет ключевым");
            case HUNT ->
                line.facts().isEmpty()
                        ? words.say("To win by earlier runs", "Привлекать по прежним расчётам")
                        : words.say("To win, fits", "Привлекать, подходит");
            case UNDECIDED -> words.say("Left out, not enough is known", "Не включён, не хватает данных");
            case OUT -> words.say("Left out, does not meet the criteria", "Не включён, не подходит по критериям");
        };
    }

    /** What the other list says of somebody that is no key client. */
    private String hunting() {
        HeldSide hunt = line.huntSide();
        if (line.isMember()) {
            return "";
        }
        String held = line.status() == KeyClientLine.Status.ENTERING && hunt.on()
                ? words.say(", meanwhile to win", ", пока привлекать")
                : "";
        if (hunt.waits() == 0) {
            return held;
        }
        return held
                + (hunt.on()
                        ? words.say(
                                ", but " + absent() + "below the limits" + row(hunt) + " that end it",
                                ", но " + absent() + "ниже порогов" + row(hunt) + ", после которых выбывает")
                        : words.say(
                                ", but fits" + row(hunt) + " that put it on the list to win",
                                ", но подходит" + row(hunt) + ", после которых попадёт в список"));
    }

    /** Whom the run does not have misses every limit, and nobody saw it below one. */
    private String absent() {
        return line.facts().isEmpty() ? words.say("absent or ", "отсутствует или ") : "";
    }

    private String row(HeldSide side) {
        String run = words.number(BigDecimal.valueOf(side.waits()));
        String of = words.number(BigDecimal.valueOf(line.rules().runs()));
        return words.say(" in run " + run + " of " + of + " in a row", " в расчёте " + run + " из " + of + " подряд");
    }

    private String needed() {
        int all = line.rules().criteria().size();
        int needed = line.rules().needed();
        return needed == all
                ? ""
                : words.say(
                        " (" + needed + " of " + all + " are needed)",
                        " (нужно выполнить " + needed + " из " + all + ")");
    }

    private String criterion(CriterionCheck check) {
        return switch (check.criterion()) {
            case CLASS -> {
                AbcClass limit = line.rules().classLimits().orElseThrow().of(line.isMember());
                String found = line.facts()
                        .flatMap(KeyClientFacts::abcClass)
                        .map(AbcClass::label)
                        .map(label -> words.say("class " + label, "класс " + label))
                        .orElse(words.say("no class in the analysis", "в анализе класса нет"));
                yield compared(found, limit.label(), check);
            }
            case POTENTIAL -> {
                BigDecimal limit = line.rules().potentialLimits().orElseThrow().of(line.isMember());
                String found = line.facts()
                        .flatMap(KeyClientFacts::potential)
                        .map(value -> words.say("potential ", "потенциал ") + words.number(value) + unit())
                        .orElse(words.say("potential not known", "потенциал неизвестен"));
                yield compared(found, words.number(limit) + unit(), check);
            }
            case FIT -> fit(check);
        };
    }

    private String fit(CriterionCheck check) {
        double limit = line.rules().fitLimits().orElseThrow().of(line.isMember());
        Optional<Double> found = line.facts()
                .flatMap(known ->
                        known.fit().isPresent() ? Optional.of(known.fit().getAsDouble()) : Optional.empty());
        if (found.isEmpty()) {
            return compared(words.say("fit not known", "соответствие неизвестно"), decimal(limit, limit), check);
        }
        return compared(
                words.say("fit ", "соответствие ") + decimal(found.get(), limit), decimal(limit, found.get()), check);
    }

    /** Two digits, or as many more as it takes to tell the number from the other. */
    private String decimal(double value, double other) {
        int digits = 2;
        while (digits < MOST_DIGITS
                && value != other
                && rounded(value, digits).compareTo(rounded(other, digits)) == 0) {
            digits++;
        }
        return words.number(rounded(value, digits));
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    private String unit() {
        return line.rules()
                .currency()
                .map(CurrencyUnit::getCode)
                .map(code -> " " + code)
                .orElse("");
    }

    private String compared(String found, String limit, CriterionCheck check) {
        String needs = line.isMember()
                ? words.say(", to stay ", ", чтобы остаться: ") + limit
                : words.say(", to enter ", ", чтобы войти: ") + limit;
        return found
                + needs
                + switch (check.verdict()) {
                    case MET -> words.say(" (met)", " (выполнено)");
                    case MISSED -> words.say(" (missed)", " (не выполнено)");
                    case UNKNOWN -> words.say(" (open)", " (под вопросом)");
                };
    }
}
