package org.saleskit.examples.lessons.forecast;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.examples.lessons.Language;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.PipelineContribution;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** What the whale contributes, the months with it and without it, and a pipeline that has none. */
final class WhaleChapters {

    private static final Money GOOD = TenDeals.rub(300_000);

    private final Language language;
    private final Telling tell;
    private final PipelineForecast forecast = TenDeals.forecast();
    private final PipelineForecast without = forecast.without(TenDeals.WHALE);

    WhaleChapters(Telling tell) {
        this.tell = tell;
        language = tell.language();
    }

    static String label(Language language, DealId deal) {
        return deal.equals(TenDeals.WHALE)
                ? language.say("the whale", "кит")
                : language.say("deal ", "сделка ") + deal.value();
    }

    void contributions() {
        List<PipelineContribution> all = forecast.contributions(TenDeals.PLAN);
        tell.title("3. What does each deal contribute?", "3. Каков вклад каждой сделки?");
        tell.wrong(
                "Half of the forecast comes from the whale, half from the nine others.",
                "Половину прогноза даёт кит, половину — девять остальных.");
        tell.right("That is true of the mean alone:", "Это верно только для среднего:");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                language.say("of the mean", "среднее"),
                language.say("of the variance", "дисперсия"),
                language.say("chance of the plan", "вероятность плана")));
        double mean = forecast.expected().getAmount().doubleValue();
        double variance = forecast.revenue().variance();
        for (PipelineContribution each : all) {
            rows.add(List.of(
                    label(language, each.deal()),
                    tell.percent(each.mean().getAmount().doubleValue() / mean),
                    tell.percent(each.variance() / variance),
                    tell.percent(each.probabilityOfPlan())));
        }
        tell.table(rows);
        tell.why(
                "What is uncertain about this month is one signature. The nine make the month that is likely, and"
                        + " nothing of the plan's chance; so a plan that counts on the nine must be one that they can"
                        + " reach.",
                "Неопределённость этого месяца — одна подпись. Девять сделок делают вероятный месяц, но не шанс плана;"
                        + " поэтому план, рассчитанный на эти девять, должен быть им по силам.");
    }

    void twoWorlds() {
        PipelineForecast won = forecast.replaced(TenDeals.whaleWon());
        String fifth = tell.amount(forecast.expected().minus(without.expected()));
        tell.title("4. And if the whale is lost today?", "4. А если кит сорвётся сегодня?");
        tell.wrong(
                "We lose what it was worth, " + fifth + ", and are half way to the plan.",
                "Потеряем то, во что он оценён, " + fifth + ", и останется половина плана.");
        tell.right(
                "The law has two parts, and one of them will come:",
                "Распределение состоит из двух частей, и сбудется одна из них:");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("the whale is", "кит"),
                language.say("mean", "среднее"),
                tell.middle(),
                "≥ " + tell.amount(TenDeals.PLAN)));
        rows.add(world(language.say("open", "открыт"), forecast));
        rows.add(world(language.say("lost", "сорвался"), without));
        rows.add(world(language.say("won", "выигран"), won));
        tell.table(rows);
        tell.why(
                "Whoever reports " + tell.amount(forecast.expected())
                        + " will be off by about half of it or by about twice as much as it is. Say both: in four"
                        + " months of five about "
                        + tell.amount(without.expected()) + ", in one of five about " + tell.amount(won.expected())
                        + ".",
                "Кто доложит " + tell.amount(forecast.expected())
                        + ", ошибётся примерно на половину этой суммы или на две такие суммы. Скажите оба числа: в"
                        + " четырёх месяцах из пяти"
                        + " около"
                        + " " + tell.amount(without.expected()) + ", в одном из пяти около "
                        + tell.amount(won.expected()) + ".");
    }

    private List<String> world(String label, PipelineForecast world) {
        return List.of(
                label,
                tell.amount(world.expected()),
                tell.middle(world.revenue()),
                tell.percent(world.probabilityOfPlan(TenDeals.PLAN)));
    }

    void correlation() {
        tell.title("5. And without a whale?", "5. А без кита?");
        tell.wrong(
                "With many small deals chance cancels out, so the mean comes true.",
                "Когда сделок много и они малы, случайности гасят друг друга, и среднее сбывается.");
        tell.right(
                "Only what is each deal's own cancels out. A good or a bad month for all of them (correlation) stays:",
                "Гасится только то, что у каждой сделки своё. Удачный или неудачный месяц сразу для всех (корреляция)"
                        + " остаётся:");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("deals", "сделки"),
                language.say("correlation", "корреляция"),
                language.say("mean", "среднее"),
                language.say("standard deviation", "станд. отклонение"),
                tell.middle(),
                "≥ " + tell.amount(GOOD)));
        for (int parts : new int[] {1, 10}) {
            for (double rho : new double[] {0, 0.05, 0.2}) {
                rows.add(joined(parts, rho));
            }
        }
        tell.table(rows);
        String same = tell.percent(TenDeals.forecast(TenDeals.all(), 0.2).probabilityOfPlan(TenDeals.PLAN));
        tell.why(
                "The ninety are the nine, each in ten parts. Ten times the deals make the range three times narrower"
                        + " if nothing joins them; a correlation of 0.05 makes it nearly twice as wide, one of 0.2 more"
                        + " than three times as wide. (With the whale the chance of the plan is "
                        + same + " with any correlation: it is the whale's own.)",
                "Девяносто — это те же девять, каждая из десяти частей. Когда сделок вдесятеро больше, разброс втрое"
                        + " уже, если их ничто не связывает; корреляция 0,05 делает его почти вдвое шире, 0,2 — более чем"
                        + " втрое. (С китом вероятность плана — "
                        + same + " при любой корреляции: это вероятность самого кита.)");
    }

    private List<String> joined(int parts, double rho) {
        List<PipelineDeal> deals = TenDeals.nine(parts);
        RevenueDistribution law = TenDeals.forecast(deals, rho).revenue();
        return List.of(
                String.valueOf(deals.size()),
                String.format(language.locale(), "%.2f", rho),
                tell.amount(law.mean()),
                tell.amount(Money.ofMajor(law.currency(), Math.round(law.standardDeviation()))),
                tell.middle(law),
                tell.percent(law.probabilityAtLeast(GOOD)));
    }
}
