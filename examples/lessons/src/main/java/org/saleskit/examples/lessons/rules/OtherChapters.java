package org.saleskit.examples.lessons.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.certainty.CertaintyAnalysis;
import org.saleskit.analytics.certainty.CertaintyItem;
import org.saleskit.analytics.certainty.CertaintyResult;
import org.saleskit.analytics.criteria.AbcCriterion;
import org.saleskit.analytics.criteria.CriteriaAnalysis;
import org.saleskit.analytics.criteria.CriteriaItem;
import org.saleskit.analytics.criteria.JoinRule;
import org.saleskit.analytics.grouped.GroupedAbcAnalysis;
import org.saleskit.analytics.grouped.GroupedAbcResult;
import org.saleskit.analytics.migration.AbcMigration;
import org.saleskit.analytics.migration.AbcMove;
import org.saleskit.analytics.migration.Hysteresis;
import org.saleskit.analytics.migration.StableItem;
import org.saleskit.analytics.table.Measure;
import org.saleskit.examples.lessons.Language;
import org.saleskit.examples.lessons.rules.Goods.Sum;

/** What changes a class beyond the rules of one analysis: another criterion, a group, chance, and a year. */
final class OtherChapters {

    private static final AbcAnalysis ABC = AbcAnalysis.withDefaults();
    private static final Measure<Sum> AMOUNT = Measure.decimal(0, sum -> BigDecimal.valueOf(sum.amount()));

    private final Language language;
    private final Locale locale;
    private final AbcResult<Good> sales = ABC.classify(Goods.table());

    OtherChapters(Language language) {
        this.language = language;
        this.locale = language.locale();
    }

    List<Chapter> all() {
        return List.of(criteria(), groups(), certainty(), migration(), hysteresis());
    }

    private Chapter criteria() {
        return new Chapter(
                say("By sales, or by profit?", "По продажам или по прибыли?"),
                say(
                        "The desk sells most and earns next to nothing; the joins weigh that differently.",
                        "Стол продаётся лучше всех и почти ничего не приносит; объединения судят об этом по-разному."),
                List.of(
                        AbcChapters.of(say("sales alone", "только продажи"), sales, locale),
                        join(JoinRule.TUPLE).see(Good.DESK),
                        join(JoinRule.BEST_CLASS).see(Good.MIRROR),
                        join(JoinRule.WORST_CLASS).see(Good.DESK),
                        join(JoinRule.WEIGHTED_SCORE).see(Good.LAMP)));
    }

    private Rule join(JoinRule rule) {
        AbcResult<Good> profits = ABC.classify(Goods.profits(), Sum::good, AMOUNT);
        return Rule.<CriteriaItem<Good>>of(
                rule.name(),
                CriteriaAnalysis.withDefaults()
                        .withRule(rule)
                        .join(List.of(
                                AbcCriterion.of(say("sales", "продажи"), sales),
                                AbcCriterion.of(say("profit", "прибыль"), profits)))::item,
                item -> item.joinedClass().map(joined -> joined.label()).orElseGet(item::tuple),
                item -> withoutStop(item.explain(locale)));
    }

    /** Eight items are too few for the usual guard of ten to a group. */
    private Chapter groups() {
        return new Chapter(
                say("Among all, or among its like?", "Среди всех или среди своих?"),
                say(
                        "Furniture and decor apart. The guard leaves groups of fewer than ten items without classes.",
                        "Мебель и декор отдельно. Предохранитель оставляет группы меньше десяти позиций без классов."),
                List.of(
                        AbcChapters.of(say("among all", "среди всех"), sales, locale),
                        inside(say("in groups of 3 or more", "в группах от 3"), 3)
                                .see(Good.LAMP),
                        inside(
                                        say("in groups of 10 or more", "в группах от 10"),
                                        GroupedAbcAnalysis.DEFAULT_MINIMUM_ITEMS)
                                .see(Good.DESK)));
    }

