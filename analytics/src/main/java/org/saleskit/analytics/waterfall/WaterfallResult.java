package org.saleskit.analytics.waterfall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.words.TextColumns;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * What a pipeline held at the start and at the end of a span, and every part of the change between. Immutable and
 * thread-safe.
 */
public final class WaterfallResult {

    /** The pipeline as of one instant. */
    record Side(Instant asOf, Optional<Instant> knownAt, List<WaterfallEntry> entries, List<DealId> undated) {}

    private final PipelineWaterfall analysis;
    private final Side start;
    private final Side end;
    private final List<WaterfallLine> lines;
    private final List<DealId> passedThrough;

    WaterfallResult(
            PipelineWaterfall analysis,
            Side start,
            Side end,
            Map<WaterfallPart, List<WaterfallEntry>> parts,
            List<DealId> passedThrough) {
        this.analysis = analysis;
        this.start = start;
        this.end = end;
        List<WaterfallLine> all = new ArrayList<>();
        for (WaterfallPart part : WaterfallPart.values()) {
            all.add(WaterfallLine.of(part, analysis.currency(), parts.getOrDefault(part, List.of())));
        }
        this.lines = List.copyOf(all);
        this.passedThrough = List.copyOf(passedThrough);
    }

    /** {@return the options} */
    public PipelineWaterfall analysis() {
        return analysis;
    }

    /** {@return the instant of the start} */
    public Instant startsAt() {
        return start.asOf();
    }

    /** {@return the instant of the end} */
    public Instant endsAt() {
        return end.asOf();
    }

    /** {@return what the pipeline held at the start, as it was read there} */
    public PipelineBalance start() {
        return WaterfallLine.sum(analysis.currency(), start.entries());
    }

    /** {@return what the pipeline held at the end} */
    public PipelineBalance end() {
        return WaterfallLine.sum(analysis.currency(), end.entries());
    }

    /** {@return the deals in the pipeline at the start with their balances, by deal; unmodifiable} */
    public List<WaterfallEntry> dealsAtStart() {
        return start.entries();
    }

    /** {@return the deals in the pipeline at the end with their balances, by deal; unmodifiable} */
    public List<WaterfallEntry> dealsAtEnd() {
        return end.entries();
    }

    /** {@return every part in its order, also those in which nothing happened; they sum to the end less the start} */
    public List<WaterfallLine> lines() {
        return lines;
    }

    /**
     * {@return one part, empty if nothing of it happened}
     *
     * @param part the part
     */
    public WaterfallLine line(WaterfallPart part) {
        Objects.requireNonNull(part, "part");
        return lines.stream().filter(line -> line.part() == part).findFirst().orElseThrow();
    }

    /** {@return the deals worked on at the start that are in no window, as nobody had said when they will close} */
    public List<DealId> undatedAtStart() {
        return start.undated();
    }

    /** {@return the deals worked on at the end that are in no window, as nobody has said when they will close} */
    public List<DealId> undatedAtEnd() {
        return end.undated();
    }

    /**
     * {@return the deals that entered and left the pipeline between the two states and so are in no part; with {@link
     * Attribution#EACH_CHANGE} none}
     */
    public List<DealId> passedThrough() {
        return passedThrough;
    }

    /**
     * {@return the change in words: what was counted, both ends, every part in which something happened, what was left out}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        BalanceWords balances = BalanceWords.of(locale);
        StringBuilder text = new StringBuilder(population(words));
        text.append(words.say(". From ", ". С "))
                .append(when(words, start))
                .append(words.say(" to ", " по "))
                .append(when(words, end))
                .append(words.say(": start ", ": в начале — "))
                .append(balances.state(start()));
        for (WaterfallLine line : lines) {
            if (!line.entries().isEmpty()) {
                text.append("; ").append(line.explain(locale));
            }
        }
        text.append(words.say("; end ", "; в конце — ")).append(balances.state(end()));
        text.append('.').append(leftOut(words, balances));
        return text.toString();
    }

    private String population(Words words) {
        String deals = analysis.isCountingOnHold()
                ? words.say("Deals open or on hold", "Сделки открытые и приостановленные")
                : words.say("Open deals", "Открытые сделки");
        String days = analysis.window()
                .map(window ->
                        words.say(" expected to close ", " с ожидаемым закрытием ") + RangeWords.say(words, window))
                .orElse("");
        String how = analysis.attribution() == Attribution.EACH_CHANGE
                ? words.say(", by each change", ", по каждому изменению")
                : words.say(", by the two states only", ", только по двум состояниям");
        return deals + days + how;
    }

    private static String when(Words words, Side side) {
        return side.asOf()
                + side.knownAt()
                        .map(at -> words.say(" (as known at " + at + ")", " (по данным на " + at + ")"))
                        .orElse("");
    }

    private String leftOut(Words words, BalanceWords balances) {
        String undated = start.undated().isEmpty() && end.undated().isEmpty()
                ? ""
                : words.say(
                        " Left out, without a day of the expected close: at the start "
                                + balances.number(start.undated().size()) + ", at the end "
                                + balances.number(end.undated().size()) + ".",
                        " Не учтены сделки без ожидаемой даты закрытия: в начале — "
                                + balances.number(start.undated().size()) + ", в конце — "
                                + balances.number(end.undated().size()) + ".");
        String passed = passedThrough.isEmpty()
                ? ""
                : words.say(
                        " Entered and left in between, in no part: " + words.count(passedThrough.size(), "deal") + ".",
                        " Вошли и вышли между состояниями и ни в одной части не учтены: "
                                + words.count(passedThrough.size(), "deal") + ".");
        return undated + passed;
    }

    /**
     * {@return the waterfall as a table of plain text: a line for each end and each part in which something happened, with
     * deals, amount, and deals without an amount; lines end with a line feed}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String table(Locale locale) {
        Words words = Words.of(locale);
        BalanceWords balances = BalanceWords.of(locale);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                words.say("deals", "сделок"),
                words.say("amount, ", "сумма, ") + analysis.currency().getCode(),
                words.say("without amount", "без суммы")));
        rows.add(row(words.say("start", "начало"), start(), balances, false));
        for (WaterfallLine line : lines) {
            if (!line.entries().isEmpty()) {
                rows.add(row(line.part().label(locale), line.change(), balances, true));
            }
        }
        rows.add(row(words.say("end", "конец"), end(), balances, false));
        return TextColumns.align(rows);
    }

    private static List<String> row(String label, PipelineBalance balance, BalanceWords words, boolean signed) {
        return signed
                ? List.of(
                        label,
                        words.signed(balance.deals()),
                        words.signed(balance.amount().getAmount()),
                        words.signed(balance.withoutAmount()))
                : List.of(
                        label,
                        words.number(balance.deals()),
                        words.number(balance.amount().getAmount()),
                        words.number(balance.withoutAmount()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WaterfallResult that
                && analysis.equals(that.analysis)
                && start.equals(that.start)
                && end.equals(that.end)
                && lines.equals(that.lines)
                && passedThrough.equals(that.passedThrough);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, start, end, lines);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
