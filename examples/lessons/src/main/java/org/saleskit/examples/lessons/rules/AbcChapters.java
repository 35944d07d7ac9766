package org.saleskit.examples.lessons.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.analytics.table.Measure;
import org.saleskit.examples.lessons.Language;
import org.saleskit.examples.lessons.rules.Goods.Sale;

/** The rules of ABC analysis. */
final class AbcChapters {

    private final Language language;

    AbcChapters(Language language) {
        this.language = language;
    }

    List<Chapter> all() {
        return List.of(boundary(), ties(), modes(), negatives());
    }

    /** Three limits: two neighbouring rules part at each of them. */
    private Chapter boundary() {
        AbcAnalysis four = AbcAnalysis.withDefaults().withThresholds(0.60, 0.80, 0.95);
        return new Chapter(
                say(
                        "Which side of a limit does the item at it belong to?",
                        "К какой стороне границы относится позиция на ней?"),
                say(
                        "Four classes, 60, 80 and 95 %. The sofa crosses 60 % (40 to 70), with the wardrobe it is 80 % exactly,"
                                + " the lamp crosses 95 % (94 to 97.1).",
                        "Четыре класса: 60, 80 и 95 %. Диван переходит 60 % (с 40 до 70), со шкафом набирается ровно 80 %,"
                                + " лампа переходит 95 % (с 94 до 97,1)."),
                List.of(
                        rule("PREFIX", four),
                        rule("NEAREST", four.withRule(BoundaryRule.NEAREST)).see(Good.LAMP),
                        rule("INCLUSIVE", four.withRule(BoundaryRule.INCLUSIVE)).see(Good.SOFA),
                        rule("STRICT", four.withRule(BoundaryRule.STRICT)).see(Good.WARDROBE)));
    }

    private Chapter ties() {
        AbcAnalysis usual = AbcAnalysis.withDefaults();
        return new Chapter(
                say("May equal amounts get different classes?", "Могут ли равные суммы получить разные классы?"),
                say(
                        "Wardrobe and bed bring 1200 each; A ends between them.",
                        "Шкаф и кровать дают по 1200; граница A проходит между ними."),
                List.of(
                        rule("KEEP_TOGETHER", usual),
                        rule("SPLIT_BY_KEY", usual.withTies(TieRule.SPLIT_BY_KEY))
                                .see(Good.BED)));
    }

    private Chapter modes() {
        AbcAnalysis usual = AbcAnalysis.withDefaults().withItemThresholds(0.20, 0.80);
        return new Chapter(
                say("A share of what?", "Доля чего?"),
                say(
                        "Of value 80 and 95 %, of the eight items 20 and 80 %, of both, or limits computed from the curve.",
                        "Стоимости — 80 и 95 %, восьми позиций — 20 и 80 %, того и другого, или границы по самой кривой."),
                List.of(
                        rule("VALUE_SHARE", usual),
                        rule("ITEM_SHARE", usual.withMode(AbcMode.ITEM_SHARE)).see(Good.MIRROR),
                        rule("VALUE_AND_COUNT", usual.withMode(AbcMode.VALUE_AND_COUNT))
                                .see(Good.WARDROBE),
                        rule("COMPUTED", usual.withMode(AbcMode.COMPUTED)).see(Good.CHAIR),
                        rule("COMPUTED_SPLINE", usual.withMode(AbcMode.COMPUTED_SPLINE))
                                .see(Good.SOFA)));
    }

    private Chapter negatives() {
        AbcAnalysis usual = AbcAnalysis.withDefaults();
        AbcAnalysis gross = usual.withNegatives(NegativeRule.GROSS_SALES);
        return new Chapter(
                say("What becomes of returns?", "Что делать с возвратами?"),
                say(
                        "All curtains came back (540 - 540), and vases of last year too (120 - 840).",
                        "Вернули все шторы (540 - 540) и вазы прошлого года (120 - 840)."),
                List.of(
                        rule("SEPARATE", usual),
                        rule("CLAMP_TO_ZERO", usual.withNegatives(NegativeRule.CLAMP_TO_ZERO))
                                .see(Good.VASE),
                        rule("DROP", usual.withNegatives(NegativeRule.DROP)),
                        rule("INCLUDE_IN_BASE", usual.withNegatives(NegativeRule.INCLUDE_IN_BASE))
                                .see(Good.CHAIR),
                        rule("ABSOLUTE", usual.withNegatives(NegativeRule.ABSOLUTE))
                                .see(Good.VASE),
                        // A table has netted its rows; gross sales need the rows themselves.
                        rule(
                                        "GROSS_SALES",
                                        gross.classify(
                                                Goods.sales(),
                                                Sale::good,
                                                Measure.decimal(0, sale -> BigDecimal.valueOf(sale.amount()))))
                                .see(Good.CURTAIN)));
    }

    private Rule rule(String name, AbcAnalysis analysis) {
        return rule(name, analysis.classify(Goods.table()));
    }

    private Rule rule(String name, AbcResult<Good> result) {
        return of(name, result, language.locale());
    }

    static Rule of(String name, AbcResult<Good> result, Locale locale) {
        return Rule.<AbcItem<Good>>of(
                name, result::item, item -> item.abcClass().label(), item -> item.explain(locale));
    }

    private String say(String english, String russian) {
        return language.say(english, russian);
    }
}
