package org.saleskit.examples.lessons.forecast;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.saleskit.examples.lessons.Language;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/**
 * A pipeline of nine deals and one whale: amount × probability says that the plan will be met. Will it?
 *
 * <p>In one month of five. Exercise: in {@code TenDeals}, cut the whale into ten deals of 100 000 with its probability of 20 %. The
 * mean stays at 400 000: what becomes of the chance of the plan, and of the middle 80 %? Then find the smallest probability of the
 * whale with which the median lies above the plan.
 */
public final class OneWhale {

    private static final Money WIDTH = TenDeals.rub(50_000);
    private static final Money NEAR = TenDeals.rub(350_000);

    private final Language language;
    private final Telling tell;
    private final PipelineForecast forecast = TenDeals.forecast();
    private final PipelineForecast without = forecast.without(TenDeals.WHALE);

    private OneWhale(Telling tell) {
        this.tell = tell;
        language = tell.language();
    }

    /**
     * Prints the lesson.
     *
     * @param args the language, {@code ru} for Russian; without one in English
     */
    public static void main(String[] args) {
        run(System.out, Locale.forLanguageTag(args.length == 0 ? "en" : args[0]));
    }

    /**
     * Prints the lesson in a language.
     *
     * @param out where to
     * @param locale Russian gives Russian, every other language English
     */
    public static void run(PrintStream out, Locale locale) {
        Telling tell = new Telling(out, new Language(locale));
        OneWhale lesson = new OneWhale(tell);
        lesson.pipeline();
        lesson.plan();
        lesson.deviation();
        WhaleChapters further = new WhaleChapters(tell);
        further.contributions();
        further.twoWorlds();
        further.correlation();
    }

    private void pipeline() {
        String plan = tell.amount(TenDeals.PLAN);
        tell.say(
                "The open deals of a month with a plan of " + plan + ", amount × probability of winning:",
                "Открытые сделки месяца с планом " + plan + ", сумма × вероятность выигрыша:");
        List<List<String>> rows = new ArrayList<>();
        for (PipelineDeal deal : forecast.open()) {
            Money amount = deal.amount().orElseThrow().mean();
            double chance = forecast.chance(deal.deal());
            rows.add(List.of(
                    WhaleChapters.label(language, deal.deal()),
                    tell.amount(amount),
                    "×",
                    tell.percent(chance),
                    "=",
                    tell.amount(Money.ofMajor(
                            amount.getCurrencyUnit(),
                            Math.round(amount.getAmount().doubleValue() * chance)))));
        }
        rows.add(List.of(language.say("sum", "сумма"), "", "", "", "=", tell.amount(forecast.weighted())));
        tell.table(rows);
    }

    private void plan() {
        RevenueDistribution law = forecast.revenue();
        String plan = tell.amount(TenDeals.PLAN);
        tell.title("1. Will the plan be met?", "1. Будет ли выполнен план?");
        tell.wrong(
                "Amount × probability gives " + tell.amount(forecast.weighted()) + ": we are on plan.",
                "Сумма × вероятность даёт " + tell.amount(forecast.weighted()) + ": идём по плану.");
        String chance = tell.percent(forecast.probabilityOfPlan(TenDeals.PLAN));
        String best = tell.amount(without.revenue().most());
        String near = tell.percent(law.probabilityAtLeast(NEAR) - law.probabilityAtLeast(TenDeals.PLAN));
        tell.right(
                plan + " or more come with probability " + chance + ". All that may come:",
                plan + " и больше — с вероятностью " + chance + ". Всё, что может выйти:");
        for (Histogram.Bin bin : Histogram.of(law, WIDTH)) {
            tell.bar(
                    String.format(
                            Locale.ROOT,
                            language.say("%9s to below %9s", "от %9s до %9s"),
                            tell.amount(bin.from()),
                            tell.amount(bin.to())),
                    bin.probability());
        }
        tell.why(
                "A month brings whole deals, never a fifth of a whale. All nine others together make " + best
                        + ": without the whale the plan is out of reach, with it it is met more than twice over. No"
                        + " month brings "
                        + plan
                        + ", and only " + near + " of them bring " + tell.amount(NEAR) + " or more and no whale: "
                        + plan
                        + " is the mean of two kinds of months.",
                "Месяц приносит целые сделки, а не пятую часть кита. Все девять остальных вместе дают " + best
                        + ": без кита план недостижим, с китом — перевыполнен больше чем вдвое. Ни один месяц не"
                        + " принесёт "
                        + plan + ", и только в " + near + " месяцев выйдет " + tell.amount(NEAR)
                        + " и больше без кита: "
                        + plan + " — среднее двух разных месяцев.");
    }

    private void deviation() {
        RevenueDistribution law = forecast.revenue();
        Money deviation = Money.ofMajor(law.currency(), Math.round(law.standardDeviation()));
        Money low = law.mean().minus(deviation);
        Money high = law.mean().plus(deviation);
        tell.title("2. And the mean with its deviation?", "2. А среднее с отклонением?");
        tell.wrong(
                tell.amount(law.mean()) + " ± " + tell.amount(deviation) + ": two months of three lie between "
                        + tell.amount(low) + " and " + tell.amount(high) + ", half of all above the plan.",
                tell.amount(law.mean()) + " ± " + tell.amount(deviation) + ": два месяца из трёх лежат между "
                        + tell.amount(low) + " и " + tell.amount(high) + ", половина всех — выше плана.");
        String ten = tell.amount(law.quantile(0.1));
        String half = tell.amount(law.quantile(0.5));
        String ninety = tell.amount(law.quantile(0.9));
        double lower = law.probabilityAtMost(law.mean());
        double upper = law.probabilityAtMost(high) - lower;
        tell.right(
                "10% of the months bring at most " + ten + ", half at most " + half + ", 90% at most " + ninety + ".",
                "В 10\u00a0% месяцев выйдет не больше " + ten + ", в половине — не больше " + half
                        + ", в 90\u00a0% — не больше " + ninety + ".");
        tell.why(
                "Mean and deviation describe one hill, and here are two. From " + tell.amount(low) + " to the mean lie "
                        + tell.percent(lower) + " of the months, from there to " + tell.amount(high) + " lie "
                        + tell.percent(upper) + "; and no month brings less than nothing.",
                "Среднее с отклонением описывают один холм, а здесь их два. От " + tell.amount(low) + " до среднего — "
                        + tell.percent(lower) + " месяцев, оттуда до " + tell.amount(high) + " — " + tell.percent(upper)
                        + "; и меньше нуля не приносит ни один месяц.");
    }
}
