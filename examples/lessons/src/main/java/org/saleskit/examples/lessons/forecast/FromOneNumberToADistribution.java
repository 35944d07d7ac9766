package org.saleskit.examples.lessons.forecast;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.lessons.Language;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * An article prints 440 000 for a month. What is the product, what would it take, and what does a forecast say instead of one
 * number? Seven wrong sentences, each with what the library says and why.
 *
 * <p>Exercise: in {@code ArticleMonth}, let MANY be 30 of 300, then 3 of 30. Which column of chapter 3 moves most, and which hardly? Then
 * take the contract of 200 000 from the past ones: why does the chance of 440 000 fall so much more than the mean?
 */
public final class FromOneNumberToADistribution {

    /** Up to here the bars stand one by one. */
    private static final int BARS = 9;

    private final Language language;
    private final Telling tell;

    private FromOneNumberToADistribution(Telling tell) {
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
        FromOneNumberToADistribution lesson = new FromOneNumberToADistribution(tell);
        lesson.article();
        lesson.product();
        lesson.law();
        lesson.rate();
        FurtherChapters further = new FurtherChapters(tell);
        further.amounts();
        further.closing();
        further.team();
        further.goal();
        further.instead();
    }

    private void article() {
        String printed = tell.amount(ArticleMonth.PRINTED);
        String average = tell.amount(ArticleMonth.AVERAGE);
        tell.say(
                "An article on CRM: two meetings a day, every tenth works, a contract brings " + average
                        + ": \"a simple calculation\" gives " + printed
                        + " a month, and \"these forecasts come true\".",
                "Статья о CRM: две встречи в день, успешна каждая десятая, договор приносит " + average
                        + ": «простой расчёт» даёт " + printed + " в месяц, и «такие прогнозы сбываются».");
    }

