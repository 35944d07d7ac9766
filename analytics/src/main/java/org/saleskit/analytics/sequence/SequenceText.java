package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.internal.deals.DurationQuantile;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.internal.words.TextColumns;
import org.saleskit.analytics.sequence.SequencePath.Outcome;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/** A result in words and as a table of plain text. */
final class SequenceText {

    private final SequenceResult<?> result;
    private final SequenceFunnel funnel;
    private final Words words;

    SequenceText(SequenceResult<?> result, Locale locale) {
        this.result = result;
        this.funnel = result.analysis().funnel();
        this.words = Words.of(locale);
    }

    String explain() {
        StringBuilder text = new StringBuilder(words.say("Steps ", "Шаги "))
                .append(String.join(" → ", funnel.steps()))
                .append(", ")
                .append(funnel.order().say(words));
        funnel.window()
                .ifPresent(time ->
                        text.append(words.say(", within ", ", в пределах ")).append(hours(time)));
        text.append(words.say(". Paths ", ". Путей — "))
                .append(number(result.paths().size()))
                .append(words.say(", subjects ", ", субъектов — "))
                .append(number(result.subjects()))
                .append(words.say(", of them without an entry ", ", из них без входа — "))
                .append(number(result.notEntered().size()))
                .append('.')
                .append(immature());
        for (SequenceStep<?> step : result.steps().subList(1, result.steps().size())) {
            text.append(' ').append(label(step)).append(words.say(": ", " — ")).append(share(step.fromPrevious()));
            text.append('.');
        }
        text.append(words.say(" Last step of all: ", " Последний шаг от всех: "))
                .append(share(result.conversion()));
        result.times()
                .median()
                .ifPresent(time -> text.append(words.say("; half of them within ", "; половина из них за "))
                        .append(hours(time)));
        text.append('.');
        if (result.isLowCount()) {
            text.append(words.say(
                    " Fewer than " + Proportion.LOW_COUNT + " paths: the shares are weak.",
                    " Путей меньше " + Proportion.LOW_COUNT + ": доли ненадёжны."));
        }
        return text.append(leftOut()).toString();
    }

    private String immature() {
        int open = result.paths(Outcome.IMMATURE).size();
        if (result.analysis().windows().horizon() == Long.MAX_VALUE) {
            return words.say(
                    " There is no window: the shares say what has happened so far.",
                    " Окна нет: доли показывают, что произошло к этому моменту.");
        }
        if (open == 0) {
            return "";
        }
        String paths = number(open);
        return funnel.isIncludingImmature()
                ? words.say(
                        " Window still open, yet in the shares: " + paths + ".",
                        " Окно ещё открыто, но учтены в долях: " + paths + ".")
                : words.say(
                        " Window still open, not in the shares: " + paths + ".",
                        " Окно ещё открыто, в доли не входят: " + paths + ".");
    }

    private String leftOut() {
        StringBuilder text = new StringBuilder();
        add(text, result.excluded().size(), " Excluded by an event: ", " Исключено из-за события: ");
        add(
                text,
                result.rowsAfterAsOf(),
                " Rows after the instant of the analysis, not read: ",
                " Строк позже момента анализа, не учтено: ");
        add(
                text,
                result.repeatedRows(),
                " Rows equal to another one, read once: ",
                " Строк, равных другой и учтённых один раз: ");
        add(
                text,
                result.undecidedRows(),
                " Rows of one instant that only the order of the steps puts in order: ",
                " Строк с одним и тем же временем, порядок которых взят из порядка шагов: ");
        return text.toString();
    }

    private void add(StringBuilder text, long count, String english, String russian) {
        if (count > 0) {
            text.append(words.say(english, russian)).append(number(count)).append('.');
        }
    }

    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("step", "шаг"),
                words.say("paths", "путей"),
                words.say("of previous", "от предыдущего"),
                words.say("of all", "от всех"),
                words.say("median time", "медиана времени"),
                words.say("dropped", "отпало"),
                words.say("immature", "не дозрело")));
        for (SequenceStep<?> step : result.steps()) {
            rows.add(List.of(
                    label(step),
                    number(step.reached().size()),
                    step.number() == 1 ? "" : percent(step.fromPrevious()),
                    percent(step.overall()),
                    step.times().median().map(this::hours).orElse(""),
                    number(step.dropped().size()),
                    number(step.immature().size())));
        }
        return TextColumns.align(rows);
    }

    private String label(SequenceStep<?> step) {
        Optional<String> name = step.name();
        return name.orElseGet(() -> words.say("any " + number(step.number()), "любые " + number(step.number())));
    }

    private String share(Proportion share) {
        return ShareWords.of(words, share, "path", "путей");
    }

    private String percent(Proportion share) {
        return share.trials() == 0 ? "" : ShareWords.percent(words, share);
    }

    private String number(long count) {
        return ShareWords.number(words, count);
    }

    private String hours(Duration time) {
        return DurationQuantile.hours(words, time);
    }
}
