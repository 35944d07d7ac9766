package org.saleskit.forecasting.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.accuracy.BrierScore;
import org.saleskit.forecasting.accuracy.RevenueAccuracy;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** A backtest as tables in Markdown. */
final class BacktestWords {

    private static final String ABSENT = "–";
    private static final int SCORE_DIGITS = 4;
    private static final double[] BANDS = {0.5, 0.8, 0.95};

    private final Locale locale;
    private final Words words;

    BacktestWords(Locale locale) {
        this.locale = locale;
        this.words = Words.of(locale);
    }

    String periods(BacktestResult result) {
        List<String> head = new ArrayList<>(List.of(words.say("period", "период"), words.say("came", "факт")));
        for (BacktestModel model : result.backtest().models()) {
            head.add(model.title(locale) + words.say(": mean", ": среднее"));
            head.add(words.say("80% band", "полоса 80\u00a0%"));
        }
        StringBuilder table = new StringBuilder(head(head));
        int models = result.models().size();
        for (int i = 0; i < result.lines().size(); i += models) {
            List<BacktestLine> lines = result.lines().subList(i, i + models);
            List<String> cells = new ArrayList<>(List.of(
                    lines.get(0).period().dates().getStart().toString(),
                    amount(lines.get(0).actual())));
            for (BacktestLine line : lines) {
                Optional<RevenueDistribution> law = line.forecast().revenue();
                cells.add(law.map(each -> amount(each.mean())).orElse(ABSENT));
                cells.add(law.map(each -> amount(each.quantile(0.1)) + " … " + amount(each.quantile(0.9)))
                        .orElseGet(() -> line.forecast().reason(locale).orElseThrow()));
            }
            table.append(row(cells));
        }
        return table.toString();
    }

    String scores(BacktestResult result) {
        List<String> head = new ArrayList<>(List.of(
                words.say("model", "модель"),
                words.say("periods", "периодов"),
                words.say("bias", "смещение"),
                "WAPE",
                words.say("mean CRPS", "средний CRPS")));
        for (double level : BANDS) {
            head.add(words.say("in the ", "в полосе ")
                    + words.percent(BigDecimal.valueOf(level))
                    + words.say(" band", ""));
        }
        head.add(words.say("Brier score", "оценка Брайера"));
        head.add(words.say("deals", "сделок"));
        StringBuilder text = new StringBuilder(head(head));
        for (BacktestModel each : result.backtest().models()) {
            String model = each.name();
            List<String> cells = new ArrayList<>();
            cells.add(each.title(locale));
            Optional<RevenueAccuracy> accuracy = result.accuracy(model);
            cells.add(count(accuracy.map(of -> of.outcomes().size()).orElse(0)));
            cells.add(share(accuracy.map(RevenueAccuracy::bias).orElse(OptionalDouble.empty())));
            cells.add(share(accuracy.map(RevenueAccuracy::wape).orElse(OptionalDouble.empty())));
            cells.add(accuracy.map(of -> major(of.meanCrps())).orElse(ABSENT));
            for (double level : BANDS) {
                cells.add(accuracy.map(of -> rate(of.coverage(level))).orElse(ABSENT));
            }
            Optional<BrierScore> brier = result.brier(model);
            cells.add(brier.map(score -> words.number(
                            BigDecimal.valueOf(score.score()).setScale(SCORE_DIGITS, RoundingMode.HALF_UP)))
                    .orElse(ABSENT));
            cells.add(brier.map(score -> count(score.happened().trials())).orElse(ABSENT));
            text.append(row(cells));
        }
        return text + leftOut(result);
    }

    private String leftOut(BacktestResult result) {
        String text = "";
        for (LeftOutPeriod.Reason reason : LeftOutPeriod.Reason.values()) {
            List<ReportPeriod> periods = result.leftOut().stream()
                    .filter(each -> each.reason() == reason)
                    .map(LeftOutPeriod::period)
                    .toList();
            if (!periods.isEmpty()) {
                text += "\n"
                        + words.say("Periods not scored, as ", "Не оценены, так как ")
                        + reason.in(words)
                        + words.say(": ", ", периодов: ")
                        + count(periods.size())
                        + words.say(", first that from ", "; первый — с ")
                        + periods.get(0).dates().getStart()
                        + ".";
            }
        }
        if (!result.refused().isEmpty()) {
            BacktestLine first = result.refused().get(0);
            text += "\n"
                    + words.say("Forecasts refused: ", "Прогнозов нет, случаев: ")
                    + count(result.refused().size())
                    + words.say(", first by ", "; первый — ")
                    + title(result, first.model())
                    + words.say(" of the period from ", ", период с ")
                    + first.period().dates().getStart()
                    + ": "
                    + first.forecast().reason(locale).orElseThrow()
                    + ".";
        }
        if (!result.wonWithoutAmount().isEmpty()) {
            text += "\n"
                    + words.say(
                            "Deals won without an amount, which count 0: ",
                            "Выиграно без суммы, учтено как 0, сделок: ")
                    + count(result.wonWithoutAmount().size())
                    + ".";
        }
        return text;
    }

    private String title(BacktestResult result, String model) {
        return result.backtest().models().stream()
                .filter(each -> each.name().equals(model))
                .map(each -> each.title(locale))
                .findFirst()
                .orElseThrow();
    }

    private static String head(List<String> cells) {
        return row(cells) + row(Collections.nCopies(cells.size(), "---"));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String amount(Money amount) {
        return words.number(amount.getAmount().setScale(0, RoundingMode.HALF_UP));
    }

    private String major(double amount) {
        return words.number(BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_UP));
    }

    private String rate(Proportion covered) {
        return share(covered.rate());
    }

    private String share(OptionalDouble fraction) {
        return fraction.isEmpty() ? ABSENT : words.percent(BigDecimal.valueOf(fraction.getAsDouble()), List.of());
    }

    private String count(long count) {
        return words.number(BigDecimal.valueOf(count));
    }
}
