package org.saleskit.examples.lessons.twenty;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.comparison.ShrunkRate;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Interval;
import org.saleskit.examples.lessons.Language;
import org.saleskit.examples.lessons.twenty.WrongWays.Share;

/**
 * How does one read a log in which eight of twenty deals are still open? Five ways that are wrong, each beside the right one, and
 * half a year later who had been right.
 *
 * <p>Exercise: in {@code Log}, lose deal 18 on 06-28, two days before the report. Which number moves more, won of closed or the
 * probability of winning, and why? Then have every deal that is open on 30 June won in August: which of the intervals held, and
 * what does an interval of 95 % promise?
 */
public final class TwentyDeals {

    private static final List<Step> FUNNEL = List.of(Step.LEAD, Step.MEETING, Step.OFFER, Step.WON);

    private final Language language;
    private final Locale locale;
    private final Telling tell;
    private final WrongWays wrong = new WrongWays(Log.until(Log.END_OF_JUNE));
    private final RightWay right;

    private TwentyDeals(PrintStream out, Language language) {
        this.language = language;
        locale = language.locale();
        tell = new Telling(out, language);
        right = new RightWay(Log.END_OF_JUNE, language);
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
        TwentyDeals lesson = new TwentyDeals(out, new Language(locale));
        lesson.log();
        lesson.openDeals();
        lesson.times();
        lesson.months();
        lesson.funnel();
        lesson.reps();
        lesson.halfAYearLater();
    }

    private void log() {
        tell.say(
                "The log of a department on 30 June: twenty deals, each with its steps and their days.",
                "Журнал отдела на 30 июня: двадцать сделок, у каждой её шаги и их дни.");
        tell.log(Log.byDeal(Log.until(Log.END_OF_JUNE)), Log.END_OF_JUNE);
    }

    private void openDeals() {
        tell.title("1. What share of the deals is won?", "1. Какая доля сделок выигрывается?");
        tell.wrong("open deals counted as lost", "открытые сочтены проигранными", tell.share(wrong.openAsLost()));
        tell.wrong("open deals left out", "открытые отброшены", tell.share(wrong.openIgnored()));
        tell.right(right.chances().explain(locale));
        tell.why(
                "Losing takes two weeks here, winning two months. The deals of May and June had the time to be lost, not the"
                        + " time to be won: an open deal is neither, it is one that was watched so far and no further.",
                "Проигрывают здесь за две недели, выигрывают за два месяца. Сделки мая и июня успели проиграться, но не"
                        + " успели выиграться: открытая сделка — ни то ни другое, её просто видели до этого дня, не дальше.");
        tell.say(
                "          The list behind the number, open: " + ids(right.open()),
                "          Список за числом, открыты: " + ids(right.open()));
    }

    private static String ids(List<DealId> deals) {
        return deals.stream().map(DealId::value).collect(Collectors.joining(", "));
    }

    private void times() {
        tell.title("2. How long does a deal take?", "2. Сколько длится сделка?");
        tell.wrong(
                "mean of the closed deals, in days",
                "среднее по закрытым, в днях",
                tell.number(wrong.meanDaysOfClosed()));
        tell.right(right.cycle().explain(locale));
        tell.why(
                "The deals that have closed are the quick ones, or they would not have closed yet. The oldest open deal has run for 160 days already, and no"
                        + " average of closed deals knows of it. (Deal 7 was closed for 14 of its 56 days: the library takes"
                        + " them off.)",
                "Закрылись быстрые сделки: медленные ещё идут. Самая старая открытая идёт уже 160 дней, а среднее по"
                        + " закрытым о ней не знает. (Сделка 7 из своих 56 дней 14 была закрыта: библиотека их вычитает.)");
    }

    private void months() {
        tell.title("3. Do we sell worse and worse?", "3. Мы продаём всё хуже?");
        tell.wrong(
                "won within 60 days, by month of opening",
                "выиграно за 60 дней, по месяцам открытия",
                wrong.wonByMonth(60).entrySet().stream()
                        .map(month -> month.getKey().getValue() + ": "
                                + tell.percent(month.getValue().value()))
                        .collect(Collectors.joining(", ")));
        tell.right(language.say(
                "a month has a rate when the 60 days of its deals are over",
                "доля есть у месяца, когда 60 дней его сделок прошли"));
        tell.table(right.months().table(locale));
        tell.why(
                "No deal of May or June has had its 60 days yet. A chart of this kind falls at its end whenever it is drawn.",
                "Ни у одной сделки мая и июня 60 дней ещё не прошло. Такой график в конце падает, когда бы его ни"
                        + " нарисовали.");
    }

