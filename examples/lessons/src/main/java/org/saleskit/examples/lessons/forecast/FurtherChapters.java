package org.saleskit.examples.lessons.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.examples.lessons.Language;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.ActivityGoal;
import org.saleskit.forecasting.activity.ClosingForecast;
import org.saleskit.forecasting.activity.TeamForecast;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** What the first three chapters left out: amounts that differ, money that comes later, a team, and the question turned round. */
final class FurtherChapters {

    private final Telling tell;
    private final Language language;

    FurtherChapters(Telling tell) {
        this.tell = tell;
        language = tell.language();
    }

    void amounts() {
        String average = tell.amount(ArticleMonth.AVERAGE);
        String past = ArticleMonth.PAST.stream().map(tell::amount).collect(Collectors.joining("; "));
        tell.title("4. Is every contract " + average + "?", "4. Каждый договор приносит " + average + "?");
        tell.wrong("A contract brings " + average + ".", "Договор приносит " + average + ".");
        tell.right(
                "The last ten brought " + past + ". Their mean is " + average + ", but seven of ten are below it.",
                "Последние десять принесли " + past + ". Их среднее — " + average + ", но семь из десяти меньше.");
        RevenueDistribution exact = ArticleMonth.sampledExactly();
        RevenueDistribution simulated = ArticleMonth.sampled().revenue();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("amounts", "суммы"),
                language.say("mean", "среднее"),
                language.say("standard deviation", "станд. отклонение"),
                "≥ " + tell.amount(ArticleMonth.product()),
                "≥ " + tell.amount(ArticleMonth.PRINTED),
                tell.middle()));
        rows.add(amounts(
                language.say("all the same", "одинаковы"), ArticleMonth.known().revenue()));
        rows.add(amounts(language.say("like the last ten", "как последние десять"), exact));
        rows.add(amounts(language.say("the same, simulated", "то же, моделирование"), simulated));
        tell.table(rows);
        tell.why(
                "The mean stays, the range grows: a single contract of " + tell.amount(last())
                        + " is nearly a whole month. (20,000 simulated months come near the exact law, not up to it.)",
                "Среднее то же, разброс больше: один договор на " + tell.amount(last())
                        + " — почти целый месяц. (20\u00a0000 смоделированных месяцев близки к точному распределению,"
                        + " но не равны ему.)");
    }

    private static Money last() {
        return ArticleMonth.PAST.get(ArticleMonth.PAST.size() - 1);
    }

    private List<String> amounts(String label, RevenueDistribution law) {
        Money deviation = Money.ofMajor(law.currency(), Math.round(law.standardDeviation()));
        return List.of(
                label,
                tell.amount(law.mean()),
                tell.amount(deviation),
                tell.percent(law.probabilityAtLeast(ArticleMonth.product())),
                tell.percent(law.probabilityAtLeast(ArticleMonth.PRINTED)),
                tell.middle(law));
    }

    void closing() {
        tell.title("5. When does the money come?", "5. Когда придут деньги?");
        tell.wrong(
                "The meetings of this month bring the money of this month.",
                "Встречи этого месяца приносят деньги этого месяца.");
        tell.right(
                "Of the wins 50% close in the month of the meeting, 30% in the next, 20% in the one after:",
                "Из успешных встреч 50\u00a0% дают договор в том же месяце, 30\u00a0% — в следующем, 20\u00a0% — ещё"
                        + " через месяц:");
        ClosingForecast beginner = ArticleMonth.closing(0);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("money of", "деньги за"),
                language.say("mean", "среднее"),
                "≥ " + tell.amount(ArticleMonth.product()),
                tell.middle()));
        rows.add(closing(language.say("a beginner's first month", "первый месяц новичка"), beginner, 0));
        rows.add(closing(language.say("the next, without meetings", "следующий, без встреч"), beginner, 1));
        rows.add(closing(language.say("the one after it", "ещё один, без встреч"), beginner, 2));
        rows.add(closing(
                language.say("a month after two like it", "месяц после двух таких же"), ArticleMonth.closing(2), 0));
        tell.table(rows);
        tell.why(
                "The first month brings half of the product. Later ones get from the months before what they leave to"
                        + " the months after; so when meetings stop, money goes on coming for two months, and nobody takes"
                        + " fright.",
                "Первый месяц приносит половину произведения. Следующие получают от прежних то, что сами оставляют"
                        + " будущим; поэтому, когда встречи прекращаются, деньги приходят ещё два месяца, и никто не"
                        + " пугается.");
    }

    private List<String> closing(String label, ClosingForecast forecast, int period) {
        RevenueDistribution law = forecast.revenue(period);
        return List.of(
                label,
                tell.amount(forecast.expected(period).orElseThrow()),
                tell.percent(law.probabilityAtLeast(ArticleMonth.product())),
                tell.middle(law));
    }

    void team() {
        TeamForecast team = ArticleMonth.team();
        tell.title("6. What do three bring?", "6. Что принесут трое?");
        tell.wrong(
                "Vera has not won any of her 20 meetings: she will bring nothing.",
                "У Веры ни одной успешной встречи из 20: она не принесёт ничего.");
        tell.right(
                "Each conversion is drawn towards that of the team, the more so the fewer meetings are behind it:",
                "Каждая конверсия сглаживается к общей, тем сильнее, чем меньше за ней встреч:");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                language.say("seen", "наблюдалось"),
                language.say("by own rate", "по своей доле"),
                language.say("shrunk", "сглажено"),
                language.say("by shrunk rate", "по сглаженной"),
                tell.middle()));
        ArticleMonth.counts().forEach((rep, seen) -> {
            TeamForecast.Share share = Objects.requireNonNull(team.reps().get(rep.id()));
            rows.add(List.of(
                    rep.label(language),
                    tell.counts(seen),
                    tell.amount(ActivityForecaster.withDefaults()
                            .forecast(ArticleMonth.month(seen))
                            .expected()
                            .orElseThrow()),
                    tell.percent(
                            share.activity().shrunkConversion().orElseThrow().rate()),
                    tell.amount(share.expected().orElseThrow()),
                    tell.middle(team.revenueOf(rep.id()))));
        });
        tell.table(rows);
        RevenueDistribution sum = team.revenue();
        Money plan = ArticleMonth.product().multipliedBy(rows.size() - 1);
        String chance = tell.percent(sum.probabilityAtLeast(plan));
        tell.right(
                "Together " + tell.amount(sum.mean()) + " on average, in at least 80% of the months " + tell.middle(sum)
                        + "; three times the product, " + tell.amount(plan) + ", with probability " + chance + ".",
                "Вместе в среднем " + tell.amount(sum.mean()) + ", не реже чем в 80\u00a0% месяцев " + tell.middle(sum)
                        + "; три произведения, " + tell.amount(plan) + ", — с вероятностью " + chance + ".");
        Money low = team.reps().keySet().stream()
                .map(rep -> team.revenueOf(rep).quantile(0.1))
                .reduce(Money.zero(sum.currency()), Money::plus);
        tell.why(
                "None of 20 is no proof of none at all. And ranges do not add up: the three lower ends make "
                        + tell.amount(low) + ", the team's is " + tell.amount(sum.quantile(0.1))
                        + ", because bad months seldom coincide. What is not known of the common rate does move all"
                        + " three: "
                        + tell.percent(team.sharedVariance())
                        + " of the variance. (The mean is above the sum of the products as in chapter 3.)",
                "Ни одной из 20 — ещё не значит «никогда». И границы не складываются: сумма трёх нижних — "
                        + tell.amount(low) + ", нижняя граница команды — " + tell.amount(sum.quantile(0.1))
                        + ": плохие месяцы редко совпадают. А неточность общей конверсии сдвигает всех троих: "
                        + tell.percent(team.sharedVariance())
                        + " дисперсии. (Среднее больше суммы произведений, как в части 3.)");
    }

    void goal() {
        String printed = tell.amount(ArticleMonth.PRINTED);
        ArticleMonth.Factor factor = ArticleMonth.Factor.MEETINGS;
        String atFour = tell.percent(
                ArticleMonth.known(Objects.requireNonNull(ArticleMonth.needs().get(factor)))
                        .revenue()
                        .probabilityAtLeast(ArticleMonth.PRINTED));
        tell.title("7. And if we want " + printed + " all the same?", "7. А если всё-таки нужны " + printed + "?");
        tell.wrong(
                "Twice the money takes twice the meetings: four a day.",
                "Вдвое больше денег — вдвое больше встреч: четыре в день.");
        tell.right(
                "With four a day " + printed + " come with probability " + atFour + ". For 80% it takes:",
                "При четырёх в день вероятность " + printed + " — " + atFour + ". Для 80\u00a0% нужно:");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.say("the rate is", "конверсия"),
                language.say("meetings a day", "встреч в день"),
                language.say("chance", "вероятность")));
        rows.add(goal(language.say("known", "известна"), ArticleMonth.goalKnown()));
        rows.add(goal(tell.counts(ArticleMonth.MANY), ArticleMonth.goalSeen(ArticleMonth.MANY)));
        rows.add(goal(tell.counts(ArticleMonth.FEW), ArticleMonth.goalSeen(ArticleMonth.FEW)));
        tell.table(rows);
        tell.why(
                "Who aims at the mean misses it about every second month. Being sure costs meetings, and knowing"
                        + " little costs more of them.",
                "Кто целится в среднее, промахивается примерно каждый второй месяц. За уверенность платят встречами, за"
                        + " незнание — ещё большим их числом.");
    }

    private List<String> goal(String label, ActivityGoal.Answer answer) {
        return List.of(
                label, tell.number(answer.value().orElseThrow().doubleValue()), tell.percent(answer.probability()));
    }

    void instead() {
        RevenueDistribution law = ArticleMonth.seen(ArticleMonth.MANY).revenue();
        String product = tell.amount(ArticleMonth.product());
        String printed = tell.amount(ArticleMonth.PRINTED);
        String chance = tell.percent(law.probabilityAtLeast(ArticleMonth.PRINTED));
        String needed = tell.number(
                ArticleMonth.goalSeen(ArticleMonth.MANY).value().orElseThrow().doubleValue());
        tell.title("What to say instead of " + printed, "Что сказать вместо " + printed);
        tell.say(
                "44 meetings, of the last ones " + tell.counts(ArticleMonth.MANY) + " won, "
                        + tell.amount(ArticleMonth.AVERAGE) + " a contract: about " + product
                        + "; in at least 80% of the months " + tell.middle(law) + "; " + printed + " or more in "
                        + chance
                        + " of them; to be 80% sure of that it takes " + needed + " meetings a day.",
                "44 встречи, из последних успешны " + tell.counts(ArticleMonth.MANY) + ", договор на "
                        + tell.amount(ArticleMonth.AVERAGE) + ": около " + product
                        + "; не реже чем в 80\u00a0% месяцев " + tell.middle(law) + "; " + printed + " и больше — в "
                        + chance
                        + " месяцев; чтобы рассчитывать на них с вероятностью 80\u00a0%, нужно " + needed
                        + " встречи в день.");
    }
}
