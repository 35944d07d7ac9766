package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.saleskit.core.internal.Words;

/** Puts the reason for an item's class into words. */
final class AbcExplanation {

    private AbcExplanation() {}

    static String of(AbcItem<?> item, Locale locale) {
        Words words = Words.of(locale);
        String label = item.abcClass().label();
        if (!item.abcClass().isInBase()) {
            return label + outsideBase(item, words);
        }
        return label + words.say(" because ", ", потому что ") + before(item, words) + "; " + limits(item, words);
    }

    private static String outsideBase(AbcItem<?> item, Words words) {
        String amount = words.number(item.amount());
        return item.units() == 0
                ? words.say(
                        " because its amounts add up to zero: it is no part of the total that is shared out",
                        ", потому что её сумма равна нулю: в распределяемый итог не входит")
                : words.say(
                        " because its amounts add up to less than zero (" + amount
                                + "): it is no part of the total that is shared out",
                        ", потому что её сумма меньше нуля (" + amount + "): в распределяемый итог не входит");
    }

    private static String before(AbcItem<?> item, Words words) {
        if (item.unitsBeforeTie() == 0) {
            return words.say("no item has more", "ни у одной позиции сумма не больше");
        }
        String share = words.percent(
                item.base().exactShare(item.unitsBeforeTie()), item.base().thresholds());
        return item.isTied()
                ? words.say(
                        share + " of the total comes from items with a greater amount, and equal amounts stay together",
                        share + " итога приходится на позиции с большей суммой, а равные суммы не разделяются")
                : words.say(
                        share + " of the total comes from items before it",
                        share + " итога приходится на предыдущие позиции");
    }

    /** Where the class above ends and where this one does. */
    private static String limits(AbcItem<?> item, Words words) {
        List<BigDecimal> thresholds = item.base().thresholds();
        int rank = item.abcClass().label().charAt(0) - 'A';
        String above = rank == 0 ? "" : ends(rank - 1, thresholds, words);
        if (rank == thresholds.size()) {
            return above;
        }
        return rank == 0 ? ends(0, thresholds, words) : above + ", " + endsShort(rank, thresholds, words);
    }

    private static String ends(int rank, List<BigDecimal> thresholds, Words words) {
        String limit = words.percent(thresholds.get(rank));
        String label = AbcClass.ofRank(rank).label();
        return words.say(label + " ends at " + limit, "граница " + label + " — " + limit);
    }

    private static String endsShort(int rank, List<BigDecimal> thresholds, Words words) {
        String limit = words.percent(thresholds.get(rank));
        String label = AbcClass.ofRank(rank).label();
        return words.say(label + " at " + limit, label + " — " + limit);
    }
}