    private void funnel() {
        tell.title("4. Where do we lose deals?", "4. Где мы теряем сделки?");
        Map<Step, Long> rows = wrong.rowsPerStep();
        tell.wrong(
                "rows of the log counted per step",
                "строки журнала по шагам",
                FUNNEL.stream()
                        .map(step -> step.label(language) + " " + rows.get(step))
                        .collect(Collectors.joining(" → ")));
        right.funnel().steps().forEach(step -> tell.right(step.explain(locale)));
        tell.right(right.funnel().wonStep().explain(locale));
        tell.why(
                "Deals 3 and 4 went back to the meeting and came again, deal 7 was lost and opened again; 5 and 7 skipped a step."
                        + " A deal counts once on each step that it reached, skipped ones included. Deal 7 is one deal, won: by"
                        + " rows " + rows.get(Step.LOST) + " were lost, by deals 6.",
                "Сделки 3 и 4 вернулись к встрече и пришли снова, 7 проиграли и открыли снова; 5 и 7 пропустили шаг. Сделка"
                        + " считается по разу на каждом шаге, которого достигла, и на пропущенном. Сделка 7 — одна, выигранная:"
                        + " по строкам проиграно " + rows.get(Step.LOST) + ", по сделкам 6.");
    }

    private void reps() {
        tell.title("5. Who sells best?", "5. Кто продаёт лучше всех?");
        List<Map.Entry<Rep, Share>> ranking = wrong.ranking();
        tell.wrong(
                "reps by won of closed",
                "менеджеры по доле выигранных из закрытых",
                ranking.stream()
                        .map(each -> each.getKey().label(language) + " " + tell.share(each.getValue()))
                        .collect(Collectors.joining(", ")));
        RateComparison<String> reps = right.reps();
        for (ShrunkRate<String> rate : reps.shrunk().rates()) {
            tell.right(rate.explain(locale));
        }
        tell.right(reps.difference(Rep.VERA.label(language), Rep.BORIS.label(language))
                .explain(locale));
        tell.why(
                "Two of two is what a coin does every fourth time. With so few deals each of them may be first: the order is"
                        + " chance.",
                "Два орла из двух выпадают у монеты каждый четвёртый раз. При таком числе сделок первым может быть каждый:"
                        + " порядок случаен.");
    }

    /** The log goes on: the same questions with nothing open. */
    private void halfAYearLater() {
        tell.title(
                "Half a year later nothing is open: who had been right?", "Через полгода всё закрыто: кто был прав?");
        WrongWays rest = new WrongWays(Log.until(Log.END_OF_YEAR));
        RightWay end = new RightWay(Log.END_OF_YEAR, language);
        tell.say(
                "1. Won in the end " + tell.share(rest.openAsLost()) + ", all within 60 days. Said: "
                        + tell.percent(wrong.openAsLost().value()) + " and "
                        + tell.percent(wrong.openIgnored().value()) + "; "
                        + probability() + ".",
                "1. В итоге выиграно " + tell.share(rest.openAsLost()) + ", все за 60 дней. Говорили: "
                        + tell.percent(wrong.openAsLost().value()) + " и "
                        + tell.percent(wrong.openIgnored().value()) + "; "
                        + probability() + ".");
        tell.say(
                "   That it is so near is luck, with twenty deals; that it lies inside is not.",
                "   Что число так близко — удача, сделок всего двадцать; что итог внутри интервала — нет.");
        tell.say(
                "2. Half closed within " + median(end) + " days, the mean is " + tell.number(rest.meanDaysOfClosed())
                        + ". Said: mean " + tell.number(wrong.meanDaysOfClosed()) + "; half within " + median(right)
                        + ".",
                "2. Половина закрылась за " + median(end) + " дн., среднее " + tell.number(rest.meanDaysOfClosed())
                        + ". Говорили: среднее " + tell.number(wrong.meanDaysOfClosed()) + "; половина за "
                        + median(right)
                        + ".");
        tell.say(
                "3. By month of opening: " + shares(rest) + ". June was no worse than January.",
                "3. По месяцам открытия: " + shares(rest) + ". Июнь был не хуже января.");
        tell.say(
                "5. " + ranks(rest) + ". Boris, level with Anna in June, is far ahead of her: chance again, perhaps.",
                "5. " + ranks(rest) + ". Борис, в июне вровень с Анной, далеко впереди: возможно, тоже случай.");
    }

    private String probability() {
        Interval range = right.chances().incidenceInterval().orElseThrow();
        return tell.percent(right.chances().incidence().orElseThrow())
                + language.say(", between ", ", между ")
                + tell.percent(range.low())
                + language.say(" and ", " и ")
                + tell.percent(range.high());
    }

    private String median(RightWay way) {
        return tell.number(way.cycle().median().time().orElseThrow());
    }

    private String shares(WrongWays way) {
        return way.wonByMonth(60).values().stream()
                .map(share -> tell.percent(share.value()))
                .collect(Collectors.joining(", "));
    }

    private String ranks(WrongWays way) {
        return way.ranking().stream()
                .map(each -> each.getKey().label(language) + " "
                        + tell.percent(each.getValue().value()))
                .collect(Collectors.joining(", "));
    }
}
