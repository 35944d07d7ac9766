package org.saleskit.analytics.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Words;

/**
 * A client with its scores. Immutable.
 *
 * @param <K> the key
 */
public final class RfmItem<K> {

    /** Digits of a number that is no decimal, in words. */
    private static final int DIGITS = 10;

    private final RfmAnalysis analysis;
    private final ValueUnit unit;
    private final Scored<K> scored;

    /** Takes a client whose three dimensions are scored. */
    RfmItem(RfmAnalysis analysis, ValueUnit unit, Scored<K> scored) {
        this.analysis = analysis;
        this.unit = unit;
        this.scored = scored;
    }

    /** {@return the key} */
    public K key() {
        return scored.facts().key();
    }

    /** {@return what the scores come from} */
    public RfmFacts<K> facts() {
        return scored.facts();
    }

    /**
     * {@return the value of a dimension, exact: days, purchases, or money of the currency}
     *
     * @param dimension the dimension
     */
    public Quotient value(RfmDimension dimension) {
        return scored.value(dimension);
    }

    /**
     * {@return the score of a dimension, 1 for the worst bin}
     *
     * @param dimension the dimension
     */
    public int score(RfmDimension dimension) {
        return scored.score(dimension);
    }

    /**
     * {@return the cut points that gave the score of a dimension}
     *
     * @param dimension the dimension
     */
    public BinCuts<K> cuts(RfmDimension dimension) {
        return scored.cuts(dimension);
    }

    /** {@return the three scores in one text: {@code 543}, or {@code 10-4-3} if a dimension has more than 9 bins} */
    public String label() {
        boolean digits = scored.cuts().stream().allMatch(each -> each.binning().bins() < 10);
        return scored.scores().stream().map(String::valueOf).collect(Collectors.joining(digits ? "" : "-"));
    }

    /**
     * {@return the scores and their reasons, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String days = number(words, RfmDimension.RECENCY);
        boolean isOne = value(RfmDimension.RECENCY).equals(Quotient.of(1));
        String purchases = number(words, RfmDimension.FREQUENCY);
        String money = number(words, RfmDimension.MONETARY)
                + unit.currency().map(currency -> " " + currency.getCode()).orElse("");
        boolean mean = analysis.monetaryRule() == MonetaryRule.MEAN;
        return label() + ". "
                + words.say(
                        "Recency: " + days + (isOne ? " day" : " days") + " since the last purchase on "
                                + facts().lastPurchase(),
                        "Давность: дней с последней покупки " + facts().lastPurchase() + ": " + days)
                + reason(words, RfmDimension.RECENCY) + " "
                + words.say("Frequency: purchases: " + purchases, "Частота: покупок: " + purchases)
                + reason(words, RfmDimension.FREQUENCY) + " "
                + words.say(
                        "Money: " + (mean ? "mean of a purchase " : "sum ") + money,
                        "Деньги: " + (mean ? "в среднем за покупку " : "сумма ") + money)
                + reason(words, RfmDimension.MONETARY);
    }

    private String reason(Words words, RfmDimension dimension) {
        BinCuts<K> used = cuts(dimension);
        String points = used.cuts().stream().map(cut -> number(words, cut)).collect(Collectors.joining("; "));
        String of = words.say(
                ", score " + score(dimension) + " of " + used.binning().bins() + " by ",
                ", балл " + score(dimension) + " из " + used.binning().bins() + ", ");
        String clients = used.within().isEmpty()
                ? words.say(
                        used.clients() == 1 ? "the only client" : "all " + words.count(used.clients(), "client"),
                        "всех клиентов: " + words.count(used.clients(), ""))
                : words.say(
                        words.count(used.clients(), "client") + " with the same scores before",
                        "клиентов с теми же прежними баллами: " + words.count(used.clients(), ""));
        return of
                + switch (used.binning().rule()) {
                    case QUANTILES -> words.say("quantiles of ", "по квантилям среди ") + clients;
                    case EQUAL_WIDTH -> words.say("equal widths over ", "по равным отрезкам среди ") + clients;
                    case CUSTOM -> words.say("given cut points", "по заданным границам");
                    case RANK_NTILE ->
                        words.say("rank, ties split by key, among ", "по месту, равные по ключу, среди ") + clients;
                }
                + words.say(" (cut points ", " (границы ") + points + ").";
    }

    private String number(Words words, RfmDimension dimension) {
        return number(words, value(dimension));
    }

    private static String number(Words words, Quotient value) {
        BigDecimal decimal = value.toDecimal();
        BigDecimal shown = value.isDecimal() ? decimal : decimal.setScale(DIGITS, RoundingMode.HALF_EVEN);
        return words.number(shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros());
    }

    /** {@return key, scores and values} */
    @Override
    public String toString() {
        return "RfmItem[" + key() + ", " + label() + ", " + scored.values() + "]";
    }
}
