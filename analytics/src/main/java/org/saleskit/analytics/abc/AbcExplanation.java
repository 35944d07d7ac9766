package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.saleskit.core.internal.Words;

/** Puts the reason for an item's class into words. */
final class AbcExplanation {

    private final AbcItem<?> item;
    private final AbcItems<?> items;
    private final AbcAnalysis analysis;
    private final Words words;

    private AbcExplanation(AbcItem<?> item, Words words) {
        this.item = item;
        this.items = item.items();
        this.analysis = items.analysis;
        this.words = words;
    }

    static String of(AbcItem<?> item, Locale locale) {
        AbcExplanation explanation = new AbcExplanation(item, Words.of(locale));
        String label = item.abcClass().label();
        return item.abcClass().isInBase()
                ? label + explanation.words.say(" because ", ", потому что ") + explanation.inBase()
                : label + explanation.outsideBase();
    }

    private String outsideBase() {
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

    private String inBase() {
        String reason = switch (analysis.mode()) {
            case VALUE_SHARE -> value() + "; " + valueLimits();
            case ITEM_SHARE -> place() + "; " + itemLimits();
            case VALUE_AND_COUNT ->
                words.say(
                        value() + ", and " + place() + "; " + bothLimits(),
                        value() + ", и " + place() + "; " + bothLimits());
            case COMPUTED, COMPUTED_SPLINE -> place() + "; " + computedLimits();
        };
        return reason + sign();
    }

    /** How an amount at zero or below came into the base. */
    private String sign() {
        if (item.units() > 0) {
            return "";
        }
        String amount = words.number(item.amount());
        if (item.units() != item.countedUnits()) {
            String counted = words.number(items.unit.toDecimal(item.countedUnits()));
            return words.say(
                    "; its amount of " + amount + " counts as " + counted,
                    "; её сумма " + amount + " учтена как " + counted);
        }
        return words.say(
                "; its amount of " + amount + " is part of the total", "; её сумма " + amount + " входит в итог");
    }

    /** The share that decides by the rule. */
    private String value() {
        int place = item.decidingPlace();
        long before = items.before(place);
        long with = before + items.counted(place);
        return switch (analysis.boundaryRule()) {
            case PREFIX -> before(before);
            case INCLUSIVE, STRICT -> with(percent(BigInteger.valueOf(with)));
            case NEAREST ->
                words.say(
                                "the total grows from " + percent(BigInteger.valueOf(before)) + " to "
                                        + percent(BigInteger.valueOf(with)) + " with ",
                                "с " + percent(BigInteger.valueOf(before)) + " до " + percent(BigInteger.valueOf(with))
                                        + " итог растёт ")
                        + (item.isTied()
                                ? words.say(
                                        "the first of the items with its amount, and equal amounts stay together",
                                        "с первой из позиций с такой суммой, а равные суммы не разделяются")
                                : words.say("this item", "с этой позицией"));
        };
    }

    private String before(long before) {
        if (before == 0) {
            return words.say("no item has more", "ни у одной позиции сумма не больше");
        }
        String share = percent(BigInteger.valueOf(before));
        return item.isTied()
                ? words.say(
                        share + " of the total comes from items with a greater amount, and equal amounts stay together",
                        share + " итога приходится на позиции с большей суммой, а равные суммы не разделяются")
                : words.say(
                        share + " of the total comes from items before it",
                        share + " итога приходится на предыдущие позиции");
    }

    private String with(String share) {
        return item.isTied()
                ? words.say(
                        share + " of the total comes from items down to the first with its amount, and equal amounts"
                                + " stay together",
                        share + " итога приходится на позиции до первой с такой суммой включительно, а равные суммы не"
                                + " разделяются")
                : words.say(
                        share + " of the total comes from it and the items before it",
                        share + " итога приходится на неё и предыдущие позиции");
    }

    private String percent(BigInteger units) {
        return words.percent(items.exactShare(units), analysis.thresholds());
    }

    /** The place that decides. */
    private String place() {
        String place = number(item.decidingPlace() + 1);
        String all = number(items.baseItems);
        return item.isTied()
                ? words.say(
                        "the first item with its amount is number " + place + " of " + all
                                + ", and equal amounts stay together",
                        "первая позиция с такой суммой занимает место " + place + " из " + all
                                + ", а равные суммы не разделяются")
                : words.say("it is number " + place + " of " + all, "её место " + place + " из " + all);
    }

    private String number(int count) {
        return words.number(BigDecimal.valueOf(count));
    }

    /** Where the class above ends and where this one does, in words of the rule. */
    private String valueLimits() {
        List<BigDecimal> limits = analysis.thresholds();
        int rank = item.abcClass().order();
        String above = rank == 0 ? "" : ends(rank - 1, words.percent(limits.get(rank - 1)));
        if (rank == limits.size()) {
            return above;
        }
        String own = words.percent(limits.get(rank));
        return rank == 0 ? ends(0, own) : above + ", " + endsShort(rank, own);
    }

    private String ends(int rank, String limit) {
        String label = AbcClass.ofRank(rank).label();
        return switch (analysis.boundaryRule()) {
            case PREFIX -> words.say(label + " ends at " + limit, "граница " + label + " — " + limit);
            case NEAREST ->
                words.say(
                        label + " ends where the share is nearest to " + limit,
                        "граница " + label + " — где доля ближе всего к " + limit);
            case INCLUSIVE ->
                words.say(label + " takes up to " + limit, "граница " + label + " — до " + limit + " включительно");
            case STRICT -> words.say(label + " takes less than " + limit, "граница " + label + " — меньше " + limit);
        };
    }

    private String endsShort(int rank, String limit) {
        String label = AbcClass.ofRank(rank).label();
        return switch (analysis.boundaryRule()) {
            case PREFIX -> words.say(label + " at " + limit, label + " — " + limit);
            case NEAREST -> words.say(label + " nearest to " + limit, label + " — ближе всего к " + limit);
            case INCLUSIVE -> words.say(label + " up to " + limit, label + " — до " + limit + " включительно");
            case STRICT -> words.say(label + " less than " + limit, label + " — меньше " + limit);
        };
    }

    /** Where classes end that are counted in items. */
    private String itemLimits() {
        int rank = item.abcClass().order();
        int first = Math.max(rank - 1, 0);
        int last = Math.min(rank, items.limits.count() - 1);
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            String label = AbcClass.ofRank(i).label();
            String end = number(items.limits.itemsBefore(i));
            text.append(
                    i == first
                            ? words.say(label + " ends after " + end, "граница " + label + " — после " + end)
                            : words.say(", " + label + " after " + end, ", " + label + " — после " + end));
        }
        return text.toString();
    }

    private String bothLimits() {
        return words.say(
                valueLimits() + "; by number of items " + itemLimits(), valueLimits() + "; по местам " + itemLimits());
    }

    private String computedLimits() {
        return words.say(
                itemLimits() + ", computed from the curve of all items",
                itemLimits() + ", вычислено по кривой всех позиций");
    }
}