    private Rule inside(String name, int minimum) {
        GroupedAbcResult<Good, String> grouped =
                GroupedAbcAnalysis.withDefaults().withMinimumItems(minimum).group(sales, good -> good.group(language));
        return Rule.<Good>of(
                name,
                Optional::of,
                good -> within(grouped, good)
                        .map(item -> item.abcClass().label())
                        .orElse(Rule.ABSENT),
                good -> within(grouped, good)
                        .map(item -> good.group(language) + ": " + item.explain(locale))
                        .orElseGet(() -> tooSmall(grouped, good)));
    }

    private Optional<AbcItem<Good>> within(GroupedAbcResult<Good, String> grouped, Good good) {
        return grouped.within(good.group(language)).flatMap(group -> group.item(good));
    }

    private String tooSmall(GroupedAbcResult<Good, String> grouped, Good good) {
        return grouped.smallGroups().stream()
                .filter(group -> group.keys().contains(good))
                .findFirst()
                .map(group -> group.explain(grouped.minimumItems(), locale))
                .orElseThrow();
    }

    private Chapter certainty() {
        CertaintyResult<Good> certainty = CertaintyAnalysis.withDefaults().classify(Goods.table());
        return new Chapter(
                say("How sure is a class?", "Насколько надёжен класс?"),
                say(
                        "The months are drawn anew 1000 times; below 80 % of the draws (?) an item is borderline.",
                        "Месяцы разыграны заново 1000 раз; ниже 80 % розыгрышей (?) позиция пограничная."),
                List.of(
                        Rule.<CertaintyItem<Good>>of(
                                say("class", "класс"),
                                certainty::item,
                                item -> item.item().abc().abcClass().label(),
                                item -> item.explain(locale)),
                        Rule.<CertaintyItem<Good>>of(
                                        say("its share of draws, %", "его доля розыгрышей, %"),
                                        certainty::item,
                                        OtherChapters::percent,
                                        item -> item.explain(locale))
                                .see(Good.CHAIR)));
    }

    private static String percent(CertaintyItem<Good> item) {
        long percent = Math.round(100 * item.abcCertainty().rate().orElseThrow());
        return percent + (item.isAbcBorderline() ? "?" : "");
    }

    private Chapter migration() {
        AbcMigration<Good> moves = AbcMigration.between(lastYear(), sales);
        return new Chapter(
                say("Has the item changed, or the others?", "Изменилась позиция или остальные?"),
                say(
                        "The chair sold 480 in both years; desk and sofa grew and moved it.",
                        "Стул продан на 480 в оба года; его сдвинули выросшие стол и диван."),
                List.of(
                        AbcChapters.of(String.valueOf(Goods.YEAR - 1), lastYear(), locale),
                        Rule.<AbcMove<Good>>of(
                                        String.valueOf(Goods.YEAR),
                                        moves::move,
                                        move -> move.after()
                                                .map(item -> item.abcClass().label())
                                                .orElse(Rule.ABSENT),
                                        move -> move.explain(locale))
                                .see(Good.CHAIR)));
    }

    private Chapter hysteresis() {
        return new Chapter(
                say("A move, or a wobble at the limit?", "Переход или дрожание у границы?"),
                say(
                        "A held class changes after two runs in a row, or at once beyond a margin of 4 points.",
                        "Удержанный класс меняется после двух расчётов подряд или сразу, если граница пройдена на 4 п.п."),
                List.of(
                        AbcChapters.of(say("run of 2025", "расчёт 2025"), sales, locale),
                        held(say("held, 2 runs", "удержан, 2 расчёта"), Hysteresis.withDefaults())
                                .see(Good.CHAIR),
                        held(
                                        say("held, 2 runs or 4 p.", "удержан, 2 или 4 п.п."),
                                        Hysteresis.withDefaults().withMargin(new BigDecimal("0.04")))
                                .see(Good.CHAIR)));
    }

    private Rule held(String name, Hysteresis hysteresis) {
        return Rule.<StableItem<Good>>of(
                name,
                hysteresis.start(lastYear()).next(sales)::item,
                item -> item.heldClass().label(),
                item -> item.explain(locale));
    }

    private static AbcResult<Good> lastYear() {
        return ABC.classify(Goods.salesOfLastYear(), Sum::good, AMOUNT);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private String say(String english, String russian) {
        return language.say(english, russian);
    }
}
