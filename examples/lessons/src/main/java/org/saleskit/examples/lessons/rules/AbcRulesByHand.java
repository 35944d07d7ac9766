package org.saleskit.examples.lessons.rules;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.examples.lessons.Language;

/**
 * What are ABC and XYZ on paper, and which rule makes which item change its class?
 *
 * <p>Ten items, twelve months. First the arithmetic by hand, then the library beside it, then one rule after another: each of
 * them moves at least one of the ten.
 *
 * <p>Exercise: sell one chair more (481 in place of 480, in January). Which classes change under which boundary rule? Work it
 * out on paper first: the total is then 12 001, and 80 % of it no longer ends at the wardrobe.
 */
public final class AbcRulesByHand {

    private AbcRulesByHand() {}

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
        Language language = new Language(locale);
        Telling tell = new Telling(out, language);
        tell.say(
                "Ten items of a furniture shop, sales less returns in thousands.",
                "Десять позиций мебельного магазина, продажи за вычетом возвратов, тысячи.");
        tell.goods();

        AbcByHand abc = new AbcByHand();
        tell.title(
                "ABC by hand: sort, add up, A while less than 80 % comes before the item, B while less than 95 %",
                "ABC вручную: сортируем, складываем; A, пока до позиции меньше 80 %, B — пока меньше 95 %");
        tell.say(
                "Equal amounts share the class of the first of them: wardrobe and bed.",
                "Равные суммы получают класс первой из них: шкаф и кровать.");
        tell.sheet(abc);

        XyzByHand xyz = new XyzByHand();
        tell.title(
                "XYZ by hand: root of the mean square / mean; X up to 10 %, Y up to 25 %, months from the first sale",
                "XYZ вручную: корень из среднего квадрата / среднее; X до 10 %, Y до 25 %, месяцы с первой продажи");
        tell.sheet(xyz);

        tell.title("The library: the same classes, joined", "Библиотека: те же классы, вместе");
        AbcXyzResult<Good> library = AbcXyzAnalysis.withDefaults().classify(Goods.table());
        library.items()
                .forEach(item -> tell.say(
                        item.key().name(language) + " " + item.cell() + ": " + item.explain(locale),
                        item.key().name(language) + " " + item.cell() + ": " + item.explain(locale)));

        tell.title(
                "How each rule changes the answer (· as in the first line, - not listed)",
                "Как каждое правило меняет ответ (· как в первой строке, - нет в списке)");
        chapters(language).forEach(tell::chapter);
    }

    /** All rules beside the one that they are compared with. */
    static List<Chapter> chapters(Language language) {
        List<Chapter> chapters = new ArrayList<>(new AbcChapters(language).all());
        chapters.addAll(new XyzChapters(language).all());
        chapters.addAll(new OtherChapters(language).all());
        return chapters;
    }
}
