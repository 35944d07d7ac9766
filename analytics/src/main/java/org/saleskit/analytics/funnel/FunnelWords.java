package org.saleskit.analytics.funnel;

import java.util.Locale;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Words;

/** The options of a funnel in words. */
final class FunnelWords {

    private FunnelWords() {}

    static String explain(FunnelResult funnel, Locale locale) {
        Words words = Words.of(locale);
        String deals = words.count(funnel.deals(), "deal");
        return words.say(
                        "Funnel of " + funnel.pipeline().ref() + " as of " + funnel.asOf() + ", " + deals + ": open "
                                + number(words, funnel.open()) + ", on hold " + number(words, funnel.onHold())
                                + ", won "
                                + number(words, funnel.won()) + ", lost " + number(words, funnel.lost())
                                + ", disqualified "
                                + number(words, funnel.disqualified()),
                        "Воронка " + funnel.pipeline().ref() + " на момент " + funnel.asOf() + ", сделок: " + deals
                                + "; открытых — " + number(words, funnel.open()) + ", приостановленных — "
                                + number(words, funnel.onHold()) + ", выигранных — " + number(words, funnel.won())
                                + ", проигранных — " + number(words, funnel.lost()) + ", дисквалифицированных — "
                                + number(words, funnel.disqualified()))
                + "; " + reach(words, funnel.reach()) + "; " + closes(words, funnel.closes());
    }

    private static String number(Words words, long count) {
        return ShareWords.number(words, count);
    }

    private static String reach(Words words, Deal.Reach reach) {
        return switch (reach) {
            case IMPLIED_REACH ->
                words.say(
                        "a stage is reached by entering it or a later one, or by a win",
                        "этап достигнут, если сделка вошла на него или на более поздний либо выиграна");
            case IMPLIED_REACH_UNLESS_LOST ->
                words.say(
                        "a stage is reached by entering it or a later one, or by a win; a lost deal must have entered it",
                        "этап достигнут, если сделка вошла на него или на более поздний либо выиграна; проигранная — если"
                                + " вошла на него сама");
            case IMPLIED_REACH_WON_ONLY ->
                words.say(
                        "a stage is reached by entering it or by a win; lost and open deals must have entered it",
                        "этап достигнут, если сделка вошла на него сама либо выиграна; проигранная и открытая — если вошла"
                                + " на него сама");
            case ACTUAL_ONLY ->
                words.say("a stage is reached by entering it", "этап достигнут, если сделка вошла на него сама");
            case ALL_IN_ORDER ->
                words.say(
                        "a stage is reached by entering it after all earlier ones in their order",
                        "этап достигнут, если сделка вошла на него после всех предыдущих по порядку");
            case RESET_ON_REGRESS ->
                words.say(
                        "a stage is reached by entering it or a later one, or by a win, since the last move back",
                        "этап достигнут, если после последнего возврата назад сделка вошла на него или на более поздний"
                                + " либо выиграна");
        };
    }

    private static String closes(Words words, Close.Rule closes) {
        return switch (closes) {
            case LAST_CLOSE ->
                words.say(
                        "a reopened deal counts once, by its state",
                        "открытая заново сделка учтена один раз, по её состоянию");
            case FIRST_CLOSE ->
                words.say(
                        "a reopened deal counts once, as it stood at its first close",
                        "открытая заново сделка учтена один раз, такой, какой была при первом завершении");
            case COUNT_EACH_CLOSE ->
                words.say(
                        "a reopened deal counts once, but the win rate counts each of its closes",
                        "открытая заново сделка учтена один раз, но в доле выигранных — каждое её завершение");
            case NEW_DEAL_ON_REOPEN ->
                words.say(
                        "a reopened deal counts as a new deal from each reopening on",
                        "открытая заново сделка с каждого открытия считается новой сделкой");
        };
    }
}