    private void product() {
        String printed = tell.amount(ArticleMonth.PRINTED);
        String product = tell.amount(ArticleMonth.product());
        String average = tell.amount(ArticleMonth.AVERAGE);
        double contracts = ArticleMonth.known().wins().mean();
        tell.title("1. What is the product?", "1. Чему равно произведение?");
        tell.wrong("The month brings " + printed + ".", "Месяц принесёт " + printed + ".");
        tell.right(
                "22 working days × 2 meetings × 1/10 × " + average + " = " + product + ". For " + printed
                        + " one factor alone would have to be:",
                "22 рабочих дня × 2 встречи × 1/10 × " + average + " = " + product + ". Для " + printed
                        + " один из множителей должен быть таким:");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("factor", "множитель"),
                language.say("has to be", "нужно"),
                language.say("product", "произведение"),
                language.say("chance of " + printed, "вероятность " + printed)));
        ArticleMonth.needs().forEach((factor, month) -> {
            ActivityForecast forecast = ArticleMonth.known(month);
            rows.add(List.of(
                    label(factor),
                    value(factor, month),
                    tell.amount(forecast.expected().orElseThrow()),
                    tell.percent(forecast.revenue().probabilityAtLeast(ArticleMonth.PRINTED))));
        });
        tell.table(rows);
        tell.why(
                "The 44 meetings are right, but a tenth of them is " + tell.number(contracts) + " contracts, not "
                        + tell.number(2 * contracts)
                        + ". And even if the product were right, it would be reached about every"
                        + " second month only.",
                "44 встречи — верно, но десятая часть от них — " + tell.number(contracts) + " договора, а не "
                        + tell.number(2 * contracts) + ". И даже верное произведение достигалось бы лишь примерно в"
                        + " каждом втором месяце.");
    }

    private String label(ArticleMonth.Factor factor) {
        return switch (factor) {
            case DAYS -> language.say("working days", "рабочие дни");
            case MEETINGS -> language.say("meetings a day", "встречи в день");
            case CONVERSION -> language.say("conversion", "конверсия");
            case AMOUNT -> language.say("average contract", "средний договор");
        };
    }

    private String value(ArticleMonth.Factor factor, SalesActivity month) {
        return switch (factor) {
            case DAYS -> String.valueOf(month.workingDays().days());
            case MEETINGS -> String.valueOf(Math.round(month.meetingsPerDay()));
            case CONVERSION ->
                month.conversion().successes() + "/" + month.conversion().trials();
            case AMOUNT -> tell.amount(month.amount().mean());
        };
    }

    private void law() {
        Money product = ArticleMonth.product();
        RevenueDistribution revenue = ArticleMonth.known().revenue();
        CountDistribution wins = ArticleMonth.known().wins();
        String reached = tell.chance(revenue.probabilityAtLeast(product));
        String printed = tell.chance(revenue.probabilityAtLeast(ArticleMonth.PRINTED));
        tell.title("2. What comes of " + tell.amount(product) + "?", "2. Что выйдет из " + tell.amount(product) + "?");
        tell.wrong("The month brings " + tell.amount(product) + ".", "Месяц принесёт " + tell.amount(product) + ".");
        tell.right(
                "The number of contracts is chance. Even if every tenth is known for certain, " + tell.amount(product)
                        + " or more come with probability " + reached + ", " + tell.amount(ArticleMonth.PRINTED)
                        + " or more with " + printed + ":",
                "Число договоров случайно. Даже если «каждая десятая» известна точно, вероятность получить "
                        + tell.amount(product) + " и больше равна " + reached + "; "
                        + tell.amount(ArticleMonth.PRINTED) + " и больше — " + printed + ":");
        for (int count = 0; count <= BARS; count++) {
            Money amount = ArticleMonth.AVERAGE.multipliedBy(count);
            boolean last = count == BARS;
            String label = String.format(Locale.ROOT, "%d → %7s", count, tell.amount(amount));
            String more = last ? language.say(" or more", " и больше") : "";
            tell.bar(
                    String.format(Locale.ROOT, "%-20s", label + more),
                    last ? wins.probabilityAtLeast(count) : wins.probability(count));
        }
        String four = tell.amount(ArticleMonth.AVERAGE.multipliedBy(4));
        String five = tell.amount(ArticleMonth.AVERAGE.multipliedBy(5));
        tell.why(
                "There is no month of " + tell.amount(product) + ": four contracts bring " + four + ", five bring "
                        + five + ". It is the mean of many months; more often than not a month stays below it.",
                "Ровно " + tell.amount(product) + " не приносит ни один месяц: четыре договора — " + four + ", пять — "
                        + five + ". Это среднее многих месяцев, и в большинстве из них выходит меньше.");
    }

    private void rate() {
        Proportion many = ArticleMonth.MANY;
        Proportion few = ArticleMonth.FEW;
        tell.title("3. How do we know \"every tenth\"?", "3. Откуда мы знаем про «каждую десятую»?");
        tell.wrong("Our conversion is 10%.", "Наша конверсия — 10\u00a0%.");
        tell.right(
                "Perhaps it was seen as " + tell.counts(many) + " meetings, perhaps as " + tell.counts(few)
                        + ": the same share, but not the same knowledge.",
                "Может быть, успешны были " + tell.counts(many) + " встреч, а может быть, " + tell.counts(few)
                        + ": доля та же, но знаем мы не одно и то же.");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("the rate is", "конверсия"),
                language.say("mean", "среднее"),
                "≥ " + tell.amount(ArticleMonth.product()),
                "≥ " + tell.amount(ArticleMonth.PRINTED),
                tell.middle()));
        rows.add(row(language.say("known", "известна"), ArticleMonth.known().revenue()));
        rows.add(row(tell.counts(many), ArticleMonth.seen(many).revenue()));
        rows.add(row(tell.counts(few), ArticleMonth.seen(few).revenue()));
        tell.table(rows);
        Interval interval = few.interval().orElseThrow();
        String low = tell.percent(interval.low());
        String high = tell.percent(interval.high());
        tell.why(
                tell.counts(few) + " fits every conversion from " + low + " to " + high
                        + ". The less is known, the wider the range, upwards too; the mean rises, as an uncertain rate"
                        + " is on average (x + 1/2) / (n + 1).",
                "Результат «" + tell.counts(few) + "» совместим с любой конверсией от " + low + " до " + high
                        + ". Чем меньше известно, тем шире разброс, в том числе вверх; среднее растёт, ведь неточно"
                        + " известная конверсия в среднем равна (x + 1/2) / (n + 1).");
    }

    private List<String> row(String label, RevenueDistribution law) {
        return List.of(
                label,
                tell.amount(law.mean()),
                tell.percent(law.probabilityAtLeast(ArticleMonth.product())),
                tell.percent(law.probabilityAtLeast(ArticleMonth.PRINTED)),
                tell.middle(law));
    }
}
