package org.saleskit.forecasting.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** Rates, levels and trees in words, from the numbers that they return. */
final class RateWords {

    private final Words words;

    RateWords(Locale locale) {
        words = Words.of(locale);
    }

    private String percent(double rate) {
        return words.percent(BigDecimal.valueOf(rate), List.of());
    }

    private String one(double value) {
        return words.number(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }

    private String whole(long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    private String share(Proportion counts) {
        String of = whole(counts.successes()) + words.say(" of ", " из ") + whole(counts.trials());
        return counts.rate().isPresent() ? of + " (" + percent(counts.rate().getAsDouble()) + ")" : of;
    }

    String node(NodeRate node) {
        String discounted = node.effectiveCounts().trials() == node.counts().trials()
                ? ""
                : words.say(
                        ", worth " + one(node.effectiveCounts().trials()) + " recent trials",
                        ", по весу как недавние: " + one(node.effectiveCounts().trials()));
        Interval ends = node.interval();
        String level = words.percent(BigDecimal.valueOf(node.rule().confidence()));
        String text = node.path() + ": " + share(node.counts()) + discounted;
        if (node.path().depth() > 0) {
            text += words.say("; shrunk ", "; доля подтянута до ")
                    + percent(node.rate())
                    + words.say(" (own weight ", " (вес своей доли ")
                    + percent(node.ownWeight())
                    + words.say(", towards ", ", к доле вышестоящего ")
                    + percent(node.parentRate())
                    + ")";
        } else {
            text += words.say("; mean of its parts ", "; среднее частей ") + percent(node.rate());
        }
        return text
                + words.say(
                        ", " + level + " interval " + percent(ends.low()) + " to " + percent(ends.high()),
                        ", интервал " + level + " от " + percent(ends.low()) + " до " + percent(ends.high()))
                + "."
                + (node.counts().isLowCount() ? words.say(" Few trials.", " Мало испытаний.") : "");
    }

    String level(RateLevel level) {
        String name = level.name(words);
        String text = words.say("Level \"" + name + "\": ", "Уровень «" + name + "»: ");
        String strength = one(level.strength().orElse(0));
        text += switch (level.kind()) {
            case ESTIMATED, GIVEN ->
                words.say(
                        "the rate above is worth " + strength + " trials (estimated, parts: " + whole(level.parts())
                                + "); true rates differ by " + percent(level.deviation()) + " (standard deviation).",
                        "вес доли вышестоящего, в испытаниях: " + strength + " (оценён, частей: "
                                + whole(level.parts()) + "); истинные доли различаются на "
                                + percent(level.deviation()) + " (стандартное отклонение).");
            case POOLED ->
                words.say(
                        "parts differ no more than chance explains, each has the rate above (parts: "
                                + whole(level.parts()) + ").",
                        "части различаются не больше, чем объясняет случай, у каждой доля вышестоящего (частей: "
                                + whole(level.parts()) + ").");
            case SEPARATE ->
                words.say(
                        "every part has only successes or only failures, hardly anything is shrunk (parts: "
                                + whole(level.parts()) + ").",
                        "у каждой части только успехи или только неудачи, доли почти не подтянуты (частей: "
                                + whole(level.parts()) + ").");
            case ASSUMED ->
                words.say(
                        few(level) + " to estimate how much they differ (parts: " + whole(level.parts())
                                + "); the rate above is taken to be worth " + strength + " trials.",
                        few(level) + ", чтобы оценить различия (частей: " + whole(level.parts())
                                + "); принятый вес доли вышестоящего, в испытаниях: " + strength + ".");
        };
        return text
                + (level.isSplit()
                        ? words.say(
                                " Rates fall into two far-apart kinds: compare each kind by itself.",
                                " Доли распадаются на две далёкие группы: сравнивайте каждую отдельно.")
                        : "");
    }

    private String few(RateLevel level) {
        return level.hasFewParts()
                ? words.say("too few parts", "слишком мало частей")
                : words.say("too few trials in the parts", "слишком мало испытаний у частей");
    }

    String tree(TreeRates rates) {
        StringBuilder text = new StringBuilder(words.say("All: ", "Всего: "));
        text.append(share(rates.root().counts())).append(".");
        for (RateLevel level : rates.levels()) {
            text.append(" ").append(level(level));
        }
        if (rates.isDiscounted()) {
            String half = one(rates.options().halfLife().orElseThrow());
            text.append(words.say(
                    " A trial counts for half after " + half + " periods.",
                    " Вес испытания падает вдвое за столько периодов: " + half + "."));
        }
        List<RatePath> without = rates.withoutTrials();
        if (!without.isEmpty()) {
            text.append(words.say(" Without trials: ", " Без испытаний: "))
                    .append(String.join(
                            ", ", without.stream().map(RatePath::toString).toList()))
                    .append(".");
        }
        return text.toString();
    }
}
