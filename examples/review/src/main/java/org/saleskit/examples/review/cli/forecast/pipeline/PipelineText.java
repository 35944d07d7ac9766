package org.saleskit.examples.review.cli.forecast.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.cli.deallog.UnreadRows;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.Paragraph;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** Writes what open deals bring as text. */
final class PipelineText {

    /** Deals listed; the JSON has all. */
    private static final int LISTED = 10;

    private static final String ABSENT = "-";

    private final PipelineResult result;
    private final Wording wording;
    private final Figures figures;

    PipelineText(PipelineResult result) {
        this.result = result;
        this.wording = result.wording();
        this.figures = wording.figures();
    }

    void write(Writer out) throws IOException {
        out.append(wording.say("Forecast of open deals\n\n", "Прогноз по открытым сделкам\n\n"));
        facts().writeTo(out);
        List<Caution> cautions = result.cautions();
        if (!cautions.isEmpty()) {
            out.append('\n');
        }
        Caution.write(out, wording, cautions);
        if (result.isKnown()) {
            result.law().writeText(out);
        }
        if (!result.parts().isEmpty()) {
            writeDeals(out);
        }
        if (result.asked().by().isPresent()) {
            writeGroups(out, result.asked().by().get());
        }
        writeLeftOut(out);
        if (result.deals().history().isPresent()) {
            OpenDeals.History history = result.deals().history().get();
            new UnreadRows(history.log(), history.deals(), wording)
                    .write(out, wording.say("left out of the log", "не учтены в журнале"));
        }
        if (result.amounts().currency().isPresent() && result.isKnown()) {
            out.append('\n');
            Paragraph.write(
                    out,
                    wording.say("In words", "Словами"),
                    result.forecast().explain(wording.locale()) + closedInLog());
        }
    }

    /** The forecast knows only what was told to it; deals that the log has closed were not. */
    private String closedInLog() {
        int closed = result.deals()
                .history()
                .map(history -> history.check().closed().size())
                .orElse(0);
        return closed == 0
                ? ""
                : wording.say(" Left out, as the log knows them as closed: ", " Не учтено сделок, закрытых в журнале: ")
                        + closed
                        + ".";
    }

    private TextTable facts() {
        TextTable facts = TextTable.ofPairs();
        facts.add(
                wording.say("open deals", "открытых сделок"),
                String.valueOf(result.parts().size()));
        facts.add(
                wording.say("left out", "не учтено сделок"),
                String.valueOf(result.leftOut().size()));
        result.deals().history().ifPresent(history -> {
            facts.add(wording.say("as of", "на момент"), history.log().asOf().toString());
            facts.add(wording.say("until", "до"), history.until().toString());
        });
        facts.add(
                wording.say("correlation", "корреляция"),
                figures.decimal(
                        Numbers.shortest(BigDecimal.valueOf(result.asked().correlation()), 0)));
        facts.add(
                wording.say("won already", "уже выиграно"),
                figures.decimal(result.asked().closed()));
        facts.add(
                wording.say("expected revenue", "ожидаемая выручка"),
                result.expected().map(figures::decimal).orElse(ABSENT));
        return facts;
    }

    private void writeDeals(Writer out) throws IOException {
        boolean planned = result.asked().plan() != null;
        out.append(wording.say("\nDeals, the largest means first\n", "\nСделки по убыванию среднего\n"));
        List<String> header = new ArrayList<>(List.of(
                wording.say("deal", "сделка"),
                wording.say("amount", "сумма"),
                wording.say("probability", "вероятность"),
                wording.say("mean", "среднее")));
        if (planned) {
            header.add(wording.say("adds to the plan", "вклад в план"));
        }
        header.add(wording.say("source", "источник"));
        TextTable table = TextTable.of(1, header.toArray(String[]::new));
        for (PipelineResult.Part each :
                result.parts().subList(0, Math.min(LISTED, result.parts().size()))) {
            List<String> cells = new ArrayList<>(List.of(
                    each.of().deal().toString(),
                    figures.decimal(result.amount(each.deal())),
                    figures.probability(each.of().chance()),
                    figures.decimal(result.amount(each.of().mean()))));
            each.ofPlan().ifPresent(probability -> cells.add(figures.probability(probability)));
            cells.add(source(each.deal().source())
                    + (result.isExtrapolated(each) ? wording.say(", continued", ", продолжено") : ""));
            table.add(cells.toArray(String[]::new));
        }
        table.writeTo(out);
        writeMore(out, result.parts().size());
    }

    private String source(ChanceSource source) {
        return switch (source) {
            case INCIDENCE_IN_STAGE -> wording.say("log, by age in the stage", "журнал, по возрасту на этапе");
            case LEARNED_STAGE_RATE -> wording.say("log, by the stage", "журнал, по этапу");
            case STAGE_DEFAULT -> wording.say("default of the stage", "вероятность этапа по умолчанию");
            case HOST -> wording.say("file", "файл");
            case UNKNOWN -> wording.say("none", "нет");
        };
    }

    private void writeMore(Writer out, int size) throws IOException {
        if (size > LISTED) {
            out.append(wording.say("and ", "и ещё "))
                    .append(String.valueOf(size - LISTED))
                    .append(wording.say(" more\n", "\n"));
        }
    }

    private void writeGroups(Writer out, String column) throws IOException {
        out.append(wording.say("\nBy ", "\nПо ")).append(column).append('\n');
        List<String> header =
                new ArrayList<>(List.of(column, wording.say("deals", "сделок"), wording.say("expected", "ожидается")));
        PipelineResult.LEVELS.forEach(level -> header.add(figures.decimal(BigDecimal.valueOf(level))));
        TextTable table = TextTable.of(1, header.toArray(String[]::new));
        result.groups().forEach((name, group) -> {
            List<String> cells = new ArrayList<>(
                    List.of(name, String.valueOf(group.open().size()), cell(group, result.amount(group.expected()))));
            PipelineResult.LEVELS.forEach(level -> cells.add(cell(group, result.amount(group.quantile(level)))));
            table.add(cells.toArray(String[]::new));
        });
        table.writeTo(out);
    }

    private String cell(PipelineForecast group, BigDecimal amount) {
        return PipelineResult.isKnown(group) ? figures.decimal(amount) : ABSENT;
    }

    private void writeLeftOut(Writer out) throws IOException {
        if (result.leftOut().isEmpty()) {
            return;
        }
        out.append(wording.say("\nLeft out\n", "\nНе учтены\n"));
        for (PipelineResult.LeftOut each :
                result.leftOut().subList(0, Math.min(LISTED, result.leftOut().size()))) {
            out.append(TextTable.visible(each.words())).append('\n');
        }
        writeMore(out, result.leftOut().size());
    }
}
